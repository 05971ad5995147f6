/* SPDX-License-Identifier: MIT
 *
 * test_change.c - do, undo, redo, remember. */
#include "base/mem.h"
#include "model/change.h"
#include "support/build.h"
#include "support/generate.h"
#include "support/snapshot.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

static const char two_items[] = "# 4 clause\n* 4.1 mandatory\n4.1.a defined\n4.1.b defined\n"
                                "# A.2 objective\n* A.2.2\nA.2.2.a defined\n";
static const struct stamp ann = {"Ann", "2026-11-21T09:00:00Z"};
static const struct stamp bob = {"Bob", "2026-11-21T10:00:00Z"};

/* One change as one step. */
static bool change(struct journal *journal, struct assessment *assessment, enum field field,
                   int index, const char *value, struct stamp stamp)
{
    journal_begin(journal);
    journal_change(journal, assessment, field, index, value, stamp);
    return journal_end(journal);
}

static void assert_described(const struct world *it, const struct step *step, bool undo,
                             const char *wanted)
{
    struct text out = {0};

    step_describe(step, &it->questionnaire, undo, &out);
    assert_string_equal(text_string(&out), wanted);
    text_release(&out);
}

TEST(a_change_signs_the_answer_and_is_remembered)
{
    struct world *it = *state;
    struct journal journal = {0};
    const struct record *record;

    world_make(it, two_items, "4.1.b=N");
    assert_true(change(&journal, &it->assessment, FIELD_RATING, 1, "P", ann));
    record = &it->assessment.history[0];

    assert_string_equal(it->assessment.answers[1].by, "Ann");
    assert_string_equal(it->assessment.answers[1].at, "2026-11-21T09:00:00Z");
    assert_string_equal(it->assessment.modified, "2026-11-21T09:00:00Z");
    assert_int_equal(it->assessment.history_count, 1);
    assert_string_equal(record->question, "4.1.b");
    assert_null(record->item);
    assert_string_equal(record->field, "rating");
    assert_string_equal(record->from, "N");
    assert_string_equal(record->to, "P");
    assert_string_equal(record->by, "Ann");
    journal_release(&journal);
}

TEST(undo_puts_back_who_and_when_and_the_history_goes_on)
{
    struct world *it = *state;
    struct journal journal = {0};

    world_make(it, two_items, "");
    change(&journal, &it->assessment, FIELD_RATING, 0, "P", ann);
    change(&journal, &it->assessment, FIELD_RATING, 0, "F", bob);
    journal_undo(&journal, &it->assessment, bob);

    assert_string_equal(it->assessment.answers[0].by, "Ann");
    assert_string_equal(it->assessment.answers[0].at, ann.at);
    assert_int_equal(it->assessment.answers[0].rating, 1);
    assert_int_equal(it->assessment.history_count, 3);
    assert_string_equal(it->assessment.history[2].from, "F");
    assert_string_equal(it->assessment.history[2].to, "P");
    assert_string_equal(it->assessment.history[2].by, "Bob");
    journal_undo(&journal, &it->assessment, bob);
    assert_false(it->assessment.answers[0].present);
    assert_null(it->assessment.answers[0].by);
    assert_null(journal_undo(&journal, &it->assessment, bob));
    assert_int_equal(it->assessment.history_count, 4);
    journal_release(&journal);
}

TEST(who_does_it_may_be_what_is_changed)
{
    struct world *it = *state;
    struct journal journal = {0};
    struct assessment *assessment = &it->assessment;

    world_make(it, two_items, "");
    mem_set(&assessment->assessors, "Ann");
    change(&journal, assessment, FIELD_ASSESSORS, 0, "Bob",
           (struct stamp){assessment->assessors, ann.at});
    assert_string_equal(assessment->history[0].by, "Ann");
    journal_undo(&journal, assessment, (struct stamp){assessment->assessors, ann.at});
    assert_string_equal(assessment->history[1].by, "Bob");
    journal_redo(&journal, assessment, (struct stamp){assessment->assessors, ann.at});
    assert_string_equal(assessment->history[2].by, "Ann");
    assert_string_equal(assessment->assessors, "Bob");
    journal_release(&journal);
}

TEST(redo_does_it_again_until_something_else_is_done)
{
    struct world *it = *state;
    struct journal journal = {0};

    world_make(it, two_items, "");
    change(&journal, &it->assessment, FIELD_NOTE, 0, "x", ann);
    journal_undo(&journal, &it->assessment, ann);
    assert_non_null(journal_redo(&journal, &it->assessment, bob));
    assert_string_equal(it->assessment.answers[0].note, "x");
    assert_string_equal(it->assessment.answers[0].by, "Bob");
    assert_null(journal_redo(&journal, &it->assessment, bob));
    journal_undo(&journal, &it->assessment, ann);
    change(&journal, &it->assessment, FIELD_NOTE, 0, "y", ann);
    assert_null(journal_redo(&journal, &it->assessment, bob));
    assert_int_equal(journal.count, 1);
    journal_release(&journal);
}

