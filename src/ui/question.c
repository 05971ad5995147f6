/* SPDX-License-Identifier: MIT
 *
 * question.c - see question.h.
 */
#include "ui/question.h"

void question_view(const struct question_state *state, const struct desk *desk, struct grid *grid,
                   struct rect area)
{
    (void)desk;
    (void)state;
    grid_cursor(grid, area.x, area.y, false);
}

bool question_act(struct question_state *state, struct desk *desk, const struct press *press)
{
    (void)state;
    (void)desk;
    (void)press;
    return false;
}
