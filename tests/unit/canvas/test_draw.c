/* SPDX-License-Identifier: MIT
 *
 * test_draw.c - pieces of a screen clip by rule.
 */
#include "base/text.h"
#include "base/utf8.h"
#include "canvas/draw.h"
#include "support/drawing.h"
#include "support/screen.h"
#include "support/test.h"

#include <math.h>
#include <string.h>

static struct drawing it;

static int setup(void **state)
{
    (void)state;
    drawing_begin(&it, 12, 4);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    drawing_end(&it);
    return 0;
}

static void assert_dump(const char *wanted)
{
    if (strcmp(drawing_dump(&it), wanted) != 0)
        screen_print_difference(wanted, drawing_dump(&it));
    assert_string_equal(drawing_dump(&it), wanted);
}

TEST(text_that_does_not_fit_ends_in_two_dots)
{
    assert_int_equal(draw_text(&it.grid, 0, 0, 5, ROLE_BASE, "abcde"), 5);
    assert_int_equal(draw_text(&it.grid, 0, 1, 5, ROLE_BASE, "abcdef"), 5);
    assert_int_equal(draw_text(&it.grid, 0, 2, 5, ROLE_BASE, "ab記録"), 4);
    assert_int_equal(draw_text(&it.grid, 0, 3, 1, ROLE_BASE, "abc"), 1);
    assert_dump("abcde\nabc..\nab..\n.\n");
}

TEST(text_stands_right_and_in_the_middle)
{
    draw_text_right(&it.grid, 0, 0, 12, ROLE_BASE, "ab記");
    draw_text_middle(&it.grid, 0, 1, 12, ROLE_BASE, "ab記");
    draw_text_right(&it.grid, 2, 2, 4, ROLE_BASE, "abcdef");
    assert_dump("        ab記\n    ab記\n  ab..\n\n");
}

TEST(formatted_text_is_cut_between_characters)
{
    char longer[700];

    memset(longer, 'x', sizeof longer);
    memcpy(longer + 499, "é", sizeof "é");
    draw_format(&it.grid, 0, 0, 12, ROLE_BASE, "%d %s", 42, "ab");
    draw_format(&it.grid, 0, 1, 12, ROLE_BASE, "%s", longer);
    assert_dump("42 ab\nxxxxxxxxxx..\n\n\n");
}

TEST(wrapped_text_says_that_there_is_more)
{
    const char *text = "one two three four five six seven";
    struct rect rect = {0, 0, 9, 3};

    assert_int_equal(draw_wrapped(&it.grid, rect, 0, ROLE_BASE, text), 3);
    assert_dump("one two\nthree\nfour fi..\n\n");
    grid_clear(&it.grid);
    assert_int_equal(draw_wrapped(&it.grid, rect, 2, ROLE_BASE, text), 2);
    assert_dump("four five\nsix seven\n\n\n");
}

TEST(wrapped_text_ends_in_the_narrowest_places)
{
    for (int width = 0; width < 4; width++)
        for (int height = 0; height < 4; height++)
            draw_wrapped(&it.grid, (struct rect){1, 0, width, height}, 0, ROLE_BASE,
                         "記録 a\n\nb\033 word");
    assert_int_equal(it.grid.glyphs[0].code, ' ');
}

TEST(a_frame_empties_its_inside_and_bears_a_title)
{
    grid_put(&it.grid, 0, 1, 12, ROLE_BASE, "xxxxxxxxxxxx");
    struct rect in = draw_frame(&it.grid, (struct rect){0, 0, 12, 4}, ROLE_BORDER, "Title");
    draw_frame_rule(&it.grid, (struct rect){0, 0, 12, 4}, 2, ROLE_BORDER);
    assert_dump("┌─ Title ──┐\n│          │\n├──────────┤\n└──────────┘\n");
    assert_int_equal(in.x, 1);
    assert_int_equal(in.width, 10);
}

