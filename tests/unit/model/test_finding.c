/* SPDX-License-Identifier: MIT
 *
 * test_finding.c - predicted findings, what led to them, stoppers, patterns, the verdict. */
#include "support/build.h"
#include "support/test.h"

#include <string.h>

static void assert_because(const struct world *it, const char *item, const char *wanted)
{
    char facts[512];

    because_of(it, item, facts);
    assert_string_equal(facts, wanted);
}

static void assert_findings(const struct world *it, const char *item, enum grade finding,
                            enum grade best)
{
    assert_string_equal(grade_name(result_of(it, item)->finding), grade_name(finding));
    assert_string_equal(grade_name(result_of(it, item)->finding_best), grade_name(best));
    assert_int_equal(result_of(it, item)->provisional, finding != best);
}

static const char mandatory_item[] = "# 4 clause\n"
                                     "* 4.1 mandatory\n"
                                     "4.1.a defined weight=17 stopper=S1\n"
                                     "4.1.b defined weight=3\n";

TEST(a_mandatory_item_is_major_up_to_15_percent)
{
    struct world *it = *state;

    world_make(it, "# 4 clause\n* 4.1 mandatory\n4.1.a defined weight=17\n4.1.b defined weight=3\n",
               "4.1.a=N 4.1.b=F");
    assert_findings(it, "4.1", GRADE_MAJOR, GRADE_MAJOR);
    assert_because(it, "4.1", "at_most low 0.15/0.15");
}

TEST(a_mandatory_item_is_minor_up_to_85_percent_and_ofi_up_to_one)
{
    struct world *it = *state;

    world_make(it, mandatory_item, "4.1.a=F 4.1.b=N");
    assert_findings(it, "4.1", GRADE_MINOR, GRADE_MINOR);
    assert_because(it, "4.1", "at_most low 0.85/0.85");
    world_answer(it, "4.1.b=P");
    assert_findings(it, "4.1", GRADE_OFI, GRADE_OFI);
    assert_because(it, "4.1", "below low 0.9/1");
    world_answer(it, "4.1.b=F");
    assert_findings(it, "4.1", GRADE_CONFORM, GRADE_CONFORM);
    assert_because(it, "4.1", "conform low 1/1");
}

TEST(a_critical_question_at_zero_points_is_major_whatever_the_figure)
{
    struct world *it = *state;

    world_make(it,
               "# 4 clause\n* 4.1 mandatory\n4.1.a defined stopper=S1\n4.1.b defined weight=9\n",
               "4.1.a=N 4.1.b=F");
    assert_findings(it, "4.1", GRADE_MAJOR, GRADE_MAJOR);
    assert_because(it, "4.1", "stopper 4.1.a N");
    world_answer(it, "4.1.a=P");
    assert_findings(it, "4.1", GRADE_OFI, GRADE_OFI);
}

TEST(an_open_critical_question_is_major_in_the_worst_case_only)
{
    struct world *it = *state;

    world_make(it,
               "# 4 clause\n* 4.1 mandatory\n4.1.a defined stopper=S1\n4.1.b defined weight=9\n",
               "4.1.b=F");
    assert_findings(it, "4.1", GRADE_MAJOR, GRADE_CONFORM);
    assert_because(it, "4.1", "stopper 4.1.a null");
    world_answer(it, "4.1.a=?");
    assert_because(it, "4.1", "stopper 4.1.a unknown");
    world_answer(it, "4.1.a=na,because");
    assert_because(it, "4.1", "stopper 4.1.a null");
    world_answer(it, "4.1.a=X");
    assert_because(it, "4.1", "stopper 4.1.a null");
    world_answer(it, "4.1.a=F,carried");
    assert_findings(it, "4.1", GRADE_MAJOR, GRADE_CONFORM);
    assert_because(it, "4.1", "stopper 4.1.a null");
    world_answer(it, "4.1.a=?");
    assert_because(it, "4.1", "stopper 4.1.a unknown");
}

TEST(because_lists_critical_questions_in_order_then_the_figure)
{
    struct world *it = *state;

    world_make(it,
               "# 4 clause\n* 4.1 mandatory\n4.1.a defined\n4.1.b defined stopper=S2\n"
               "4.1.c defined stopper=S1\n4.1.d defined stopper=S3\n",
               "4.1.b=N 4.1.c=? 4.1.d=P");
    assert_because(it, "4.1", "stopper 4.1.b N, stopper 4.1.c unknown, at_most low 0.08333/0.15");
}

TEST(a_critical_question_out_of_scope_stops_nothing)
{
    struct world *it = *state;

    world_make(it,
               "# 4 clause\n* 4.1 mandatory\n4.1.a defined stopper=S1 for=developer\n4.1.b "
               "defined\n",
               "roles:user 4.1.a=N 4.1.b=F");
    assert_findings(it, "4.1", GRADE_CONFORM, GRADE_CONFORM);
    assert_int_equal(it->results.stoppers[0].state, STOPPER_OUT);
}

