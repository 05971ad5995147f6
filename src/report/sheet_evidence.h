/* SPDX-License-Identifier: MIT
 *
 * sheet_evidence.h - the evidence of an answer as a person writes it in a cell, and back.
 *
 * "title | location | digest", one line a piece; escapes as in model/evidence.h, and "\|" for a
 * bar.
 */
#ifndef REPORT_SHEET_EVIDENCE_H
#define REPORT_SHEET_EVIDENCE_H

#include "base/text.h"

/* From the value of the field (model/evidence.h); its fourth column is left out. */
void evidence_to_cell(const char *value, struct text *out);

/* Back to a value. */
void evidence_of_cell(const char *cell, struct text *out);

/* Adds to each line of `typed` the columns behind the third that its like has in `old`: a cell does
 * not show them, and must not lose them. Unlike evidence_carry it gives no digest back that
 * somebody took away in the cell. */
void evidence_keep_unknown(const char *typed, const char *old, struct text *out);

#endif
