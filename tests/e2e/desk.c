/* SPDX-License-Identifier: MIT
 *
 * desk.c - see desk.h.
 */
#include "e2e/desk.h"

#include "support/test.h"

#include <string.h>

enum { FILE_SIZE = 1 << 20, WIDTH = 120, HEIGHT = 36 };

int desk_setup(void **state)
{
    struct desk *desk = *state;
    void *made = NULL;

    if (folder_setup(&made) != 0)
        return -1;
    desk->folder = made;
    return 0;
}

int desk_teardown(void **state)
{
    struct desk *desk = *state;
    void *made = desk->folder;

    session_end(desk->session);
    session_end(desk->aside);
    memset(desk, 0, sizeof *desk);
    return folder_teardown(&made);
}

static void start(const struct desk *desk, struct session **place, const char *const *arguments,
                  const char *const *environment)
{
    struct session_options options = {.arguments = arguments,
                                      .environment = environment,
                                      .home = desk->folder->path,
                                      .width = WIDTH,
                                      .height = HEIGHT};

    session_end(*place);
    *place = NULL;
    *place = session_start(&options);
}

void desk_start(struct desk *desk, const char *const *arguments, const char *const *environment)
{
    start(desk, &desk->session, arguments, environment);
}

void desk_open(struct desk *desk, const char *file)
{
    const char *const arguments[] = {CLAUSEWALK, file, NULL};

    desk_start(desk, arguments, NULL);
}

static int run(const struct desk *desk, struct session **place, const char *line)
{
    const char *const arguments[] = {"/bin/sh", "-c", line, CLAUSEWALK, NULL};

    start(desk, place, arguments, NULL);
    return session_expect_end(*place);
}

int desk_shell(struct desk *desk, const char *line)
{
    return run(desk, &desk->session, line);
}

int desk_aside(struct desk *desk, const char *line)
{
    return run(desk, &desk->aside, line);
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
