/* SPDX-License-Identifier: MIT
 *
 * refusal.c - see refusal.h.
 */
#include "app/refusal.h"

#include "app/world.h"

static const struct problem *first_error(const struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++)
        if (problems->at[i].severity == SEVERITY_ERROR)
            return &problems->at[i];
    return NULL;
}

bool refuse(const struct problems *problems, const char *path, struct err *err)
{
    const struct problem *first = first_error(problems);
    struct text line = {0};

    if (first == NULL)
        return err_set(err, ERR_DOCUMENT, "%s: is not what it should be", path);
    problem_message(first, path, &line);
    if (problems->errors > 1)
        text_format(&line, " (and %d more: `clausewalk check %s`)", problems->errors - 1, path);
    (void)err_set(err, ERR_DOCUMENT, "%s", text_string(&line));
    text_release(&line);
    return false;
}
