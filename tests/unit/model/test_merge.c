/* SPDX-License-Identifier: MIT
 *
 * test_merge.c - two copies brought together, and the laws that hold of it. */
#include "base/mem.h"
#include "model/merge.h"
#include "model/merge_text.h"
#include "support/build.h"
#include "support/generate.h"
#include "support/snapshot.h"
#include "support/test.h"

#include <stdio.h>

static const char two_items[] = "# 4 clause\n* 4.1 mandatory\n4.1.a defined\n4.1.b defined\n"
                                "# A.2 objective\n* A.2.2\nA.2.2.a defined\n";

/* Three copies, and what comes of them. */
struct three {
    struct questionnaire questionnaire;
    struct assessment base, ours, theirs, out;
    struct conflicts conflicts;
};

static void merge_copies(struct three *it, const char *base, const char *ours, const char *theirs)
{
    build_questionnaire(&it->questionnaire, two_items);
    build_assessment(&it->base, &it->questionnaire, base);
    build_assessment(&it->ours, &it->questionnaire, base);
    build_assessment(&it->theirs, &it->questionnaire, base);
    build_answers(&it->ours, ours);
    build_answers(&it->theirs, theirs);
    merge_compute(&it->base, &it->ours, &it->theirs, &it->out, &it->conflicts);
}

static void three_release(struct three *it)
{
    conflicts_release(&it->conflicts);
    assessment_release(&it->base);
    assessment_release(&it->ours);
    assessment_release(&it->theirs);
    assessment_release(&it->out);
    questionnaire_release(&it->questionnaire);
}

static int setup(void **state)
{
    *state = mem_alloc(1, sizeof(struct three));
    return 0;
}

static int teardown(void **state)
{
    three_release(*state);
    mem_free(*state);
    return 0;
}

static void assert_rating(const struct three *it, int question, const char *wanted)
{
    assert_string_equal(field_rating_name(&it->out, question), wanted);
}

TEST(what_only_one_side_changed_is_taken)
{
    struct three *it = *state;

    merge_copies(it, "4.1.a=N 4.1.b=N", "4.1.a=L", "4.1.b=F,flag A.2.2=out");

    assert_rating(it, 0, "L");
    assert_rating(it, 1, "F");
    assert_true(it->out.answers[1].flag);
    assert_false(it->out.decisions[1].applicable);
    assert_int_equal(it->conflicts.count, 0);
}

TEST(fields_of_one_answer_merge_on_their_own)
{
    struct three *it = *state;

    merge_copies(it, "4.1.a=N", "4.1.a=L", "4.1.a=N,owner:Ann");

    assert_rating(it, 0, "L");
    assert_string_equal(it->out.answers[0].owner, "Ann");
    assert_int_equal(it->conflicts.count, 0);
}

TEST(what_both_changed_alike_is_no_conflict)
{
    struct three *it = *state;

    merge_copies(it, "4.1.a=N", "4.1.a=L", "4.1.a=L");

    assert_rating(it, 0, "L");
    assert_int_equal(it->conflicts.count, 0);
}

TEST(what_both_changed_differently_is_listed_and_stays_ours)
{
    struct three *it = *state;
    struct text out = {0};

    merge_copies(it, "4.1.a=N", "4.1.a=P", "4.1.a=L");

    assert_rating(it, 0, "P");
    assert_int_equal(it->conflicts.count, 1);
    conflict_describe(&it->conflicts.at[0], &out);
    assert_string_equal(text_string(&out), "rating of 4.1.a: P here, L there, N before");
    text_release(&out);
}

TEST(an_answer_taken_away_against_a_change_is_a_conflict)
{
    struct three *it = *state;

    merge_copies(it, "4.1.a=N", "4.1.a=-", "4.1.a=L");

    assert_null(field_rating_name(&it->out, 0));
    assert_int_equal(it->conflicts.count, 1);
    assert_null(it->conflicts.at[0].ours);
}

static void assert_lines(const char *base, const char *ours, const char *theirs, const char *wanted)
{
    char *lines = merge_lines(base, ours, theirs);

    if (wanted == NULL)
        assert_null(lines);
    else
        assert_string_equal(lines, wanted);
    mem_free(lines);
}

