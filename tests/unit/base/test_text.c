/* SPDX-License-Identifier: MIT
 *
 * Tests of base/text.h, base/err.h and base/digest.h.
 */
#include "base/digest.h"
#include "base/err.h"
#include "base/mem.h"
#include "base/text.h"
#include "support/test.h"

#include <limits.h>
#include <string.h>

TEST(an_empty_text_is_an_empty_string)
{
    struct text text = {0};

    assert_string_equal(text_string(&text), "");
    text_add(&text, NULL);
    text_add(&text, "");
    assert_string_equal(text_string(&text), "");
    text_release(&text);
}

TEST(what_is_added_stands_one_behind_the_other)
{
    struct text text = {0};

    text_add(&text, "a");
    text_add_char(&text, 'b');
    text_add_bytes(&text, "c\0d", 3);
    text_repeat(&text, "ef", 2);
    text_repeat(&text, "never", -1);
    text_format(&text, "%03d", 7);
    assert_int_equal(text.length, 12);
    assert_memory_equal(text_string(&text), "abc\0defef007", 13);
    text_release(&text);
}

TEST(a_long_format_fits_exactly)
{
    struct text text = {0};

    for (int width = 1; width < 300; width++) {
        text_clear(&text);
        text_format(&text, "%*s", width, "x");
        assert_int_equal(text.length, width);
        assert_int_equal(strlen(text_string(&text)), width);
    }
    text_release(&text);
}

TEST(beyond_the_limit_nothing_is_added_any_more)
{
    struct text text = {.limit = 5};

    text_add(&text, "12345");
    assert_false(text.overflow);
    text_cut(&text, 4);
    text_format(&text, "%s", "56");
    assert_true(text.overflow);
    text_add(&text, "5");
    assert_string_equal(text_string(&text), "1234");
    text_clear(&text);
    assert_false(text.overflow);
    text_release(&text);
    assert_int_equal(text.limit, 5);
}

TEST(a_cut_never_makes_it_longer)
{
    struct text text = {0};

    text_cut(&text, 3);
    text_add(&text, "abc");
    text_cut(&text, 9);
    assert_string_equal(text_string(&text), "abc");
    text_cut(&text, 1);
    assert_string_equal(text_string(&text), "a");
    text_release(&text);
}

TEST(a_taken_text_belongs_to_the_taker)
{
    struct text text = {0};
    char *first = NULL;
    char *second = NULL;

    text_add(&text, "mine");
    first = text_take(&text);
    second = text_take(&text);
    assert_string_equal(first, "mine");
    assert_string_equal(second, "");
    mem_free(first);
    mem_free(second);
}

TEST(the_first_failure_stays)
{
    struct err err = {0};

    assert_false(err_set(&err, ERR_DOCUMENT, "%s: broken", "a.json"));
    assert_false(err_set(&err, ERR_USAGE, "later"));
    assert_int_equal(err.code, ERR_DOCUMENT);
    assert_string_equal(err.text, "a.json: broken");
}

TEST(context_goes_in_front_and_only_of_a_failure)
{
    struct err err = {0};

    assert_false(err_context(&err, "saving"));
    assert_int_equal(err.code, ERR_NONE);
    assert_string_equal(err.text, "");
    (void)err_set(&err, ERR_FAILED, "disk full");
    assert_false(err_context(&err, "saving %d", 3));
    assert_string_equal(err.text, "saving 3: disk full");
}

TEST(a_message_is_one_line_without_control_characters)
{
    struct err err = {0};

    (void)err_set(&err, ERR_FAILED, "a\nb\x1b[2J\xff \xe2\x80\xae end");
    assert_string_equal(err.text, "a^Jb^[[2J<FF> <U+202E> end");
}

TEST(a_long_message_is_cut_between_characters)
{
    struct err err = {0};
    struct text text = {0};

    text_repeat(&text, "\xc3\xa4", 3000);
    (void)err_set(&err, ERR_FAILED, "x%s", text_string(&text));
    assert_true(strlen(err.text) < sizeof err.text);
    assert_string_equal(err.text + strlen(err.text) - 5, "\xc3\xa4...");
    (void)err_context(&err, "%s", text_string(&text));
    assert_true(strlen(err.text) < sizeof err.text);
    assert_string_equal(err.text + strlen(err.text) - 5, "\xc3\xa4...");
    text_release(&text);
}

