/* SPDX-License-Identifier: MIT
 *
 * test_remedy.c - the remediation: gain, effort, waves, urgency, order. */
#include "base/text.h"
#include "support/build.h"
#include "support/test.h"

#include <math.h>

/* "4.1.a 4.2.a": the remediation in order. */
static void assert_order(const struct world *it, const char *wanted)
{
    struct text order = {0};

    for (int i = 0; i < it->results.remediation_count; i++)
        text_format(&order, "%s%s", i > 0 ? " " : "",
                    it->questionnaire.questions[it->results.remediation[i].question].id);
    assert_string_equal(text_string(&order), wanted);
    text_release(&order);
}

static const struct remediation *entry_of(const struct world *it, const char *id)
{
    for (int i = 0; i < it->results.remediation_count; i++)
        if (it->results.remediation[i].question == question_of(it, id))
            return &it->results.remediation[i];
    fail_msg("not in the remediation: %s", id);
    return NULL;
}

TEST(what_is_open_or_below_the_highest_level_is_in_the_list)
{
    struct world *it = *state;

    world_make(it,
               "# 4 clause\n* 4.1 mandatory\n4.1.a defined\n4.1.b defined\n4.1.c defined\n4.1.d "
               "defined\n4.1.e defined\n# A.2 objective\n* A.2.2\nA.2.2.a defined\n",
               "4.1.a=F 4.1.b=L 4.1.c=? 4.1.d=F,carried A.2.2=out");
    assert_int_equal(it->results.remediation_count, 4);
    assert_false(entry_of(it, "4.1.b")->open);
    assert_true(entry_of(it, "4.1.c")->open);
    assert_true(entry_of(it, "4.1.d")->open);
    assert_true(entry_of(it, "4.1.e")->open);
}

TEST(gain_and_effort_go_by_what_is_missing)
{
    struct world *it = *state;

    /* 4.1.a is worth 2/3 of the item, that 3/4 of the section, that 1/2 of the whole: 25 points. */
    world_make(it,
               "# 4 clause\n* 4.1 weight=3\n4.1.a defined weight=2 effort=3\n4.1.b defined\n"
               "* 4.2\n4.2.a defined\n# 5 clause\n* 5.1\n5.1.a defined effort=0.5\n",
               "4.1.a=L 4.2.a=N 5.1.a=?");
    assert_true(fabs(entry_of(it, "4.1.a")->gain - 25.0 / 3) < 1e-12);
    assert_true(fabs(entry_of(it, "4.1.a")->effort_days - 1) < 1e-12);
    assert_true(fabs(entry_of(it, "4.1.b")->gain - 12.5) < 1e-12);
    assert_true(fabs(entry_of(it, "4.2.a")->gain - 12.5) < 1e-12);
    assert_true(fabs(entry_of(it, "5.1.a")->gain - 50) < 1e-12);
    assert_true(fabs(entry_of(it, "5.1.a")->effort_days - 0.5) < 1e-12);
    assert_true(fabs(it->results.effort_days - 3.5) < 1e-12);
}

TEST(urgency_then_wave_then_gain_per_day_then_the_files_order)
{
    struct world *it = *state;

    /* 4.1 is minor, A.2.2 an ofi, A.2.3 minor (nothing there, but its section is up). */
    world_make(it,
               "# 4 clause\n* 4.1 mandatory\n4.1.a defined effort=4\n4.1.b defined effort=2\n"
               "4.1.c defined effort=2\n4.1.d defined effort=1 after=4.1.a\n"
               "# A.2 objective\n* A.2.2\nA.2.2.a defined effort=0.1\n* A.2.3\nA.2.3.a defined\n",
               "4.1.a=P 4.1.b=P 4.1.c=P 4.1.d=P A.2.2.a=L A.2.3.a=P");
    /* points a day: 4.1.b and .c 6.25, 4.1.a 3.125, A.2.3.a 25, in wave 2 4.1.d */
    assert_order(it, "A.2.3.a 4.1.b 4.1.c 4.1.a 4.1.d A.2.2.a");
    assert_int_equal(entry_of(it, "4.1.d")->wave, 2);
}

TEST(a_prerequisite_is_as_urgent_as_what_waits_for_it_directly_or_not)
{
    struct world *it = *state;

    world_make(it,
               "# 4 clause\n* 4.1 mandatory\n4.1.a defined after=5.1.a\n"
               "# 5 clause\n* 5.1 mandatory\n5.1.a defined after=6.1.a\n"
               "# 6 clause\n* 6.1 mandatory\n6.1.a defined weight=9\n6.1.b defined\n"
               "# 7 clause\n* 7.1 mandatory\n7.1.a defined\n",
               "4.1.a=N 5.1.a=P 6.1.a=L 6.1.b=F 7.1.a=P");
    assert_int_equal(entry_of(it, "6.1.a")->severity, GRADE_MINOR);
    assert_int_equal(entry_of(it, "6.1.a")->urgency, GRADE_MAJOR);
    assert_int_equal(entry_of(it, "5.1.a")->urgency, GRADE_MAJOR);
    assert_int_equal(entry_of(it, "7.1.a")->urgency, GRADE_MINOR);
    assert_int_equal(entry_of(it, "4.1.a")->wave, 3);
    assert_order(it, "6.1.a 5.1.a 4.1.a 7.1.a");
}

