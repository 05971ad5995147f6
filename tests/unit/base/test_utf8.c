/* SPDX-License-Identifier: MIT
 *
 * Tests of base/utf8.h: code points, graphemes and columns.
 */
#include "base/utf8.h"
#include "support/test.h"

#include <string.h>

#define FAMILY "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7" /* woman, joiner, girl */
#define FLAG "\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa"
#define E_ACUTE "e\xcc\x81" /* two code points */
#define KANJI "\xe8\xa8\x98\xe9\x8c\xb2"
#define HANGUL "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab" /* three letters, one syllable */

TEST(valid_code_points_are_decoded)
{
    size_t length = 0;

    assert_int_equal(utf8_decode("a", 1, &length), 'a');
    assert_int_equal(length, 1);
    assert_int_equal(utf8_decode("\xe2\x82\xac!", 4, &length), 0x20ac);
    assert_int_equal(length, 3);
    assert_int_equal(utf8_decode("\xf4\x8f\xbf\xbf", 4, &length), 0x10ffff);
    assert_int_equal(length, 4);
}

TEST(each_invalid_byte_is_one_replacement)
{
    static const char *const wrong[] = {
        "\x80",
        "\xff",
        "\xc3",
        "\xc0\x80",
        "\xe0\x80\x80",
        "\xed\xa0\x80",
        "\xe2\x82",
        "\xf4\x90\x80\x80",
        "\xf0\x80\x80\x80",
        "\xf8\x88\x80\x80",
        "\xc3(",
        "\xed\xbf\xbf",
        "\xf0\x9f\x91",
    };

    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        size_t length = 9;

        assert_int_equal(utf8_decode(wrong[i], strlen(wrong[i]), &length), 0xfffd);
        assert_int_equal(length, 1);
        assert_int_equal(utf8_valid_length(wrong[i], strlen(wrong[i])), 0);
        assert_int_equal(utf8_grapheme(wrong[i]), 1);
    }
}

TEST(a_code_point_cut_off_by_the_end_is_invalid)
{
    size_t length = 0;

    assert_int_equal(utf8_decode("\xe2\x82\xac", 2, &length), 0xfffd);
    assert_int_equal(utf8_valid_length("ab\xe2\x82\xac", 4), 2);
    assert_int_equal(utf8_valid_length("ab\xe2\x82\xac", 5), 5);
}

TEST(every_code_point_survives_encoding)
{
    struct text text = {0};

    for (uint32_t code = 1; code <= 0x10ffff; code += code < 0x3000 ? 1 : 37) {
        size_t length = 0;

        if (code >= 0xd800 && code <= 0xdfff)
            continue;
        text_clear(&text);
        utf8_encode(&text, code);
        assert_int_equal(utf8_decode(text_string(&text), text.length, &length), code);
        assert_int_equal(length, text.length);
    }
    text_clear(&text);
    utf8_encode(&text, 0xd800);
    utf8_encode(&text, 0x110000);
    assert_string_equal(text_string(&text), "\xef\xbf\xbd\xef\xbf\xbd");
    text_release(&text);
}

TEST(a_grapheme_is_what_a_person_sees_as_one)
{
    assert_int_equal(utf8_grapheme(""), 0);
    assert_int_equal(utf8_grapheme("ab"), 1);
    assert_int_equal(utf8_grapheme("\r\nx"), 2);
    assert_int_equal(utf8_grapheme(E_ACUTE "x"), 3);
    assert_int_equal(utf8_grapheme(FAMILY "x"), strlen(FAMILY));
    assert_int_equal(utf8_grapheme(FLAG FLAG), strlen(FLAG));
    assert_int_equal(utf8_grapheme(HANGUL "x"), strlen(HANGUL));
    assert_int_equal(utf8_grapheme("e\xff"), 1);
}

TEST(going_back_finds_what_going_forth_found)
{
    const char *string = "a" E_ACUTE "\n" FLAG FLAG "\xff" KANJI "\r\n" FAMILY "z";
    size_t at = 0;

    for (size_t length = 0; (length = utf8_grapheme(string + at)) > 0; at += length)
        assert_int_equal(utf8_grapheme_before(string, at + length), at);
    assert_int_equal(utf8_grapheme_before(string, 0), 0);
    assert_int_equal(utf8_grapheme_before(string, 1000), at - 1);
}

TEST(columns_are_those_of_a_terminal)
{
    assert_int_equal(utf8_width(""), 0);
    assert_int_equal(utf8_width("abc"), 3);
    assert_int_equal(utf8_width(KANJI), 4);
    assert_int_equal(utf8_width(E_ACUTE), 1);
    assert_int_equal(utf8_width(FAMILY), 2);
    assert_int_equal(utf8_width(FLAG), 2);
    assert_int_equal(utf8_width(HANGUL), 2);
    assert_int_equal(utf8_width("\xff\xfe"), 2);
    assert_int_equal(utf8_code_width(0x2502), 1);
    assert_int_equal(utf8_code_width(0x301), 0);
    assert_int_equal(utf8_width("\xe0\xa4\x95\xe0\xa4\xbf"), 2); /* a spacing mark */
}

TEST(a_string_is_cut_to_columns_between_graphemes)
{
    assert_int_equal(utf8_fit("abc", 2), 2);
    assert_int_equal(utf8_fit("abc", 9), 3);
    assert_int_equal(utf8_fit("abc", 0), 0);
    assert_int_equal(utf8_fit("abc", -1), 0);
    assert_int_equal(utf8_fit(KANJI, 3), 3);
    assert_int_equal(utf8_fit(E_ACUTE E_ACUTE, 1), 3);
}

TEST(ascii_ends_at_the_first_byte_that_is_none)
{
    for (int value = 0; value < 256; value++)
        for (size_t at = 0; at < 20; at++) {
            char bytes[24];
            bool printable = value >= 0x20 && value < 0x7f;

            memset(bytes, at % 2 ? '~' : ' ', sizeof bytes);
            bytes[at] = (char)value;
            assert_int_equal(utf8_ascii_length(bytes, at), at);
            assert_int_equal(utf8_ascii_length(bytes, sizeof bytes), printable ? sizeof bytes : at);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(valid_code_points_are_decoded),
        cmocka_unit_test(each_invalid_byte_is_one_replacement),
        cmocka_unit_test(a_code_point_cut_off_by_the_end_is_invalid),
        cmocka_unit_test(every_code_point_survives_encoding),
        cmocka_unit_test(a_grapheme_is_what_a_person_sees_as_one),
        cmocka_unit_test(going_back_finds_what_going_forth_found),
        cmocka_unit_test(columns_are_those_of_a_terminal),
        cmocka_unit_test(a_string_is_cut_to_columns_between_graphemes),
        cmocka_unit_test(ascii_ends_at_the_first_byte_that_is_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