TEST(a_change_that_changes_nothing_is_no_step)
{
    struct world *it = *state;
    struct journal journal = {0};

    world_make(it, two_items, "4.1.a=L");
    assert_false(change(&journal, &it->assessment, FIELD_RATING, 0, "L", ann));
    assert_false(change(&journal, &it->assessment, FIELD_NOTE, 0, "", ann));
    assert_false(change(&journal, &it->assessment, FIELD_BASIS, 0, "claimed", ann));
    assert_int_equal(it->assessment.history_count, 0);
    assert_null(it->assessment.answers[0].by);
    assert_null(journal_undo(&journal, &it->assessment, ann));
    journal_release(&journal);
}

TEST(rating_a_carried_answer_again_confirms_it)
{
    struct world *it = *state;
    struct journal journal = {0};

    world_make(it, two_items, "4.1.a=L,carried 4.1.b=L,carried");
    assert_true(change(&journal, &it->assessment, FIELD_RATING, 0, "L", ann));
    assert_false(it->assessment.answers[0].carried);
    assert_described(it, &journal.steps[0], false, "confirmation of 4.1.a");
    assert_true(change(&journal, &it->assessment, FIELD_RATING, 1, "unknown", ann));
    assert_false(it->assessment.answers[1].carried);
    assert_described(it, &journal.steps[1], false, "4.1.b from L to unknown");
    journal_undo(&journal, &it->assessment, ann);
    assert_true(it->assessment.answers[1].carried);
    assert_int_equal(it->assessment.answers[1].rating, 2);
    journal_release(&journal);
}

TEST(taking_a_rating_away_leaves_the_carried_mark)
{
    struct world *it = *state;
    struct journal journal = {0};

    world_make(it, two_items, "4.1.a=L,carried");
    change(&journal, &it->assessment, FIELD_RATING, 0, NULL, ann);
    assert_true(it->assessment.answers[0].carried);
    assert_int_equal(it->assessment.answers[0].rating, RATING_NONE);
    journal_release(&journal);
}

TEST(a_step_of_many_changes_is_undone_at_once)
{
    struct world *it = *state;
    struct journal journal = {0};
    char *before;
    char *after;

    world_make(it, two_items, "4.1.a=L,carried");
    before = snapshot_of(&it->assessment);
    journal_begin(&journal);
    for (int i = 0; i < 3; i++)
        journal_change(&journal, &it->assessment, FIELD_RATING, i, "F", ann);
    journal_change(&journal, &it->assessment, FIELD_APPLICABLE, 1, "false", ann);
    journal_change(&journal, &it->assessment, FIELD_SCOPE, 0, "all", ann);
    assert_true(journal_end(&journal));
    journal_undo(&journal, &it->assessment, ann);
    after = snapshot_of(&it->assessment);

    assert_string_equal(before, after);
    mem_free(before);
    mem_free(after);
    journal_release(&journal);
}

TEST(a_step_says_what_it_does_either_way)
{
    struct world *it = *state;
    struct journal journal = {0};

    world_make(it, two_items, "4.1.b=N");
    change(&journal, &it->assessment, FIELD_RATING, 1, "L", ann);
    change(&journal, &it->assessment, FIELD_RATING, 0, "na", ann);
    change(&journal, &it->assessment, FIELD_DUE, 0, "2027-01-31", ann);
    change(&journal, &it->assessment, FIELD_NOTE, 0, "long", ann);
    change(&journal, &it->assessment, FIELD_NAME, 0, "ACME", ann);
    change(&journal, &it->assessment, FIELD_GRADE, 0, "ofi", ann);
    assert_described(it, &journal.steps[0], false, "4.1.b from N to L");
    assert_described(it, &journal.steps[0], true, "4.1.b from L to N");
    assert_described(it, &journal.steps[1], false, "4.1.a from open to na");
    assert_described(it, &journal.steps[2], false, "due date of 4.1.a from none to 2027-01-31");
    assert_described(it, &journal.steps[3], false, "note of 4.1.a");
    assert_described(it, &journal.steps[4], false, "organisation");
    assert_described(it, &journal.steps[5], false, "assessor's grade of 4.1 from none to ofi");
    journal_release(&journal);
}

TEST(a_step_of_many_names_what_they_have_in_common)
{
    struct world *it = *state;
    struct journal journal = {0};

    world_make(it, two_items, "");
    journal_begin(&journal);
    journal_change(&journal, &it->assessment, FIELD_NOTE, 0, "x", ann);
    journal_change(&journal, &it->assessment, FIELD_OWNER, 0, "Ann", ann);
    assert_described(it, &journal.steps[0], false, "2 changes to 4.1.a");
    journal_change(&journal, &it->assessment, FIELD_OWNER, 1, "Ann", ann);
    assert_described(it, &journal.steps[0], false, "3 changes to 4.1");
    journal_change(&journal, &it->assessment, FIELD_OWNER, 2, "Ann", ann);
    assert_described(it, &journal.steps[0], false, "4 changes");
    journal_end(&journal);
    journal_release(&journal);
}

