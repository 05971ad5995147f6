/* SPDX-License-Identifier: MIT
 *
 * test_json_scan.c - the strict check; what it refuses is in tests/data/bad/json-*.
 */
#include "codec/codec.h"
#include "codec/json_escape.h"
#include "codec/json_scan.h"
#include "support/documents.h"
#include "support/test.h"

#include <string.h>

static bool accepts(const char *json)
{
    struct json_spans spans = {0};
    struct problems problems = {0};
    bool ok = json_scan(json, strlen(json), NULL, &spans, &problems);

    json_spans_release(&spans);
    problems_release(&problems);
    return ok;
}

TEST(whatever_rfc_8259_allows_is_accepted)
{
    static const char *const good[] = {
        "{}",
        "[]",
        "0",
        "-0",
        "\"\"",
        "null",
        "true",
        "false",
        " \t\r\n{ \"a\" : [ ] }\n",
        "[1, -1, 0.5, 1e5, 1E-5, 1.25e+10, -0.0, 1e308, 4.9e-324, 1e-999]",
        "\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0001 \\u00e9 \\uFFFF \\ud83d\\uDe00\"",
        "\"\xC3\xA9 \xE8\xA8\x98 \xF0\x9F\x98\x80 \x7F \xEF\xBB\xBF \xE2\x80\xA8\"",
        "{\"a\": 1, \"A\": 2, \"a \": 3, \"\": 4}",
        "[[[[1], [2]], {\"a\": {\"a\": {\"a\": 1}}}]]",
    };

    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        if (!accepts(good[i]))
            fail_msg("refused: %s", good[i]);
    }
}

TEST(depth_64_is_accepted_and_65_is_not)
{
    struct text json = {0};

    text_repeat(&json, "[", CODEC_DEPTH);
    text_repeat(&json, "]", CODEC_DEPTH);
    assert_true(accepts(text_string(&json)));
    text_clear(&json);
    text_repeat(&json, "[", CODEC_DEPTH + 1);
    text_repeat(&json, "]", CODEC_DEPTH + 1);
    assert_false(accepts(text_string(&json)));
    text_release(&json);
}

TEST(a_number_may_have_63_characters)
{
    struct text json = {0};

    text_repeat(&json, "1", 63);
    assert_true(accepts(text_string(&json)));
    text_add(&json, "1");
    assert_false(accepts(text_string(&json)));
    text_release(&json);
}

TEST(every_value_has_its_place_in_the_order_of_the_text)
{
    static const char json[] = "{\"a\": [1, \"b\"], \"c\": {}}";
    static const struct json_span expected[] = {
        {0,  25},
        {6,  14},
        {7,  8 },
        {10, 13},
        {21, 23}
    };
    struct json_spans spans = {0};
    struct problems problems = {0};

    assert_true(json_scan(json, strlen(json), NULL, &spans, &problems));
    assert_int_equal(spans.count, 5);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(spans.at[i].start, expected[i].start);
        assert_int_equal(spans.at[i].end, i == 0 ? strlen(json) : expected[i].end);
    }
    assert_int_equal(json_spans_behind(&spans, 1), 4);
    assert_int_equal(json_spans_behind(&spans, 0), 5);
    json_spans_release(&spans);
}

/* Every prefix and every changed byte of a document is read to its own end, never beyond: run with
 * a sanitizer, on memory of exactly that size. */
TEST(broken_pieces_of_a_document_are_read_within_their_bytes)
{
    struct text whole = {0};

    document_read("tests/data/good/assessment.json", &whole);
    for (size_t length = 0; length < whole.length; length++) {
        char *piece = test_malloc(length > 0 ? length : 1);
        struct json_spans spans = {0};
        struct problems problems = {0};

        memcpy(piece, whole.bytes, length);
        assert_int_equal(json_scan(piece, length, NULL, &spans, &problems),
                         length == whole.length - 1);
        (void)document_kind(piece, length);
        json_spans_release(&spans);
        problems_release(&problems);
        test_free(piece);
    }
    text_release(&whole);
}

TEST(changed_bytes_never_pass_as_what_cjson_would_bend)
{
    struct text whole = {0};
    struct questionnaire questionnaire = {0};

    document_questionnaire("tests/data/good/questionnaire.json", &questionnaire);
    document_read("tests/data/good/assessment-unknown.json", &whole);
    for (size_t at = 0; at < whole.length; at++) {
        static const char bytes[] = {'\0', '"', '\\', '{', ']', ',', ':', '0', (char)0xFF};
        char old = whole.bytes[at];

        for (size_t i = 0; i < sizeof bytes; i++) {
            struct problems problems = {0};
            struct assessment it;

            whole.bytes[at] = bytes[i];
            if (assessment_decode(whole.bytes, whole.length, &questionnaire, &it, &problems))
                assessment_release(&it);
            else
                assert_true(problems.errors > 0);
            problems_release(&problems);
        }
        whole.bytes[at] = old;
    }
    text_release(&whole);
    questionnaire_release(&questionnaire);
}

TEST(escapes_are_read_as_what_they_mean)
{
    static const char inside[] = "a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\ude00z";
    struct text out = {0};

    json_unescape(inside, strlen(inside), &out);
    assert_string_equal(text_string(&out), "a\"\\/\b\f\n\r\t\xC3\xA9\xF0\x9F\x98\x80z");
    text_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whatever_rfc_8259_allows_is_accepted),
        cmocka_unit_test(depth_64_is_accepted_and_65_is_not),
        cmocka_unit_test(a_number_may_have_63_characters),
        cmocka_unit_test(every_value_has_its_place_in_the_order_of_the_text),
        cmocka_unit_test(broken_pieces_of_a_document_are_read_within_their_bytes),
        cmocka_unit_test(changed_bytes_never_pass_as_what_cjson_would_bend),
        cmocka_unit_test(escapes_are_read_as_what_they_mean),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
