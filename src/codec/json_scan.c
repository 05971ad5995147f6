/* SPDX-License-Identifier: MIT
 *
 * json_scan.c - see json_scan.h.
 */
#include "codec/json_scan.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "codec/codec.h"
#include "codec/json_escape.h"
#include "codec/json_keys.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { END = -1, NUMBER_MAX = 63 /* what cJSON reads of a number */ };

struct frame {
    size_t value;
    size_t first_key;
    bool object;
};

struct scan {
    const char *bytes;
    size_t length, at;
    struct json_spans *spans;
    struct frame frames[CODEC_DEPTH];
    int depth;
    struct json_keys keys;
    struct problems *problems;
    bool failed;
};

/* A place as editors count it: lines and characters, from 1. */
struct place {
    size_t offset;
    int line, column;
};

static void place_move(struct place *place, const char *bytes, size_t to)
{
    for (; place->offset < to; place->offset++) {
        unsigned char c = (unsigned char)bytes[place->offset];

        if (c == '\n') {
            place->line++;
            place->column = 1;
        } else if ((c & 0xC0) != 0x80) {
            place->column++;
        }
    }
}

static bool fail_at(struct scan *scan, size_t at, const char *code, const char *format, ...)
    PRINTF_LIKE(4, 5);

static bool fail_at(struct scan *scan, size_t at, const char *code, const char *format, ...)
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

static int peek(const struct scan *scan)
{
    return scan->at < scan->length ? (unsigned char)scan->bytes[scan->at] : END;
}

static void skip_space(struct scan *scan)
{
    int c = peek(scan);

    while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        scan->at++;
        c = peek(scan);
    }
}

static bool fail_end(struct scan *scan)
{
    return fail_at(scan, scan->length, "syntax",
                   "the text ends too early; it may have been cut off: take it from a copy");
}

/* Something else stands where `wanted` belongs. */
static bool fail_here(struct scan *scan, const char *wanted)
{
    const char *here = scan->bytes + scan->at;
    struct text seen = {0};
    size_t length = 1;
    uint32_t code;

    if (peek(scan) == END)
        return fail_end(scan);
    code = utf8_decode(here, scan->length - scan->at, &length);
    if (utf8_valid_length(here, length) < length)
        return fail_at(scan, scan->at, "not_utf8", "not UTF-8; save the file as UTF-8");
    utf8_add_visible(&seen, here, length);
    if (code >= 0x80 && !utf8_is_unsafe(code))
        text_format(&seen, " (U+%04X)", (unsigned)code);
    fail_at(scan, scan->at, "syntax", "unexpected %s; %s", text_string(&seen), wanted);
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
        return fail_at(scan, start, "syntax", "\\u without four digits; write it as \\u00e9");
    if (code == 0)
        return fail_at(scan, start, "nul", "a NUL in a text; take the \\u0000 away");
    scan->at += 4;
    if (escape_is_high(code) && has_low_behind(scan, scan->at)) {
        scan->at += 6;
        return true;
    }
    if (escape_is_high(code) || escape_is_low(code))
        return fail_at(scan, start, "lone_surrogate",
                       "half a surrogate pair; write the character itself");
    return true;
}