static const char objective[] = "# A.2 objective\n"
                                "* A.2.2\nA.2.2.a defined stopper=S1\n"
                                "* A.2.3\nA.2.3.a defined\nA.2.3.b defined\n"
                                "* A.2.4 mandatory\nA.2.4.a defined\n"
                                "* A.2.5\n";

TEST(another_item_is_major_only_if_its_whole_section_is_down)
{
    struct world *it = *state;

    world_make(it, objective, "A.2.2.a=N A.2.3.a=N A.2.3.b=N A.2.4.a=N");
    assert_findings(it, "A.2.2", GRADE_MAJOR, GRADE_MAJOR);
    assert_because(it, "A.2.2", "section_at_most low 0/0.15");
    assert_because(it, "A.2.4", "at_most low 0/0.15");

    /* the mandatory item of the section counts, too */
    world_answer(it, "A.2.4.a=P");
    assert_findings(it, "A.2.2", GRADE_MINOR, GRADE_MINOR);
    assert_because(it, "A.2.2", "at_most low 0/0.5");
}

TEST(each_figure_of_the_section_is_looked_at_on_its_own)
{
    struct world *it = *state;

    /* low: all 0; high: A.2.3 may still reach 1 */
    world_make(it, objective, "A.2.2.a=N A.2.4.a=N");
    assert_findings(it, "A.2.2", GRADE_MAJOR, GRADE_MINOR);
    assert_findings(it, "A.2.3", GRADE_MAJOR, GRADE_CONFORM);
    assert_findings(it, "A.2.4", GRADE_MAJOR, GRADE_MAJOR);
}

TEST(items_with_nothing_applicable_are_left_out_of_the_section_rule)
{
    struct world *it = *state;

    world_make(it, objective, "A.2.3=out A.2.2.a=N A.2.4.a=N");
    assert_findings(it, "A.2.2", GRADE_MAJOR, GRADE_MAJOR);
    assert_null(grade_name(result_of(it, "A.2.3")->finding));
    assert_null(grade_name(result_of(it, "A.2.3")->suggested_best));
    assert_int_equal(result_of(it, "A.2.3")->because_count, 0);
}

TEST(another_item_is_minor_up_to_half_and_its_critical_questions_do_not_matter)
{
    struct world *it = *state;

    world_make(it, objective, "A.2.2.a=N A.2.3.a=F A.2.3.b=N A.2.4.a=F");
    assert_findings(it, "A.2.2", GRADE_MINOR, GRADE_MINOR);
    assert_findings(it, "A.2.3", GRADE_MINOR, GRADE_MINOR);
    world_answer(it, "A.2.3.b=P");
    assert_findings(it, "A.2.3", GRADE_OFI, GRADE_OFI);
}

TEST(the_assessors_grade_with_a_reason_replaces_both)
{
    struct world *it = *state;

    world_make(it, mandatory_item, "4.1.b=F 4.1=ofi");
    assert_findings(it, "4.1", GRADE_OFI, GRADE_OFI);
    assert_int_equal(result_of(it, "4.1")->suggested, GRADE_MAJOR);
    assert_int_equal(result_of(it, "4.1")->suggested_best, GRADE_CONFORM);
    assert_false(result_of(it, "4.1")->provisional);
    assert_because(it, "4.1", "assessor because, stopper 4.1.a null, at_most low 0.15/0.15");
    assert_int_equal(it->results.findings[GRADE_OFI], 1);
    assert_int_equal(it->results.findings[GRADE_MAJOR], 0);
    assert_int_equal(it->results.remediation[0].severity, GRADE_OFI);
}

TEST(a_grade_without_a_reason_or_without_anything_applicable_is_ignored)
{
    struct world *it = *state;

    world_make(it, objective, "A.2.4=conform,blank A.2.4.a=P A.2.2=major");
    assert_findings(it, "A.2.4", GRADE_MINOR, GRADE_MINOR);
    assert_findings(it, "A.2.2", GRADE_MAJOR, GRADE_MAJOR);
    assert_int_equal(it->results.findings[GRADE_MAJOR], 1);
    world_answer(it, "A.2.2=out");
    assert_null(grade_name(result_of(it, "A.2.2")->finding));
    assert_null(grade_name(result_of(it, "A.2.2")->suggested));
    assert_int_equal(result_of(it, "A.2.2")->because_count, 0);
    assert_int_equal(it->results.findings[GRADE_MAJOR], 0);
}