/* A random step of one to four changes. */
static void some_step(struct random *random, struct journal *journal, struct assessment *assessment,
                      int number)
{
    char at[32];
    struct stamp stamp = {number % 2 == 0 ? "Ann" : NULL, at};
    struct assessment source;

    snprintf(at, sizeof at, "2026-11-21T09:%02d:00Z", number % 60);
    generate_assessment(random, assessment->questionnaire, &source);
    journal_begin(journal);
    for (int i = 1 + random_below(random, 4); i > 0; i--) {
        enum field field = (enum field)random_below(random, FIELD_COUNT);
        enum field_of of = field_rows[field].of;
        int count = of == OF_QUESTION ? assessment->questionnaire->question_count
                                      : assessment->questionnaire->item_count;
        int index = count > 0 ? random_below(random, count) : NONE;
        char *value = index != NONE ? field_get(&source, field, index) : NULL;

        if (index != NONE)
            journal_change(journal, assessment, field, index, value, stamp);
        mem_free(value);
    }
    journal_end(journal);
    assessment_release(&source);
}

TEST(undo_after_do_is_nothing)
{
    enum { STEPS = 12 };
    struct random random = random_seeded("undo");

    (void)state;
    for (int round = 0; round < 300; round++) {
        struct questionnaire questionnaire;
        struct assessment assessment;
        struct journal journal = {0};
        char *before;
        char *after;

        generate_questionnaire(&random, &questionnaire);
        generate_assessment(&random, &questionnaire, &assessment);
        before = snapshot_of(&assessment);
        for (int i = 0; i < STEPS; i++)
            some_step(&random, &journal, &assessment, i);
        while (journal_undo(&journal, &assessment, ann) != NULL)
            ;
        after = snapshot_of(&assessment);
        assert_string_equal(before, after);
        mem_free(after);
        while (journal_redo(&journal, &assessment, ann) != NULL)
            ;
        while (journal_undo(&journal, &assessment, ann) != NULL)
            ;
        after = snapshot_of(&assessment);
        assert_string_equal(before, after);
        mem_free(before);
        mem_free(after);
        journal_release(&journal);
        assessment_release(&assessment);
        questionnaire_release(&questionnaire);
    }
}

static void assert_same_text(const char *one, const char *other)
{
    assert_int_equal(one == NULL, other == NULL);
    if (one != NULL)
        assert_string_equal(one, other);
}

static void check_trial(struct random *random, struct assessment *assessment)
{
    struct trial trial;
    char *before = snapshot_of(assessment);
    char *modified = mem_copy(assessment->modified);
    char *chain = mem_copy(assessment->seal.chain);
    size_t records = assessment->history_count;
    int sealed = assessment->seal.records;
    char *after;

    trial_begin(&trial, assessment);
    for (int i = 0; i < 3; i++)
        some_step(random, &trial.journal, assessment, i);
    trial_end(&trial, assessment);
    after = snapshot_of(assessment);
    assert_string_equal(before, after);
    assert_same_text(modified, assessment->modified);
    assert_same_text(chain, assessment->seal.chain);
    assert_int_equal(assessment->history_count, records);
    assert_int_equal(assessment->seal.records, sealed);
    mem_free(before);
    mem_free(after);
    mem_free(modified);
    mem_free(chain);
}

TEST(what_was_tried_has_never_been)
{
    struct random random = random_seeded("trial");

    (void)state;
    for (int round = 0; round < 200; round++) {
        struct questionnaire questionnaire;
        struct assessment assessment;
        struct journal journal = {0};

        generate_questionnaire(&random, &questionnaire);
        generate_assessment(&random, &questionnaire, &assessment);
        for (int i = 0; i < 4; i++) {
            check_trial(&random, &assessment);
            some_step(&random, &journal, &assessment, i);
        }
        journal_release(&journal);
        assessment_release(&assessment);
        questionnaire_release(&questionnaire);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(a_change_signs_the_answer_and_is_remembered),
        IN_WORLD(undo_puts_back_who_and_when_and_the_history_goes_on),
        IN_WORLD(who_does_it_may_be_what_is_changed),
        IN_WORLD(redo_does_it_again_until_something_else_is_done),
        IN_WORLD(a_change_that_changes_nothing_is_no_step),
        IN_WORLD(rating_a_carried_answer_again_confirms_it),
        IN_WORLD(taking_a_rating_away_leaves_the_carried_mark),
        IN_WORLD(a_step_of_many_changes_is_undone_at_once),
        IN_WORLD(a_step_says_what_it_does_either_way),
        IN_WORLD(a_step_of_many_names_what_they_have_in_common),
        cmocka_unit_test(undo_after_do_is_nothing),
        cmocka_unit_test(what_was_tried_has_never_been),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