TEST(lists_unite)
{
    (void)state;
    assert_lines("a\nb", "a\nb\nc", "d\na\nb", "a\nb\nc\nd");
    assert_lines("a\nb", "b", "a\nb\nc", "b\nc");
    assert_lines("a\nb", "a", "b", NULL);
    assert_lines(NULL, "a", "a\nb", "a\nb");
    assert_lines("a", NULL, "a\nb", "b");
}

TEST(evidence_of_both_sides_is_kept)
{
    struct three *it = *state;
    char *evidence;

    merge_copies(it, "", "", "");
    assessment_release(&it->out);
    field_set(&it->ours, FIELD_EVIDENCE, 0, "Policy\tplace");
    field_set(&it->theirs, FIELD_EVIDENCE, 0, "Minutes");
    merge_compute(&it->base, &it->ours, &it->theirs, &it->out, &it->conflicts);
    evidence = field_get(&it->out, FIELD_EVIDENCE, 0);
    assert_string_equal(evidence, "Policy\tplace\nMinutes");
    assert_int_equal(it->conflicts.count, 0);
    mem_free(evidence);
}

TEST(who_and_when_are_those_of_the_later_answer)
{
    struct three *it = *state;

    merge_copies(it, "4.1.a=N", "4.1.a=L", "4.1.a=N,flag");
    assessment_release(&it->out);
    mem_set(&it->ours.answers[0].by, "Ann");
    mem_set(&it->ours.answers[0].at, "2026-11-21T10:00:00+02:00");
    mem_set(&it->theirs.answers[0].by, "Bob");
    mem_set(&it->theirs.answers[0].at, "2026-11-21T09:00:00Z");
    merge_compute(&it->base, &it->ours, &it->theirs, &it->out, &it->conflicts);
    assert_string_equal(it->out.answers[0].by, "Bob");
    assert_string_equal(it->out.answers[0].at, "2026-11-21T09:00:00Z");
}

static void note(struct assessment *assessment, int minute, const char *to)
{
    struct record *record = assessment_add_record(assessment);
    char at[32];

    snprintf(at, sizeof at, "2026-11-21T09:%02d:00Z", minute);
    mem_set(&record->at, at);
    mem_set(&record->field, "rating");
    mem_set(&record->to, to);
}

TEST(histories_unite_by_time_without_duplicates)
{
    struct three *it = *state;
    struct text order = {0};

    merge_copies(it, "", "", "");
    assessment_release(&it->out);
    note(&it->base, 1, "a");
    note(&it->ours, 1, "a");
    note(&it->theirs, 1, "a");
    note(&it->ours, 2, "b");
    note(&it->ours, 5, "d");
    note(&it->ours, 5, "d");
    note(&it->theirs, 2, "x");
    note(&it->theirs, 4, "c");
    note(&it->theirs, 5, "d");
    note(&it->theirs, 6, "e");
    merge_compute(&it->base, &it->ours, &it->theirs, &it->out, &it->conflicts);
    for (size_t i = 0; i < it->out.history_count; i++)
        text_add(&order, it->out.history[i].to);
    assert_string_equal(text_string(&order), "abxcdde");
    text_release(&order);
}

TEST(strays_go_the_same_way)
{
    struct three *it = *state;

    merge_copies(it, "", "", "");
    assessment_release(&it->out);
    strays_add(&it->base.stray_answers, "gone", "1");
    strays_add(&it->ours.stray_answers, "gone", "2");
    strays_add(&it->theirs.stray_answers, "gone", "3");
    strays_add(&it->theirs.stray_answers, "new", "4");
    merge_compute(&it->base, &it->ours, &it->theirs, &it->out, &it->conflicts);
    assert_int_equal(it->out.stray_answers.count, 2);
    assert_string_equal(it->out.stray_answers.at[0].json, "2");
    assert_int_equal(it->conflicts.count, 1);
}

