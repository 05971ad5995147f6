/* SPDX-License-Identifier: MIT
 *
 * pdf_text.c - see pdf.h: texts in columns that go on over pages.
 */
#include "base/utf8.h"
#include "report/pdf.h"

#include <string.h>

static const char *const family = "Liberation Sans,Helvetica,Arial,sans-serif";

/* Lines as they were entered, everything else that could do something made visible. */
static void add_lines(struct text *out, const char *string)
{
    while (*string != '\0') {
        size_t length = strcspn(string, "\n");
        size_t shown = length > 0 && string[length - 1] == '\r' && string[length] == '\n'
                           ? length - 1
                           : length;

        utf8_add_visible(out, string, shown);
        text_add(out, string[length] == '\n' ? "\n" : "");
        string += length + (string[length] == '\n');
    }
}

static void set_font(PangoLayout *layout, const struct pdf_style *style)
{
    PangoFontDescription *font = pango_font_description_from_string(family);

    pango_font_description_set_absolute_size(font, style->size * PANGO_SCALE);
    if (style->bold)
        pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
}

/* The first so many bytes. */
static void set_bold(PangoLayout *layout, size_t bytes)
{
    PangoAttrList *list;
    PangoAttribute *bold;

    if (bytes == 0)
        return;
    list = pango_attr_list_new();
    bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
    bold->end_index = (unsigned)bytes;
    pango_attr_list_insert(list, bold);
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
}

/* Lines end for good where they were broken, behind the space: Cairo would write a space without a
 * glyph as a span of its own, and some readers lose what comes after it. */
static void keep_breaks(PangoLayout *layout, const struct text *text, const struct pdf_cell *cell)
{
    const char *bytes = text_string(text);
    size_t bold = cell->bold;
    int count = pango_layout_get_line_count(layout);
    struct text broken = {0};
    size_t done = 0;

    for (int i = 1; i < count; i++) {
        size_t start = (size_t)pango_layout_get_line_readonly(layout, i)->start_index;

        text_add_bytes(&broken, bytes + done, start - done);
        if (start > 0 && bytes[start - 1] == ' ') {
            text_add_char(&broken, '\n');
            bold += broken.length <= bold;
        }
        done = start;
    }
    if (done > 0) {
        text_add(&broken, bytes + done);
        pango_layout_set_text(layout, text_string(&broken), (int)broken.length);
        set_bold(layout, bold);
        /* room for the spaces */
        pango_layout_set_width(layout, (int)((cell->width + cell->style.size / 2) * PANGO_SCALE));
    }
    text_release(&broken);
}

static PangoLayout *layout_of(struct pdf *pdf, const struct pdf_cell *cell)
{
    PangoLayout *layout = pango_layout_new(pdf->context);
    struct text text = {0};

    add_lines(&text, cell->text ? cell->text : "");
    pango_layout_set_text(layout, text_string(&text), (int)text.length);
    pango_layout_set_width(layout, (int)(cell->width * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout, cell->style.right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    pango_layout_set_spacing(layout, (int)(cell->style.size * 0.22 * PANGO_SCALE));
    set_font(layout, &cell->style);
    set_bold(layout, cell->bold);
    keep_breaks(layout, &text, cell);
    text_release(&text);
    return layout;
}

static double height_of(PangoLayout *layout)
{
    int height = 0;

    pango_layout_get_size(layout, NULL, &height);
    return (double)height / PANGO_SCALE;
}

double pdf_height(struct pdf *pdf, const struct pdf_cell *cell)
{
    PangoLayout *layout = layout_of(pdf, cell);
    double height = height_of(layout);

    g_object_unref(layout);
    return height;
}

/* Behind the first line. */
static void draw_badge(struct pdf *pdf, PangoLayout *layout, const struct pdf_cell *cell, double y)
{
    PangoRectangle extents;
    double x, width, height;

    if (cell->text == NULL || *cell->text == '\0')
        return;
    pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, 0), NULL, &extents);
    width = (double)extents.width / PANGO_SCALE + 6;
    height = (double)extents.height / PANGO_SCALE + 2;
    x = cell->style.right ? cell->x + cell->width - width + 3 : cell->x - 3;
    if (cell->style.fill != INK_NONE)
        pdf_box(pdf, cell->style.fill, (struct pdf_rect){x, y - 1, width, height}, 2);
    if (cell->style.frame == INK_NONE)
        return;
    pdf_ink(pdf, cell->style.frame);
    cairo_set_line_width(pdf->cr, 0.6);
    cairo_rectangle(pdf->cr, x, y - 1, width, height);
    cairo_stroke(pdf->cr);
}

/* Draws the lines from `*line` on that end above `bottom`; at least one if `force`. Returns where
 * it ended. */
