/* SPDX-License-Identifier: MIT
 *
 * test_edit.c - typing, moving, cutting and undoing in a text.
 */
#include "base/mem.h"
#include "support/test.h"
#include "ui/edit.h"

#include <string.h>

static int setup(void **state)
{
    *state = mem_alloc(1, sizeof(struct edit));
    edit_start(*state, "", true);
    return 0;
}

static int teardown(void **state)
{
    edit_release(*state);
    mem_free(*state);
    return 0;
}

static void does(struct edit *edit, enum command command, int times)
{
    for (int i = 0; i < times; i++)
        assert_true(edit_command(edit, command));
}

TEST(it_moves_and_deletes_by_what_people_see_as_a_character)
{
    struct edit *edit = *state;

    edit_insert(edit, "né\xCC\x81 \xE6\x97\xA5\xE6\x9C\xAC"); /* é with a second accent; 日本 */
    does(edit, COMMAND_TEXT_LEFT, 2);
    does(edit, COMMAND_TEXT_BACKSPACE, 2);
    assert_string_equal(edit_text(edit), "n\xE6\x97\xA5\xE6\x9C\xAC");
    does(edit, COMMAND_TEXT_DELETE, 1);
    assert_string_equal(edit_text(edit), "n\xE6\x9C\xAC");
}

TEST(words_lines_and_ends_are_cut_and_pasted_back)
{
    struct edit *edit = *state;

    edit_insert(edit, "one two three\nnext");
    does(edit, COMMAND_TEXT_UP, 1);
    does(edit, COMMAND_TEXT_HOME, 1);
    does(edit, COMMAND_TEXT_WORD_RIGHT, 1);
    does(edit, COMMAND_TEXT_CUT_END, 1);
    assert_string_equal(edit_text(edit), "one \nnext");
    does(edit, COMMAND_TEXT_CUT_WORD, 1);
    assert_string_equal(edit_text(edit), "\nnext");
    does(edit, COMMAND_TEXT_PASTE, 1);
    assert_string_equal(edit_text(edit), "one two three\nnext"); /* cuts in a row are one */
    does(edit, COMMAND_TEXT_CUT_WORD, 1);
    does(edit, COMMAND_TEXT_LEFT, 1);
    does(edit, COMMAND_TEXT_RIGHT, 1);
    does(edit, COMMAND_TEXT_CUT_WORD, 1);
    does(edit, COMMAND_TEXT_PASTE, 2);
    assert_string_equal(edit_text(edit), "one two two \nnext"); /* and others are not */
    does(edit, COMMAND_TEXT_CUT_START, 1);
    does(edit, COMMAND_TEXT_CUT_END, 1);
    assert_string_equal(edit_text(edit), "next");
}

TEST(typing_is_undone_as_one_and_done_again)
{
    struct edit *edit = *state;

    for (const char *c = "abc"; *c; c++)
        edit_insert(edit, (char[]){*c, '\0'});
    does(edit, COMMAND_TEXT_HOME, 1);
    edit_insert(edit, "X");
    does(edit, COMMAND_TEXT_UNDO, 1);
    assert_string_equal(edit_text(edit), "abc");
    does(edit, COMMAND_TEXT_UNDO, 2);
    assert_string_equal(edit_text(edit), "");
    does(edit, COMMAND_TEXT_REDO, 5);
    assert_string_equal(edit_text(edit), "Xabc");
}

TEST(undo_reaches_back_without_end_of_memory)
{
    struct edit *edit = *state;

    for (int i = 0; i < 1000; i++) {
        edit_insert(edit, "word ");
        does(edit, COMMAND_TEXT_LEFT, 1);
    }
    does(edit, COMMAND_TEXT_UNDO, 1000);
    does(edit, COMMAND_TEXT_REDO, 1000);
    assert_int_equal(strlen(edit_text(edit)), 5000);
}

TEST(up_and_down_keep_the_column_over_short_lines)
{
    struct edit *edit = *state;

    edit->columns = 40;
    edit_insert(edit, "first line\nx\nthird line");
    does(edit, COMMAND_TEXT_UP, 2);
    edit_insert(edit, "!");
    assert_string_equal(edit_text(edit), "first line!\nx\nthird line");
}

