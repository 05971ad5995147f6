/* SPDX-License-Identifier: MIT
 *
 * xlsx.h - what the files xlsx_*.c share: the workbook under way.
 *
 * Every sheet is computed before the first one is written, so that a formula can name a cell of any
 * other. A workbook of one interviewee's questions has no formulas: it does not hold what they
 * would sum up.
 */
#ifndef REPORT_XLSX_H
#define REPORT_XLSX_H

#include "report/sheet.h"

#include <xlsxwriter.h>

/* How a cell looks. */
enum style {
    STYLE_TITLE,
    STYLE_ABOUT,
    STYLE_HEADER,
    STYLE_TEXT,
    STYLE_ID,
    STYLE_NUMBER,
    STYLE_DECIMAL,
    STYLE_PERCENT,
    STYLE_BAND, /* a percentage with its letter */
    STYLE_CENTRE,
    STYLE_DATE,
    STYLE_INSTANT,
    STYLE_INPUT, /* may be filled in; text, whatever is typed */
    STYLE_INPUT_DATE,
    STYLE_HELPER, /* beside the table, for formulas and charts */
    STYLE_BIG,    /* a figure of the summary */
    STYLE_BIG_COUNT,
    STYLE_LABEL, /* above it */
    STYLE_HEADING,
    STYLE_PLAIN,
    STYLE_VERDICT,
    STYLE_COUNT
};

enum { RANGES_KEPT = 64 };

enum { ROW_TITLE, ROW_ABOUT, ROW_HEADER, ROW_FIRST }; /* of every sheet with a table */

struct xlsx {
    const struct results *results;
    const struct report_options *options;
    bool live; /* with formulas */
    lxw_workbook *book;
    lxw_worksheet *pages[SHEET_COUNT];
    lxw_worksheet *calculation; /* hidden; NULL unless live */
    lxw_format *styles[STYLE_COUNT];
    lxw_format *bands[BAND_F + 1]; /* for conditions */
    lxw_format *grades[GRADE_CONFORM + 1];
    lxw_format *tints[BAND_F + 1]; /* for words, from major or N on */
    struct sheet sheets[SHEET_COUNT];
    const char *ranges[SHEET_COUNT][RANGES_KEPT]; /* of columns, once asked for */
    struct arena arena;
    struct text scratch;
};

/* xlsx_library.c: before anything of libxlsxwriter is called. */
MUST_CHECK bool xlsx_library_load(struct err *);

/* xlsx_book.c. The same assessment gives the same bytes: its own date, never the clock's. */
void xlsx_set_properties(struct xlsx *);

/* xlsx_style.c */
void xlsx_make_styles(struct xlsx *);

/* xlsx_cells.c: places. Strings in the arena. */
/* A formula with strings put in its places: the format knows %s and nothing else. */
const char *xlsx_fill(struct xlsx *, const char *format, ...) PRINTF_LIKE(2, 3);
const char *xlsx_place(struct xlsx *, int row, int column);             /* $A$1 */
const char *xlsx_beside(struct xlsx *, int row, int column);            /* $A1 */
const char *xlsx_range(struct xlsx *, int first, int last, int column); /* $A$1:$A$9 */

/* The rows of a column of a sheet, with the sheet's name: 'Change log'!$A$4:$A$9 */
const char *xlsx_column_range(struct xlsx *, enum sheet_id, int column);
int xlsx_column(const struct xlsx *, enum sheet_id, const char *name);

/* What stands in a cell: the value alone, or with a formula that gives it. */
void xlsx_write(struct xlsx *, lxw_worksheet *, int row, int column, const struct sheet_cell *,
                lxw_format *);

struct xlsx_living {
    const char *formula;
    const struct sheet_cell *cell; /* what it gives now */
};

void xlsx_write_formula(struct xlsx *, lxw_worksheet *, int row, int column, struct xlsx_living,
                        lxw_format *);
void xlsx_write_string(struct xlsx *, lxw_worksheet *, int row, int column, const char *,
                       lxw_format *);

/* Lines of a text in a column of that many characters; rather one too many. */
int xlsx_lines(const char *text, int width);

/* xlsx_table.c: a sheet as a table under a title. */
void xlsx_write_table(struct xlsx *, enum sheet_id);
void xlsx_set_up_page(struct xlsx *, enum sheet_id);

/* xlsx_rules.c: colours by condition, choices, names of lists. */
void xlsx_add_rules(struct xlsx *, enum sheet_id);
void xlsx_define_lists(struct xlsx *);
void xlsx_colour_bands(struct xlsx *, lxw_worksheet *, int row, int last_row, int column,
                       int last_column);

/* A text as a formula writes it. */
const char *xlsx_quoted(struct xlsx *, const char *text);

/* xlsx_live.c: the formula of a cell of a table; NULL: there is none. */
const char *xlsx_formula(struct xlsx *, enum sheet_id, int row, int column);
/* A figure of the whole: "score", "low", "coverage", ... */
const char *xlsx_whole_formula(struct xlsx *, const char *name);
const char *xlsx_part_formula(struct xlsx *, bool objectives);
void xlsx_write_helpers(struct xlsx *, enum sheet_id);

/* Columns beside the heatmap: the score in the column of its band, so that the bars of the chart
 * take their colours from the figures. */
int xlsx_chart_column(const struct xlsx *, enum band);

/* xlsx_calculation.c */
void xlsx_write_calculation(struct xlsx *);

/* xlsx_summary.c */
void xlsx_write_summary(struct xlsx *);

#endif
