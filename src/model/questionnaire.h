/* SPDX-License-Identifier: MIT
 *
 * questionnaire.h - what is asked: sections, items, questions, the scale, and
 * the crosswalk to other frameworks.
 *
 * Plain data, immutable once decoded, everything in one arena. Sections, items and
 * questions are flat arrays in the file's order; they refer to each other by
 * index, and NONE means "no such thing". The engine knows no standard: every
 * word of it is in here.
 */
#ifndef MODEL_QUESTIONNAIRE_H
#define MODEL_QUESTIONNAIRE_H

#include "base/arena.h"
#include "base/digest.h"

#include <stdbool.h>

enum { NONE = -1, LEVELS_MAX = 9 };

struct string_list {
    const char **at;
    int count;
};

struct index_list {
    int *at;
    int count;
};

/* One level of the scale, from 0 points up. */
struct level {
    const char *id;
    char key; /* the key that gives it: '1' to '9' */
    const char *label;
    const char *meaning; /* may be NULL */
    int points;          /* rising from 0 */
    double value;        /* points / points of the highest level: 0 to 1 */
};

struct facet {
    const char *id;
    const char *label;
    const char *asks; /* may be NULL */
};

/* What stops a certification if a question that carries it is at 0 points. */
struct stopper {
    const char *id;
    const char *title;
    int stage;               /* 1 or 2; 0 if not said */
    const char *consequence; /* may be NULL */
};

/* A figure within bounds. Exactly one of item and section is not NONE. */
struct condition {
    int item;
    int section;
    int facet;       /* NONE: the figure of the whole item or section */
    double at_least; /* NAN: no bound */
    double at_most;  /* NAN: no bound */
};

enum grade { GRADE_NONE, GRADE_MAJOR, GRADE_MINOR, GRADE_OFI, GRADE_CONFORM };

/* A classic finding that the figures can show. */
struct pattern {
    const char *id;
    const char *title;
    enum grade grade;
    const char *signal; /* the sentence a consultant would say; may be NULL */
    const struct condition *conditions;
    int condition_count; /* at least 1 */
};

struct interviewee {
    const char *id;
    const char *label;
};

struct remedy {
    const char *action;      /* NULL if the file has none */
    double effort_days;      /* above 0 */
    const char *role;        /* id of an interviewee or other text; may be NULL */
    struct index_list after; /* questions, in the file's order */
};

struct question {
    const char *id;
    int item;
    int facet;
    const char *text;
    double weight; /* above 0 */
    int stopper;   /* NONE: not critical */
    bool quick;
    const char *why;               /* may be NULL */
    struct index_list ask;         /* interviewees; empty: everybody */
    struct string_list applies_to; /* roles; empty: everybody */
    struct string_list evidence;
    const char *levels[LEVELS_MAX]; /* what one finds there, by level; may be NULL */
    struct remedy remedy;
};

enum item_kind { ITEM_REQUIREMENT, ITEM_CONTROL };

struct item {
    const char *id;
    enum item_kind kind;
    int section;
    const char *title;
    bool mandatory; /* false: may be excluded in the statement of applicability */
    double weight;
    const char *intent; /* may be NULL */
    struct string_list documents;
    int first_question; /* its questions are a run of the question array */
    int question_count; /* may be 0 */
};

enum section_kind { SECTION_CLAUSE, SECTION_OBJECTIVE };

struct section {
    const char *id;
    enum section_kind kind;
    const char *title;
    const char *phase; /* may be NULL */
    double weight;
    int first_item; /* its items are a run of the item array */
    int item_count; /* at least 1 */
};

struct unit {
    const char *id;
    const char *title;
    const char *group;       /* may be NULL */
    struct index_list items; /* that map to it, each once, in the file's order */
};

struct framework {
    const char *id;
    const char *title;
    const struct unit *units;
    int unit_count;
};

/* One row of the crosswalk. */
struct mapping {
    int item;
    int framework;
    int unit;             /* index within the framework */
    const char *relation; /* may be NULL */
    const char *basis;    /* may be NULL */
};

/* One row of an index by id, sorted by id. */
struct id_entry {
    const char *id;
    int index;
};

struct questionnaire {
    const char *id, *title, *edition, *language;
    const char *standard_id, *standard_title;
    const char *notice;
    char sha256[DIGEST_SIZE]; /* of the file's bytes */

    const struct level *levels;
    int level_count; /* 2 to 9 */
    const struct facet *facets;
    int facet_count;           /* at least 1 */
    int stage1_facet;          /* NONE: no Stage 1 */
    int on_paper, in_practice; /* facets; NONE: no paper-only mark */
    const struct stopper *stoppers;
    int stopper_count;
    const struct pattern *patterns;
    int pattern_count;
    const struct interviewee *interviewees;
    int interviewee_count;
    const struct section *sections;
    int section_count;
    const struct item *items;
    int item_count;
    const struct question *questions;
    int question_count;
    const struct framework *frameworks;
    int framework_count;
    const struct mapping *mappings;
    int mapping_count;

    /* made by questionnaire_index; NULL: lookups are linear */
    const struct id_entry *section_ids, *item_ids, *question_ids;

    struct arena arena;
};

/* Makes lookups by id quick. Once, when sections, items and questions are all there. */
void questionnaire_index(struct questionnaire *);

/* Index of what has an id, byte for byte; NONE if nothing has. */
int questionnaire_question(const struct questionnaire *, const char *id);
int questionnaire_item(const struct questionnaire *, const char *id);
int questionnaire_section(const struct questionnaire *, const char *id);
int questionnaire_level(const struct questionnaire *, const char *id);

/* By id, else by label: as people name whom a question is parked for. */
int questionnaire_interviewee(const struct questionnaire *, const char *name);

/* Level that a key gives; NONE. */
int questionnaire_level_for_key(const struct questionnaire *, char key);

/* The level with the most points: the last one. */
int questionnaire_highest(const struct questionnaire *);

/* Place of an item or a question in the file, for sorting what concerns either: an item
 * stands before its questions. */
int questionnaire_item_order(const struct questionnaire *, int item);
int questionnaire_question_order(const struct questionnaire *, int question);

const char *grade_name(enum grade grade); /* "major", "minor", "ofi", "conform"; NULL for none */
enum grade grade_of_name(const char *name);

void questionnaire_release(struct questionnaire *);

#endif
