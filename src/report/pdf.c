/* SPDX-License-Identifier: MIT
 *
 * pdf.c - see pdf.h: the exporter, blocks in their order, outline and metadata.
 */
#include "report/pdf.h"

#include "base/date.h"
#include "base/utf8.h"
#include "report/chapters.h"
#include "report/exporters.h"
#include "report/picture.h"

#include <cairo-pdf.h>
#include <string.h>

static cairo_status_t write_bytes(void *closure, const unsigned char *data, unsigned length)
{
    if (closure)
        text_add_bytes(closure, (const char *)data, length);
    return CAIRO_STATUS_SUCCESS;
}

/* A chapter begins a page, but for the summary, which shares one with the cover, and what is
 * short. */
static bool begins_page(const struct paper_block *block)
{
    return strcmp(block->id, "summary") != 0 && strcmp(block->id, "notice") != 0;
}

static void add_outline(struct pdf *pdf, const struct paper_block *block)
{
    struct text link = {0};
    int added;

    text_format(&link, "page=%d pos=[%d %d]", pdf->number, PDF_MARGIN, (int)pdf->y);
    added = cairo_pdf_surface_add_outline(
        pdf->surface, block->level == 2 ? CAIRO_PDF_OUTLINE_ROOT : pdf->parent, block->title,
        text_string(&link),
        block->level == 2 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : (cairo_pdf_outline_flags_t)0);
    if (block->level == 2)
        pdf->parent = added;
    text_release(&link);
}

static void draw_heading(struct pdf *pdf, const struct paper_block *block)
{
    bool chapter = block->level == 2;
    struct pdf_cell cell = {
        .text = block->title,
        .x = PDF_MARGIN,
        .width = pdf->room,
        .style = {.size = chapter ? 15 : 11,
                  .bold = true,
                  .fill = INK_NONE,
                  .frame = INK_NONE,
                  .ink = chapter ? INK_TEXT : INK_ACCENT}
    };

    if (chapter && begins_page(block))
        pdf_next_page(pdf);
    else
        pdf_need(pdf, 90);
    if (pdf->y > PDF_TOP)
        pdf->y += chapter ? 6 : 5;
    cell.tag = chapter ? "H2" : "H3";
    if (pdf->outline)
        add_outline(pdf, block);
    pdf_draw_at(pdf, &cell, pdf->y);
    pdf->y += pdf_height(pdf, &cell) + 4;
    if (!chapter)
        return;
    pdf_box(pdf, INK_ACCENT, (struct pdf_rect){PDF_MARGIN, pdf->y, pdf->room, 1.2}, 0);
    pdf->y += 11;
}

static void draw_block(struct pdf *pdf, const struct paper_block *block)
{
    switch (block->kind) {
    case BLOCK_COVER:
        pdf_cover(pdf, block);
        return;
    case BLOCK_HEADING:
        draw_heading(pdf, block);
        return;
    case BLOCK_TEXT:
        pdf_paragraph(pdf, block->text, block->tone == TONE_MUTED ? 8.5 : 9.5,
                      block->tone == TONE_MUTED ? INK_MUTED : INK_TEXT);
        return;
    case BLOCK_NOTE:
        pdf_note(pdf, block);
        return;
    case BLOCK_VERDICT:
        pdf_verdict(pdf, block);
        return;
    case BLOCK_FIGURES:
        pdf_figures(pdf, block);
        return;
    case BLOCK_FACTS:
        pdf_facts(pdf, block);
        return;
    case BLOCK_POINTS:
        pdf_points(pdf, block);
        return;
    case BLOCK_HEATMAP:
        pdf_heatmap(pdf);
        return;
    case BLOCK_TABLE:
        pdf_table(pdf, block);
        return;
    }
}

