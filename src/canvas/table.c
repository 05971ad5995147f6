/* SPDX-License-Identifier: MIT
 *
 * table.c - see table.h.
 */
#include "canvas/table.h"

#include "canvas/draw.h"

static int needed(const struct table *table, int gap)
{
    int sum = 0;
    int shown = 0;

    for (int i = 0; i < table->count; i++) {
        sum += table->width[i];
        shown += table->width[i] > 0;
    }
    return sum + (shown > 1 ? (shown - 1) * gap : 0);
}

/* The column that goes next; -1: none may. */
static int to_drop(const struct table *table)
{
    int found = -1;

    for (int i = 0; i < table->count; i++) {
        int drop = table->width[i] > 0 ? table->columns[i].drop : 0;
        if (drop > 0 && (found < 0 || drop >= table->columns[found].drop))
            found = i;
    }
    return found;
}

static bool can_grow(const struct table *table, int i)
{
    const struct column *column = &table->columns[i];

    return table->width[i] > 0 && column->grow > 0 &&
           (column->most == 0 || table->width[i] < column->most);
}

/* One column at a time to the one that is furthest behind its share. */
static int to_grow(const struct table *table, const int *given)
{
    int found = -1;

    for (int i = 0; i < table->count; i++) {
        if (!can_grow(table, i))
            continue;
        if (found < 0 ||
            given[i] * table->columns[found].grow < given[found] * table->columns[i].grow)
            found = i;
    }
    return found;
}

static void grow(struct table *table, int left)
{
    int given[TABLE_COLUMNS] = {0};

    for (; left > 0; left--) {
        int i = to_grow(table, given);
        if (i < 0)
            return;
        table->width[i]++;
        given[i]++;
    }
}

static void place(struct table *table, int width, int gap)
{
    int x = 0;

    for (int i = 0; i < table->count; i++) {
        if (table->width[i] == 0)
            continue;
        if (table->width[i] > width - x)
            table->width[i] = width > x ? width - x : 0;
        table->x[i] = x;
        x += table->width[i] + gap;
    }
}

struct table table_layout(const struct column *columns, int count, int width, int gap)
{
    struct table table = {.columns = columns, .count = count, .full = width};

    if (table.count > TABLE_COLUMNS)
        table.count = TABLE_COLUMNS;
    for (int i = 0; i < table.count; i++)
        table.width[i] = columns[i].width;
    while (needed(&table, gap) > width && to_drop(&table) >= 0)
        table.width[to_drop(&table)] = 0;
    grow(&table, width - needed(&table, gap));
    place(&table, width, gap);
    return table;
}

static void put(struct grid *grid, enum align align, struct rect row, struct table_cell cell)
{
    switch (align) {
    case ALIGN_LEFT:
        draw_text(grid, row.x, row.y, row.width, cell.role, cell.text);
        break;
    case ALIGN_RIGHT:
        draw_text_right(grid, row.x, row.y, row.width, cell.role, cell.text);
        break;
    case ALIGN_MIDDLE:
        draw_text_middle(grid, row.x, row.y, row.width, cell.role, cell.text);
        break;
    }
}

static void put_in(struct grid *grid, const struct table *table, int i, int x, int y,
                   struct table_cell cell)
{
    struct rect row = {x + table->x[i], y, table->width[i], 1};

    if (row.width > 0)
        put(grid, table->columns[i].align, row, cell);
}

void table_head(struct grid *grid, const struct table *table, int x, int y, enum role role)
{
    for (int i = 0; i < table->count; i++)
        put_in(grid, table, i, x, y, (struct table_cell){table->columns[i].title, role});
}

void table_row(struct grid *grid, const struct table *table, int x, int y,
               const struct table_cell *cells)
{
    for (int i = 0; i < table->count; i++)
        put_in(grid, table, i, x, y, cells[i]);
}

int list_top(int top, int focus, int count, int height)
{
    int context = height > 4 ? 1 : 0;
    int last = count > height ? count - height : 0;

    if (height <= 0)
        return 0;
    if (focus < top + context)
        top = focus - context;
    if (focus > top + height - 1 - context)
        top = focus - height + 1 + context;
    if (top > last)
        top = last;
    return top > 0 ? top : 0;
}

void list_scrollbar(struct grid *grid, struct rect rows, int top, int count, enum role role)
{
    int x = rows.x + rows.width - 1;

    if (rect_empty(rows) || count <= rows.height)
        return;
    int size = (int)((long)rows.height * rows.height / count);
    size = size > 0 ? size : 1;
    int start = (int)((long)(rows.height - size) * top / (count - rows.height));
    for (int y = 0; y < rows.height; y++)
        grid_put(grid, x, rows.y + y, 1, role, y >= start && y < start + size ? "█" : "│");
}
