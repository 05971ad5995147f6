/* SPDX-License-Identifier: MIT
 *
 * test_lines.c - lines walked over and found again.
 */
#include "base/lines.h"
#include "support/test.h"

#include <string.h>

static struct line line(const char *text)
{
    return (struct line){text, strlen(text)};
}

TEST(no_text_has_no_line)
{
    struct lines none = lines_of(NULL);

    (void)state;
    assert_null(line_first(NULL).start);
    assert_null(line_first("").start);
    assert_false(lines_find(&none, line("a")));
    assert_int_equal(lines_of("").count, 0);
}

TEST(lines_come_in_their_order_without_their_ends)
{
    static const char *const wanted[] = {"b", "", "a"};
    struct line at = line_first("b\n\na\n");

    (void)state;
    for (size_t i = 0; i < 3; i++, at = line_after(at)) {
        assert_int_equal(at.length, strlen(wanted[i]));
        assert_memory_equal(at.start, wanted[i], at.length);
    }
    assert_null(at.start);
}

TEST(a_line_is_found_whole_or_not_at_all)
{
    struct lines lines = lines_of("owner\nab\n\nab\nabc");

    (void)state;
    assert_int_equal(lines.count, 5);
    assert_true(lines_find(&lines, line("ab")));
    assert_true(lines_find(&lines, line("")));
    assert_true(lines_find(&lines, line("abc")));
    assert_false(lines_find(&lines, line("a")));
    assert_false(lines_find(&lines, line("abcd")));
    assert_false(lines_find(&lines, line("own")));
    lines_release(&lines);
    assert_int_equal(lines.count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_text_has_no_line),
        cmocka_unit_test(lines_come_in_their_order_without_their_ends),
        cmocka_unit_test(a_line_is_found_whole_or_not_at_all),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
