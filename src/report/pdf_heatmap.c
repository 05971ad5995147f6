/* SPDX-License-Identifier: MIT
 *
 * pdf_heatmap.c - see pdf.h: the heatmap, with letters, figures and a hatch where something is
 * open.
 */
#include "base/utf8.h"
#include "report/pdf.h"
#include "report/words.h"

enum {
    CELL_LEAST = 22,
    CELL_HIGHEST = 30,
    CELL_MOST = 58,
    GAP = 2,
    LABEL_LEAST = 190,
    LEGEND = 24,
    ID_LEAST = 34
};

/* Rows are as high as one page allows. */
static double row_height(const struct pdf *pdf)
{
    double height =
        (PDF_BOTTOM - PDF_TOP - 100.0) / (pdf->paper->results->questionnaire->section_count + 1);

    if (height > CELL_HIGHEST)
        return CELL_HIGHEST;
    return height < CELL_LEAST ? CELL_LEAST : height;
}

static int column_count(const struct pdf *pdf)
{
    return pdf->paper->results->questionnaire->facet_count + 1;
}

static double cell_width(const struct pdf *pdf)
{
    double width = (double)(PDF_ROOM - LABEL_LEAST) / column_count(pdf);

    return width > CELL_MOST ? CELL_MOST : width;
}

static double column_x(const struct pdf *pdf, int column)
{
    return PDF_MARGIN + PDF_ROOM - (column_count(pdf) - column) * cell_width(pdf);
}

static enum ink fill_of(const struct cell *cell)
{
    switch (cell->counts.rated == 0 ? BAND_NONE : cell->band) {
    case BAND_NONE:
        return INK_SOFT;
    case BAND_N:
        return INK_N;
    case BAND_P:
        return INK_P;
    case BAND_L:
        return INK_L;
    case BAND_F:
        return INK_F;
    }
    return INK_SOFT;
}

static void draw_words(struct pdf *pdf, const char *text, double x, double y, double width,
                       bool bold, enum ink ink)
{
    const struct pdf_cell cell = {
        .text = text,
        .x = x,
        .width = width,
        .style = {.size = 8.5, .bold = bold, .ink = ink, .fill = INK_NONE, .frame = INK_NONE}
    };

    pdf_draw_at(pdf, &cell, y);
}

/* Strokes from lower left to upper right. */
static void draw_hatch(struct pdf *pdf, double x, double y, double width, double height)
{
    cairo_save(pdf->cr);
    cairo_rectangle(pdf->cr, x, y, width, height);
    cairo_clip(pdf->cr);
    pdf_ink(pdf, INK_MUTED);
    cairo_set_line_width(pdf->cr, 0.7);
    for (double at = x - height; at < x + width; at += 4) {
        cairo_move_to(pdf->cr, at, y + height);
        cairo_line_to(pdf->cr, at + height, y);
    }
    cairo_stroke(pdf->cr);
    cairo_restore(pdf->cr);
}

static void add_words(struct text *text, const struct cell *cell)
{
    if (cell->counts.applicable == 0) {
        text_add(text, "\xE2\x80\x93");
        return;
    }
    if (cell->counts.rated == 0) {
        text_add(text, "?");
        return;
    }
    text_format(text, "%s ", band_name(cell->band));
    add_percent(text, cell->figure.score);
    text_add(text, cell->counts.open > 0 ? " ?" : "");
}

static void draw_cell(struct pdf *pdf, const struct cell *cell, int column)
{
    double x = column_x(pdf, column) + GAP / 2.0, width = cell_width(pdf) - GAP;
    double height = row_height(pdf) - GAP;
    struct text text = {0};

    pdf_box(pdf, fill_of(cell), x, pdf->y, width, height, 2);
    if (cell->counts.open > 0 && cell->counts.rated == 0)
        draw_hatch(pdf, x, pdf->y, width, height);
    else if (cell->counts.open > 0)
        draw_hatch(pdf, x + width - 8, pdf->y, 8, height);
    if (cell->counts.open > 0 && cell->counts.rated == 0)
        pdf_box(pdf, INK_WHITE, x + 4, pdf->y + 4, 14, height - 8, 2);
    add_words(&text, cell);
    draw_words(pdf, text_string(&text), x + 8, pdf->y + height / 2 - 5.5, width - 8, false,
               fill_of(cell) == INK_N ? INK_WHITE : INK_BLACK);
    text_release(&text);
}

