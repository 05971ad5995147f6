/* SPDX-License-Identifier: MIT
 *
 * paper.h - a report as blocks, before it is HTML, Markdown or PDF.
 *
 * What a report says is composed once (chapters.h) and drawn by each format in its own way. Texts
 * are as people entered them: escaping is the format's, and so is every look. Everything lives in
 * the paper's arena or is borrowed from the results.
 */
#ifndef REPORT_PAPER_H
#define REPORT_PAPER_H

#include "base/arena.h"
#include "report/report.h"

/* What a text means; a format chooses a look, and never says it by colour alone. */
enum tone {
    TONE_PLAIN,
    TONE_MUTED,
    TONE_ID,
    TONE_STRONG,
    TONE_MAJOR,
    TONE_MINOR,
    TONE_OFI,
    TONE_CONFORM,
    TONE_N,
    TONE_P,
    TONE_L,
    TONE_F,
    TONE_OPEN
};

enum block_kind {
    BLOCK_COVER,   /* title: of the report; text: the organisation; rows: facts */
    BLOCK_HEADING, /* title, level, id */
    BLOCK_TEXT,    /* a paragraph */
    BLOCK_NOTE,    /* title and text in a frame */
    BLOCK_VERDICT, /* title: in a word or two; text: a sentence */
    BLOCK_FIGURES, /* rows: what, figure, small print */
    BLOCK_FACTS,   /* rows: what, value */
    BLOCK_POINTS,  /* rows: in short, at length */
    BLOCK_HEATMAP, /* drawn from the results */
    BLOCK_TABLE    /* title: what it shows; columns; rows */
};

struct paper_cell {
    const char *text; /* lines; NULL: empty */
    enum tone tone;
};

struct paper_column {
    const char *head;
    double share; /* of the width; all of a table make 1 */
    bool figures; /* to the right */
};

struct paper_row {
    const struct paper_cell *cells; /* missing ones at the end are empty */
    int count;
    bool group; /* one cell across the table, heading the rows below */
    struct paper_row *next;
};

struct paper_block {
    enum block_kind kind;
    enum tone tone;
    int level;      /* heading: 2 or 3 */
    const char *id; /* heading: letters and hyphens, unique */
    const char *title, *text;
    const struct paper_column *columns;
    int column_count;
    struct paper_row *first, *last;
    int row_count;
    struct paper_block *next;
};

struct paper {
    const struct results *results;
    const struct report_options *options;
    struct paper_block *first, *last;
    struct arena arena;
};

void paper_release(struct paper *);

struct paper_block *paper_add(struct paper *, enum block_kind);
void paper_heading(struct paper *, int level, const char *id, const char *title);
void paper_say(struct paper *, enum tone, const char *format, ...) PRINTF_LIKE(3, 4);
void paper_note(struct paper *, enum tone, const char *title, const char *text);
void paper_table(struct paper *, const char *title, const struct paper_column *, int count);

/* A row of the last block; the cells are copied. */
void paper_row(struct paper *, const struct paper_cell *cells, int count);
void paper_group(struct paper *, const char *title);

/* Rows of two and three plain cells. */
void paper_pair(struct paper *, const char *what, const char *text);
void paper_triple(struct paper *, const char *what, const char *figure, const char *small);

/* A copy of a text in the arena; the text is empty then. */
const char *paper_keep(struct paper *, struct text *);

/* Whether a question, or one of an item, is for the interviewee of the options. */
bool paper_has(const struct paper *, int question);
bool paper_has_item(const struct paper *, int item);

enum tone tone_of_grade(enum grade);
enum tone tone_of_band(enum band);
enum tone tone_of_cell(const struct cell *);

#endif
