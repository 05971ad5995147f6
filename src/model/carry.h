/* SPDX-License-Identifier: MIT
 *
 * carry.h - last year's answers brought forward into a new assessment.
 *
 * By id of question and item, so that the new assessment may be of another edition of the
 * questionnaire; a level that its scale does not have is kept as it is, and counts as open. Every
 * answer keeps what was in it, who said so and when, and is marked as carried until somebody
 * confirms it. Decisions about applicability come along with their reasons; so does the
 * organisation, where the new assessment does not say otherwise. Left behind: the assessor's own
 * grades (a judgement on last year's answers) and the history.
 */
#ifndef MODEL_CARRY_H
#define MODEL_CARRY_H

#include "model/assessment.h"

struct carried {
    int answers;     /* brought forward */
    int decisions;   /* likewise */
    int left_behind; /* answers to questions that the new questionnaire does not have */
};

/* Brings what `older` has into `out`, a new assessment. */
struct carried carry_forward(struct assessment *out, const struct assessment *older);

#endif
