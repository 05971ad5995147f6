/* SPDX-License-Identifier: MIT
 *
 * test_history_chain.c - a later edit of the past is noticed, and stays noticed.
 */
#include "base/digest.h"
#include "base/mem.h"
#include "model/change.h"
#include "model/history_chain.h"
#include "model/merge.h"
#include "support/build.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

static const char questions[] = "# 4 clause\n* 4.1 mandatory\n4.1.a defined\n4.1.b defined\n"
                                "4.1.c defined\n";

/* One change of a note, which is one record. */
static void note(struct assessment *assessment, int question, const char *note_text, const char *at)
{
    struct journal journal = {0};

    journal_begin(&journal);
    journal_change(&journal, assessment, FIELD_NOTE, question, note_text,
                   (struct stamp){.by = "Ada", .at = at});
    assert_true(journal_end(&journal));
    journal_release(&journal);
}

/* Five records. */
static void make(struct world *world)
{
    static const char *const notes[] = {"one", "two", "three", "four", "five"};
    char at[] = "2026-11-21T09:00:00Z";

    world_make(world, questions, "");
    for (int i = 0; i < 5; i++) {
        at[15] = (char)('0' + i);
        note(&world->assessment, i % 3, notes[i], at);
    }
}

/* The places that are told of, as "/history/2 /seal". */
static void assert_told(const struct assessment *assessment, const char *wanted)
{
    struct problems problems = {0};
    struct text told = {0};

    history_chain_problems(assessment, &problems);
    for (size_t i = 0; i < problems.count; i++) {
        assert_int_equal(problems.at[i].severity, SEVERITY_ERROR);
        text_format(&told, "%s%s", i == 0 ? "" : " ", problems.at[i].at);
    }
    assert_string_equal(text_string(&told), wanted);
    text_release(&told);
    problems_release(&problems);
}

static void forget_record(struct record *record)
{
    char **const strings[] = {&record->at,   &record->by,    &record->question,
                              &record->item, &record->field, &record->from,
                              &record->to,   &record->chain, &record->unknown};

    for (size_t i = 0; i < sizeof strings / sizeof strings[0]; i++)
        mem_set(strings[i], NULL);
}

static void remove_record(struct assessment *assessment, size_t at)
{
    forget_record(&assessment->history[at]);
    memmove(&assessment->history[at], &assessment->history[at + 1],
            (assessment->history_count - at - 1) * sizeof *assessment->history);
    assessment->history_count--;
}

static void remove_chain(struct assessment *assessment, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        mem_set(&assessment->history[i].chain, NULL);
}

static void a_history_is_whole(void **state)
{
    struct world *world = *state;

    make(world);
    assert_int_equal(world->assessment.history_count, 5);
    assert_int_equal(world->assessment.seal.records, 5);
    assert_told(&world->assessment, "");
}

/* The figure of the guide, computed by hand with sha256sum. */
static void the_digest_is_the_documented_one(void **state)
{
    static const char bytes[] = "\nat=20:2026-11-21T09:00:00Z\nby=3:Ada\nquestion=5:4.1.a\n"
                                "field=4:note\nto=3:one\n";
    struct world *world = *state;
    char digest[DIGEST_SIZE];

    make(world);
    digest_hex(bytes, strlen(bytes), digest);
    assert_string_equal(world->assessment.history[0].chain, digest);
}

static void every_member_of_every_record_counts(void **state)
{
    struct world *world = *state;
    char wanted[32];

    make(world);
    for (size_t i = 0; i < 5; i++) {
        struct record *record = &world->assessment.history[i];
        char **const members[] = {&record->at,    &record->by,   &record->question, &record->item,
                                  &record->field, &record->from, &record->to};

        (void)snprintf(wanted, sizeof wanted, "/history/%zu", i);
        for (size_t m = 0; m < sizeof members / sizeof members[0]; m++) {
            char *before = *members[m];
            *members[m] = mem_copy("changed");
            assert_told(&world->assessment, wanted);
            mem_free(*members[m]);
            *members[m] = before;
        }
    }
    assert_told(&world->assessment, "");
}

/* "ab" + "c" is not "a" + "bc". */
static void a_value_cannot_move_to_its_neighbour(void **state)
{
    struct world *world = *state;
    struct record *record;

    make(world);
    record = &world->assessment.history[2];
    mem_set(&record->by, "Ada\nquestion=5:4.1.c");
    mem_set(&record->question, NULL);
    assert_told(&world->assessment, "/history/2");
}

