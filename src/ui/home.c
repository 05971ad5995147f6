/* SPDX-License-Identifier: MIT
 *
 * home.c - see home.h.
 */
#include "ui/home.h"

void home_view(const struct home_state *state, const struct desk *desk, struct grid *grid,
               struct rect area)
{
    (void)desk;
    (void)state;
    grid_cursor(grid, area.x, area.y, false);
}

bool home_act(struct home_state *state, struct desk *desk, const struct press *press)
{
    (void)state;
    (void)desk;
    (void)press;
    return false;
}
