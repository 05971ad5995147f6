/* SPDX-License-Identifier: MIT
 *
 * parts.c - see parts.h.
 */
#include "ui/parts.h"

#include "base/utf8.h"

#include <stdarg.h>

void parts_add(struct text *line, int columns, const char *between, const char *part)
{
    if (line->length == 0)
        text_add(line, part);
    else if (utf8_width(text_string(line)) + utf8_width(between) + utf8_width(part) <= columns)
        text_format(line, "%s%s", between, part);
}

void parts_format(struct text *line, int columns, const char *between, const char *format, ...)
{
    struct text part = {0};
    va_list args;

    va_start(args, format);
    text_vformat(&part, format, args);
    va_end(args);
    parts_add(line, columns, between, text_string(&part));
    text_release(&part);
}
