/* SPDX-License-Identifier: MIT
 *
 * explain.h - why a figure is what it is, put down on a page.
 */
#ifndef UI_EXPLAIN_H
#define UI_EXPLAIN_H

#include "model/results.h"
#include "ui/page.h"

void explain_item(struct page *, const struct results *, int index);
void explain_section(struct page *, const struct results *, int index);
void explain_whole(struct page *, const struct results *);

/* Why an item has its finding: grade, facts, marks. */
void explain_finding(struct page *, const struct results *, int item);

/* Stoppers that are not clear, and patterns that hold; those of an item (NONE: all of them). */
void explain_stoppers(struct page *, const struct results *, int item);
void explain_patterns(struct page *, const struct results *, int item);

#endif
