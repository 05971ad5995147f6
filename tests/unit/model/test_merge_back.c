/* SPDX-License-Identifier: MIT
 *
 * test_merge_back.c - what two copies come from, told by their histories.
 */
#include "base/mem.h"
#include "model/change.h"
#include "model/merge.h"
#include "support/build.h"
#include "support/test.h"

static const char two_items[] = "# 4 clause\n* 4.1 mandatory\n4.1.a defined\n4.1.b defined\n"
                                "# A.2 objective\n* A.2.2\nA.2.2.a defined\n";

enum { FIRST, SECOND, THIRD, COPIES = 3 };

/* What was kept, what it is taken back to, and what the file has now. */
struct kept {
    struct questionnaire questionnaire;
    struct assessment kept, base, now, out;
    struct conflicts conflicts;
};

static void change(struct assessment *assessment, enum field field, int index, const char *value,
                   const char *at)
{
    struct journal journal = {0};

    journal_begin(&journal);
    journal_change(&journal, assessment, field, index, value, (struct stamp){"Ann", at});
    assert_true(journal_end(&journal));
    journal_release(&journal);
}

static int setup(void **state)
{
    struct kept *it = mem_alloc(1, sizeof *it);
    struct assessment *const copies[] = {&it->kept, &it->base, &it->now};

    build_questionnaire(&it->questionnaire, two_items);
    for (int i = 0; i < COPIES; i++) {
        build_assessment(copies[i], &it->questionnaire, "");
        change(copies[i], FIELD_RATING, FIRST, "N", "2026-11-21T09:00:00Z");
        change(copies[i], FIELD_NOTE, FIRST, "as both know it", "2026-11-21T09:00:01Z");
    }
    assessment_init(&it->out, &it->questionnaire);
    *state = it;
    return 0;
}

static int teardown(void **state)
{
    struct kept *it = *state;

    conflicts_release(&it->conflicts);
    assessment_release(&it->kept);
    assessment_release(&it->base);
    assessment_release(&it->now);
    assessment_release(&it->out);
    questionnaire_release(&it->questionnaire);
    mem_free(it);
    return 0;
}

/* The same on what was kept and on the copy of it that is taken back. */
static void keep(struct kept *it, enum field field, int index, const char *value, const char *at)
{
    change(&it->kept, field, index, value, at);
    change(&it->base, field, index, value, at);
}

static void unite(struct kept *it)
{
    assessment_release(&it->out);
    merge_take_back(&it->base, &it->now);
    merge_compute(&it->base, &it->now, &it->kept, &it->out, &it->conflicts);
}

TEST(all_that_was_kept_comes_back_where_nobody_changed_anything)
{
    struct kept *it = *state;

    keep(it, FIELD_RATING, FIRST, "L", "2026-11-21T10:00:00Z");
    keep(it, FIELD_RATING, SECOND, "P", "2026-11-21T10:00:01Z");
    keep(it, FIELD_NOTE, FIRST, NULL, "2026-11-21T10:00:02Z");
    keep(it, FIELD_NAME, NONE, "Acme", "2026-11-21T10:00:03Z");
    unite(it);

    assert_int_equal(it->conflicts.count, 0);
    assert_string_equal(field_rating_name(&it->out, FIRST), "L");
    assert_string_equal(field_rating_name(&it->out, SECOND), "P");
    assert_null(it->out.answers[FIRST].note);
    assert_string_equal(it->out.name, "Acme");
    assert_string_equal(it->out.answers[FIRST].at, "2026-11-21T10:00:02Z");
    assert_int_equal(it->out.history_count, it->kept.history_count);
}

TEST(what_others_changed_since_then_is_not_overwritten)
{
    struct kept *it = *state;

    keep(it, FIELD_RATING, SECOND, "P", "2026-11-21T10:00:00Z");
    change(&it->now, FIELD_NOTE, FIRST, "as others know it now", "2026-11-21T11:00:00Z");
    change(&it->now, FIELD_RATING, THIRD, "F", "2026-11-21T11:00:01Z");
    unite(it);

    assert_int_equal(it->conflicts.count, 0);
    assert_string_equal(field_rating_name(&it->out, SECOND), "P");
    assert_string_equal(field_rating_name(&it->out, THIRD), "F");
    assert_string_equal(it->out.answers[FIRST].note, "as others know it now");
}

TEST(where_both_changed_the_same_the_file_stays_and_the_history_has_both)
{
    struct kept *it = *state;

    keep(it, FIELD_RATING, FIRST, "L", "2026-11-21T10:00:00Z");
    change(&it->now, FIELD_RATING, FIRST, "F", "2026-11-21T11:00:00Z");
    unite(it);

    assert_int_equal(it->conflicts.count, 1);
    assert_string_equal(it->conflicts.at[0].base, "N");
    assert_string_equal(field_rating_name(&it->out, FIRST), "F");
    assert_int_equal(it->out.history_count, it->now.history_count + 1);
}

TEST(what_was_undone_before_it_was_kept_is_nothing_new)
{
    struct kept *it = *state;

    keep(it, FIELD_RATING, FIRST, "L", "2026-11-21T10:00:00Z");
    keep(it, FIELD_RATING, FIRST, "N", "2026-11-21T10:00:01Z");
    change(&it->now, FIELD_RATING, FIRST, "F", "2026-11-21T11:00:00Z");
    unite(it);

    assert_int_equal(it->conflicts.count, 0);
    assert_string_equal(field_rating_name(&it->out, FIRST), "F");
}

TEST(a_history_that_makes_no_sense_is_no_danger)
{
    struct kept *it = *state;
    struct record *record = assessment_add_record(&it->base);

    record->question = mem_copy("no such question");
    record->field = mem_copy("rating");
    record = assessment_add_record(&it->base);
    record->question = mem_copy("4.1.a");
    record->field = mem_copy("rating");
    record->from = mem_copy("no such level");
    record = assessment_add_record(&it->base);
    record->item = mem_copy("4.1");
    record->field = mem_copy("no such field");
    (void)assessment_add_record(&it->base);
    unite(it);

    assert_string_equal(field_rating_name(&it->out, FIRST), "N");
}

#define KEPT(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        KEPT(all_that_was_kept_comes_back_where_nobody_changed_anything),
        KEPT(what_others_changed_since_then_is_not_overwritten),
        KEPT(where_both_changed_the_same_the_file_stays_and_the_history_has_both),
        KEPT(what_was_undone_before_it_was_kept_is_nothing_new),
        KEPT(a_history_that_makes_no_sense_is_no_danger),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
