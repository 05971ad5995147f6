/* SPDX-License-Identifier: MIT
 *
 * export.c - see export.h.
 */
#include "ui/export.h"

void export_view(const struct export_state *state, const struct desk *desk, struct grid *grid,
                 struct rect area)
{
    (void)desk;
    grid_cursor(grid, area.x, area.y + state->row, false);
}

bool export_act(struct export_state *state, struct desk *desk, const struct press *press)
{
    (void)state;
    (void)desk;
    (void)press;
    return false;
}
