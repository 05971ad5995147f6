/* SPDX-License-Identifier: MIT
 *
 * detail.h - what a screen tells of the row under the cursor, scrolled where its pane is too small.
 */
#ifndef UI_DETAIL_H
#define UI_DETAIL_H

#include "ui/command.h"
#include "ui/page.h"

struct detail {
    void (*write)(const void *from, int row, struct page *page);
    const void *from;
    int row;
    struct panes panes;
};

/* From row `top` on, as far as there are rows; beside them a bar that says so, and the keys that
 * scroll on the rule above, or in the last row. Drawn after the rule. */
void detail_view(const struct detail *, int top, struct grid *);

/* The keys that scroll, at the right end of a row. */
void detail_keys(struct grid *, struct rect row, bool more, bool back);

/* Scrolls half a pane (COMMAND_MORE, COMMAND_LESS). Any other command begins at the top again and
 * is not taken. */
bool detail_act(const struct detail *, enum command, int *top);

#endif
