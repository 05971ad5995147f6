/* SPDX-License-Identifier: MIT
 *
 * heat_row.h - the heatmap of a report row by row, and what stands in a cell.
 */
#ifndef REPORT_HEAT_ROW_H
#define REPORT_HEAT_ROW_H

#include "base/text.h"
#include "model/results.h"

struct heat_row {
    const char *id, *title;     /* the id is "" for the whole */
    const struct cell *facets;  /* facet_count */
    const struct cell *overall; /* the last column */
};

/* From 0 to section_count: the last row is the whole. */
struct heat_row heat_row_at(const struct results *, int index);

/* Columns: the facets, then the whole. */
int heat_column_count(const struct results *);
const char *heat_column_label(const struct results *, int column);
const struct cell *heat_cell(const struct results *, const struct heat_row *, int column);

/* "L 72 %", with "?" behind it where something is open; "?"; a dash where nothing is applicable. */
void add_heat_words(struct text *, const struct cell *);

#endif
