/* SPDX-License-Identifier: MIT
 *
 * svg.c - see html.h: the heatmap. Colours are those of the style sheet; letters, figures and a
 * hatch say the same without them.
 */
#include "base/utf8.h"
#include "report/chapters.h"
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
    LEAST_LABEL = 300,
    BASELINE = 21,
    LETTER = 8,
    WIDEST = 112
};

static int column_count(const struct results *results)
{
    return results->questionnaire->facet_count + 1;
}

static int cell_width(const struct results *results)
{
    int width = (WIDTH - LEAST_LABEL) / column_count(results);

    return width > WIDEST ? WIDEST : width;
}

static int column_x(const struct results *results, int column)
{
    return WIDTH - (column_count(results) - column) * cell_width(results);
}

/* "L 72 %" with "?" where something is open. */
static void add_words(struct text *out, const struct cell *cell)
{
    if (cell->counts.applicable == 0)
        text_add(out, "\xE2\x80\x93");
    else if (cell->counts.rated == 0)
        text_add(out, "?");
    else {
        text_format(out, "%s ", band_name(cell->band));
        add_percent(out, cell->figure.score);
        text_add(out, cell->counts.open > 0 ? " ?" : "");
    }
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
    add_words(out, cell);
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

static void add_row(struct text *out, const struct results *results, const char *id,
                    const char *title, const struct cell *facets, const struct cell *whole, int y)
{
    int ids = 70;

    for (int i = 0; i < results->questionnaire->section_count; i++) {
        int width = (utf8_width(results->questionnaire->sections[i].id) + 2) * LETTER + 4;
        ids = width > ids ? width : ids;
    }
    add_label(out, id, 0, y + BASELINE, ids, "id");
    add_label(out, title, *id == '\0' ? 0 : ids, y + BASELINE,
              column_x(results, 0) - (*id == '\0' ? 0 : ids) - LETTER, "label");
    for (int i = 0; i < results->questionnaire->facet_count; i++)
        add_cell(out, results, &facets[i], i, y);
    add_cell(out, results, whole, results->questionnaire->facet_count, y);
}

static void add_heads(struct text *out, const struct results *results)
{
    for (int i = 0; i < column_count(results); i++) {
        const char *label = i < results->questionnaire->facet_count
                                ? results->questionnaire->facets[i].label
                                : "Whole";

        text_format(out, "<text class=\"head\" x=\"%d\" y=\"26\" text-anchor=\"middle\">",
                    column_x(results, i) + cell_width(results) / 2);
        html_add(out, label);
        text_add(out, "</text>\n");
    }
}

static void add_describing(struct text *out, const struct results *results)
{
    text_add(out,
             "<title id=\"svg-title\">Readiness by section</title>\n"
             "<desc id=\"svg-desc\">Rows: the sections. Columns: what the questions look at, "
             "and the whole. Each cell has the letter of its band and the score. As a whole: ");
    add_words(out, &results->whole);
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
                WIDTH, HEAD + (from->section_count + 1) * ROW + 8);
    add_describing(out, results);
    add_heads(out, results);
    for (int i = 0; i < from->section_count; i++)
        add_row(out, results, from->sections[i].id, from->sections[i].title,
                results->sections[i].facets, &results->sections[i].whole, HEAD + i * ROW);
    add_row(out, results, "", "Whole", results->whole_facets, &results->whole,
            HEAD + from->section_count * ROW + 8);
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

static void add_table_row(struct text *out, const char *id, const char *title,
                          const struct cell *facets, int count, const struct cell *whole)
{
    text_add(out, "<tr><th scope=\"row\">");
    html_add(out, id);
    html_add(out, title);
    text_add(out, "</th>");
    for (int i = 0; i <= count; i++) {
        text_add(out, "<td class=\"r\">");
        add_words(out, i < count ? &facets[i] : whole);
        text_add(out, "</td>");
    }
    text_add(out, "</tr>\n");
}

/* For those who cannot see the picture, and for copying figures. */
static void add_table(struct text *out, const struct results *results)
{
    const struct questionnaire *from = results->questionnaire;
    struct text id = {0};

    text_add(out, "<details><summary>The same as a table</summary>\n<div class=\"wide\"><table>\n"
                  "<caption>Readiness by section</caption>\n"
                  "<thead><tr><th scope=\"col\">Section</th>");
    for (int i = 0; i < from->facet_count; i++) {
        text_add(out, "<th scope=\"col\" class=\"r\">");
        html_add(out, from->facets[i].label);
        text_add(out, "</th>");
    }
    text_add(out, "<th scope=\"col\" class=\"r\">Whole</th></tr></thead>\n<tbody>\n");
    for (int i = 0; i < from->section_count; i++) {
        text_clear(&id);
        text_format(&id, "%s ", from->sections[i].id);
        add_table_row(out, text_string(&id), from->sections[i].title, results->sections[i].facets,
                      from->facet_count, &results->sections[i].whole);
    }
    add_table_row(out, "", "Whole", results->whole_facets, from->facet_count, &results->whole);
    text_add(out, "</tbody></table></div></details>\n");
    text_release(&id);
}

void svg_heatmap(struct text *out, const struct results *results)
{
    text_add(out, "<figure>\n");
    add_legend(out);
    add_picture(out, results);
    text_add(out, "</figure>\n");
    add_table(out, results);
}
