/* SPDX-License-Identifier: MIT
 *
 * findings.c - see findings.h.
 */
#include "ui/findings.h"

void findings_view(const struct findings_state *state, const struct desk *desk, struct grid *grid,
                   struct rect area)
{
    (void)desk;
    grid_cursor(grid, area.x, area.y + state->row, false);
}

bool findings_act(struct findings_state *state, struct desk *desk, const struct press *press)
{
    (void)state;
    (void)desk;
    (void)press;
    return false;
}
