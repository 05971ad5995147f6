/* SPDX-License-Identifier: MIT
 *
 * sheet.h - an assessment as sheets of typed cells.
 *
 * Computed once from the results; the workbook and the CSV are written from it, and `import` learns
 * from the same columns which of them may be edited, and which field of fields.def each is. A sheet
 * knows nothing of fonts, files or formulas.
 */
#ifndef REPORT_SHEET_H
#define REPORT_SHEET_H

#include "base/arena.h"
#include "model/field.h"
#include "report/report.h"

enum cell_kind {
    CELL_EMPTY,
    CELL_TEXT,
    CELL_REFERENCE, /* an identifier: text, whatever it looks like */
    CELL_LINES,     /* one value a line */
    CELL_NUMBER,
    CELL_PERCENT, /* a fraction */
    CELL_DATE,    /* days since 1970-01-01 */
    CELL_INSTANT  /* seconds since then */
};

struct sheet_cell {
    enum cell_kind kind;
    double number;
    const char *text; /* for people */
    const char *code; /* the same for programs; NULL: as for people */
};

enum sheet_id {

#define SHEET(id, name, key, title, about) SHEET_##id,
#include "report/sheets.def"
#undef SHEET
    SHEET_COUNT
};

struct sheet_title {
    const char *name;  /* of --sheet */
    const char *title; /* on the tab, under 32 characters */
    const char *about; /* one sentence for people */
};

extern const struct sheet_title sheet_titles[SHEET_COUNT];

/* What `import` may look for in a sheet: what a row is about. */
enum sheet_key { KEY_NONE, KEY_QUESTION, KEY_ITEM, KEY_FIELD };

struct sheet_column {
    const char *name;  /* for programs: the header of the data dialect */
    const char *title; /* for people */
    enum cell_kind kind;
    int width;        /* in characters */
    bool editable;    /* then `field` says which */
    enum field field; /* of the row's subject */
    bool aside;       /* of little use on paper: not printed */
};

struct sheet {
    enum sheet_id id;
    enum sheet_key key; /* of its rows; KEY_NONE: nothing can be imported */
    int key_column;     /* where the id of a row's subject stands */
    struct sheet_column *columns;
    int column_count;
    struct sheet_cell *cells; /* row by row */
    int row_count;
    int *subjects; /* of each row: question, item, field, ...; NONE */

    const struct results *results;
    struct arena *arena; /* of everything above */
    size_t column_capacity, cell_capacity, row_capacity;
    int filled; /* cells of the last row */
};

/* Name of a column that carries the reference (sheet_reference.h): the last one of a sheet that can
 * be imported. */
extern const char *const reference_name;

/* Computes one sheet; everything in `arena`. Of the options it looks at the interviewee. */
void sheet_make(struct sheet *, enum sheet_id, const struct results *,
                const struct report_options *, struct arena *);

/* The columns alone, without rows. */
void sheet_make_columns(struct sheet *, enum sheet_id, const struct results *, struct arena *);

const struct sheet_cell *sheet_cell_at(const struct sheet *, int row, int column);

/* SHEET_COUNT if there is none of that name. */
enum sheet_id sheet_of_name(const char *name);

/* Whether a question is for the interviewee of the options (or the options name none). */
bool question_is_for(const struct results *, const struct report_options *, int question);

/* Whether one of an item's questions is. */
bool item_is_for(const struct results *, const struct report_options *, int item);

#endif
