/* SPDX-License-Identifier: MIT
 *
 * json_escape.c - see json_escape.h.
 */
#include "codec/json_escape.h"

#include "base/utf8.h"

#include <string.h>

/* The digit, or 16 and more for what is none. */
static unsigned hex_digit(char c)
{
    unsigned number = (unsigned char)c - (unsigned)'0';
    unsigned letter = ((unsigned char)c | 0x20U) - (unsigned)'a';

    if (number < 10)
        return number;
    return letter < 6 ? letter + 10 : 16;
}

int escape_digits(const char *bytes, size_t available)
{
    unsigned a, b, c, d;

    if (available < 4)
        return -1;
    a = hex_digit(bytes[0]);
    b = hex_digit(bytes[1]);
    c = hex_digit(bytes[2]);
    d = hex_digit(bytes[3]);
    return (a | b | c | d) < 16 ? (int)(a << 12 | b << 8 | c << 4 | d) : -1;
}

bool escape_is_high(int code)
{
    return code >= 0xD800 && code < 0xDC00;
}

bool escape_is_low(int code)
{
    return code >= 0xDC00 && code < 0xE000;
}

static char unescaped_char(char c)
{
    static const char from[] = "bfnrt";
    static const char to[] = "\b\f\n\r\t";
    const char *found = strchr(from, c);

    return found != NULL ? to[found - from] : c;
}

/* The code point of "\uXXXX", or of two of them. */
static uint32_t escaped_code(const char *digits, size_t available, size_t *used)
{
    int high = escape_digits(digits, available);

    *used = 4;
    if (!escape_is_high(high))
        return (uint32_t)high;
    *used = 10;
    return 0x10000U + (((uint32_t)high - 0xD800U) << 10) +
           ((uint32_t)escape_digits(digits + 6, available - 6) - 0xDC00U);
}

void json_unescape(const char *inside, size_t length, struct text *out)
{
    for (size_t i = 0; i < length;) {
        const char *slash = memchr(inside + i, '\\', length - i);
        size_t plain = slash != NULL ? (size_t)(slash - inside) - i : length - i;
        size_t used = 0;

        text_add_bytes(out, inside + i, plain);
        i += plain;
        if (slash == NULL)
            return;
        if (inside[i + 1] == 'u')
            utf8_encode(out, escaped_code(inside + i + 2, length - i - 2, &used));
        else
            text_add_char(out, unescaped_char(inside[i + 1]));
        i += 2 + used;
    }
}
