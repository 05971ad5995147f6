/* SPDX-License-Identifier: MIT
 *
 * sheet_field.h - the value of a field as a cell shows it, and back without loss.
 *
 * People read "P · Partly", "Yes", "Minor nonconformity"; programs "P", "true", "minor"; both are
 * understood on the way back. A piece of evidence is one line, "title | location | digest"; a bar
 * within one of them is "\|". Members of evidence that this version does not know are not shown.
 */
#ifndef REPORT_SHEET_FIELD_H
#define REPORT_SHEET_FIELD_H

#include "report/sheet.h"

/* NULL: an empty cell. Texts in `arena`. */
struct sheet_cell field_to_cell(const struct questionnaire *, enum field, const char *value,
                                struct arena *arena);

/* What a cell's text means as a value; NULL: nothing there. In `arena`. False, with what is
 * allowed, if the field cannot have it. */
MUST_CHECK bool field_of_cell(const struct questionnaire *, enum field, const char *text,
                              struct arena *arena, const char **value, struct err *err);

/* What may be chosen for a field, one a line, or whom it may be parked for; nothing if anything may
 * be written. */
void field_choices(const struct questionnaire *, enum field, struct text *out);

#endif
