/* SPDX-License-Identifier: MIT
 *
 * assessment_problems.h - what `check` says of an assessment's content: computed, never stored.
 */
#ifndef MODEL_ASSESSMENT_PROBLEMS_H
#define MODEL_ASSESSMENT_PROBLEMS_H

#include "model/assessment.h"
#include "model/problem.h"

/* Adds all of them, in the order of the questionnaire, then by code. */
void assessment_problems(const struct assessment *, struct problems *);

#endif
