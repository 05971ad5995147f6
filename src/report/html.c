/* SPDX-License-Identifier: MIT
 *
 * html.c - see html.h.
 */
#include "report/html.h"

#include "report/chapters.h"
#include "report/exporters.h"
#include "report/picture.h"

#include <string.h>

/* What is open while blocks are written. */
struct writer {
    struct text *out;
    const struct paper *paper;
    bool section, kept;
};

static const char *const tone_classes[] = {
    [TONE_PLAIN] = NULL,        [TONE_MUTED] = "muted",
    [TONE_ID] = "id",           [TONE_STRONG] = "strong",
    [TONE_MAJOR] = "tag major", [TONE_MINOR] = "tag minor",
    [TONE_OFI] = "tag ofi",     [TONE_CONFORM] = "tag conform",
    [TONE_N] = "tag n",         [TONE_P] = "tag p",
    [TONE_L] = "tag l",         [TONE_F] = "tag f",
    [TONE_OPEN] = "tag open",
};

/* A badge is one line; what else a cell says stands below it. */
static void add_badge(struct writer *writer, const char *class, const char *text)
{
    size_t length = strcspn(text, "\n");
    struct text first = {0};

    text_add_bytes(&first, text, length);
    text_format(writer->out, "<span class=\"%s\">", class);
    html_add(writer->out, text_string(&first));
    text_add(writer->out, "</span>");
    text_release(&first);
    html_add_lines(writer->out, text + length);
}

static void add_toned(struct writer *writer, const struct paper_cell *cell)
{
    const char *class = tone_classes[cell->tone];

    if (cell->text == NULL || *cell->text == '\0')
        return;
    if (class)
        add_badge(writer, class, cell->text);
    else
        html_add_lines(writer->out, cell->text);
}

static void add_element(struct writer *writer, const char *open, const char *string,
                        const char *close)
{
    text_add(writer->out, open);
    html_add_lines(writer->out, string);
    text_add(writer->out, close);
}

static const char *cell_text(const struct paper_row *row, int index)
{
    return index < row->count ? row->cells[index].text : NULL;
}

/* Cover */

static void add_logo(struct writer *writer)
{
    const char *logo = writer->paper->options->logo;

    if (logo == NULL || writer->paper->options->redact)
        return;
    text_add(writer->out, "<img class=\"logo\" alt=\"\" src=\"");
    picture_add_uri(writer->out, logo, writer->paper->options->logo_length);
    text_add(writer->out, "\">\n");
}

static void add_facts(struct writer *writer, const struct paper_block *block, const char *class)
{
    text_format(writer->out, "<dl class=\"%s\">\n", class);
    for (const struct paper_row *row = block->first; row; row = row->next) {
        add_element(writer, "<div><dt>", cell_text(row, 0), "</dt>");
        add_element(writer, "<dd>", cell_text(row, 1), "</dd></div>\n");
    }
    text_add(writer->out, "</dl>\n");
}

static void add_contents(struct writer *writer)
{
    text_add(writer->out, "<nav aria-label=\"Contents\"><ul>\n");
    for (const struct paper_block *block = writer->paper->first; block; block = block->next)
        if (block->kind == BLOCK_HEADING && block->level == 2) {
            text_format(writer->out, "<li><a href=\"#%s\">", block->id);
            add_element(writer, "", block->title, "</a></li>\n");
        }
    text_add(writer->out, "</ul></nav>\n");
}

static void add_cover(struct writer *writer, const struct paper_block *block)
{
    text_add(writer->out, "<header>\n");
    add_logo(writer);
    add_element(writer, "<p class=\"kicker\">", block->title, "</p>\n");
    add_element(writer, "<h1>", block->text, "</h1>\n");
    add_facts(writer, block, "cover");
    text_add(writer->out, "</header>\n");
    add_contents(writer);
    text_add(writer->out, "<main>\n");
}

/* Blocks */

static void close_section(struct writer *writer)
{
    if (writer->section)
        text_add(writer->out, "</section>\n");
    writer->section = false;
}

