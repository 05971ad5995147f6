/* SPDX-License-Identifier: MIT
 *
 * test_iso42001_patterns.c - the classic findings and stoppers of questionnaires/iso42001.json show
 * where they are meant to.
 */
#include "model/results.h"
#include "support/documents.h"
#include "support/test.h"

#include <math.h>
#include <string.h>

static void answer_all(struct assessment *assessment, int level)
{
    for (int i = 0; i < assessment->questionnaire->question_count; i++) {
        assessment->answers[i].present = true;
        assessment->answers[i].rating = level;
    }
}

/* The lowest level that is enough, else the highest that is not too much. */
static int level_within(const struct questionnaire *it, const struct condition *condition)
{
    int level = 0;

    while (!isnan(condition->at_least) && it->levels[level].value < condition->at_least)
        level++;
    return level;
}

static bool is_meant(const struct questionnaire *it, const struct condition *condition,
                     int question)
{
    int item = it->questions[question].item;

    if (condition->facet != NONE && condition->facet != it->questions[question].facet)
        return false;
    return condition->item == item || condition->section == it->items[item].section;
}

static void answer_as(struct assessment *assessment, const struct pattern *pattern)
{
    const struct questionnaire *it = assessment->questionnaire;

    for (int i = 0; i < pattern->condition_count; i++) {
        for (int j = 0; j < it->question_count; j++) {
            if (!is_meant(it, &pattern->conditions[i], j))
                continue;
            assessment->answers[j].present = true;
            assessment->answers[j].rating = level_within(it, &pattern->conditions[i]);
        }
    }
}

static void each_pattern_can_show(void **state)
{
    const struct questionnaire *it = *state;

    for (int i = 0; i < it->pattern_count; i++) {
        struct assessment assessment;
        struct results results = {0};

        assessment_init(&assessment, it);
        answer_as(&assessment, &it->patterns[i]);
        results_compute(&results, &assessment);
        if (!results.patterns[i])
            fail_msg("%s does not show", it->patterns[i].id);
        results_release(&results);
        assessment_release(&assessment);
    }
}

static int count_patterns(const struct questionnaire *it, int level)
{
    struct assessment assessment;
    struct results results = {0};
    int count = 0;

    assessment_init(&assessment, it);
    if (level != NONE)
        answer_all(&assessment, level);
    results_compute(&results, &assessment);
    for (int i = 0; i < it->pattern_count; i++)
        count += results.patterns[i];
    results_release(&results);
    assessment_release(&assessment);
    return count;
}

static void no_pattern_shows_where_all_is_well_or_nothing_is_known(void **state)
{
    assert_int_equal(count_patterns(*state, 3), 0);
    assert_int_equal(count_patterns(*state, 2), 0);
    assert_int_equal(count_patterns(*state, NONE), 0);
}

static bool is_one_of(const char *id, const char *const *ids)
{
    while (*ids != NULL && strcmp(*ids, id) != 0)
        ids++;
    return *ids != NULL;
}

/* What says that something exists but does not work is silent where nothing exists. */
static void where_nothing_exists_those_show_that_say_so(void **state)
{
    static const char *const silent[] = {"F-01", "F-02", "F-03", "F-04", "F-09", "F-10",
                                         "F-13", "F-17", "F-18", "F-19", NULL};
    const struct questionnaire *it = *state;
    struct assessment assessment;
    struct results results = {0};

    assessment_init(&assessment, it);
    answer_all(&assessment, 0);
    results_compute(&results, &assessment);
    for (int i = 0; i < it->pattern_count; i++)
        assert_int_equal(results.patterns[i], !is_one_of(it->patterns[i].id, silent));
    results_release(&results);
    assessment_release(&assessment);
}

/* The worst answer to one deciding question is enough; nothing else opens a stopper. */
static void each_stopper_opens_by_its_questions_alone(void **state)
{
    const struct questionnaire *it = *state;

    for (int i = 0; i < it->question_count; i++) {
        struct assessment assessment;
        struct results results = {0};

        assessment_init(&assessment, it);
        answer_all(&assessment, questionnaire_highest(it));
        assessment.answers[i].rating = 0;
        results_compute(&results, &assessment);
        for (int j = 0; j < it->stopper_count; j++)
            assert_int_equal(results.stoppers[j].state == STOPPER_OPEN,
                             it->questions[i].stopper == j);
        results_release(&results);
        assessment_release(&assessment);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_pattern_can_show),
        cmocka_unit_test(no_pattern_shows_where_all_is_well_or_nothing_is_known),
        cmocka_unit_test(where_nothing_exists_those_show_that_say_so),
        cmocka_unit_test(each_stopper_opens_by_its_questions_alone),
    };

    return cmocka_run_group_tests(tests, document_iso42001, document_done);
}
