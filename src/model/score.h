/* SPDX-License-Identifier: MIT
 *
 * score.h - standings, cells, paper-only marks, parts and Stage 1 of the results; part of
 * results_compute, called by nobody else.
 */
#ifndef MODEL_SCORE_H
#define MODEL_SCORE_H

#include "model/results.h"

/* Standings, then the cells of items, sections, the whole and the parts. Needs questionnaire and
 * assessment. */
void score_compute(struct results *results);

/* Only what the answer to one question counts in. */
void score_question(struct results *results, int question);

/* Needs the cells. */
void score_stage1(struct results *results);

#endif
