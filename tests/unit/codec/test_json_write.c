/* SPDX-License-Identifier: MIT
 *
 * test_json_write.c - JSON as json_write.h writes it.
 */
#include "codec/json_write.h"
#include "support/test.h"

#include <math.h>
#include <string.h>

static void write_sample(struct json_writer *writer)
{
    json_open_object(writer, NULL);
    json_string(writer, "text", "a\"\\\b\f\n\r\t\x1F\x7F\xC3\xA9/");
    json_string(writer, "none", NULL);
    json_optional(writer, "left out", NULL);
    json_open_list(writer, "list");
    json_integer(writer, NULL, -7);
    json_bool(writer, NULL, true);
    json_null(writer, NULL);
    json_open_object(writer, NULL);
    json_close_object(writer);
    json_close_list(writer);
    json_open_list(writer, "empty");
    json_close_list(writer);
    json_number(writer, "number", 0.5);
    json_close_object(writer);
}

TEST(members_stand_in_the_order_of_the_calls_indented_by_two)
{
    struct text out = {0};
    struct json_writer writer = {.out = &out};

    write_sample(&writer);
    assert_string_equal(text_string(&out),
                        "{\n  \"text\": \"a\\\"\\\\\\b\\f\\n\\r\\t\\u001f\\u007f\xC3\xA9/\",\n"
                        "  \"none\": null,\n  \"list\": [\n    -7,\n    true,\n    null,\n    {}\n"
                        "  ],\n  \"empty\": [],\n  \"number\": 0.5\n}");
    text_release(&out);
}

TEST(compact_is_one_line)
{
    struct text out = {0};
    struct json_writer writer = {.out = &out, .compact = true};

    write_sample(&writer);
    assert_string_equal(
        text_string(&out),
        "{\"text\": \"a\\\"\\\\\\b\\f\\n\\r\\t\\u001f\\u007f\xC3\xA9/\", \"none\": null, "
        "\"list\": [-7, true, null, {}], \"empty\": [], \"number\": 0.5}");
    text_release(&out);
}

