/* SPDX-License-Identifier: MIT
 *
 * pace.h - how long a question takes, from the ratings of the last session.
 */
#ifndef UI_PACE_H
#define UI_PACE_H

#include "model/assessment.h"

enum { PACE_USUAL = 90, PACE_LEAST = 5 }; /* seconds a question; questions that make a pace */

struct pace {
    int seconds;   /* a question */
    int questions; /* that it was taken from; 0: it is the usual one */
};

/* Ratings further apart than a quarter of an hour have a pause between them, which is left out. */
struct pace pace_of(const struct assessment *);

#endif
