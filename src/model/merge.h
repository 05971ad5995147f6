/* SPDX-License-Identifier: MIT
 *
 * merge.h - two assessors' copies of one assessment brought together.
 *
 * Three-way, answer by answer and field by field: what only one side changed is taken, what both
 * changed alike is taken once, what both changed differently is a conflict, listed, and stays as
 * ours has it. Lists (evidence, roles, assessors, drivers) unite: what either added is there, what
 * either took away is gone. The history is united without duplicates, by time. What this version
 * does not know goes the same way, as one text each.
 *
 * merge(base, x, base) and merge(base, base, x) are x.
 */
#ifndef MODEL_MERGE_H
#define MODEL_MERGE_H

#include "model/field.h"

/* What both sides changed differently. Strings are owned. */
struct conflict {
    enum field field; /* FIELD_COUNT: see `id` and `what` */
    int index;        /* of the question or item; NONE */
    char *id;         /* of the question, item or stray; NULL: of the assessment */
    char *what;       /* the field's name, or what else it is, as "other fields" */
    char *base, *ours, *theirs;
};

struct conflicts {
    struct conflict *at;
    size_t count, capacity;
};

/* All three are of one questionnaire. `out` is uninitialised; the caller releases it and the
 * conflicts, which are added to. */
void merge_compute(const struct assessment *base, const struct assessment *ours,
                   const struct assessment *theirs, struct assessment *out,
                   struct conflicts *conflicts);

/* Takes back every change of its history that the history of `other` does not have, the latest
 * first: what is left is what both come from, for want of a copy of it. The history stays. */
void merge_take_back(struct assessment *, const struct assessment *other);

/* Adds "rating of 4.1.a: P here, L there, N before". */
void conflict_describe(const struct conflict *, struct text *out);

void conflicts_release(struct conflicts *);

#endif
