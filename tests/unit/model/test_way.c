/* SPDX-License-Identifier: MIT
 *
 * test_way.c - as if, the cheapest way, the best use. */
#include "base/mem.h"
#include "model/way.h"
#include "model/whatif.h"
#include "support/build.h"
#include "support/generate.h"
#include "support/snapshot.h"
#include "support/test.h"

#include <math.h>

TEST(planned_questions_count_as_if_at_the_highest_level)
{
    struct world *it = *state;
    struct whatif whatif;
    bool planned[3] = {true, false, true};
    char *before;
    char *after;

    world_make(it,
               "# 4 clause\n* 4.1 mandatory\n4.1.a defined stopper=S1\n4.1.b defined\n"
               "# A.2 objective\n* A.2.2\nA.2.2.a defined\n",
               "4.1.a=N,carried 4.1.b=F A.2.2=out");
    before = snapshot_of(&it->assessment);
    whatif_compute(&whatif, &it->assessment, planned);
    after = snapshot_of(&it->assessment);

    assert_int_equal(it->results.verdict, VERDICT_UNDETERMINED);
    assert_int_equal(whatif.results.verdict, VERDICT_READY);
    assert_int_equal(whatif.results.stoppers[0].state, STOPPER_CLEAR);
    assert_int_equal(whatif.results.whole.counts.applicable, 2);
    assert_string_equal(before, after);
    whatif_release(&whatif);
    mem_free(before);
    mem_free(after);
}

static const char chain[] = "# 4 clause\n* 4.1\n4.1.a defined effort=1\n"
                            "4.1.b defined effort=10 after=4.1.a\n4.1.c defined effort=2\n"
                            "4.1.d defined effort=3\n";

static void assert_way(const struct world *it, const struct way *way, const char *wanted)
{
    struct text out = {0};

    for (int i = 0; i < way->count; i++)
        text_format(&out, "%s%s", i > 0 ? " " : "",
                    it->questionnaire.questions[way->questions[i]].id);
    assert_string_equal(text_string(&out), wanted);
    text_release(&out);
}

TEST(the_cheapest_way_takes_what_gains_most_a_day)
{
    struct world *it = *state;
    struct way way;

    world_make(it, chain, "");
    way_cheapest(&way, &it->results, MEASURE_LOW, 0.5);
    assert_way(it, &way, "4.1.a 4.1.c");
    assert_true(way.reached);
    assert_true(fabs(way.effort_days - 3) < 1e-12);
    assert_true(fabs(way.from - 0) < 1e-12 && fabs(way.to - 0.5) < 1e-12);
    way_release(&way);
    way_cheapest(&way, &it->results, MEASURE_LOW, 1);
    assert_int_equal(way.count, 4);
    way_release(&way);
}

TEST(a_step_comes_with_what_it_waits_for)
{
    struct world *it = *state;
    struct way way;

    world_make(it,
               "# 4 clause\n* 4.1\n4.1.a defined weight=0.1 effort=1\n"
               "4.1.b defined weight=9 effort=1 after=4.1.a\n4.1.c defined effort=2\n",
               "");
    way_cheapest(&way, &it->results, MEASURE_LOW, 0.8);
    assert_way(it, &way, "4.1.a 4.1.b");
    way_release(&way);
}

TEST(what_is_not_needed_is_dropped_again)
{
    struct world *it = *state;
    struct way way;

    /* .a gains most a day, but .b alone is enough and needed */
    world_make(it,
               "# 4 clause\n* 4.1\n4.1.a defined weight=2 effort=1\n4.1.b defined weight=8 "
               "effort=6\n",
               "");
    way_cheapest(&way, &it->results, MEASURE_LOW, 0.8);
    assert_way(it, &way, "4.1.b");
    way_release(&way);
}

TEST(a_target_reached_already_needs_nothing_and_one_out_of_reach_needs_all)
{
    struct world *it = *state;
    struct way way;

    world_make(it, chain, "4.1.a=F 4.1.b=F");
    way_cheapest(&way, &it->results, MEASURE_LOW, 0.5);
    assert_int_equal(way.count, 0);
    assert_true(way.reached);
    way_release(&way);
    way_cheapest(&way, &it->results, MEASURE_SCORE, 1.1);
    assert_false(way.reached);
    assert_int_equal(way.count, 2);
    way_release(&way);
}

