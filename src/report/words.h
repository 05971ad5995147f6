/* SPDX-License-Identifier: MIT
 *
 * words.h - the sentences that every view and report says alike.
 *
 * Verdicts, findings, facts, figures and states in words for people. Nothing is computed here.
 */
#ifndef REPORT_WORDS_H
#define REPORT_WORDS_H

#include "base/text.h"
#include "model/results.h"

const char *verdict_words(enum verdict);   /* "Not ready", ... "-" for none */
const char *verdict_meaning(enum verdict); /* one sentence */
const char *grade_words(enum grade); /* "Major nonconformity", "Opportunity for improvement", ... */
const char *grade_short(enum grade); /* "major", "minor", "OFI", "ok", "-" */
const char *stopper_words(enum stopper_state);

/* "47 %"; "-" for none. Whole percents, half away from zero. */
void add_percent(struct text *out, double figure);
/* "47 % (31 to 78 %)"; without the interval if it has no width. */
void add_figure(struct text *out, struct figure);

/* A fact as a sentence without a full stop: "6.1.3.b is rated Not in place, and it is critical". */
void add_fact(struct text *out, const struct results *, const struct fact *);

/* A rating's label: of a level, "Don't know", "Not applicable", "Open". */
const char *rating_words(const struct questionnaire *, const struct answer *);

/* A word with a fixed meaning, and the meaning in a sentence: terms.def. */
struct term {
    const char *word, *meaning;
};

extern const struct term terms[];
extern const int term_count;

/* What the product says of itself and of the standard in every report. */
const char *notice_words(void);

#endif
