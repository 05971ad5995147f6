/* SPDX-License-Identifier: MIT
 *
 * csv.h - a sheet as comma-separated values for another program.
 */
#ifndef REPORT_CSV_H
#define REPORT_CSV_H

#include "report/sheet.h"

/* In the data dialect, behind a byte order mark. */
void csv_write_marked(const struct sheet *, struct text *out);

#endif