TEST(a_finished_middle_step_cuts_the_chain)
{
    struct world *it = *state;

    world_make(it,
               "# 4 clause\n* 4.1 mandatory\n4.1.a defined after=5.1.a\n"
               "# 5 clause\n* 5.1 mandatory\n5.1.a defined after=6.1.a\n"
               "# 6 clause\n* 6.1 mandatory\n6.1.a defined\n",
               "4.1.a=N 5.1.a=F 6.1.a=L");
    assert_int_equal(entry_of(it, "6.1.a")->urgency, GRADE_MINOR);
    assert_int_equal(entry_of(it, "4.1.a")->wave, 1);
    assert_int_equal(entry_of(it, "4.1.a")->after.count, 0);
}

TEST(after_keeps_the_files_order_without_repeats_and_without_what_is_done)
{
    struct world *it = *state;
    const struct index_list *after;

    world_make(it,
               "# 4 clause\n* 4.1\n4.1.a defined\n4.1.b defined\n4.1.c defined\n"
               "4.1.d defined after=4.1.c,4.1.b,4.1.c,4.1.a,4.1.b\n",
               "4.1.b=F");
    after = &entry_of(it, "4.1.d")->after;
    assert_int_equal(after->count, 2);
    assert_int_equal(after->at[0], question_of(it, "4.1.c"));
    assert_int_equal(after->at[1], question_of(it, "4.1.a"));
    assert_int_equal(entry_of(it, "4.1.d")->wave, 2);
}

TEST(equal_gains_per_day_keep_the_files_order_whatever_their_binary_noise)
{
    struct world *it = *state;

    /* a third of the way costs a third of the days: all four bring the same per day */
    world_make(it,
               "# 4 clause\n* 4.1\n4.1.a defined weight=3 effort=3\n4.1.b defined weight=0.1 "
               "effort=0.1\n4.1.c defined weight=0.7 effort=0.7\n4.1.d defined\n",
               "4.1.a=P 4.1.b=L 4.1.c=? 4.1.d=N");
    assert_order(it, "4.1.a 4.1.b 4.1.c 4.1.d");
}

TEST(a_long_chain_has_as_many_waves)
{
    struct world *it = *state;
    struct text chain = {0};

    text_add(&chain, "# 4 clause\n* 4.1\nq0 defined\n");
    for (int i = 1; i < 300; i++)
        text_format(&chain, "q%d defined after=q%d\n", i, i - 1);
    world_make(it, text_string(&chain), "");
    text_release(&chain);

    for (int i = 0; i < 300; i++) {
        assert_int_equal(it->results.remediation[i].question, i);
        assert_int_equal(it->results.remediation[i].wave, i + 1);
    }
}

TEST(units_are_plain_means_of_their_items_and_unmapped_ones_are_never_scored)
{
    struct world *it = *state;
    const struct framework_result *nist;

    world_make(it,
               "# 4 clause\n* 4.1 weight=9\n4.1.a defined\n* 4.2\n4.2.a defined\n* 4.3\n4.3.a "
               "defined\n* 4.4\n4.4.a defined\n"
               "unit nist G-1 4.1,4.2,4.3,4.4\nunit nist G-2 4.3\nunit nist G-3\n"
               "unit act A-1 4.2\n",
               "4.1.a=F 4.2.a=P 4.3=out");
    nist = &it->results.frameworks[0];
    /* 4.4 is open: no score; low 0, high 1 */
    assert_true(fabs(nist->units[0].figure.score - 2.0 / 3) < 1e-12);
    assert_true(fabs(nist->units[0].figure.low - 4.0 / 9) < 1e-12);
    assert_true(fabs(nist->units[0].figure.high - 7.0 / 9) < 1e-12);
    assert_true(isnan(nist->units[1].figure.low) && nist->units[1].mapped);
    assert_true(isnan(nist->units[2].figure.low) && !nist->units[2].mapped);
    assert_true(fabs(nist->coverage - 2.0 / 3) < 1e-12);
    assert_true(fabs(it->results.frameworks[1].coverage - 1) < 1e-12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(what_is_open_or_below_the_highest_level_is_in_the_list),
        IN_WORLD(gain_and_effort_go_by_what_is_missing),
        IN_WORLD(urgency_then_wave_then_gain_per_day_then_the_files_order),
        IN_WORLD(a_prerequisite_is_as_urgent_as_what_waits_for_it_directly_or_not),
        IN_WORLD(a_finished_middle_step_cuts_the_chain),
        IN_WORLD(after_keeps_the_files_order_without_repeats_and_without_what_is_done),
        IN_WORLD(equal_gains_per_day_keep_the_files_order_whatever_their_binary_noise),
        IN_WORLD(a_long_chain_has_as_many_waves),
        IN_WORLD(units_are_plain_means_of_their_items_and_unmapped_ones_are_never_scored),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
