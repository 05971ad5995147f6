/* SPDX-License-Identifier: MIT
 *
 * profile.c - see profile.h.
 */
#include "ui/profile.h"

void profile_view(const struct profile_state *state, const struct desk *desk, struct grid *grid,
                  struct rect area)
{
    (void)desk;
    (void)state;
    grid_cursor(grid, area.x, area.y, false);
}

bool profile_act(struct profile_state *state, struct desk *desk, const struct press *press)
{
    (void)state;
    (void)desk;
    (void)press;
    return false;
}
