/* SPDX-License-Identifier: MIT
 *
 * shown.h - whether a report shows everything that was entered.
 */
#ifndef SUPPORT_SHOWN_H
#define SUPPORT_SHOWN_H

#include "report/report.h"

typedef void shown_read(const char *report, struct text *out);

/* Writes a report in the format of that name; what was in `out` is gone. */
void write_as(const char *format, const struct results *, struct text *out);

/* Writes random assessments, reads the report as a person does, and looks for every text of every
 * field in it; and that a second report has the same bytes. */
void assert_all_shown(const char *format, shown_read *read);

#endif
