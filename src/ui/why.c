/* SPDX-License-Identifier: MIT
 *
 * why.c - see why.h.
 */
#include "ui/why.h"

void why_view(const struct why_state *state, const struct desk *desk, struct grid *grid,
              struct rect area)
{
    (void)desk;
    grid_cursor(grid, area.x, area.y + state->row, false);
}

bool why_act(struct why_state *state, struct desk *desk, const struct press *press)
{
    (void)state;
    (void)desk;
    (void)press;
    return false;
}
