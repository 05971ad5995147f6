/* SPDX-License-Identifier: MIT
 *
 * utf8_visible.c - see utf8.h: what may be shown, what is searched for.
 */
#include "base/mem.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

enum { LAST_CODE = 0x10ffff, TEXT_STYLE = 0xfe0e, EMOJI_STYLE = 0xfe0f };

static bool is_space(uint32_t code)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);

    return (code >= '\t' && code <= '\r') || code == 0x85 || category == UTF8PROC_CATEGORY_ZS ||
           category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

bool utf8_blank(const char *string)
{
    size_t left = string != NULL ? strlen(string) : 0;
    size_t taken = 0;

    for (; left > 0; string += taken, left -= taken)
        if (!is_space(utf8_decode(string, left, &taken)))
            return false;
    return true;
}

/* The two selectors only choose the picture of the character before; they come with many pasted
 * emoji. */
bool utf8_is_unsafe(uint32_t code)
{
    const utf8proc_property_t *property = NULL;

    if (code >= 0x20 && code < 0x7f)
        return false;
    if (code > LAST_CODE || (code & 0xfffe) == 0xfffe)
        return true;
    if (code == TEXT_STYLE || code == EMOJI_STYLE)
        return false;
    property = utf8proc_get_property((utf8proc_int32_t)code);
    return property->ignorable || property->category == UTF8PROC_CATEGORY_CC ||
           property->category == UTF8PROC_CATEGORY_CF ||
           property->category == UTF8PROC_CATEGORY_CS ||
           property->category == UTF8PROC_CATEGORY_ZL || property->category == UTF8PROC_CATEGORY_ZP;
}

size_t utf8_visible(const char *bytes, size_t available, char out[UTF8_VISIBLE_SIZE])
{
    size_t taken = 1;
    uint32_t code = utf8_decode(bytes, available, &taken);

    if (utf8_valid_length(bytes, taken) < taken)
        (void)snprintf(out, UTF8_VISIBLE_SIZE, "<%02X>", (unsigned)(unsigned char)*bytes);
    else if (code < 0x20 || code == 0x7f)
        (void)snprintf(out, UTF8_VISIBLE_SIZE, "^%c", (char)(code ^ 0x40));
    else if (utf8_is_unsafe(code))
        (void)snprintf(out, UTF8_VISIBLE_SIZE, "<U+%04X>", (unsigned)code);
    else {
        memcpy(out, bytes, taken);
        out[taken] = '\0';
    }
    return taken;
}

void utf8_add_visible(struct text *text, const char *string, size_t length)
{
    char form[UTF8_VISIBLE_SIZE];

    while (length > 0) {
        size_t taken = utf8_ascii_length(string, length);

        if (taken > 0) {
            text_add_bytes(text, string, taken);
        } else {
            taken = utf8_visible(string, length, form);
            text_add(text, form);
        }
        string += taken;
        length -= taken;
    }
}

/* Adds valid UTF-8 after it went through utf8proc. */
static void add_mapped(struct text *text, const char *bytes, size_t length, utf8proc_option_t how)
{
    const utf8proc_uint8_t *in = (const utf8proc_uint8_t *)bytes;
    utf8proc_ssize_t count = utf8proc_decompose(in, (utf8proc_ssize_t)length, NULL, 0, how);
    utf8proc_int32_t *codes = NULL;

    if (count <= 0)
        return;
    codes = mem_alloc((size_t)count + 1, sizeof *codes);
    count = utf8proc_decompose(in, (utf8proc_ssize_t)length, codes, count, how);
    count = utf8proc_reencode(codes, count, how);
    if (count > 0)
        text_add_bytes(text, (const char *)codes, (size_t)count);
    mem_free(codes);
}

static void add_form(struct text *text, const char *string, utf8proc_option_t how)
{
    size_t left = strlen(string);

    while (left > 0) {
        size_t valid = utf8_valid_length(string, left);

        add_mapped(text, string, valid, how);
        string += valid;
        left -= valid;
        if (left > 0) {
            utf8_encode(text, UINT32_MAX);
            string++;
            left--;
        }
    }
}

void utf8_add_nfc(struct text *text, const char *string)
{
    add_form(text, string, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

void utf8_add_folded(struct text *text, const char *string)
{
    add_form(text, string,
             UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                 UTF8PROC_IGNORE);
}
