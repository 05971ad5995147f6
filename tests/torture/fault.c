/* SPDX-License-Identifier: MIT
 *
 * fault.c - see fault.h.
 */
#include "torture/fault.h"

#include "support/test.h"

#include <stdio.h>

enum { LINES = 12, LINE = 256 };

/* The environment of a program whose calls fail. */
struct lines {
    char at[LINES][LINE];
    const char *list[LINES + 1];
    int count;
};

static void add_line(struct lines *lines, const char *name, const char *value)
{
    if (value == NULL)
        return;
    assert_true(lines->count < LINES);
    (void)snprintf(lines->at[lines->count], LINE, "%s=%s", name, value);
    lines->list[lines->count] = lines->at[lines->count];
    lines->count++;
}

void fault_start(struct desk *desk, const char *const *arguments, const struct fault *fault)
{
    struct lines lines = {.count = 0};
    char at[LINE];
    char count[LINE];

    (void)snprintf(at, sizeof at, "%ld", fault->at);
    (void)snprintf(count, sizeof count, "%s/count", desk->folder->path);
    add_line(&lines, "LD_PRELOAD", SHIM);
    add_line(&lines, "TORTURE_FOLDER", desk->folder->path);
    add_line(&lines, "TORTURE_COUNT", count);
    add_line(&lines, fault->alloc ? "TORTURE_ALLOC" : "TORTURE_AT", at);
    add_line(&lines, "TORTURE_HOW", fault->how);
    add_line(&lines, "TORTURE_ONLY", fault->only);
    add_line(&lines, "TORTURE_CALL", fault->call);
    add_line(&lines, "TORTURE_GATE", fault->gate);
    add_line(&lines, "TORTURE_LOG", fault->log);
    add_line(&lines, "TORTURE_ON", fault->lasting ? "1" : NULL);
    desk_start(desk, arguments, lines.list);
}
