/* SPDX-License-Identifier: MIT
 *
 * test_score.c - figures of items, sections, facets, parts and the whole, worked out by hand. */
#include "support/build.h"
#include "support/test.h"

#include <math.h>

/* Two clauses and an objective; every weight tells. */
static const char small[] = "# 4 clause weight=2\n"
                            "* 4.1 mandatory weight=3\n"
                            "4.1.a defined weight=2\n"
                            "4.1.b evidenced weight=1\n"
                            "* 4.2 mandatory weight=1\n"
                            "4.2.a defined\n"
                            "# 5 clause weight=1\n"
                            "* 5.1 mandatory\n"
                            "5.1.a defined\n"
                            "# A.2 objective weight=1\n"
                            "* A.2.2\n"
                            "A.2.2.a defined\n"
                            "A.2.2.b implemented\n";

static void assert_close(double x, double wanted)
{
    if (isnan(wanted))
        assert_true(isnan(x));
    else
        assert_true(fabs(x - wanted) < 1e-12);
}

static void assert_figure(struct figure figure, double score, double low, double high)
{
    assert_close(figure.score, score);
    assert_close(figure.low, low);
    assert_close(figure.high, high);
}

TEST(every_figure_of_a_small_assessment_is_that_of_the_page)
{
    struct world *it = *state;
    const struct results *results = &it->results;

    world_make(it, small, "4.1.a=L 4.1.b=? 4.2.a=P 5.1.a=F,seen A.2.2.a=N A.2.2.b=F");

    /* 4.1: (2 * 2/3) / 2; / 3; (4/3 + 1) / 3.   4.2: 1/3.   5.1: 1.   A.2.2: (0 + 1) / 2 */
    assert_figure(result_of(it, "4.1")->whole.figure, 2.0 / 3, 4.0 / 9, 7.0 / 9);
    assert_figure(result_of(it, "4.2")->whole.figure, 1.0 / 3, 1.0 / 3, 1.0 / 3);
    assert_figure(result_of(it, "5.1")->whole.figure, 1, 1, 1);
    assert_figure(result_of(it, "A.2.2")->whole.figure, 0.5, 0.5, 0.5);
    /* Clause 4: (3 * 2/3 + 1/3) / 4; (3 * 4/9 + 1/3) / 4; (3 * 7/9 + 1/3) / 4 */
    assert_figure(results->sections[0].whole.figure, 7.0 / 12, 5.0 / 12, 2.0 / 3);
    /* Whole, weights 2 1 1: (7/6 + 1 + 1/2) / 4; (5/6 + 3/2) / 4; (4/3 + 3/2) / 4 */
    assert_figure(results->whole.figure, 2.0 / 3, 7.0 / 12, 17.0 / 24);
    /* Clauses alone, weights 2 1: (7/6 + 1) / 3; (5/6 + 1) / 3; (4/3 + 1) / 3 */
    assert_figure(results->clauses.figure, 13.0 / 18, 11.0 / 18, 7.0 / 9);
    assert_figure(results->objectives.figure, 0.5, 0.5, 0.5);
    assert_int_equal(results->whole.band, BAND_L);
    assert_int_equal(results->sections[1].whole.band, BAND_F);
}

TEST(a_facet_is_the_same_calculation_with_its_questions_only)
{
    struct world *it = *state;
    const struct results *results = &it->results;

    world_make(it, small, "4.1.a=L 4.1.b=? 4.2.a=P 5.1.a=F A.2.2.a=N A.2.2.b=F");

    /* defined: 4.1 2/3, 4.2 1/3, 5.1 1, A.2.2 0.  Clause 4: (3 * 2/3 + 1/3) / 4 */
    assert_figure(results->items[0].facets[0].figure, 2.0 / 3, 2.0 / 3, 2.0 / 3);
    assert_figure(results->sections[0].facets[0].figure, 7.0 / 12, 7.0 / 12, 7.0 / 12);
    assert_figure(results->whole_facets[0].figure, 13.0 / 24, 13.0 / 24, 13.0 / 24);
    /* evidenced: 4.1.b alone, open; implemented: A.2.2.b alone; improved: none */
    assert_figure(results->items[0].facets[2].figure, NAN, 0, 1);
    assert_figure(results->sections[0].facets[2].figure, NAN, 0, 1);
    assert_figure(results->whole_facets[2].figure, NAN, 0, 1);
    assert_figure(results->whole_facets[1].figure, 1, 1, 1);
    assert_figure(results->whole_facets[3].figure, NAN, NAN, NAN);
    assert_int_equal(results->whole_facets[3].counts.applicable, 0);
    assert_int_equal(results->whole_facets[3].band, BAND_NONE);
}

TEST(a_child_with_nothing_applicable_is_left_out_altogether)
{
    struct world *it = *state;

    world_make(it, small, "A.2.2=out 4.1.a=F 4.1.b=F 4.2.a=F 5.1.a=N");

    assert_figure(result_of(it, "A.2.2")->whole.figure, NAN, NAN, NAN);
    assert_true(result_of(it, "A.2.2")->excluded);
    assert_figure(it->results.sections[2].whole.figure, NAN, NAN, NAN);
    assert_figure(it->results.objectives.figure, NAN, NAN, NAN);
    assert_figure(it->results.whole.figure, 2.0 / 3, 2.0 / 3, 2.0 / 3);
}

