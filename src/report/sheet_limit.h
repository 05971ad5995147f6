/* SPDX-License-Identifier: MIT
 *
 * sheet_limit.h - the most that a cell of a spreadsheet can hold.
 *
 * A longer text is cut, and says so at its end; `import` never takes such a cell for the text.
 */
#ifndef REPORT_SHEET_LIMIT_H
#define REPORT_SHEET_LIMIT_H

#include "base/text.h"

enum { CELL_LIMIT = 32767 }; /* UTF-16 units */

/* Cuts a text (escaped as it will be written) to what fits, with the mark at the end. */
void sheet_limit(struct text *cell);

/* Whether a text ends with the mark. */
bool sheet_is_cut(const char *text);

#endif
