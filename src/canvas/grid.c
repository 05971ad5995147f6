/* SPDX-License-Identifier: MIT
 *
 * grid.c - see grid.h.
 */
#include "canvas/grid.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "canvas/ascii.h"

#include <stddef.h>
#include <string.h>

struct role_row {
    const char *name;
    char letter;
};

static const struct role_row roles[ROLE_COUNT] = {
#define ROLE(id, name, letter, purpose) [ROLE_##id] = {name, letter},
#include "canvas/role.def"
#undef ROLE
};

const char *role_name(enum role role)
{
    return roles[role].name;
}

char role_letter(enum role role)
{
    return roles[role].letter;
}

enum role role_of_name(const char *name)
{
    for (int role = 0; role < ROLE_COUNT; role++)
        if (strcmp(roles[role].name, name) == 0)
            return (enum role)role;
    return ROLE_COUNT;
}

static int within(int value, int least, int most)
{
    if (value < least)
        return least;
    return value > most ? most : value;
}

void grid_resize(struct grid *grid, int width, int height)
{
    int old = grid->width * grid->height;

    grid->width = within(width, 0, GRID_MAX_WIDTH);
    grid->height = within(height, 0, GRID_MAX_HEIGHT);
    int count = grid->width * grid->height;
    if (count > old) {
        mem_free(grid->glyphs);
        grid->glyphs = mem_alloc((size_t)count, sizeof *grid->glyphs);
    }
    grid_clear(grid);
}

static struct glyph *row_of(const struct grid *grid, int y)
{
    return grid->glyphs + (ptrdiff_t)y * grid->width;
}

static struct glyph narrow(enum role role, uint32_t code)
{
    return (struct glyph){.code = code, .width = 1, .role = (uint8_t)role};
}

/* What is set already is copied behind itself. */
static void set_all(struct glyph *cells, int count, struct glyph glyph)
{
    int done = 1;

    if (count <= 0)
        return;
    for (cells[0] = glyph; done <= count / 2; done *= 2)
        memcpy(cells + done, cells, (size_t)done * sizeof glyph);
    memcpy(cells + done, cells, (size_t)(count - done) * sizeof glyph);
}

void grid_clear(struct grid *grid)
{
    set_all(grid->glyphs, grid->width * grid->height, narrow(ROLE_BASE, ' '));
    grid->marks_count = 0;
    grid->hit_count = 0;
    grid->cursor_x = -1;
    grid->cursor_y = -1;
    grid->cursor_visible = false;
    grid->title[0] = '\0';
}

void grid_release(struct grid *grid)
{
    mem_free(grid->glyphs);
    mem_free(grid->marks);
    mem_free(grid->hits);
    *grid = (struct grid){0};
}

struct rect grid_all(const struct grid *grid)
{
    return (struct rect){0, 0, grid->width, grid->height};
}

static struct glyph *cell(const struct grid *grid, int x, int y)
{
    if (x < 0 || y < 0 || x >= grid->width || y >= grid->height)
        return NULL;
    return row_of(grid, y) + x;
}

/* The cells of a row from `from` to before `end`, which are about to be overwritten. A wide glyph
 * that loses one half there loses the other. */
static struct glyph *overwrite(const struct grid *grid, int y, int from, int end)
{
    struct glyph *row = row_of(grid, y);

    if (row[from].width == 0)
        row[from - 1] = narrow((enum role)row[from - 1].role, ' ');
    if (row[end - 1].width == 2)
        row[end] = narrow((enum role)row[end].role, ' ');
    return row + from;
}

/* The number of the marks behind the first code point of a grapheme. */
static uint16_t add_marks(struct grid *grid, const char *grapheme, size_t length)
{
    struct marks marks = {0};
    size_t at = 0;

    (void)utf8_decode(grapheme, length, &at);
    if (at >= length || grid->marks_count == UINT16_MAX)
        return 0;
    for (int i = 0; i < GLYPH_MARKS && at < length; i++) {
        size_t step = 0;
        marks.codes[i] = utf8_decode(grapheme + at, length - at, &step);
        at += step;
    }
    grid->marks = mem_grow(grid->marks, grid->marks_count, &grid->marks_capacity, sizeof marks);
    grid->marks[grid->marks_count++] = marks;
    return (uint16_t)grid->marks_count;
}

