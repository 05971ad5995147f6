/* SPDX-License-Identifier: MIT
 *
 * desk.h - a folder with an assessment in it, and programs at work there.
 */
#ifndef E2E_DESK_H
#define E2E_DESK_H

#include "e2e/session.h"
#include "support/folder.h"

struct desk {
    struct folder *folder;   /* the home and working folder of all */
    struct session *session; /* what is at work */
    struct session *aside;   /* what runs beside it */
};

/* Fixture: *state is a desk, which gets an empty folder; and its end, with the programs. */
int desk_setup(void **state);
int desk_teardown(void **state);

/* A test at the desk that the file calls "desk". */
#define AT_DESK(test)                                                                              \
    cmocka_unit_test_prestate_setup_teardown(test, desk_setup, desk_teardown, &desk)

/* Starts a program in the place of the one before. `environment` as in session.h, or NULL. */
void desk_start(struct desk *, const char *const *arguments, const char *const *environment);

/* Opens a file of the folder in the wizard. */
void desk_open(struct desk *, const char *file);

/* What a shell does with clausewalk as $0, to its end; its exit status. */
int desk_shell(struct desk *, const char *line);

/* The same beside the program that is at work. */
int desk_aside(struct desk *, const char *line);

/* How often a text is in a file of the folder. */
int desk_count(const struct desk *, const char *name, const char *piece);

#endif
