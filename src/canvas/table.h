/* SPDX-License-Identifier: MIT
 *
 * table.h - rows and columns, and which rows of a long list are seen.
 *
 * Columns get their least width, then share what is left. Where they do not fit, whole columns go,
 * the highest `drop` first; a column with drop 0 stays and is cut at last.
 */
#ifndef CANVAS_TABLE_H
#define CANVAS_TABLE_H

#include "canvas/grid.h"

enum align { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_MIDDLE };

enum { TABLE_COLUMNS = 16 };

struct column {
    const char *title;
    int width; /* the least */
    int grow;  /* its share of what is left; 0: none */
    int most;  /* grows no further; 0: no bound */
    int drop;  /* the higher, the sooner it goes; 0: never */
    enum align align;
};

struct table {
    const struct column *columns; /* borrowed */
    int count;
    int x[TABLE_COLUMNS], width[TABLE_COLUMNS]; /* from the left end of a row; width 0: left out */
    int full;                                   /* the width of a row */
};

struct table_cell {
    const char *text;
    enum role role;
};

/* Lays at most TABLE_COLUMNS columns out in a width, `gap` columns apart. */
struct table table_layout(const struct column *columns, int count, int width, int gap);

/* The titles, and a row: one cell per column, also for those left out. */
void table_head(struct grid *, const struct table *, int x, int y, enum role);
void table_row(struct grid *, const struct table *, int x, int y, const struct table_cell *cells);

/* The first row to show of a list, so that the focus is seen with a row of context where there is
 * one, and as little as possible moves. `top` is the first row until now. */
int list_top(int top, int focus, int count, int height);

/* How far down a list is, at the right edge of its rows; nothing if all of it is seen. */
void list_scrollbar(struct grid *, struct rect rows, int top, int count, enum role);

#endif
