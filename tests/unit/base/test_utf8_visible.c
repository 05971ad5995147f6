/* SPDX-License-Identifier: MIT
 *
 * Tests of base/utf8.h: what may be shown, what is searched for.
 */
#include "base/utf8.h"
#include "support/test.h"

#include <string.h>

static void assert_visible(const char *bytes, size_t length, const char *expected)
{
    struct text text = {0};

    utf8_add_visible(&text, bytes, length);
    assert_string_equal(text_string(&text), expected);
    text_release(&text);
}

TEST(control_characters_become_visible)
{
    assert_visible("\x1b]0;x\a", 6, "^[]0;x^G");
    assert_visible("a\tb\nc\x7f", 6, "a^Ib^Jc^?");
    assert_visible("\0", 1, "^@");
    assert_visible("\xc2\x9b", 2, "<U+009B>");
}

TEST(bidi_and_invisible_characters_become_visible)
{
    assert_visible("\xe2\x80\xae", 3, "<U+202E>");
    assert_visible("\xe2\x80\x8b\xe2\x81\xa0\xef\xbb\xbf", 9, "<U+200B><U+2060><U+FEFF>");
    assert_visible("\xe2\x81\xa6\xe2\x80\xa8", 6, "<U+2066><U+2028>");
    assert_visible("\xf3\xa0\x80\x81", 4, "<U+E0001>");
    assert_visible("\xe3\x85\xa4", 3, "<U+3164>");
}

TEST(invalid_bytes_become_visible)
{
    assert_visible("a\xff\xc3", 3, "a<FF><C3>");
    assert_visible("\xed\xa0\x80", 3, "<ED><A0><80>");
}

TEST(ordinary_text_stays_as_it_is)
{
    const char *string =
        "na\xc3\xafve \xe8\xa8\x98 \xf0\x9f\x98\x80 e\xcc\x81 \xe2\x9a\xa0\xef\xb8\x8f";

    assert_visible(string, strlen(string), string);
}

TEST(what_was_made_visible_is_safe)
{
    struct text text = {0};

    for (uint32_t code = 0; code < 0x11000; code++) {
        char bytes[8] = {(char)(code & 0xff), (char)(code >> 8 & 0xff), (char)(code * 7 & 0xff)};

        text_clear(&text);
        utf8_add_visible(&text, bytes, 3);
        assert_int_equal(utf8_valid_length(text.bytes, text.length), text.length);
        for (size_t at = 0, taken = 0; at < text.length; at += taken)
            assert_false(utf8_is_unsafe(utf8_decode(text.bytes + at, text.length - at, &taken)));
    }
    text_release(&text);
}

TEST(white_space_of_any_kind_is_blank)
{
    assert_true(utf8_blank(NULL));
    assert_true(utf8_blank(""));
    assert_true(utf8_blank(" \t\r\n\v\f\xc2\xa0\xc2\x85\xe2\x80\x83\xe3\x80\x80\xe2\x80\xa9"));
    assert_false(utf8_blank("  x "));
    assert_false(utf8_blank("\xff"));
    assert_false(utf8_blank("\x1f"));
}

static void assert_form(void (*add)(struct text *, const char *), const char *in, const char *out)
{
    struct text text = {0};

    add(&text, in);
    assert_string_equal(text_string(&text), out);
    text_release(&text);
}

TEST(composed_text_is_one_form)
{
    assert_form(utf8_add_nfc, "", "");
    assert_form(utf8_add_nfc, "Zu\xcc\x88rich", "Z\xc3\xbcrich");
    assert_form(utf8_add_nfc, "a\xffu\xcc\x88\xc3", "a\xef\xbf\xbd\xc3\xbc\xef\xbf\xbd");
    assert_form(utf8_add_nfc, "\xef\xbc\xa1", "\xef\xbc\xa1");
}

TEST(folded_text_is_equal_for_a_search)
{
    assert_form(utf8_add_folded,
                "Stra\xc3\x9f"
                "E",
                "strasse");
    assert_form(utf8_add_folded, "\xef\xbc\xa1\xef\xac\x81", "afi");
    assert_form(utf8_add_folded,
                "A\xe2\x80\x8b"
                "B",
                "ab");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(control_characters_become_visible),
        cmocka_unit_test(bidi_and_invisible_characters_become_visible),
        cmocka_unit_test(invalid_bytes_become_visible),
        cmocka_unit_test(ordinary_text_stays_as_it_is),
        cmocka_unit_test(what_was_made_visible_is_safe),
        cmocka_unit_test(white_space_of_any_kind_is_blank),
        cmocka_unit_test(composed_text_is_one_form),
        cmocka_unit_test(folded_text_is_equal_for_a_search),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
