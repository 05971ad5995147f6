/* SPDX-License-Identifier: MIT
 *
 * pictures.c - a screen of the wizard in the worked sample, as SVG to standard output.
 *
 * clausewalk_pictures NAME; the names are in the table below. The same bytes each time, so that a
 * test can say whether the pictures in docs/pictures are still true.
 */
#include "app/document.h"
#include "app/library.h"
#include "canvas/colour.h"
#include "ui/ui.h"

#include <stdio.h>
#include <string.h>

enum { CELL = 9, ROW = 19, MARGIN = 12, NOW = 1795000000 };

struct picture {
    const char *name, *title;
    const char *keys[6]; /* a key of event.h, or a text behind an equals sign */
    int width, height;
};

static const struct picture pictures[] = {
    {"heatmap",     "The heatmap: sections by facets",          {"m"},                    80,  24},
    {"remediation", "What to mend first",                       {"r"},                    100, 30},
    {"wide",        "A question with outline and live heatmap", {"g", "=8.2.a", "Enter"}, 140, 40},
};

static void drive(struct ui *ui, const struct picture *picture)
{
    struct effect effect;
    struct event size = {
        .kind = EVENT_RESIZE, .width = picture->width, .height = picture->height, .now = NOW};

    ui_update(ui, &size, &effect);
    for (size_t i = 0; i < sizeof picture->keys / sizeof *picture->keys && picture->keys[i]; i++) {
        const char *key = picture->keys[i];
        struct event event = {.kind = EVENT_KEY, .now = NOW};

        if (key[0] == '=') {
            event.kind = EVENT_PASTE;
            event.text = key + 1;
        } else {
            (void)snprintf(event.key, sizeof event.key, "%s", key);
        }
        ui_update(ui, &event, &effect);
    }
}

/* SVG */

static const struct style *style_at(const struct grid *grid, const struct theme *theme, int x,
                                    int y)
{
    return &theme->styles[COLOURS_TRUE][grid->glyphs[y * grid->width + x].role];
}

static void add_colour(struct text *out, const char *attribute, struct colour colour, bool white)
{
    struct colour value = colour_value(colour_assumed(colour, white));

    text_format(out, " %s=\"#%02x%02x%02x\"", attribute, (unsigned)value.red, (unsigned)value.green,
                (unsigned)value.blue);
}

static void add_background(struct text *out, const struct style *style, int x, int y, int columns)
{
    text_format(out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"", MARGIN + x * CELL,
                MARGIN + y * ROW, columns * CELL, ROW);
    add_colour(out, "fill", style->attributes & ATTR_REVERSE ? style->fg : style->bg, false);
    text_add(out, "/>\n");
}

static void add_code(struct text *out, uint32_t code)
{
    if (code == '<')
        text_add(out, "&lt;");
    else if (code == '&')
        text_add(out, "&amp;");
    else if (code < 0x80)
        text_add_char(out, (char)code);
    else if (code < 0x800) {
        text_add_char(out, (char)(0xc0 | code >> 6));
        text_add_char(out, (char)(0x80 | (code & 0x3f)));
    } else {
        text_add_char(out, (char)(0xe0 | code >> 12));
        text_add_char(out, (char)(0x80 | (code >> 6 & 0x3f)));
        text_add_char(out, (char)(0x80 | (code & 0x3f)));
    }
}

/* The first and the last cell of a run that hold a glyph; empty if none does. */
static bool trim(const struct grid *grid, int y, int *from, int *end)
{
    const struct glyph *row = grid->glyphs + y * grid->width;

    while (*from < *end && row[*from].code == ' ')
        (*from)++;
    while (*end > *from && row[*end - 1].code == ' ')
        (*end)--;
    return *from < *end;
}

static void add_glyphs(struct text *out, const struct grid *grid, const struct style *style, int y,
                       int from, int end)
{
    if (!trim(grid, y, &from, &end))
        return;
    text_format(out, "<text x=\"%d\" y=\"%d\" textLength=\"%d\"", MARGIN + from * CELL,
                MARGIN + y * ROW + ROW - 5, (end - from) * CELL);
    add_colour(out, "fill", style->attributes & ATTR_REVERSE ? style->bg : style->fg, true);
    if (style->attributes & ATTR_BOLD)
        text_add(out, " font-weight=\"bold\"");
    if (style->attributes & ATTR_UNDERLINE)
        text_add(out, " text-decoration=\"underline\"");
    text_add_char(out, '>');
    for (int x = from; x < end; x++) {
        const struct glyph *glyph = &grid->glyphs[y * grid->width + x];

        if (glyph->width > 0)
            add_code(out, glyph->code);
        for (const uint32_t *mark = grid_marks(grid, glyph); *mark != 0; mark++)
            add_code(out, *mark);
    }
    text_add(out, "</text>\n");
}

/* Cells of one style side by side are one rectangle and one text. */
static void add_row(struct text *out, const struct grid *grid, const struct theme *theme, int y)
{
    for (int x = 0, end; x < grid->width; x = end) {
        const struct style *style = style_at(grid, theme, x, y);

        for (end = x + 1; end < grid->width && style_at(grid, theme, end, y) == style;)
            end++;
        if (!colour_same(style->bg, theme->styles[COLOURS_TRUE][ROLE_BASE].bg) ||
            style->attributes & ATTR_REVERSE)
            add_background(out, style, x, y, end - x);
        add_glyphs(out, grid, style, y, x, end);
    }
}

static void add_svg(struct text *out, const struct grid *grid, const struct theme *theme,
                    const char *title)
{
    int width = grid->width * CELL + 2 * MARGIN, height = grid->height * ROW + 2 * MARGIN;

    text_format(out,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" "
                "height=\"%d\" role=\"img\" aria-label=\"%s\">\n<title>%s</title>\n"
                "<rect width=\"%d\" height=\"%d\" rx=\"8\"",
                width, height, width, height, title, title, width, height);
    add_colour(out, "fill", theme->styles[COLOURS_TRUE][ROLE_BASE].bg, false);
    text_add(out, "/>\n<g font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, "
                  "monospace\" font-size=\"15\" xml:space=\"preserve\">\n");
    for (int y = 0; y < grid->height; y++)
        add_row(out, grid, theme, y);
    text_add(out, "</g>\n</svg>\n");
}

static bool draw(const struct picture *picture, struct err *err)
{
    struct document document = {0};
    struct theme theme = {0};
    struct grid grid = {0};
    struct text out = {0};
    bool good = library_theme("dark", &theme, err) && document_open_sample(&document, err);

    if (good) {
        struct ui_options options = {
            .themes = &theme, .theme_count = 1, .depth = COLOURS_TRUE, .now = NOW};
        struct ui *ui = ui_new(&options);

        ui_opened(ui, &document.assessment, "sample.json", false);
        drive(ui, picture);
        grid_resize(&grid, picture->width, picture->height);
        ui_view(ui, &grid);
        add_svg(&out, &grid, &theme, picture->title);
        printf("%s", text_string(&out));
        ui_free(ui);
    }
    document_close(&document);
    grid_release(&grid);
    text_release(&out);
    return good;
}

int main(int count, char **words)
{
    struct err err = {0};

    for (size_t i = 0; count == 2 && i < sizeof pictures / sizeof *pictures; i++) {
        if (strcmp(words[1], pictures[i].name) != 0)
            continue;
        if (draw(&pictures[i], &err) && fflush(stdout) == 0)
            return 0;
        fprintf(stderr, "pictures: %s\n", err.text);
        return 1;
    }
    fprintf(stderr, "usage: pictures heatmap|remediation|wide\n");
    return 1;
}
