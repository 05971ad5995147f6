/* SPDX-License-Identifier: MIT
 *
 * oracle.h - the formulas of scoring, and their fine print, once more: slow, literal,
 * sentence by sentence, and without a line of the engine's code. Tests compare the two.
 *
 * Every figure is computed from the texts anew whenever it is asked for. null is NAN or NULL.
 */
#ifndef SUPPORT_ORACLE_H
#define SUPPORT_ORACLE_H

#include "model/assessment.h"

enum { ORACLE_ANY = -1 };

enum oracle_figure { ORACLE_SCORE, ORACLE_LOW, ORACLE_HIGH };

bool oracle_excluded(const struct assessment *, int item);
bool oracle_applicable(const struct assessment *, int question);
bool oracle_rated(const struct assessment *, int question);
bool oracle_open(const struct assessment *, int question);

/* `facet` ORACLE_ANY: of all questions; `kind` ORACLE_ANY: of all sections. */
double oracle_item(const struct assessment *, enum oracle_figure, int item, int facet);
double oracle_section(const struct assessment *, enum oracle_figure, int section, int facet);
double oracle_whole(const struct assessment *, enum oracle_figure, int kind, int facet);
double oracle_stage1_figure(const struct assessment *, enum oracle_figure);

/* Of one item, or of all (ORACLE_ANY). */
double oracle_coverage(const struct assessment *, int item);
double oracle_confidence(const struct assessment *, int item);

/* "N"..."F"; NULL. */
const char *oracle_band(double x);

/* Names of grades; NULL. Suggested, or after an override. */
const char *oracle_suggested(const struct assessment *, int item, enum oracle_figure);
const char *oracle_finding(const struct assessment *, int item, enum oracle_figure);

/* "open", "unknown", "clear"; NULL: left out. */
const char *oracle_stopper(const struct assessment *, int stopper);
bool oracle_pattern(const struct assessment *, int pattern);
bool oracle_paper_only(const struct assessment *, int item);
const char *oracle_verdict(const struct assessment *);
const char *oracle_stage1(const struct assessment *);

double oracle_unit(const struct assessment *, enum oracle_figure, int framework, int unit);
double oracle_framework_coverage(const struct assessment *, int framework);

enum { ORACLE_MOST = 200 };

struct oracle_entry {
    int question;
    bool open;
    const char *severity;
    int urgency; /* 0 major to 3 conform */
    double gain, effort_days;
    int after[ORACLE_MOST];
    int after_count;
    int wave;
};

/* The remediation in order; how many. The assessment is changed and changed back. */
int oracle_remediation(struct assessment *, struct oracle_entry out[ORACLE_MOST]);

#endif
