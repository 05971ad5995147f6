/* SPDX-License-Identifier: MIT
 *
 * hints.c - see draw.h.
 */
#include "base/utf8.h"
#include "canvas/draw.h"

enum { GAP = 3 };

static int hint_width(const struct hint *hint)
{
    return utf8_width(hint->key) + 1 + utf8_width(hint->label);
}

int draw_hints(struct grid *grid, struct rect row, enum role key, enum role label,
               const struct hint *hints, int count)
{
    int x = row.x;
    int end = row.x + row.width;

    for (int i = 0; i < count; i++) {
        int width = hint_width(&hints[i]);

        if (width > end - x)
            return i;
        grid_hit(grid, (struct rect){x, row.y, width, 1}, hints[i].hit);
        x += grid_put(grid, x, row.y, end - x, key, hints[i].key);
        x += grid_put(grid, x, row.y, end - x, label, " ");
        x += grid_put(grid, x, row.y, end - x, label, hints[i].label);
        x += GAP;
    }
    return count;
}

int draw_footer(struct grid *grid, int y, const struct hint *hints, int count)
{
    struct rect row = {0, y, grid->width, 1};

    grid_fill(grid, row, ROLE_BAR);
    return draw_hints(grid, rect_inside(row, 1, 0), ROLE_BAR_KEY, ROLE_BAR, hints, count);
}
