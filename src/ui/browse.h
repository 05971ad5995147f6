/* SPDX-License-Identifier: MIT
 *
 * browse.h - a screen that lists rows and tells of the one under the cursor.
 *
 * A line on top, the list below it, and what is told of the row beside it or, on a narrow screen,
 * below it. Drawing and acting are given the same `browse`, but for where it stands.
 */
#ifndef UI_BROWSE_H
#define UI_BROWSE_H

#include "ui/desk.h"
#include "ui/detail.h"
#include "ui/listing.h"

/* {0}: the first row, told of from its beginning. */
struct browse_state {
    struct cursor cursor;
    int top; /* of what is told, rows scrolled */
};

struct browse {
    struct listing listing;
    void (*write)(const void *from, int row, struct page *page); /* tells of a row of the listing */
    struct rect area;
    int rows, columns; /* of what is told, as for panes_split */
};

/* The row under the cursor; NONE without any. */
int browse_row(const struct browse *, const struct browse_state *);

/* `title` is the line on top; `empty` is said where there are no rows. */
void browse_view(const struct browse *, const struct browse_state *, const char *title,
                 const char *empty, struct grid *);

/* Moves the cursor, scrolls what is told, takes clicks; false: another command. `open`: a row was
 * clicked twice. */
bool browse_act(const struct browse *, struct browse_state *, const struct press *, bool *open);

/* Where a screen stands, as far as acting needs to know. */
struct rect browse_area(const struct desk *);

#endif
