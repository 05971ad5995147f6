/* SPDX-License-Identifier: MIT
 *
 * listing.h - a list in columns with a heading, a cursor and a scroll bar.
 *
 * What stands in a row is asked of `fill`, for the rows that are seen only. The first column of
 * ids is made as wide as `id` says.
 */
#ifndef UI_LISTING_H
#define UI_LISTING_H

#include "base/arena.h"
#include "canvas/table.h"
#include "ui/cursor.h"

/* The column of ids; the hit of the first row, and how many rows have one. */
enum { LISTING_ID = 1, LISTING_HIT = 1, LISTING_HITS = 0x3e00 };

struct listing {
    const struct column *columns;
    int column_count;
    int id; /* columns of the longest id; 0: as the column says */
    int count;
    /* Texts live in the scratch. */
    void (*fill)(const void *from, int row, struct arena *scratch, struct table_cell *cells);
    const void *from;
};

void listing_view(const struct listing *, const struct cursor *, struct grid *, struct rect area);

/* The rows that are seen of a list in an area of this height. */
int listing_rows(int height);

#endif
