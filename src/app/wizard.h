/* SPDX-License-Identifier: MIT
 *
 * wizard.h - the interview on the whole screen: the loop, and what it does for the ui.
 */
#ifndef APP_WIZARD_H
#define APP_WIZARD_H

#include "app/cli.h"

#include <stdbool.h>

/* What the command line says about the wizard. Borrowed. */
struct wizard_options {
    const char *path;          /* NULL: the start screen */
    const char *questionnaire; /* NULL: the one that the file names */
    const char *theme;         /* NULL: the one that is remembered */
    bool ascii, no_colour;
};

/* Runs until the person leaves. On a signal that asks to end, all is saved, the terminal given
 * back, and the program ends with that signal. */
MUST_CHECK bool wizard_run(const struct wizard_options *, struct err *err);

/* The first screen as text. */
MUST_CHECK bool wizard_dump(const struct wizard_options *, int columns, int rows, struct text *out,
                            struct err *err);

#endif
