/* SPDX-License-Identifier: MIT
 *
 * persons.h - whom the interviews are with: the interviewees of the questionnaire, and whoever else
 * a question is parked for.
 */
#ifndef REPORT_PERSONS_H
#define REPORT_PERSONS_H

#include "base/arena.h"
#include "report/report.h"

struct persons {
    const struct results *results;
    const struct report_options *options;
    const char **guests; /* none of the questionnaire; in the order of their questions */
    int guest_count;
    int count; /* of all; the interviewees come first */
};

/* Borrows results and options; the list lives in the arena. */
struct persons persons_find(const struct results *, const struct report_options *, struct arena *);

/* NONE: "Anybody". */
const char *person_name(const struct persons *, int person);

/* Whether a question is asked of a person, as far as the options want that person; NONE: of nobody
 * in particular. */
bool person_is_asked(const struct persons *, int person, int question);

#endif
