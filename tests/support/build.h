/* SPDX-License-Identifier: MIT
 *
 * build.h - small questionnaires and assessments from a few words.
 *
 * A questionnaire is lines of words; options as shown, all of them optional:
 *
 *   # 4 clause weight=1                     a section: clause or objective
 *   * 4.1 mandatory weight=2                an item; without "mandatory" it may be excluded
 *   4.1.a defined weight=2 stopper=S1 quick effort=2 after=4.1.b,4.2.a for=developer
 *   pattern F-1 major item=4.1 facet=defined at_least=0.5 at_most=1
 *   unit nist GOVERN-1 4.1,4.2              of the framework "nist"; without items: not mapped
 *
 * The scale is N P L F, the facets are defined, implemented, evidenced, improved; Stage 1 looks at
 * defined, paper-only at defined and evidenced. Stoppers are those that questions name.
 *
 * Answers are words:
 *
 *   4.1.a=L   4.1.a=?   4.1.a=na,because    options behind commas: seen, carried, flag, because (a
 *                                           justification), blank (one of spaces), due:2027-01-31,
 *                                           owner:Ann
 *   A.2.2=out   A.2.2=out,blank   A.2.2=in  excluded with a reason, without one, included
 *   4.1=minor   4.1=minor,blank             the assessor's grade with a reason, without one
 *   quick   roles:developer,user
 */
#ifndef SUPPORT_BUILD_H
#define SUPPORT_BUILD_H

#include "model/assessment.h"
#include "model/results.h"

/* The caller releases both. A word that it does not understand ends the test program. */
void build_questionnaire(struct questionnaire *out, const char *text);
void build_assessment(struct assessment *out, const struct questionnaire *questionnaire,
                      const char *text);

/* Two items with three questions, one of them a stopper: enough for most reports. */
extern const char small_questionnaire[];

/* Adds answers to an assessment. */
void build_answers(struct assessment *assessment, const char *text);

/* A questionnaire, an assessment of it and its results; for fixtures. {0} is empty. */
struct world {
    struct questionnaire questionnaire;
    struct assessment assessment;
    struct results results;
};

/* Makes the world anew. */
void world_make(struct world *world, const char *questionnaire, const char *answers);

/* Adds answers and computes again. */
void world_answer(struct world *world, const char *answers);

void world_release(struct world *world);

/* Fixture: *state is an empty world; and its end. */
int world_setup(void **state);
int world_teardown(void **state);

/* Index of an id; ends the test program if there is none. */
int question_of(const struct world *world, const char *id);
int item_of(const struct world *world, const char *id);

/* The grade, and the facts behind it as "stopper 4.1.a N, at_most 0.15": rule, what, limit. */
const struct item_result *result_of(const struct world *world, const char *item);
void because_of(const struct world *world, const char *item, char out[512]);

/* A test with an empty world. */
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_setup, world_teardown)

#endif
