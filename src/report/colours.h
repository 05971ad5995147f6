/* SPDX-License-Identifier: MIT
 *
 * colours.h - the colours of reports on white: those of the theme "light".
 *
 * The ramp reads red to green and also goes dark to light, so that nobody needs to tell red from
 * green; wherever it is used, a letter stands beside it. A test holds it against the theme.
 */
#ifndef REPORT_COLOURS_H
#define REPORT_COLOURS_H

#include "model/figure.h"
#include "model/questionnaire.h"

#include <stdint.h>

struct colours {
    uint32_t back, ink; /* 0xRRGGBB */
};

struct colours band_colours(enum band);   /* white and grey for none */
struct colours grade_colours(enum grade); /* the same ramp, from major to conform */
struct colours pale_colours(enum band);   /* for words in large cells: the ramp as a tint */

enum {
    COLOUR_ACCENT = 0x0055AA,
    COLOUR_INK = 0x1D2127,
    COLOUR_MUTED = 0x59636E,
    COLOUR_LINE = 0xD0D0D0,
    COLOUR_PALE = 0xF3F5F8,  /* behind headings and bands of a table */
    COLOUR_INPUT = 0xFFFBEA, /* what may be filled in */
};

#endif
