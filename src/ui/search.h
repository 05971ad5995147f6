/* SPDX-License-Identifier: MIT
 *
 * search.h - words found in everything that is said of a question: its text, note, evidence, owner,
 * justification, action and the title of its item.
 */
#ifndef UI_SEARCH_H
#define UI_SEARCH_H

#include "ui/desk.h"

#include <stdbool.h>

/* Every word of what was typed stands somewhere. */
bool search_finds(const struct desk *, int question, const char *typed);

/* The part that the first word stands in: adds it to `out`, and says what it is ("note"). NULL if
 * it is the question's own text. */
const char *search_part(const struct desk *, int question, const char *typed, struct text *out);

#endif
