/* SPDX-License-Identifier: MIT
 *
 * sheet_reference.h - what a row of a sheet remembers of the assessment it was made from.
 *
 * "cw1 ASSESSMENT FIELD=DIGEST ... of ID": a digest of the assessment's id, one of each editable
 * field that had a value, and what the row is about. So `import` can tell a cell that somebody
 * filled in from one that the assessment changed meanwhile, row by row, however the sheet was
 * sorted, cut or put together.
 */
#ifndef REPORT_SHEET_REFERENCE_H
#define REPORT_SHEET_REFERENCE_H

#include "report/sheet.h"

void reference_write(const struct sheet *, int subject, struct text *out);

enum { REFERENCE_DIGEST_SIZE = 13 };

/* Of a value as a spreadsheet gives it back: line ends are all alike, and control characters, which
 * spreadsheets lose, do not count. "" for NULL and "". */
void reference_digest(const char *value, char out[REFERENCE_DIGEST_SIZE]);

/* Of a field as it is now, as it would come back from its cell. */
void reference_field_digest(const struct results *, enum field, int index,
                            char out[REFERENCE_DIGEST_SIZE]);

struct reference {
    bool present;
    bool other; /* of another assessment */
    const char *id;

    char digests[FIELD_COUNT][REFERENCE_DIGEST_SIZE]; /* "": had no value */
};

/* Reads one; `present` is false if the text is none. `id` points into the text. */
void reference_read(const struct results *, const char *text, enum field_of of,
                    struct reference *out);

#endif
