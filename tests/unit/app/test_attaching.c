/* SPDX-License-Identifier: MIT
 *
 * test_attaching.c - what is attached in the wizard gets its digest, and nothing else is read.
 */
#include "app/attaching.h"
#include "base/digest.h"
#include "base/mem.h"
#include "model/change.h"
#include "model/history_chain.h"
#include "support/build.h"
#include "support/folder.h"
#include "support/test.h"

#include <string.h>

struct fixture {
    void *folder;
    struct world world;
    struct document document;
    struct attaching attaching;
    struct journal journal;
};

static int setup(void **state)
{
    struct fixture *it = mem_alloc(1, sizeof *it);

    world_make(&it->world, "# 4 clause\n* 4.1 mandatory\n4.1.a defined\n4.1.b defined\n", "");
    it->document.assessment = it->world.assessment;
    *state = it;
    if (folder_setup(&it->folder) != 0)
        return -1;
    it->document.path = mem_copy(folder_file(it->folder, "a.json"));
    folder_write(it->folder, "plan.txt", "the plan");
    return 0;
}

static int teardown(void **state)
{
    struct fixture *it = *state;

    attaching_release(&it->attaching);
    journal_release(&it->journal);
    it->world.assessment = it->document.assessment;
    mem_free(it->document.path);
    world_release(&it->world);
    (void)folder_teardown(&it->folder);
    mem_free(it);
    return 0;
}

static void change(struct fixture *it, enum field field, const char *value)
{
    journal_begin(&it->journal);
    journal_change(&it->journal, &it->document.assessment, field, 0, value,
                   (struct stamp){.by = "Ada", .at = "2026-11-21T09:00:00Z"});
    assert_true(journal_end(&it->journal));
}

/* Everything that waits is read; how often the assessment was changed by that. */
static int settle(struct fixture *it)
{
    int changes = 0;

    attaching_look(&it->attaching, &it->document);
    while (attaching_wait(&it->attaching)) {
        changes += attaching_step(&it->attaching);
        attaching_look(&it->attaching, &it->document);
    }
    return changes;
}

static const struct evidence *piece(const struct fixture *it, size_t at)
{
    return &it->document.assessment.answers[0].evidence[at];
}

static void a_file_gets_its_digest_and_size(void **state)
{
    struct fixture *it = *state;
    struct problems problems = {0};
    char digest[DIGEST_SIZE];

    assert_int_equal(settle(it), 0);
    change(it, FIELD_EVIDENCE, "Plan\tplan.txt\nTalk\nWeb\thttps://x/plan.txt\nWords\tno file");
    assert_int_equal(settle(it), 1);
    digest_hex("the plan", 8, digest);
    assert_string_equal(piece(it, 0)->sha256, digest);
    assert_string_equal(piece(it, 0)->size, "8");
    for (size_t i = 1; i < 4; i++)
        assert_null(piece(it, i)->sha256);
    assert_string_equal(it->document.assessment.answers[0].by, "Ada");
    assert_int_equal(it->document.assessment.history_count, 2);
    history_chain_problems(&it->document.assessment, &problems);
    assert_int_equal(problems.count, 0);
    problems_release(&problems);
}

static void what_stood_there_at_the_beginning_is_not_read(void **state)
{
    struct fixture *it = *state;

    change(it, FIELD_EVIDENCE, "Plan\tplan.txt");
    assert_int_equal(settle(it), 0);
    change(it, FIELD_NOTE, "a note");
    change(it, FIELD_EVIDENCE, "Plan\tplan.txt\nTalk");
    assert_int_equal(settle(it), 0);
    assert_null(piece(it, 0)->sha256);
}

static void undone_and_done_again_it_gets_it_again(void **state)
{
    struct fixture *it = *state;
    struct stamp stamp = {.by = "Ada", .at = "2026-11-21T09:00:00Z"};

    assert_int_equal(settle(it), 0);
    change(it, FIELD_EVIDENCE, "Plan\tplan.txt");
    assert_int_equal(settle(it), 1);
    assert_non_null(journal_undo(&it->journal, &it->document.assessment, stamp));
    assert_int_equal(settle(it), 0);
    assert_int_equal(it->document.assessment.answers[0].evidence_count, 0);
    assert_non_null(journal_redo(&it->journal, &it->document.assessment, stamp));
    assert_int_equal(settle(it), 1);
    assert_non_null(piece(it, 0)->sha256);
}

static void a_piece_that_is_gone_when_its_digest_is_there_is_no_fault(void **state)
{
    struct fixture *it = *state;

    attaching_look(&it->attaching, &it->document);
    change(it, FIELD_EVIDENCE, "Plan\tplan.txt");
    attaching_look(&it->attaching, &it->document);
    assert_true(attaching_wait(&it->attaching));
    change(it, FIELD_EVIDENCE, NULL);
    assert_int_equal(settle(it), 0);
    assert_int_equal(it->document.assessment.answers[0].evidence_count, 0);
}

static void another_document_begins_anew(void **state)
{
    struct fixture *it = *state;

    assert_int_equal(settle(it), 0);
    change(it, FIELD_EVIDENCE, "Plan\tplan.txt");
    attaching_look(&it->attaching, &it->document);
    attaching_look(&it->attaching, NULL);
    assert_false(attaching_wait(&it->attaching));
    assert_int_equal(settle(it), 0);
}

/* To be recorded as it is now: the digest was taken away, and nothing else. */
static void a_digest_that_was_taken_away_is_recorded_anew(void **state)
{
    struct fixture *it = *state;
    char old[DIGEST_SIZE];
    char digest[DIGEST_SIZE];

    digest_hex("an old plan", 11, old);
    digest_hex("the plan", 8, digest);
    assert_int_equal(settle(it), 0);
    change(it, FIELD_EVIDENCE, "Plan\tplan.txt");
    mem_set(&it->document.assessment.answers[0].evidence[0].sha256, old);
    attaching_look(&it->attaching, NULL);
    attaching_look(&it->attaching, &it->document);
    change(it, FIELD_EVIDENCE, "Plan\tplan.txt");
    assert_int_equal(settle(it), 1);
    assert_string_equal(piece(it, 0)->sha256, digest);
}

#define ATTACHING(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ATTACHING(a_file_gets_its_digest_and_size),
        ATTACHING(what_stood_there_at_the_beginning_is_not_read),
        ATTACHING(undone_and_done_again_it_gets_it_again),
        ATTACHING(a_piece_that_is_gone_when_its_digest_is_there_is_no_fault),
        ATTACHING(another_document_begins_anew),
        ATTACHING(a_digest_that_was_taken_away_is_recorded_anew),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
