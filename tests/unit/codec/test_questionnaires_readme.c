/* SPDX-License-Identifier: MIT
 *
 * test_questionnaires_readme.c - what questionnaires/README.md shows works, and what it says of the
 * questionnaires is so.
 */
#include "model/results.h"
#include "support/documents.h"
#include "support/test.h"

#include <string.h>

/* The bytes of the page, and the one example in it. */
static void read_page(struct text *page, struct text *example)
{
    static const char fence[] = "```json\n";
    const char *start;
    const char *end;

    document_read("questionnaires/README.md", page);
    start = strstr(text_string(page), fence);
    assert_non_null(start);
    start += strlen(fence);
    end = strstr(start, "```");
    assert_non_null(end);
    text_add_bytes(example, start, (size_t)(end - start));
}

TEST(the_example_is_accepted_without_a_hint)
{
    struct text page = {0};
    struct text example = {0};
    struct text messages = {0};
    struct questionnaire it = {0};
    struct problems problems = {0};

    read_page(&page, &example);
    document_questionnaire_of(text_string(&example), &it);
    questionnaire_lint(&it, &problems);
    document_messages(&problems, &messages);
    assert_string_equal(text_string(&messages), "");
    assert_int_equal(it.question_count, 3);
    problems_release(&problems);
    questionnaire_release(&it);
    text_release(&messages);
    text_release(&example);
    text_release(&page);
}

/* "| Label | first | quick | builds no AI | any |" */
static void add_row(const struct questionnaire *it, int who, struct text *row)
{
    int first = 0;
    int quick = 0;
    int users = 0;
    int any = 0;

    for (int i = 0; i < it->question_count; i++) {
        const struct question *question = &it->questions[i];
        bool mine = question->ask.at[0] == who;

        first += mine;
        quick += mine && question->quick;
        users += mine && question->applies_to.count == 0;
        for (int j = 0; j < question->ask.count; j++)
            any += question->ask.at[j] == who;
    }
    text_format(row, "| %s | %d | %d | %d | %d |", it->interviewees[who].label, first, quick, users,
                any);
}

static void assert_mentioned(const struct text *page, const struct text *row)
{
    if (strstr(text_string(page), text_string(row)) == NULL)
        fail_msg("questionnaires/README.md has no row \"%s\"", text_string(row));
}

TEST(the_agenda_is_that_of_the_questionnaire)
{
    struct text page = {0};
    struct text row = {0};
    struct questionnaire it = {0};

    document_read("questionnaires/README.md", &page);
    document_questionnaire("questionnaires/iso42001.json", &it);
    for (int who = 0; who < it.interviewee_count; who++) {
        text_clear(&row);
        add_row(&it, who, &row);
        assert_mentioned(&page, &row);
    }
    questionnaire_release(&it);
    text_release(&row);
    text_release(&page);
}

static void add_wave(const struct results *results, int wave, struct text *row)
{
    int count = 0;
    double days = 0;

    for (int i = 0; i < results->remediation_count; i++) {
        if (results->remediation[i].wave == wave) {
            count++;
            days += results->remediation[i].effort_days;
        }
    }
    text_format(row, "| %d | %d | %g |", wave, count, days);
}

TEST(the_waves_are_those_of_the_questionnaire)
{
    struct text page = {0};
    struct text row = {0};
    struct questionnaire it = {0};
    struct assessment nothing;
    struct results results = {0};

    document_read("questionnaires/README.md", &page);
    document_questionnaire("questionnaires/iso42001.json", &it);
    assessment_init(&nothing, &it);
    results_compute(&results, &nothing);
    for (int wave = 1; wave <= 7; wave++) {
        text_clear(&row);
        add_wave(&results, wave, &row);
        assert_mentioned(&page, &row);
    }
    results_release(&results);
    assessment_release(&nothing);
    questionnaire_release(&it);
    text_release(&row);
    text_release(&page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_example_is_accepted_without_a_hint),
        cmocka_unit_test(the_agenda_is_that_of_the_questionnaire),
        cmocka_unit_test(the_waves_are_those_of_the_questionnaire),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
