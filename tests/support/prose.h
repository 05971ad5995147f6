/* SPDX-License-Identifier: MIT
 *
 * prose.h - how easy a text is to read, which words it has, and how like another one it is.
 */
#ifndef SUPPORT_PROSE_H
#define SUPPORT_PROSE_H

#include <stdbool.h>
#include <stdint.h>

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

/* The runs of three letters of a text, in order; release with mem_free. */
struct trigrams {
    uint32_t *at;
    int count;
};

struct trigrams trigrams_of(const char *text);

/* From 0, no run in common, to 1, all of them. */
double trigrams_likeness(const struct trigrams *, const struct trigrams *);

#endif
