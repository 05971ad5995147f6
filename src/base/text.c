/* SPDX-License-Identifier: MIT
 *
 * text.c - see text.h.
 */
#include "base/text.h"

#include "base/mem.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_CAPACITY = 64 };

static size_t limit_of(const struct text *text)
{
    return text->limit > 0 ? text->limit : TEXT_LIMIT;
}

/* Makes room; the capacity is never more than the limit wants. */
static bool enlarge(struct text *text, size_t more)
{
    size_t limit = limit_of(text);
    size_t capacity = text->capacity > 0 ? text->capacity : FIRST_CAPACITY;

    if (text->overflow || more > limit || text->length > limit - more) {
        text->overflow = true;
        return false;
    }
    while (capacity < text->length + more + 1)
        capacity *= 2;
    capacity = capacity <= limit ? capacity : limit + 1;
    text->bytes = mem_extend(text->bytes, capacity);
    text->capacity = capacity;
    return true;
}

/* Room for so many more bytes and a NUL; false once it overflowed. */
static bool reserve(struct text *text, size_t more)
{
    return (more < text->capacity - text->length && !text->overflow) || enlarge(text, more);
}

void text_reserve(struct text *text, size_t more)
{
    if (more <= limit_of(text) - text->length)
        (void)reserve(text, more);
}

void text_add(struct text *text, const char *string)
{
    if (string != NULL)
        text_add_bytes(text, string, strlen(string));
}

void text_add_bytes(struct text *text, const char *bytes, size_t length)
{
    if (length == 0 || !reserve(text, length))
        return;
    memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    text->bytes[text->length] = '\0';
}

char *text_extend(struct text *text, size_t length)
{
    char *room = NULL;

    if (!reserve(text, length))
        return NULL;
    room = text->bytes + text->length;
    text->length += length;
    text->bytes[text->length] = '\0';
    return room;
}

/* A screen, a document are made of many: where there is room, this is all. */
void text_add_char(struct text *text, char c)
{
    if (text->capacity - text->length < 2 || text->overflow || text->length >= limit_of(text)) {
        text_add_bytes(text, &c, 1);
        return;
    }
    text->bytes[text->length++] = c;
    text->bytes[text->length] = '\0';
}

void text_add_int(struct text *text, int number)
{
    char digits[16];
    char *at = digits + sizeof digits;
    unsigned left = number < 0 ? 0U - (unsigned)number : (unsigned)number;

    do {
        *--at = (char)('0' + left % 10);
        left /= 10;
    } while (left > 0);
    if (number < 0)
        *--at = '-';
    text_add_bytes(text, at, (size_t)(digits + sizeof digits - at));
}

void text_repeat(struct text *text, const char *string, int count)
{
    for (int i = 0; i < count && !text->overflow; i++)
        text_add(text, string);
}

void text_format(struct text *text, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    text_vformat(text, format, args);
    va_end(args);
}

void text_vformat(struct text *text, const char *format, va_list args)
{
    size_t room = text->capacity > text->length ? text->capacity - text->length : 0;
    va_list again;
    int length = 0;

    va_copy(again, args);
    /* most results fit at once */
    length = vsnprintf(room > 0 ? text->bytes + text->length : NULL, room, format, args);
    if (length < 0)
        text->overflow = true;
    else if (length > 0 && reserve(text, (size_t)length)) {
        if ((size_t)length >= room)
            (void)vsnprintf(text->bytes + text->length, (size_t)length + 1, format, again);
        text->length += (size_t)length;
    }
    if (text->bytes != NULL)
        text->bytes[text->length] = '\0';
    va_end(again);
}

const char *text_string(const struct text *text)
{
    return text->bytes != NULL ? text->bytes : "";
}

void text_clear(struct text *text)
{
    text->overflow = false;
    text_cut(text, 0);
}

void text_cut(struct text *text, size_t length)
{
    if (text->bytes == NULL || length >= text->length)
        return;
    text->length = length;
    text->bytes[length] = '\0';
}

void text_release(struct text *text)
{
    mem_free(text->bytes);
    *text = (struct text){.limit = text->limit};
}

char *text_take(struct text *text)
{
    char *bytes = text->bytes != NULL ? text->bytes : mem_copy("");

    *text = (struct text){.limit = text->limit};
    return bytes;
}

const char *text_plural(int count)
{
    return count == 1 ? "" : "s";
}
