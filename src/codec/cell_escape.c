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

/* Bytes at the start of a string that need no second look; most texts are nothing else. */
static size_t plain_length(const char *string)
{
    size_t i = 0;

    while ((unsigned char)string[i] >= ' ' && string[i] != '_' && string[i] != '\x7F' &&
           string[i] != '\xC2' && string[i] != '\xEF')
        i++;
    return i;
}

/* What is no plain byte; returns how many bytes it was. */
static size_t escape_one(const char *string, size_t length, bool returns, struct text *out)
{
    size_t size;
    uint32_t code = utf8_decode(string, length, &size);
    bool lone = code == '\r' && (returns || string[1] != '\n');

    if (cannot_stand(code) || lone)
        text_format(out, "_x%04X_", (unsigned)code);
    else if (code == '_' && escape_at(string, length) >= 0)
        /* also without an underscore at its end: what comes next may be written with one */
        text_add(out, "_x005F_");
    else
        text_add_bytes(out, string, size);
    return size;
}

void cell_escape(const char *string, bool returns, struct text *out)
{
    size_t length = strlen(string);

    while (length > 0) {
        size_t plain = plain_length(string);

        text_add_bytes(out, string, plain);
        if (plain < length)
            plain += escape_one(string + plain, length - plain, returns, out);
        string += plain;
        length -= plain;
    }
}

bool cell_is_risky(const char *string)
{
    static const char *const starts[] = {"=",
                                         "+",
                                         "-",
                                         "@",
                                         "\t",
                                         "\r",
                                         "\n",
                                         "'",
                                         "\xEF\xBC\x9D",
                                         "\xEF\xBC\x8B",
                                         "\xEF\xBC\x8D",
                                         "\xEF\xBC\xA0"};

    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++)
        if (strncmp(string, starts[i], strlen(starts[i])) == 0)
            return true;
    return false;
}

/* What an underscore begins; returns how many bytes that was. */
static size_t unescape_one(const char *string, size_t length, struct text *out)
{
    bool ends = length >= ESCAPE_LENGTH && string[ESCAPE_LENGTH - 1] == '_';
    long code = ends ? escape_at(string, length) : -1;

    if (code <= 0 || (code >= 0xD800 && code <= 0xDFFF)) {
        text_add_char(out, '_');
        return 1;
    }
    utf8_encode(out, (uint32_t)code);
    return ESCAPE_LENGTH;
}

void cell_unescape(const char *string, size_t length, struct text *out)
{
    while (length > 0) {
        const char *mark = memchr(string, '_', length);
        size_t done = mark == NULL ? length : (size_t)(mark - string);

        text_add_bytes(out, string, done);
        if (mark != NULL)
            done += unescape_one(mark, length - done, out);
        string += done;
        length -= done;
    }
}
