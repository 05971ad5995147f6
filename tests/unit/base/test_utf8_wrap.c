/* SPDX-License-Identifier: MIT
 *
 * Tests of base/utf8.h: lines and words.
 */
#include "base/utf8.h"
#include "support/test.h"

#include <string.h>

#define KANJI "\xe8\xa8\x98\xe9\x8c\xb2"
#define FULL_STOP "\xe3\x80\x82"

/* The lines with "|" between them. */
static void assert_wrapped(const char *string, int columns, const char *expected)
{
    struct text lines = {0};
    int count = 0;
    size_t skip = 0;

    for (const char *at = string; *at != '\0'; at += skip, count++) {
        size_t length = utf8_wrap(at, columns, &skip);

        assert_true(skip > 0 && skip >= length);
        text_add(&lines, at > string ? "|" : "");
        text_add_bytes(&lines, at, length);
    }
    assert_string_equal(text_string(&lines), expected);
    assert_int_equal(utf8_lines(string, columns), count > 0 ? count : 1);
    text_release(&lines);
}

TEST(lines_end_at_spaces)
{
    assert_wrapped("", 5, "");
    assert_wrapped("one two three", 7, "one two|three");
    assert_wrapped("one two three", 8, "one two|three");
    assert_wrapped("one   two", 4, "one|two");
    assert_wrapped("at 68 % now", 6, "at|68 %|now");
    assert_wrapped("one two", 7, "one two");
    assert_wrapped("one two ", 7, "one two");
    assert_wrapped("one  \ntwo", 3, "one|two");
}

TEST(lines_end_at_line_feeds)
{
    assert_wrapped("a\n\nb", 5, "a||b");
    assert_wrapped("\na", 5, "|a");
    assert_wrapped("a\n", 5, "a");
    assert_wrapped("abc\ndef", 3, "abc|def");
}

TEST(indentation_stays_and_is_no_place_to_end)
{
    assert_wrapped("  one two", 5, "  one|two");
    assert_wrapped("  toolong", 5, "  too|long");
    assert_wrapped("       ", 3, "   ");
}

TEST(lines_end_behind_hyphens_of_words_only)
{
    assert_wrapped("self-assessment", 8, "self-|assessme|nt");
    assert_wrapped("see --plain", 6, "see|--plai|n");
    assert_wrapped("on 2026-11-21", 9, "on|2026-11-2|1");
}

TEST(lines_end_between_wide_characters_but_not_before_their_full_stop)
{
    assert_wrapped(KANJI KANJI, 5, KANJI "|" KANJI);
    assert_wrapped("ab" KANJI, 3, "ab|\xe8\xa8\x98|\xe9\x8c\xb2");
    assert_wrapped(KANJI FULL_STOP, 5, "\xe8\xa8\x98|\xe9\x8c\xb2" FULL_STOP);
}

TEST(a_line_makes_progress_however_narrow)
{
    assert_wrapped("abc", 1, "a|b|c");
    assert_wrapped("ab", 0, "a|b");
    assert_wrapped("ab", -7, "a|b");
    assert_wrapped(KANJI, 1, "\xe8\xa8\x98|\xe9\x8c\xb2");
    assert_wrapped("a b", 1, "a|b");
}

TEST(no_line_is_wider_than_asked_and_nothing_but_spaces_is_lost)
{
    const char *string = "It was-what it was:  a " KANJI KANJI " (" KANJI ") e\xcc\x81\xff "
                         "averyveryverylongword  and\nthe  rest -- of it.  ";

    for (int columns = 2; columns < 90; columns++) {
        size_t skip = 0;

        for (const char *at = string; *at != '\0'; at += skip) {
            char line[200];
            size_t length = utf8_wrap(at, columns, &skip);

            memcpy(line, at, length);
            line[length] = '\0';
            assert_true(utf8_width(line) <= columns);
            assert_true(strspn(at + length, " \n") >= skip - length);
        }
    }
}

/* The lines of a text with "|" between them, each letter ä as an a. */
static void add_lines(struct text *out, const char *string, int columns)
{
    size_t skip = 0;

    for (const char *at = string; *at != '\0'; at += skip) {
        size_t length = utf8_wrap(at, columns, &skip);

        for (size_t i = 0; i < length; i++)
            if (at[i] != '\xa4')
                text_add_char(out, at[i] == '\xc3' ? 'a' : at[i]);
        text_add_char(out, '|');
    }
}

TEST(lines_of_ascii_end_where_those_with_accents_do)
{
    static const char alphabet[] = "aaaabc1%,-- \n   ";
    unsigned seed = 1;

    for (int round = 0; round < 5000; round++) {
        struct text plain = {0}, accented = {0}, one = {0}, other = {0};

        for (int i = 0; i < round % 40; i++) {
            char c = alphabet[(seed = seed * 1664525u + 1013904223u) >> 28];

            text_add_char(&plain, c);
            text_add(&accented, c == 'a' ? "ä" : (char[]){c, '\0'});
        }
        add_lines(&one, text_string(&plain), round % 13);
        add_lines(&other, text_string(&accented), round % 13);
        assert_string_equal(text_string(&one), text_string(&other));
        text_release(&plain);
        text_release(&accented);
        text_release(&one);
        text_release(&other);
    }
}

TEST(the_end_has_no_line)
{
    size_t skip = 9;

    assert_int_equal(utf8_wrap("", 10, &skip), 0);
    assert_int_equal(skip, 0);
}

TEST(words_are_found_on_both_sides)
{
    const char *string = "one, two\xc3\xa4 3x ";

    assert_int_equal(utf8_word_before(string, 0), 0);
    assert_int_equal(utf8_word_before(string, 3), 0);
    assert_int_equal(utf8_word_before(string, 5), 0);
    assert_int_equal(utf8_word_before(string, 6), 5);
    assert_int_equal(utf8_word_before(string, 99), 11);
    assert_int_equal(utf8_word_after(string, 0), 5);
    assert_int_equal(utf8_word_after(string, 5), 11);
    assert_int_equal(utf8_word_after(string, 11), strlen(string));
    assert_int_equal(utf8_word_after(string, 99), strlen(string));
    assert_int_equal(utf8_word_after("", 0), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_end_at_spaces),
        cmocka_unit_test(lines_end_at_line_feeds),
        cmocka_unit_test(indentation_stays_and_is_no_place_to_end),
        cmocka_unit_test(lines_end_behind_hyphens_of_words_only),
        cmocka_unit_test(lines_end_between_wide_characters_but_not_before_their_full_stop),
        cmocka_unit_test(a_line_makes_progress_however_narrow),
        cmocka_unit_test(no_line_is_wider_than_asked_and_nothing_but_spaces_is_lost),
        cmocka_unit_test(lines_of_ascii_end_where_those_with_accents_do),
        cmocka_unit_test(the_end_has_no_line),
        cmocka_unit_test(words_are_found_on_both_sides),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
