/* SPDX-License-Identifier: MIT
 *
 * test_preferences.c - settings as lines.
 */
#include "app/preferences.h"
#include "support/test.h"

#include <string.h>

TEST(what_is_written_is_read)
{
    struct settings before = {.theme = "light", .advance = true, .mouse = false, .clock = true};
    struct settings after = {.mouse = true};
    struct text lines = {0};

    preferences_format(&before, &lines);
    preferences_parse(text_string(&lines), &after);

    assert_string_equal(after.theme, "light");
    assert_true(after.advance);
    assert_false(after.mouse);
    assert_true(after.clock);
    text_release(&lines);
}

TEST(what_is_not_understood_is_passed_over)
{
    struct settings settings = {.mouse = true};

    preferences_parse("# theme = light\n\n=\ntheme\ncolour = red\ntheme=dark \r\nadvance =on",
                      &settings);

    assert_string_equal(settings.theme, "dark");
    assert_true(settings.advance);
    assert_true(settings.mouse);
}

TEST(a_name_that_is_too_long_is_cut)
{
    struct settings settings = {0};
    struct text line = {0};

    text_add(&line, "theme = ");
    text_repeat(&line, "x", 5000);
    preferences_parse(text_string(&line), &settings);

    assert_int_equal(strlen(settings.theme), sizeof settings.theme - 1);
    text_release(&line);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_read),
        cmocka_unit_test(what_is_not_understood_is_passed_over),
        cmocka_unit_test(a_name_that_is_too_long_is_cut),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
