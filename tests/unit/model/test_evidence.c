/* SPDX-License-Identifier: MIT
 *
 * test_evidence.c - what nobody types stays with its piece of evidence.
 */
#include "base/mem.h"
#include "base/text.h"
#include "model/evidence.h"
#include "support/test.h"

#include <string.h>

#define DIGEST "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
#define OTHER "0000000000000000000000000000000000000000000000000000000000000000"

static const char old[] = "Plan\tplan.pdf\t" DIGEST "\t\"x\": 1\t4\nTalk";

static void assert_carried(const char *typed, const char *wanted)
{
    struct answer answer = {0};
    char *carried;

    evidence_set(&answer, old);
    carried = evidence_carry(&answer, typed);
    assert_string_equal(carried, wanted);
    mem_free(carried);
    answer_clear_evidence(&answer);
}

TEST(all_columns_come_back)
{
    struct answer answer = {0};
    char *again;

    evidence_set(&answer, old);
    assert_string_equal(answer.evidence[0].size, "4");
    assert_null(answer.evidence[1].size);
    again = evidence_get(&answer);
    assert_string_equal(again, old);
    mem_free(again);
    answer_clear_evidence(&answer);
}

TEST(a_piece_that_is_typed_again_keeps_what_it_had)
{
    assert_carried(old, old);
    assert_carried("Plan\tplan.pdf\t" DIGEST, "Plan\tplan.pdf\t" DIGEST "\t\"x\": 1\t4");
    assert_carried("New\nPlan\tplan.pdf", "New\nPlan\tplan.pdf\t" DIGEST "\t\"x\": 1\t4");
}

TEST(another_place_or_digest_keeps_nothing)
{
    assert_carried("Plan\tother.pdf", "Plan\tother.pdf");
    assert_carried("Plan", "Plan");
    assert_carried("Plan\tplan.pdf\t" OTHER, "Plan\tplan.pdf\t" OTHER);
}

TEST(columns_that_nobody_types_are_taken_only_if_they_stand_there)
{
    struct err err = {0};

    assert_true(evidence_check_change(old, old, &err));
    assert_true(evidence_check_change(old, "Plan\tplan.pdf\t" DIGEST "\t\"x\": 1\t4\nNew", &err));
    assert_false(evidence_check_change(old, "Plan\tplan.pdf\t" DIGEST "\t\"x\": 2\t4", &err));
    memset(&err, 0, sizeof err);
    assert_false(evidence_check_change(NULL, old, &err));
    memset(&err, 0, sizeof err);
    assert_false(evidence_check(old, &err));
}

TEST(of_pieces_with_one_name_the_first_is_found)
{
    struct evidence_index index;
    struct answer answer = {0};

    (void)state;
    index = evidence_index(&answer);
    assert_null(evidence_index_find(&index, "Plan", NULL));
    evidence_index_release(&index);
    evidence_set(&answer, "Talk\nPlan\tb\nPlan\ta\nPlan\tb\t" DIGEST "\n\ta");
    index = evidence_index(&answer);
    assert_ptr_equal(evidence_index_find(&index, "Plan", "b"), &answer.evidence[1]);
    assert_ptr_equal(evidence_find(&answer, "Plan", "b"), &answer.evidence[1]);
    assert_ptr_equal(evidence_index_find(&index, "Plan", "a"), &answer.evidence[2]);
    assert_ptr_equal(evidence_index_find(&index, "Talk", NULL), &answer.evidence[0]);
    assert_ptr_equal(evidence_index_find(&index, NULL, "a"), &answer.evidence[4]);
    assert_null(evidence_index_find(&index, "Plan", NULL));
    assert_null(evidence_index_find(&index, "Pla", "a"));
    evidence_index_release(&index);
    answer_clear_evidence(&answer);
}

/* With a look at every one for every one this would take minutes. */
TEST(very_many_pieces_are_checked_and_carried_at_once)
{
    enum { MANY = 60000 };
    struct answer answer = {0};
    struct text pieces = {0};
    struct err err = {0};
    char *carried;

    (void)state;
    for (int i = 0; i < MANY; i++)
        text_format(&pieces, "%sPlan %d\tplan.pdf\t" DIGEST, i == 0 ? "" : "\n", i);
    evidence_set(&answer, text_string(&pieces));
    assert_true(evidence_check_change(text_string(&pieces), text_string(&pieces), &err));
    carried = evidence_carry(&answer, text_string(&pieces));
    assert_string_equal(carried, text_string(&pieces));
    mem_free(carried);
    text_release(&pieces);
    answer_clear_evidence(&answer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_columns_come_back),
        cmocka_unit_test(a_piece_that_is_typed_again_keeps_what_it_had),
        cmocka_unit_test(another_place_or_digest_keeps_nothing),
        cmocka_unit_test(columns_that_nobody_types_are_taken_only_if_they_stand_there),
        cmocka_unit_test(of_pieces_with_one_name_the_first_is_found),
        cmocka_unit_test(very_many_pieces_are_checked_and_carried_at_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
