/* SPDX-License-Identifier: MIT
 *
 * test_rewind.c - an assessment as it stood before.
 */
#include "base/date.h"
#include "base/mem.h"
#include "model/field.h"
#include "model/rewind.h"
#include "support/build.h"
#include "support/test.h"

static const char items[] = "# 4 clause\n* 4.1 mandatory\n4.1.a defined\n4.1.b defined\n"
                            "# A.2 objective\n* A.2.2\nA.2.2.a defined\n";

static int64_t instant(const char *text)
{
    int64_t seconds = 0;

    assert_true(instant_parse(text, &seconds));
    return seconds;
}

static void remember(struct assessment *assessment, const char *at, const char *question,
                     const char *item, const char *field, const char *from)
{
    struct record *record = assessment_add_record(assessment);

    record->at = mem_copy(at);
    record->question = mem_copy(question);
    record->item = mem_copy(item);
    record->field = mem_copy(field);
    record->from = mem_copy(from);
}

static void rate(struct assessment *assessment, const char *at, const char *question,
                 const char *from)
{
    remember(assessment, at, question, NULL, "rating", from);
}

TEST(what_was_changed_since_is_taken_back_and_no_more)
{
    struct world world = {0};
    struct assessment then = {0};

    world_make(&world, items, "4.1.a=F 4.1.b=L,seen,owner:Bob A.2.2.a=P");
    rate(&world.assessment, "2026-03-01T08:00:00Z", "4.1.a", "N");
    rate(&world.assessment, "2026-03-02T08:00:00Z", "4.1.a", "P");
    rate(&world.assessment, "2026-03-03T08:00:00Z", "4.1.b", NULL);
    remember(&world.assessment, "2026-03-03T09:00:00Z", NULL, "A.2.2", "applicable", "false");
    remember(&world.assessment, "2026-03-03T09:00:00Z", NULL, NULL, "depth", "quick");
    rewind_to(&then, &world.assessment, instant("2026-03-02T00:00:00Z"));
    assert_string_equal(field_rating_name(&then, 0), "P");
    assert_null(field_rating_name(&then, 1));
    assert_string_equal(field_rating_name(&then, 2), "P");
    assert_true(then.answers[1].seen);
    assert_null(then.answers[1].owner);
    assert_int_equal(then.depth, DEPTH_QUICK);
    assert_false(then.decisions[1].applicable);
    assert_string_equal(field_rating_name(&world.assessment, 0), "F");
    assessment_release(&then);
    rewind_to(&then, &world.assessment, instant("2026-03-01T00:00:00Z"));
    assert_string_equal(field_rating_name(&then, 0), "N");
    assessment_release(&then);
    world_release(&world);
}

TEST(last_time_is_what_was_carried_over_and_counts)
{
    struct world world = {0};
    struct assessment then = {0};

    world_make(&world, items, "4.1.a=F 4.1.b=L A.2.2.a=P");
    world.assessment.answers[1].carried = true;
    assert_true(rewind_has_last_time(&world.assessment));
    rate(&world.assessment, "2026-03-01T08:00:00Z", "4.1.a", "N");
    remember(&world.assessment, "2026-03-01T08:00:00Z", "4.1.a", NULL, "carried", "true");
    rewind_to_last_time(&then, &world.assessment);
    assert_string_equal(field_rating_name(&then, 0), "N");
    assert_string_equal(field_rating_name(&then, 1), "L");
    for (int q = 0; q < 3; q++)
        assert_false(then.answers[q].carried);
    world.assessment.answers[1].carried = false;
    assert_true(rewind_has_last_time(&world.assessment));
    assessment_release(&then);
    world_release(&world);
}

TEST(a_history_that_makes_no_sense_is_passed_over)
{
    struct world world = {0};
    struct assessment then = {0};

    world_make(&world, items, "4.1.a=F");
    rate(&world.assessment, "2026-03-01T08:00:00Z", "9.9.9", "N");
    rate(&world.assessment, "yesterday", "4.1.a", "N");
    rate(&world.assessment, NULL, "4.1.a", "N");
    remember(&world.assessment, "2026-03-01T08:00:00Z", "4.1.b", NULL, NULL, "N");
    remember(&world.assessment, "2026-03-01T08:00:00Z", "4.1.b", NULL, "mood", "good");
    rate(&world.assessment, "2026-03-01T08:00:00Z", "4.1.b", "Z");
    remember(&world.assessment, "2026-03-01T08:00:00Z", NULL, "A.2.2", "grade", "odd");
    rewind_to_last_time(&then, &world.assessment);
    assert_string_equal(field_rating_name(&then, 0), "F");
    assert_null(field_rating_name(&then, 1));
    assert_false(rewind_has_last_time(&world.assessment));
    assessment_release(&then);
    world_release(&world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_changed_since_is_taken_back_and_no_more),
        cmocka_unit_test(last_time_is_what_was_carried_over_and_counts),
        cmocka_unit_test(a_history_that_makes_no_sense_is_passed_over),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
