/* SPDX-License-Identifier: MIT
 *
 * history.c - see history.h.
 */
#include "ui/history.h"

void history_view(const struct history_state *state, const struct desk *desk, struct grid *grid,
                  struct rect area)
{
    (void)desk;
    grid_cursor(grid, area.x, area.y + state->row, false);
}

bool history_act(struct history_state *state, struct desk *desk, const struct press *press)
{
    (void)state;
    (void)desk;
    (void)press;
    return false;
}
