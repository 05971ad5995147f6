/* SPDX-License-Identifier: MIT
 *
 * merge_text.c - texts and lists of merge_text.h. */
#include "model/merge_text.h"

#include "base/date.h"
#include "base/text.h"

#include <string.h>

bool text_same(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

const char *merge_text(const char *base, const char *ours, const char *theirs, bool *conflict)
{
    if (text_same(base, ours))
        return theirs;
    *conflict |= !text_same(base, theirs) && !text_same(ours, theirs);
    return ours;
}

/* A line as it is walked over; `start` NULL at the end. */
struct line {
    const char *start;
    size_t length;
};

static struct line line_at(const char *text)
{
    if (text == NULL || *text == '\0')
        return (struct line){0};
    return (struct line){text, strcspn(text, "\n")};
}

static struct line line_behind(struct line line)
{
    const char *end = line.start + line.length;

    return line_at(*end == '\n' ? end + 1 : end);
}

static bool has_line(const char *text, struct line wanted)
{
    for (struct line line = line_at(text); line.start != NULL; line = line_behind(line))
        if (line.length == wanted.length && memcmp(line.start, wanted.start, line.length) == 0)
            return true;
    return false;
}

static void add_line(struct text *out, bool *any, struct line line)
{
    if (*any)
        text_add_char(out, '\n');
    text_add_bytes(out, line.start, line.length);
    *any = true;
}

char *merge_lines(const char *base, const char *ours, const char *theirs)
{
    struct text out = {0};
    bool any = false;

    for (struct line line = line_at(ours); line.start != NULL; line = line_behind(line))
        if (has_line(theirs, line) || !has_line(base, line))
            add_line(&out, &any, line);
    for (struct line line = line_at(theirs); line.start != NULL; line = line_behind(line))
        if (!has_line(ours, line) && !has_line(base, line))
            add_line(&out, &any, line);
    return any ? text_take(&out) : NULL;
}

const char *merge_later(const char *ours, const char *theirs)
{
    int64_t our_time;
    int64_t their_time;

    if (ours == NULL || theirs == NULL)
        return ours != NULL ? ours : theirs;
    if (instant_parse(ours, &our_time) && instant_parse(theirs, &their_time))
        return their_time > our_time ? theirs : ours;
    return strcmp(theirs, ours) > 0 ? theirs : ours;
}
