/* SPDX-License-Identifier: MIT
 *
 * draw.c - see draw.h.
 */
#include "canvas/draw.h"

#include "base/utf8.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { FORMAT_SIZE = 500 };

/* Code points of lines and blocks. */
enum {
    ACROSS = 0x2500,
    DOWN = 0x2502,
    WHOLE = 0x2588,
    HALF = 0x258c,
    REST = 0x2591,
    TONE = 0x2592
};

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* What is shown of a text, which is wider than the text itself if it holds control characters. Its
 * first `plain` bytes are ASCII. */
static int shown_width(const char *text, size_t plain)
{
    struct text visible = {0};

    if (text[plain] == '\0')
        return (int)plain;
    utf8_add_visible(&visible, text, strlen(text));
    int width = utf8_width(text_string(&visible));
    text_release(&visible);
    return width;
}

static void put_more(struct grid *grid, int x, int y, int columns, enum role role)
{
    grid_put(grid, x, y, columns, role, "..");
}

/* ".." at the end of a row of which `used` columns are taken. */
static void put_more_behind(struct grid *grid, struct rect row, int used, enum role role)
{
    int at = used > row.width - 2 ? row.width - 2 : used;

    at = at > 0 ? at : 0;
    put_more(grid, row.x + at, row.y, least(2, row.width), role);
}

/* A text that begins with `plain` bytes of ASCII. */
static int put_text(struct grid *grid, struct rect row, enum role role, const char *text,
                    size_t plain)
{
    bool longer = plain > (size_t)row.width;
    int room = row.width > 2 ? row.width - 2 : 0, used = 0;

    if (!longer && text[plain] == '\0')
        return grid_put_plain(grid, row.x, row.y, (int)plain, role, text);
    if (!longer && shown_width(text, plain) <= row.width)
        return grid_put(grid, row.x, row.y, row.width, role, text);
    if (longer)
        used = grid_put_plain(grid, row.x, row.y, room, role, text);
    else if (room > 0)
        used = grid_put(grid, row.x, row.y, room, role, text);
    put_more(grid, row.x + used, row.y, row.width - used, role);
    return least(used + 2, row.width);
}

/* What is too long in any case is not read to its end. */
int draw_text(struct grid *grid, int x, int y, int columns, enum role role, const char *text)
{
    size_t length;

    if (!text || !*text || columns <= 0)
        return 0;
    length = strnlen(text, (size_t)columns + 1);
    return put_text(grid, (struct rect){x, y, columns, 1}, role, text,
                    utf8_ascii_length(text, length));
}

/* One part of the room left stands before the text, the others behind it. */
static int put_behind(struct grid *grid, struct rect row, enum role role, const char *text,
                      int parts)
{
    size_t plain;
    int width;

    if (!text || row.width <= 0)
        return 0;
    plain = utf8_plain_length(text);
    width = least(shown_width(text, plain), row.width);
    row.x += (row.width - width) / parts;
    row.width = width;
    return width > 0 ? put_text(grid, row, role, text, plain) : 0;
}

int draw_text_right(struct grid *grid, int x, int y, int columns, enum role role, const char *text)
{
    return put_behind(grid, (struct rect){x, y, columns, 1}, role, text, 1);
}

int draw_text_middle(struct grid *grid, int x, int y, int columns, enum role role, const char *text)
{
    return put_behind(grid, (struct rect){x, y, columns, 1}, role, text, 2);
}

int draw_format(struct grid *grid, int x, int y, int columns, enum role role, const char *format,
                ...)
{
    char text[FORMAT_SIZE + 1];
    va_list args;

    va_start(args, format);
    int length = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (length < 0)
        return 0;
    text[utf8_valid_length(text, strlen(text))] = '\0';
    return draw_text(grid, x, y, columns, role, text);
}

static int put_bytes(struct grid *grid, struct rect row, enum role role, const char *bytes,
                     size_t length)
{
    struct text line = {0};

    text_add_bytes(&line, bytes, length);
    int used = draw_text(grid, row.x, row.y, row.width, role, text_string(&line));
    text_release(&line);
    return used;
}

/* Where the line after the one at `text` begins, and the length of this one. */
static const char *next_line(const char *text, int columns, size_t *length)
{
    size_t skip = 0;

    *length = utf8_wrap(text, columns, &skip);
    return text + skip;
}

int draw_wrapped(struct grid *grid, struct rect rect, int first, enum role role, const char *text)
{
    int rows = 0;
    size_t length = 0;

    if (!text || rect_empty(rect))
        return 0;
    for (int i = 0; i < first && *text; i++)
        text = next_line(text, rect.width, &length);
    for (; *text && rows < rect.height; rows++) {
        struct rect row = {rect.x, rect.y + rows, rect.width, 1};
        const char *next = next_line(text, rect.width, &length);
        int used = put_bytes(grid, row, role, text, length);
        if (*next && rows + 1 == rect.height)
            put_more_behind(grid, row, used, role);
        text = next;
    }
    return rows;
}

void draw_rule(struct grid *grid, int x, int y, int width, enum role role)
{
    grid_fill_with(grid, (struct rect){x, y, width, 1}, role, ACROSS);
}

