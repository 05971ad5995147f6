/* SPDX-License-Identifier: MIT
 *
 * json_token.c - see json_token.h.
 */
#include "codec/json_token.h"

#include "base/utf8.h"
#include "codec/eight.h"
#include "codec/json_escape.h"

#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { NUMBER_MAX = 63 /* what cJSON reads of a number */ };

static size_t count_feeds(const char *bytes, size_t length)
{
    size_t count = 0;
    size_t at = 0;

    for (; length - at >= 8; at += 8)
        count += eight_count(eight_zero(eight_load(bytes + at) ^ eight_of('\n')));
    for (; at < length; at++)
        count += bytes[at] == '\n';
    return count;
}

/* Characters that begin there. */
static size_t count_characters(const char *bytes, size_t length)
{
    size_t count = length;
    size_t at = 0;

    for (; length - at >= 8; at += 8) {
        uint64_t word = eight_load(bytes + at);

        count -= eight_count(word & ~(word << 1) & EIGHT_TOPS);
    }
    for (; at < length; at++)
        count -= ((unsigned char)bytes[at] & 0xC0) == 0x80;
    return count;
}

void place_move(struct place *place, const char *bytes, size_t to)
{
    size_t feeds;
    size_t line = to;

    if (to <= place->offset)
        return;
    feeds = count_feeds(bytes + place->offset, to - place->offset);
    if (feeds > 0) {
        while (bytes[line - 1] != '\n')
            line--;
        place->line += (int)feeds;
        place->column = 1;
        place->offset = line;
    }
    place->column += (int)count_characters(bytes + place->offset, to - place->offset);
    place->offset = to;
}

