/* SPDX-License-Identifier: MIT
 *
 * edit.h - changes of an assessment that a command makes: the same journal steps as the wizard's.
 */
#ifndef APP_EDIT_H
#define APP_EDIT_H

#include "app/document.h"
#include "base/date.h"
#include "model/change.h"

/* One step under way. */
struct edit {
    struct document *document;
    struct journal journal;
    struct stamp stamp;
    char *by; /* the edit's own: the file's assessor may be what is changed */
    char at[INSTANT_SIZE];
};

/* `by` may be NULL: the only assessor of the file then, if there is just one. Borrows the
 * document. */
void edit_begin(struct edit *, struct document *, const char *by);

/* Checks and applies one value; NULL takes it away. ERR_USAGE if the field
 * cannot have it. */
MUST_CHECK bool edit_field(struct edit *, enum field, int index, const char *value,
                           struct err *err);

/* The value of a rating that was written as `word`: "open" takes the answer back, unless the scale
 * has a level of that name. */
const char *edit_rating(const struct questionnaire *, const char *word);

/* Writes the file if anything was changed, and ends the edit either way. Without `good` nothing is
 * written. */
MUST_CHECK bool edit_end(struct edit *, bool good, struct err *err);

/* Adds one line to a value of evidence (field.h) unless that piece is there; then its digest goes,
 * to be had anew. */
void evidence_add_line(struct text *value, const char *title, const char *location);

/* A value of lines from a list of words; "" for none. */
void lines_join(struct text *out, const char *const *values, int count);

#endif
