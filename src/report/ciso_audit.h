/* SPDX-License-Identifier: MIT
 *
 * ciso_audit.h - the rows that CISO Assistant imports as an audit, for a workbook and for CSV.
 */
#ifndef REPORT_CISO_AUDIT_H
#define REPORT_CISO_AUDIT_H

#include "report/sheet.h"

/* `assessable` is a word here; in a workbook it must become a real boolean. */
enum { CISO_AUDIT_ASSESSABLE = 1, CISO_AUDIT_COLUMNS = 8 };

/* One row per requirement there. Fails for a questionnaire that is none of its frameworks. */
MUST_CHECK bool ciso_audit_make(struct sheet *, const struct results *,
                                const struct report_options *, struct arena *, struct err *err);

#endif
