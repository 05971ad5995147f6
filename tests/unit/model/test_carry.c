/* SPDX-License-Identifier: MIT
 *
 * test_carry.c - last year's answers in a new assessment. */
#include "base/mem.h"
#include "model/carry.h"
#include "model/field.h"
#include "support/build.h"
#include "support/test.h"

static const char older_items[] = "# 4 clause\n* 4.1 mandatory\n4.1.a defined\n4.1.b defined\n"
                                  "# A.2 objective\n* A.2.2\nA.2.2.a defined\n* A.2.3\nA.2.3.a "
                                  "defined\n";
static const char newer_items[] = "# 4 clause\n* 4.1 mandatory\n4.1.b defined\n4.1.a defined\n"
                                  "# A.2 objective\n* A.2.2\nA.2.2.b defined\n* A.2.3\nA.2.3.a "
                                  "defined\n";

struct two {
    struct world older, newer;
    struct carried carried;
};

static int setup(void **state)
{
    *state = mem_alloc(1, sizeof(struct two));
    return 0;
}

static int teardown(void **state)
{
    struct two *it = *state;

    world_release(&it->older);
    world_release(&it->newer);
    mem_free(it);
    return 0;
}

static void carry(struct two *it, const char *before, const char *after)
{
    world_make(&it->older, older_items, before);
    world_make(&it->newer, newer_items, after);
    mem_set(&it->older.assessment.answers[0].by, "Ann");
    mem_set(&it->older.assessment.answers[0].unknown, "{\"mood\": 1}");
    it->carried = carry_forward(&it->newer.assessment, &it->older.assessment);
    world_answer(&it->newer, "");
}

TEST(answers_come_by_id_with_all_they_have_each_marked)
{
    struct two *it = *state;
    const struct answer *answer;

    carry(it, "4.1.a=L,seen,flag,owner:Bob,due:2026-01-31,because 4.1.b=? A.2.2.a=F", "");
    answer = &it->newer.assessment.answers[question_of(&it->newer, "4.1.a")];

    assert_int_equal(it->carried.answers, 2);
    assert_int_equal(it->carried.left_behind, 1);
    assert_int_equal(answer->rating, 2);
    assert_true(answer->carried && answer->seen && answer->flag && answer->present);
    assert_string_equal(answer->owner, "Bob");
    assert_string_equal(answer->due, "2026-01-31");
    assert_string_equal(answer->by, "Ann");
    assert_string_equal(answer->unknown, "{\"mood\": 1}");
    assert_true(it->newer.assessment.answers[question_of(&it->newer, "4.1.b")].carried);
}

TEST(carried_answers_are_open_until_confirmed)
{
    struct two *it = *state;

    carry(it, "4.1.a=F 4.1.b=F A.2.3.a=na,because", "");
    assert_int_equal(it->newer.results.whole.counts.carried, 2);
    assert_int_equal(it->newer.results.whole.counts.rated, 0);
    assert_int_equal(it->newer.results.whole.counts.applicable, 3);
}

TEST(decisions_come_along_grades_and_history_do_not)
{
    struct two *it = *state;

    carry(it, "A.2.3=out A.2.2=in 4.1=minor", "");
    assert_int_equal(it->carried.decisions, 2);
    assert_true(result_of(&it->newer, "A.2.3")->excluded);
    assert_true(it->newer.assessment.decisions[item_of(&it->newer, "A.2.2")].present);
    assert_false(it->newer.assessment.overrides[0].present);
    assert_int_equal(it->newer.assessment.history_count, 0);
}

TEST(what_the_new_assessment_says_of_the_organisation_stands)
{
    struct two *it = *state;

    world_make(&it->older, older_items, "quick roles:user");
    world_make(&it->newer, newer_items, "");
    field_set(&it->older.assessment, FIELD_NAME, 0, "Old name");
    field_set(&it->older.assessment, FIELD_SECTOR, 0, "Health");
    field_set(&it->newer.assessment, FIELD_NAME, 0, "New name");
    carry_forward(&it->newer.assessment, &it->older.assessment);
    assert_string_equal(it->newer.assessment.name, "New name");
    assert_string_equal(it->newer.assessment.sector, "Health");
    assert_string_equal(it->newer.assessment.roles, "user");
    assert_int_equal(it->newer.assessment.depth, DEPTH_FULL);
}

TEST(a_level_that_the_new_scale_lacks_is_kept_as_it_is)
{
    struct two *it = *state;
    const struct answer *answer;

    world_make(&it->older, older_items, "4.1.a=X");
    world_make(&it->newer, newer_items, "");
    carry_forward(&it->newer.assessment, &it->older.assessment);
    answer = &it->newer.assessment.answers[question_of(&it->newer, "4.1.a")];
    assert_int_equal(answer->rating, RATING_FOREIGN);
    assert_string_equal(answer->foreign, "X");
}

#define WITH_TWO(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_TWO(answers_come_by_id_with_all_they_have_each_marked),
        WITH_TWO(carried_answers_are_open_until_confirmed),
        WITH_TWO(decisions_come_along_grades_and_history_do_not),
        WITH_TWO(what_the_new_assessment_says_of_the_organisation_stands),
        WITH_TWO(a_level_that_the_new_scale_lacks_is_kept_as_it_is),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
