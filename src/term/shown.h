/* SPDX-License-Identifier: MIT
 *
 * shown.h - what the terminal was last told, so that it is told only what is new.
 *
 * {0} is a terminal that was told nothing.
 */
#ifndef TERM_SHOWN_H
#define TERM_SHOWN_H

#include "canvas/grid.h"
#include "canvas/theme.h"

/* The cursor of a terminal. */
struct shown_cursor {
    int x, y;

    enum { SEEN_UNKNOWN, SEEN_NO, SEEN_YES } seen;
};

struct shown {
    struct glyph *glyphs; /* row by row */
    int width, height;
    struct marks *marks; /* as the grid had them */
    size_t marks_count;
    struct shown_cursor cursor;
    const struct theme *theme; /* not looked into: it may be gone */
    char name[sizeof((struct theme *)0)->name];
};

/* Where a grid has the cursor; without a place of its own it waits in the last row. */
struct shown_cursor shown_cursor_of(const struct grid *);

/* Whether the theme is another one than last time; remembers it. */
bool shown_new_theme(struct shown *, const struct theme *);

/* Makes it comparable with a grid: what was never shown, as all of one of another size, is like no
 * glyph. */
void shown_fit(struct shown *, const struct grid *);
bool shown_fits(const struct shown *, const struct grid *);

/* A row as it is shown. */
const struct glyph *shown_row(const struct shown *, int y);

/* Whether the numbers of marks mean the same as in the grid. */
bool shown_same_marks(const struct shown *, const struct grid *);

/* Remembers that the grid, which it fits, is shown now. */
void shown_take(struct shown *, const struct grid *);

/* Everything is new again; frees the memory. */
void shown_forget(struct shown *);

#endif
