/* SPDX-License-Identifier: MIT
 *
 * test_applicability.c - what does not fit together in the statement of applicability.
 */
#include "base/mem.h"
#include "model/applicability.h"
#include "support/build.h"
#include "support/test.h"

enum { TODAY = 20775 }; /* 2026-11-18 */

static const char controls[] = "# A.2 objective\n"
                               "* A.2.2\n  A.2.2.a defined\n"
                               "* A.2.3\n  A.2.3.a defined\n"
                               "* A.2.4\n  A.2.4.a defined\n"
                               "* A.2.5\n  A.2.5.a defined\n";

static unsigned faults(const struct world *world, const char *item)
{
    return applicability_faults(&world->results, item_of(world, item), TODAY);
}

static struct decision *decide(struct world *world, const char *item, const char *reason)
{
    struct decision *decision = &world->assessment.decisions[item_of(world, item)];

    decision->present = true;
    decision->applicable = reason == NULL;
    mem_set(&decision->justification, reason);
    return decision;
}

TEST(nothing_decided_and_nothing_rated_is_no_fault)
{
    struct world *world = *state;

    world_make(world, controls, "");
    assert_int_equal(faults(world, "A.2.2"), 0);
}

TEST(an_exclusion_needs_a_reason)
{
    struct world *world = *state;

    world_make(world, controls, "A.2.2=out,blank A.2.3=out");
    assert_int_equal(faults(world, "A.2.2"), FAULT_NO_REASON);
    assert_int_equal(faults(world, "A.2.3"), 0);
}

TEST(an_excluded_item_with_a_rating_is_a_contradiction)
{
    struct world *world = *state;

    world_make(world, controls, "A.2.2=out A.2.2.a=N A.2.3=out A.2.3.a=?");
    assert_int_equal(faults(world, "A.2.2"), FAULT_ANSWERED);
    assert_int_equal(faults(world, "A.2.3"), 0);
}

TEST(three_exclusions_in_the_same_words_are_suspicious_and_two_are_not)
{
    struct world *world = *state;

    world_make(world, controls, "");
    decide(world, "A.2.2", "Not used.");
    decide(world, "A.2.3", "  Not used.\n");
    decide(world, "A.2.4", "Not used here.");
    world_answer(world, "");
    assert_int_equal(faults(world, "A.2.2"), 0);
    decide(world, "A.2.5", "Not used.");
    world_answer(world, "");
    assert_int_equal(faults(world, "A.2.2"), FAULT_SAME_REASON);
    assert_int_equal(faults(world, "A.2.3"), FAULT_SAME_REASON);
    assert_int_equal(faults(world, "A.2.4"), 0);
}

TEST(what_is_included_wants_a_driver)
{
    struct world *world = *state;

    world_make(world, controls, "A.2.2=in A.2.3=in");
    mem_set(&decide(world, "A.2.3", NULL)->drivers, "legal");
    assert_int_equal(faults(world, "A.2.2"), FAULT_NO_DRIVER);
    assert_int_equal(faults(world, "A.2.3"), 0);
}

TEST(a_rating_above_the_lowest_level_wants_evidence)
{
    struct world *world = *state;

    world_make(world, controls, "A.2.2.a=P A.2.3.a=N A.2.4.a=P");
    mem_set(&answer_add_evidence(&world->assessment.answers[question_of(world, "A.2.4.a")])->title,
            "Minutes");
    assert_int_equal(faults(world, "A.2.2"), FAULT_NO_EVIDENCE);
    assert_int_equal(faults(world, "A.2.3"), 0);
    assert_int_equal(faults(world, "A.2.4"), 0);
}

TEST(a_review_is_past_on_the_day_after)
{
    struct world *world = *state;

    world_make(world, controls, "A.2.2=out A.2.3=out");
    mem_set(&world->assessment.decisions[item_of(world, "A.2.2")].review, "2026-11-17");
    mem_set(&world->assessment.decisions[item_of(world, "A.2.3")].review, "2026-11-18");
    assert_int_equal(faults(world, "A.2.2"), FAULT_REVIEW_PAST);
    assert_int_equal(faults(world, "A.2.3"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(nothing_decided_and_nothing_rated_is_no_fault),
        IN_WORLD(an_exclusion_needs_a_reason),
        IN_WORLD(an_excluded_item_with_a_rating_is_a_contradiction),
        IN_WORLD(three_exclusions_in_the_same_words_are_suspicious_and_two_are_not),
        IN_WORLD(what_is_included_wants_a_driver),
        IN_WORLD(a_rating_above_the_lowest_level_wants_evidence),
        IN_WORLD(a_review_is_past_on_the_day_after)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
