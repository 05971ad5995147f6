/* SPDX-License-Identifier: MIT
 *
 * preview.h - what an export will hold, said before it is written.
 */
#ifndef REPORT_PREVIEW_H
#define REPORT_PREVIEW_H

#include "report/report.h"

enum {

#define SHEET(id, name, key, title, about) PREVIEW_##id,
#include "report/sheets.def"
#undef SHEET
    PREVIEW_SHEETS
};

/* How much each sheet holds. */
struct preview {
    int rows[PREVIEW_SHEETS];
    int columns[PREVIEW_SHEETS];
};

/* Makes every sheet once, so not on every key. The results need their plan (results.h). */
struct preview preview_make(const struct results *, const struct report_options *);

/* One sentence without a full stop; nothing where the format's summary says it all. */
void preview_describe(const struct preview *, const struct exporter *,
                      const struct report_options *, struct text *out);

/* The name of the sheet behind that one, and after the last the first. */
const char *preview_next_sheet(const char *name);

/* What of the options a format looks at. */
bool preview_has_cover(const struct exporter *); /* consultancy, and with a logo */
bool preview_has_logo(const struct exporter *);
bool preview_has_sheets(const struct exporter *); /* csv: sheet and dialect */
bool preview_is_for_one(const struct exporter *); /* only=interviewee */

#endif
