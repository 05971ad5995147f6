/* SPDX-License-Identifier: MIT
 *
 * test_table.c - columns share what there is, and lists keep their focus in sight.
 */
#include "base/text.h"
#include "canvas/draw.h"
#include "canvas/table.h"
#include "support/test.h"

#include <limits.h>
#include <string.h>

static const struct column columns[] = {
    {"Ref",    5, 0, 0, 0, ALIGN_LEFT },
    {"Action", 6, 2, 0, 0, ALIGN_LEFT },
    {"Gain",   5, 0, 0, 1, ALIGN_RIGHT},
    {"Owner",  5, 1, 8, 2, ALIGN_LEFT },
};

enum { COLUMNS = 4 };

static int used(const struct table *table)
{
    int end = 0;

    for (int i = 0; i < table->count; i++)
        if (table->width[i] > 0 && table->x[i] + table->width[i] > end)
            end = table->x[i] + table->width[i];
    return end;
}

TEST(columns_take_their_share_of_what_is_left)
{
    struct table table = table_layout(columns, COLUMNS, 33, 1);

    assert_int_equal(table.width[0], 5);
    assert_int_equal(table.width[1], 12);
    assert_int_equal(table.width[2], 5);
    assert_int_equal(table.width[3], 8);
    assert_int_equal(table.x[3], 25);
}

TEST(whole_columns_go_where_it_is_narrow)
{
    struct table table = table_layout(columns, COLUMNS, 20, 1);

    assert_int_equal(table.width[3], 0);
    assert_int_equal(table.width[2], 5);
    table = table_layout(columns, COLUMNS, 15, 1);
    assert_int_equal(table.width[2], 0);
    assert_int_equal(table.width[1], 9);
}

TEST(no_row_is_wider_than_its_place)
{
    for (int gap = 0; gap < 4; gap++)
        for (int width = 0; width < 60; width++) {
            struct table table = table_layout(columns, COLUMNS, width, gap);
            assert_in_range(used(&table), 0, width);
        }
}

TEST(rows_are_cut_within_their_columns)
{
    struct grid grid = {0};
    struct text out = {0};
    const struct table_cell cells[] = {
        {"4.1",                     ROLE_ACCENT},
        {"Write the boundary down", ROLE_BASE  },
        {"1.5",                     ROLE_BASE  },
        {"CISO",                    ROLE_BASE  }
    };

    grid_resize(&grid, 33, 2);
    struct table table = table_layout(columns, COLUMNS, 33, 1);
    table_head(&grid, &table, 0, 0, ROLE_MUTED);
    table_row(&grid, &table, 0, 1, cells);
    grid_dump(&grid, &out);
    bool same = strcmp(text_string(&out), "Ref   Action        Gain Owner\n"
                                          "4.1   Write the ..   1.5 CISO\n") == 0;
    if (!same)
        print_error("%s", text_string(&out));
    text_release(&out);
    grid_release(&grid);
    assert_true(same);
}

TEST(the_focus_is_always_in_sight)
{
    for (int height = 1; height < 8; height++)
        for (int count = 0; count < 20; count++)
            for (int focus = 0; focus < count; focus++)
                for (int top = -3; top < 25; top++) {
                    int now = list_top(top, focus, count, height);
                    assert_true(now >= 0 && now <= focus && focus < now + height);
                    assert_true(now == 0 || now + height <= count);
                }
}

TEST(a_list_stays_where_it_is_while_the_focus_is_inside)
{
    assert_int_equal(list_top(5, 8, 50, 10), 5);
    assert_int_equal(list_top(5, 14, 50, 10), 6);
    assert_int_equal(list_top(5, 5, 50, 10), 4);
    assert_int_equal(list_top(5, 0, 50, 0), 0);
}

TEST(a_scrollbar_is_drawn_only_for_what_is_not_seen)
{
    struct grid grid = {0};

    grid_resize(&grid, 3, 4);
    list_scrollbar(&grid, grid_all(&grid), 0, 4, ROLE_BORDER);
    assert_int_equal(grid.glyphs[2].code, ' ');
    list_scrollbar(&grid, grid_all(&grid), 36, 40, ROLE_BORDER);
    uint32_t first = grid.glyphs[2].code;
    uint32_t last = grid.glyphs[11].code;
    list_scrollbar(&grid, grid_all(&grid), 0, INT_MAX, ROLE_BORDER);
    grid_release(&grid);
    assert_int_equal(first, 0x2502);
    assert_int_equal(last, 0x2588);
}

TEST(strips_never_give_more_than_there_is)
{
    struct rect rest = {2, 3, 10, 4};
    struct rect top = rect_take_top(&rest, 1);
    struct rect right = rect_take_right(&rest, 4);
    struct rect all = rect_take_left(&rest, 99);

    assert_int_equal(top.y, 3);
    assert_int_equal(right.x, 8);
    assert_int_equal(right.height, 3);
    assert_int_equal(all.width, 6);
    assert_true(rect_empty(rest));
    assert_int_equal(rect_take_bottom(&rest, -1).height, 0);
    struct rect middle = rect_middle((struct rect){0, 0, 80, 24}, 20, 99);
    assert_int_equal(middle.x, 30);
    assert_int_equal(middle.height, 24);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_take_their_share_of_what_is_left),
        cmocka_unit_test(whole_columns_go_where_it_is_narrow),
        cmocka_unit_test(no_row_is_wider_than_its_place),
        cmocka_unit_test(rows_are_cut_within_their_columns),
        cmocka_unit_test(the_focus_is_always_in_sight),
        cmocka_unit_test(a_list_stays_where_it_is_while_the_focus_is_inside),
        cmocka_unit_test(a_scrollbar_is_drawn_only_for_what_is_not_seen),
        cmocka_unit_test(strips_never_give_more_than_there_is),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