static double draw_lines(struct pdf *pdf, PangoLayout *layout, const struct pdf_cell *cell,
                         double y, int *line, bool force)
{
    PangoLayoutIter *iter = pango_layout_get_iter(layout);
    double start = 0, end = y;

    for (int i = 0; i < *line; i++)
        (void)pango_layout_iter_next_line(iter);
    for (int i = *line; i < pango_layout_get_line_count(layout); i++) {
        PangoRectangle extents;
        double top, bottom;

        pango_layout_iter_get_line_extents(iter, NULL, &extents);
        top = (double)extents.y / PANGO_SCALE;
        bottom = top + (double)extents.height / PANGO_SCALE;
        start = i == *line && end <= y ? top : start;
        if (y + bottom - start > pdf->height - 10 || (!force && y + bottom - start > pdf->bottom))
            break;
        cairo_move_to(pdf->cr, cell->x + (double)extents.x / PANGO_SCALE,
                      y - start + (double)pango_layout_iter_get_baseline(iter) / PANGO_SCALE);
        pango_cairo_show_layout_line(pdf->cr, pango_layout_iter_get_line_readonly(iter));
        end = y + bottom - start;
        *line = i + 1;
        (void)pango_layout_iter_next_line(iter);
    }
    pango_layout_iter_free(iter);
    return end;
}

void pdf_draw_at(struct pdf *pdf, const struct pdf_cell *cell, double y)
{
    PangoLayout *layout = layout_of(pdf, cell);
    int line = 0;

    draw_badge(pdf, layout, cell, y);
    pdf_open(pdf, cell->tag);
    pdf_ink(pdf, cell->style.ink);
    (void)draw_lines(pdf, layout, cell, y, &line, true);
    pdf_close(pdf, cell->tag);
    g_object_unref(layout);
}

enum { FLOW_MOST = 10 };

/* Some cells side by side, and how far each is drawn. */
struct flow {
    const struct pdf_cell *cells;
    PangoLayout *layouts[FLOW_MOST];
    int lines[FLOW_MOST];
    int count;
    const char *tag;
};

static bool is_done(const struct flow *flow)
{
    for (int i = 0; i < flow->count; i++)
        if (flow->lines[i] < pango_layout_get_line_count(flow->layouts[i]))
            return false;
    return true;
}

/* Draws what this page has room for. */
static void draw_flow(struct pdf *pdf, struct flow *flow, bool force)
{
    double end = pdf->y;

    pdf_open(pdf, flow->tag);
    for (int i = 0; i < flow->count; i++) {
        double cell_end;

        if (flow->lines[i] == 0)
            draw_badge(pdf, flow->layouts[i], &flow->cells[i], pdf->y);
        pdf_open(pdf, flow->cells[i].tag);
        pdf_ink(pdf, flow->cells[i].style.ink);
        cell_end =
            draw_lines(pdf, flow->layouts[i], &flow->cells[i], pdf->y, &flow->lines[i], force);
        pdf_close(pdf, flow->cells[i].tag);
        end = cell_end > end ? cell_end : end;
    }
    pdf_close(pdf, flow->tag);
    pdf->y = end;
}

static double flow_height(const struct flow *flow)
{
    double most = 0;

    for (int i = 0; i < flow->count; i++) {
        double height = height_of(flow->layouts[i]);

        most = height > most ? height : most;
    }
    return most;
}

/* What fits on a page stays together. */
void pdf_flow(struct pdf *pdf, const struct pdf_cell *cells, int count, const char *tag)
{
    struct flow flow = {.cells = cells, .count = count < FLOW_MOST ? count : FLOW_MOST, .tag = tag};
    double height;

    for (int i = 0; i < flow.count; i++)
        flow.layouts[i] = layout_of(pdf, &cells[i]);
    height = flow_height(&flow);
    if (height < (pdf->bottom - PDF_TOP) * 0.8)
        pdf_need(pdf, height);
    draw_flow(pdf, &flow, false);
    while (!is_done(&flow)) {
        pdf_next_page(pdf);
        draw_flow(pdf, &flow, true);
    }
    for (int i = 0; i < flow.count; i++)
        g_object_unref(flow.layouts[i]);
}

void pdf_paragraph(struct pdf *pdf, const char *text, double size, enum ink ink)
{
    const struct pdf_cell cell = {
        .text = text,
        .x = PDF_MARGIN,
        .width = pdf->room,
        .style = {.size = size, .ink = ink, .fill = INK_NONE, .frame = INK_NONE},
        .tag = "P"
    };

    pdf_flow(pdf, &cell, 1, NULL);
    pdf->y += size * 0.7;
}
