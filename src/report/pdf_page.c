/* SPDX-License-Identifier: MIT
 *
 * pdf_page.c - see pdf.h: pages, their feet, and colours.
 */
#include "report/chapters.h"
#include "report/pdf.h"

#include <math.h>

/* As the HTML report on paper. */
static const unsigned inks[] = {
    [INK_TEXT] = 0x1d2127, [INK_MUTED] = 0x535c66,   [INK_ACCENT] = 0x0b4a82,
    [INK_BAND] = 0x0b3358, [INK_ON_BAND] = 0xc9d9e8, [INK_SOFT] = 0xf3f5f7,
    [INK_LINE] = 0xd4d9df, [INK_RED] = 0xa4001d,     [INK_AMBER] = 0x8a4b00,
    [INK_BLUE] = 0x1f4fa3, [INK_GREEN] = 0x00603a,   [INK_DRAFT] = 0xfff6dd,
    [INK_N] = 0xa8391b,    [INK_P] = 0xd98232,       [INK_L] = 0xefc94c,
    [INK_F] = 0xc8f7c5,    [INK_WHITE] = 0xffffff,   [INK_BLACK] = 0x000000,
    [INK_NONE] = 0x000000,
};

void pdf_ink(struct pdf *pdf, enum ink ink)
{
    unsigned colour = inks[ink];

    cairo_set_source_rgb(pdf->cr, (colour >> 16) / 255.0, (colour >> 8 & 255) / 255.0,
                         (colour & 255) / 255.0);
}

void pdf_box(struct pdf *pdf, enum ink ink, struct pdf_rect rect, double round)
{
    const double quarter = acos(0);
    double left = rect.x + round, right = rect.x + rect.width - round;
    double top = rect.y + round, bottom = rect.y + rect.height - round;

    pdf_ink(pdf, ink);
    cairo_new_sub_path(pdf->cr);
    cairo_arc(pdf->cr, right, top, round, -quarter, 0);
    cairo_arc(pdf->cr, right, bottom, round, 0, quarter);
    cairo_arc(pdf->cr, left, bottom, round, quarter, 2 * quarter);
    cairo_arc(pdf->cr, left, top, round, 2 * quarter, 3 * quarter);
    cairo_close_path(pdf->cr);
    cairo_fill(pdf->cr);
}

void pdf_open(struct pdf *pdf, const char *tag)
{
    if (tag != NULL)
        cairo_tag_begin(pdf->cr, tag, NULL);
}

void pdf_close(struct pdf *pdf, const char *tag)
{
    if (tag != NULL)
        cairo_tag_end(pdf->cr, tag);
}

void pdf_begin_page(struct pdf *pdf)
{
    pdf->number++;
    pdf->y = PDF_TOP;
}

static void draw_foot(struct pdf *pdf)
{
    const struct pdf_style left = {
        .size = 7.5, .ink = INK_MUTED, .fill = INK_NONE, .frame = INK_NONE};
    struct pdf_style right = left;
    struct text text = {0};
    struct pdf_cell cell = {.x = PDF_MARGIN, .width = pdf->room * 0.8, .style = left};

    right.right = true;
    text_format(&text, "%s  \xC2\xB7  %s  \xC2\xB7  %s  \xC2\xB7  Confidential",
                organisation_of(pdf->paper), pdf->paper->results->questionnaire->title,
                date_of(pdf->paper, "-"));
    cell.text = text_string(&text);
    pdf_draw_at(pdf, &cell, pdf->height - PDF_FOOT);
    text_clear(&text);
    text_format(&text, "%d / %d", pdf->number, pdf->pages);
    cell = (struct pdf_cell){.text = text_string(&text),
                             .x = PDF_MARGIN + pdf->room * 0.8,
                             .width = pdf->room * 0.2,
                             .style = right};
    pdf_draw_at(pdf, &cell, pdf->height - PDF_FOOT);
    text_release(&text);
}

void pdf_end_page(struct pdf *pdf)
{
    draw_foot(pdf);
    cairo_show_page(pdf->cr);
}

void pdf_next_page(struct pdf *pdf)
{
    pdf_end_page(pdf);
    pdf_begin_page(pdf);
    if (pdf->table)
        pdf_table_head(pdf, true);
}

void pdf_need(struct pdf *pdf, double height)
{
    if (pdf->y + height > pdf->bottom && pdf->y > PDF_TOP)
        pdf_next_page(pdf);
}
