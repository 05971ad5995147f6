/* SPDX-License-Identifier: MIT
 *
 * cursor.h - which row of a list has the cursor, and which rows are seen.
 *
 * {0} is the first row. A list that got shorter is no harm: the row is taken as the last one.
 */
#ifndef UI_CURSOR_H
#define UI_CURSOR_H

#include "ui/command.h"

#include <stdbool.h>

struct cursor {
    int row, top;
};

/* Up, down, pages, first, last; false: none of them. `height`: rows that are seen. */
bool cursor_act(struct cursor *, enum command, int count, int height);
void cursor_go(struct cursor *, int row, int count, int height);

/* As far as there are rows; NONE without any. And the first row to draw. */
int cursor_row(const struct cursor *, int count);
int cursor_top(const struct cursor *, int count, int height);

#endif
