/* SPDX-License-Identifier: MIT
 *
 * results.h - everything computed from an assessment; never edited.
 *
 * Arrays are parallel to the questionnaire's sections, items, questions, stoppers and frameworks.
 * Figures are not rounded; NAN and NULL are null. The formulas are those of docs/scoring.md.
 */
#ifndef MODEL_RESULTS_H
#define MODEL_RESULTS_H

#include "model/assessment.h"
#include "model/figure.h"
#include "model/problem.h"
#include "model/scope.h"

struct counts {
    int total; /* all questions of the file, whatever depth or roles */
    int applicable, rated, open;
    int unknown, carried;             /* of the applicable ones */
    double weight_rated, weight_seen; /* question weights: confidence = seen / rated */
};

/* One cell of a heatmap; empty if counts.applicable is 0. */
struct cell {
    struct figure figure;
    enum band band; /* of the score */
    struct counts counts;
};

/* rated / applicable by number; weight seen / rated; NAN if nothing to share. */
double counts_coverage(struct counts);
double counts_confidence(struct counts);

enum rule {
    RULE_STOPPER,
    RULE_AT_MOST,
    RULE_SECTION_AT_MOST,
    RULE_BELOW,
    RULE_CONFORM,
    RULE_ASSESSOR
};

const char *rule_name(
    enum rule); /* "stopper", "at_most", "section_at_most", "below", "conform", "assessor" */

/* A fact that led to a finding, for every view to say in words. */
struct fact {
    enum rule rule;
    int question;       /* stopper: which; else NONE */
    int rating;         /* stopper: RATING_NONE, RATING_UNKNOWN or a level */
    const char *figure; /* "low"; NULL for stopper and assessor */
    double value;       /* of the figure */
    double limit;       /* NAN: none */
    const char *reason; /* assessor: as given, borrowed from the assessment */
};

struct item_result {
    bool excluded;
    struct cell whole;
    struct cell *facets;                  /* facet_count */
    enum grade finding, finding_best;     /* after an override */
    enum grade suggested, suggested_best; /* what the rule said */
    bool overridden;
    bool provisional; /* finding and finding_best differ */
    bool paper_only;
    struct fact *because;
    int because_count;
};

struct section_result {
    struct cell whole;
    struct cell *facets; /* facet_count */
};

enum stopper_state {
    STOPPER_OUT,
    STOPPER_OPEN,
    STOPPER_UNKNOWN,
    STOPPER_CLEAR
}; /* OUT: no applicable question */

const char *stopper_state_name(enum stopper_state);

struct stopper_result {
    enum stopper_state state;
    struct index_list questions; /* applicable ones */
};

enum verdict {
    VERDICT_NONE,
    VERDICT_NOT_READY,
    VERDICT_UNDETERMINED,
    VERDICT_CONDITIONAL,
    VERDICT_READY
};

const char *verdict_name(enum verdict); /* "not_ready"...; NULL for none */

struct remediation {
    int question;
    bool open;           /* kind "open", else "gap" */
    enum grade severity; /* the finding of its item */
    enum grade urgency;  /* the worst of itself and all that depend on it */
    double gain;         /* percentage points of the whole's low */
    double effort_days;
    struct index_list after; /* questions that are in the list */
    int wave;                /* from 1 */
};

struct unit_result {
    struct figure figure;
    bool mapped;
};

struct framework_result {
    struct unit_result *units; /* unit_count */
    double coverage;           /* share of units that some item maps to; NAN without units */
};

struct results {
    const struct questionnaire *questionnaire;
    const struct assessment *assessment;
    struct cell whole;
    struct cell *whole_facets;       /* facet_count: the facet figure of the whole */
    struct cell clauses, objectives; /* the two parts */
    enum standing *standings;        /* of the questions */
    struct section_result *sections;
    struct item_result *items;
    struct stopper_result *stoppers;
    bool *patterns; /* holds */
    enum verdict verdict;
    bool has_stage1;     /* the questionnaire names a facet for it */
    enum verdict stage1; /* ready, undetermined, not ready, or none */
    struct figure stage1_figure;
    int findings[GRADE_CONFORM + 1]; /* number of items by grade */

    bool planned;                    /* what follows is there, too */
    double effort_days;              /* of the whole remediation */
    struct remediation *remediation; /* in order */
    int remediation_count;
    struct framework_result *frameworks;

    struct problems problems; /* after results_compute only */

    struct sum *facet_sums; /* scratch */
    struct arena arena;
};

/* Computes everything. `results` was {0} or released; the caller releases it.
 * Borrows the assessment and its questionnaire. */
void results_compute(struct results *, const struct assessment *);

/* The same without the problems, in two steps for those who seldom need the second: how everything
 * stands, then what to do about it and the frameworks (if they are not there yet). Between the two
 * the assessment stays as it is. */
void results_score(struct results *, const struct assessment *);
void results_plan(struct results *);

/* After results_score, and a change of the answer to one question: as results_score would have them
 * now. A plan is gone. */
void results_rescore(struct results *, int question);
void results_release(struct results *);

#endif
