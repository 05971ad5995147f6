/* SPDX-License-Identifier: MIT
 *
 * detail.c - see detail.h.
 */
#include "ui/detail.h"

#include "canvas/table.h"

enum { BAR = 2 };

static int rows_in(const struct detail *detail, struct rect area)
{
    struct page page = {.area = area};

    detail->write(detail->from, detail->row, &page);
    return page.rows;
}

/* Where the text goes: it leaves room for the bar if there is one. `last`: the last row that can be
 * the first one seen. */
static struct rect text_area(const struct detail *detail, int *last)
{
    struct rect area = detail->area;

    *last = 0;
    if (rows_in(detail, area) <= area.height)
        return area;
    area.width -= area.width > BAR ? BAR : 0;
    *last = rows_in(detail, area) - area.height;
    return area;
}

/* Where there is more, the end of the bar is the key that leads there. */
static void draw_keys(struct grid *grid, struct rect area, int top, int last)
{
    int x = area.x + area.width - 1;

    if (top > 0)
        grid_put(grid, x, area.y, 1, ROLE_KEY, "K");
    if (top < last)
        grid_put(grid, x, area.y + area.height - 1, 1, ROLE_KEY, "J");
}

void detail_view(const struct detail *detail, int top, struct grid *grid)
{
    int last;
    struct page page = {.grid = grid, .area = text_area(detail, &last)};

    page.skip = top < last ? top : last;
    detail->write(detail->from, detail->row, &page);
    list_scrollbar(grid, detail->area, page.skip, page.rows, ROLE_BORDER);
    draw_keys(grid, detail->area, page.skip, last);
}

bool detail_act(const struct detail *detail, enum command command, int *top)
{
    int step = detail->area.height > 2 ? detail->area.height / 2 : 1, last;

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
