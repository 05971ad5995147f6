/* SPDX-License-Identifier: MIT
 *
 * test_grid.c - what is drawn into a grid is what is read from it.
 */
#include "base/text.h"
#include "canvas/grid.h"
#include "support/drawing.h"
#include "support/test.h"

#include <string.h>

static struct drawing it;

static int setup(void **state)
{
    (void)state;
    drawing_begin(&it, 8, 2);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    drawing_end(&it);
    return 0;
}

TEST(text_stands_where_it_was_put)
{
    assert_int_equal(grid_put(&it.grid, 1, 0, 99, ROLE_TITLE, "ab"), 2);
    assert_string_equal(drawing_dump(&it), " ab\n\n");
    text_clear(&it.out);
    grid_dump_roles(&it.grid, &it.out);
    assert_string_equal(text_string(&it.out), ".tt.....\n........\n");
}

TEST(nothing_is_drawn_outside)
{
    grid_put(&it.grid, -1, 0, 99, ROLE_BASE, "abcdefghijk");
    grid_put(&it.grid, 0, -1, 99, ROLE_BASE, "x");
    grid_put(&it.grid, 0, 2, 99, ROLE_BASE, "x");
    grid_put(&it.grid, 99, 0, 99, ROLE_BASE, "x");
    grid_fill(&it.grid, (struct rect){-5, 1, 7, 2000000000}, ROLE_BAR);
    grid_paint(&it.grid, (struct rect){7, 1, 2000000000, 1}, ROLE_KEY);
    grid_cursor(&it.grid, 8, 0, true);
    assert_string_equal(drawing_dump(&it), "bcdefghi\n\n");
    assert_int_equal(it.grid.cursor_x, -1);
    text_clear(&it.out);
    grid_dump_roles(&it.grid, &it.out);
    assert_string_equal(text_string(&it.out), "........\n__.....k\n");
}

TEST(columns_bound_the_text)
{
    assert_int_equal(grid_put(&it.grid, 0, 0, 3, ROLE_BASE, "abcdef"), 3);
    assert_int_equal(grid_put(&it.grid, 0, 1, 3, ROLE_BASE, "a記録"), 3);
    assert_int_equal(grid_put(&it.grid, 4, 1, -3, ROLE_BASE, "abc"), 0);
    assert_string_equal(drawing_dump(&it), "abc\na記\n");
}

TEST(a_wide_glyph_is_never_cut_in_half)
{
    grid_put(&it.grid, 0, 0, 99, ROLE_BASE, "a記b");
    grid_put(&it.grid, 2, 0, 1, ROLE_BASE, "x");
    grid_put(&it.grid, 7, 1, 99, ROLE_BASE, "記");
    grid_put(&it.grid, -1, 1, 99, ROLE_BASE, "記y");
    assert_string_equal(drawing_dump(&it), "a xb\n y\n");
    grid_put(&it.grid, 1, 0, 2, ROLE_BASE, "録");
    grid_put(&it.grid, 1, 0, 1, ROLE_BASE, "z");
    assert_string_equal(drawing_dump(&it), "az b\n y\n");
}

TEST(a_wide_glyph_over_two_others_leaves_no_halves)
{
    grid_put(&it.grid, 0, 0, 99, ROLE_BASE, "記録");
    grid_put(&it.grid, 1, 0, 2, ROLE_BASE, "字");
    assert_string_equal(drawing_dump(&it), " 字\n\n");
    assert_int_equal(it.grid.glyphs[2].width, 0);
    assert_int_equal(it.grid.glyphs[3].width, 1);
}

TEST(combining_marks_stay_with_their_letter)
{
    assert_int_equal(grid_put(&it.grid, 0, 0, 99, ROLE_BASE, "e\xCC\x81x"), 2);
    assert_int_equal(grid_marks(&it.grid, &it.grid.glyphs[0])[0], 0x301);
    assert_int_equal(grid_marks(&it.grid, &it.grid.glyphs[1])[0], 0);
    assert_string_equal(drawing_dump(&it), "e\xCC\x81x\n\n");
}

TEST(many_combining_marks_are_dropped_not_written_past_the_cell)
{
    grid_put(&it.grid, 0, 0, 99, ROLE_BASE, "e\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85x");
    assert_int_equal(grid_marks(&it.grid, &it.grid.glyphs[0])[2], 0x303);
    assert_int_equal(grid_marks(&it.grid, &it.grid.glyphs[0])[3], 0);
    assert_int_equal(it.grid.glyphs[1].code, 'x');
}

TEST(control_characters_are_made_visible)
{
    grid_put(&it.grid, 0, 0, 99, ROLE_BASE, "a\033[2Jb");
    assert_string_equal(drawing_dump(&it), "a^[[2Jb\n\n");
}

TEST(invalid_bytes_are_one_column_each)
{
    assert_int_equal(grid_put(&it.grid, 0, 0, 99, ROLE_BASE, "a\xFF\xC3z"), 4);
    assert_string_equal(drawing_dump(&it), "a\xEF\xBF\xBD\xEF\xBF\xBDz\n\n");
}

TEST(an_ascii_grid_keeps_every_column)
{
    it.grid.ascii = true;
    grid_put(&it.grid, 0, 0, 99, ROLE_BASE, "┌─é記│█");
    assert_string_equal(drawing_dump(&it), "+-e??|#\n\n");
}

TEST(a_click_means_what_was_drawn_there)
{
    grid_hit(&it.grid, (struct rect){2, 0, 3, 1}, 77);
    assert_int_equal(grid_hit_at(&it.grid, 4, 0), 77);
    assert_int_equal(grid_hit_at(&it.grid, 5, 0), 0);
    assert_int_equal(grid_hit_at(&it.grid, -1, 0), 0);
}

TEST(clearing_and_resizing_begin_from_nothing)
{
    grid_put(&it.grid, 0, 0, 99, ROLE_KEY, "記");
    grid_cursor(&it.grid, 1, 1, true);
    grid_resize(&it.grid, 3, 1);
    assert_string_equal(drawing_dump(&it), "\n");
    assert_int_equal(it.grid.cursor_x, -1);
    grid_resize(&it.grid, 100000, 100000);
    assert_int_equal(it.grid.width, GRID_MAX_WIDTH);
    assert_int_equal(it.grid.height, GRID_MAX_HEIGHT);
    grid_resize(&it.grid, -1, 5);
    assert_int_equal(it.grid.width, 0);
    grid_put(&it.grid, 0, 0, 9, ROLE_BASE, "x");
}

TEST(role_names_and_letters_are_unique)
{
    for (int i = 0; i < ROLE_COUNT; i++) {
        assert_int_equal(role_of_name(role_name((enum role)i)), i);
        for (int j = 0; j < i; j++)
            assert_int_not_equal(role_letter((enum role)i), role_letter((enum role)j));
    }
    assert_int_equal(role_of_name("nonsense"), ROLE_COUNT);
}

#define HERE(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        HERE(text_stands_where_it_was_put),
        HERE(nothing_is_drawn_outside),
        HERE(columns_bound_the_text),
        HERE(a_wide_glyph_is_never_cut_in_half),
        HERE(a_wide_glyph_over_two_others_leaves_no_halves),
        HERE(combining_marks_stay_with_their_letter),
        HERE(many_combining_marks_are_dropped_not_written_past_the_cell),
        HERE(control_characters_are_made_visible),
        HERE(invalid_bytes_are_one_column_each),
        HERE(an_ascii_grid_keeps_every_column),
        HERE(a_click_means_what_was_drawn_there),
        HERE(clearing_and_resizing_begin_from_nothing),
        HERE(role_names_and_letters_are_unique),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
