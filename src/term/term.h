/* SPDX-License-Identifier: MIT
 *
 * term.h - the terminal: opens it, tells what happens, shows a grid, puts it back as it was.
 *
 * The only folder that knows curses. One terminal at a time. Signals are the app's: it calls
 * term_emergency from the handlers of those that end the program, and wakes term_next (a byte into
 * `wake`) when SIGWINCH or SIGCONT comes. Handlers should be set before term_open, so that curses
 * sets none.
 */
#ifndef TERM_TERM_H
#define TERM_TERM_H

#include "base/err.h"
#include "canvas/event.h"
#include "canvas/grid.h"
#include "canvas/theme.h"

/* The strings are what the environment says; each may be NULL. */
struct term_options {
    bool no_colour;
    bool ascii;
    bool mouse;
    const char *type;        /* TERM */
    const char *colour_term; /* COLORTERM: "truecolor" or "24bit" */
    const char *colour_pair; /* COLORFGBG */
};

/* Takes over the terminal. The note (borrowed, or NULL) says what a person may want to know, as
 * that TERM is unknown and another was taken. */
MUST_CHECK bool term_open(const struct term_options *, struct err *err);
const char *term_note(void);

/* Gives the terminal back as it was. Safe to call twice, and from the hook of mem.h. */
void term_close(void);

/* The same, from a signal handler: nothing but writes and tcsetattr. Does nothing while the
 * terminal is not ours. */
void term_emergency(void);

enum depth_of_colour term_depth(void);

/* True if the environment or the terminal says that its background is light. The terminal is asked
 * when it is opened and answers, if at all, while the first events are waited for. */
bool term_light(void);

/* Whether glyphs beyond ASCII can be shown. */
bool term_unicode(void);

void term_size(int *width, int *height);

/* Waits for the next event at most `milliseconds` (-1: for ever; 0: not). EVENT_NONE after the
 * time. `wake` is a file descriptor that ends the waiting when it can be read; -1: none. */
void term_next(struct event *event, int milliseconds, int wake);

/* Whether somebody has typed on already, so that a screen shown now would be old at once. Not where
 * the mouse comes next, which means what is shown. */
bool term_typed_ahead(void);

/* Shows a grid; sends only what differs from what is shown. */
void term_show(const struct grid *, const struct theme *);

/* In two steps, for a screen that is known before it is wanted: the bytes that make it of the one
 * that is shown, and later, if nothing was shown between, these bytes at once. False if they cannot
 * be told. */
MUST_CHECK bool term_prepare(const struct grid *, struct text *out);
void term_show_prepared(const struct grid *, const struct text *bytes);

/* Does nothing for so long, or until somebody types: what was written to a terminal is on its way
 * to it only when the system gets the processor. */
void term_breathe(int milliseconds);

/* Sets the terminal's modes again and draws everything anew at the next term_show: when another
 * program has written on the screen, and after SIGCONT. */
void term_redraw(void);

/* Gives the terminal to another program (an editor, the shell), and takes it back. */
void term_suspend(void);
MUST_CHECK bool term_resume(struct err *err);

/* Changes whether the mouse is reported. */
void term_mouse(bool on);

#endif
