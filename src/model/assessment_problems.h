/* SPDX-License-Identifier: MIT
 *
 * assessment_problems.h - what `check` says of an assessment's content
 * (scoring.md, section 4 "problems" and 3.1): computed, never stored.
 */
#ifndef MODEL_ASSESSMENT_PROBLEMS_H
#define MODEL_ASSESSMENT_PROBLEMS_H

#include "model/assessment.h"
#include "model/problem.h"

/* Adds all of them, sorted. */
void assessment_problems(const struct assessment *, struct problems *);

#endif
