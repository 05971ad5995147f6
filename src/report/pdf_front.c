/* SPDX-License-Identifier: MIT
 *
 * pdf_front.c - see pdf.h: the cover and what the summary is made of.
 */
#include "report/pdf.h"
#include "report/picture.h"

#include <string.h>

enum { BAND_TOP = 40, LOGO_WIDTH = 110, LOGO_HEIGHT = 44 };

static const char *cell_text(const struct paper_row *row, int index)
{
    return index < row->count && row->cells[index].text ? row->cells[index].text : "";
}

static struct pdf_cell cell_of(const char *text, double x, double width, double size, enum ink ink)
{
    return (struct pdf_cell){
        .text = text,
        .x = x,
        .width = width,
        .style = {.size = size, .ink = ink, .fill = INK_NONE, .frame = INK_NONE},
        .tag = "P"
    };
}

/* The bytes of a logo and how far they are read. */
struct source {
    const char *bytes;
    size_t length, at;
};

static cairo_status_t read_logo(void *closure, unsigned char *data, unsigned length)
{
    struct source *source = closure;

    if (source->length - source->at < length)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(data, source->bytes + source->at, length);
    source->at += length;
    return CAIRO_STATUS_SUCCESS;
}

static void paint_logo(struct pdf *pdf, cairo_surface_t *logo)
{
    double width = cairo_image_surface_get_width(logo);
    double height = cairo_image_surface_get_height(logo);
    double scale =
        LOGO_WIDTH / width < LOGO_HEIGHT / height ? LOGO_WIDTH / width : LOGO_HEIGHT / height;
    double x = PDF_MARGIN + pdf->room - 14 - width * scale;

    pdf_box(pdf, INK_WHITE,
            (struct pdf_rect){x - 5, BAND_TOP + 9, width * scale + 10, height * scale + 10}, 2);
    cairo_save(pdf->cr);
    cairo_translate(pdf->cr, x, BAND_TOP + 14);
    cairo_scale(pdf->cr, scale, scale);
    cairo_set_source_surface(pdf->cr, logo, 0, 0);
    cairo_paint(pdf->cr);
    cairo_restore(pdf->cr);
}

static bool has_logo(const struct pdf *pdf)
{
    return pdf->paper->options->logo && !pdf->paper->options->redact;
}

static void draw_logo(struct pdf *pdf)
{
    const struct report_options *options = pdf->paper->options;
    struct source source = {options->logo, options->logo_length, 0};
    cairo_surface_t *logo;

    if (!has_logo(pdf))
        return;
    logo = cairo_image_surface_create_from_png_stream(read_logo, &source);
    if (cairo_surface_status(logo) == CAIRO_STATUS_SUCCESS)
        paint_logo(pdf, logo);
    cairo_surface_destroy(logo);
}

static double draw_fact(struct pdf *pdf, const struct paper_row *row, double x, double y,
                        double width)
{
    struct pdf_cell label = cell_of(cell_text(row, 0), x, width, 7.5, INK_ON_BAND);
    struct pdf_cell value = cell_of(cell_text(row, 1), x, width, 9, INK_WHITE);

    pdf_draw_at(pdf, &label, y);
    pdf_draw_at(pdf, &value, y + 11);
    return 11 + pdf_height(pdf, &value);
}

/* A band with the organisation, and the facts side by side. */
void pdf_cover(struct pdf *pdf, const struct paper_block *block)
{
    double room = pdf->room - 28 - (has_logo(pdf) ? LOGO_WIDTH + 16 : 0);
    struct pdf_cell kicker = cell_of(block->title, PDF_MARGIN + 14, room, 9, INK_ON_BAND);
    struct pdf_cell name = cell_of(block->text, PDF_MARGIN + 14, room, 21, INK_WHITE);
    double column = (pdf->room - 28.0) / (block->row_count > 0 ? block->row_count : 1);
    double facts, most = 0, x = PDF_MARGIN + 14;

    name.style.bold = true;
    name.tag = "H1";
    facts = BAND_TOP + 34 + pdf_height(pdf, &name) + 8;
    for (const struct paper_row *row = block->first; row; row = row->next) {
        struct pdf_cell value = cell_of(cell_text(row, 1), x, column - 8, 9, INK_WHITE);
        double height = pdf_height(pdf, &value);

        most = height > most ? height : most;
    }
    pdf_box(pdf, INK_BAND,
            (struct pdf_rect){PDF_MARGIN, BAND_TOP, pdf->room, facts + most + 24 - BAND_TOP}, 4);
    draw_logo(pdf);
    pdf_draw_at(pdf, &kicker, BAND_TOP + 14);
    pdf_draw_at(pdf, &name, BAND_TOP + 28);
    for (const struct paper_row *row = block->first; row; row = row->next) {
        (void)draw_fact(pdf, row, x, facts, column - 8);
        x += column;
    }
    pdf->y = facts + most + 24 + 12;
}

static void draw_bar(struct pdf *pdf, enum ink ink, double height)
{
    pdf_box(pdf, ink, (struct pdf_rect){PDF_MARGIN, pdf->y, 3, height}, 0);
}

