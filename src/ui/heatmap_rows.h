/* SPDX-License-Identifier: MIT
 *
 * heatmap_rows.h - what the heatmap shows on its present level, and the words for it.
 */
#ifndef UI_HEATMAP_ROWS_H
#define UI_HEATMAP_ROWS_H

#include "ui/heatmap.h"
#include "ui/page.h"

/* The rows of a level, as indices of sections, items or questions from `first` on. */
struct heatmap_rows {
    const struct questionnaire *questionnaire;
    const struct results *results;
    enum heatmap_level level;
    int section, item; /* that are open; NONE */
    int first, count;
    int row, column; /* under the cursor; row NONE if there are none */
};

struct heatmap_rows heatmap_rows(const struct heatmap_state *, const struct desk *);

const char *heatmap_row_id(const struct heatmap_rows *, int row);
const char *heatmap_row_title(const struct heatmap_rows *, int row);

/* The cell of a row and a facet, or of the whole row (facet_count). Not of questions. */
const struct cell *heatmap_cell(const struct heatmap_rows *, int row, int column);

/* What a click on a cell means, or on the name of the row (column NONE); and back. */
uint16_t heatmap_hit(const struct heatmap_rows *, int row, int column);
int heatmap_row_of_hit(const struct heatmap_rows *, int hit, int *column);

/* The rows that are seen at a time. */
int heatmap_seen(const struct heatmap_rows *, const struct desk *);

/* Says what the cell under the cursor is: at length, and in one line of so many columns. `names`:
 * with notes. */
void heatmap_explain(const struct heatmap_rows *, struct page *, bool names);
void heatmap_add_line(const struct heatmap_rows *, int columns, struct text *out);

#endif
