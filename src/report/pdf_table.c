/* SPDX-License-Identifier: MIT
 *
 * pdf_table.c - see pdf.h: tables whose head stands on every page.
 */
#include "report/pdf.h"

enum { COLUMNS_MOST = 10, GAP = 8, FIGURE_GAP = 14, PAD = 4 };

static const double size = 8;

/* A badge for what has a colour of its own. */
static const struct look {
    enum ink ink, fill, frame;
    bool bold;
} looks[] = {
    [TONE_PLAIN] = {INK_TEXT,   INK_NONE, INK_NONE,  false},
    [TONE_MUTED] = {INK_MUTED,  INK_NONE, INK_NONE,  false},
    [TONE_ID] = {INK_ACCENT, INK_NONE, INK_NONE,  true },
    [TONE_STRONG] = {INK_TEXT,   INK_NONE, INK_NONE,  true },
    [TONE_MAJOR] = {INK_RED,    INK_NONE, INK_RED,   false},
    [TONE_MINOR] = {INK_AMBER,  INK_NONE, INK_AMBER, false},
    [TONE_OFI] = {INK_BLUE,   INK_NONE, INK_BLUE,  false},
    [TONE_CONFORM] = {INK_GREEN,  INK_NONE, INK_GREEN, false},
    [TONE_N] = {INK_WHITE,  INK_N,    INK_NONE,  false},
    [TONE_P] = {INK_BLACK,  INK_P,    INK_NONE,  false},
    [TONE_L] = {INK_BLACK,  INK_L,    INK_NONE,  false},
    [TONE_F] = {INK_BLACK,  INK_F,    INK_NONE,  false},
    [TONE_OPEN] = {INK_TEXT,   INK_NONE, INK_MUTED, false},
};

static struct pdf_style style_of(enum tone tone)
{
    const struct look *look = &looks[tone];

    return (struct pdf_style){.size = size,
                              .bold = look->bold,
                              .ink = look->ink,
                              .fill = look->fill,
                              .frame = look->frame};
}

static int column_count(const struct paper_block *table)
{
    return table->column_count < COLUMNS_MOST ? table->column_count : COLUMNS_MOST;
}

/* Places a cell in its column. */
static void place(const struct pdf *pdf, const struct paper_block *table, int column,
                  struct pdf_cell *cell)
{
    double x = PDF_MARGIN;

    for (int i = 0; i < column; i++)
        x += table->columns[i].share * pdf->room;
    cell->x = x;
    cell->width = table->columns[column].share * pdf->room -
                  (table->columns[column].figures ? FIGURE_GAP : GAP);
    cell->style.right = table->columns[column].figures;
}

static void draw_line(struct pdf *pdf, enum ink ink, double width)
{
    pdf_ink(pdf, ink);
    cairo_set_line_width(pdf->cr, width);
    cairo_move_to(pdf->cr, PDF_MARGIN, pdf->y);
    cairo_line_to(pdf->cr, PDF_MARGIN + pdf->room, pdf->y);
    cairo_stroke(pdf->cr);
}

void pdf_table_head(struct pdf *pdf, bool again)
{
    const struct paper_block *table = pdf->table;
    struct pdf_cell cells[COLUMNS_MOST];
    double most = 0;

    pdf_open(pdf, again ? NULL : "TR");
    for (int i = 0; i < column_count(table); i++) {
        double height;

        cells[i] = (struct pdf_cell){.text = table->columns[i].head,
                                     .style = style_of(TONE_STRONG),
                                     .tag = again ? NULL : "TH"};
        place(pdf, table, i, &cells[i]);
        height = pdf_height(pdf, &cells[i]);
        most = height > most ? height : most;
        pdf_draw_at(pdf, &cells[i], pdf->y);
    }
    pdf_close(pdf, again ? NULL : "TR");
    pdf->y += most + PAD;
    draw_line(pdf, INK_TEXT, 1);
    pdf->y += PAD;
}

static void draw_group(struct pdf *pdf, const struct paper_row *row)
{
    const struct pdf_cell cell = {
        .text = row->cells[0].text,
        .x = PDF_MARGIN + PAD,
        .width = pdf->room - 2 * PAD,
        .style = {.size = size + 0.5,
                  .bold = true,
                  .ink = INK_TEXT,
                  .fill = INK_NONE,
                  .frame = INK_NONE},
        .tag = "TH"
    };
    double height = pdf_height(pdf, &cell) + 2 * PAD;

    pdf_need(pdf, height + 5 * size);
    pdf_box(pdf, INK_SOFT, (struct pdf_rect){PDF_MARGIN, pdf->y - PAD, pdf->room, height}, 0);
    pdf_open(pdf, "TR");
    pdf_draw_at(pdf, &cell, pdf->y);
    pdf_close(pdf, "TR");
    pdf->y += height;
}

static void draw_row(struct pdf *pdf, const struct paper_block *table, const struct paper_row *row)
{
    struct pdf_cell cells[COLUMNS_MOST];
    int count = row->count < column_count(table) ? row->count : column_count(table);

    for (int i = 0; i < count; i++) {
        cells[i] = (struct pdf_cell){
            .text = row->cells[i].text, .style = style_of(row->cells[i].tone), .tag = "TD"};
        place(pdf, table, i, &cells[i]);
    }
    pdf_flow(pdf, cells, count, "TR");
    pdf->y += PAD;
    draw_line(pdf, INK_LINE, 0.5);
    pdf->y += PAD;
}

void pdf_table(struct pdf *pdf, const struct paper_block *table)
{
    if (table->first == NULL)
        return;
    pdf_need(pdf, 12 * size);
    pdf->table = table;
    pdf_open(pdf, "Table");
    pdf_table_head(pdf, false);
    for (const struct paper_row *row = table->first; row; row = row->next)
        if (row->group)
            draw_group(pdf, row);
        else
            draw_row(pdf, table, row);
    pdf_close(pdf, "Table");
    pdf->table = NULL;
    pdf->y += 2 * PAD;
}
