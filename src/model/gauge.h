/* SPDX-License-Identifier: MIT
 *
 * gauge.h - the whole's low or score while questions are planned and unplanned, one at a time.
 *
 * Planning a question takes it as if it were at the highest level. What depends on it (its item,
 * its section, the whole) is computed anew from the answers, so that planning and unplanning leaves
 * no trace, not even in the last binary digit.
 */
#ifndef MODEL_GAUGE_H
#define MODEL_GAUGE_H

#include "model/results.h"

enum measure { MEASURE_LOW, MEASURE_SCORE };

struct gauge {
    const struct results *results;
    enum measure measure;
    bool *planned;           /* by question */
    struct figure *items;    /* as planned */
    struct figure *sections; /* as planned */
    struct figure whole;
};

/* A gauge with nothing planned; lives in the arena. */
void gauge_init(struct gauge *, const struct results *, enum measure measure, struct arena *arena);

/* Plans or unplans some questions. */
void gauge_plan(struct gauge *, const int *questions, int count, bool planned);

/* From 0 to 1; a score that nothing was rated for is 0. */
double gauge_value(const struct gauge *);

#endif
