/* SPDX-License-Identifier: MIT
 *
 * text.h - bytes that grow to a limit.
 *
 * Everything that is written out goes through a struct text: files, exports,
 * messages. Beyond the limit nothing is added and `overflow` is set, so that
 * only the end has to be checked. {0} is an empty text with the usual limit.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "base/attributes.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

enum { TEXT_LIMIT = 256 * 1024 * 1024 };

struct text {
    char *bytes; /* NUL-terminated; NULL while nothing was added */
    size_t length;
    size_t capacity;
    size_t limit; /* bytes; 0 is TEXT_LIMIT */
    bool overflow;
};

void text_add(struct text *text, const char *string); /* NULL adds nothing */
void text_add_bytes(struct text *text, const char *bytes, size_t length);
void text_add_char(struct text *text, char c);
void text_add_int(struct text *text, int number); /* in a fraction of the time of a format */
void text_repeat(struct text *text, const char *string, int count);
void text_format(struct text *text, const char *format, ...) PRINTF_LIKE(2, 3);
void text_vformat(struct text *text, const char *format, va_list args) PRINTF_LIKE(2, 0);

/* Room for so many more bytes, as far as the limit goes, so that it need not grow time and again.
 */
void text_reserve(struct text *text, size_t more);

/* Room for so many bytes at the end, which are yours to write at once; NULL beyond the limit. */
char *text_extend(struct text *text, size_t length);

/* The bytes as a string: "" while nothing was added. Borrowed. */
const char *text_string(const struct text *text);

/* Empties it and keeps the memory (an overflow is forgotten); cuts it to a length. */
void text_clear(struct text *text);
void text_cut(struct text *text, size_t length);

/* Frees the memory; {0} again, the limit kept. */
void text_release(struct text *text);

/* Hands the memory over as a string (mem_free); the text is empty then. */
char *text_take(struct text *text);

/* What makes a word plural: "s" but of one, as in "%d action%s". */
const char *text_plural(int count);

#endif
