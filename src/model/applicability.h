/* SPDX-License-Identifier: MIT
 *
 * applicability.h - what does not fit together in the statement of applicability.
 *
 * The rows are the items that may be excluded. Pure questions about results.
 */
#ifndef MODEL_APPLICABILITY_H
#define MODEL_APPLICABILITY_H

#include "model/results.h"

#include <stdint.h>

enum {
    FAULT_NO_REASON = 1,    /* excluded without a reason, so it counts nevertheless */
    FAULT_ANSWERED = 2,     /* excluded, and questions of it are rated */
    FAULT_SAME_REASON = 4,  /* excluded with the words of two other exclusions or more */
    FAULT_NO_DRIVER = 8,    /* included, and nothing says why */
    FAULT_NO_EVIDENCE = 16, /* rated above the lowest level, and no evidence is listed */
    FAULT_REVIEW_PAST = 32  /* the day of the review lies behind */
};

/* All of an item, as bits; `today` in days since 1970. */
unsigned applicability_faults(const struct results *, int item, int64_t today);

#endif
