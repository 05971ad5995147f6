/* SPDX-License-Identifier: MIT
 *
 * cursor.c - see cursor.h.
 */
#include "ui/cursor.h"

#include "canvas/table.h"

int cursor_row(const struct cursor *cursor, int count)
{
    return cursor->row < count ? cursor->row : count - 1;
}

int cursor_top(const struct cursor *cursor, int count, int height)
{
    return list_top(cursor->top, cursor_row(cursor, count), count, height);
}

void cursor_go(struct cursor *cursor, int row, int count, int height)
{
    if (row > count - 1)
        row = count - 1;
    cursor->row = row > 0 ? row : 0;
    cursor->top = cursor_top(cursor, count, height);
}

bool cursor_act(struct cursor *cursor, enum command command, int count, int height)
{
    int page = height > 2 ? height - 1 : 1;
    int row = cursor_row(cursor, count);

    if (command == COMMAND_UP)
        row--;
    else if (command == COMMAND_DOWN)
        row++;
    else if (command == COMMAND_PAGE_UP)
        row -= page;
    else if (command == COMMAND_PAGE_DOWN)
        row += page;
    else if (command == COMMAND_FIRST)
        row = 0;
    else if (command == COMMAND_LAST)
        row = count;
    else
        return false;
    cursor_go(cursor, row, count, height);
    return true;
}
