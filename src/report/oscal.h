/* SPDX-License-Identifier: MIT
 *
 * oscal.h - what the OSCAL exporters share: a document under way, its identifiers, its metadata,
 * and the parts that two of the documents have in common.
 *
 * OSCAL wants assessment results to name an assessment plan, and that one a system security plan.
 * A readiness assessment has neither, so the plan is a stub that says so; the three documents name
 * each other by relative references. Identifiers are made from the assessment's and the
 * questionnaire's, times are those of the assessment: the same assessment gives the same bytes.
 * docs/interoperability.md says what means what.
 */
#ifndef REPORT_OSCAL_H
#define REPORT_OSCAL_H

#include "base/digest.h"
#include "codec/json_write.h"
#include "report/report.h"

enum oscal_document { OSCAL_PLAN, OSCAL_RESULTS, OSCAL_POAM, OSCAL_DOCUMENTS };

struct oscal {
    struct json_writer json;
    const struct results *results;
    const struct report_options *options;
    const struct remediation **entries; /* by question; NULL: nothing to do, or not written */
    bool *risks;                        /* by item: it has a risk, with tasks */
    bool *findings;                     /* by item: it has a finding */
    struct text scratch;
    struct arena arena;
};

/* Starts a document: `oscal` was {0}. oscal_close ends it. */
void oscal_open(struct oscal *, enum oscal_document, const struct results *,
                const struct report_options *, struct text *out);
void oscal_close(struct oscal *);

/* oscal_value.c: values of the types that OSCAL knows. */

/* One line without spaces around it; `otherwise` if nothing is left. NULL for `otherwise`: no
 * member then. */
void oscal_line(struct oscal *, const char *key, const char *string, const char *otherwise);

/* A property in our own namespace; none if there is nothing to say. */
void oscal_prop(struct oscal *, const char *name, const char *value);
void oscal_prop_figure(struct oscal *, const char *name, double value);
void oscal_prop_bool(struct oscal *, const char *name, bool value); /* none if false */

/* The identifier of a thing of this assessment: of RFC 4122, always the same. */
void oscal_uuid(struct oscal *, const char *key, const char *kind, const char *id);

/* A reference to the thing with that identifier in the same document. */
void oscal_reference(struct oscal *, const char *key, const char *kind, const char *id);

/* An id of the questionnaire as OSCAL's tokens want it: "A.6.2.4" is "a.6.2.4", and because a token
 * begins with a letter, "4.1" is "c-4.1". */
void oscal_token(struct oscal *, const char *key, const char *prefix, const char *id);

/* An instant in UTC; `otherwise` (or the epoch) if it is none that OSCAL can write. */
void oscal_instant(struct oscal *, const char *key, const char *instant, const char *otherwise);

/* A day, at a time ("00:00:00"); no member if it is no day. */
void oscal_day(struct oscal *, const char *key, const char *day, const char *time);
bool oscal_is_day(const char *day);

/* What is in `scratch`, emptied afterwards. */
void oscal_scratch(struct oscal *, const char *key);

/* oscal_metadata.c */
void oscal_metadata(struct oscal *, enum oscal_document);
void oscal_href(struct oscal *, const char *key, enum oscal_document);
void oscal_reviewed_controls(struct oscal *);

/* The role of a person who is asked; only those of the questionnaire have one. */
int oscal_role_of(const struct oscal *, const char *role);

/* oscal_finding.c, oscal_observation.c, oscal_risk.c: lists, left out if empty; `risky`: only what
 * belongs to an item with a risk. */
void oscal_observations(struct oscal *, bool risky);
void oscal_findings(struct oscal *, bool risky);
void oscal_risks(struct oscal *);

/* Whether there is an observation of a question. */
bool oscal_is_observed(const struct oscal *, int question);
/* The observations of an item's questions. */
void oscal_related_observations(struct oscal *, int index);

#endif
