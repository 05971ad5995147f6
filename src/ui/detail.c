/* SPDX-License-Identifier: MIT
 *
 * detail.c - see detail.h.
 */
#include "ui/detail.h"

#include "canvas/draw.h"
#include "canvas/rect.h"
#include "canvas/table.h"

enum { BAR = 2, HINT = 6, HINT_GAP = 3 }; /* columns */

static int rows_in(const struct detail *detail, struct rect area)
{
    struct page page = {.area = area};

    detail->write(detail->from, detail->row, &page);
    return page.rows;
}

/* Where the text goes: it leaves room for the bar and, beside a list, for the keys if there is
 * more. `last`: the last row that can be the first one seen. */
static struct rect text_area(const struct detail *detail, int *last)
{
    struct rect area = detail->panes.detail;

    *last = 0;
    if (rows_in(detail, area) <= area.height)
        return area;
    area.width -= area.width > BAR ? BAR : 0;
    if (detail->panes.beside)
        rect_take_bottom(&area, 1);
    *last = rows_in(detail, area) - area.height;
    return area;
}

void detail_keys(struct grid *grid, struct rect row, bool more, bool back)
{
    struct hint hints[] = {
        {"J", "more", HIT_COMMAND + COMMAND_MORE},
        {"K", "back", HIT_COMMAND + COMMAND_LESS}
    };
    int first = more ? 0 : 1, count = more + back, width = count * HINT + (count - 1) * HINT_GAP;
    struct rect right = {row.x + row.width - width, row.y, width, 1};

    if (count == 0 || row.width < width)
        return;
    grid_fill(grid, (struct rect){right.x - 1, right.y, width + 2, 1}, ROLE_BASE);
    draw_hints(grid, right, ROLE_KEY, ROLE_MUTED, hints + first, count);
}

void detail_view(const struct detail *detail, int top, struct grid *grid)
{
    int last;
    struct page page = {.grid = grid, .area = text_area(detail, &last)};
    struct rect bar = detail->panes.detail, keys = bar;

    page.skip = top < last ? top : last;
    detail->write(detail->from, detail->row, &page);
    bar.height = page.area.height;
    list_scrollbar(grid, bar, page.skip, page.rows, ROLE_BORDER);
    keys.y += detail->panes.beside ? keys.height - 1 : -1;
    keys.width -= BAR;
    detail_keys(grid, keys, page.skip<last, page.skip> 0);
}

bool detail_act(const struct detail *detail, enum command command, int *top)
{
    int last, rows = detail->panes.detail.height, step = rows > 2 ? rows / 2 : 1;

    if (command != COMMAND_MORE && command != COMMAND_LESS) {
        *top = 0;
        return false;
    }
    text_area(detail, &last);
    *top = (*top < last ? *top : last) + (command == COMMAND_MORE ? step : -step);
    *top = *top < last ? *top : last;
    *top = *top > 0 ? *top : 0;
    return true;
}
