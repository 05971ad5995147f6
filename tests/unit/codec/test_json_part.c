/* SPDX-License-Identifier: MIT
 *
 * test_json_part.c - parts of JSON as json_part.h has them.
 */
#include "codec/json_part.h"
#include "support/test.h"

/* A part stands in an object alone, first, last, or not at all; what is in it counts. */
TEST(a_part_is_a_member_like_others_wherever_it_stands)
{
    static const struct {
        bool before, part, behind;
        const char *expected;
    } rows[] = {
        {false, false, false, "{}"                                                    },
        {false, true,  false, "{\n  \"a\": [\n    0\n  ],\n  \"b\": 1\n}"             },
        {true,  true,  false, "{\n  \"x\": 2,\n  \"a\": [\n    0\n  ],\n  \"b\": 1\n}"},
        {false, true,  true,  "{\n  \"a\": [\n    0\n  ],\n  \"b\": 1,\n  \"y\": 3\n}"},
        {true,  false, true,  "{\n  \"x\": 2,\n  \"y\": 3\n}"                         },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct text out = {0};
        struct json_writer writer = {.out = &out};
        struct json_part part = {0};
        struct json_writer more = json_part_begin(&part, 1);
        size_t others = (size_t)rows[i].before + (size_t)rows[i].behind;

        if (rows[i].part) {
            json_raw(&more, "a", "[0]");
            json_integer(&more, "b", 1);
        }
        json_part_end(&part, &more);
        json_open_object(&writer, NULL);
        if (rows[i].before)
            json_integer(&writer, "x", 2);
        json_part_add(&part, &writer);
        if (rows[i].behind)
            json_integer(&writer, "y", 3);
        json_close_object(&writer);
        assert_string_equal(text_string(&out), rows[i].expected);
        assert_int_equal(writer.values, 1 + others + (rows[i].part ? 3U : 0U));
        assert_int_equal(writer.most, others + (rows[i].part ? 2U : 0U));
        json_part_release(&part);
        text_release(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_part_is_a_member_like_others_wherever_it_stands),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
