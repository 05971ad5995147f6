/* SPDX-License-Identifier: MIT
 *
 * test_palette.c - colours by the numbers of a terminal, and what terminals can do.
 */
#include "canvas/colour.h"
#include "support/test.h"
#include "term/family.h"
#include "term/palette.h"

static struct palette_pair pair(struct palette palette, struct colour fg, struct colour bg)
{
    return palette_pair(&palette, (struct style){fg, bg, 0, true});
}

static const struct colour own = {.kind = COLOUR_DEFAULT};

TEST(direct_colours_are_red_green_and_blue)
{
    struct palette palette = {COLOURS_TRUE, 256, 0x1000000, true};
    struct palette_pair got = pair(palette, colour_rgb(0x12, 0x34, 0x56), own);

    assert_int_equal(got.fg, 0x123456);
    assert_int_equal(got.bg, -1);
}

TEST(the_darkest_direct_colours_are_not_taken_for_indexes)
{
    struct palette palette = {COLOURS_TRUE, 256, 0x1000000, true};
    struct palette_pair got = pair(palette, colour_rgb(0, 0, 0x8b), colour_index(9));

    assert_int_equal(got.fg, 0x18b);
    assert_int_equal(got.bg, 9);
    palette.indexed = 8;
    assert_int_equal(pair(palette, colour_index(196), own).fg, 0xff0000);
}

TEST(few_colours_take_the_nearest)
{
    struct palette palette = {COLOURS_256, 8, 256, true};

    assert_int_equal(pair(palette, colour_rgb(255, 175, 0), own).fg, 214);
    palette.depth = COLOURS_16;
    palette.colours = 16;
    assert_int_equal(pair(palette, colour_rgb(255, 10, 10), own).fg, 9);
}

TEST(eight_colours_are_bright_by_bold_and_never_fall_together)
{
    struct palette palette = {COLOURS_16, 8, 8, true};
    struct palette_pair got = pair(palette, colour_index(11), colour_index(0));

    assert_int_equal(got.fg, 3);
    assert_true(got.bold);
    got = pair(palette, colour_index(8), colour_index(0));
    assert_int_equal(got.fg, 7);
    assert_false(got.bold);
    for (int fg = 0; fg < 16; fg++)
        for (int bg = 0; bg < 16; bg++) {
            got = pair(palette, colour_index(fg), colour_index(bg));
            assert_in_range(got.fg, 0, 7);
            assert_in_range(got.bg, 0, 7);
            assert_true(got.fg != got.bg || got.bold);
        }
}

TEST(a_terminal_without_colours_of_its_own_gets_white_on_black)
{
    struct palette palette = {COLOURS_16, 8, 8, false};
    struct palette_pair got = pair(palette, own, own);

    assert_int_equal(got.fg, 7);
    assert_int_equal(got.bg, 0);
}

TEST(families_are_known_by_their_first_letters)
{
    assert_true(family_abilities("xterm-256color") & CAN_PASTE);
    assert_true(family_abilities("tmux-256color") & CAN_TITLE);
    assert_false(family_abilities("screen-256color") & CAN_TITLE);
    assert_int_equal(family_abilities("linux"), 0);
    assert_int_equal(family_abilities("vt100"), 0);
    assert_int_equal(family_abilities(NULL), 0);
    assert_true(family_direct("truecolor"));
    assert_false(family_direct("yes"));
    assert_false(family_direct(NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(direct_colours_are_red_green_and_blue),
        cmocka_unit_test(the_darkest_direct_colours_are_not_taken_for_indexes),
        cmocka_unit_test(few_colours_take_the_nearest),
        cmocka_unit_test(eight_colours_are_bright_by_bold_and_never_fall_together),
        cmocka_unit_test(a_terminal_without_colours_of_its_own_gets_white_on_black),
        cmocka_unit_test(families_are_known_by_their_first_letters),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
