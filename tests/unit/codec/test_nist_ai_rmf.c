/* SPDX-License-Identifier: MIT
 *
 * test_nist_ai_rmf.c - questionnaires/nist-ai-rmf.json: whole, plain, and a plan.
 */
#include "base/mem.h"
#include "model/results.h"
#include "support/documents.h"
#include "support/prose.h"
#include "support/test.h"

#include <string.h>

/* Subcategories of each category, in the framework's order. */
static const struct {
    const char *id, *phase;
    int subcategories;
} categories[] = {
    {"GOVERN 1",  "govern",  7 },
    {"GOVERN 2",  "govern",  3 },
    {"GOVERN 3",  "govern",  2 },
    {"GOVERN 4",  "govern",  3 },
    {"GOVERN 5",  "govern",  2 },
    {"GOVERN 6",  "govern",  2 },
    {"MAP 1",     "map",     6 },
    {"MAP 2",     "map",     3 },
    {"MAP 3",     "map",     5 },
    {"MAP 4",     "map",     2 },
    {"MAP 5",     "map",     2 },
    {"MEASURE 1", "measure", 3 },
    {"MEASURE 2", "measure", 13},
    {"MEASURE 3", "measure", 3 },
    {"MEASURE 4", "measure", 3 },
    {"MANAGE 1",  "manage",  4 },
    {"MANAGE 2",  "manage",  4 },
    {"MANAGE 3",  "manage",  2 },
    {"MANAGE 4",  "manage",  3 },
};

enum { CATEGORIES = sizeof categories / sizeof categories[0], SUBCATEGORIES = 72 };

static void assert_category(const struct questionnaire *it, int index)
{
    const struct section *section = &it->sections[index];

    assert_string_equal(section->id, categories[index].id);
    assert_string_equal(section->phase, categories[index].phase);
    assert_int_equal(section->item_count, categories[index].subcategories);
    for (int i = 0; i < section->item_count; i++) {
        const struct item *item = &it->items[section->first_item + i];
        struct text id = {0};

        text_format(&id, "%s.%d", section->id, i + 1);
        assert_string_equal(item->id, text_string(&id));
        assert_true(item->question_count >= 1);
        text_release(&id);
    }
}

static void each_subcategory_is_asked_about(void **state)
{
    const struct questionnaire *it = *state;

    assert_int_equal(it->section_count, CATEGORIES);
    assert_int_equal(it->item_count, SUBCATEGORIES);
    for (int i = 0; i < CATEGORIES; i++)
        assert_category(it, i);
}

static void scale_and_facets_are_its_own(void **state)
{
    const struct questionnaire *it = *state;

    assert_int_equal(it->level_count, 5);
    assert_int_equal(it->facet_count, 3);
    assert_int_equal(questionnaire_level(it, "N"), NONE);
}

static void each_subcategory_leads_back_to_iso42001(void **state)
{
    const struct questionnaire *it = *state;

    assert_int_equal(it->framework_count, 1);
    for (int item = 0; item < it->item_count; item++) {
        bool mapped = false;

        for (int i = 0; i < it->mapping_count; i++)
            mapped |= it->mappings[i].item == item;
        if (!mapped)
            fail_msg("%s leads nowhere", it->items[item].id);
    }
}

static void an_organisation_without_anything_has_four_to_seven_waves(void **state)
{
    struct assessment nothing;
    struct results results = {0};
    int last = 0;

    assessment_init(&nothing, *state);
    results_compute(&results, &nothing);
    for (int i = 0; i < results.remediation_count; i++)
        last = results.remediation[i].wave > last ? results.remediation[i].wave : last;
    assert_in_range(last, 4, 7);
    results_release(&results);
    assessment_release(&nothing);
}

static void an_author_gets_no_hint(void **state)
{
    struct problems problems = {0};
    struct text messages = {0};

    questionnaire_lint(*state, &problems);
    document_messages(&problems, &messages);
    assert_string_equal(text_string(&messages), "");
    text_release(&messages);
    problems_release(&problems);
}

TEST(nothing_is_worded_as_an_obligation)
{
    static const char *const words[] = {"shall", "should", "must", "required", "ensure"};
    struct text bytes = {0};

    document_read("questionnaires/nist-ai-rmf.json", &bytes);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (prose_has_word(text_string(&bytes), words[i]))
            fail_msg("has the word \"%s\"", words[i]);
    }
    text_release(&bytes);
}

static void no_two_levels_are_alike(void **state)
{
    const struct questionnaire *it = *state;
    int count = it->question_count * it->level_count;
    const char **levels = mem_alloc((size_t)count, sizeof levels[0]);
    struct prose_pair pair;

    for (int i = 0; i < count; i++)
        levels[i] = it->questions[i / it->level_count].levels[i % it->level_count];
    if (prose_alike(levels, count, 0.8, &pair))
        fail_msg("too much alike: \"%s\" and \"%s\"", levels[pair.first], levels[pair.second]);
    mem_free(levels);
}

static void it_reads_like_a_talk(void **state)
{
    const struct questionnaire *it = *state;
    struct prose prose = {0};

    for (int i = 0; i < it->question_count; i++) {
        prose_add(&prose, it->questions[i].text);
        prose_add(&prose, it->questions[i].why);
        prose_add(&prose, it->questions[i].remedy.action);
    }
    assert_true(prose_grade(&prose) <= 9);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_subcategory_is_asked_about),
        cmocka_unit_test(scale_and_facets_are_its_own),
        cmocka_unit_test(each_subcategory_leads_back_to_iso42001),
        cmocka_unit_test(an_organisation_without_anything_has_four_to_seven_waves),
        cmocka_unit_test(an_author_gets_no_hint),
        cmocka_unit_test(nothing_is_worded_as_an_obligation),
        cmocka_unit_test(no_two_levels_are_alike),
        cmocka_unit_test(it_reads_like_a_talk),
    };

    return cmocka_run_group_tests(tests, document_nist, document_done);
}