/* With a look at every one for every one this would take minutes. */
TEST(very_many_strays_are_merged_at_once)
{
    enum { MANY = 60000 };
    struct three *it = *state;
    char id[32];

    merge_copies(it, "", "", "");
    assessment_release(&it->out);
    for (int i = 0; i < MANY; i++) {
        (void)snprintf(id, sizeof id, "gone%d", i);
        strays_add(&it->base.stray_answers, id, "1");
        strays_add(i % 2 == 0 ? &it->ours.stray_answers : &it->theirs.stray_answers, id, "1");
        (void)snprintf(id, sizeof id, "new%d", i);
        strays_add(&it->theirs.stray_answers, id, "2");
    }
    merge_compute(&it->base, &it->ours, &it->theirs, &it->out, &it->conflicts);
    assert_int_equal(it->out.stray_answers.count, MANY);
    assert_string_equal(it->out.stray_answers.at[MANY - 1].id, id);
    assert_int_equal(it->conflicts.count, 0);
}

static void change_a_lot(struct random *random, struct assessment *assessment)
{
    for (int i = random_below(random, 8); i > 0; i--)
        generate_change(random, assessment);
}

/* Two generated copies with the same seed are the same. */
static void generate_copy(uint64_t seed, const struct questionnaire *questionnaire,
                          struct assessment *out)
{
    struct random random = {seed};

    generate_assessment(&random, questionnaire, out);
}

static void assert_merged(const struct assessment *base, const struct assessment *ours,
                          const struct assessment *theirs, const struct assessment *wanted)
{
    struct assessment out;
    struct conflicts conflicts = {0};
    char *got;
    char *expected = snapshot_of(wanted);

    merge_compute(base, ours, theirs, &out, &conflicts);
    got = snapshot_of(&out);
    assert_string_equal(got, expected);
    assert_int_equal(conflicts.count, 0);
    mem_free(got);
    mem_free(expected);
    conflicts_release(&conflicts);
    assessment_release(&out);
}

static size_t conflict_count(const struct assessment *base, const struct assessment *ours,
                             const struct assessment *theirs)
{
    struct assessment out;
    struct conflicts conflicts = {0};
    size_t count;

    merge_compute(base, ours, theirs, &out, &conflicts);
    count = conflicts.count;
    conflicts_release(&conflicts);
    assessment_release(&out);
    return count;
}

TEST(merging_with_what_did_not_change_changes_nothing)
{
    struct random random = random_seeded("merge");

    (void)state;
    for (int round = 0; round < 500; round++) {
        struct questionnaire questionnaire;
        struct assessment base;
        struct assessment x;
        struct assessment y;
        uint64_t seed = random_next(&random);

        generate_questionnaire(&random, &questionnaire);
        generate_copy(seed, &questionnaire, &base);
        generate_copy(seed, &questionnaire, &x);
        generate_copy(seed, &questionnaire, &y);
        change_a_lot(&random, &x);
        change_a_lot(&random, &y);
        assert_merged(&base, &x, &base, &x);
        assert_merged(&base, &base, &x, &x);
        assert_merged(&base, &x, &x, &x);
        assert_int_equal(conflict_count(&base, &x, &y), conflict_count(&base, &y, &x));
        assessment_release(&base);
        assessment_release(&x);
        assessment_release(&y);
        questionnaire_release(&questionnaire);
    }
}

#define WITH_THREE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_THREE(what_only_one_side_changed_is_taken),
        WITH_THREE(fields_of_one_answer_merge_on_their_own),
        WITH_THREE(what_both_changed_alike_is_no_conflict),
        WITH_THREE(what_both_changed_differently_is_listed_and_stays_ours),
        WITH_THREE(an_answer_taken_away_against_a_change_is_a_conflict),
        cmocka_unit_test(lists_unite),
        WITH_THREE(evidence_of_both_sides_is_kept),
        WITH_THREE(who_and_when_are_those_of_the_later_answer),
        WITH_THREE(histories_unite_by_time_without_duplicates),
        WITH_THREE(strays_go_the_same_way),
        WITH_THREE(very_many_strays_are_merged_at_once),
        cmocka_unit_test(merging_with_what_did_not_change_changes_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
