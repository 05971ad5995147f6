/* SPDX-License-Identifier: MIT
 *
 * sheet_layout.h - which sheet of ours a raw sheet is, and where its columns stand.
 */
#ifndef REPORT_SHEET_LAYOUT_H
#define REPORT_SHEET_LAYOUT_H

#include "codec/raw_sheet.h"
#include "report/sheet.h"

struct layout {
    struct sheet sheet; /* columns alone; id SHEET_COUNT: it is none that can be imported */
    int header;         /* row */
    int *columns;       /* of the raw sheet, by column of ours; NONE */
    int twice;          /* a column of ours that is there twice; NONE */
    bool for_programs;  /* the headers are those of the data dialect */
};

/* Everything in `arena`. */
struct layout layout_find(const struct results *, const struct raw_sheet *, struct arena *arena);

/* Cells of a row are together; the first one of a row at or behind `from`, `count` at the end. */
size_t raw_row_end(const struct raw_sheet *, size_t from);

#endif
