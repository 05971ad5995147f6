/* SPDX-License-Identifier: MIT
 *
 * contrast.h - whether a theme can be read, by everybody, with any number of colours.
 *
 * Text has a contrast of 4.5 to what it stands on (7 in a theme that promises high contrast),
 * frames have 3. The four bands of the heatmap are far apart for usual sight and under simulated
 * deuteranopia, protanopia and tritanopia, and ordered in lightness. What must be told apart is,
 * by attributes where there is no colour. The terminal's own sixteen colours are taken as xterm
 * has them; for these no order of lightness is asked.
 */
#ifndef CANVAS_CONTRAST_H
#define CANVAS_CONTRAST_H

#include "base/text.h"
#include "canvas/theme.h"

/* Adds a sentence a line for every problem of a completed theme. Returns how many. */
int theme_check(const struct theme *, struct text *problems);

/* The least distance between any two bands, as they are seen; 0 if a band has no colour. */
double theme_band_distance(const struct theme *, enum depth_of_colour, int vision);

#endif