TEST(numbers_have_six_decimals_at_most_and_no_exponent)
{
    static const struct {
        double value;
        const char *text;
    } cases[] = {
        {0,           "0"               },
        {-0.0,        "0"               },
        {1,           "1"               },
        {10,          "10"              },
        {-100,        "-100"            },
        {0.1,         "0.1"             },
        {1.0 / 3,     "0.333333"        },
        {2.0 / 3,     "0.666667"        },
        {-2.0 / 3,    "-0.666667"       },
        {0.0000005,   "0.000001"        },
        {-0.0000005,  "-0.000001"       },
        {0.0000004,   "0"               },
        {-0.0000004,  "0"               },
        {0.9999999,   "1"               },
        {0.5000005,   "0.500001"        },
        {1e-300,      "0"               },
        {123456789.5, "123456789.5"     },
        {1e15,        "1000000000000000"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct text out = {0};

        text_add_number(&out, cases[i].value);
        assert_string_equal(text_string(&out), cases[i].text);
        text_release(&out);
    }
}

TEST(what_is_no_number_is_null)
{
    struct text out = {0};
    struct json_writer writer = {.out = &out, .compact = true};

    json_open_list(&writer, NULL);
    json_number(&writer, NULL, NAN);
    json_number(&writer, NULL, INFINITY);
    json_number(&writer, NULL, -INFINITY);
    json_close_list(&writer);
    assert_string_equal(text_string(&out), "[null, null, null]");
    text_release(&out);
}

TEST(raw_values_are_indented_anew_and_else_to_the_letter)
{
    struct text out = {0};
    struct json_writer writer = {.out = &out};

    json_open_object(&writer, NULL);
    json_raw(&writer, "a", " {\"x\":[1.0,{ },[ ],\"a:b,c\\\"]{\"] , \"y\" :1e5}");
    json_raw(&writer, "b", "\"s\"");
    json_raw_members(&writer, "\"c\":[\n],\"d\":-0");
    json_raw_members(&writer, NULL);
    json_bool(&writer, "e", false);
    json_open_list(&writer, "f");
    json_raw(&writer, NULL, "[[1]]");
    json_raw(&writer, NULL, "2");
    json_close_list(&writer);
    json_close_object(&writer);
    assert_string_equal(text_string(&out),
                        "{\n  \"a\": {\n    \"x\": [\n      1.0,\n      {},\n      [],\n"
                        "      \"a:b,c\\\"]{\"\n    ],\n    \"y\": 1e5\n  },\n  \"b\": \"s\",\n"
                        "  \"c\": [],\n  \"d\": -0,\n  \"e\": false,\n  \"f\": [\n    [\n      [\n"
                        "        1\n      ]\n    ],\n    2\n  ]\n}");
    text_release(&out);
}

/* CSI, DEL, a right-to-left override, a zero-width space, a tag beyond the first plane, and what is
 * harmless. */
TEST(what_a_terminal_could_obey_is_escaped_everywhere)
{
    struct text out = {0};
    struct json_writer writer = {.out = &out, .compact = true};

    (void)state;
    json_open_object(&writer, NULL);
    json_string(&writer, "\u202ekey", "\x1b[31m \xc2\x9b \x7f \u200b \U000e0041 \u00e9\U0001f469");
    json_raw(&writer, "raw", "\"\xc2\x9b\\u001b\u00e9\"");
    json_raw_members(&writer, "\"\u2066k\": [\"\u202e\", 1.0]");
    json_close_object(&writer);
    assert_string_equal(text_string(&out), "{\"\\u202ekey\": \"\\u001b[31m \\u009b \\u007f \\u200b "
                                           "\\udb40\\udc41 \u00e9\U0001f469\", "
                                           "\"raw\": \"\\u009b\\u001b\u00e9\", "
                                           "\"\\u2066k\": [\"\\u202e\", 1.0]}");
    text_release(&out);
}

/* The same, one byte after the other. */
static void escape_slowly(const char *value, struct text *out)
{
    static const char named[] = "\"\\";

    text_add(out, "\"");
    for (; *value != '\0'; value++) {
        unsigned byte = (unsigned char)*value;

        if (strchr(named, *value) != NULL)
            text_format(out, "\\%c", *value);
        else if (byte < 0x20 || byte == 0x7f)
            text_format(out, "\\u%04x", byte);
        else
            text_add_bytes(out, value, 1);
    }
    text_add(out, "\"");
}

static void assert_written(const char *value)
{
    struct text wanted = {0};
    struct text out = {0};
    struct json_writer writer = {.out = &out};

    text_add(&wanted, "{\n  ");
    escape_slowly(value, &wanted);
    text_add(&wanted, ": ");
    escape_slowly(value, &wanted);
    text_add(&wanted, ",\n  ");
    escape_slowly(value, &wanted);
    text_add(&wanted, ": [\n    ");
    escape_slowly(value, &wanted);
    text_add(&wanted, "\n  ]\n}");
    json_open_object(&writer, NULL);
    json_string(&writer, value, value);
    json_open_list(&writer, value);
    json_string(&writer, NULL, value);
    json_close_list(&writer);
    json_close_object(&writer);
    assert_string_equal(text_string(&out), text_string(&wanted));
    text_release(&wanted);
    text_release(&out);
}

/* And its neighbours, which are not special, among others of that kind. */
TEST(a_special_byte_is_found_wherever_it_stands)
{
    static const char bytes[] = {'!',    '"',    '#', '[', '\\',   ']',
                                 '\x01', '\x1f', ' ', '~', '\x7f', '\0'};

    (void)state;
    for (size_t length = 0; length <= 26; length++) {
        for (size_t at = 0; at < length; at++) {
            for (const char *byte = bytes; *byte != '\0'; byte++) {
                char value[32] = "";

                memset(value, length % 2 == 0 ? ' ' : '~', length);
                value[at] = *byte;
                assert_written(value);
            }
        }
    }
    assert_written("");
    assert_written("1234567\u00e9");
    assert_written("\u00e91234567890123456789");
}

/* Deeper than documents of ours go. */
TEST(the_depth_makes_no_difference)
{
    enum { DEPTH = 40 };

    struct text out = {0};
    struct text wanted = {0};
    struct json_writer writer = {.out = &out};

    (void)state;
    for (int i = 0; i < DEPTH; i++) {
        json_open_list(&writer, NULL);
        text_add(&wanted, i == 0 ? "[" : "\n");
        text_repeat(&wanted, "  ", i);
        text_add(&wanted, i == 0 ? "" : "[");
    }
    for (int i = DEPTH - 1; i >= 0; i--) {
        json_close_list(&writer);
        text_add(&wanted, i == DEPTH - 1 ? "" : "\n");
        text_repeat(&wanted, "  ", i == DEPTH - 1 ? 0 : i);
        text_add(&wanted, "]");
    }
    assert_string_equal(text_string(&out), text_string(&wanted));
    text_release(&wanted);
    text_release(&out);
}

/* Values, and the members of the largest object, in raw JSON as well. */
TEST(values_and_members_are_counted)
{
    static const char raw[] =
        "{\"k\": {\"a\":1, \"b\" : [ ], \"c\":[{\"d\":\"]\"}, [1,2]]}, \"m\": {}}";
    struct text out = {0};
    struct json_writer writer = {.out = &out};

    json_open_list(&writer, NULL);
    write_sample(&writer);
    assert_int_equal(writer.values, 1 + 10);
    assert_int_equal(writer.most, 5);
    json_raw(&writer, NULL, raw);
    assert_int_equal(writer.values, 1 + 10 + 11);
    assert_int_equal(writer.most, 5);
    json_raw(&writer, NULL, "{\"1\":1,\"2\":1,\"3\":1,\"4\":1,\"5\":1,\"6\":1}");
    json_close_list(&writer);
    assert_int_equal(writer.values, 1 + 10 + 11 + 7);
    assert_int_equal(writer.most, 6);
    text_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(members_stand_in_the_order_of_the_calls_indented_by_two),
        cmocka_unit_test(compact_is_one_line),
        cmocka_unit_test(numbers_have_six_decimals_at_most_and_no_exponent),
        cmocka_unit_test(what_is_no_number_is_null),
        cmocka_unit_test(raw_values_are_indented_anew_and_else_to_the_letter),
        cmocka_unit_test(what_a_terminal_could_obey_is_escaped_everywhere),
        cmocka_unit_test(a_special_byte_is_found_wherever_it_stands),
        cmocka_unit_test(the_depth_makes_no_difference),
        cmocka_unit_test(values_and_members_are_counted),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
