/* SPDX-License-Identifier: MIT
 *
 * test_rescore.c - answering one question after the other gives what scoring from the start gives,
 * to the last digit.
 */
#include "model/results.h"
#include "support/generate.h"
#include "support/test.h"

#include <string.h>

enum { ROUNDS = 300, ANSWERS = 30 };

struct sample {
    struct random random;
    struct questionnaire questionnaire;
    struct assessment assessment;
    struct results results;
};

static struct sample it;

static int setup(void **state)
{
    (void)state;
    it = (struct sample){.random = random_seeded("rescore")};
    return 0;
}

static void make(void)
{
    generate_questionnaire(&it.random, &it.questionnaire);
    generate_assessment(&it.random, &it.questionnaire, &it.assessment);
    results_score(&it.results, &it.assessment);
}

static void release(void)
{
    results_release(&it.results);
    assessment_release(&it.assessment);
    questionnaire_release(&it.questionnaire);
}

/* No figure is rounded, so that equal ones are equal in every bit; NAN is itself. */
static void assert_same_figure(struct figure one, struct figure other)
{
    assert_memory_equal(&one, &other, sizeof one);
}

static void assert_same_cell(const struct cell *one, const struct cell *other)
{
    assert_same_figure(one->figure, other->figure);
    assert_int_equal(one->band, other->band);
    assert_memory_equal(&one->counts, &other->counts, sizeof one->counts);
}

static void assert_same_facts(const struct item_result *one, const struct item_result *other)
{
    assert_int_equal(one->because_count, other->because_count);
    for (int i = 0; i < one->because_count; i++) {
        assert_int_equal(one->because[i].rule, other->because[i].rule);
        assert_int_equal(one->because[i].question, other->because[i].question);
        assert_int_equal(one->because[i].rating, other->because[i].rating);
        assert_memory_equal(&one->because[i].value, &other->because[i].value, sizeof(double));
    }
}

static void assert_same_item(const struct item_result *one, const struct item_result *other)
{
    assert_same_cell(&one->whole, &other->whole);
    for (int f = 0; f < it.questionnaire.facet_count; f++)
        assert_same_cell(&one->facets[f], &other->facets[f]);
    assert_int_equal(one->finding, other->finding);
    assert_int_equal(one->finding_best, other->finding_best);
    assert_int_equal(one->suggested, other->suggested);
    assert_int_equal(one->suggested_best, other->suggested_best);
    assert_int_equal(one->overridden, other->overridden);
    assert_int_equal(one->provisional, other->provisional);
    assert_int_equal(one->paper_only, other->paper_only);
    assert_same_facts(one, other);
}

static void assert_same_stopper(const struct stopper_result *one,
                                const struct stopper_result *other)
{
    assert_int_equal(one->state, other->state);
    assert_int_equal(one->questions.count, other->questions.count);
    for (int i = 0; i < one->questions.count; i++)
        assert_int_equal(one->questions.at[i], other->questions.at[i]);
}

static void assert_same_rows(const struct results *one, const struct results *other)
{
    const struct questionnaire *all = one->questionnaire;

    for (int q = 0; q < all->question_count; q++)
        assert_int_equal(one->standings[q], other->standings[q]);
    for (int i = 0; i < all->item_count; i++)
        assert_same_item(&one->items[i], &other->items[i]);
    for (int s = 0; s < all->section_count; s++) {
        assert_same_cell(&one->sections[s].whole, &other->sections[s].whole);
        for (int f = 0; f < all->facet_count; f++)
            assert_same_cell(&one->sections[s].facets[f], &other->sections[s].facets[f]);
    }
    for (int i = 0; i < all->stopper_count; i++)
        assert_same_stopper(&one->stoppers[i], &other->stoppers[i]);
    for (int i = 0; i < all->pattern_count; i++)
        assert_int_equal(one->patterns[i], other->patterns[i]);
}

static void assert_same(const struct results *one, const struct results *other)
{
    assert_same_cell(&one->whole, &other->whole);
    assert_same_cell(&one->clauses, &other->clauses);
    assert_same_cell(&one->objectives, &other->objectives);
    for (int f = 0; f < it.questionnaire.facet_count; f++)
        assert_same_cell(&one->whole_facets[f], &other->whole_facets[f]);
    assert_same_figure(one->stage1_figure, other->stage1_figure);
    assert_int_equal(one->verdict, other->verdict);
    assert_int_equal(one->stage1, other->stage1);
    assert_memory_equal(one->findings, other->findings, sizeof one->findings);
    assert_int_equal(one->planned, other->planned);
    assert_same_rows(one, other);
}

/* A level, unknown, not applicable, or no rating; carried, seen and with a reason or not. */
static void answer(int question)
{
    struct answer *to = &it.assessment.answers[question];
    int rating = random_below(&it.random, it.questionnaire.level_count + 3);

    to->rating = rating < it.questionnaire.level_count        ? rating
                 : rating == it.questionnaire.level_count     ? RATING_NONE
                 : rating == it.questionnaire.level_count + 1 ? RATING_UNKNOWN
                                                              : RATING_NA;
    to->carried = random_below(&it.random, 5) == 0;
    to->seen = random_below(&it.random, 2) == 0;
}

static void check_answers(void)
{
    for (int i = 0; i < ANSWERS && it.questionnaire.question_count > 0; i++) {
        int question = random_below(&it.random, it.questionnaire.question_count);
        struct results wanted;

        answer(question);
        results_rescore(&it.results, question);
        results_score(&wanted, &it.assessment);
        assert_same(&it.results, &wanted);
        results_release(&wanted);
    }
}

TEST(answer_by_answer_is_as_all_at_once)
{
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        make();
        check_answers();
        release();
    }
}

TEST(a_plan_is_gone_after_an_answer)
{
    (void)state;
    make();
    results_plan(&it.results);
    assert_true(it.results.planned);
    results_rescore(&it.results, 0);
    assert_false(it.results.planned);
    assert_int_equal(it.results.remediation_count, 0);
    check_answers();
    release();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(answer_by_answer_is_as_all_at_once, setup),
        cmocka_unit_test_setup(a_plan_is_gone_after_an_answer, setup),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
