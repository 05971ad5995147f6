/* SPDX-License-Identifier: MIT
 *
 * test_guide.c - the examples of docs/file-formats.md are what they say.
 */
#include "support/documents.h"
#include "support/test.h"

#include <string.h>

enum { EXAMPLE_QUESTIONNAIRE, EXAMPLE_ASSESSMENT, EXAMPLE_RESULTS, EXAMPLE_THEME, EXAMPLES };

struct guide {
    struct text page;
    struct text examples[EXAMPLES];
    struct questionnaire questionnaire;
    struct assessment assessment;
};

static void cut_examples(struct guide *guide)
{
    const char *at = text_string(&guide->page);

    for (int i = 0; i < EXAMPLES; i++) {
        const char *end;

        at = strstr(at, "\n```json\n");
        assert_non_null(at);
        at += strlen("\n```json\n");
        end = strstr(at, "```\n");
        assert_non_null(end);
        text_add_bytes(&guide->examples[i], at, (size_t)(end - at));
        at = end;
    }
    assert_null(strstr(at, "\n```json\n"));
}

static int read_guide(void **state)
{
    static struct guide guide;

    document_read("docs/file-formats.md", &guide.page);
    cut_examples(&guide);
    document_questionnaire_of(text_string(&guide.examples[EXAMPLE_QUESTIONNAIRE]),
                              &guide.questionnaire);
    document_assessment_of(text_string(&guide.examples[EXAMPLE_ASSESSMENT]), &guide.questionnaire,
                           &guide.assessment);
    *state = &guide;
    return 0;
}

static int release_guide(void **state)
{
    struct guide *guide = *state;

    assessment_release(&guide->assessment);
    questionnaire_release(&guide->questionnaire);
    for (int i = 0; i < EXAMPLES; i++)
        text_release(&guide->examples[i]);
    text_release(&guide->page);
    return 0;
}

static void the_assessment_is_written_as_it_stands(void **state)
{
    struct guide *guide = *state;
    struct text out = {0};

    assessment_encode(&guide->assessment, &out);
    assert_string_equal(text_string(&out), text_string(&guide->examples[EXAMPLE_ASSESSMENT]));
    text_release(&out);
}

static void the_results_are_those_of_the_two_examples(void **state)
{
    struct guide *guide = *state;
    struct results results = {0};
    struct text out = {0};

    results_compute(&results, &guide->assessment);
    results_encode(&results, &out);
    results_release(&results);
    assert_string_equal(text_string(&out), text_string(&guide->examples[EXAMPLE_RESULTS]));
    text_release(&out);
}

static void the_theme_is_one_without_unknown_members(void **state)
{
    const struct text *example = &((struct guide *)*state)->examples[EXAMPLE_THEME];
    struct problems problems = {0};
    struct theme theme;

    assert_true(theme_decode(text_string(example), example->length, &theme, &problems));
    assert_int_equal(problems.count, 0);
    problems_release(&problems);
}

static void every_role_is_named(void **state)
{
    const char *page = text_string(&((struct guide *)*state)->page);

    for (int role = 0; role < ROLE_COUNT; role++) {
        struct text name = {0};

        text_format(&name, "`%s`", role_name((enum role)role));
        assert_non_null(strstr(page, text_string(&name)));
        text_release(&name);
    }
}

static void the_lines_of_answers_are_read(void **state)
{
    const char *at = strstr(text_string(&((struct guide *)*state)->page), "\n    {\"question\"");
    int lines = 0;

    assert_non_null(at);
    for (; strncmp(at, "\n    {", 6) == 0; lines++) {
        const char *start = at + 5;
        struct arena arena = {0};
        struct problems problems = {0};
        struct entry entry;

        at = strchr(start, '\n');
        assert_true(entry_decode(start, (size_t)(at - start), &arena, &entry, &problems));
        arena_release(&arena);
        problems_release(&problems);
    }
    assert_int_equal(lines, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_assessment_is_written_as_it_stands),
        cmocka_unit_test(the_results_are_those_of_the_two_examples),
        cmocka_unit_test(the_theme_is_one_without_unknown_members),
        cmocka_unit_test(every_role_is_named),
        cmocka_unit_test(the_lines_of_answers_are_read),
    };

    return cmocka_run_group_tests(tests, read_guide, release_guide);
}
