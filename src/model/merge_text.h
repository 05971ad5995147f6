/* SPDX-License-Identifier: MIT
 *
 * merge_text.h - the three-way merge of one text, of a list of lines, and of a history.
 */
#ifndef MODEL_MERGE_TEXT_H
#define MODEL_MERGE_TEXT_H

#include "base/arena.h"
#include "model/assessment.h"

/* NULL is "not there"; two of them are the same. */
bool text_same(const char *a, const char *b);

/* The one of the three that stands, borrowed. `*conflict` is set if both sides changed it
 * differently; then it is ours. */
const char *merge_text(const char *base, const char *ours, const char *theirs, bool *conflict);

/* Lines: what either side added is there, what either took away is gone; in ours' order, theirs'
 * new ones behind. NULL if nothing is left. Yours: mem_free. */
char *merge_lines(const char *base, const char *ours, const char *theirs);

/* The later of two instants; ours if they are equal or cannot be told. */
const char *merge_later(const char *ours, const char *theirs);

/* Appends the united history to `out`, which has none: every record of either as often as the
 * side that has it more often, by time, and otherwise in the order of the sides. */
void merge_history(const struct assessment *base, const struct assessment *ours,
                   const struct assessment *theirs, struct assessment *out);

/* Marks, by place, the records of `theirs` that `ours` does not have as often. */
bool *merge_new_records(struct arena *, const struct assessment *ours,
                        const struct assessment *theirs);

#endif