static void add_heading(struct writer *writer, const struct paper_block *block)
{
    if (block->level == 2) {
        close_section(writer);
        text_format(writer->out, "<section id=\"%s\" aria-labelledby=\"h-%s\">\n", block->id,
                    block->id);
        writer->section = true;
    }
    text_format(writer->out, "<h%d id=\"h-%s\">", block->level, block->id);
    html_add(writer->out, block->title);
    text_format(writer->out, "</h%d>\n", block->level);
}

static void add_paragraph(struct writer *writer, const struct paper_block *block)
{
    add_element(writer, block->tone == TONE_MUTED ? "<p class=\"muted\">" : "<p>", block->text,
                "</p>\n");
}

static void add_note(struct writer *writer, const struct paper_block *block)
{
    add_element(writer,
                block->tone == TONE_OPEN ? "<p class=\"note draft\"><strong>"
                                         : "<p class=\"note\"><strong>",
                block->title, "</strong> ");
    add_element(writer, "", block->text, "</p>\n");
}

static const char *verdict_class(enum verdict verdict)
{
    switch (verdict) {
    case VERDICT_NONE:
        return "none";
    case VERDICT_NOT_READY:
        return "major";
    case VERDICT_UNDETERMINED:
        return "minor";
    case VERDICT_CONDITIONAL:
        return "ofi";
    case VERDICT_READY:
        return "conform";
    }
    return "none";
}

static void add_verdict(struct writer *writer, const struct paper_block *block)
{
    text_format(writer->out, "<div class=\"verdict %s\">\n",
                verdict_class(writer->paper->results->verdict));
    add_element(writer, "<p class=\"word\">", block->title, "</p>\n");
    add_element(writer, "<p>", block->text, "</p>\n</div>\n");
}

static void add_figures(struct writer *writer, const struct paper_block *block)
{
    text_add(writer->out, "<dl class=\"figures\">\n");
    for (const struct paper_row *row = block->first; row; row = row->next) {
        add_element(writer, "<div><dt>", cell_text(row, 0), "</dt>");
        add_element(writer, "<dd class=\"figure\">", cell_text(row, 1), "</dd>");
        add_element(writer, "<dd class=\"muted\">", cell_text(row, 2), "</dd></div>\n");
    }
    text_add(writer->out, "</dl>\n");
}

static void add_points(struct writer *writer, const struct paper_block *block)
{
    if (block->first == NULL)
        return;
    text_add(writer->out, "<ul class=\"points\">\n");
    for (const struct paper_row *row = block->first; row; row = row->next) {
        text_add(writer->out, "<li>");
        if (cell_text(row, 0))
            add_element(writer, "<strong>", cell_text(row, 0),
                        cell_text(row, 1) ? ":</strong> " : "</strong>");
        add_element(writer, "", cell_text(row, 1), "</li>\n");
    }
    text_add(writer->out, "</ul>\n");
}

static void add_cells(struct writer *writer, const struct paper_block *block,
                      const struct paper_row *row)
{
    for (int i = 0; i < block->column_count; i++) {
        const char *class = block->columns[i].figures ? " class=\"r\"" : "";

        text_format(writer->out, i == 0 ? "<th scope=\"row\"%s>" : "<td%s>", class);
        if (i < row->count)
            add_toned(writer, &row->cells[i]);
        text_add(writer->out, i == 0 ? "</th>" : "</td>");
    }
}

static void add_row(struct writer *writer, const struct paper_block *block,
                    const struct paper_row *row)
{
    text_add(writer->out, row->group ? "<tr class=\"group\">" : "<tr>");
    if (row->group) {
        text_format(writer->out, "<th scope=\"rowgroup\" colspan=\"%d\">", block->column_count);
        add_element(writer, "", cell_text(row, 0), "</th>");
    } else {
        add_cells(writer, block, row);
    }
    text_add(writer->out, "</tr>\n");
}

