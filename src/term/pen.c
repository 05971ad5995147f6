/* SPDX-License-Identifier: MIT
 *
 * pen.c - see pen.h.
 */
#include "term/pen.h"

#include "base/utf8.h"
#include "canvas/ascii.h"

#include <stddef.h>
#include <string.h>
#include <wchar.h>

/* A move costs about as many bytes as writing so many cells again. */
enum { NEAR = 6, LEAST_ERASED = 4 };

/* A screen on its way. */
struct stroke {
    const struct pen *pen;
    const struct ink *ink; /* at hand */
    struct text *out;
    int x, y; /* of the cursor; -1: not known */
    const struct grid *grid;
    const struct glyph *glyphs; /* of the row */
    int width;
    bool same_marks; /* numbers mean the same marks as before */
};

static const struct ink plain = {.fg = -1, .bg = -1};

void pen_go_ansi(struct text *out, int x, int y)
{
    text_add_bytes(out, "\033[", 2);
    text_add_int(out, y + 1);
    text_add_char(out, ';');
    text_add_int(out, x + 1);
    text_add_char(out, 'H');
}

void pen_add_unpadded(struct text *out, const char *string)
{
    while (*string) {
        const char *end = string[0] == '$' && string[1] == '<' ? strchr(string, '>') : NULL;
        if (end)
            string = end;
        else
            text_add_char(out, *string);
        string++;
    }
}

/* What has to end can only end all together. */
static bool has_to_end(const struct ink *from, const struct ink *to)
{
    return (from->attributes & ~to->attributes) != 0 || (from->fg >= 0 && to->fg < 0) ||
           (from->bg >= 0 && to->bg < 0);
}

static void take_ink(struct stroke *stroke, const struct ink *to)
{
    const struct ink *from = stroke->ink;

    if (from == to)
        return;
    if (has_to_end(from, to)) {
        text_add(stroke->out, stroke->pen->plain);
        from = &plain;
    }
    for (int i = 0; i < PEN_ATTRIBUTES; i++)
        if (to->attributes & ~from->attributes & 1U << i)
            text_add(stroke->out, stroke->pen->attributes[i]);
    if (to->fg != from->fg)
        text_add(stroke->out, to->set_fg);
    if (to->bg != from->bg)
        text_add(stroke->out, to->set_bg);
    stroke->ink = to;
}

static const struct ink *ink_of(const struct stroke *stroke, int x)
{
    return &stroke->pen->inks[stroke->glyphs[x].role];
}

static bool is_plain(uint32_t code)
{
    return code >= 0x20 && code < 0x7f;
}

/* The system must agree with the grid on the width of a glyph; where it does not, a question mark
 * keeps the columns. */
static bool is_legible(const struct glyph *glyph)
{
    return is_plain(glyph->code) || wcwidth((wchar_t)glyph->code) == glyph->width;
}

static void put_codes(const struct stroke *stroke, const struct glyph *glyph)
{
    utf8_encode(stroke->out, glyph->code);
    for (const uint32_t *mark = grid_marks(stroke->grid, glyph); *mark != 0; mark++)
        utf8_encode(stroke->out, *mark);
}

/* Writes the glyph of column x at the cursor. Behind the last column nobody knows where that is. */
static void put(struct stroke *stroke, int x)
{
    const struct glyph *glyph = &stroke->glyphs[x];

    take_ink(stroke, ink_of(stroke, x));
    if (is_plain(glyph->code) && glyph->marks == 0)
        text_add_char(stroke->out, (char)glyph->code);
    else if (stroke->pen->unicode && is_legible(glyph))
        put_codes(stroke, glyph);
    else if (glyph->width == 2)
        text_add(stroke->out, "? ");
    else
        text_add_char(stroke->out, (char)ascii_of(glyph->code));
    stroke->x += glyph->width == 2 ? 2 : 1;
    if (stroke->x >= stroke->width)
        stroke->x = stroke->y = -1;
}

static bool is_near(const struct stroke *stroke, int x, int y)
{
    if (stroke->y != y || stroke->x > x || x - stroke->x > NEAR)
        return false;
    for (int i = stroke->x; i < x; i++)
        if (stroke->glyphs[i].width != 1 || ink_of(stroke, i) != stroke->ink)
            return false;
    return true;
}

static void go(struct stroke *stroke, int x, int y)
{
    if (is_near(stroke, x, y)) {
        while (stroke->x < x)
            put(stroke, stroke->x);
        return;
    }
    if (stroke->pen->moves_plain)
        take_ink(stroke, &plain);
    stroke->pen->go(stroke->out, x, y);
    stroke->x = x;
    stroke->y = y;
}

