/* SPDX-License-Identifier: MIT
 *
 * outline_bulk.h - marks in the outline, and changes of many questions in one step.
 *
 * For the outline*.c alone. A change is for the questions that are marked, else for the row under
 * the cursor: a question, or all of an item.
 */
#ifndef UI_OUTLINE_BULK_H
#define UI_OUTLINE_BULK_H

#include "ui/outline.h"

void outline_mark(struct outline_state *, struct desk *, const struct press *);
void outline_mark_all(struct outline_state *, struct desk *, const struct press *);
void outline_unmark(struct outline_state *, const struct desk *);

void outline_rate(struct outline_state *, struct desk *, const struct press *);
void outline_unknown(struct outline_state *, struct desk *, const struct press *);
void outline_na(struct outline_state *, struct desk *, const struct press *);
void outline_flag(struct outline_state *, struct desk *, const struct press *);
void outline_park(struct outline_state *, struct desk *, const struct press *);

#endif
