/* SPDX-License-Identifier: MIT
 *
 * markdown.c - see markdown.h.
 */
#include "report/markdown.h"

#include "report/chapters.h"
#include "report/exporters.h"
#include "report/heat_row.h"

#include <string.h>

static const char *cell_text(const struct paper_row *row, int index)
{
    return index < row->count ? row->cells[index].text : NULL;
}

static void add_bold(struct text *out, const char *string)
{
    if (string == NULL || *string == '\0')
        return;
    text_add(out, "**");
    markdown_add_cell(out, string);
    text_add(out, "**");
}

static void add_cover(struct text *out, const struct paper_block *block)
{
    text_add(out, "# ");
    markdown_add_cell(out, block->text);
    text_add(out, ": ");
    markdown_add_cell(out, block->title);
    text_add(out, "\n\n");
    for (const struct paper_row *row = block->first; row; row = row->next) {
        text_add(out, "- ");
        markdown_add_cell(out, cell_text(row, 0));
        text_add(out, ": ");
        markdown_add_cell(out, cell_text(row, 1));
        text_add(out, "\n");
    }
    text_add(out, "\n");
}

static void add_heading(struct text *out, const struct paper_block *block)
{
    text_repeat(out, "#", block->level);
    text_add(out, " ");
    markdown_add_cell(out, block->title);
    text_add(out, "\n\n");
}

static void add_paragraph(struct text *out, const struct paper_block *block)
{
    markdown_add(out, block->text);
    text_add(out, "\n\n");
}

/* A note or the verdict, indented as a quotation. */
static void add_note(struct text *out, const struct paper_block *block)
{
    text_add(out, "> ");
    add_bold(out, block->title);
    text_add(out, block->kind == BLOCK_NOTE ? ": " : ". ");
    markdown_add_cell(out, block->text);
    text_add(out, "\n\n");
}

static void add_rule(struct text *out, int count)
{
    for (int i = 0; i < count; i++)
        text_add(out, i == 0 ? "| --- |" : " --- |");
    text_add(out, "\n");
}

/* The four numbers stand side by side. */
static void add_figures(struct text *out, const struct paper_block *block)
{
    for (int line = 0; line < 3; line++) {
        text_add(out, "|");
        for (const struct paper_row *row = block->first; row; row = row->next) {
            text_add(out, " ");
            if (line == 1)
                add_bold(out, cell_text(row, line));
            else
                markdown_add_cell(out, cell_text(row, line));
            text_add(out, " |");
        }
        text_add(out, "\n");
        if (line == 0)
            add_rule(out, block->row_count);
    }
    text_add(out, "\n");
}

static void add_points(struct text *out, const struct paper_block *block)
{
    for (const struct paper_row *row = block->first; row; row = row->next) {
        text_add(out, "- ");
        if (cell_text(row, 0) == NULL) {
            markdown_add_line(out, cell_text(row, 1));
        } else {
            add_bold(out, cell_text(row, 0));
            text_add(out, cell_text(row, 1) ? ": " : "");
            markdown_add_cell(out, cell_text(row, 1));
        }
        text_add(out, "\n");
    }
    if (block->first)
        text_add(out, "\n");
}

/* Tables */

static void add_table_head(struct text *out, const struct paper_block *block)
{
    text_add(out, "|");
    for (int i = 0; i < block->column_count; i++) {
        text_add(out, " ");
        markdown_add_cell(out, block->columns[i].head);
        text_add(out, " |");
    }
    text_add(out, "\n|");
    for (int i = 0; i < block->column_count; i++)
        text_add(out, block->columns[i].figures ? " ---: |" : " --- |");
    text_add(out, "\n");
}

static void add_row(struct text *out, const struct paper_block *block, const struct paper_row *row)
{
    text_add(out, "|");
    for (int i = 0; i < block->column_count; i++) {
        text_add(out, " ");
        markdown_add_cell(out, cell_text(row, i));
        text_add(out, " |");
    }
    text_add(out, "\n");
}

/* A table for each group, under its title: Markdown has no cells across. */
static void add_table(struct text *out, const struct paper_block *block)
{
    bool open = false;

    for (const struct paper_row *row = block->first; row; row = row->next) {
        if (row->group) {
            text_add(out, open ? "\n" : "");
            add_bold(out, cell_text(row, 0));
            text_add(out, "\n\n");
            open = false;
            continue;
        }
        if (!open)
            add_table_head(out, block);
        open = true;
        add_row(out, block, row);
    }
    if (block->first)
        text_add(out, "\n");
}

/* The heatmap in letters */

static void add_heat_row(struct text *out, const struct results *results, int index)
{
    struct heat_row row = heat_row_at(results, index);

    text_add(out, "| ");
    markdown_add_cell(out, row.id);
    text_add(out, *row.id == '\0' ? "" : " ");
    markdown_add_cell(out, row.title);
    text_add(out, " |");
    for (int i = 0; i < heat_column_count(results); i++) {
        text_add(out, " ");
        add_heat_words(out, heat_cell(results, &row, i));
        text_add(out, " |");
    }
    text_add(out, "\n");
}

static void add_heatmap(struct text *out, const struct results *results)
{
    text_add(out, "| Section |");
    for (int i = 0; i < heat_column_count(results); i++) {
        text_add(out, " ");
        markdown_add_cell(out, heat_column_label(results, i));
        text_add(out, " |");
    }
    text_add(out, "\n");
    add_rule(out, heat_column_count(results) + 1);
    for (int i = 0; i <= results->questionnaire->section_count; i++)
        add_heat_row(out, results, i);
    text_add(out,
             "\nN: not in place, to 15 %. P: partly, to 50 %. L: largely, to 85 %. F: in place, "
             "above 85 %. ?: something is open. \xE2\x80\x93: nothing applicable.\n\n");
}

static void add_block(struct text *out, const struct paper *paper, const struct paper_block *block)
{
    switch (block->kind) {
    case BLOCK_COVER:
        add_cover(out, block);
        return;
    case BLOCK_HEADING:
        add_heading(out, block);
        return;
    case BLOCK_TEXT:
        add_paragraph(out, block);
        return;
    case BLOCK_NOTE:
    case BLOCK_VERDICT:
        add_note(out, block);
        return;
    case BLOCK_FIGURES:
        add_figures(out, block);
        return;
    case BLOCK_FACTS:
    case BLOCK_POINTS:
        add_points(out, block);
        return;
    case BLOCK_HEATMAP:
        add_heatmap(out, paper->results);
        return;
    case BLOCK_TABLE:
        add_table(out, block);
        return;
    }
}

void markdown_write(const struct paper *paper, struct text *out)
{
    for (const struct paper_block *block = paper->first; block; block = block->next)
        add_block(out, paper, block);
    while (out->length > 1 && out->bytes[out->length - 2] == '\n')
        text_cut(out, out->length - 1);
}

bool write_markdown(const struct results *results, const struct report_options *options,
                    struct text *out, struct err *err)
{
    struct paper paper = {.results = results, .options = options};

    (void)err;
    compose(&paper, EXTENT_FULL);
    markdown_write(&paper, out);
    paper_release(&paper);
    return true;
}
