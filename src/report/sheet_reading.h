/* SPDX-License-Identifier: MIT
 *
 * sheet_reading.h - one filled-in sheet while it is read: where the reading is, the cells of the
 * row, and what is said about them.
 *
 * Promises: a text is as somebody meant it, without what the export put in front of it; a cell
 * that has no text is said to have none once. Never decides whether a cell is a change.
 */
#ifndef REPORT_SHEET_READING_H
#define REPORT_SHEET_READING_H

#include "base/arena.h"
#include "codec/raw_sheet.h"
#include "model/problem.h"
#include "report/sheet_layout.h"
#include "report/sheet_reference.h"

struct intake;

/* A sheet under way, and the row that is read. */
struct reading {
    const struct results *results;
    const struct raw_book *book;
    const struct raw_sheet *raw;
    struct arena *arena;
    struct problems *problems;
    struct intake *out;
    struct layout layout;
    const struct raw_cell *first, *end; /* cells of the row */
    int row;
    int subject;          /* question, item, or 0 of the assessment */
    enum field row_field; /* of a row that is one field; FIELD_COUNT */
    struct reference reference;
    bool *seen; /* which subjects had a row */
};

/* "Assessment, row 12, column C (Rating)"; `column` NONE: the row alone. */
const char *reading_place(const struct reading *it, int column);

/* An error at that place. */
void reading_refuse(const struct reading *it, int column, const char *code, const char *what);

/* The cell of the row in a column of ours; NULL: none. */
const struct raw_cell *reading_cell(const struct reading *it, int column);

/* The text of a cell; NULL: it is none, which was said. "" for a cell that is not there. */
const char *reading_text(const struct reading *it, int column, bool is_date);

#endif