/* A group of rows is a body of its own, so that its head is the head of no other rows. */
static void add_rows(struct writer *writer, const struct paper_block *block)
{
    text_add(writer->out, "<tbody>\n");
    for (const struct paper_row *row = block->first; row; row = row->next) {
        if (row->group && row != block->first)
            text_add(writer->out, "</tbody><tbody>\n");
        add_row(writer, block, row);
    }
    text_add(writer->out, "</tbody>");
}

static void add_head(struct writer *writer, const struct paper_block *block)
{
    add_element(writer, "<table>\n<caption>", block->title, "</caption>\n<colgroup>");
    for (int i = 0; i < block->column_count; i++)
        text_format(writer->out, "<col style=\"width:%.0f%%\">", block->columns[i].share * 100);
    text_add(writer->out, "</colgroup>\n<thead><tr>");
    for (int i = 0; i < block->column_count; i++) {
        text_format(writer->out, "<th scope=\"col\"%s>",
                    block->columns[i].figures ? " class=\"r\"" : "");
        add_element(writer, "", block->columns[i].head, "</th>");
    }
    text_add(writer->out, "</tr></thead>\n");
}

static void add_table(struct writer *writer, const struct paper_block *block)
{
    text_add(writer->out, "<div class=\"wide\">");
    add_head(writer, block);
    add_rows(writer, block);
    text_add(writer->out, "</table></div>\n");
}

static void add_block(struct writer *writer, const struct paper_block *block)
{
    switch (block->kind) {
    case BLOCK_COVER:
        add_cover(writer, block);
        return;
    case BLOCK_HEADING:
        add_heading(writer, block);
        return;
    case BLOCK_TEXT:
        add_paragraph(writer, block);
        return;
    case BLOCK_NOTE:
        add_note(writer, block);
        return;
    case BLOCK_VERDICT:
        add_verdict(writer, block);
        return;
    case BLOCK_FIGURES:
        add_figures(writer, block);
        return;
    case BLOCK_FACTS:
        add_facts(writer, block, "facts");
        return;
    case BLOCK_POINTS:
        add_points(writer, block);
        return;
    case BLOCK_HEATMAP:
        svg_heatmap(writer->out, writer->paper->results);
        return;
    case BLOCK_TABLE:
        add_table(writer, block);
        return;
    }
}

static void add_start(struct writer *writer)
{
    const struct questionnaire *from = writer->paper->results->questionnaire;

    text_add(writer->out, "<!DOCTYPE html>\n<html lang=\"");
    html_add(writer->out, from->language ? from->language : "en");
    text_add(writer->out,
             "\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
             "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta name=\"color-scheme\" content=\"light dark\">\n"
             "<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    html_add(writer->out, organisation_of(writer->paper));
    text_add(writer->out, ": ");
    html_add(writer->out, from->title);
    text_add(writer->out, "</title>\n<style>\n");
    for (int i = 0; i < html_style_count; i++)
        text_add(writer->out, html_styles[i]);
    if (writer->paper->options->paper != PAPER_USUAL)
        text_format(writer->out, "@page{size:%s}\n",
                    writer->paper->options->paper == PAPER_LETTER ? "letter" : "A4");
    text_add(writer->out, "</style>\n</head>\n<body>\n");
}

static void add_end(struct writer *writer)
{
    const char *version = writer->paper->options->version;

    close_section(writer);
    text_add(writer->out, "</main>\n<footer><p>Written by clausewalk");
    if (version)
        text_format(writer->out, " %s", version);
    text_format(
        writer->out,
        " from the assessment as of %s. Confidential. A readiness assessment, not an audit.",
        date_of(writer->paper, "an unknown day"));
    text_add(writer->out, "</p></footer>\n</body>\n</html>\n");
}

bool write_html(const struct results *results, const struct report_options *options,
                struct text *out, struct err *err)
{
    struct paper paper = {.results = results, .options = options};
    struct writer writer = {.out = out, .paper = &paper};

    (void)err;
    compose(&paper, EXTENT_FULL);
    add_start(&writer);
    for (const struct paper_block *block = paper.first; block; block = block->next)
        add_block(&writer, block);
    add_end(&writer);
    paper_release(&paper);
    return true;
}
