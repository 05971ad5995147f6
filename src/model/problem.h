/* SPDX-License-Identifier: MIT
 *
 * problem.h - everything that is wrong with a document, each with its place.
 *
 * Reading goes on after a problem, so that a person sees all of them at once.
 */
#ifndef MODEL_PROBLEM_H
#define MODEL_PROBLEM_H

#include "base/arena.h"
#include "base/err.h"
#include "base/text.h"

#include <stdbool.h>

enum severity { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

struct problem {
    enum severity severity;
    const char *code; /* short and stable, as "duplicate_id" */
    const char *at;   /* JSON pointer; "" for the whole document */
    int line, column; /* from 1; 0 if the fault is one of meaning */
    const char *text; /* what is wrong; what would mend it */
    int order;        /* place in the questionnaire, for sorting */
};

enum {
    PROBLEMS_MAX = 10000
}; /* of errors, and of the others; further ones are counted, not kept */

struct problems {
    struct problem *at;
    size_t count, capacity;
    size_t dropped;
    int errors;
    struct arena arena; /* owns the texts */
};

/* Whether one more of that severity would only be counted: a hostile document could have very many.
 */
bool problems_full(const struct problems *, enum severity);

/* Adds one; `at` and the text are copied. */
void problem_add(struct problems *, enum severity, const char *code, const char *at, int order,
                 const char *format, ...) PRINTF_LIKE(6, 7);
void problem_add_at(struct problems *, enum severity, const char *code, int line, int column,
                    const char *format, ...) PRINTF_LIKE(6, 7);

/* By order, then code, then place. */
void problems_sort(struct problems *);

/* Adds "LINE:COLUMN: what is wrong" or "/pointer: what is wrong" of one. */
void problem_describe(const struct problem *, struct text *out);

void problems_release(struct problems *);

#endif