static void a_record_taken_away_is_missed_where_it_was(void **state)
{
    struct world *world = *state;

    for (size_t i = 0; i < 5; i++) {
        make(world);
        remove_record(&world->assessment, i);
        assert_told(&world->assessment, i == 4   ? "/seal"
                                        : i == 0 ? "/history/0 /seal"
                                        : i == 1 ? "/history/1 /seal"
                                        : i == 2 ? "/history/2 /seal"
                                                 : "/history/3 /seal");
    }
}

static void records_in_another_order_are_noticed(void **state)
{
    struct world *world = *state;
    struct record swapped;

    make(world);
    swapped = world->assessment.history[1];
    world->assessment.history[1] = world->assessment.history[2];
    world->assessment.history[2] = swapped;
    assert_told(&world->assessment, "/history/1 /history/2 /history/3");
}

static void a_break_stays_whatever_comes_later(void **state)
{
    struct world *world = *state;

    make(world);
    mem_set(&world->assessment.history[2].to, "never said");
    note(&world->assessment, 0, "six", "2026-11-22T09:00:00Z");
    assert_told(&world->assessment, "/history/2");
}

static void a_cut_end_stays_noticed_whatever_comes_later(void **state)
{
    struct world *world = *state;

    make(world);
    remove_record(&world->assessment, 4);
    remove_record(&world->assessment, 3);
    assert_told(&world->assessment, "/seal");
    note(&world->assessment, 0, "six", "2026-11-22T09:00:00Z");
    assert_told(&world->assessment, "/history/3 /seal");
}

static void a_history_from_before_is_accepted_and_covered_from_then_on(void **state)
{
    struct world *world = *state;

    make(world);
    remove_chain(&world->assessment, 0, 5);
    mem_set(&world->assessment.seal.chain, NULL);
    assert_told(&world->assessment, "");
    note(&world->assessment, 0, "six", "2026-11-22T09:00:00Z");
    assert_null(world->assessment.history[4].chain);
    assert_int_equal(world->assessment.seal.records, 6);
    assert_told(&world->assessment, "");
    mem_set(&world->assessment.history[1].to, "never said");
    assert_told(&world->assessment, "/history/5");
}

static void records_added_by_another_hand_are_noticed(void **state)
{
    struct world *world = *state;
    struct record *record;

    make(world);
    record = assessment_add_record(&world->assessment);
    record->at = mem_copy("2026-11-22T09:00:00Z");
    record->field = mem_copy("note");
    assert_told(&world->assessment, "/seal");
}

static void a_digest_taken_away_hides_nothing(void **state)
{
    struct world *world = *state;

    make(world);
    remove_chain(&world->assessment, 2, 3);
    assert_told(&world->assessment, "");
    mem_set(&world->assessment.history[2].to, "never said");
    assert_told(&world->assessment, "/history/3");
    remove_chain(&world->assessment, 0, 5);
    assert_told(&world->assessment, "/seal");
}

static void a_seal_taken_away_is_noticed(void **state)
{
    struct world *world = *state;

    make(world);
    mem_set(&world->assessment.seal.chain, NULL);
    assert_told(&world->assessment, "/seal");
}

static void undoing_is_chained_as_well(void **state)
{
    struct world *world = *state;
    struct stamp stamp = {.by = "Ada", .at = "2026-11-22T09:00:00Z"};
    struct journal journal = {0};

    make(world);
    journal_begin(&journal);
    journal_change(&journal, &world->assessment, FIELD_RATING, 0, "P", stamp);
    assert_true(journal_end(&journal));
    assert_non_null(journal_undo(&journal, &world->assessment, stamp));
    assert_non_null(journal_redo(&journal, &world->assessment, stamp));
    assert_int_equal(world->assessment.seal.records, 8);
    assert_told(&world->assessment, "");
    journal_release(&journal);
}

static void what_is_no_utf8_is_chained_as_it_is_written(void **state)
{
    struct world *world = *state;
    struct journal journal = {0};

    make(world);
    journal_begin(&journal);
    journal_change(&journal, &world->assessment, FIELD_NOTE, 0,
                   "a\xff"
                   "b",
                   (struct stamp){.at = "2026-11-22T09:00:00Z"});
    assert_true(journal_end(&journal));
    journal_release(&journal);
    mem_set(&world->assessment.history[5].to, "a\xEF\xBF\xBD"
                                              "b");
    assert_told(&world->assessment, "");
}

