/* SPDX-License-Identifier: MIT
 *
 * pdf_heatmap.c - see pdf.h: the heatmap, with letters, figures and a hatch where something is
 * open.
 */
#include "base/utf8.h"
#include "report/heat_row.h"
#include "report/pdf.h"

enum {
    CELL_LEAST = 22,
    CELL_HIGHEST = 30,
    CELL_MOST = 58,
    GAP = 2,
    LABEL_LEAST = 190,
    LEGEND = 24,
    ID_LEAST = 34,
    HATCH = 4
};

/* Rows are as high as one page allows. */
static double row_height(const struct pdf *pdf)
{
    double height =
        (pdf->bottom - PDF_TOP - 100.0) / (pdf->paper->results->questionnaire->section_count + 1);

    if (height > CELL_HIGHEST)
        return CELL_HIGHEST;
    return height < CELL_LEAST ? CELL_LEAST : height;
}

static double cell_width(const struct pdf *pdf)
{
    double width = (pdf->room - LABEL_LEAST) / heat_column_count(pdf->paper->results);

    return width > CELL_MOST ? CELL_MOST : width;
}

static double column_x(const struct pdf *pdf, int column)
{
    return PDF_MARGIN + pdf->room -
           (heat_column_count(pdf->paper->results) - column) * cell_width(pdf);
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

static struct pdf_cell words_at(const char *text, double x, double width, enum ink ink)
{
    return (struct pdf_cell){
        .text = text,
        .x = x,
        .width = width,
        .style = {.size = 8.5, .ink = ink, .fill = INK_NONE, .frame = INK_NONE},
        .tag = "TD"
    };
}

/* Strokes from lower left to upper right. */
static void draw_hatch(struct pdf *pdf, struct pdf_rect rect)
{
    int count = (int)((rect.width + rect.height) / HATCH) + 1;

    cairo_save(pdf->cr);
    cairo_rectangle(pdf->cr, rect.x, rect.y, rect.width, rect.height);
    cairo_clip(pdf->cr);
    pdf_ink(pdf, INK_MUTED);
    cairo_set_line_width(pdf->cr, 0.7);
    for (int i = 0; i < count; i++) {
        double x = rect.x - rect.height + i * HATCH;

        cairo_move_to(pdf->cr, x, rect.y + rect.height);
        cairo_line_to(pdf->cr, x + rect.height, rect.y);
    }
    cairo_stroke(pdf->cr);
    cairo_restore(pdf->cr);
}

/* The whole cell if nothing is rated, its end if something is open. */
static void draw_open(struct pdf *pdf, const struct cell *cell, struct pdf_rect rect)
{
    if (cell->counts.open == 0)
        return;
    if (cell->counts.rated > 0) {
        draw_hatch(pdf, (struct pdf_rect){rect.x + rect.width - 8, rect.y, 8, rect.height});
        return;
    }
    draw_hatch(pdf, rect);
    pdf_box(pdf, INK_WHITE, (struct pdf_rect){rect.x + 4, rect.y + 4, 14, rect.height - 8}, 2);
}

static void draw_cell(struct pdf *pdf, const struct cell *cell, int column)
{
    const struct pdf_rect rect = {column_x(pdf, column) + GAP / 2.0, pdf->y, cell_width(pdf) - GAP,
                                  row_height(pdf) - GAP};
    enum ink ink = fill_of(cell) == INK_N ? INK_WHITE : INK_BLACK;
    struct text text = {0};
    struct pdf_cell words;

    pdf_box(pdf, fill_of(cell), rect, 2);
    draw_open(pdf, cell, rect);
    add_heat_words(&text, cell);
    words = words_at(text_string(&text), rect.x + 8, rect.width - 8, ink);
    pdf_draw_at(pdf, &words, rect.y + rect.height / 2 - 5.5);
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
static void draw_label(struct pdf *pdf, struct pdf_cell cell, bool bold)
{
    cell.style.bold = bold;
    cell.tag = "TH";
    pdf_draw_at(pdf, &cell, pdf->y + (row_height(pdf) - GAP - pdf_height(pdf, &cell)) / 2);
}

static void draw_row(struct pdf *pdf, int index)
{
    const struct results *results = pdf->paper->results;
    struct heat_row row = heat_row_at(results, index);
    double ids = *row.id == '\0' ? 0 : id_width(pdf);
    double room = column_x(pdf, 0) - PDF_MARGIN - ids - 6;

    pdf_open(pdf, "TR");
    draw_label(pdf, words_at(row.id, PDF_MARGIN, ids, INK_ACCENT), true);
    draw_label(pdf, words_at(row.title, PDF_MARGIN + ids, room, INK_TEXT), ids == 0);
    for (int i = 0; i < heat_column_count(results); i++)
        draw_cell(pdf, heat_cell(results, &row, i), i);
    pdf_close(pdf, "TR");
    pdf->y += row_height(pdf);
}

/* Of the columns; the first two have none. */
static void draw_head(struct pdf *pdf, bool again)
{
    const struct results *results = pdf->paper->results;

    pdf_open(pdf, again ? NULL : "TR");
    for (int i = 0; i < 2; i++) {
        pdf_open(pdf, again ? NULL : "TH");
        pdf_close(pdf, again ? NULL : "TH");
    }

    for (int i = 0; i < heat_column_count(results); i++) {
        struct pdf_cell cell = words_at(heat_column_label(results, i), column_x(pdf, i) + GAP / 2.0,
                                        cell_width(pdf) - GAP, INK_TEXT);

        cell.style.bold = true;
        cell.style.size = 8;
        cell.tag = again ? NULL : "TH";
        pdf_draw_at(pdf, &cell, pdf->y);
    }
    pdf_close(pdf, again ? NULL : "TR");
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

    pdf_open(pdf, "L");
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        const struct pdf_rect rect = {x, pdf->y - 1, 12, 12};
        struct pdf_cell words = words_at(signs[i].words, x + 15, signs[i].width, INK_MUTED);
        struct pdf_cell letter =
            words_at(signs[i].letter, x + 3, 12, signs[i].ink == INK_N ? INK_WHITE : INK_BLACK);

        words.style.size = letter.style.size = 7.5;
        words.tag = "LBody";
        letter.tag = "Lbl";
        if (signs[i].ink != INK_NONE)
            pdf_box(pdf, signs[i].ink, rect, 2);
        if (signs[i].ink == INK_SOFT)
            draw_hatch(pdf, rect);
        pdf_open(pdf, "LI");
        pdf_draw_at(pdf, &letter, pdf->y);
        pdf_draw_at(pdf, &words, pdf->y);
        pdf_close(pdf, "LI");
        x += signs[i].width;
    }
    pdf_close(pdf, "L");
    pdf->y += LEGEND;
}

static void need_row(struct pdf *pdf)
{
    int before = pdf->number;

    pdf_need(pdf, row_height(pdf));
    if (pdf->number != before)
        draw_head(pdf, true);
}

void pdf_heatmap(struct pdf *pdf)
{
    int sections = pdf->paper->results->questionnaire->section_count;

    draw_legend(pdf);
    pdf_open(pdf, "Table");
    draw_head(pdf, false);
    for (int i = 0; i <= sections; i++) {
        need_row(pdf);
        pdf->y += i == sections ? 5 : 0;
        draw_row(pdf, i);
    }
    pdf_close(pdf, "Table");
    pdf->y += 14;
}
