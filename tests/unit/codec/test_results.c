/* SPDX-License-Identifier: MIT
 *
 * test_results.c - the results file.
 */
#include "support/documents.h"
#include "support/test.h"

#include <string.h>

static void encode(const char *assessment_path, struct text *out)
{
    struct questionnaire questionnaire = {0};
    struct assessment assessment;
    struct results results = {0};
    struct text bytes = {0};

    document_questionnaire("tests/data/good/questionnaire.json", &questionnaire);
    document_read(assessment_path, &bytes);
    document_assessment_of(text_string(&bytes), &questionnaire, &assessment);
    results_compute(&results, &assessment);
    results_encode(&results, out);
    results_release(&results);
    assessment_release(&assessment);
    questionnaire_release(&questionnaire);
    text_release(&bytes);
}

TEST(the_whole_file_is_as_expected)
{
    struct text found = {0};
    struct text expected = {0};

    encode("tests/data/good/assessment-scored.json", &found);
    document_read("tests/data/good/results.json", &expected);
    assert_string_equal(text_string(&found), text_string(&expected));
    text_release(&found);
    text_release(&expected);
}

TEST(an_empty_assessment_has_nulls_where_there_is_no_figure)
{
    struct text found = {0};

    encode("tests/data/good/assessment-empty.json", &found);
    assert_non_null(
        strstr(text_string(&found), "\"score\": null,\n    \"low\": 0,\n    \"high\": 1"));
    assert_non_null(strstr(text_string(&found), "\"organisation\": null"));
    assert_non_null(strstr(text_string(&found), "\"problems\": []\n}\n"));
    text_release(&found);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_whole_file_is_as_expected),
        cmocka_unit_test(an_empty_assessment_has_nulls_where_there_is_no_figure),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
