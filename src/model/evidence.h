/* SPDX-License-Identifier: MIT
 *
 * evidence.h - the evidence of an answer as one text and back.
 *
 * One line a piece: title, tab, location, tab, digest; columns missing at the end are left out. A
 * backslash escapes itself, "\t", "\n", "\r", and "\e" is a text that is there but empty. A
 * fourth column carries what this version does not know (JSON text), so that nothing is lost, and a
 * fifth the size of the file that was attached; neither is ever accepted from people.
 */
#ifndef MODEL_EVIDENCE_H
#define MODEL_EVIDENCE_H

#include "base/err.h"
#include "model/assessment.h"

/* NULL without evidence. Yours: mem_free. */
char *evidence_get(const struct answer *);

/* The same without the piece at a place. Yours: mem_free. */
char *evidence_without(const struct answer *, size_t place);

/* Replaces the evidence; NULL takes it away. */
void evidence_set(struct answer *, const char *value);

/* Whether a value typed by a person can be evidence. */
MUST_CHECK bool evidence_check(const char *value, struct err *err);

/* The same of a value that was typed to take the place of another one: lines of that one may stay
 * as they are. */
MUST_CHECK bool evidence_check_change(const char *old, const char *value, struct err *err);

/* A value in which the pieces that the answer has already, by title and location, carry what they
 * carried: digest, size and what is not known. Yours: mem_free. */
char *evidence_carry(const struct answer *, const char *value);

/* The first piece of that title and location; NULL. */
struct evidence *evidence_find(const struct answer *, const char *title, const char *location);

/* The same for many look-ups: the evidence of an answer, sorted, however much it is. It borrows
 * the answer. */
struct evidence_index {
    const struct evidence **at;
    size_t count;
};

struct evidence_index evidence_index(const struct answer *);
void evidence_index_release(struct evidence_index *);

const struct evidence *evidence_index_find(const struct evidence_index *, const char *title,
                                           const char *location);

#endif
