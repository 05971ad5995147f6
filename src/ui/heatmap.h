/* SPDX-License-Identifier: MIT
 *
 * heatmap.h - sections by facets, with a cursor; Enter goes down to the items of a section, the
 * questions of an item, and to the question; Esc comes up again.
 *
 * A screen: see screens.h.
 */
#ifndef UI_HEATMAP_H
#define UI_HEATMAP_H

#include "ui/cursor.h"
#include "ui/desk.h"

enum heatmap_level { HEATMAP_SECTIONS, HEATMAP_ITEMS, HEATMAP_QUESTIONS, HEATMAP_LEVELS };

struct heatmap_state {
    enum heatmap_level level;
    struct cursor at[HEATMAP_LEVELS];
    int column; /* facet under the cursor; facet_count: the whole */
};

void heatmap_view(const struct heatmap_state *, const struct desk *, struct grid *,
                  struct rect area);
bool heatmap_act(struct heatmap_state *, struct desk *, const struct press *);

#endif
