/* SPDX-License-Identifier: MIT
 *
 * lines.h - the lines of a text, to walk over and to find again, however many.
 */
#ifndef BASE_LINES_H
#define BASE_LINES_H

#include <stdbool.h>
#include <stddef.h>

/* A borrowed line without its end; `start` is NULL behind the last one. */
struct line {
    const char *start;
    size_t length;
};

/* The first line of a text (NULL and "" have none), and the one after another. */
struct line line_first(const char *text);
struct line line_after(struct line);

/* All lines of a text, sorted. {0} is none. */
struct lines {
    struct line *at;
    size_t count, capacity;
};

/* Borrows the text. Release it with lines_release. */
struct lines lines_of(const char *text);
void lines_release(struct lines *);

bool lines_find(const struct lines *, struct line wanted);

#endif