/* Room for the longest id of a section. */
static double id_width(struct pdf *pdf)
{
    const struct questionnaire *from = pdf->paper->results->questionnaire;
    double most = ID_LEAST;

    for (int i = 0; i < from->section_count; i++) {
        double width = 5.2 * utf8_width(from->sections[i].id) + 8;

        most = width > most ? width : most;
    }
    return most < LABEL_LEAST / 2.0 ? most : LABEL_LEAST / 2.0;
}

/* In the middle of its row, on one line or several. */
static void draw_label(struct pdf *pdf, const char *text, double x, double width, bool bold,
                       enum ink ink)
{
    const struct pdf_cell cell = {
        .text = text,
        .x = x,
        .width = width,
        .style = {.size = 8.5, .bold = bold, .ink = ink, .fill = INK_NONE, .frame = INK_NONE}
    };

    pdf_draw_at(pdf, &cell, pdf->y + (row_height(pdf) - GAP - pdf_height(pdf, &cell)) / 2);
}

static void draw_row(struct pdf *pdf, const char *id, const char *title, const struct cell *facets,
                     const struct cell *whole)
{
    double ids = *id == '\0' ? 0 : id_width(pdf);

    draw_label(pdf, id, PDF_MARGIN, ids, true, INK_ACCENT);
    draw_label(pdf, title, PDF_MARGIN + ids, column_x(pdf, 0) - PDF_MARGIN - ids - 6, ids == 0,
               INK_TEXT);
    for (int i = 0; i < column_count(pdf) - 1; i++)
        draw_cell(pdf, &facets[i], i);
    draw_cell(pdf, whole, column_count(pdf) - 1);
    pdf->y += row_height(pdf);
}

static void draw_head(struct pdf *pdf)
{
    const struct questionnaire *from = pdf->paper->results->questionnaire;

    for (int i = 0; i < column_count(pdf); i++)
        draw_words(pdf, i < from->facet_count ? from->facets[i].label : "Whole",
                   column_x(pdf, i) + GAP / 2.0, pdf->y, cell_width(pdf) - GAP, true, INK_TEXT);
    pdf->y += 16;
}

static void draw_legend(struct pdf *pdf)
{
    static const struct {
        enum ink ink;
        const char *letter, *words;
        double width;
    } signs[] = {
        {INK_N,    "N",            "not in place, to 15 %", 94},
        {INK_P,    "P",            "partly, to 50 %",       78},
        {INK_L,    "L",            "largely, to 85 %",      80},
        {INK_F,    "F",            "in place, above 85 %",  96},
        {INK_SOFT, "?",            "hatched: open",         72},
        {INK_NONE, "\xE2\x80\x93", "nothing applies",       70},
    };

    double x = PDF_MARGIN;

    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        struct pdf_cell cell = {
            .text = signs[i].words,
            .x = x + 15,
            .width = signs[i].width,
            .style = {.size = 7.5, .ink = INK_MUTED, .fill = INK_NONE, .frame = INK_NONE}
        };

        if (signs[i].ink != INK_NONE)
            pdf_box(pdf, signs[i].ink, x, pdf->y - 1, 12, 12, 2);
        if (signs[i].ink == INK_SOFT)
            draw_hatch(pdf, x, pdf->y - 1, 12, 12);
        pdf_draw_at(pdf, &cell, pdf->y);
        cell.text = signs[i].letter;
        cell.x = x + 3;
        cell.style.ink = signs[i].ink == INK_N ? INK_WHITE : INK_BLACK;
        pdf_draw_at(pdf, &cell, pdf->y);
        x += signs[i].width;
    }
    pdf->y += LEGEND;
}

static void need_row(struct pdf *pdf)
{
    int before = pdf->number;

    pdf_need(pdf, row_height(pdf));
    if (pdf->number != before)
        draw_head(pdf);
}

void pdf_heatmap(struct pdf *pdf)
{
    const struct results *results = pdf->paper->results;
    const struct questionnaire *from = results->questionnaire;

    draw_legend(pdf);
    draw_head(pdf);
    for (int i = 0; i < from->section_count; i++) {
        need_row(pdf);
        draw_row(pdf, from->sections[i].id, from->sections[i].title, results->sections[i].facets,
                 &results->sections[i].whole);
    }
    need_row(pdf);
    pdf->y += 5;
    draw_row(pdf, "", "Whole", results->whole_facets, &results->whole);
    pdf->y += 14;
}