TEST(a_message_that_just_fits_is_not_cut)
{
    struct err err = {0};
    struct text text = {0};

    text_repeat(&text, "x", (int)sizeof err.text - 1);
    (void)err_set(&err, ERR_FAILED, "%s", text_string(&text));
    assert_string_equal(err.text, text_string(&text));
    text_release(&text);
}

TEST(every_code_has_its_status_and_meaning)
{
    assert_int_equal(ERR_CONFLICT, 4);
    assert_string_equal(err_meaning(ERR_USAGE), "wrong usage");
}

TEST(digests_are_the_known_ones)
{
    char hex[DIGEST_SIZE];

    digest_hex("abc", 3, hex);
    assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    digest_hex(NULL, 0, hex);
    assert_string_equal(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(a_uuid_is_version_4_and_never_the_same)
{
    char one[UUID_SIZE];
    char two[UUID_SIZE];

    uuid_random(one);
    uuid_random(two);
    assert_int_equal(strlen(one), 36);
    assert_int_equal(strspn(one, "0123456789abcdef-"), 36);
    assert_int_equal(one[14], '4');
    assert_non_null(strchr("89ab", one[19]));
    assert_int_equal(one[8] + one[13] + one[18] + one[23], 4 * '-');
    assert_string_not_equal(one, two);
}

TEST(numbers_are_written_to_the_least_and_the_most)
{
    struct text text = {0};

    text_add_int(&text, 0);
    text_add_char(&text, ' ');
    text_add_int(&text, 1234567890);
    text_add_char(&text, ' ');
    text_add_int(&text, INT_MAX);
    text_add_int(&text, INT_MIN);
    assert_string_equal(text_string(&text), "0 1234567890 2147483647-2147483648");
    text_release(&text);
}

TEST(one_character_more_than_the_limit_is_an_overflow)
{
    struct text text = {.limit = 100};

    for (int i = 0; i < 101; i++) {
        assert_false(text.overflow);
        text_add_char(&text, 'x');
    }
    assert_true(text.overflow);
    assert_int_equal(text.length, 100);
    text_release(&text);
}

TEST(room_is_kept_and_never_more_than_the_limit)
{
    struct text text = {.limit = 1000};
    const char *bytes;

    text_reserve(&text, 500);
    bytes = text.bytes;
    assert_int_equal(text.length, 0);
    text_repeat(&text, "x", 500);
    assert_ptr_equal(text.bytes, bytes);
    text_reserve(&text, 501);
    assert_false(text.overflow);
    text_repeat(&text, "x", 500);
    assert_false(text.overflow);
    assert_int_equal(text.length, 1000);
    text_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_text_is_an_empty_string),
        cmocka_unit_test(what_is_added_stands_one_behind_the_other),
        cmocka_unit_test(a_long_format_fits_exactly),
        cmocka_unit_test(beyond_the_limit_nothing_is_added_any_more),
        cmocka_unit_test(a_cut_never_makes_it_longer),
        cmocka_unit_test(a_taken_text_belongs_to_the_taker),
        cmocka_unit_test(the_first_failure_stays),
        cmocka_unit_test(context_goes_in_front_and_only_of_a_failure),
        cmocka_unit_test(a_message_is_one_line_without_control_characters),
        cmocka_unit_test(a_long_message_is_cut_between_characters),
        cmocka_unit_test(a_message_that_just_fits_is_not_cut),
        cmocka_unit_test(every_code_has_its_status_and_meaning),
        cmocka_unit_test(digests_are_the_known_ones),
        cmocka_unit_test(a_uuid_is_version_4_and_never_the_same),
        cmocka_unit_test(numbers_are_written_to_the_least_and_the_most),
        cmocka_unit_test(one_character_more_than_the_limit_is_an_overflow),
        cmocka_unit_test(room_is_kept_and_never_more_than_the_limit),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
