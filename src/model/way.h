/* SPDX-License-Identifier: MIT
 *
 * way.h - which remediations to take: the cheapest way to a figure, and the best use of some days.
 *
 * Choosing exactly is hard (a knapsack whose pieces wait for each other), so this is a rule of
 * thumb, and views should say "a cheap way", not "the cheapest": again and again take the entry
 * which, together with everything that it waits for and that is not yet taken, gains most per day.
 * The cheapest way then drops, dearest first, what turns out not to be needed. The best use passes
 * over what no longer fits into the days, and is given up for the single best bundle if that
 * gains more. Bundles of more than a few dozen entries are not considered as one. What comes out
 * never leaves out a prerequisite, and its days and figures are exact.
 */
#ifndef MODEL_WAY_H
#define MODEL_WAY_H

#include "model/gauge.h"

struct way {
    int *questions; /* in the order of the remediation: nothing before what it waits for */
    int count;
    double effort_days;
    double from, to; /* the measure, before and after; from 0 to 1 */
    bool reached;    /* cheapest: the target; best: always true */
    struct arena arena;
};

/* `way` was {0} or released; the caller releases it. `target` from 0 to 1. If it cannot be reached,
 * the way has all there is to do. */
void way_cheapest(struct way *, const struct results *, enum measure measure, double target);

void way_best(struct way *, const struct results *, enum measure measure, double days);

void way_release(struct way *);

#endif
