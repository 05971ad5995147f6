/* SPDX-License-Identifier: MIT
 *
 * agenda.c - see agenda.h.
 */
#include "ui/agenda.h"

void agenda_view(const struct agenda_state *state, const struct desk *desk, struct grid *grid,
                 struct rect area)
{
    (void)desk;
    grid_cursor(grid, area.x, area.y + state->row, false);
}

bool agenda_act(struct agenda_state *state, struct desk *desk, const struct press *press)
{
    (void)state;
    (void)desk;
    (void)press;
    return false;
}
