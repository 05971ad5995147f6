/* SPDX-License-Identifier: MIT
 *
 * desk.c - see desk.h.
 */
#include "torture/desk.h"

#include "support/test.h"

#include <stdio.h>
#include <string.h>

enum { LINES = 12, LINE = 256, FILE_SIZE = 1 << 20 };

/* The environment of a program whose calls fail. */
struct lines {
    char at[LINES][LINE];
    const char *list[LINES + 1];
    int count;
};

int desk_setup(struct desk *desk)
{
    void *made = NULL;

    if (folder_setup(&made) != 0)
        return -1;
    desk->folder = made;
    return 0;
}

int desk_teardown(struct desk *desk)
{
    void *made = desk->folder;

    session_end(desk->session);
    session_end(desk->aside);
    memset(desk, 0, sizeof *desk);
    return folder_teardown(&made);
}

static void add_line(struct lines *lines, const char *name, const char *value)
{
    if (value == NULL)
        return;
    assert_true(lines->count < LINES);
    (void)snprintf(lines->at[lines->count], LINE, "%s=%s", name, value);
    lines->list[lines->count] = lines->at[lines->count];
    lines->count++;
}

static void describe(const struct desk *desk, const struct fault *fault, struct lines *lines)
{
    char at[LINE];
    char count[LINE];

    (void)snprintf(at, sizeof at, "%ld", fault->at);
    (void)snprintf(count, sizeof count, "%s/count", desk->folder->path);
    add_line(lines, "LD_PRELOAD", SHIM);
    add_line(lines, "TORTURE_FOLDER", desk->folder->path);
    add_line(lines, "TORTURE_COUNT", count);
    add_line(lines, fault->alloc ? "TORTURE_ALLOC" : "TORTURE_AT", at);
    add_line(lines, "TORTURE_HOW", fault->how);
    add_line(lines, "TORTURE_ONLY", fault->only);
    add_line(lines, "TORTURE_CALL", fault->call);
    add_line(lines, "TORTURE_GATE", fault->gate);
    add_line(lines, "TORTURE_LOG", fault->log);
    add_line(lines, "TORTURE_ON", fault->lasting ? "1" : NULL);
}

void desk_start(struct desk *desk, const char *const *arguments, const struct fault *fault)
{
    struct lines lines = {.count = 0};
    struct session_options options = {
        .arguments = arguments, .home = desk->folder->path, .width = 120, .height = 36};

    if (fault != NULL)
        describe(desk, fault, &lines);
    options.environment = lines.list;
    session_end(desk->session);
    desk->session = NULL;
    desk->session = session_start(&options);
}

int desk_shell(struct desk *desk, const char *line)
{
    const char *const arguments[] = {"/bin/sh", "-c", line, CLAUSEWALK, NULL};

    desk_start(desk, arguments, NULL);
    return session_expect_end(desk->session);
}

int desk_aside(struct desk *desk, const char *line)
{
    const char *const arguments[] = {"/bin/sh", "-c", line, CLAUSEWALK, NULL};
    struct session_options options = {.arguments = arguments, .home = desk->folder->path};

    session_end(desk->aside);
    desk->aside = NULL;
    desk->aside = session_start(&options);
    return session_expect_end(desk->aside);
}

int desk_count(const struct desk *desk, const char *name, const char *piece)
{
    static char bytes[FILE_SIZE];
    int count = 0;

    (void)folder_read(desk->folder, name, bytes, sizeof bytes);
    for (const char *at = strstr(bytes, piece); at != NULL; at = strstr(at + 1, piece))
        count++;
    return count;
}
