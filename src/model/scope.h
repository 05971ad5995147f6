/* SPDX-License-Identifier: MIT
 *
 * scope.h - which questions count for this organisation and depth.
 *
 * excluded(i), applicable(q), rated(q), open(q) of docs/scoring.md, "What counts". Pure questions
 * about an assessment.
 */
#ifndef MODEL_SCOPE_H
#define MODEL_SCOPE_H

#include "model/assessment.h"

/* applicability[i].applicable is false, its justification is not blank, and i
 * is not mandatory. */
bool scope_excluded(const struct assessment *, int item);

/* q is in the depth, and its roles fit; whatever was decided about its item. */
bool scope_fits(const struct assessment *, int question);

/* q is in the depth; its roles fit; its item is not excluded; and it is not
 * rated na with a justification on an item that may be excluded. */
bool scope_applicable(const struct assessment *, int question);

/* q is asked at all: as scope_applicable, but an na that counts still asks. What the interview
 * shows. */
bool scope_asked(const struct assessment *, int question);

/* Whether an interviewee is to be asked: the one it is parked for, else those of the questionnaire,
 * and everybody where it names none. */
bool scope_concerns(const struct assessment *, int question, int person);

/* The same by the id or label of an interviewee, or by name: who is none of them is asked what is
 * parked for them alone. NULL: everybody. */
bool scope_concerns_name(const struct assessment *, int question, const char *name);

/* How a question stands: not applicable, open or rated. */
enum standing { STANDING_OUT, STANDING_OPEN, STANDING_RATED };

enum standing scope_standing(const struct assessment *, int question);

/* Applicable, the rating is a level, and the answer is not carried. */
bool scope_rated(const struct assessment *, int question);

/* Applicable and not rated. */
bool scope_open(const struct assessment *, int question);

#endif
