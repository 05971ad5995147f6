/* SPDX-License-Identifier: MIT
 *
 * heatmap.c - see heatmap.h.
 */
#include "ui/heatmap.h"

void heatmap_view(const struct heatmap_state *state, const struct desk *desk, struct grid *grid,
                  struct rect area)
{
    (void)desk;
    grid_cursor(grid, area.x, area.y + state->row, false);
}

bool heatmap_act(struct heatmap_state *state, struct desk *desk, const struct press *press)
{
    (void)state;
    (void)desk;
    (void)press;
    return false;
}
