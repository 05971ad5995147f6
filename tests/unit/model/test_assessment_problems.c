/* SPDX-License-Identifier: MIT
 *
 * test_assessment_problems.c - what `check` says of an assessment. */
#include "base/mem.h"
#include "model/assessment_problems.h"
#include "model/field.h"
#include "support/build.h"
#include "support/test.h"

#include <string.h>

static const char items[] = "# 4 clause\n* 4.1 mandatory\n4.1.a defined\n4.1.b defined\n"
                            "# A.2 objective\n* A.2.2\nA.2.2.a defined\n* A/2~3\nA.2.3.a defined\n"
                            "* A.2.4\nA.2.4.a defined\n* A.2.5\nA.2.5.a defined\n";

/* The problems as "code at" lines. */
static void assert_problems(struct world *it, const char *wanted)
{
    struct text found = {0};
    const struct problems *problems;

    world_answer(it, "");
    problems = &it->results.problems;
    for (size_t i = 0; i < problems->count; i++)
        text_format(&found, "%s %s\n", problems->at[i].code, problems->at[i].at);
    assert_string_equal(text_string(&found), wanted);
    text_release(&found);
}

TEST(a_sound_assessment_has_none)
{
    struct world *it = *state;

    world_make(it, items, "4.1.a=F 4.1.b=? A.2.2=out A/2~3=in A.2.4.a=na,because");
    assert_problems(it, "");
}

TEST(exclusions_and_na_want_a_reason_and_an_item_that_may_be_left_out)
{
    struct world *it = *state;

    world_make(it, items,
               "4.1=out 4.1.a=na,because 4.1.b=na A/2~3=out,blank A.2.4.a=na,blank A.2.2.a=na");
    assert_problems(it, "exclusion_of_mandatory /applicability/4.1\n"
                        "na_of_mandatory /answers/4.1.a\n"
                        "na_of_mandatory /answers/4.1.b\n"
                        "na_without_reason /answers/4.1.b\n"
                        "na_without_reason /answers/A.2.2.a\n"
                        "exclusion_without_reason /applicability/A~12~03\n"
                        "na_without_reason /answers/A.2.4.a\n");
}

TEST(the_same_justification_three_times_is_told_once_after_trimming)
{
    struct world *it = *state;

    world_make(it, items, "A.2.2=out A.2.4=out A.2.5=out 4.1=out");
    assert_problems(it, "exclusion_of_mandatory /applicability/4.1\n"
                        "repeated_justification /applicability/A.2.2/justification\n");
    field_set(&it->assessment, FIELD_EXCLUSION, item_of(it, "A.2.4"), "\xc2\xa0 because\t\n");
    assert_problems(it, "exclusion_of_mandatory /applicability/4.1\n"
                        "repeated_justification /applicability/A.2.2/justification\n");
    field_set(&it->assessment, FIELD_EXCLUSION, item_of(it, "A.2.4"), "be cause");
    assert_problems(it, "exclusion_of_mandatory /applicability/4.1\n");
}

TEST(answers_that_the_questionnaire_does_not_know_are_named)
{
    struct world *it = *state;

    world_make(it, items, "4.1.b=X");
    strays_add(&it->assessment.stray_answers, "9.9/z", "{}");
    assert_problems(it, "unknown_level /answers/4.1.b/rating\n"
                        "unknown_question /answers/9.9~1z\n");
}

TEST(another_edition_is_told_an_absent_digest_is_not)
{
    struct world *it = *state;

    world_make(it, items, "");
    strcpy(it->questionnaire.sha256, "abc");
    assert_problems(it, "");
    mem_set(&it->assessment.questionnaire_sha256, "abd");
    assert_problems(it, "other_questionnaire /questionnaire\n");
    mem_set(&it->assessment.questionnaire_sha256, "abc");
    assert_problems(it, "");
    mem_set(&it->assessment.questionnaire_edition, "0");
    assert_problems(it, "other_questionnaire /questionnaire\n");
}