/* Both sides go on from five records, one after the other or in turn. */
struct sides {
    struct world base, ours, theirs;
    struct assessment merged;
    struct conflicts conflicts;
};

static int sides_setup(void **state)
{
    struct sides *sides = mem_alloc(1, sizeof *sides);

    make(&sides->base);
    make(&sides->ours);
    make(&sides->theirs);
    *state = sides;
    return 0;
}

static int sides_teardown(void **state)
{
    struct sides *sides = *state;

    conflicts_release(&sides->conflicts);
    assessment_release(&sides->merged);
    world_release(&sides->base);
    world_release(&sides->ours);
    world_release(&sides->theirs);
    mem_free(sides);
    return 0;
}

static void go_on(struct sides *sides)
{
    note(&sides->ours.assessment, 0, "ours", "2026-11-22T09:00:00Z");
    note(&sides->theirs.assessment, 1, "theirs", "2026-11-22T10:00:00Z");
    note(&sides->ours.assessment, 2, "ours again", "2026-11-22T11:00:00Z");
}

static void merge(struct sides *sides)
{
    merge_compute(&sides->base.assessment, &sides->ours.assessment, &sides->theirs.assessment,
                  &sides->merged, &sides->conflicts);
}

static void a_merged_history_is_whole(void **state)
{
    struct sides *sides = *state;

    go_on(sides);
    merge(sides);
    assert_int_equal(sides->merged.history_count, 8);
    assert_int_equal(sides->merged.seal.records, 8);
    assert_told(&sides->merged, "");
}

static void merging_launders_no_edit(void **state)
{
    struct sides *sides = *state;

    go_on(sides);
    mem_set(&sides->ours.assessment.history[6].to, "never said");
    mem_set(&sides->theirs.assessment.history[5].to, "never said either");
    merge(sides);
    assert_told(&sides->merged, "/history/6 /history/7");
}

static void merging_launders_no_cut(void **state)
{
    struct sides *sides = *state;

    go_on(sides);
    remove_record(&sides->theirs.assessment, 5);
    note(&sides->theirs.assessment, 2, "late", "2026-11-22T12:00:00Z");
    remove_record(&sides->ours.assessment, 6);
    merge(sides);
    assert_told(&sides->merged, "/history/6 /seal");
}

static void merging_with_nothing_changes_no_byte_of_the_chain(void **state)
{
    struct sides *sides = *state;

    go_on(sides);
    remove_chain(&sides->ours.assessment, 0, 2);
    mem_set(&sides->ours.assessment.history[4].chain, "does not fit");
    merge_compute(&sides->base.assessment, &sides->ours.assessment, &sides->base.assessment,
                  &sides->merged, &sides->conflicts);
    assert_int_equal(sides->merged.history_count, 7);
    for (size_t i = 0; i < 7; i++) {
        const char *was = sides->ours.assessment.history[i].chain;
        const char *is = sides->merged.history[i].chain;
        assert_string_equal(is == NULL ? "" : is, was == NULL ? "" : was);
    }
    assert_string_equal(sides->merged.seal.chain, sides->ours.assessment.seal.chain);
    assert_int_equal(sides->merged.seal.records, sides->ours.assessment.seal.records);
}

#define OF_SIDES(test) cmocka_unit_test_setup_teardown(test, sides_setup, sides_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(a_history_is_whole),
        IN_WORLD(the_digest_is_the_documented_one),
        IN_WORLD(every_member_of_every_record_counts),
        IN_WORLD(a_value_cannot_move_to_its_neighbour),
        IN_WORLD(a_record_taken_away_is_missed_where_it_was),
        IN_WORLD(records_in_another_order_are_noticed),
        IN_WORLD(a_break_stays_whatever_comes_later),
        IN_WORLD(a_cut_end_stays_noticed_whatever_comes_later),
        IN_WORLD(a_history_from_before_is_accepted_and_covered_from_then_on),
        IN_WORLD(records_added_by_another_hand_are_noticed),
        IN_WORLD(a_digest_taken_away_hides_nothing),
        IN_WORLD(a_seal_taken_away_is_noticed),
        IN_WORLD(undoing_is_chained_as_well),
        IN_WORLD(what_is_no_utf8_is_chained_as_it_is_written),
        OF_SIDES(a_merged_history_is_whole),
        OF_SIDES(merging_launders_no_edit),
        OF_SIDES(merging_launders_no_cut),
        OF_SIDES(merging_with_nothing_changes_no_byte_of_the_chain),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
