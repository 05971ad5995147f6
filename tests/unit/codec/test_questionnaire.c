/* SPDX-License-Identifier: MIT
 *
 * test_questionnaire.c - questionnaires as codec.h decodes them.
 */
#include "support/documents.h"
#include "support/test.h"

#include <math.h>
#include <string.h>

static void the_identity_is_read_with_the_digest_of_the_bytes(void **state)
{
    const struct questionnaire *it = *state;

    assert_string_equal(it->id, "sample");
    assert_string_equal(it->title, "A small questionnaire");
    assert_string_equal(it->edition, "1");
    assert_string_equal(it->language, "en");
    assert_string_equal(it->standard_id, "Sample 1:2026");
    assert_string_equal(it->standard_title, "A standard that nobody needs");
    assert_string_equal(it->notice, "Written for tests.");
    assert_int_equal(strlen(it->sha256), 64);
}

static void levels_have_their_share_of_the_points(void **state)
{
    const struct questionnaire *it = *state;

    assert_int_equal(it->level_count, 3);
    assert_int_equal(it->levels[2].key, '4');
    assert_float_equal(it->levels[0].value, 0, 0);
    assert_float_equal(it->levels[1].value, 0.25, 0);
    assert_float_equal(it->levels[2].value, 1, 0);
    assert_null(it->levels[1].meaning);
    assert_string_equal(it->levels[0].meaning, "nothing to see");
}

static void vocabularies_are_linked_by_index(void **state)
{
    const struct questionnaire *it = *state;

    assert_int_equal(it->stage1_facet, 0);
    assert_int_equal(it->on_paper, 0);
    assert_int_equal(it->in_practice, 1);
    assert_int_equal(it->stoppers[0].stage, 1);
    assert_int_equal(it->questions[0].stopper, 0);
    assert_int_equal(it->patterns[0].grade, GRADE_MAJOR);
    assert_int_equal(it->patterns[0].condition_count, 2);
}

static void a_condition_has_one_subject_and_open_bounds(void **state)
{
    const struct condition *conditions =
        ((const struct questionnaire *)*state)->patterns[0].conditions;

    assert_int_equal(conditions[0].item, 0);
    assert_int_equal(conditions[0].section, NONE);
    assert_float_equal(conditions[0].at_least, 0.5, 0);
    assert_true(isnan(conditions[0].at_most));
    assert_int_equal(conditions[1].item, NONE);
    assert_int_equal(conditions[1].section, 1);
    assert_int_equal(conditions[1].facet, 1);
    assert_true(isnan(conditions[1].at_least));
}

static void sections_items_and_questions_are_runs(void **state)
{
    const struct questionnaire *it = *state;

    assert_int_equal(it->section_count, 2);
    assert_int_equal(it->item_count, 4);
    assert_int_equal(it->question_count, 3);
    assert_int_equal(it->sections[1].first_item, 2);
    assert_int_equal(it->items[0].question_count, 2);
    assert_int_equal(it->items[2].first_question, 2);
    assert_int_equal(it->questions[2].item, 2);
    assert_int_equal(it->items[3].section, 1);
    assert_int_equal(questionnaire_question(it, "A.1.a"), 2);
}

static void what_is_left_out_has_its_default(void **state)
{
    const struct questionnaire *it = *state;
    const struct question *bare = &it->questions[2];

    assert_float_equal(it->sections[1].weight, 1, 0);
    assert_float_equal(bare->weight, 1, 0);
    assert_float_equal(bare->remedy.effort_days, 1, 0);
    assert_null(bare->remedy.action);
    assert_int_equal(bare->stopper, NONE);
    assert_false(bare->quick);
    assert_int_equal(bare->ask.count, 0);
    assert_int_equal(bare->applies_to.count, 0);
    assert_null(bare->levels[0]);
}

static void mandatory_follows_the_kind_unless_it_is_said(void **state)
{
    const struct questionnaire *it = *state;

    assert_true(it->items[0].mandatory);
    assert_false(it->items[1].mandatory);
    assert_false(it->items[2].mandatory);
    assert_true(it->items[3].mandatory);
}

static void references_keep_their_order_without_repeats(void **state)
{
    const struct questionnaire *it = *state;

    assert_int_equal(it->questions[0].ask.count, 2);
    assert_int_equal(it->questions[0].ask.at[0], 0);
    assert_int_equal(it->questions[0].ask.at[1], 1);
    assert_int_equal(it->questions[1].remedy.after.count, 2);
    assert_int_equal(it->questions[1].remedy.after.at[0], 0);
    assert_int_equal(it->questions[1].remedy.after.at[1], 2);
}

static void units_know_their_items_once_in_order(void **state)
{
    const struct questionnaire *it = *state;

    assert_int_equal(it->mapping_count, 3);
    assert_int_equal(it->frameworks[0].units[0].items.count, 2);
    assert_int_equal(it->frameworks[0].units[0].items.at[0], 0);
    assert_int_equal(it->frameworks[0].units[0].items.at[1], 2);
    assert_int_equal(it->frameworks[0].units[1].items.count, 0);
    assert_null(it->frameworks[0].units[1].group);
    assert_int_equal(it->frameworks[1].unit_count, 0);
}

TEST(unknown_fields_are_notes_and_no_reason_to_refuse)
{
    struct text json = {0};
    struct text messages = {0};
    struct problems problems = {0};
    struct questionnaire it = {0};

    document_read("tests/data/good/questionnaire.json", &json);
    text_cut(&json, json.length - 2);
    text_add(&json, ", \"colour\": 1, \"a/b~c\": [true]}");
    assert_true(questionnaire_decode(text_string(&json), json.length, &it, &problems));
    document_messages(&problems, &messages);
    assert_string_equal(text_string(&messages),
                        "/colour: unknown field, not read; check its spelling\n"
                        "/a~1b~0c: unknown field, not read; check its spelling\n");
    assert_int_equal(problems.at[0].severity, SEVERITY_NOTE);
    assert_int_equal(problems.errors, 0);
    questionnaire_release(&it);
    problems_release(&problems);
    text_release(&messages);
    text_release(&json);
}

TEST(the_questionnaires_of_the_project_have_nothing_wrong)
{
    static const char *const paths[] = {"questionnaires/iso42001.json",
                                        "questionnaires/nist-ai-rmf.json"};

    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct questionnaire it = {0};

        document_questionnaire(paths[i], &it);
        assert_true(it.question_count > 50);
        questionnaire_release(&it);
    }
}

#define ON_SAMPLE(test) cmocka_unit_test_setup_teardown(test, document_sample, document_done)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SAMPLE(the_identity_is_read_with_the_digest_of_the_bytes),
        ON_SAMPLE(levels_have_their_share_of_the_points),
        ON_SAMPLE(vocabularies_are_linked_by_index),
        ON_SAMPLE(a_condition_has_one_subject_and_open_bounds),
        ON_SAMPLE(sections_items_and_questions_are_runs),
        ON_SAMPLE(what_is_left_out_has_its_default),
        ON_SAMPLE(mandatory_follows_the_kind_unless_it_is_said),
        ON_SAMPLE(references_keep_their_order_without_repeats),
        ON_SAMPLE(units_know_their_items_once_in_order),
        cmocka_unit_test(unknown_fields_are_notes_and_no_reason_to_refuse),
        cmocka_unit_test(the_questionnaires_of_the_project_have_nothing_wrong),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
