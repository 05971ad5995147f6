/* SPDX-License-Identifier: MIT
 *
 * sheet_make.h - how the files sheet_*.c fill a sheet: columns once, then rows cell by cell.
 *
 * A cell that is not there is put with nothing in it, so that every row has every column.
 */
#ifndef REPORT_SHEET_MAKE_H
#define REPORT_SHEET_MAKE_H

#include "report/sheet.h"

#define ADD_COLUMNS(sheet, columns)                                                                \
    sheet_add_columns(sheet, columns, (int)(sizeof(columns) / sizeof(columns)[0]))

void sheet_add_columns(struct sheet *, const struct sheet_column *, int count);

/* One per facet, named "PREFIX_FACET"; title: the facet's label. */
void sheet_add_facets(struct sheet *, const char *prefix);

/* Starts a row, about a question, an item, a field or NONE. */
void sheet_begin_row(struct sheet *, int subject);

void put_empty(struct sheet *);
void put_text(struct sheet *, const char *text); /* borrowed; NULL: empty */
void put_copy(struct sheet *, const struct text *text);
void put_lines(struct sheet *, const struct text *lines);
void put_id(struct sheet *, const char *id);
void put_word(struct sheet *, const char *text, const char *code);
void put_yes(struct sheet *, bool yes);
void put_number(struct sheet *, double number);    /* NAN: empty */
void put_percent(struct sheet *, double fraction); /* NAN: empty */
void put_date(struct sheet *, const char *date);
void put_instant(struct sheet *, const char *instant);
void put_band(struct sheet *, enum band);
void put_grade(struct sheet *, enum grade);

/* The value of a field as people and programs write it. */
void put_field(struct sheet *, enum field, int index);

/* What `import` needs to know of the row; the last cell. */
void put_reference(struct sheet *);

/* The sheets. `columns` adds them, `rows` fills them. */
void summary_sheet_columns(struct sheet *);
void summary_sheet_rows(struct sheet *, const struct report_options *);
void heatmap_sheet_columns(struct sheet *);
void heatmap_sheet_rows(struct sheet *, const struct report_options *);
void assessment_sheet_columns(struct sheet *);
void assessment_sheet_rows(struct sheet *, const struct report_options *);
void items_sheet_columns(struct sheet *);
void items_sheet_rows(struct sheet *, const struct report_options *);
void findings_sheet_columns(struct sheet *);
void findings_sheet_rows(struct sheet *, const struct report_options *);
void remediation_sheet_columns(struct sheet *);
void remediation_sheet_rows(struct sheet *, const struct report_options *);
void soa_sheet_columns(struct sheet *);
void soa_sheet_rows(struct sheet *, const struct report_options *);
void frameworks_sheet_columns(struct sheet *);
void frameworks_sheet_rows(struct sheet *, const struct report_options *);
void evidence_sheet_columns(struct sheet *);
void evidence_sheet_rows(struct sheet *, const struct report_options *);
void agenda_sheet_columns(struct sheet *);
void agenda_sheet_rows(struct sheet *, const struct report_options *);
void changes_sheet_columns(struct sheet *);
void changes_sheet_rows(struct sheet *, const struct report_options *);
void about_sheet_columns(struct sheet *);
void about_sheet_rows(struct sheet *, const struct report_options *);

#endif
