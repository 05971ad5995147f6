/* SPDX-License-Identifier: MIT
 *
 * shown.c - see shown.h.
 */
#include "term/shown.h"

#include "base/mem.h"

#include <stddef.h>
#include <string.h>

struct shown_cursor shown_cursor_of(const struct grid *grid)
{
    bool placed = grid->cursor_x >= 0;

    return (struct shown_cursor){.x = placed ? grid->cursor_x : 0,
                                 .y = placed ? grid->cursor_y : grid->height - 1,
                                 .seen = grid->cursor_visible ? SEEN_YES : SEEN_NO};
}

bool shown_new_theme(struct shown *shown, const struct theme *theme)
{
    if (shown->theme == theme && strcmp(shown->name, theme->name) == 0)
        return false;
    shown->theme = theme;
    memcpy(shown->name, theme->name, sizeof shown->name);
    return true;
}

bool shown_fits(const struct shown *shown, const struct grid *grid)
{
    return shown->width == grid->width && shown->height == grid->height;
}

/* No glyph has a width of 3: nothing is equal to what was never shown. */
void shown_fit(struct shown *shown, const struct grid *grid)
{
    size_t count = (size_t)grid->width * (size_t)grid->height;

    if (shown_fits(shown, grid))
        return;
    mem_free(shown->glyphs);
    shown->glyphs = mem_alloc(count, sizeof *shown->glyphs);
    for (size_t i = 0; i < count; i++)
        shown->glyphs[i].width = 3;
    shown->width = grid->width;
    shown->height = grid->height;
}

const struct glyph *shown_row(const struct shown *shown, int y)
{
    return shown->glyphs + (ptrdiff_t)y * shown->width;
}

bool shown_same_marks(const struct shown *shown, const struct grid *grid)
{
    size_t count = grid->marks_count;

    return count == shown->marks_count &&
           (count == 0 || memcmp(shown->marks, grid->marks, count * sizeof *grid->marks) == 0);
}

static void take_marks(struct shown *shown, const struct grid *grid)
{
    size_t count = grid->marks_count;

    shown->marks = mem_resize(shown->marks, shown->marks_count, count, sizeof *grid->marks);
    if (count > 0)
        memcpy(shown->marks, grid->marks, count * sizeof *grid->marks);
    shown->marks_count = count;
}

void shown_take(struct shown *shown, const struct grid *grid)
{
    size_t count = (size_t)grid->width * (size_t)grid->height;

    if (count > 0)
        memcpy(shown->glyphs, grid->glyphs, count * sizeof *grid->glyphs);
    if (!shown_same_marks(shown, grid))
        take_marks(shown, grid);
    shown->cursor = shown_cursor_of(grid);
}

void shown_forget(struct shown *shown)
{
    mem_free(shown->glyphs);
    mem_free(shown->marks);
    *shown = (struct shown){0};
}