static bool scan_escape(struct scan *scan)
{
    int c;

    scan->at++;
    c = peek(scan);
    if (c == END)
        return fail_end(scan);
    scan->at++;
    if (c == 'u')
        return scan_code(scan);
    if (strchr("\"\\/bfnrt", c) != NULL && c != 0)
        return true;
    return fail_at(scan, scan->at - 2, "syntax",
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
        return fail_at(scan, scan->at + valid, "not_utf8", "not UTF-8; save the file as UTF-8");
    scan->at = end;
    return true;
}

static void skip_plain(struct scan *scan)
{
    const unsigned char *c = (const unsigned char *)scan->bytes + scan->at;
    const unsigned char *end = (const unsigned char *)scan->bytes + scan->length;

    while (c < end && *c >= 0x20 && *c != '"' && *c != '\\' && *c < 0x80)
        c++;
    scan->at = (size_t)(c - (const unsigned char *)scan->bytes);
}

static bool fail_control(struct scan *scan, int c)
{
    if (c == 0)
        return fail_at(scan, scan->at, "nul", "a NUL in a text; take it away");
    if (c == '\n' || c == '\t')
        return fail_at(scan, scan->at, "control_character", "a raw %s in a text; write \\%c",
                       c == '\n' ? "line feed" : "tab", c == '\n' ? 'n' : 't');
    return fail_at(scan, scan->at, "control_character",
                   "a raw control character (U+%04X) in a text; write \\u%04x", (unsigned)c,
                   (unsigned)c);
}

static bool scan_string(struct scan *scan)
{
    bool ok = true;

    scan->at++;
    while (ok) {
        int c;

        skip_plain(scan);
        c = peek(scan);
        if (c == '"') {
            scan->at++;
            return true;
        }
        if (c == END)
            ok = fail_end(scan);
        else if (c == '\\')
            ok = scan_escape(scan);
        else if (c >= 0x80)
            ok = scan_wide(scan);
        else
            ok = fail_control(scan, c);
    }
    return false;
}

static size_t skip_digits(struct scan *scan)
{
    size_t start = scan->at;
    int c = peek(scan);

    while (c >= '0' && c <= '9') {
        scan->at++;
        c = peek(scan);
    }
    return scan->at - start;
}

static bool scan_fraction(struct scan *scan)
{
    if (peek(scan) != '.')
        return true;
    scan->at++;
    if (skip_digits(scan) == 0)
        return fail_here(scan, "write a digit behind the decimal point");
    return true;
}

static bool scan_exponent(struct scan *scan)
{
    int c = peek(scan);

    if (c != 'e' && c != 'E')
        return true;
    scan->at++;
    c = peek(scan);
    if (c == '+' || c == '-')
        scan->at++;
    if (skip_digits(scan) == 0)
        return fail_here(scan, "write a digit in the exponent");
    return true;
}

/* Only an exponent makes a number of this length infinite. */
static bool check_finite(struct scan *scan, size_t start)
{
    char number[NUMBER_MAX + 1];
    size_t length = scan->at - start;

    if (length > NUMBER_MAX)
        return fail_at(scan, start, "number_too_long",
                       "a number of more than %d characters; write fewer digits", NUMBER_MAX);
    if (memchr(scan->bytes + start, 'e', length) == NULL &&
        memchr(scan->bytes + start, 'E', length) == NULL)
        return true;
    memcpy(number, scan->bytes + start, length);
    number[length] = '\0';
    if (!isfinite(strtod(number, NULL)))
        return fail_at(scan, start, "not_finite", "a number too large to count; write less");
    return true;
}

static bool scan_number(struct scan *scan)
{
    size_t start = scan->at;
    int c;

    if (peek(scan) == '-')
        scan->at++;
    c = peek(scan);
    if (skip_digits(scan) == 0)
        return fail_here(scan, "write a digit behind the minus sign");
    if (c == '0' && scan->at - start > (scan->bytes[start] == '-' ? 2U : 1U))
        return fail_at(scan, start, "syntax", "a number that begins with 0; leave the 0 out");
    return scan_fraction(scan) && scan_exponent(scan) && check_finite(scan, start);
}

static bool scan_word(struct scan *scan)
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
    return fail_here(scan, "write a text in double quotes, a number, true, false, null, { or [");
}

static bool add_value(struct scan *scan)
{
    struct json_spans *spans = scan->spans;

    if (spans->count == CODEC_VALUES)
        return fail_at(scan, scan->at, "too_many_values",
                       "more than %d values; split the document or take some away", CODEC_VALUES);
    spans->at = mem_grow(spans->at, spans->count, &spans->capacity, sizeof *spans->at);
    spans->at[spans->count++] = (struct json_span){(uint32_t)scan->at, 0};
    return true;
}

static bool scan_key(struct scan *scan)
{
    size_t start = scan->at;

    if (peek(scan) != '"')
        return fail_here(scan, "write a key in double quotes");
    if (scan->keys.count - scan->frames[scan->depth - 1].first_key == CODEC_MEMBERS)
        return fail_at(scan, start, "too_many_values",
                       "more than %d members in one object; take some away", CODEC_MEMBERS);
    if (!scan_string(scan))
        return false;
    json_keys_add(&scan->keys, scan->bytes + start + 1, scan->at - start - 2, start);
    skip_space(scan);
    if (peek(scan) != ':')
        return fail_here(scan, "write a colon behind the key");
    scan->at++;
    return true;
}

static void close_frame(struct scan *scan)
{
    struct frame *frame = &scan->frames[--scan->depth];

    scan->at++;
    if (frame->object)
        json_keys_close(&scan->keys, frame->first_key);
    scan->spans->at[frame->value].end = (uint32_t)scan->at;
}

