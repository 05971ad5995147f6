/* SPDX-License-Identifier: MIT
 *
 * svg.c - see html.h: the heatmap. Colours are those of the style sheet; letters, figures and a
 * hatch say the same without them.
 */
#include "base/utf8.h"
#include "report/chapters.h"
#include "report/heat_row.h"
#include "report/html.h"
#include "report/words.h"

#include <math.h>
#include <string.h>

/* In units of the picture. */
enum {
    WIDTH = 1000,
    HEAD = 40,
    ROW = 32,
    GAP = 2,
    WHOLE_GAP = 8,
    LEAST_ID = 70,
    LEAST_LABEL = 300,
    WIDEST = 102,
    BASELINE = 21,
    LETTER = 8,
    ID_LETTER = 11
};

static int cell_width(const struct results *results)
{
    int width = (WIDTH - LEAST_LABEL) / heat_column_count(results);

    return width > WIDEST ? WIDEST : width;
}

static int column_x(const struct results *results, int column)
{
    return WIDTH - (heat_column_count(results) - column) * cell_width(results);
}

static const char *cell_class(const struct cell *cell)
{
    if (cell->counts.applicable == 0)
        return "none";
    switch (cell->counts.rated == 0 ? BAND_NONE : cell->band) {
    case BAND_NONE:
        return "open";
    case BAND_N:
        return "n";
    case BAND_P:
        return "p";
    case BAND_L:
        return "l";
    case BAND_F:
        return "f";
    }
    return "none";
}

static void add_rect(struct text *out, const char *class, int x, int y, int width, int height)
{
    text_format(out, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\"/>",
                class, x, y, width, height);
}

/* A corner hatched where something is open. */
static void add_hatch(struct text *out, const struct cell *cell, int x, int y, int width,
                      int height)
{
    if (cell->counts.open == 0)
        return;
    if (cell->counts.rated == 0)
        add_rect(out, "hatch", x, y, width, height);
    else
        add_rect(out, "hatch", x + width - 10, y, 10, height);
}

static void add_cell(struct text *out, const struct results *results, const struct cell *cell,
                     int column, int y)
{
    int x = column_x(results, column) + GAP / 2, width = cell_width(results) - GAP;
    const char *class = cell_class(cell);

    add_rect(out, class, x, y, width, ROW - GAP);
    add_hatch(out, cell, x, y, width, ROW - GAP);
    text_format(out, "<text class=\"on-%s\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">", class,
                x + width / 2, y + BASELINE - GAP);
    add_heat_words(out, cell);
    text_add(out, "</text>\n");
}

/* As much of a label as there is room for. */
static void add_label(struct text *out, const char *label, int x, int y, int width,
                      const char *class)
{
    size_t fits = utf8_fit(label, width / LETTER);
    struct text cut = {0};

    text_add_bytes(&cut, label, fits);
    if (label[fits] != '\0')
        text_add(&cut, "\xE2\x80\xA6");
    text_format(out, "<text class=\"%s\" x=\"%d\" y=\"%d\">", class, x, y);
    html_add(out, text_string(&cut));
    text_add(out, "</text>\n");
    text_release(&cut);
}

/* Room for the longest id. */
static int id_width(const struct results *results)
{
    int most = LEAST_ID;

    for (int i = 0; i < results->questionnaire->section_count; i++) {
        int width = utf8_width(results->questionnaire->sections[i].id) * ID_LETTER + 2 * LETTER;

        most = width > most ? width : most;
    }
    return most;
}

static void add_row(struct text *out, const struct results *results, int index)
{
    struct heat_row row = heat_row_at(results, index);
    int ids = *row.id == '\0' ? 0 : id_width(results);
    int y = HEAD + index * ROW + (ids == 0 ? WHOLE_GAP : 0);

    add_label(out, row.id, 0, y + BASELINE, ids, "id");
    add_label(out, row.title, ids, y + BASELINE, column_x(results, 0) - ids - LETTER, "label");
    for (int i = 0; i < heat_column_count(results); i++)
        add_cell(out, results, heat_cell(results, &row, i), i, y);
}

