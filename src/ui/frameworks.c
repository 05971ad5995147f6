/* SPDX-License-Identifier: MIT
 *
 * frameworks.c - see frameworks.h.
 */
#include "ui/frameworks.h"

void frameworks_view(const struct frameworks_state *state, const struct desk *desk,
                     struct grid *grid, struct rect area)
{
    (void)desk;
    grid_cursor(grid, area.x, area.y + state->row, false);
}

bool frameworks_act(struct frameworks_state *state, struct desk *desk, const struct press *press)
{
    (void)state;
    (void)desk;
    (void)press;
    return false;
}
