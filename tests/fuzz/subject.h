/* SPDX-License-Identifier: MIT
 *
 * subject.h - what the targets of single kinds of documents share.
 */
#ifndef FUZZ_SUBJECT_H
#define FUZZ_SUBJECT_H

#include "codec/codec.h"
#include "fuzz/fuzz.h"

/* The questionnaire that fuzzed assessments and lines belong to; read once. */
const struct questionnaire *subject_questionnaire(void);

/* Once encoded, an assessment comes back from its own bytes, to the letter. */
void subject_round_trip(const struct assessment *, const struct questionnaire *);

#endif
