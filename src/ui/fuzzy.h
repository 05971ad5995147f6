/* SPDX-License-Identifier: MIT
 *
 * fuzzy.h - does what was typed fit, and how well: for palette and search.
 */
#ifndef UI_FUZZY_H
#define UI_FUZZY_H

#include <stdbool.h>

/* The letters of `typed` stand in `text` in their order, ignoring case: how well, the
 * higher the better (word starts and neighbours count); 0: not at all. Nothing typed fits all. */
int fuzzy_score(const char *typed, const char *text);

/* Each word of `typed` stands in the text, ignoring case. */
bool words_found(const char *typed, const char *text);

/* The text starts with what was typed, ignoring ASCII case. */
bool starts_with(const char *typed, const char *text);

#endif
