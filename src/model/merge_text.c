/* SPDX-License-Identifier: MIT
 *
 * merge_text.c - texts and lists of merge_text.h. */
#include "model/merge_text.h"

#include "base/date.h"
#include "base/lines.h"
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

static void add_line(struct text *out, bool *any, struct line line)
{
    if (*any)
        text_add_char(out, '\n');
    text_add_bytes(out, line.start, line.length);
    *any = true;
}

char *merge_lines(const char *base, const char *ours, const char *theirs)
{
    struct lines in_base = lines_of(base);
    struct lines in_ours = lines_of(ours);
    struct lines in_theirs = lines_of(theirs);
    struct text out = {0};
    bool any = false;

    for (struct line line = line_first(ours); line.start != NULL; line = line_after(line))
        if (lines_find(&in_theirs, line) || !lines_find(&in_base, line))
            add_line(&out, &any, line);
    for (struct line line = line_first(theirs); line.start != NULL; line = line_after(line))
        if (!lines_find(&in_ours, line) && !lines_find(&in_base, line))
            add_line(&out, &any, line);
    lines_release(&in_base);
    lines_release(&in_ours);
    lines_release(&in_theirs);
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