bool scan_fail(struct scan *scan, size_t at, const char *code, const char *format, ...)
{
    struct place place = {0, 1, 1};
    struct text text = {0};
    va_list args;

    va_start(args, format);
    text_vformat(&text, format, args);
    va_end(args);
    place_move(&place, scan->bytes, at);
    problem_add_at(scan->problems, SEVERITY_ERROR, code, place.line, place.column, "%s",
                   text_string(&text));
    text_release(&text);
    scan->failed = true;
    return false;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static bool are_spaces(uint64_t word)
{
    return (eight_zero(word ^ eight_of(' ')) | eight_zero(word ^ eight_of('\n')) |
            eight_zero(word ^ eight_of('\r')) | eight_zero(word ^ eight_of('\t'))) == EIGHT_TOPS;
}

void scan_more_space(struct scan *scan)
{
    const char *c = scan->bytes + scan->at;
    const char *end = scan->bytes + scan->length;

    while (c < end && is_space(*c)) {
        c++;
        while (end - c >= 8 && is_space(c[7]) && are_spaces(eight_load(c)))
            c += 8;
    }
    scan->at = (size_t)(c - scan->bytes);
}

bool scan_fail_end(struct scan *scan)
{
    return scan_fail(scan, scan->length, "syntax",
                     "the text ends too early; it may have been cut off: take it from a copy");
}

/* Something else stands where `wanted` belongs. */
bool scan_fail_here(struct scan *scan, const char *wanted)
{
    const char *here = scan->bytes + scan->at;
    struct text seen = {0};
    size_t length = 1;
    uint32_t code;

    if (scan_peek(scan) == END)
        return scan_fail_end(scan);
    code = utf8_decode(here, scan->length - scan->at, &length);
    if (utf8_valid_length(here, length) < length)
        return scan_fail(scan, scan->at, "not_utf8", "not UTF-8; save the file as UTF-8");
    utf8_add_visible(&seen, here, length);
    if (code >= 0x80 && !utf8_is_unsafe(code))
        text_format(&seen, " (U+%04X)", (unsigned)code);
    scan_fail(scan, scan->at, "syntax", "unexpected %s; %s", text_string(&seen), wanted);
    text_release(&seen);
    return false;
}

static bool has_low_behind(const struct scan *scan, size_t at)
{
    return at + 6 <= scan->length && scan->bytes[at] == '\\' && scan->bytes[at + 1] == 'u' &&
           escape_is_low(escape_digits(scan->bytes + at + 2, scan->length - at - 2));
}

static bool scan_code(struct scan *scan)
{
    size_t start = scan->at - 2;
    int code = escape_digits(scan->bytes + scan->at, scan->length - scan->at);

    if (code < 0)
        return scan_fail(scan, start, "syntax", "\\u without four digits; write it as \\u00e9");
    if (code == 0)
        return scan_fail(scan, start, "nul", "a NUL in a text; take the \\u0000 away");
    scan->at += 4;
    if (escape_is_high(code) && has_low_behind(scan, scan->at)) {
        scan->at += 6;
        return true;
    }
    if (escape_is_high(code) || escape_is_low(code))
        return scan_fail(scan, start, "lone_surrogate",
                         "half a surrogate pair; write the character itself");
    return true;
}

static bool scan_escape(struct scan *scan)
{
    int c;

    scan->escaped = true;
    scan->at++;
    c = scan_peek(scan);
    if (c == END)
        return scan_fail_end(scan);
    scan->at++;
    if (c == 'u')
        return scan_code(scan);
    if (c != 0 && strchr("\"\\/bfnrt", c) != NULL)
        return true;
    return scan_fail(scan, scan->at - 2, "syntax",
                     "a backslash before what needs none; write \\\\ for a backslash itself");
}

static bool scan_wide(struct scan *scan)
{
    size_t end = scan->at;
    size_t valid;

    while (end < scan->length && (unsigned char)scan->bytes[end] >= 0x80)
        end++;
    valid = utf8_valid_length(scan->bytes + scan->at, end - scan->at);
    if (scan->at + valid < end)
        return scan_fail(scan, scan->at + valid, "not_utf8", "not UTF-8; save the file as UTF-8");
    scan->at = end;
    return true;
}

static void skip_plain(struct scan *scan)
{
    const char *c = scan->bytes + scan->at;
    const char *end = scan->bytes + scan->length;
    uint64_t special = 0;

    while (special == 0 && end - c >= 8) {
        special = eight_special(eight_load(c));
        c += special == 0 ? 8 : eight_before(special);
    }
    while (c < end && *c >= 0x20 && *c != '"' && *c != '\\' && (unsigned char)*c < 0x80)
        c++;
    scan->at = (size_t)(c - scan->bytes);
}

static bool fail_control(struct scan *scan, int c)
{
    if (c == 0)
        return scan_fail(scan, scan->at, "nul", "a NUL in a text; take it away");
    if (c == '\n' || c == '\t')
        return scan_fail(scan, scan->at, "control_character", "a raw %s in a text; write \\%c",
                         c == '\n' ? "line feed" : "tab", c == '\n' ? 'n' : 't');
    return scan_fail(scan, scan->at, "control_character",
                     "a raw control character (U+%04X) in a text; write \\u%04x", (unsigned)c,
                     (unsigned)c);
}

/* What ends a plain part of a string; true if it goes on behind that. */
static bool scan_special(struct scan *scan, int c)
{
    if (c == END)
        return scan_fail_end(scan);
    if (c == '\\')
        return scan_escape(scan);
    if (c >= 0x80)
        return scan_wide(scan);
    return fail_control(scan, c);
}

bool scan_string(struct scan *scan)
{
    int c;

    scan->at++;
    scan->escaped = false;
    do {
        if (scan_peek(scan) != '\\') /* as behind another escape */
            skip_plain(scan);
        c = scan_peek(scan);
    } while (c != '"' && scan_special(scan, c));
    if (c == '"')
        scan->at++;
    return c == '"';
}

static size_t skip_digits(struct scan *scan)
{
    size_t start = scan->at;
    int c = scan_peek(scan);

    while (c >= '0' && c <= '9') {
        scan->at++;
        c = scan_peek(scan);
    }
    return scan->at - start;
}

static bool scan_fraction(struct scan *scan)
{
    if (scan_peek(scan) != '.')
        return true;
    scan->at++;
    if (skip_digits(scan) == 0)
        return scan_fail_here(scan, "write a digit behind the decimal point");
    return true;
}

static bool scan_exponent(struct scan *scan, size_t *digits)
{
    int c = scan_peek(scan);

    if (c != 'e' && c != 'E')
        return true;
    scan->at++;
    c = scan_peek(scan);
    if (c == '+' || c == '-')
        scan->at++;
    *digits = skip_digits(scan);
    if (*digits == 0)
        return scan_fail_here(scan, "write a digit in the exponent");
    return true;
}

/* Only an exponent of three digits or more makes a number of this length infinite. */
static bool check_finite(struct scan *scan, size_t start, size_t exponent)
{
    char number[NUMBER_MAX + 1];
    size_t length = scan->at - start;

    if (length > NUMBER_MAX)
        return scan_fail(scan, start, "number_too_long",
                         "a number of more than %d characters; write fewer digits", NUMBER_MAX);
    if (exponent < 3)
        return true;
    memcpy(number, scan->bytes + start, length);
    number[length] = '\0';
    if (!isfinite(strtod(number, NULL)))
        return scan_fail(scan, start, "not_finite", "a number too large to count; write less");
    return true;
}

bool scan_number(struct scan *scan)
{
    size_t start = scan->at;
    size_t exponent = 0;
    int c;

    if (scan_peek(scan) == '-')
        scan->at++;
    c = scan_peek(scan);
    if (skip_digits(scan) == 0)
        return scan_fail_here(scan, "write a digit behind the minus sign");
    if (c == '0' && scan->at - start > (scan->bytes[start] == '-' ? 2U : 1U))
        return scan_fail(scan, start, "syntax", "a number that begins with 0; leave the 0 out");
    return scan_fraction(scan) && scan_exponent(scan, &exponent) &&
           check_finite(scan, start, exponent);
}

bool scan_word(struct scan *scan)
{
    static const char *const words[] = {"true", "false", "null"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);

        if (scan->length - scan->at >= length &&
            memcmp(scan->bytes + scan->at, words[i], length) == 0) {
            scan->at += length;
            return true;
        }
    }
    return scan_fail_here(scan,
                          "write a text in double quotes, a number, true, false, null, { or [");
}
