/* SPDX-License-Identifier: MIT
 *
 * finding.h - predicted findings, stoppers, patterns and the verdict; part of results_compute,
 * called by nobody else.
 */
#ifndef MODEL_FINDING_H
#define MODEL_FINDING_H

#include "model/results.h"

/* Finding, suggestion and `because` of every item, and their number by grade. Needs the cells. */
void finding_compute(struct results *results);

/* Those of one section anew. */
void finding_section(struct results *results, int section);

/* Need the cells; the verdict needs the findings. */
void finding_stoppers(struct results *results);
void finding_patterns(struct results *results);
void finding_verdict(struct results *results);

/* The patterns that look at an item, or at its section, anew. */
void finding_patterns_of(struct results *results, int item);

#endif
