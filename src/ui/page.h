/* SPDX-License-Identifier: MIT
 *
 * page.h - words put down one below the other: what a pane or a whole screen tells.
 *
 * Rows above `skip` and below the area are counted and not drawn, so that the same words can be
 * measured and scrolled. A page without a grid only counts.
 */
#ifndef UI_PAGE_H
#define UI_PAGE_H

#include "canvas/grid.h"

struct page {
    struct grid *grid; /* NULL: only counted */
    struct rect area;
    int skip; /* rows scrolled */
    int rows; /* so far */
    bool gap; /* an empty row comes before the next one */
};

/* Wrapped text; nothing for NULL. */
void page_add(struct page *, enum role, const char *text);
void page_format(struct page *, enum role, const char *format, ...) PRINTF_LIKE(3, 4);
/* The same, further rows indented behind a dash. */
void page_item(struct page *, enum role, const char *text);
/* A label and, beside it, what it is; nothing for NULL or "". */
void page_pair(struct page *, const char *label, enum role, const char *text);
/* An empty row between what is above and below; and one with a heading below. */
void page_gap(struct page *);
void page_head(struct page *, const char *heading);
/* Says in the last row that there is more than the area shows. */
void page_end(const struct page *);

/* A screen in two: a list, and what it says of the row under the cursor. */
struct panes {
    struct rect list, detail;
    bool beside; /* the detail is at the right, not below */
};

enum { PANES_BESIDE = 108 }; /* columns from which on the detail is at the right */

/* `rows`: of the detail where it is below; in little room it gets less. `columns`: where it is at
 * the right, rule included. */
struct panes panes_split(struct rect area, int rows, int columns);
void panes_rule(struct grid *, const struct panes *);

#endif
