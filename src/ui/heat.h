/* SPDX-License-Identifier: MIT
 *
 * heat.h - one cell of a heatmap, wherever it is drawn.
 *
 * Every state tells itself without colour: a band is a letter and a percentage, "?" is unanswered
 * (behind a percentage: in part), "c" carried over and not confirmed, "-" not applicable, and a
 * cell that nothing is asked in stays empty.
 */
#ifndef UI_HEAT_H
#define UI_HEAT_H

#include "canvas/grid.h"
#include "model/results.h"

enum { HEAT_NARROW = 3, HEAT_WIDE = 8 };

/* The colour of a cell, a figure or a band. */
enum role heat_role(const struct cell *);
enum role heat_band_role(enum band);

/* Draws a cell: three columns (a letter) and up, eight for everything. */
void heat_draw(struct grid *, int x, int y, int width, const struct cell *);

/* What the signs mean, in one row. */
void heat_legend(struct grid *, int x, int y, int columns);

#endif
