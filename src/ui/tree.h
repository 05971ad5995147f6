/* SPDX-License-Identifier: MIT
 *
 * tree.h - which rows of the outline are to be seen: unfolded, and let through by the filter.
 */
#ifndef UI_TREE_H
#define UI_TREE_H

#include "ui/desk.h"
#include "ui/outline.h"

struct tree {
    struct outline_row *rows;
    size_t count, capacity;
};

/* A filter other than SHOW_ALL unfolds everything it lets through. Yours: tree_release. */
void tree_build(struct tree *, const struct outline_state *, const struct desk *);
/* The row, or the nearest one above it that is there. */
int tree_find(const struct tree *, struct outline_row);
void tree_release(struct tree *);

bool tree_lets_through(const struct desk *, enum outline_filter, int question);

#endif
