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

enum {
    HEAT_NARROW = 3, /* columns for a letter and its mark */
    HEAT_WIDE = 6    /* for everything */
};

/* The colour of a cell and of a band; a band in words. */
enum role heat_role(const struct cell *);
enum role heat_band_role(enum band);
const char *heat_band_words(enum band);

/* Draws a cell, and one of several rows. */
void heat_draw(struct grid *, int x, int y, int width, const struct cell *);
void heat_fill(struct grid *, struct rect, const struct cell *);

/* The same with the answer to one question. */
void heat_fill_answer(struct grid *, struct rect, const struct results *, int question);

/* What the signs mean, in one row. */
void heat_legend(struct grid *, int x, int y, int columns);

#endif
