/* SPDX-License-Identifier: MIT
 *
 * complete.c - see complete.h.
 */
#include "ui/complete.h"

#include "ui/fuzzy.h"

#include <string.h>

static bool take(const char *typed, const char *name, struct text *out)
{
    if (!name || !starts_with(typed, name) || strlen(name) <= strlen(typed))
        return false;
    text_add(out, name);
    return true;
}

static bool take_assessor(const struct desk *desk, const char *typed, struct text *out)
{
    struct text name = {0};
    bool taken = false;

    for (int i = 0; !taken && lines_at(desk->assessment->assessors, i, &name); i++) {
        taken = take(typed, text_string(&name), out);
        text_clear(&name);
    }
    text_release(&name);
    return taken;
}

bool complete_name(const struct desk *desk, const char *typed, struct text *out)
{
    const struct questionnaire *all = desk->questionnaire;

    if (*typed == '\0')
        return false;
    for (int q = 0; q < all->question_count; q++)
        if (take(typed, desk_answer(desk, q)->owner, out))
            return true;
    if (take_assessor(desk, typed, out))
        return true;
    for (int i = 0; i < all->interviewee_count; i++)
        if (take(typed, all->interviewees[i].label, out))
            return true;
    return false;
}
