/* SPDX-License-Identifier: MIT
 *
 * heatmap.h - Sections by facets, with a cursor; Enter goes down to the items and questions behind
 * a cell.
 *
 * A screen: see screens.h.
 */
#ifndef UI_HEATMAP_H
#define UI_HEATMAP_H

#include "ui/desk.h"

struct heatmap_state {
    int row; /* under the cursor */
};

void heatmap_view(const struct heatmap_state *, const struct desk *, struct grid *,
                  struct rect area);
bool heatmap_act(struct heatmap_state *, struct desk *, const struct press *);

#endif
