/* SPDX-License-Identifier: MIT
 *
 * listing.c - see listing.h.
 */
#include "ui/listing.h"

#include "canvas/rect.h"

#include <string.h>

enum { ID_MOST = 16, BAR = 2 }; /* columns; the bar and the gap before it */

int listing_rows(int height)
{
    return height > 1 ? height - 1 : 1;
}

static struct table layout(const struct listing *listing, struct column *columns, int width)
{
    memcpy(columns, listing->columns, (size_t)listing->column_count * sizeof *columns);
    if (listing->id > columns[LISTING_ID].width)
        columns[LISTING_ID].width = listing->id < ID_MOST ? listing->id : ID_MOST;
    return table_layout(columns, listing->column_count, width, 1);
}

static void draw_row(const struct listing *listing, const struct table *table, struct grid *grid,
                     struct rect at, int row, bool focused)
{
    struct table_cell cells[TABLE_COLUMNS] = {{0}};
    struct arena scratch = {0};

    listing->fill(listing->from, row, &scratch, cells);
    for (int i = 0; i < listing->column_count && focused; i++)
        cells[i].role = ROLE_SELECTION;
    if (focused) {
        grid_fill(grid, at, ROLE_SELECTION);
        grid_cursor(grid, at.x, at.y, false);
    }
    table_row(grid, table, at.x, at.y, cells);
    if (row < LISTING_HITS)
        grid_hit(grid, at, (uint16_t)(LISTING_HIT + row));
    arena_release(&scratch);
}

void listing_view(const struct listing *listing, const struct cursor *cursor, struct grid *grid,
                  struct rect area)
{
    struct column columns[TABLE_COLUMNS];
    struct rect head = rect_take_top(&area, 1);
    bool bar = listing->count > area.height;
    struct table table = layout(listing, columns, area.width - (bar ? BAR : 1));
    int top = cursor_top(cursor, listing->count, area.height);
    int focus = cursor_row(cursor, listing->count);

    table_head(grid, &table, head.x, head.y, ROLE_MUTED);
    for (int i = 0; i < area.height && top + i < listing->count; i++)
        draw_row(listing, &table, grid, (struct rect){area.x, area.y + i, area.width - 1, 1},
                 top + i, top + i == focus);
    list_scrollbar(grid, area, top, listing->count, ROLE_BORDER);
}