const uint32_t *grid_marks(const struct grid *grid, const struct glyph *glyph)
{
    static const struct marks none;

    return glyph->marks > 0 ? grid->marks[glyph->marks - 1].codes : none.codes;
}

static void set_narrow(struct grid *grid, int x, int y, struct glyph glyph)
{
    if (cell(grid, x, y))
        *overwrite(grid, y, x, x + 1) = glyph;
}

/* A wide glyph that does not fit wholly becomes a space in the half that does. */
static void set_wide(struct grid *grid, int x, int y, struct glyph glyph)
{
    struct glyph *left = cell(grid, x, y);
    struct glyph *right = cell(grid, x + 1, y);
    struct glyph space = narrow((enum role)glyph.role, ' ');

    set_narrow(grid, x, y, space);
    set_narrow(grid, x + 1, y, space);
    if (!left || !right)
        return;
    *left = glyph;
    *right = (struct glyph){.role = glyph.role};
}

static void set_grapheme(struct grid *grid, int x, int y, enum role role, const char *grapheme,
                         size_t length)
{
    bool wide = utf8_grapheme_width(grapheme, length) > 1;
    size_t step = 0;
    struct glyph glyph = narrow(role, utf8_decode(grapheme, length, &step));

    if (grid->ascii) {
        glyph.code = ascii_of(glyph.code);
        set_narrow(grid, x, y, glyph);
        if (wide)
            set_narrow(grid, x + 1, y, glyph);
        return;
    }
    glyph.marks = add_marks(grid, grapheme, length);
    glyph.width = wide ? 2 : 1;
    if (wide)
        set_wide(grid, x, y, glyph);
    else
        set_narrow(grid, x, y, glyph);
}

/* Printable ASCII: one code point, one column, safe. */
static bool is_plain(char c)
{
    return c >= 0x20 && c < 0x7f;
}

static bool has_unsafe(const char *string)
{
    size_t length = strlen(string);
    size_t step = 0;

    for (size_t at = 0; at < length; at += step) {
        step = 1;
        if (!is_plain(string[at]) && utf8_is_unsafe(utf8_decode(string + at, length - at, &step)))
            return true;
    }
    return false;
}

int grid_put_plain(struct grid *grid, int x, int y, int columns, enum role role, const char *bytes)
{
    const struct glyph glyph = narrow(role, ' ');
    int used = columns < grid->width - x ? columns : grid->width - x;
    int outside = x < 0 ? -x : 0;
    struct glyph *cells;

    used = used < 0 ? 0 : used;
    if (y < 0 || y >= grid->height || outside >= used)
        return used;
    cells = overwrite(grid, y, x + outside, x + used);
    for (int i = 0; i < used - outside; i++) {
        cells[i] = glyph;
        cells[i].code = (uint32_t)bytes[outside + i];
    }
    return used;
}

static int put_safe(struct grid *grid, int x, int y, int columns, enum role role,
                    const char *string)
{
    int used = 0;

    for (size_t length = 0; (length = utf8_grapheme(string)) != 0; string += length) {
        int width = utf8_grapheme_width(string, length);
        if (width > columns - used || x + used >= grid->width)
            break;
        if (length == 1 && is_plain(*string))
            set_narrow(grid, x + used, y, narrow(role, (uint32_t)*string));
        else if (width > 0)
            set_grapheme(grid, x + used, y, role, string, length);
        used += width;
    }
    return used;
}

