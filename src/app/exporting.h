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

#endif
