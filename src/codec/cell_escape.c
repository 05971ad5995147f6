/* SPDX-License-Identifier: MIT
 *
 * cell_escape.c - see cell_escape.h.
 */
#include "codec/cell_escape.h"

#include "base/utf8.h"

#include <string.h>

enum { ESCAPE_LENGTH = sizeof "_x0000_" - 1 };

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The code of the escape that a string begins with, whatever ends it; -1 if it is none. */
static long escape_at(const char *string, size_t length)
{
    long code = 0;

    if (length < ESCAPE_LENGTH - 1 || string[0] != '_' || string[1] != 'x')
        return -1;
    for (int i = 2; i < 6; i++) {
        int digit = hex_digit(string[i]);
        if (digit < 0)
            return -1;
        code = code * 16 + digit;
    }
    return code;
}

static bool cannot_stand(uint32_t code)
{
    return (code < ' ' && code != '\t' && code != '\n' && code != '\r') ||
           (code >= 0x7F && code < 0xA0) || code == 0xFFFE || code == 0xFFFF;
}

void cell_escape(const char *string, bool returns, struct text *out)
{
    size_t length = strlen(string);
    size_t size;

    for (size_t i = 0; i < length; i += size) {
        uint32_t code = utf8_decode(string + i, length - i, &size);
        bool lone = code == '\r' && (returns || string[i + 1] != '\n');

        if (cannot_stand(code) || lone)
            text_format(out, "_x%04X_", (unsigned)code);
        else if (code == '_' && escape_at(string + i, length - i) >= 0)
            /* also without an underscore at its end: what comes next may be written with one */
            text_add(out, "_x005F_");
        else
            text_add_bytes(out, string + i, size);
    }
}

void cell_unescape(const char *string, size_t length, struct text *out)
{
    for (size_t i = 0; i < length;) {
        bool ends = length - i >= ESCAPE_LENGTH && string[i + ESCAPE_LENGTH - 1] == '_';
        long code = ends ? escape_at(string + i, length - i) : -1;

        if (code > 0 && (code < 0xD800 || code > 0xDFFF)) {
            utf8_encode(out, (uint32_t)code);
            i += ESCAPE_LENGTH;
        } else {
            text_add_char(out, string[i++]);
        }
    }
}
