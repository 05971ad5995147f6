/* SPDX-License-Identifier: MIT
 *
 * sheet.h - a page put together before it is known whether it fits: runs of text on rows, which
 * can be measured, shortened, scrolled and drawn.
 */
#ifndef UI_SHEET_H
#define UI_SHEET_H

#include "base/arena.h"
#include "canvas/grid.h"

#include <stdbool.h>

struct run {
    int row, x, columns;
    enum role role;
    bool whole; /* the row is painted from end to end */
    uint16_t hit;
    const char *text;
};

struct sheet {
    struct run *runs;
    size_t count, capacity;
    int rows;               /* so far */
    int focus_row, focus_x; /* where the cursor belongs */
    struct arena arena;     /* the texts */
};

/* One row of text at most `columns` wide; what is behind it, up to the next run with a hit, is
 * clicked as it. Does not go to the next row. */
void sheet_put(struct sheet *, int x, int columns, enum role, uint16_t hit, const char *text);
/* Wrapped from the present row on, at most `limit` rows (0: all), the last one cut with "...".
 * The present row is the last one then. */
void sheet_wrap(struct sheet *, int x, int columns, int limit, enum role, const char *text);
/* Makes the rows from `from` to the present one clickable. */
void sheet_hit(struct sheet *, int from, uint16_t hit);
/* Gives those rows a role from end to end. */
void sheet_paint(struct sheet *, int from, enum role);
/* To the next row. */
void sheet_next(struct sheet *);
void sheet_focus(struct sheet *, int x); /* here, on the present row */
void sheet_view(const struct sheet *, struct grid *, struct rect area, int top);
void sheet_release(struct sheet *);

#endif
