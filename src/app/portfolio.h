/* SPDX-License-Identifier: MIT
 *
 * portfolio.h - many assessments, one row each.
 */
#ifndef APP_PORTFOLIO_H
#define APP_PORTFOLIO_H

#include "base/arena.h"
#include "base/text.h"
#include "model/results.h"

/* One assessment; strings in the arena of the portfolio, NULL where there is none. */
struct portfolio_row {
    const char *path, *questionnaire, *organisation, *modified, *depth;
    struct figure figure;
    double coverage, confidence;
    enum verdict verdict, stage1;
    int findings[GRADE_CONFORM + 1];
    int open_stoppers;
    double effort_days;
};

struct portfolio {
    struct portfolio_row *rows;
    size_t count, capacity;
    struct arena arena;
};

void portfolio_add(struct portfolio *, const char *path, const struct results *);
void portfolio_release(struct portfolio *);

/* A table of `columns`, a JSON document, one object a line, comma-separated values. */
void portfolio_text(const struct portfolio *, int columns, struct text *out);
void portfolio_json(const struct portfolio *, struct text *out);
void portfolio_ndjson(const struct portfolio *, struct text *out);
void portfolio_csv(const struct portfolio *, struct text *out);

#endif
