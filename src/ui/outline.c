/* SPDX-License-Identifier: MIT
 *
 * outline.c - see outline.h.
 */
#include "ui/outline.h"

void outline_view(const struct outline_state *state, const struct desk *desk, struct grid *grid,
                  struct rect area)
{
    (void)desk;
    (void)state;
    grid_cursor(grid, area.x, area.y, false);
}

bool outline_act(struct outline_state *state, struct desk *desk, const struct press *press)
{
    (void)state;
    (void)desk;
    (void)press;
    return false;
}
