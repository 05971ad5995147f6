/* SPDX-License-Identifier: MIT
 *
 * test_properties.c - what holds of every assessment, tried on thousands of random ones. */
#include "model/field.h"
#include "model/results.h"
#include "support/generate.h"
#include "support/test.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 3000 };

static const double hair = 1e-12;

/* One random questionnaire, an assessment of it, and its results. */
struct sample {
    struct random random;
    struct questionnaire questionnaire;
    struct assessment assessment;
    struct results results;
};

static void sample_make(struct sample *it)
{
    generate_questionnaire(&it->random, &it->questionnaire);
    generate_assessment(&it->random, &it->questionnaire, &it->assessment);
    results_compute(&it->results, &it->assessment);
}

static void sample_release(struct sample *it)
{
    results_release(&it->results);
    assessment_release(&it->assessment);
    questionnaire_release(&it->questionnaire);
}

static void check_order(const struct cell *cell)
{
    struct figure figure = cell->figure;

    if (cell->counts.applicable == 0) {
        assert_true(isnan(figure.score) && isnan(figure.low) && isnan(figure.high));
        return;
    }
    assert_true(figure.low >= 0 && figure.high <= 1 + hair);
    assert_true(figure.low <= figure.high + hair);
    assert_int_equal(isnan(figure.score), cell->counts.rated == 0);
    if (!isnan(figure.score))
        assert_true(figure.low <= figure.score + hair && figure.score <= figure.high + hair);
}

TEST(low_is_at_most_the_score_is_at_most_high_on_every_level)
{
    struct sample it = {.random = random_seeded("bounds")};

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        sample_make(&it);
        check_order(&it.results.whole);
        check_order(&it.results.clauses);
        check_order(&it.results.objectives);
        for (int s = 0; s < it.questionnaire.section_count; s++)
            check_order(&it.results.sections[s].whole);
        for (int i = 0; i < it.questionnaire.item_count; i++) {
            check_order(&it.results.items[i].whole);
            for (int f = 0; f < it.questionnaire.facet_count; f++)
                check_order(&it.results.items[i].facets[f]);
        }
        sample_release(&it);
    }
}

static int first_open(const struct sample *it, int from)
{
    for (int i = from; i < it->questionnaire.question_count; i++)
        if (it->results.standings[i] == STANDING_OPEN)
            return i;
    return NONE;
}

static void check_narrower(struct figure after, struct figure before)
{
    if (isnan(before.low)) {
        assert_true(isnan(after.low));
        return;
    }
    assert_true(after.low >= before.low - hair);
    assert_true(after.high <= before.high + hair);
}

TEST(answering_an_open_question_never_widens_an_interval)
{
    struct sample it = {.random = random_seeded("narrowing")};

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        struct results after;
        int question;

        sample_make(&it);
        question = first_open(&it, random_below(&it.random, it.questionnaire.question_count + 1));
        if (question != NONE) {
            it.assessment.answers[question].rating =
                random_below(&it.random, it.questionnaire.level_count);
            it.assessment.answers[question].carried = false;
        }
        results_compute(&after, &it.assessment);
        check_narrower(after.whole.figure, it.results.whole.figure);
        check_narrower(after.stage1_figure, it.results.stage1_figure);
        for (int i = 0; i < it.questionnaire.item_count; i++)
            check_narrower(after.items[i].whole.figure, it.results.items[i].whole.figure);
        results_release(&after);
        sample_release(&it);
    }
}

TEST(gain_is_what_rescoring_with_the_highest_level_gives)
{
    struct sample it = {.random = random_seeded("gain")};

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        sample_make(&it);
        if (it.results.remediation_count > 0) {
            int which = random_below(&it.random, it.results.remediation_count);
            const struct remediation *entry = &it.results.remediation[which];
            struct results after;

            it.assessment.answers[entry->question].rating =
                questionnaire_highest(&it.questionnaire);
            it.assessment.answers[entry->question].carried = false;
            results_compute(&after, &it.assessment);
            assert_true(fabs(100 * (after.whole.figure.low - it.results.whole.figure.low) -
                             entry->gain) < 1e-10);
            assert_int_equal(after.remediation_count, it.results.remediation_count - 1);
            assert_true(fabs(it.results.effort_days - after.effort_days - entry->effort_days) <
                        1e-10);
            results_release(&after);
        }
        sample_release(&it);
    }
}

TEST(nothing_in_the_remediation_stands_before_what_it_waits_for)
{
    struct sample it = {.random = random_seeded("order")};

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        bool *done;

        sample_make(&it);
        done = calloc((size_t)it.questionnaire.question_count + 1, sizeof *done);
        for (int i = 0; i < it.results.remediation_count; i++) {
            const struct remediation *entry = &it.results.remediation[i];

            for (int k = 0; k < entry->after.count; k++)
                assert_true(done[entry->after.at[k]]);
            assert_false(done[entry->question]);
            done[entry->question] = true;
        }
        free(done);
        sample_release(&it);
    }
}

TEST(the_gains_of_everything_reach_from_low_to_one)
{
    struct sample it = {.random = random_seeded("sum of gains")};

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        double gains = 0;

        sample_make(&it);
        for (int i = 0; i < it.results.remediation_count; i++)
            gains += it.results.remediation[i].gain;
        if (!isnan(it.results.whole.figure.low))
            assert_true(fabs(it.results.whole.figure.low * 100 + gains - 100) < 1e-9);
        sample_release(&it);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(low_is_at_most_the_score_is_at_most_high_on_every_level),
        cmocka_unit_test(answering_an_open_question_never_widens_an_interval),
        cmocka_unit_test(gain_is_what_rescoring_with_the_highest_level_gives),
        cmocka_unit_test(nothing_in_the_remediation_stands_before_what_it_waits_for),
        cmocka_unit_test(the_gains_of_everything_reach_from_low_to_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