static void set_metadata(struct pdf *pdf)
{
    const struct results *results = pdf->paper->results;
    const char *version = pdf->paper->options->version;
    char instant[INSTANT_SIZE];
    int64_t seconds = 0;
    struct text text = {0};

    text_format(&text, "%s: %s", organisation_of(pdf->paper), results->questionnaire->title);
    text_cut(&text, utf8_valid_length(text.bytes, text.length));
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_TITLE, text_string(&text));
    text_clear(&text);
    text_format(&text, "clausewalk%s%s", version ? " " : "", version ? version : "");
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATOR, text_string(&text));
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_SUBJECT,
                                   "A readiness assessment, not an audit");
    if (results->assessment->modified)
        (void)instant_parse(results->assessment->modified, &seconds);
    instant_format(seconds, instant);
    cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATE_DATE, instant);
    text_release(&text);
}

/* Glyphs stand where the font wants them, whatever the machine prefers on its screen. The fonts go
 * with the context: nothing stays behind. */
static PangoContext *make_context(cairo_t *cr)
{
    PangoFontMap *fonts = pango_cairo_font_map_new();
    PangoContext *context = pango_font_map_create_context(fonts);
    cairo_font_options_t *options = cairo_font_options_create();

    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, pango_language_from_string("en"));
    pango_cairo_update_context(cr, context);
    cairo_font_options_destroy(options);
    g_object_unref(fonts);
    return context;
}

static void set_paper(struct pdf *pdf)
{
    bool letter = pdf->paper->options->paper == PAPER_LETTER;

    pdf->width = letter ? 612 : 595;
    pdf->height = letter ? 792 : 842;
    pdf->room = pdf->width - 2.0 * PDF_MARGIN;
    pdf->bottom = pdf->height - PDF_UNDER;
}

/* Draws the paper once; returns the number of its pages, 0 if Cairo gave up. */
static int draw(const struct paper *paper, int pages, struct text *out)
{
    struct pdf pdf = {.paper = paper, .pages = pages, .outline = pages > 0};
    cairo_status_t status;

    set_paper(&pdf);
    pdf.surface = cairo_pdf_surface_create_for_stream(write_bytes, out, pdf.width, pdf.height);
    pdf.cr = cairo_create(pdf.surface);
    pdf.context = make_context(pdf.cr);
    set_metadata(&pdf);
    pdf_begin_page(&pdf);
    pdf_open(&pdf, "Document");
    for (const struct paper_block *block = paper->first; block; block = block->next)
        draw_block(&pdf, block);
    pdf_close(&pdf, "Document");
    pdf_end_page(&pdf);
    cairo_surface_finish(pdf.surface);
    status = cairo_status(pdf.cr);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(pdf.surface);
    g_object_unref(pdf.context);
    cairo_destroy(pdf.cr);
    cairo_surface_destroy(pdf.surface);
    return status == CAIRO_STATUS_SUCCESS ? pdf.number : 0;
}

static bool can_have_logo(const struct report_options *options, struct err *err)
{
    if (options->logo == NULL || options->redact ||
        picture_of(options->logo, options->logo_length) == PICTURE_PNG)
        return true;
    return err_set(err, ERR_USAGE, "the logo: a PDF takes a PNG only; give one, or write html");
}

static const char *language_of(const struct questionnaire *from)
{
    return from->language != NULL ? from->language : "en";
}

bool write_pdf(const struct results *results, const struct report_options *options,
               struct text *out, struct err *err)
{
    struct paper paper = {.results = results, .options = options};
    int pages;

    if (!can_have_logo(options, err) || !pdf_library_load(err))
        return false;
    compose(&paper, EXTENT_BOARD);
    pages = draw(&paper, 0, NULL);
    pages = pages == 0 ? 0 : draw(&paper, pages, out);
    if (pages > 0)
        pdf_tell_language(out, language_of(results->questionnaire));
    paper_release(&paper);
    return pages > 0 || err_set(err, ERR_FAILED, "the PDF could not be drawn; use --to html");
}
