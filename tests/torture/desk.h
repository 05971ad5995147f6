/* SPDX-License-Identifier: MIT
 *
 * desk.h - a folder with an assessment in it, and a program at work there whose calls may fail.
 */
#ifndef TORTURE_DESK_H
#define TORTURE_DESK_H

#include "e2e/session.h"
#include "support/folder.h"

#include <stdbool.h>

struct desk {
    struct folder *folder;
    struct session *session;
    struct session *aside; /* what runs beside it */
};

/* What fails; see shim.c. {0}: nothing does. */
struct fault {
    const char *how, *only, *call, *gate, *log;
    bool lasting, alloc;
    long at;
};

/* An empty folder; and its end, with the program. */
int desk_setup(struct desk *);
int desk_teardown(struct desk *);

/* Starts a program in the place of the one before; `fault` may be NULL. The shim's count goes to
 * the file "count". */
void desk_start(struct desk *, const char *const *arguments, const struct fault *fault);

/* What a shell does with clausewalk as $0, to its end; its exit status. */
int desk_shell(struct desk *, const char *line);

/* The same beside the program that is at work. */
int desk_aside(struct desk *, const char *line);

/* How often a text is in a file of the folder. */
int desk_count(const struct desk *, const char *name, const char *piece);

#endif
