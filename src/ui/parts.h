/* SPDX-License-Identifier: MIT
 *
 * parts.h - a line put together of parts that are shown whole or not at all.
 */
#ifndef UI_PARTS_H
#define UI_PARTS_H

#include "base/attributes.h"
#include "base/text.h"

/* Adds a part, `between` before it, if it fits into the columns; the first one always. */
void parts_add(struct text *line, int columns, const char *between, const char *part);
void parts_format(struct text *line, int columns, const char *between, const char *format, ...)
    PRINTF_LIKE(4, 5);

#endif
