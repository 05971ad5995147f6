/* SPDX-License-Identifier: MIT
 *
 * json_escape.c - see json_escape.h.
 */
#include "codec/json_escape.h"

#include "base/utf8.h"

#include <string.h>

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

int escape_digits(const char *bytes, size_t available)
{
    int code = 0;

    if (available < 4)
        return -1;
    for (int i = 0; i < 4; i++) {
        int digit = hex_digit(bytes[i]);

        if (digit < 0)
            return -1;
        code = code * 16 + digit;
    }
    return code;
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
