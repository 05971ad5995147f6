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
    struct rect area;
};

/* From row `top` on, as far as there are rows; beside them a bar that says so, with the keys at its
 * ends. */
void detail_view(const struct detail *, int top, struct grid *);

/* Scrolls half a pane (COMMAND_MORE, COMMAND_LESS). Any other command begins at the top again and
 * is not taken. */
bool detail_act(const struct detail *, enum command, int *top);

#endif
