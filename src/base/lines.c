/* SPDX-License-Identifier: MIT
 *
 * lines.c - see lines.h.
 */
#include "base/lines.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

struct line line_first(const char *text)
{
    if (text == NULL || *text == '\0')
        return (struct line){0};
    return (struct line){text, strcspn(text, "\n")};
}

struct line line_after(struct line line)
{
    const char *end = line.start + line.length;

    return line_first(*end == '\n' ? end + 1 : end);
}

static int compare(const void *left, const void *right)
{
    const struct line *a = left;
    const struct line *b = right;

    if (a->length != b->length)
        return a->length < b->length ? -1 : 1;
    return memcmp(a->start, b->start, a->length);
}

struct lines lines_of(const char *text)
{
    struct lines lines = {0};

    for (struct line line = line_first(text); line.start != NULL; line = line_after(line)) {
        lines.at = mem_grow(lines.at, lines.count, &lines.capacity, sizeof *lines.at);
        lines.at[lines.count++] = line;
    }
    if (lines.count > 1)
        qsort(lines.at, lines.count, sizeof *lines.at, compare);
    return lines;
}

void lines_release(struct lines *lines)
{
    mem_free(lines->at);
    *lines = (struct lines){0};
}

bool lines_find(const struct lines *lines, struct line wanted)
{
    return lines->count > 0 &&
           bsearch(&wanted, lines->at, lines->count, sizeof *lines->at, compare) != NULL;
}
