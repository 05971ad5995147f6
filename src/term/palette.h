/* SPDX-License-Identifier: MIT
 *
 * palette.h - the number by which a terminal knows a colour.
 */
#ifndef TERM_PALETTE_H
#define TERM_PALETTE_H

#include "canvas/theme.h"

#include <stdbool.h>

struct palette {
    enum depth_of_colour depth;
    int indexed; /* with 24-bit colours: how many of the lowest numbers are indexes */
    int colours; /* of the terminal */
    bool own;    /* it has a default for text and background */
};

struct palette_pair {
    int fg, bg; /* -1: the terminal's own */
    bool bold;  /* stands for a bright colour */
};

struct palette_pair palette_pair(const struct palette *, struct style);

#endif
