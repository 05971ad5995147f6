/* SPDX-License-Identifier: MIT
 *
 * soa.c - see soa.h.
 */
#include "ui/soa.h"

void soa_view(const struct soa_state *state, const struct desk *desk, struct grid *grid,
              struct rect area)
{
    (void)desk;
    grid_cursor(grid, area.x, area.y + state->row, false);
}

bool soa_act(struct soa_state *state, struct desk *desk, const struct press *press)
{
    (void)state;
    (void)desk;
    (void)press;
    return false;
}
