/* SPDX-License-Identifier: MIT
 *
 * paper.c - see paper.h.
 */
#include "report/paper.h"

#include "report/sheet.h"

#include <string.h>

void paper_release(struct paper *paper)
{
    arena_release(&paper->arena);
    *paper = (struct paper){0};
}

struct paper_block *paper_add(struct paper *paper, enum block_kind kind)
{
    struct paper_block *block = ARENA_NEW(&paper->arena, struct paper_block);

    block->kind = kind;
    if (paper->last)
        paper->last->next = block;
    else
        paper->first = block;
    paper->last = block;
    return block;
}

void paper_heading(struct paper *paper, int level, const char *id, const char *title)
{
    struct paper_block *block = paper_add(paper, BLOCK_HEADING);

    block->level = level;
    block->id = id;
    block->title = title;
}

void paper_say(struct paper *paper, enum tone tone, const char *format, ...)
{
    struct paper_block *block = paper_add(paper, BLOCK_TEXT);
    struct text text = {0};
    va_list args;

    va_start(args, format);
    text_vformat(&text, format, args);
    va_end(args);
    block->tone = tone;
    block->text = paper_keep(paper, &text);
    text_release(&text);
}

void paper_note(struct paper *paper, enum tone tone, const char *title, const char *text)
{
    struct paper_block *block = paper_add(paper, BLOCK_NOTE);

    block->tone = tone;
    block->title = title;
    block->text = text;
}

void paper_table(struct paper *paper, const char *title, const struct paper_column *columns,
                 int count)
{
    struct paper_block *block = paper_add(paper, BLOCK_TABLE);

    block->title = title;
    block->columns = columns;
    block->column_count = count;
}

static struct paper_row *add_row(struct paper *paper, const struct paper_cell *cells, int count)
{
    struct paper_block *block = paper->last;
    struct paper_row *row = ARENA_NEW(&paper->arena, struct paper_row);
    struct paper_cell *copy = ARENA_ARRAY(&paper->arena, struct paper_cell, count);

    memcpy(copy, cells, (size_t)count * sizeof *cells);
    row->cells = copy;
    row->count = count;
    if (block->last)
        block->last->next = row;
    else
        block->first = row;
    block->last = row;
    block->row_count++;
    return row;
}

void paper_row(struct paper *paper, const struct paper_cell *cells, int count)
{
    (void)add_row(paper, cells, count);
}

void paper_group(struct paper *paper, const char *title)
{
    add_row(paper, &(struct paper_cell){title, TONE_STRONG}, 1)->group = true;
}

void paper_pair(struct paper *paper, const char *what, const char *text)
{
    paper_row(paper,
              (struct paper_cell[]){
                  {what, TONE_PLAIN},
                  {text, TONE_PLAIN}
    },
              2);
}

void paper_triple(struct paper *paper, const char *what, const char *figure, const char *small)
{
    const struct paper_cell cells[] = {
        {what,   TONE_PLAIN},
        {figure, TONE_PLAIN},
        {small,  TONE_PLAIN}
    };

    paper_row(paper, cells, 3);
}

const char *paper_keep(struct paper *paper, struct text *text)
{
    const char *copy = arena_copy(&paper->arena, text_string(text));

    text_clear(text);
    return copy;
}

bool paper_has(const struct paper *paper, int question)
{
    return question_is_for(paper->results, paper->options, question);
}

bool paper_has_item(const struct paper *paper, int item)
{
    return item_is_for(paper->results, paper->options, item);
}

enum tone tone_of_grade(enum grade grade)
{
    switch (grade) {
    case GRADE_NONE:
        return TONE_MUTED;
    case GRADE_MAJOR:
        return TONE_MAJOR;
    case GRADE_MINOR:
        return TONE_MINOR;
    case GRADE_OFI:
        return TONE_OFI;
    case GRADE_CONFORM:
        return TONE_CONFORM;
    }
    return TONE_PLAIN;
}

enum tone tone_of_band(enum band band)
{
    switch (band) {
    case BAND_NONE:
        return TONE_OPEN;
    case BAND_N:
        return TONE_N;
    case BAND_P:
        return TONE_P;
    case BAND_L:
        return TONE_L;
    case BAND_F:
        return TONE_F;
    }
    return TONE_PLAIN;
}

enum tone tone_of_cell(const struct cell *cell)
{
    if (cell->counts.applicable == 0)
        return TONE_MUTED;
    return cell->counts.rated == 0 ? TONE_OPEN : tone_of_band(cell->band);
}
