/* SPDX-License-Identifier: MIT
 *
 * modes.h - what is switched on while the terminal is ours: pastes in brackets, the mouse, a title.
 */
#ifndef TERM_MODES_H
#define TERM_MODES_H

#include "canvas/grid.h"

#include <stdbool.h>

struct modes {
    unsigned abilities; /* of the terminal, see family.h */
    bool mouse;
    char title[GRID_TITLE_SIZE]; /* as it is shown */
};

/* Strings of the terminal's description that put it back; "" where it has none. */
struct modes_back {
    const char *colours, *attributes, *cursor, *screen;
};

void modes_on(struct modes *);
void modes_off(const struct modes *);

/* Some of them anew, after another program may have changed them. */
void modes_again(const struct modes *);

void modes_mouse(struct modes *, bool on);

/* Shows a title if it is another one. Control characters in it are made visible. */
void modes_title(struct modes *, const char *title);

/* Says what an emergency has to write. */
void modes_prepare(const struct modes *, const struct modes_back *);

void modes_ask_background(void);

#endif