/* True if a value comes next: the first one inside. */
static bool open_frame(struct scan *scan, bool object)
{
    if (scan->depth == CODEC_DEPTH)
        return fail_at(scan, scan->at, "too_deep", "nested deeper than %d; flatten it",
                       CODEC_DEPTH);
    scan->frames[scan->depth++] = (struct frame){scan->spans->count - 1, scan->keys.count, object};
    scan->at++;
    skip_space(scan);
    if (peek(scan) == (object ? '}' : ']')) {
        close_frame(scan);
        return false;
    }
    return object ? scan_key(scan) : true;
}

/* True if a value comes next. */
static bool begin_value(struct scan *scan)
{
    size_t value = scan->spans->count;
    int c = peek(scan);
    bool ok;

    if (c == END)
        return fail_end(scan);
    if (!add_value(scan))
        return false;
    if (c == '{' || c == '[')
        return open_frame(scan, c == '{');
    if (c == '"')
        ok = scan_string(scan);
    else if (c == '-' || (c >= '0' && c <= '9'))
        ok = scan_number(scan);
    else
        ok = scan_word(scan);
    if (ok)
        scan->spans->at[value].end = (uint32_t)scan->at;
    return false;
}

/* True if a value comes next. */
static bool after_value(struct scan *scan)
{
    bool object = scan->frames[scan->depth - 1].object;
    int c = peek(scan);

    if (c == (object ? '}' : ']')) {
        close_frame(scan);
        return false;
    }
    if (c != ',')
        return fail_here(scan, object ? "write a comma, or } to end the object"
                                      : "write a comma, or ] to end the list");
    scan->at++;
    skip_space(scan);
    c = peek(scan);
    if (c == '}' || c == ']')
        return fail_here(scan, "take the comma before it away");
    return object ? scan_key(scan) : true;
}

static void scan_values(struct scan *scan)
{
    bool value = true;

    while (!scan->failed) {
        skip_space(scan);
        if (value)
            value = begin_value(scan);
        else if (scan->depth > 0)
            value = after_value(scan);
        else
            break;
    }
}

static void report_twins(struct scan *scan)
{
    struct place place = {0, 1, 1};

    json_keys_sort(&scan->keys);
    for (size_t i = 0; i < scan->keys.twin_count; i++) {
        const struct json_twin *twin = &scan->keys.twins[i];
        struct text name = {0};

        utf8_add_visible(&name, twin->key.bytes, twin->key.length);
        place_move(&place, scan->bytes, twin->key.at);
        problem_add_at(scan->problems, SEVERITY_ERROR, "duplicate_key", place.line, place.column,
                       "the key \"%.200s\" is twice in its object; take one away",
                       text_string(&name));
        text_release(&name);
    }
}

static bool check_start(struct scan *scan)
{
    if (scan->length >= 3 && memcmp(scan->bytes, "\xEF\xBB\xBF", 3) == 0)
        return fail_at(scan, 0, "byte_order_mark",
                       "a byte order mark; save the file as UTF-8 without one");
    skip_space(scan);
    if (peek(scan) == END)
        return fail_at(scan, 0, "empty", "nothing in it; write a JSON object");
    return true;
}

bool json_scan(const char *bytes, size_t length, struct json_spans *spans,
               struct problems *problems)
{
    struct scan scan = {.bytes = bytes, .length = length, .spans = spans, .problems = problems};
    bool ok;

    if (check_start(&scan))
        scan_values(&scan);
    if (!scan.failed && scan.at < scan.length)
        fail_at(&scan, scan.at, "trailing_text", "text behind the end; take it away");
    report_twins(&scan);
    ok = !scan.failed && scan.keys.twin_count == 0;
    json_keys_release(&scan.keys);
    return ok;
}

void json_place(const char *bytes, size_t offset, int *line, int *column)
{
    struct place place = {0, 1, 1};

    place_move(&place, bytes, offset);
    *line = place.line;
    *column = place.column;
}

void json_spans_release(struct json_spans *spans)
{
    mem_free(spans->at);
    *spans = (struct json_spans){0};
}

size_t json_spans_behind(const struct json_spans *spans, size_t value)
{
    size_t next = value + 1;

    while (next < spans->count && spans->at[next].start < spans->at[value].end)
        next++;
    return next;
}
