/* SPDX-License-Identifier: MIT
 *
 * exporting.h - an assessment through one of the exporters.
 */
#ifndef APP_EXPORTING_H
#define APP_EXPORTING_H

#include "model/assessment.h"
#include "report/report.h"

/* Computes the results and writes them into a text. */
MUST_CHECK bool export_write(const struct assessment *, const struct exporter *,
                             const struct report_options *, struct text *out, struct err *err);

/* Reads a logo into `bytes`, which the options borrow from then on; without a path nothing. */
MUST_CHECK bool export_read_logo(const char *path, struct text *bytes, struct report_options *,
                                 struct err *err);

/* "a4" or "letter"; without it what is usual in the country of the locale. */
MUST_CHECK bool export_read_paper(const char *given, enum paper_size *, struct err *err);

/* What OUTPUT's companions are named after: its name without folder and extension; if that is not
 * the exporter's, the name of the assessment's FILE. */
void export_stem(const char *output, const char *file, const struct exporter *, struct text *out);

#endif