/* A grapheme wider than two columns (some flags and families) leaves spaces behind it. */
int grid_put(struct grid *grid, int x, int y, int columns, enum role role, const char *string)
{
    struct text visible = {0};
    size_t plain = string ? utf8_plain_length(string) : 0;

    if (!string)
        return 0;
    if (string[plain] == '\0')
        return grid_put_plain(grid, x, y, columns < (int)plain ? columns : (int)plain, role,
                              string);
    if (!has_unsafe(string))
        return put_safe(grid, x, y, columns, role, string);
    utf8_add_visible(&visible, string, strlen(string));
    int used = put_safe(grid, x, y, columns, role, text_string(&visible));
    text_release(&visible);
    return used;
}

static struct rect clipped(const struct grid *grid, struct rect rect)
{
    int left = within(rect.x, 0, grid->width);
    int top = within(rect.y, 0, grid->height);
    long right = (long)rect.x + (rect.width > 0 ? rect.width : 0);
    long bottom = (long)rect.y + (rect.height > 0 ? rect.height : 0);

    right = right > grid->width ? grid->width : right;
    bottom = bottom > grid->height ? grid->height : bottom;
    return (struct rect){left, top, right > left ? (int)right - left : 0,
                         bottom > top ? (int)bottom - top : 0};
}

void grid_fill_with(struct grid *grid, struct rect rect, enum role role, uint32_t code)
{
    struct rect in = clipped(grid, rect);
    struct glyph glyph = narrow(role, grid->ascii ? ascii_of(code) : code);

    for (int y = in.y; in.width > 0 && y < in.y + in.height; y++)
        set_all(overwrite(grid, y, in.x, in.x + in.width), in.width, glyph);
}

void grid_fill(struct grid *grid, struct rect rect, enum role role)
{
    grid_fill_with(grid, rect, role, ' ');
}

void grid_paint(struct grid *grid, struct rect rect, enum role role)
{
    struct rect in = clipped(grid, rect);

    for (int y = in.y; y < in.y + in.height; y++)
        for (int x = in.x; x < in.x + in.width; x++)
            row_of(grid, y)[x].role = (uint8_t)role;
}

void grid_hit(struct grid *grid, struct rect rect, uint16_t hit)
{
    grid->hits = mem_grow(grid->hits, grid->hit_count, &grid->hit_capacity, sizeof *grid->hits);
    grid->hits[grid->hit_count++] = (struct hit){clipped(grid, rect), hit};
}

uint16_t grid_hit_at(const struct grid *grid, int x, int y)
{
    for (size_t i = grid->hit_count; i-- > 0;) {
        const struct hit *it = &grid->hits[i];

        if (x >= it->rect.x && x < it->rect.x + it->rect.width && y >= it->rect.y &&
            y < it->rect.y + it->rect.height)
            return it->meaning;
    }
    return 0;
}

void grid_cursor(struct grid *grid, int x, int y, bool visible)
{
    if (!cell(grid, x, y))
        return;
    grid->cursor_x = x;
    grid->cursor_y = y;
    grid->cursor_visible = visible;
}

static void cut_spaces(struct text *out, size_t start)
{
    while (out->length > start && out->bytes[out->length - 1] == ' ')
        text_cut(out, out->length - 1);
}

void grid_dump(const struct grid *grid, struct text *out)
{
    for (int y = 0; y < grid->height; y++) {
        size_t start = out->length;
        for (int x = 0; x < grid->width; x++) {
            const struct glyph *glyph = row_of(grid, y) + x;
            if (glyph->width > 0)
                utf8_encode(out, glyph->code);
            for (const uint32_t *mark = grid_marks(grid, glyph); *mark != 0; mark++)
                utf8_encode(out, *mark);
        }
        cut_spaces(out, start);
        text_add_char(out, '\n');
    }
}

void grid_dump_roles(const struct grid *grid, struct text *out)
{
    for (int y = 0; y < grid->height; y++) {
        for (int x = 0; x < grid->width; x++)
            text_add_char(out, role_letter((enum role)cell(grid, x, y)->role));
        text_add_char(out, '\n');
    }
}
