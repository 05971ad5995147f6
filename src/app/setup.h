/* SPDX-License-Identifier: MIT
 *
 * setup.h - what the wizard needs before there is a terminal: options, themes, settings, the file.
 */
#ifndef APP_SETUP_H
#define APP_SETUP_H

#include "app/session.h"
#include "ui/ui.h"

/* What the command line says about the wizard. Borrowed. */
struct wizard_options {
    const char *path;       /* NULL: the start screen */
    struct opening opening; /* how files are opened */
    const char *theme;      /* NULL: the one that is remembered */
    bool ascii, no_colour;
};

struct setup {
    const struct wizard_options *options;
    struct ui_options ui;
    struct theme *themes;   /* those not read yet have a name alone */
    bool *read;             /* one for each */
    struct text complaints; /* about themes that cannot be read */
    struct opened opened;   /* the file, until the wizard works on it */
};

/* A file or theme that cannot be read is told of before a screen is taken over. Release it also
 * after a failure. */
MUST_CHECK bool setup_prepare(struct setup *, const struct wizard_options *, struct err *err);
void setup_release(struct setup *);

/* Reads one of the themes that are not needed for the first screen; false if there is none left. To
 * work out its colours takes longer than to show a screen. */
bool setup_read_theme(struct setup *);
/* The theme of a name, read; NULL if there is none. */
const struct theme *setup_theme(struct setup *, const char *name);

/* The first screen as text. */
MUST_CHECK bool setup_dump(const struct wizard_options *, int columns, int rows, struct text *out,
                           struct err *err);

#endif
