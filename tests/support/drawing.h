/* SPDX-License-Identifier: MIT
 *
 * drawing.h - a small grid to draw on, and what is on it.
 */
#ifndef SUPPORT_DRAWING_H
#define SUPPORT_DRAWING_H

#include "canvas/grid.h"

struct drawing {
    struct grid grid;
    struct text out;
};

void drawing_begin(struct drawing *, int width, int height);
void drawing_end(struct drawing *);

/* The glyphs, as grid_dump gives them; valid until the next call. */
const char *drawing_dump(struct drawing *);

#endif
