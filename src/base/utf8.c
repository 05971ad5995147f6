/* SPDX-License-Identifier: MIT
 *
 * utf8.c - see utf8.h: code points, graphemes and their columns.
 */
#include "base/utf8.h"

#include <string.h>
#include <utf8proc.h>

enum { REPLACEMENT = 0xfffd, LONGEST = 4, WORD = sizeof(uint64_t) };

static bool is_ascii(char c)
{
    return (unsigned char)c < 0x80;
}

/* Most text is; it needs no library to be known. */
static bool is_plain(char c)
{
    return c >= 0x20 && c < 0x7f;
}

/* The code point at the start, or -1 for a byte that begins none. */
static int32_t decode(const char *bytes, size_t available, size_t *length)
{
    utf8proc_int32_t code = -1;
    utf8proc_ssize_t taken = 0;

    *length = 1;
    if (available > 0 && is_ascii(*bytes))
        return *bytes;
    if (available > LONGEST)
        available = LONGEST;
    taken = utf8proc_iterate((const utf8proc_uint8_t *)bytes, (utf8proc_ssize_t)available, &code);
    *length = taken > 0 ? (size_t)taken : 1;
    return taken > 0 ? code : -1;
}

/* The same in a string; 0 at its end. */
static int32_t decode_string(const char *string, size_t *length)
{
    if (is_ascii(*string)) {
        *length = 1;
        return *string;
    }
    return decode(string, strnlen(string, LONGEST), length);
}

uint32_t utf8_decode(const char *bytes, size_t available, size_t *length)
{
    int32_t code = decode(bytes, available, length);

    return code >= 0 ? (uint32_t)code : REPLACEMENT;
}

void utf8_encode(struct text *text, uint32_t code)
{
    utf8proc_uint8_t bytes[LONGEST];
    bool valid = code <= 0x10ffff && utf8proc_codepoint_valid((utf8proc_int32_t)code);
    utf8proc_ssize_t length =
        utf8proc_encode_char(valid ? (utf8proc_int32_t)code : REPLACEMENT, bytes);

    text_add_bytes(text, (const char *)bytes, (size_t)length);
}

/* Bytes of a character of two to four bytes that are no limits of what there is; 0 if it takes a
 * closer look. */
static size_t usual_length(const char *bytes, size_t available)
{
    const unsigned char *c = (const unsigned char *)bytes;

    if (available < LONGEST || (c[1] & 0xC0) != 0x80)
        return 0;
    if (c[0] >= 0xC2 && c[0] <= 0xDF)
        return 2;
    if ((c[2] & 0xC0) != 0x80)
        return 0;
    if (c[0] >= 0xE1 && c[0] <= 0xEC)
        return 3;
    return c[0] == 0xF0 && c[1] >= 0x90 && (c[3] & 0xC0) == 0x80 ? 4 : 0;
}

size_t utf8_valid_length(const char *bytes, size_t length)
{
    size_t at = 0;
    size_t taken = 1;

    for (; at < length; at += taken) {
        taken = is_ascii(bytes[at]) ? 1 : usual_length(bytes + at, length - at);
        if (taken == 0 && decode(bytes + at, length - at, &taken) < 0)
            return at;
    }
    return length;
}

size_t utf8_grapheme(const char *string)
{
    utf8proc_int32_t state = 0;
    size_t taken = 0;
    size_t length = 0;
    int32_t code = 0;

    if (*string == '\0')
        return 0;
    if (is_ascii(string[0]) && is_ascii(string[1]) && string[0] != '\r')
        return 1;
    code = decode_string(string, &length);
    while (code >= 0) {
        int32_t next = decode_string(string + length, &taken);

        if (next <= 0 || utf8proc_grapheme_break_stateful(code, next, &state))
            break;
        code = next;
        length += taken;
    }
    return length;
}

size_t utf8_grapheme_before(const char *string, size_t at)
{
    size_t start = strnlen(string, at);
    size_t length = 0;

    at = start;
    if (start > 0) /* no grapheme goes on behind a line feed */
        start--;
    while (start > 0 && string[start - 1] != '\n')
        start--;
    for (length = utf8_grapheme(string + start); length > 0 && start + length < at;
         length = utf8_grapheme(string + start))
        start += length;
    return start;
}

/* Where terminals (and the C library they follow) and utf8proc differ, terminals are right: a
 * spacing mark takes a column, the later letters of a Hangul syllable take none. */
int utf8_code_width(uint32_t code)
{
    const utf8proc_property_t *property = NULL;

    if ((code >= 0x20 && code < 0x7f) || code > 0x10ffff)
        return 1;
    property = utf8proc_get_property((utf8proc_int32_t)code);
    if (property->category == UTF8PROC_CATEGORY_MC)
        return 1;
    if (property->boundclass == UTF8PROC_BOUNDCLASS_V ||
        property->boundclass == UTF8PROC_BOUNDCLASS_T)
        return 0;
    return utf8proc_charwidth((utf8proc_int32_t)code);
}

/* The sum, as terminals count: a Hangul syllable of three letters is 2 + 0 + 0, a flag 1 + 1. More
 * than two columns has no grapheme: terminals draw the parts of an emoji over each other. */
int utf8_grapheme_width(const char *grapheme, size_t length)
{
    int width = 0;
    size_t taken = 0;

    if (length == 1 && is_plain(*grapheme))
        return 1;
    for (size_t at = 0; at < length && width < 2; at += taken)
        width += utf8_code_width(utf8_decode(grapheme + at, length - at, &taken));
    return width < 2 ? width : 2;
}

/* Adding 0x60 sets the high bit of what is at least a space, adding 1 that of delete; a byte with
 * its own is none of ours, whatever it carries into the next. */
static bool are_plain(const char bytes[WORD])
{
    const uint64_t each = UINT64_C(0x0101010101010101);
    uint64_t word;

    memcpy(&word, bytes, WORD);
    return ((word | (word + each) | ~(word + each * 0x60)) & (each * 0x80)) == 0;
}

size_t utf8_ascii_length(const char *bytes, size_t length)
{
    size_t at = 0;

    while (length - at >= WORD && are_plain(bytes + at))
        at += WORD;
    while (at < length && is_plain(bytes[at]))
        at++;
    return at;
}

size_t utf8_plain_length(const char *string)
{
    size_t length = utf8_ascii_length(string, strlen(string));

    return length > 0 && !is_ascii(string[length]) ? length - 1 : length;
}

int utf8_width(const char *string)
{
    size_t plain = utf8_plain_length(string);
    int width = (int)plain;
    size_t length = 0;

    for (string += plain; (length = utf8_grapheme(string)) > 0; string += length)
        width += utf8_grapheme_width(string, length);
    return width;
}

size_t utf8_fit(const char *string, int columns)
{
    size_t plain = utf8_plain_length(string);
    size_t room = columns > 0 ? (size_t)columns : 0;
    size_t at = plain < room ? plain : room;
    size_t length = 0;

    columns -= (int)at;
    for (; (length = utf8_grapheme(string + at)) > 0; at += length) {
        columns -= utf8_grapheme_width(string + at, length);
        if (columns < 0)
            break;
    }
    return at;
}

void utf8_add_repaired(struct text *text, const char *string)
{
    size_t length = strlen(string);

    while (length > 0) {
        size_t valid = utf8_valid_length(string, length);

        text_add_bytes(text, string, valid);
        string += valid;
        length -= valid;
        if (length > 0) {
            text_add(text, "\xEF\xBF\xBD");
            string++;
            length--;
        }
    }
}
