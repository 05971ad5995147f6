/* SPDX-License-Identifier: MIT
 *
 * sheet.c - see sheet.h.
 */
#include "ui/sheet.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "canvas/draw.h"

#include <string.h>

static void add(struct sheet *sheet, const struct run *run)
{
    sheet->runs = mem_grow(sheet->runs, sheet->count, &sheet->capacity, sizeof *sheet->runs);
    sheet->runs[sheet->count++] = *run;
}

void sheet_put(struct sheet *sheet, int x, int columns, enum role role, uint16_t hit,
               const char *text)
{
    char *line = arena_copy(&sheet->arena, text);

    for (char *feed = strchr(line, '\n'); feed; feed = strchr(feed, '\n'))
        *feed = ' ';
    add(sheet, &(struct run){sheet->rows, x, columns, role, false, hit, line});
}

void sheet_wrap(struct sheet *sheet, int x, int columns, int limit, enum role role,
                const char *text)
{
    size_t skip, length;

    if (columns < 1)
        return;
    for (int row = 1; *text; row++, text += skip) {
        length = utf8_wrap(text, columns, &skip);
        if (skip == 0)
            return;
        if (row > 1)
            sheet_next(sheet);
        if (row == limit && text[skip]) {
            sheet_put(sheet, x, columns, role, 0, text);
            return;
        }
        add(sheet, &(struct run){sheet->rows, x, columns, role, false, 0,
                                 arena_copy_bytes(&sheet->arena, text, length)});
    }
}

void sheet_hit(struct sheet *sheet, int from, uint16_t hit)
{
    for (size_t i = 0; i < sheet->count; i++)
        if (sheet->runs[i].row >= from)
            sheet->runs[i].hit = hit;
}

void sheet_paint(struct sheet *sheet, int from, enum role role)
{
    for (size_t i = 0; i < sheet->count; i++)
        if (sheet->runs[i].row >= from) {
            sheet->runs[i].role = role;
            sheet->runs[i].whole = true;
        }
}

void sheet_next(struct sheet *sheet)
{
    sheet->rows++;
}

void sheet_focus(struct sheet *sheet, int x)
{
    sheet->focus_row = sheet->rows;
    sheet->focus_x = x;
}

/* A row is of the first run that can be clicked, and from each further one on of that. */
static void add_hit(struct grid *grid, struct rect row, const struct run *run)
{
    int x = grid_hit_at(grid, row.x, row.y) ? run->x : 0;

    grid_hit(grid, (struct rect){row.x + x, row.y, row.width - x, 1}, run->hit);
}

void sheet_view(const struct sheet *sheet, struct grid *grid, struct rect area, int top)
{
    for (size_t i = 0; i < sheet->count; i++) {
        const struct run *run = &sheet->runs[i];
        int y = run->row - top, columns = area.width - run->x;

        if (y < 0 || y >= area.height)
            continue;
        if (run->whole)
            grid_paint(grid, (struct rect){area.x, area.y + y, area.width, 1}, run->role);
        columns = run->columns < columns ? run->columns : columns;
        draw_text(grid, area.x + run->x, area.y + y, columns, run->role, run->text);
        if (run->hit)
            add_hit(grid, (struct rect){area.x, area.y + y, area.width, 1}, run);
    }
    if (sheet->focus_row >= top && sheet->focus_row < top + area.height)
        grid_cursor(grid, area.x + sheet->focus_x, area.y + sheet->focus_row - top, false);
}

void sheet_release(struct sheet *sheet)
{
    mem_free(sheet->runs);
    arena_release(&sheet->arena);
    *sheet = (struct sheet){0};
}