TEST(a_child_that_nobody_rated_counts_in_the_bounds_only)
{
    struct world *it = *state;

    world_make(it, small, "5.1.a=F");

    /* weights 2 1 1: the score is that of clause 5; low 1/4, high 1 */
    assert_figure(it->results.whole.figure, 1, 0.25, 1);
}

TEST(nothing_at_all_applicable_gives_null_everywhere)
{
    struct world *it = *state;

    world_make(it, small, "quick");

    assert_figure(it->results.whole.figure, NAN, NAN, NAN);
    assert_int_equal(it->results.verdict, VERDICT_NONE);
    assert_int_equal(it->results.stage1, VERDICT_NONE);
    assert_true(it->results.has_stage1);
    assert_true(isnan(counts_coverage(it->results.whole.counts)));
    assert_true(isnan(counts_confidence(it->results.whole.counts)));
    assert_int_equal(it->results.remediation_count, 0);
    assert_int_equal(it->results.whole.counts.total, 6);
}

TEST(coverage_goes_by_number_and_confidence_by_weight)
{
    struct world *it = *state;

    world_make(it, small, "4.1.a=L,seen 4.1.b=P 4.2.a=? 5.1.a=F,carried,seen A.2.2.a=na,because");

    /* applicable: all but A.2.2.a; rated 4.1.a and 4.1.b; weights 2 (seen) and 1 */
    assert_close(counts_coverage(it->results.whole.counts), 0.4);
    assert_close(counts_confidence(it->results.whole.counts), 2.0 / 3);
    assert_close(counts_confidence(it->results.sections[1].whole.counts), NAN);
    assert_close(counts_coverage(it->results.sections[1].whole.counts), 0);
}

TEST(counts_take_applicable_questions_and_a_carried_unknown_twice)
{
    struct world *it = *state;
    struct counts counts;

    world_make(it, small,
               "4.1.a=?,carried 4.1.b=F,carried 4.2.a=na 5.1.a=X A.2.2.a=na,because,carried");
    counts = it->results.whole.counts;

    assert_int_equal(counts.total, 6);
    assert_int_equal(counts.applicable, 5);
    assert_int_equal(counts.rated, 0);
    assert_int_equal(counts.open, 5);
    assert_int_equal(counts.unknown, 1);
    assert_int_equal(counts.carried, 2);
}

TEST(stage1_goes_over_mandatory_items_through_the_weights)
{
    struct world *it = *state;

    /* defined: 4.1 2/3 (item weight 3), 4.2 open (1), 5.1 1; A.2.2 is no part of it.
     * Clause 4: score 2/3, low 1/2, high 3/4; weights 2 and 1. */
    world_make(it, small, "4.1.a=L 5.1.a=F A.2.2.a=N");
    assert_figure(it->results.stage1_figure, 7.0 / 9, 2.0 / 3, 5.0 / 6);
    assert_int_equal(it->results.stage1, VERDICT_UNDETERMINED);

    world_answer(it, "4.2.a=L");
    assert_int_equal(it->results.stage1, VERDICT_READY);

    world_answer(it, "4.2.a=P");
    assert_int_equal(it->results.stage1, VERDICT_NOT_READY);
}

TEST(stage1_wants_more_than_half_not_half)
{
    struct world *it = *state;

    world_make(it, "# 4 clause\n* 4.1 mandatory\n4.1.a defined\n4.1.b defined\n4.1.c evidenced\n",
               "4.1.a=F 4.1.b=N");
    assert_figure(it->results.stage1_figure, 0.5, 0.5, 0.5);
    assert_int_equal(it->results.stage1, VERDICT_NOT_READY);
    world_answer(it, "4.1.b=P");
    assert_int_equal(it->results.stage1, VERDICT_READY);
}

TEST(paper_only_is_good_on_paper_and_poor_in_practice)
{
    struct world *it = *state;

    world_make(it, "# 4 clause\n* 4.1 mandatory\n4.1.a defined\n4.1.b evidenced\n",
               "4.1.a=L 4.1.b=P");
    assert_true(result_of(it, "4.1")->paper_only);
    world_answer(it, "4.1.b=L");
    assert_false(result_of(it, "4.1")->paper_only);
    world_answer(it, "4.1.b=?");
    assert_false(result_of(it, "4.1")->paper_only);
    world_answer(it, "4.1.a=P 4.1.b=N");
    assert_false(result_of(it, "4.1")->paper_only);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(every_figure_of_a_small_assessment_is_that_of_the_page),
        IN_WORLD(a_facet_is_the_same_calculation_with_its_questions_only),
        IN_WORLD(a_child_with_nothing_applicable_is_left_out_altogether),
        IN_WORLD(a_child_that_nobody_rated_counts_in_the_bounds_only),
        IN_WORLD(nothing_at_all_applicable_gives_null_everywhere),
        IN_WORLD(coverage_goes_by_number_and_confidence_by_weight),
        IN_WORLD(counts_take_applicable_questions_and_a_carried_unknown_twice),
        IN_WORLD(stage1_goes_over_mandatory_items_through_the_weights),
        IN_WORLD(stage1_wants_more_than_half_not_half),
        IN_WORLD(paper_only_is_good_on_paper_and_poor_in_practice),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
