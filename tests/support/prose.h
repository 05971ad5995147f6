/* SPDX-License-Identifier: MIT
 *
 * prose.h - how easy a text is to read, which words it has, and how like another one it is.
 */
#ifndef SUPPORT_PROSE_H
#define SUPPORT_PROSE_H

#include <stdbool.h>

/* Counts of ASCII text, to which texts are added. A sentence ends with . ! or ?. */
struct prose {
    int words, sentences, syllables;
};

void prose_add(struct prose *, const char *text);

/* The school grade after Flesch and Kincaid. */
double prose_grade(const struct prose *);

int prose_words(const char *text);

/* Whether a text has the word, whole and whatever its case. */
bool prose_has_word(const char *text, const char *word);

/* Whether two of the texts have more than the share `limit` of their runs of three letters in
 * common; which ones. */
struct prose_pair {
    int first, second;
};

bool prose_alike(const char *const *texts, int count, double limit, struct prose_pair *pair);

#endif
