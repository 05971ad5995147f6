/* SPDX-License-Identifier: MIT
 *
 * ciso.h - what the exporters for CISO Assistant share: which of its frameworks a questionnaire
 * is, and how an item of ours stands in its words.
 *
 * Nothing is claimed that the answers do not bear out: an open question leaves the requirement "not
 * assessed", and figures are rounded down. docs/interoperability.md says all of it for people.
 */
#ifndef REPORT_CISO_H
#define REPORT_CISO_H

#include "report/report.h"
#include "report/sheet.h"

enum ciso_result {
    CISO_NOT_ASSESSED,
    CISO_NON_COMPLIANT,
    CISO_PARTIALLY_COMPLIANT,
    CISO_COMPLIANT,
    CISO_NOT_APPLICABLE
};

/* From the least to the most advanced. */
enum ciso_progress { CISO_TO_DO, CISO_IN_PROGRESS, CISO_IN_REVIEW, CISO_DONE };

enum { CISO_SCORE_MAX = 5, CISO_NAME_MAX = 200 };

struct ciso_standing {
    enum ciso_result result;
    enum ciso_progress progress;
    int score; /* 0 to CISO_SCORE_MAX; NONE: blank */
};

/* Several items of ours that are one requirement there. */
struct ciso_fold {
    const char *ref_id;
    const char *name;
    const char *items[5]; /* the last one NULL */
};

struct ciso_framework {
    const char *questionnaire; /* its id */
    const char *urn;           /* in front of a requirement's reference in lower case */
    const char *label;         /* for filtering */
    const struct ciso_fold *folds;
    int fold_count;
};

/* NULL, with the reason, if CISO Assistant has no framework that we know of. */
const struct ciso_framework *ciso_framework_of(const struct questionnaire *, struct err *err);

/* NULL: the item is a requirement of its own. */
const struct ciso_fold *ciso_fold_of(const struct ciso_framework *, const char *item);

struct ciso_standing ciso_standing_of(const struct results *, int index);

/* How several items stand as one. */
struct ciso_standing ciso_standing_folded(const struct ciso_standing *standings, int count);

const char *ciso_result_name(enum ciso_result);
const char *ciso_progress_name(enum ciso_progress);

/* An item in one line: its id, where it stands, and why. */
void ciso_add_item(struct text *out, const struct results *, int index);

/* A line for each of its questions that was answered, with note and evidence. */
void ciso_add_answers(struct text *out, const struct results *, const struct report_options *,
                      int index);

/* A text as the name of something there: one line, not too long. */
void ciso_put_name(struct sheet *, const char *id, const char *name);

#endif
