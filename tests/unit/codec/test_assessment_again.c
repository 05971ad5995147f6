/* SPDX-License-Identifier: MIT
 *
 * test_assessment_again.c - an assessment written again, of which most is copied, has the bytes
 * that it has when it is written for the first time.
 */
#include "base/mem.h"
#include "codec/codec.h"
#include "model/change.h"
#include "support/documents.h"
#include "support/generate.h"
#include "support/test.h"

enum { ROUNDS = 60, STEPS = 40 };

static void assert_same_again(const struct assessment *it, struct written *written)
{
    struct text whole = {0};
    struct text again = {0};

    assessment_encode(it, &whole);
    for (int i = 0; i < 2; i++) {
        text_clear(&again);
        assessment_encode_again(it, written, &again);
        assert_string_equal(text_string(&again), text_string(&whole));
        assert_int_equal(again.length, whole.length);
    }
    text_release(&whole);
    text_release(&again);
}

static void rate(struct assessment *it, struct journal *journal, const char *level)
{
    journal_begin(journal);
    journal_change(journal, it, FIELD_RATING, 0, level,
                   (struct stamp){.by = "Ann \"A\"", .at = "2026-11-21T09:00:00Z"});
    (void)journal_end(journal);
}

static void what_was_written_before_gives_the_same_bytes(void **state)
{
    const struct stamp stamp = {.by = "Bob", .at = "2026-11-21T10:00:00Z"};
    struct written written = {0};
    struct journal journal = {0};
    struct assessment it;

    assessment_init(&it, *state);
    assert_same_again(&it, &written);
    for (int i = 0; i < 10; i++) {
        rate(&it, &journal, i % 2 == 0 ? "L" : "P");
        assert_same_again(&it, &written);
    }
    (void)journal_undo(&journal, &it, stamp);
    assert_same_again(&it, &written);
    (void)journal_redo(&journal, &it, stamp);
    assert_same_again(&it, &written);
    assessment_release(&it);
    journal_release(&journal);
    written_release(&written);
}

/* A history that goes on from the one that was written differs from it in the digest. */
static void another_history_is_written_anew(void **state)
{
    static const char *const levels[] = {"L", "P", "F"};
    struct written written = {0};

    for (size_t i = 0; i < 3; i++) {
        struct journal journal = {0};
        struct assessment it;

        assessment_init(&it, *state);
        rate(&it, &journal, levels[i]);
        assert_same_again(&it, &written);
        for (size_t j = 0; j < 3 - i; j++)
            rate(&it, &journal, levels[j]);
        assert_same_again(&it, &written);
        mem_set(&it.history[it.history_count - 1].chain, NULL);
        assert_same_again(&it, &written);
        written_release(&written);
        assert_same_again(&it, &written);
        assessment_release(&it);
        journal_release(&journal);
    }
    written_release(&written);
}

/* Takes everything away that an answer has, or gives it something. */
static void some_change(struct random *random, struct journal *journal, struct assessment *it,
                        const struct assessment *source)
{
    const struct stamp stamp = {.by = random_chance(random, 50) ? "Ann" : NULL,
                                .at = "2026-11-21T10:00:00Z"};
    enum field field = (enum field)random_below(random, FIELD_COUNT);
    enum field_of of = field_rows[field].of;
    int count =
        of == OF_QUESTION ? it->questionnaire->question_count : it->questionnaire->item_count;
    int index = count > 0 ? random_below(random, count) : NONE;
    char *value = index != NONE ? field_get(source, field, index) : NULL;

    if (index != NONE)
        journal_change(journal, it, field, index, random_chance(random, 70) ? value : NULL, stamp);
    mem_free(value);
}

/* A step of one to four changes, or one back or forward. */
static void some_step(struct random *random, struct journal *journal, struct assessment *it)
{
    const struct stamp stamp = {.by = "Bob", .at = "2026-11-21T11:00:00Z"};
    int kind = random_below(random, 4);
    struct assessment source;

    if (kind == 0) {
        (void)journal_undo(journal, it, stamp);
        return;
    }
    if (kind == 1) {
        (void)journal_redo(journal, it, stamp);
        return;
    }
    generate_assessment(random, it->questionnaire, &source);
    journal_begin(journal);
    for (int i = 1 + random_below(random, 4); i > 0; i--)
        some_change(random, journal, it, &source);
    (void)journal_end(journal);
    assessment_release(&source);
}

/* In the end everything is taken back: answers of whole sections come and go. */
TEST(whatever_is_changed_undone_and_done_again_is_written)
{
    struct random random = random_seeded("assessment_again");

    for (int round = 0; round < ROUNDS; round++) {
        const struct stamp stamp = {.at = "2026-11-21T12:00:00Z"};
        struct written written = {0};
        struct journal journal = {0};
        struct questionnaire questionnaire;
        struct assessment it;

        generate_questionnaire(&random, &questionnaire);
        if (round % 2 == 0)
            generate_assessment(&random, &questionnaire, &it);
        else
            assessment_init(&it, &questionnaire);
        for (int i = 0; i < STEPS; i++) {
            some_step(&random, &journal, &it);
            if (random_chance(&random, 70))
                assert_same_again(&it, &written);
        }
        while (journal_undo(&journal, &it, stamp) != NULL)
            assert_same_again(&it, &written);
        written_release(&written);
        journal_release(&journal);
        assessment_release(&it);
        questionnaire_release(&questionnaire);
    }
}

#define ON_SAMPLE(test) cmocka_unit_test_setup_teardown(test, document_sample, document_done)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SAMPLE(what_was_written_before_gives_the_same_bytes),
        ON_SAMPLE(another_history_is_written_anew),
        cmocka_unit_test(whatever_is_changed_undone_and_done_again_is_written),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
