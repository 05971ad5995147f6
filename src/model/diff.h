/* SPDX-License-Identifier: MIT
 *
 * diff.h - what moved between two assessments: answers by field, figures, findings.
 *
 * The two may be of different editions of a questionnaire: questions, items and sections are the
 * same if their ids are. Rows stand in the order of the newer questionnaire, then come those
 * that only the older one has. Who and when, history and `modified` are no difference.
 */
#ifndef MODEL_DIFF_H
#define MODEL_DIFF_H

#include "model/field.h"
#include "model/results.h"

/* A field whose value differs. */
struct moved_field {
    enum field field;
    const char *id;        /* of the question or item; NULL: of the assessment */
    const char *from, *to; /* NULL: not there */
};

enum level_of_figure { FIGURE_WHOLE, FIGURE_SECTION, FIGURE_ITEM };

/* A figure of which one of the three differs as written, to six decimals. */
struct moved_figure {
    enum level_of_figure level;
    const char *id;         /* NULL of the whole */
    const char *title;      /* likewise */
    struct figure from, to; /* NAN where there is none */
};

/* An item whose worst or best case differs. */
struct moved_finding {
    const char *id, *title;
    enum grade from, to;
    enum grade from_best, to_best;
};

struct diff {
    struct moved_field *fields;
    int field_count;
    struct moved_figure *figures;
    int figure_count;
    struct moved_finding *findings;
    int finding_count;
    enum verdict from, to;
    struct arena arena; /* owns the values; ids and titles are the questionnaires' */
};

/* `diff` was {0} or released; the caller releases it. Borrows ids and titles. */
void diff_compute(struct diff *, const struct results *older, const struct results *newer);

/* True if nothing moved at all. */
bool diff_is_empty(const struct diff *);

void diff_release(struct diff *);

#endif
