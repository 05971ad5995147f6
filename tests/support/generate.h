/* SPDX-License-Identifier: MIT
 *
 * generate.h - random questionnaires and assessments: every option of the formats, awkward weights,
 * scales of two to nine levels, empty items, prerequisites without a cycle in any direction.
 */
#ifndef SUPPORT_GENERATE_H
#define SUPPORT_GENERATE_H

#include "model/assessment.h"
#include "support/random.h"

/* The caller releases both. */
void generate_questionnaire(struct random *random, struct questionnaire *out);
void generate_assessment(struct random *random, const struct questionnaire *questionnaire,
                         struct assessment *out);

/* Changes one field of one question or item to another random value. */
void generate_change(struct random *random, struct assessment *assessment);

#endif