static bool is_same(const struct stroke *stroke, const struct glyph *one, const struct glyph *other)
{
    return memcmp(one, other, sizeof *one) == 0 && (one->marks == 0 || stroke->same_marks);
}

/* The first of these columns that is not shown as it shall be; `end` if all are. */
static int first_new(const struct stroke *stroke, const struct glyph *before, int from, int end)
{
    while (from < end && is_same(stroke, &stroke->glyphs[from], &before[from]))
        from++;
    return from;
}

static bool can_erase(const struct pen *pen, const struct ink *ink)
{
    return *pen->erase && (ink->attributes & (ATTR_REVERSE | ATTR_UNDERLINE)) == 0 &&
           (pen->erase_coloured || ink->bg < 0);
}

/* Where the spaces begin that the row ends with and that can be erased; else its end. */
static int tail_of(const struct stroke *stroke)
{
    const struct glyph *last = &stroke->glyphs[stroke->width - 1];
    int x = stroke->width - 1;

    if (last->code != ' ' || !can_erase(stroke->pen, ink_of(stroke, x)))
        return stroke->width;
    while (x > 0 && is_same(stroke, &stroke->glyphs[x - 1], last))
        x--;
    return stroke->width - x >= LEAST_ERASED ? x : stroke->width;
}

/* The last glyph of all is written before its place, and pushed there by the one before it. */
static void draw_corner(struct stroke *stroke, int y)
{
    int x = stroke->width - 2;

    if (x < 0 || !*stroke->pen->insert || stroke->glyphs[x].width != 1 ||
        stroke->glyphs[x + 1].width != 1)
        return;
    go(stroke, x, y);
    put(stroke, x + 1);
    go(stroke, x, y);
    take_ink(stroke, ink_of(stroke, x));
    text_add(stroke->out, stroke->pen->insert);
    put(stroke, x);
}

/* `scrolls`: when its last cell is written. */
static void draw_row(struct stroke *stroke, const struct glyph *before, int y, bool scrolls)
{
    int tail = tail_of(stroke);
    bool corner = scrolls && tail == stroke->width;
    int end = corner ? tail - 1 : tail;
    int step = 1;

    for (int x = 0; (x = first_new(stroke, before, x, end)) < end; x += step) {
        if (stroke->glyphs[x].width == 0 && x > 0)
            x--;
        step = stroke->glyphs[x].width == 2 ? 2 : 1;
        if (x + step > end)
            break;
        if (stroke->x != x || stroke->y != y)
            go(stroke, x, y);
        put(stroke, x);
    }
    if (corner && first_new(stroke, before, end, end + 1) == end)
        draw_corner(stroke, y);
    if (first_new(stroke, before, tail, stroke->width) == stroke->width)
        return;
    go(stroke, tail, y);
    take_ink(stroke, ink_of(stroke, tail));
    text_add(stroke->out, stroke->pen->erase);
}

/* Where the last glyph left it is no place for it. */
static void draw_cursor(const struct pen *pen, const struct shown *shown, const struct grid *grid,
                        struct text *out)
{
    struct shown_cursor cursor = shown_cursor_of(grid);

    if (out->length > 0 || cursor.x != shown->cursor.x || cursor.y != shown->cursor.y)
        pen->go(out, cursor.x, cursor.y);
    if (cursor.seen != shown->cursor.seen)
        text_add(out, cursor.seen == SEEN_YES ? pen->cursor_on : pen->cursor_off);
}

void pen_draw(const struct pen *pen, const struct shown *shown, const struct grid *grid,
              struct text *out)
{
    struct stroke stroke = {.pen = pen,
                            .ink = &plain,
                            .out = out,
                            .x = -1,
                            .y = -1,
                            .grid = grid,
                            .width = grid->width,
                            .same_marks = shown_same_marks(shown, grid)};

    for (int y = 0; grid->width > 0 && y < grid->height; y++) {
        const struct glyph *before = shown_row(shown, y);

        stroke.glyphs = grid->glyphs + (ptrdiff_t)y * grid->width;
        if (!stroke.same_marks ||
            memcmp(before, stroke.glyphs, (size_t)grid->width * sizeof *before) != 0)
            draw_row(&stroke, before, y, pen->scrolls && y + 1 == grid->height);
    }
    take_ink(&stroke, &plain);
    draw_cursor(pen, shown, grid, out);
}
