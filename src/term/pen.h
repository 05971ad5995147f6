/* SPDX-License-Identifier: MIT
 *
 * pen.h - turns the screen that is shown into the next one: bytes for the terminal.
 *
 * Only cells that differ are written, with the fewest changes of colour. What the terminal
 * understands comes as strings from its description, so that nothing here knows one. The bytes of
 * a screen are one text, to be written at once: nobody sees it half done.
 */
#ifndef TERM_PEN_H
#define TERM_PEN_H

#include "canvas/theme.h"
#include "term/shown.h"

enum { PEN_STRING = 48, PEN_ATTRIBUTES = 5 };

/* How a role is written. */
struct ink {
    unsigned attributes; /* of enum attribute */
    int fg, bg;          /* numbers of colours; -1: the terminal's own */
    char set_fg[PEN_STRING], set_bg[PEN_STRING];
};

struct pen {
    char plain[PEN_STRING];                      /* ends attributes and colours */
    char attributes[PEN_ATTRIBUTES][PEN_STRING]; /* begins one, by bit of enum attribute */
    char erase[PEN_STRING];                      /* from the cursor to the end of the row; "" */
    bool erase_coloured;                         /* erased cells get the colour at hand */
    bool moves_plain;                            /* attributes are to be ended before it moves */
    char insert[PEN_STRING];                     /* makes room for a glyph in the row; "" */
    char cursor_on[PEN_STRING], cursor_off[PEN_STRING]; /* visible or not */
    bool scrolls;                                       /* when the last cell of all is written */
    bool unicode;
    void (*go)(struct text *out, int x, int y);
    struct ink inks[ROLE_COUNT];
};

/* The way terminals of the ANSI kind move. */
void pen_go_ansi(struct text *out, int x, int y);

/* Adds what makes of the shown screen, which fits, this one, the cursor included. The terminal is
 * plain before and afterwards. */
void pen_draw(const struct pen *, const struct shown *, const struct grid *, struct text *out);

/* Adds a string of a description without the delays that old terminals wanted. */
void pen_add_unpadded(struct text *out, const char *string);

#endif