TEST(up_and_down_follow_wrapped_lines)
{
    struct edit *edit = *state;

    edit->columns = 10;
    edit_insert(edit, "aaaa bbbb cccc dddd");
    does(edit, COMMAND_TEXT_UP, 1);
    edit_insert(edit, "|");
    assert_string_equal(edit_text(edit), "aaaa bbbb| cccc dddd");
}

TEST(what_a_terminal_could_obey_does_not_get_in)
{
    struct edit *edit = *state;

    edit_insert(edit, "a\x1b[31m\tb\r\x07\xE2\x80\xAE"
                      "c\n");
    assert_string_equal(edit_text(edit), "a[31m bc\n");
}

TEST(one_line_takes_no_line_feeds)
{
    struct edit *edit = *state;

    edit_start(edit, "a\nb", false);
    edit_insert(edit, "\nc");
    assert_string_equal(edit_text(edit), "a b c");
}

TEST(too_much_is_refused_and_what_was_there_stays)
{
    struct edit *edit = *state;
    struct text much = {0};

    text_repeat(&much, "x", EDIT_LIMIT + 1);
    edit_insert(edit, "kept");
    edit_insert(edit, text_string(&much));
    assert_string_equal(edit_text(edit), "kept");
    text_release(&much);
}

TEST(the_cursor_is_drawn_where_typing_goes)
{
    struct edit *edit = *state;
    struct grid grid = {0};

    grid_resize(&grid, 20, 3);
    edit_insert(edit, "\xE6\x97\xA5\xE6\x9C\xAC x\n");
    edit_view(edit, &grid, (struct rect){2, 0, 10, 3});
    assert_int_equal(grid.cursor_x, 2);
    assert_int_equal(grid.cursor_y, 1);
    does(edit, COMMAND_TEXT_LEFT, 1);
    edit_view(edit, &grid, (struct rect){2, 0, 10, 3});
    assert_int_equal(grid.cursor_x, 8);
    assert_int_equal(grid.cursor_y, 0);
    assert_true(grid.cursor_visible);
    grid_release(&grid);
}

TEST(a_long_line_is_scrolled_to_the_cursor)
{
    struct edit *edit = *state;
    struct grid grid = {0};
    struct text out = {0};

    grid_resize(&grid, 10, 1);
    edit_start(edit, "0123456789abcdef", false);
    edit_view(edit, &grid, (struct rect){0, 0, 10, 1});
    grid_dump(&grid, &out);
    assert_non_null(strstr(text_string(&out), "def"));
    assert_true(grid.cursor_x >= 0 && grid.cursor_x < 10);
    text_release(&out);
    grid_release(&grid);
}

/* Measured anew from each character this would take minutes. */
TEST(a_very_long_line_is_drawn_as_fast_as_it_is_typed)
{
    struct edit *edit = *state;
    struct grid grid = {0};
    struct text out = {0};

    edit_start(edit, "", false);
    for (int i = 0; i < 2000; i++)
        edit_insert(edit, "0123456789\xE6\x97\xA5");
    edit_insert(edit, "end");
    grid_resize(&grid, 10, 1);
    edit_view(edit, &grid, (struct rect){0, 0, 10, 1});
    grid_dump(&grid, &out);
    assert_non_null(strstr(text_string(&out), "\xE6\x97\xA5"
                                              "end"));
    assert_int_equal(grid.cursor_x, 9);
    text_release(&out);
    grid_release(&grid);
}

#define EDITING(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        EDITING(it_moves_and_deletes_by_what_people_see_as_a_character),
        EDITING(words_lines_and_ends_are_cut_and_pasted_back),
        EDITING(typing_is_undone_as_one_and_done_again),
        EDITING(undo_reaches_back_without_end_of_memory),
        EDITING(up_and_down_keep_the_column_over_short_lines),
        EDITING(up_and_down_follow_wrapped_lines),
        EDITING(what_a_terminal_could_obey_does_not_get_in),
        EDITING(one_line_takes_no_line_feeds),
        EDITING(too_much_is_refused_and_what_was_there_stays),
        EDITING(the_cursor_is_drawn_where_typing_goes),
        EDITING(a_long_line_is_scrolled_to_the_cursor),
        EDITING(a_very_long_line_is_drawn_as_fast_as_it_is_typed)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
