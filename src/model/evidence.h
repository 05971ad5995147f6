/* SPDX-License-Identifier: MIT
 *
 * evidence.h - the evidence of an answer as one text and back.
 *
 * One line a piece: title, tab, location, tab, digest; columns missing at the end are left out. A
 * backslash escapes itself, "\t", "\n", "\r", and "\e" is a text that is there but empty. A
 * fourth column carries what this version does not know (JSON text), so that nothing is lost; it is
 * never accepted from people.
 */
#ifndef MODEL_EVIDENCE_H
#define MODEL_EVIDENCE_H

#include "base/err.h"
#include "model/assessment.h"

/* NULL without evidence. Yours: mem_free. */
char *evidence_get(const struct answer *);

/* Replaces the evidence; NULL takes it away. */
void evidence_set(struct answer *, const char *value);

/* Whether a value typed by a person can be evidence. */
MUST_CHECK bool evidence_check(const char *value, struct err *err);

#endif