void pdf_note(struct pdf *pdf, const struct paper_block *block)
{
    bool draft = block->tone == TONE_OPEN;
    struct text text = {0};
    struct pdf_cell cell;
    double height;

    text_format(&text, "%s  %s", block->title, block->text);
    cell = cell_of(text_string(&text), PDF_MARGIN + 11, pdf->room - 20, 8.5, INK_TEXT);
    cell.bold = strlen(block->title);
    height = pdf_height(pdf, &cell) + 10;
    pdf_need(pdf, height);
    pdf_box(pdf, draft ? INK_DRAFT : INK_SOFT,
            (struct pdf_rect){PDF_MARGIN, pdf->y, pdf->room, height}, 0);
    draw_bar(pdf, draft ? INK_AMBER : INK_ACCENT, height);
    pdf_draw_at(pdf, &cell, pdf->y + 5);
    pdf->y += height + 7;
    text_release(&text);
}

static enum ink verdict_ink(enum verdict verdict)
{
    switch (verdict) {
    case VERDICT_NONE:
        return INK_MUTED;
    case VERDICT_NOT_READY:
        return INK_RED;
    case VERDICT_UNDETERMINED:
        return INK_AMBER;
    case VERDICT_CONDITIONAL:
        return INK_BLUE;
    case VERDICT_READY:
        return INK_GREEN;
    }
    return INK_MUTED;
}

void pdf_verdict(struct pdf *pdf, const struct paper_block *block)
{
    enum ink ink = verdict_ink(pdf->paper->results->verdict);
    struct pdf_cell word = cell_of(block->title, PDF_MARGIN + 13, pdf->room - 13, 17, ink);
    struct pdf_cell text = cell_of(block->text, PDF_MARGIN + 13, pdf->room - 13, 9.5, INK_TEXT);
    double height = 25 + pdf_height(pdf, &text);

    word.style.bold = true;
    pdf_need(pdf, height);
    draw_bar(pdf, ink, height);
    pdf_draw_at(pdf, &word, pdf->y);
    pdf_draw_at(pdf, &text, pdf->y + 24);
    pdf->y += height + 12;
}

static void draw_figure(struct pdf *pdf, const struct paper_row *row, double x, double width)
{
    struct pdf_cell label = cell_of(cell_text(row, 0), x + 8, width - 16, 7.5, INK_MUTED);
    struct pdf_cell figure = cell_of(cell_text(row, 1), x + 8, width - 12, 17, INK_TEXT);
    struct pdf_cell small = cell_of(cell_text(row, 2), x + 8, width - 12, 7.5, INK_MUTED);

    figure.style.bold = true;
    pdf_box(pdf, INK_SOFT, (struct pdf_rect){x, pdf->y, width, 62}, 0);
    pdf_box(pdf, INK_ACCENT, (struct pdf_rect){x, pdf->y, width, 2}, 0);
    pdf_draw_at(pdf, &label, pdf->y + 7);
    pdf_draw_at(pdf, &figure, pdf->y + 17);
    pdf_draw_at(pdf, &small, pdf->y + 40);
}

void pdf_figures(struct pdf *pdf, const struct paper_block *block)
{
    double width = pdf->room / (block->row_count > 0 ? block->row_count : 1);
    double x = PDF_MARGIN;

    pdf_need(pdf, 62);
    for (const struct paper_row *row = block->first; row; row = row->next) {
        draw_figure(pdf, row, x, width - 8);
        x += width + 8.0 / (block->row_count > 1 ? block->row_count - 1 : 1);
    }
    pdf->y += 62 + 10;
}

static void draw_point(struct pdf *pdf, const struct paper_row *row)
{
    struct text text = {0};
    struct pdf_cell cells[2] = {
        cell_of("\xE2\x80\xA2", PDF_MARGIN + 3, 8, 9.5, INK_ACCENT),
        cell_of(NULL, PDF_MARGIN + 14, pdf->room - 14, 9.5, INK_TEXT),
    };

    if (row->cells[0].text) {
        text_format(&text, "%s%s", row->cells[0].text, *cell_text(row, 1) == '\0' ? "" : ":");
        cells[1].bold = text.length;
        text_add(&text, " ");
    }
    text_add(&text, cell_text(row, 1));
    cells[0].tag = "Lbl";
    cells[1].tag = "LBody";
    cells[1].text = text_string(&text);
    pdf_flow(pdf, cells, 2, "LI");
    pdf->y += 4;
    text_release(&text);
}

void pdf_points(struct pdf *pdf, const struct paper_block *block)
{
    pdf_open(pdf, "L");
    for (const struct paper_row *row = block->first; row; row = row->next)
        draw_point(pdf, row);
    pdf_close(pdf, "L");
    pdf->y += 3;
}

void pdf_facts(struct pdf *pdf, const struct paper_block *block)
{
    pdf_open(pdf, "Table");
    for (const struct paper_row *row = block->first; row; row = row->next) {
        struct pdf_cell cells[2] = {
            cell_of(cell_text(row, 0), PDF_MARGIN, pdf->room * 0.26, 8.5, INK_MUTED),
            cell_of(cell_text(row, 1), PDF_MARGIN + pdf->room * 0.28, pdf->room * 0.72, 8.5,
                    INK_TEXT),
        };

        cells[0].tag = "TH";
        cells[1].tag = "TD";
        pdf_flow(pdf, cells, 2, "TR");
        pdf->y += 5;
    }
    pdf_close(pdf, "Table");
    pdf->y += 5;
}