static void add_heads(struct text *out, const struct results *results)
{
    for (int i = 0; i < heat_column_count(results); i++) {
        text_format(out, "<text class=\"head\" x=\"%d\" y=\"26\" text-anchor=\"middle\">",
                    column_x(results, i) + cell_width(results) / 2);
        html_add(out, heat_column_label(results, i));
        text_add(out, "</text>\n");
    }
}

static void add_describing(struct text *out, const struct results *results)
{
    text_add(out,
             "<title id=\"svg-title\">Readiness by section</title>\n"
             "<desc id=\"svg-desc\">Rows: the sections. Columns: what the questions look at, "
             "and the whole. Each cell has the letter of its band and the score. As a whole: ");
    add_heat_words(out, &results->whole);
    text_add(out,
             ". The same figures stand in the table below the picture.</desc>\n"
             "<defs><pattern id=\"hatching\" width=\"6\" height=\"6\" "
             "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
             "<line class=\"hatch-line\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\"/></pattern></defs>"
             "\n");
}

static void add_picture(struct text *out, const struct results *results)
{
    const struct questionnaire *from = results->questionnaire;

    text_format(out,
                "<svg role=\"img\" aria-labelledby=\"svg-title svg-desc\" viewBox=\"0 0 %d %d\" "
                "xmlns=\"http://www.w3.org/2000/svg\">\n",
                WIDTH, HEAD + (from->section_count + 1) * ROW + WHOLE_GAP);
    add_describing(out, results);
    add_heads(out, results);
    for (int i = 0; i <= from->section_count; i++)
        add_row(out, results, i);
    text_add(out, "</svg>\n");
}

static void add_legend(struct text *out)
{
    text_add(out,
             "<ul class=\"legend\"><li><span class=\"tag n\">N</span> not in place, to 15 %</li>"
             "<li><span class=\"tag p\">P</span> partly, to 50 %</li>"
             "<li><span class=\"tag l\">L</span> largely, to 85 %</li>"
             "<li><span class=\"tag f\">F</span> in place, above 85 %</li>"
             "<li><span class=\"tag open\">?</span> hatched: something is open</li>"
             "<li>\xE2\x80\x93 nothing applicable</li></ul>\n");
}

static void add_table_row(struct text *out, const struct results *results, int index)
{
    struct heat_row row = heat_row_at(results, index);

    text_add(out, "<tr><th scope=\"row\">");
    html_add(out, row.id);
    text_add(out, *row.id == '\0' ? "" : " ");
    html_add(out, row.title);
    text_add(out, "</th>");
    for (int i = 0; i < heat_column_count(results); i++) {
        text_add(out, "<td class=\"r\">");
        add_heat_words(out, heat_cell(results, &row, i));
        text_add(out, "</td>");
    }
    text_add(out, "</tr>\n");
}

/* For those who cannot see the picture, and for copying figures. */
static void add_table(struct text *out, const struct results *results)
{
    text_add(out, "<details><summary>The same as a table</summary>\n<div class=\"wide\"><table>\n"
                  "<caption>Readiness by section</caption>\n"
                  "<thead><tr><th scope=\"col\">Section</th>");
    for (int i = 0; i < heat_column_count(results); i++) {
        text_add(out, "<th scope=\"col\" class=\"r\">");
        html_add(out, heat_column_label(results, i));
        text_add(out, "</th>");
    }
    text_add(out, "</tr></thead>\n<tbody>\n");
    for (int i = 0; i <= results->questionnaire->section_count; i++)
        add_table_row(out, results, i);
    text_add(out, "</tbody></table></div></details>\n");
}

void svg_heatmap(struct text *out, const struct results *results)
{
    text_add(out, "<figure>\n");
    add_legend(out);
    add_picture(out, results);
    text_add(out, "</figure>\n");
    add_table(out, results);
}