void draw_rule_down(struct grid *grid, int x, int y, int height, enum role role)
{
    grid_fill_with(grid, (struct rect){x, y, 1, height}, role, DOWN);
}

static void put_corners(struct grid *grid, struct rect rect, enum role role)
{
    int right = rect.x + rect.width - 1;
    int bottom = rect.y + rect.height - 1;

    grid_put(grid, rect.x, rect.y, 1, role, "┌");
    grid_put(grid, right, rect.y, 1, role, "┐");
    grid_put(grid, rect.x, bottom, 1, role, "└");
    grid_put(grid, right, bottom, 1, role, "┘");
}

static void put_title(struct grid *grid, struct rect rect, const char *title)
{
    int room = rect.width - 6;

    if (!title || room < 3)
        return;
    int width = least(shown_width(title, utf8_plain_length(title)), room);
    grid_put(grid, rect.x + 2, rect.y, 1, ROLE_TITLE, " ");
    draw_text(grid, rect.x + 3, rect.y, width, ROLE_TITLE, title);
    grid_put(grid, rect.x + 3 + width, rect.y, 1, ROLE_TITLE, " ");
}

struct rect draw_frame(struct grid *grid, struct rect rect, enum role role, const char *title)
{
    int right = rect.x + rect.width - 1;
    int bottom = rect.y + rect.height - 1;

    if (rect.width < 2 || rect.height < 2)
        return (struct rect){rect.x, rect.y, 0, 0};
    grid_fill(grid, rect, ROLE_BASE);
    draw_rule(grid, rect.x + 1, rect.y, rect.width - 2, role);
    draw_rule(grid, rect.x + 1, bottom, rect.width - 2, role);
    draw_rule_down(grid, rect.x, rect.y + 1, rect.height - 2, role);
    draw_rule_down(grid, right, rect.y + 1, rect.height - 2, role);
    put_corners(grid, rect, role);
    put_title(grid, rect, title);
    return rect_inside(rect, 1, 1);
}

void draw_frame_rule(struct grid *grid, struct rect frame, int y, enum role role)
{
    if (frame.width < 2 || y <= frame.y || y >= frame.y + frame.height - 1)
        return;
    grid_put(grid, frame.x, y, 1, role, "├");
    draw_rule(grid, frame.x + 1, y, frame.width - 2, role);
    grid_put(grid, frame.x + frame.width - 1, y, 1, role, "┤");
}

/* Half columns of a share: something for anything, everything only for all. */
static int halves(double share, int width)
{
    int all = 2 * width;

    if (isnan(share) || share <= 0)
        return 0;
    if (share >= 1)
        return all;
    int count = (int)lround(share * all);
    if (count < 1)
        return 1;
    return least(count, all - 1);
}

static uint32_t bar_glyph(int left, int sure, int maybe)
{
    if (sure >= left + 2)
        return WHOLE;
    if (sure == left + 1)
        return HALF;
    return maybe > left ? TONE : REST;
}

void draw_bar(struct grid *grid, struct rect row, enum role role, double sure, double maybe)
{
    int solid = halves(sure, row.width);
    int toned = halves(maybe, row.width);

    for (int i = 0; i < row.width; i++) {
        bool rest = 2 * i >= solid && 2 * i >= toned;
        grid_fill_with(grid, (struct rect){row.x + i, row.y, 1, 1}, rest ? ROLE_MUTED : role,
                       bar_glyph(2 * i, solid, toned));
    }
}

/* The first byte shown, so that the cursor with what stands under it fits into `columns`. */
static size_t input_start(const char *text, size_t at, int columns)
{
    size_t start = at;
    int width = utf8_grapheme_width(text + at, utf8_grapheme(text + at));
    int room = columns - (width > 0 ? width : 1);

    while (start > 0) {
        size_t before = utf8_grapheme_before(text, start);
        room -= utf8_grapheme_width(text + before, start - before);
        if (room < (before > 0 ? 1 : 0))
            break;
        start = before;
    }
    return start;
}

/* What fits of the text from its first shown byte on; the last column says if there is more. */
static void put_shown(struct grid *grid, struct rect row, enum role role, const char *text)
{
    bool more = utf8_width(text) > row.width;

    grid_put(grid, row.x, row.y, row.width - (more ? 1 : 0), role, text);
    if (more)
        grid_put(grid, row.x + row.width - 1, row.y, 1, ROLE_MUTED, ">");
}

void draw_input(struct grid *grid, struct rect row, enum role role, const char *text, size_t at)
{
    struct text before = {0};

    if (row.width <= 2)
        return;
    row.height = 1;
    at = at < strlen(text) ? at : strlen(text);
    size_t start = input_start(text, at, row.width - 1);
    grid_fill(grid, row, role);
    if (start > 0) {
        struct rect mark = rect_take_left(&row, 1);
        grid_put(grid, mark.x, mark.y, 1, ROLE_MUTED, "<");
    }
    put_shown(grid, row, role, text + start);
    text_add_bytes(&before, text + start, at - start);
    grid_cursor(grid, row.x + utf8_width(text_string(&before)), row.y, true);
    text_release(&before);
}
