/* SPDX-License-Identifier: MIT
 *
 * remediation.c - see remediation.h.
 */
#include "ui/remediation.h"

void remediation_view(const struct remediation_state *state, const struct desk *desk,
                      struct grid *grid, struct rect area)
{
    (void)desk;
    grid_cursor(grid, area.x, area.y + state->row, false);
}

bool remediation_act(struct remediation_state *state, struct desk *desk, const struct press *press)
{
    (void)state;
    (void)desk;
    (void)press;
    return false;
}
