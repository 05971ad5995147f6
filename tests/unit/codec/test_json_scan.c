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

/* As editors count, one byte after the other. */
static void place_slowly(const char *bytes, size_t to, int *line, int *column)
{
    *line = 1;
    *column = 1;
    for (size_t at = 0; at < to; at++) {
        if (bytes[at] == '\n') {
            ++*line;
            *column = 1;
        } else if (((unsigned char)bytes[at] & 0xC0) != 0x80) {
            ++*column;
        }
    }
}

TEST(a_place_is_counted_in_lines_and_characters)
{
    static const char bytes[] =
        "a\n\n\n\n\n\n\n\n\n\nb\xC3\xA9\xE8\xA8\x98\xF0\x9F\x98\x80\xF0\x9F\x98\x80 1234567890\r\n"
        "1234567\n12345678\n\n\x0b\x8a\x0a\x8b\xff\x7f\xc0\xa9\xa9\xa9\xa9\xa9\xa9\xa9\xa9\xa9";

    (void)state;
    for (size_t from = 0; from < sizeof bytes; from++) {
        for (size_t to = 0; to < sizeof bytes - from; to++) {
            int line, column, wanted_line, wanted_column;

            json_place(bytes + from, to, &line, &column);
            place_slowly(bytes + from, to, &wanted_line, &wanted_column);
            assert_int_equal(line, wanted_line);
            assert_int_equal(column, wanted_column);
        }
    }
}

/* Beside each other, and at both ends of what is looked at at once. */
TEST(each_byte_is_itself_wherever_it_stands)
{
    (void)state;
    for (int byte = 1; byte < 256; byte++) {
        bool plain = byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
        bool space = byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';

        for (size_t at = 0; at < 20; at++) {
            char text[] = "\"aaaaaaaaaaaaaaaaaaaa\"";
            char spaces[] = "\n\r\t \n\n\n\n\r\r\r\r\t\t\t\t    []";

            text[1 + at] = (char)byte;
            spaces[at] = (char)byte;
            assert_int_equal(accepts(text), plain);
            assert_int_equal(accepts(spaces), space);
        }
    }
}

/* Thousands of keys, of which each tenth was there before: the first of these, in their order. */
TEST(of_many_keys_those_that_are_twice_are_told_in_their_order)
{
    enum { KEYS = 20000, EACH = 10, MOST = 100 };

    struct text json = {0};
    struct json_spans spans = {0};
    struct problems problems = {0};

    (void)state;
    text_add(&json, "{\"k0\": 0");
    for (int i = 1; i < KEYS; i++)
        text_format(&json, ",\n\"k%d\": 0", i % EACH == 0 ? i - EACH / 2 : i);
    text_add(&json, "}");
    assert_false(json_scan(text_string(&json), json.length, NULL, &spans, &problems));
    assert_int_equal(problems.errors, MOST);
    for (int i = 0; i < MOST; i++)
        assert_int_equal(problems.at[i].line, (i + 1) * EACH + 1);
    json_spans_release(&spans);
    problems_release(&problems);
    text_release(&json);
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
        cmocka_unit_test(a_place_is_counted_in_lines_and_characters),
        cmocka_unit_test(each_byte_is_itself_wherever_it_stands),
        cmocka_unit_test(of_many_keys_those_that_are_twice_are_told_in_their_order),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