static void assert_past(struct world *it, const char *due, const char *modified, bool past)
{
    mem_set(&it->assessment.modified, modified);
    field_set(&it->assessment, FIELD_DUE, 0, due);
    assert_problems(it, past ? "due_past /answers/4.1.a/due\n" : "");
}

TEST(a_due_date_is_past_before_the_utc_day_of_modified)
{
    struct world *it = *state;

    world_make(it, items, "4.1.a=F");
    assert_past(it, "2026-11-21", "2026-11-21T23:59:59Z", false);
    assert_past(it, "2026-11-20", "2026-11-21T00:00:00Z", true);
    assert_past(it, "2026-11-21", "2026-11-21T23:30:00-01:00", true);
    assert_past(it, "2026-11-20", "2026-11-21T00:30:00+01:00", false);
    assert_past(it, "2026-11-20", NULL, false);
    assert_past(it, "1969-12-30", "1969-12-31T12:00:00Z", true);
    assert_past(it, "1969-12-31", "1969-12-31T00:00:00Z", false);
}

TEST(a_description_names_the_place_and_shows_no_control_characters)
{
    struct problems problems = {0};
    struct text out = {0};

    (void)state;
    problem_add_at(&problems, SEVERITY_ERROR, "syntax", 3, 7, "no %s", "comma");
    problem_add(&problems, SEVERITY_NOTE, "odd", "/a\x1b", 0, "b\x1b[31m");
    problem_describe(&problems.at[0], &out);
    text_add(&out, "|");
    problem_describe(&problems.at[1], &out);
    assert_string_equal(text_string(&out), "3:7: no comma|/a^[: b^[[31m");
    assert_int_equal(problems.errors, 1);
    text_release(&out);
    problems_release(&problems);
}

TEST(beyond_the_limit_problems_are_counted_not_kept)
{
    struct problems problems = {0};

    (void)state;
    for (int i = 0; i < PROBLEMS_MAX + 5; i++)
        problem_add(&problems, SEVERITY_ERROR, "x", "/x", -i, "%d", i);
    problems_sort(&problems);
    assert_int_equal(problems.count, PROBLEMS_MAX);
    assert_int_equal(problems.dropped, 5);
    assert_int_equal(problems.errors, PROBLEMS_MAX + 5);
    assert_int_equal(problems.at[0].order, 1 - PROBLEMS_MAX);
    problems_release(&problems);
}

TEST(an_error_is_kept_behind_any_number_of_notes)
{
    struct problems problems = {0};

    (void)state;
    for (int i = 0; i < PROBLEMS_MAX + 5; i++)
        problem_add(&problems, SEVERITY_NOTE, "x", "/x", i, "%d", i);
    assert_true(problems_full(&problems, SEVERITY_NOTE));
    assert_false(problems_full(&problems, SEVERITY_ERROR));
    problem_add(&problems, SEVERITY_ERROR, "y", "/y", 0, "wrong");
    assert_int_equal(problems.count, PROBLEMS_MAX + 1);
    assert_int_equal(problems.dropped, 5);
    assert_string_equal(problems.at[PROBLEMS_MAX].at, "/y");
    problems_release(&problems);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(a_sound_assessment_has_none),
        IN_WORLD(exclusions_and_na_want_a_reason_and_an_item_that_may_be_left_out),
        IN_WORLD(the_same_justification_three_times_is_told_once_after_trimming),
        IN_WORLD(answers_that_the_questionnaire_does_not_know_are_named),
        IN_WORLD(another_edition_is_told_an_absent_digest_is_not),
        IN_WORLD(a_due_date_is_past_before_the_utc_day_of_modified),
        cmocka_unit_test(a_description_names_the_place_and_shows_no_control_characters),
        cmocka_unit_test(beyond_the_limit_problems_are_counted_not_kept),
        cmocka_unit_test(an_error_is_kept_behind_any_number_of_notes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
