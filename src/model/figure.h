/* SPDX-License-Identifier: MIT
 *
 * figure.h - a score that knows what it does not know.
 *
 * score: of what was rated; low and high: the bounds it stays within once the
 * open rest is rated. From 0 to 1; NAN is "there is none" (null in files).
 * low <= score <= high on every level.
 */
#ifndef MODEL_FIGURE_H
#define MODEL_FIGURE_H

#include <stdbool.h>

struct figure {
    double score, low, high;
};

/* Sums of the applicable questions of one item. {0} is none. */
struct sum {
    double earned; /* weight times value of the rated questions */
    double rated;  /* weight of the rated questions */
    double total;  /* weight of all applicable questions */
};

/* item: score = earned/rated, low = earned/total, high = (earned + total - rated)/total */
struct figure sum_figure(struct sum);

/* Weighted mean of the children that have the figure, each of the three on its own. {0} is none. */
struct mean {
    double score, score_weight;
    double bounds_low, bounds_high, bounds_weight;
};

void mean_add(struct mean *, struct figure, double weight);
struct figure mean_figure(struct mean);

/* Every comparison with a limit: tolerance 1e-9. False if x is NAN. */
bool at_most(double x, double limit);
bool at_least(double x, double limit);
bool below(double x, double limit); /* x < limit - 1e-9 */
bool above(double x, double limit);

/* Band of a figure x: N if x <= 0.15, P if x <= 0.50, L if x <= 0.85, else F. */
enum band { BAND_NONE, BAND_N, BAND_P, BAND_L, BAND_F };
enum band band_of(double x);
const char *band_name(enum band band); /* "N"...; NULL for none */

/* At most six decimals, half away from zero, never -0; NAN stays. */
double rounded(double x);

/* The same with nine decimals: how gains per effort day are compared. */
double rounded_to_nine(double x);

#endif
