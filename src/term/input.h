/* SPDX-License-Identifier: MIT
 *
 * input.h - waits for events of the keyboard and mouse.
 *
 * Knows time only as how long it waits, so that an escape key, an unfinished sequence and a double
 * click need no clock.
 */
#ifndef TERM_INPUT_H
#define TERM_INPUT_H

#include "canvas/event.h"
#include "term/keys.h"

struct input {
    struct keys keys;
    bool gone;    /* the terminal */
    bool clicked; /* the mouse was pressed here a moment ago */
    int x, y;
};

/* The next event within some milliseconds (-1: for ever). EVENT_NONE after the time, a byte at
 * `wake` or a signal; EVENT_HANGUP from when the terminal has gone. */
void input_next(struct input *, int milliseconds, int wake, struct event *event);

#endif