TEST(a_stopper_is_open_before_it_is_unknown_before_it_is_clear)
{
    static const char questions[] = "# 4 clause\n* 4.1\n4.1.a defined stopper=S1\n"
                                    "4.1.b defined stopper=S1\n4.1.c defined\n";
    struct world *it = *state;

    world_make(it, questions, "4.1.a=? 4.1.b=N");
    assert_string_equal(stopper_state_name(it->results.stoppers[0].state), "open");
    assert_int_equal(it->results.stoppers[0].questions.count, 2);
    world_answer(it, "4.1.b=P");
    assert_string_equal(stopper_state_name(it->results.stoppers[0].state), "unknown");
    world_answer(it, "4.1.a=P");
    assert_string_equal(stopper_state_name(it->results.stoppers[0].state), "clear");
    world_answer(it, "4.1.a=N,carried");
    assert_string_equal(stopper_state_name(it->results.stoppers[0].state), "unknown");
    world_answer(it, "4.1.a=na,because");
    assert_string_equal(stopper_state_name(it->results.stoppers[0].state), "clear");
    assert_int_equal(it->results.stoppers[0].questions.count, 1);
    assert_int_equal(it->results.stoppers[0].questions.at[0], 1);
    world_answer(it, "4.1=out");
    assert_null(stopper_state_name(it->results.stoppers[0].state));
}

TEST(a_pattern_holds_if_every_condition_does_on_scores)
{
    static const char questions[] = "# 4 clause\n* 4.1\n4.1.a defined\n4.1.b evidenced\n"
                                    "* 4.2\n4.2.a defined\n"
                                    "pattern F-1 major item=4.1 facet=defined at_least=0.5\n"
                                    "pattern F-1 major item=4.1 facet=evidenced at_most=0.34\n"
                                    "pattern F-2 minor section=4 at_least=0.5 at_most=0.5\n";
    struct world *it = *state;

    world_make(it, questions, "4.1.a=L 4.1.b=P");
    assert_int_equal(it->questionnaire.pattern_count, 2);
    assert_true(it->results.patterns[0]);
    assert_true(it->results.patterns[1]);
    world_answer(it, "4.1.b=?");
    assert_false(it->results.patterns[0]);
    assert_false(it->results.patterns[1]);
    world_answer(it, "4.1=out");
    assert_false(it->results.patterns[0]);
    world_answer(it, "4.2.a=F");
    assert_false(it->results.patterns[1]);
}

static const char verdict_items[] = "# 4 clause\n* 4.1 mandatory\n4.1.a defined\n"
                                    "# A.2 objective\n* A.2.2\nA.2.2.a defined\n"
                                    "* A.2.3\nA.2.3.a defined\n";

static void assert_verdict(struct world *it, const char *answers, const char *wanted)
{
    world_make(it, verdict_items, answers);
    assert_string_equal(verdict_name(it->results.verdict), wanted);
}

TEST(the_verdict_follows_the_worst_that_is_sure_then_what_is_open)
{
    struct world *it = *state;

    assert_verdict(it, "4.1.a=N A.2.2.a=F A.2.3.a=F", "not_ready");
    assert_verdict(it, "A.2.2.a=F A.2.3.a=F", "undetermined");
    assert_verdict(it, "4.1.a=F", "undetermined");
    assert_verdict(it, "4.1.a=F A.2.2.a=F", "conditional");
    assert_verdict(it, "4.1.a=P A.2.2.a=F A.2.3.a=F", "conditional");
    assert_verdict(it, "4.1.a=F A.2.2.a=F A.2.3.a=L", "ready");
    assert_verdict(it, "4.1=conform A.2.2.a=F A.2.3.a=F", "undetermined");
    assert_verdict(it, "4.1.a=N 4.1=minor A.2.2.a=F A.2.3.a=F", "conditional");
    assert_verdict(it, "4.1.a=F A.2.2.a=F A.2.3=major A.2.3.a=F", "not_ready");
    assert_verdict(it, "4.1.a=F A.2.2=out A.2.3=out", "ready");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(a_mandatory_item_is_major_up_to_15_percent),
        IN_WORLD(a_mandatory_item_is_minor_up_to_85_percent_and_ofi_up_to_one),
        IN_WORLD(a_critical_question_at_zero_points_is_major_whatever_the_figure),
        IN_WORLD(an_open_critical_question_is_major_in_the_worst_case_only),
        IN_WORLD(because_lists_critical_questions_in_order_then_the_figure),
        IN_WORLD(a_critical_question_out_of_scope_stops_nothing),
        IN_WORLD(another_item_is_major_only_if_its_whole_section_is_down),
        IN_WORLD(each_figure_of_the_section_is_looked_at_on_its_own),
        IN_WORLD(items_with_nothing_applicable_are_left_out_of_the_section_rule),
        IN_WORLD(another_item_is_minor_up_to_half_and_its_critical_questions_do_not_matter),
        IN_WORLD(the_assessors_grade_with_a_reason_replaces_both),
        IN_WORLD(a_grade_without_a_reason_or_without_anything_applicable_is_ignored),
        IN_WORLD(a_stopper_is_open_before_it_is_unknown_before_it_is_clear),
        IN_WORLD(a_pattern_holds_if_every_condition_does_on_scores),
        IN_WORLD(the_verdict_follows_the_worst_that_is_sure_then_what_is_open),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
