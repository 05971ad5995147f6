/* SPDX-License-Identifier: MIT
 *
 * test_document_kind.c - what a document says it is.
 */
#include "codec/codec.h"
#include "support/test.h"

#include <string.h>

static enum document_kind kind_of(const char *json)
{
    return document_kind(json, strlen(json));
}

TEST(the_format_decides)
{
    assert_int_equal(kind_of("{\"format\": \"clausewalk.questionnaire\"}"), DOCUMENT_QUESTIONNAIRE);
    assert_int_equal(kind_of("{\"a\": {\"format\": 1}, \"format\": \"clausewalk.assessment\"}"),
                     DOCUMENT_ASSESSMENT);
    assert_int_equal(kind_of(" {\"format\" :\"clausewalk.results\"} "), DOCUMENT_RESULTS);
    assert_int_equal(kind_of("{\"form\\u0061t\": \"cl\\u0061usewalk.theme\"}"), DOCUMENT_THEME);
}

TEST(whatever_does_not_say_is_other)
{
    static const char *const others[] = {
        "",
        "{}",
        "[\"format\", \"clausewalk.theme\"]",
        "{\"format\": \"clausewalk.them\"}",
        "{\"format\": [\"clausewalk.theme\"]}",
        "{\"Format\": \"clausewalk.theme\"}",
        "{\"a\": {\"format\": \"clausewalk.theme\"}}",
        "format: clausewalk.theme",
        "\"clausewalk.theme\"",
    };

    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_int_equal(kind_of(others[i]), DOCUMENT_OTHER);
}

TEST(a_document_that_breaks_off_behind_its_format_is_known)
{
    assert_int_equal(kind_of("{\"a\": [1], \"format\": \"clausewalk.theme\", \"b\": [1, }"),
                     DOCUMENT_THEME);
    assert_int_equal(kind_of("{\"format\": \"clausewalk.theme\""), DOCUMENT_THEME);
    assert_int_equal(kind_of("{\"a\": [1, }, \"format\": \"clausewalk.theme\"}"), DOCUMENT_OTHER);
    assert_int_equal(kind_of("{\"format\": \"clausewalk.theme"), DOCUMENT_OTHER);
    assert_int_equal(kind_of("{\"form"), DOCUMENT_OTHER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_format_decides),
        cmocka_unit_test(whatever_does_not_say_is_other),
        cmocka_unit_test(a_document_that_breaks_off_behind_its_format_is_known),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
