/* SPDX-License-Identifier: MIT
 *
 * test_scope.c - which questions count. */
#include "model/field.h"
#include "model/scope.h"
#include "support/build.h"
#include "support/test.h"

static const char two_items[] = "# 4 clause\n"
                                "* 4.1 mandatory\n"
                                "4.1.a defined quick\n"
                                "4.1.b evidenced\n"
                                "# A.2 objective\n"
                                "* A.2.2\n"
                                "A.2.2.a defined quick for=developer,provider\n"
                                "A.2.2.b evidenced\n";

static bool applicable(const struct world *it, const char *id)
{
    return scope_applicable(&it->assessment, question_of(it, id));
}

static enum standing standing(const struct world *it, const char *id)
{
    return scope_standing(&it->assessment, question_of(it, id));
}

TEST(an_exclusion_with_a_reason_takes_the_item_out)
{
    struct world *it = *state;

    world_make(it, two_items, "A.2.2=out");

    assert_true(scope_excluded(&it->assessment, item_of(it, "A.2.2")));
    assert_false(applicable(it, "A.2.2.a"));
    assert_false(scope_asked(&it->assessment, question_of(it, "A.2.2.a")));
    assert_true(applicable(it, "4.1.a"));
}

TEST(an_exclusion_without_a_reason_or_of_a_requirement_does_not_count)
{
    struct world *it = *state;

    world_make(it, two_items, "A.2.2=out,blank 4.1=out");

    assert_true(applicable(it, "A.2.2.a"));
    assert_true(applicable(it, "4.1.a"));
    assert_false(scope_excluded(&it->assessment, item_of(it, "4.1")));
}

TEST(an_inclusion_with_a_reason_is_no_exclusion)
{
    struct world *it = *state;

    world_make(it, two_items, "A.2.2=in");

    assert_true(applicable(it, "A.2.2.a"));
}

TEST(na_counts_with_a_reason_on_what_may_be_excluded)
{
    struct world *it = *state;

    world_make(it, two_items, "A.2.2.a=na,because A.2.2.b=na 4.1.a=na,because 4.1.b=na,blank");

    assert_int_equal(standing(it, "A.2.2.a"), STANDING_OUT);
    assert_int_equal(standing(it, "A.2.2.b"), STANDING_OPEN);
    assert_int_equal(standing(it, "4.1.a"), STANDING_OPEN);
    assert_int_equal(standing(it, "4.1.b"), STANDING_OPEN);
    assert_true(scope_asked(&it->assessment, question_of(it, "A.2.2.a")));
}

TEST(a_carried_na_with_a_reason_still_removes_the_question)
{
    struct world *it = *state;

    world_make(it, two_items, "A.2.2.a=na,because,carried");

    assert_int_equal(standing(it, "A.2.2.a"), STANDING_OUT);
}

TEST(a_carried_level_leaves_the_question_open)
{
    struct world *it = *state;

    world_make(it, two_items, "4.1.a=F,carried 4.1.b=F");

    assert_true(scope_open(&it->assessment, question_of(it, "4.1.a")));
    assert_true(scope_rated(&it->assessment, question_of(it, "4.1.b")));
    assert_false(scope_rated(&it->assessment, question_of(it, "4.1.a")));
}

TEST(unknown_absent_and_foreign_ratings_are_open)
{
    struct world *it = *state;

    world_make(it, two_items, "4.1.a=? 4.1.b=X");

    assert_int_equal(it->assessment.answers[question_of(it, "4.1.b")].rating, RATING_FOREIGN);
    assert_int_equal(standing(it, "4.1.a"), STANDING_OPEN);
    assert_int_equal(standing(it, "4.1.b"), STANDING_OPEN);
    assert_int_equal(standing(it, "A.2.2.b"), STANDING_OPEN);
}

TEST(a_quick_assessment_has_the_quick_questions_alone)
{
    struct world *it = *state;

    world_make(it, two_items, "quick 4.1.b=F");

    assert_true(applicable(it, "4.1.a"));
    assert_false(applicable(it, "4.1.b"));
    assert_int_equal(standing(it, "4.1.b"), STANDING_OUT);
}

TEST(roles_fit_if_one_is_shared_or_none_is_named)
{
    struct world *it = *state;

    world_make(it, two_items, "");
    assert_true(applicable(it, "A.2.2.a"));
    world_answer(it, "roles:user");
    assert_false(applicable(it, "A.2.2.a"));
    assert_true(applicable(it, "A.2.2.b"));
    world_answer(it, "roles:user,provider");
    assert_true(applicable(it, "A.2.2.a"));
    world_answer(it, "roles:provide,developers");
    assert_false(applicable(it, "A.2.2.a"));
}

TEST(a_reason_of_unicode_white_space_is_none)
{
    static const char *const blanks[] = {
        "", " ", "\t\n", "\xc2\xa0", "\xe2\x80\x83", "\xe3\x80\x80"};
    struct world *it = *state;
    int item;

    world_make(it, two_items, "A.2.2=out");
    item = item_of(it, "A.2.2");
    for (size_t i = 0; i < sizeof blanks / sizeof blanks[0]; i++) {
        field_set(&it->assessment, FIELD_EXCLUSION, item, blanks[i]);
        assert_false(scope_excluded(&it->assessment, item));
    }
    field_set(&it->assessment, FIELD_EXCLUSION, item, "\xc2\xa0.");
    assert_true(scope_excluded(&it->assessment, item));
}

TEST(a_line_is_found_whole)
{
    (void)state;
    assert_true(lines_have("user\ndeveloper", "developer"));
    assert_true(lines_have("user\ndeveloper", "user"));
    assert_false(lines_have("user\ndeveloper", "dev"));
    assert_false(lines_have("user\ndeveloper", "user\ndeveloper"));
    assert_false(lines_have(NULL, "user"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(an_exclusion_with_a_reason_takes_the_item_out),
        IN_WORLD(an_exclusion_without_a_reason_or_of_a_requirement_does_not_count),
        IN_WORLD(an_inclusion_with_a_reason_is_no_exclusion),
        IN_WORLD(na_counts_with_a_reason_on_what_may_be_excluded),
        IN_WORLD(a_carried_na_with_a_reason_still_removes_the_question),
        IN_WORLD(a_carried_level_leaves_the_question_open),
        IN_WORLD(unknown_absent_and_foreign_ratings_are_open),
        IN_WORLD(a_quick_assessment_has_the_quick_questions_alone),
        IN_WORLD(roles_fit_if_one_is_shared_or_none_is_named),
        IN_WORLD(a_reason_of_unicode_white_space_is_none),
        cmocka_unit_test(a_line_is_found_whole),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
