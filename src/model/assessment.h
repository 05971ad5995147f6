/* SPDX-License-Identifier: MIT
 *
 * assessment.h - what an organisation answered, who said so and when.
 *
 * Edited by a person, so every string is owned on its own (mem.h) and NULL
 * means "not there". Answers and decisions stand in arrays parallel to the questionnaire's
 * questions and items. The questionnaire outlives the assessment.
 *
 * What this version does not know is kept: unknown members of an object in
 * `unknown` (JSON text, see codec/), answers to questions that the
 * questionnaire no longer has in `strays`.
 *
 * Everything a person can change is a field (fields.def) whose value is a
 * text; change.h changes them, and history, undo, merge, diff and the spreadsheets go the same way.
 */
#ifndef MODEL_ASSESSMENT_H
#define MODEL_ASSESSMENT_H

#include "base/text.h"
#include "model/questionnaire.h"

#include <stdbool.h>
#include <stddef.h>

/* Ratings that are no level. A level is its index, 0 and up. */
enum {
    RATING_NONE = -1,    /* unanswered */
    RATING_UNKNOWN = -2, /* asked, nobody could say */
    RATING_NA = -3,      /* not applicable */
    RATING_FOREIGN = -4  /* a level that the scale does not have; kept as it is */
};

struct evidence {
    char *title;
    char *location;
    char *sha256;
    char *unknown;
    char *size; /* bytes of the file that was attached, in digits */
};

struct answer {
    int rating;
    char *foreign; /* the rating's text, only with RATING_FOREIGN */
    char *note;
    char *justification;
    struct evidence *evidence;
    size_t evidence_count, evidence_capacity;
    bool seen; /* basis: false claimed, true seen */
    char *owner;
    char *due;  /* YYYY-MM-DD */
    char *park; /* who is to be asked later: id of an interviewee, or a name */
    bool flag;
    bool carried;
    char *by;
    char *at; /* RFC 3339 */
    char *unknown;
    bool present; /* the file has this answer, however empty */
};

enum { DRIVERS_MAX = 8 };

/* A row of the statement of applicability as the assessor decided it. */
struct decision {
    bool present;
    bool decided;    /* somebody said whether it applies; meaningful if present */
    bool applicable; /* meaningful if present; true otherwise */
    char *justification;
    char *review;  /* YYYY-MM-DD */
    char *drivers; /* one a line: risk, legal, contract, good-practice, or others; NULL: none */
    char *unknown;
};

/* The assessor's own grade of an item. */
struct override {
    bool present;
    enum grade grade;
    char *reason;
    char *unknown;
};

struct record {
    char *at, *by;
    char *question;  /* id of a question, or NULL */
    char *item;      /* id of an item, or NULL; both NULL: the assessment itself */
    char *field;     /* a name of fields.def */
    char *from, *to; /* NULL: not there */
    char *chain;     /* digest over this and the record before, see history_chain.h; or NULL */
    char *unknown;
};

/* How the history ended when the last record was chained. */
struct seal {
    int records;
    char *chain; /* of the last record; NULL: there is no seal */
    char *unknown;
};

/* A member of `answers`, `applicability` or `findings` whose id the
 * questionnaire does not have. */
struct stray {
    char *id;
    char *json; /* its value, as it stood */
};

struct strays {
    struct stray *at;
    size_t count, capacity;
};

enum depth { DEPTH_FULL, DEPTH_QUICK };

struct assessment {
    const struct questionnaire *questionnaire;
    char *id, *created, *modified;
    /* which questionnaire it was made with, as the file says */
    char *questionnaire_id, *questionnaire_edition, *questionnaire_sha256;
    enum depth depth;
    char *name, *sector, *size, *scope;
    char *roles;     /* one a line; NULL: names none */
    char *assessors; /* one a line */

    struct answer *answers;     /* one per question */
    struct decision *decisions; /* one per item */
    struct override *overrides; /* one per item */
    struct strays stray_answers, stray_decisions, stray_overrides;
    struct record *history;
    size_t history_count, history_capacity;
    struct seal seal;

    char *unknown;               /* members of the root */
    char *unknown_organisation;  /* members of "organisation" */
    char *unknown_questionnaire; /* members of "questionnaire" */
};

/* An empty assessment of a questionnaire: full depth, everything open, made with that very
 * questionnaire (id, edition, digest), no id and no dates. The caller releases it. */
void assessment_init(struct assessment *, const struct questionnaire *);
void assessment_release(struct assessment *);

/* Frees the strings of one answer, and makes it an unanswered one. */
void answer_clear(struct answer *);

/* Takes the evidence away. */
void answer_clear_evidence(struct answer *);

/* Adds an empty evidence and returns it; borrowed until the next one. */
struct evidence *answer_add_evidence(struct answer *);

/* Adds an empty record to the history; borrowed until the next one. */
struct record *assessment_add_record(struct assessment *);

/* Forgets all records behind the first `count`. */
void assessment_cut_history(struct assessment *, size_t count);

void strays_add(struct strays *, const char *id, const char *json);

/* The name of the one who assesses if there is just one; else NULL. Borrowed. */
const char *assessment_only_assessor(const struct assessment *);

/* Adds the line at that place of a list of lines, from 0; false if it has not so many. */
bool lines_at(const char *lines, int place, struct text *out);

/* True if a list of lines (roles, drivers, assessors) has that line. */
bool lines_have(const char *lines, const char *line);

#endif
