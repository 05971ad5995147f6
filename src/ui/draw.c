/* SPDX-License-Identifier: MIT
 *
 * draw.c - see draw.h.
 */
#include "ui/draw.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <math.h>
#include <string.h>

int draw_cut(struct grid *grid, int x, int y, int columns, enum role role, const char *text)
{
    char *start;
    int used;

    if (columns < 1)
        return 0;
    if (utf8_width(text) <= columns)
        return grid_put(grid, x, y, columns, role, text);
    if (columns < 4)
        return grid_put(grid, x, y, columns, role, text);
    start = mem_copy_bytes(text, utf8_fit(text, columns - 3));
    used = grid_put(grid, x, y, columns - 3, role, start);
    used += grid_put(grid, x + used, y, 3, role, "...");
    mem_free(start);
    return used;
}

int draw_right(struct grid *grid, int x, int y, int columns, enum role role, const char *text)
{
    int width = utf8_width(text);

    if (width >= columns)
        return draw_cut(grid, x, y, columns, role, text);
    return grid_put(grid, x + columns - width, y, width, role, text);
}

void draw_rule(struct grid *grid, int x, int y, int columns)
{
    for (int i = 0; i < columns; i++)
        grid_put(grid, x + i, y, 1, ROLE_BORDER, "─");
}

void draw_column(struct grid *grid, int x, int y, int rows)
{
    for (int i = 0; i < rows; i++)
        grid_put(grid, x, y + i, 1, ROLE_BORDER, "│");
}

static void draw_edge(struct grid *grid, struct rect box, int y, const char *left,
                      const char *right)
{
    grid_put(grid, box.x, y, 1, ROLE_BORDER_FOCUS, left);
    for (int i = 1; i < box.width - 1; i++)
        grid_put(grid, box.x + i, y, 1, ROLE_BORDER_FOCUS, "─");
    grid_put(grid, box.x + box.width - 1, y, 1, ROLE_BORDER_FOCUS, right);
}

struct rect draw_box(struct grid *grid, struct rect box, const char *title)
{
    grid_fill(grid, box, ROLE_BASE);
    grid_hit(grid, box, 0);
    draw_edge(grid, box, box.y, "┌", "┐");
    draw_edge(grid, box, box.y + box.height - 1, "└", "┘");
    for (int y = box.y + 1; y < box.y + box.height - 1; y++) {
        grid_put(grid, box.x, y, 1, ROLE_BORDER_FOCUS, "│");
        grid_put(grid, box.x + box.width - 1, y, 1, ROLE_BORDER_FOCUS, "│");
    }
    grid_put(grid, box.x + 2, box.y, 1, ROLE_BASE, " ");
    grid_put(grid, box.x + 3 + draw_cut(grid, box.x + 3, box.y, box.width - 6, ROLE_TITLE, title),
             box.y, 1, ROLE_BASE, " ");
    return (struct rect){box.x + 2, box.y + 1, box.width - 4, box.height - 2};
}

void draw_bar(struct grid *grid, int x, int y, int columns, double share)
{
    int full = isnan(share) ? 0 : (int)floor(share * columns + 1e-9);

    for (int i = 0; i < columns; i++)
        grid_put(grid, x + i, y, 1, i < full ? ROLE_ACCENT : ROLE_MUTED, i < full ? "█" : "·");
}

void draw_scroll(struct grid *grid, struct rect area, int top, int total)
{
    int x = area.x + area.width - 1, range = total - area.height, thumb;

    if (range <= 0 || area.height < 2)
        return;
    thumb = top * (area.height - 1) / range;
    for (int i = 0; i < area.height; i++)
        grid_put(grid, x, area.y + i, 1, i == thumb ? ROLE_ACCENT : ROLE_BORDER,
                 i == thumb ? "█" : "│");
}

enum role heat_role(enum band band, bool open, bool applicable)
{
    static const enum role roles[] = {ROLE_HEAT_OPEN, ROLE_HEAT_N, ROLE_HEAT_P, ROLE_HEAT_L,
                                      ROLE_HEAT_F};

    if (!applicable)
        return ROLE_HEAT_NA;
    return open ? ROLE_HEAT_OPEN : roles[band];
}
