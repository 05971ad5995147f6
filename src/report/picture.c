/* SPDX-License-Identifier: MIT
 *
 * picture.c - see picture.h.
 */
#include "report/picture.h"

#include "base/utf8.h"

#include <stdint.h>
#include <string.h>

static bool begins(const char *bytes, size_t length, const char *with)
{
    size_t size = strlen(with);

    return length >= size && memcmp(bytes, with, size) == 0;
}

/* Where `mark` ends behind `at`; the end if it is not there. */
static size_t behind(const char *bytes, size_t length, size_t at, const char *mark)
{
    for (; at < length; at++)
        if (begins(bytes + at, length - at, mark))
            return at + strlen(mark);
    return length;
}

static size_t skip_space(const char *bytes, size_t length, size_t at)
{
    while (at < length && strchr(" \t\r\n", bytes[at]) && bytes[at] != '\0')
        at++;
    return at;
}

/* The first element is <svg>; a declaration, comments and a document type may stand before it. */
static bool is_svg(const char *bytes, size_t length)
{
    size_t at = begins(bytes, length, "\xEF\xBB\xBF") ? 3 : 0;

    while ((at = skip_space(bytes, length, at)) < length) {
        if (begins(bytes + at, length - at, "<svg"))
            return at + 4 < length && strchr(" \t\r\n>/:", bytes[at + 4]) && bytes[at + 4] != '\0';
        if (begins(bytes + at, length - at, "<!--"))
            at = behind(bytes, length, at, "-->");
        else if (begins(bytes + at, length - at, "<?"))
            at = behind(bytes, length, at, "?>");
        else if (begins(bytes + at, length - at, "<!DOCTYPE svg"))
            at = behind(bytes, length, at, ">");
        else
            return false;
    }
    return false;
}

enum picture picture_of(const char *bytes, size_t length)
{
    static const char png[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

    if (length > sizeof png && memcmp(bytes, png, sizeof png - 1) == 0)
        return PICTURE_PNG;
    if (utf8_valid_length(bytes, length) == length && is_svg(bytes, length))
        return PICTURE_SVG;
    return PICTURE_NONE;
}

static uint32_t number_at(const char *bytes)
{
    uint32_t number = 0;

    for (size_t i = 0; i < 4; i++)
        number = number << 8 | (unsigned char)bytes[i];
    return number;
}

/* What stands behind the name of the first chunk of a PNG. */
static bool is_small(const char *bytes, size_t length)
{
    enum { WIDTH_AT = 16, HEIGHT_AT = 20, HEAD_END = 24 };

    return length >= HEAD_END && number_at(bytes + WIDTH_AT) <= PICTURE_SIDE &&
           number_at(bytes + HEIGHT_AT) <= PICTURE_SIDE;
}

bool picture_check(const char *bytes, size_t length, struct err *err)
{
    enum picture picture = picture_of(bytes, length);

    if (picture == PICTURE_PNG && !is_small(bytes, length))
        return err_set(err, ERR_DOCUMENT, "is larger than %d by %d pixels; make it smaller",
                       PICTURE_SIDE, PICTURE_SIDE);
    if (picture != PICTURE_NONE)
        return true;
    return err_set(err, ERR_DOCUMENT, "is no picture that can be used; give a PNG or an SVG");
}

static void add_three(struct text *out, uint32_t bits, size_t count)
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    for (size_t i = 0; i < 4; i++)
        text_add_char(out, i <= count ? letters[bits >> (18 - 6 * i) & 63] : '=');
}

static void add_base64(struct text *out, const char *bytes, size_t length)
{
    for (size_t at = 0; at < length; at += 3) {
        size_t count = 0;
        uint32_t bits = 0;

        for (; count < 3 && at + count < length; count++)
            bits |= (uint32_t)(unsigned char)bytes[at + count] << (16 - 8 * count);
        add_three(out, bits, count);
    }
}

void picture_add_uri(struct text *out, const char *bytes, size_t length)
{
    text_format(out, "data:image/%s;base64,",
                picture_of(bytes, length) == PICTURE_PNG ? "png" : "svg+xml");
    add_base64(out, bytes, length);
}