TEST(a_frame_cuts_its_title_and_is_not_drawn_where_it_cannot_be)
{
    draw_frame(&it.grid, (struct rect){0, 0, 11, 2}, ROLE_BORDER, "A long title");
    struct rect in = draw_frame(&it.grid, (struct rect){0, 2, 1, 2}, ROLE_BORDER, "x");
    assert_dump("┌─ A l.. ─┐\n└─────────┘\n\n\n");
    assert_int_equal(in.width, 0);
}

TEST(a_bar_is_full_only_for_all_and_empty_only_for_nothing)
{
    draw_bar(&it.grid, (struct rect){0, 0, 10, 1}, ROLE_ACCENT, 1, 1);
    draw_bar(&it.grid, (struct rect){0, 1, 10, 1}, ROLE_ACCENT, 0.999, 0);
    draw_bar(&it.grid, (struct rect){0, 2, 10, 1}, ROLE_ACCENT, 0.001, 0.5);
    draw_bar(&it.grid, (struct rect){0, 3, 10, 1}, ROLE_ACCENT, NAN, -3);
    assert_dump("██████████\n█████████▌\n▌▒▒▒▒░░░░░\n░░░░░░░░░░\n");
}

TEST(hints_are_whole_or_not_there)
{
    const struct hint hints[] = {
        {"q", "quit", 7},
        {"?", "help", 8}
    };

    assert_int_equal(draw_footer(&it.grid, 0, hints, 2), 1);
    assert_dump(" q quit\n\n\n\n");
    assert_int_equal(grid_hit_at(&it.grid, 6, 0), 7);
    grid_resize(&it.grid, 17, 1);
    assert_int_equal(draw_footer(&it.grid, 0, hints, 2), 2);
    assert_dump(" q quit   ? help\n");
}

TEST(typed_text_moves_with_its_cursor)
{
    draw_input(&it.grid, (struct rect){0, 0, 12, 1}, ROLE_INPUT, "abc", 3);
    assert_int_equal(it.grid.cursor_x, 3);
    draw_input(&it.grid, (struct rect){0, 1, 12, 1}, ROLE_INPUT, "abcdefghijklmnop", 16);
    assert_int_equal(it.grid.cursor_x, 10);
    draw_input(&it.grid, (struct rect){0, 2, 12, 1}, ROLE_INPUT, "abcdefghijklmnop", 0);
    assert_int_equal(it.grid.cursor_x, 0);
    assert_dump("abc\n<hijklmnop\nabcdefghijk>\n\n");
}

TEST(the_cursor_of_typed_text_never_leaves_its_field)
{
    const char *text = "aé記録b\033c録録記記x";

    for (int columns = 3; columns < 14; columns++) {
        for (size_t at = 0;; at += utf8_grapheme(text + at)) {
            grid_clear(&it.grid);
            draw_input(&it.grid, (struct rect){0, 0, columns, 1}, ROLE_INPUT, text, at);
            assert_in_range(it.grid.cursor_x, 0, columns - 1);
            if (!text[at])
                break;
        }
    }
}

TEST(nothing_moves_in_ascii)
{
    it.grid.ascii = true;
    draw_frame(&it.grid, (struct rect){0, 0, 12, 3}, ROLE_BORDER, "é");
    draw_bar(&it.grid, (struct rect){0, 3, 12, 1}, ROLE_ACCENT, 0.5, 0.8);
    assert_dump("+- e ------+\n|          |\n+----------+\n######::::..\n");
}

#define HERE(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        HERE(text_that_does_not_fit_ends_in_two_dots),
        HERE(text_stands_right_and_in_the_middle),
        HERE(formatted_text_is_cut_between_characters),
        HERE(wrapped_text_says_that_there_is_more),
        HERE(wrapped_text_ends_in_the_narrowest_places),
        HERE(a_frame_empties_its_inside_and_bears_a_title),
        HERE(a_frame_cuts_its_title_and_is_not_drawn_where_it_cannot_be),
        HERE(a_bar_is_full_only_for_all_and_empty_only_for_nothing),
        HERE(hints_are_whole_or_not_there),
        HERE(typed_text_moves_with_its_cursor),
        HERE(the_cursor_of_typed_text_never_leaves_its_field),
        HERE(nothing_moves_in_ascii),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
