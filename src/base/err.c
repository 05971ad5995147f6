/* SPDX-License-Identifier: MIT
 *
 * err.c - see err.h.
 */
#include "base/err.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { RAW_SIZE = 4096 };

/* Adds as much of a raw message as fits, made visible; "..." where it was cut. */
static void add_visible(char *out, size_t size, const char *raw, bool cut)
{
    char form[UTF8_VISIBLE_SIZE];
    size_t used = 0;
    size_t left = strlen(raw);
    size_t safe_end = 0; /* the last place where "..." still fits behind */

    while (left > 0) {
        size_t taken = utf8_visible(raw, left, form);
        size_t length = strlen(form);

        if (used + length >= size)
            break;
        memcpy(out + used, form, length);
        used += length;
        if (used + sizeof "..." <= size)
            safe_end = used;
        raw += taken;
        left -= taken;
    }
    out[used] = '\0';
    if (left > 0 || cut)
        memcpy(out + safe_end, "...", sizeof "...");
}

bool err_set(struct err *err, enum err_code code, const char *format, ...)
{
    char raw[RAW_SIZE];
    va_list args;
    int length = 0;

    if (err == NULL || err->code != ERR_NONE)
        return false;
    va_start(args, format);
    length = vsnprintf(raw, sizeof raw, format, args);
    va_end(args);
    err->code = code;
    add_visible(err->text, sizeof err->text, raw, length < 0 || (size_t)length >= sizeof raw);
    return false;
}

bool err_context(struct err *err, const char *format, ...)
{
    char raw[RAW_SIZE];
    va_list args;
    int length = 0;

    if (err == NULL || err->code == ERR_NONE)
        return false;
    va_start(args, format);
    length = vsnprintf(raw, sizeof raw - sizeof err->text - 2, format, args);
    va_end(args);
    if (length < 0)
        length = 0;
    else if ((size_t)length >= sizeof raw - sizeof err->text - 2)
        length = (int)(sizeof raw - sizeof err->text - 3);
    (void)snprintf(raw + length, sizeof raw - (size_t)length, ": %s", err->text);
    add_visible(err->text, sizeof err->text, raw, false);
    return false;
}

const char *err_meaning(enum err_code code)
{
    switch (code) {
#define ERR_CODE(id, status, meaning)                                                              \
    case ERR_##id:                                                                                 \
        return meaning;
#include "base/err_code.def"
#undef ERR_CODE
    }
    return "";
}