TEST(the_best_use_stays_within_the_days)
{
    struct world *it = *state;
    struct way way;

    world_make(it, chain, "");
    way_best(&way, &it->results, MEASURE_LOW, 5);
    assert_way(it, &way, "4.1.a 4.1.c");
    way_release(&way);
    way_best(&way, &it->results, MEASURE_LOW, 6);
    assert_way(it, &way, "4.1.a 4.1.c 4.1.d");
    way_release(&way);
    way_best(&way, &it->results, MEASURE_LOW, 0.5);
    assert_int_equal(way.count, 0);
    way_release(&way);
}

TEST(the_single_best_bundle_wins_if_it_gains_more)
{
    struct world *it = *state;
    struct way way;

    world_make(it,
               "# 4 clause\n* 4.1\n4.1.a defined weight=1 effort=0.5\n4.1.b defined weight=10 "
               "effort=10\n",
               "");
    way_best(&way, &it->results, MEASURE_LOW, 10);
    assert_way(it, &way, "4.1.b");
    way_release(&way);
}

/* That a way is one: nothing without what it waits for, days and measure exact. */
static void check_way(const struct results *results, const struct way *way, enum measure measure)
{
    bool *planned = mem_alloc((size_t)results->questionnaire->question_count, sizeof *planned);
    struct whatif whatif;
    double value;
    int next = 0;

    for (int i = 0; i < results->remediation_count; i++) {
        const struct remediation *entry = &results->remediation[i];

        if (next == way->count || way->questions[next] != entry->question)
            continue;
        for (int k = 0; k < entry->after.count; k++)
            assert_true(planned[entry->after.at[k]]);
        planned[entry->question] = true;
        next++;
    }
    assert_int_equal(next, way->count);
    whatif_compute(&whatif, results->assessment, planned);
    assert_true(fabs(results->effort_days - whatif.results.effort_days - way->effort_days) < 1e-9);
    value = measure == MEASURE_LOW ? whatif.results.whole.figure.low
                                   : whatif.results.whole.figure.score;
    assert_true(fabs((isnan(value) ? 0 : value) - way->to) < 1e-12);
    assert_true(way->to >= way->from - 1e-12);
    whatif_release(&whatif);
    mem_free(planned);
}

TEST(ways_through_random_assessments_are_sound)
{
    struct random random = random_seeded("ways");

    (void)state;
    for (int round = 0; round < 600; round++) {
        struct questionnaire questionnaire;
        struct assessment assessment;
        struct results results;
        enum measure measure = random_chance(&random, 50) ? MEASURE_LOW : MEASURE_SCORE;
        double target = random_below(&random, 11) / 10.0;
        double days = random_below(&random, 20);
        struct way way;

        generate_questionnaire(&random, &questionnaire);
        generate_assessment(&random, &questionnaire, &assessment);
        results_compute(&results, &assessment);
        way_cheapest(&way, &results, measure, target);
        check_way(&results, &way, measure);
        assert_int_equal(way.reached, at_least(way.to, target));
        assert_true(way.reached || way.count == results.remediation_count);
        way_release(&way);
        way_best(&way, &results, measure, days);
        check_way(&results, &way, measure);
        assert_true(at_most(way.effort_days, days));
        way_release(&way);
        results_release(&results);
        assessment_release(&assessment);
        questionnaire_release(&questionnaire);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(planned_questions_count_as_if_at_the_highest_level),
        IN_WORLD(the_cheapest_way_takes_what_gains_most_a_day),
        IN_WORLD(a_step_comes_with_what_it_waits_for),
        IN_WORLD(what_is_not_needed_is_dropped_again),
        IN_WORLD(a_target_reached_already_needs_nothing_and_one_out_of_reach_needs_all),
        IN_WORLD(the_best_use_stays_within_the_days),
        IN_WORLD(the_single_best_bundle_wins_if_it_gains_more),
        cmocka_unit_test(ways_through_random_assessments_are_sound),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
