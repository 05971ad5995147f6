/* SPDX-License-Identifier: MIT
 *
 * colour.h - what a colour looks like: contrast, distance, lightness, with other eyes.
 *
 * Contrast as in WCAG 2.2, distance by CIEDE2000, simulated vision after Machado, Oliveira and
 * Fernandes 2009 at full severity. The first sixteen indexes are xterm's; a terminal may show
 * others. COLOUR_DEFAULT has no value: it is taken as black.
 */
#ifndef CANVAS_COLOUR_H
#define CANVAS_COLOUR_H

#include "canvas/theme.h"

enum vision { VISION_USUAL, VISION_DEUTERANOPIA, VISION_PROTANOPIA, VISION_TRITANOPIA };

enum { VISION_COUNT = VISION_TRITANOPIA + 1 };

const char *vision_name(enum vision);

struct colour colour_rgb(int red, int green, int blue);
struct colour colour_index(int index);

/* The red, green and blue of an index. */
struct colour colour_value(struct colour);

/* COLOUR_DEFAULT taken as black or as white. */
struct colour colour_assumed(struct colour, bool white);

bool colour_same(struct colour, struct colour);

/* From 1 to 21. */
double colour_contrast(struct colour, struct colour);

/* CIEDE2000; about 1 is just seen, 10 at a glance. */
double colour_distance(struct colour, struct colour);

/* L*, from 0 to 100. */
double colour_lightness(struct colour);

struct colour colour_seen(struct colour, enum vision);

/* A part of one colour and the rest of another: 0 is all a, 1 is all b. */
struct colour colour_mix(struct colour a, struct colour b, double share);

/* The nearest colour of the 6x6x6 cube and the greys, or of the first `count` (8 or 16), whose
 * contrast with `against` is at least `contrast` if there is one (1: any will do). */
struct colour colour_nearest_256(struct colour, struct colour against, double contrast);
struct colour colour_nearest_few(struct colour, int count, struct colour against, double contrast);

#endif
