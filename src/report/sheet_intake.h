/* SPDX-License-Identifier: MIT
 *
 * sheet_intake.h - what a filled-in spreadsheet says: changes, or everything that is wrong with it.
 *
 * Columns are found by their headers, rows by the id of what they are about; what else there is,
 * and where it stands, does not matter. A cell is a change only if it is not as it was exported; if
 * the assessment changed there meanwhile, too, it is a conflict. A row without its reference can
 * only fill in what was empty. Nothing is applied here.
 */
#ifndef REPORT_SHEET_INTAKE_H
#define REPORT_SHEET_INTAKE_H

#include "codec/raw_sheet.h"
#include "model/problem.h"
#include "report/sheet.h"

struct intake_change {
    enum field field;
    int index;
    const char *value; /* NULL: take it away */
    const char *place; /* "Assessment, row 12, column C (Rating)" */
};

struct intake {
    struct intake_change *changes; /* by question or item as they stand in the sheets */
    size_t count, capacity;
    struct problems problems; /* `at` is the place; code "conflict" for conflicts */
    int conflicts;
    int rows; /* that were understood */
    struct arena arena;
};

/* `out` is {0}; release it either way. Never fails: the problems say what is wrong. */
void intake_read(const struct results *, const struct raw_book *, struct intake *out);
void intake_release(struct intake *);

/* "4.1.a: rating from \"P · Partly\" to \"F · Fully in place\"" */
void intake_describe(const struct results *, const struct intake_change *, struct text *out);

#endif
