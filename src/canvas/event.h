/* SPDX-License-Identifier: MIT
 *
 * event.h - what happens to the wizard, as values.
 *
 * Keys are names: a printable character is itself as UTF-8 ("3", "é", " " is "Space"),
 * others are "Enter", "Esc", "Tab", "S-Tab", "Up", "Down", "Left", "Right", "Home", "End",
 * "PgUp", "PgDn", "Backspace", "Delete", "Insert", "F1".."F12", "C-r" for control with a letter,
 * "C-Left"... Modifiers come in the order C-, M- (Alt), S-.
 */
#ifndef CANVAS_EVENT_H
#define CANVAS_EVENT_H

#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>

enum event_kind {
    EVENT_NONE,
    EVENT_KEY,
    EVENT_PASTE, /* text, at once */
    EVENT_RESIZE,
    EVENT_MOUSE,
    EVENT_TICK,  /* time has passed: now */
    EVENT_HANGUP /* the terminal has gone, or a signal asks to end */
};

enum mouse { MOUSE_PRESS, MOUSE_DOUBLE, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN };

enum { KEY_NAME_SIZE = 32 };

struct event {
    enum event_kind kind;
    char key[KEY_NAME_SIZE];
    const char *text; /* pasted: valid UTF-8, no control characters but line feeds and tabs;
                         borrowed until the next event */
    bool cut;         /* the paste was longer than a megabyte, the rest is dropped */
    int width, height;
    enum mouse mouse;
    int x, y;
    int64_t now; /* seconds since 1970 of every event; from app */
};

#endif
