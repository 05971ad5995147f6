/* SPDX-License-Identifier: MIT
 *
 * chapters.h - what a report says, chapter by chapter.
 *
 * Adds blocks to a paper; nothing here knows of formats. With an interviewee in the options, lists
 * hold what concerns that one, and the figures stay those of the whole.
 */
#ifndef REPORT_CHAPTERS_H
#define REPORT_CHAPTERS_H

#include "report/paper.h"

/* Whom a report is for: everything, or what a board reads. */
enum extent { EXTENT_FULL, EXTENT_BOARD };

void compose(struct paper *, enum extent);

void chapter_cover(struct paper *);
void chapter_summary(struct paper *);
void chapter_heatmap(struct paper *);
void chapter_findings(struct paper *);
void chapter_roadmap(struct paper *);
void chapter_applicability(struct paper *);
void chapter_frameworks(struct paper *);
void chapter_answers(struct paper *);
void chapter_evidence(struct paper *);
void chapter_glossary(struct paper *);
void chapter_method(struct paper *);
void chapter_notice(struct paper *);

/* The cover of a paper that goes with the interview. */
void chapter_title(struct paper *, const char *title);

/* Words that several chapters share. */
const char *organisation_of(const struct paper *);             /* never NULL */
const char *date_of(const struct paper *, const char *absent); /* of `modified` */
const char *band_words(enum band);                             /* "largely in place" */
const char *score_words(struct paper *, const struct cell *);  /* "L 72 %", "Open", "-" */
const char *days_words(struct paper *, double days);           /* "1.5 days" */
const char *lines_words(struct paper *, const char *lines);    /* "a, b"; NULL of NULL */
const char *role_words(const struct paper *, int question);    /* who usually mends it; or NULL */
const char *owner_words(struct paper *, int question); /* the owner, or "(who usually mends it)" */

#endif
