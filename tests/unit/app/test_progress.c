/* SPDX-License-Identifier: MIT
 *
 * test_progress.c - what is said while something takes a while.
 */
#include "app/progress.h"
#include "base/utf8.h"
#include "support/test.h"

#include <string.h>

TEST(it_says_what_is_done_and_for_how_long)
{
    struct text line = {0};

    (void)state;
    progress_line("Writing acme.xlsx", 3, 78, &line);
    assert_string_equal(text_string(&line), "Writing acme.xlsx: 3 s");
    text_release(&line);
}

TEST(a_long_name_leaves_the_line_whole_and_the_terminal_alone)
{
    struct text line = {0};

    (void)state;
    progress_line("Writing \033[2J/a/very/long/path/of/a/file/that/somebody/has.xlsx", 12, 40,
                  &line);
    assert_true(utf8_width(text_string(&line)) <= 40);
    assert_null(strchr(text_string(&line), '\033'));
    assert_non_null(strstr(text_string(&line), ": 12 s"));
    text_release(&line);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_says_what_is_done_and_for_how_long),
        cmocka_unit_test(a_long_name_leaves_the_line_whole_and_the_terminal_alone),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
