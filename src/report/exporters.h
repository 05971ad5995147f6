/* SPDX-License-Identifier: MIT
 *
 * exporters.h - the functions of the table exporters.def.
 */
#ifndef REPORT_EXPORTERS_H
#define REPORT_EXPORTERS_H

#include "report/report.h"

#define EXPORTER(id, name, extension, summary)                                                     \
    MUST_CHECK bool write_##id(const struct results *, const struct report_options *,              \
                               struct text *out, struct err *err);
#define LEFT_OUT(name, option)
#include "report/exporters.def"
#undef EXPORTER
#undef LEFT_OUT

#endif
