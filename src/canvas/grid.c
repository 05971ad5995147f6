/* SPDX-License-Identifier: MIT
 *
 * grid.c - see grid.h.
 */
#include "canvas/grid.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "canvas/ascii.h"

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

void grid_clear(struct grid *grid)
{
    struct glyph blank = {.codes = {' '}, .width = 1, .role = ROLE_BASE};

    for (int i = 0; i < grid->width * grid->height; i++)
        grid->glyphs[i] = blank;
    grid->cursor_x = -1;
    grid->cursor_y = -1;
    grid->cursor_visible = false;
    grid->title[0] = '\0';
}

void grid_release(struct grid *grid)
{
    mem_free(grid->glyphs);
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
    return &grid->glyphs[y * grid->width + x];
}

static void blank(struct glyph *glyph)
{
    memset(glyph->codes, 0, sizeof glyph->codes);
    glyph->codes[0] = ' ';
    glyph->width = 1;
}

/* A wide glyph of which one half is about to be overwritten loses the other. */
static void part(struct grid *grid, int x, int y)
{
    struct glyph *here = cell(grid, x, y);
    struct glyph *left = here->width == 0 ? cell(grid, x - 1, y) : NULL;
    struct glyph *right = here->width == 2 ? cell(grid, x + 1, y) : NULL;

    if (left)
        blank(left);
    if (right)
        blank(right);
    blank(here);
}

static void set_codes(struct glyph *glyph, const char *grapheme, size_t length)
{
    size_t at = 0;

    memset(glyph->codes, 0, sizeof glyph->codes);
    for (int i = 0; i < GLYPH_CODES && at < length; i++) {
        size_t step = 0;
        glyph->codes[i] = utf8_decode(grapheme + at, length - at, &step);
        at += step;
    }
}

/* In a cell that is there. */
static void set_inside(struct grid *grid, int x, int y, enum role role, uint32_t code)
{
    struct glyph *glyph = &grid->glyphs[y * grid->width + x];

    if (glyph->width != 1)
        part(grid, x, y);
    memset(glyph->codes, 0, sizeof glyph->codes);
    glyph->codes[0] = code;
    glyph->role = (uint8_t)role;
}

static void set_narrow(struct grid *grid, int x, int y, enum role role, uint32_t code)
{
    if (cell(grid, x, y))
        set_inside(grid, x, y, role, code);
}

/* A wide glyph that does not fit wholly becomes a space in the half that does. */
static void set_wide(struct grid *grid, int x, int y, enum role role, const char *grapheme,
                     size_t length)
{
    struct glyph *left = cell(grid, x, y);
    struct glyph *right = cell(grid, x + 1, y);

    set_narrow(grid, x, y, role, ' ');
    set_narrow(grid, x + 1, y, role, ' ');
    if (!left || !right)
        return;
    set_codes(left, grapheme, length);
    left->width = 2;
    memset(right->codes, 0, sizeof right->codes);
    right->width = 0;
}

static void set_grapheme(struct grid *grid, int x, int y, enum role role, const char *grapheme,
                         size_t length)
{
    int width = utf8_grapheme_width(grapheme, length) > 1 ? 2 : 1;
    size_t step = 0;
    uint32_t code = utf8_decode(grapheme, length, &step);

    if (grid->ascii) {
        code = ascii_of(code);
        set_narrow(grid, x, y, role, code);
        if (width == 2)
            set_narrow(grid, x + 1, y, role, code);
    } else if (width == 2) {
        set_wide(grid, x, y, role, grapheme, length);
    } else {
        set_narrow(grid, x, y, role, ' ');
        if (cell(grid, x, y))
            set_codes(cell(grid, x, y), grapheme, length);
    }
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

/* As put_safe, of a string that is plain all through and has at least `columns`. */
static int put_plain(struct grid *grid, int x, int y, int columns, enum role role,
                     const char *string)
{
    int used = columns < grid->width - x ? columns : grid->width - x;

    used = used < 0 ? 0 : used;
    for (int i = x < 0 ? -x : 0; y >= 0 && y < grid->height && i < used; i++)
        set_inside(grid, x + i, y, role, (uint32_t)string[i]);
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
            set_narrow(grid, x + used, y, role, (uint32_t)*string);
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
        return put_plain(grid, x, y, columns < (int)plain ? columns : (int)plain, role, string);
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

void grid_fill(struct grid *grid, struct rect rect, enum role role)
{
    struct rect in = clipped(grid, rect);

    for (int y = in.y; y < in.y + in.height; y++)
        for (int x = in.x; x < in.x + in.width; x++)
            set_inside(grid, x, y, role, ' ');
}

void grid_paint(struct grid *grid, struct rect rect, enum role role)
{
    struct rect in = clipped(grid, rect);

    for (int y = in.y; y < in.y + in.height; y++)
        for (int x = in.x; x < in.x + in.width; x++)
            grid->glyphs[y * grid->width + x].role = (uint8_t)role;
}

void grid_hit(struct grid *grid, struct rect rect, uint16_t hit)
{
    struct rect in = clipped(grid, rect);

    for (int y = in.y; y < in.y + in.height; y++)
        for (int x = in.x; x < in.x + in.width; x++)
            grid->glyphs[y * grid->width + x].hit = hit;
}

uint16_t grid_hit_at(const struct grid *grid, int x, int y)
{
    const struct glyph *glyph = cell(grid, x, y);

    return glyph ? glyph->hit : 0;
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
            const uint32_t *codes = cell(grid, x, y)->codes;
            for (int i = 0; i < GLYPH_CODES && codes[i] != 0; i++)
                utf8_encode(out, codes[i]);
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
