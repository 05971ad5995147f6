/* SPDX-License-Identifier: MIT
 *
 * family.h - what terminals can do that their description does not say, by the name in TERM.
 */
#ifndef TERM_FAMILY_H
#define TERM_FAMILY_H

#include <stdbool.h>

enum ability {
    CAN_PASTE = 1,      /* brackets pastes */
    CAN_MOUSE = 2,      /* reports the mouse as SGR */
    CAN_TITLE = 4,      /* has a title that it can keep and give back */
    CAN_BACKGROUND = 8, /* answers what its background is */
    LIKE_XTERM = 16     /* may be described as xterm with 256 or more colours, if it says so */
};

/* The abilities of a terminal; 0 for one that is not known. */
unsigned family_abilities(const char *type);

/* Whether a COLORTERM says 24-bit colours. */
bool family_direct(const char *colour_term);

#endif
