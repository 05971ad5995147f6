/* SPDX-License-Identifier: MIT
 *
 * test_contrast.c - a theme that cannot be read is found out, in words.
 */
#include "canvas/colour.h"
#include "canvas/contrast.h"
#include "support/test.h"

#include <string.h>

struct fixture {
    struct theme theme;
    struct text problems;
};

static struct fixture it;

static struct style *role(enum role role)
{
    struct style *style = &it.theme.styles[COLOURS_TRUE][role];

    style->set = true;
    return style;
}

static int setup(void **state)
{
    (void)state;
    it = (struct fixture){.theme = {.dark = true}};
    role(ROLE_BASE)->fg = colour_rgb(0xe6, 0xe8, 0xeb);
    role(ROLE_BASE)->bg = colour_rgb(0x14, 0x17, 0x1c);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    text_release(&it.problems);
    return 0;
}

static void assert_found(const char *sentence)
{
    theme_complete(&it.theme);
    assert_true(theme_check(&it.theme, &it.problems) > 0);
    if (!strstr(text_string(&it.problems), sentence))
        print_error("%s", text_string(&it.problems));
    assert_non_null(strstr(text_string(&it.problems), sentence));
}

TEST(two_colours_are_enough_for_a_good_theme)
{
    theme_complete(&it.theme);
    int count = theme_check(&it.theme, &it.problems);
    if (count > 0)
        print_error("%s", text_string(&it.problems));
    assert_int_equal(count, 0);
}

TEST(two_light_colours_are_enough_too)
{
    it.theme.dark = false;
    role(ROLE_BASE)->fg = colour_rgb(0x1d, 0x21, 0x27);
    role(ROLE_BASE)->bg = colour_rgb(0xfb, 0xfb, 0xf9);
    theme_complete(&it.theme);
    int count = theme_check(&it.theme, &it.problems);
    if (count > 0)
        print_error("%s", text_string(&it.problems));
    assert_int_equal(count, 0);
}

TEST(an_empty_theme_is_the_terminal_s_own)
{
    it.theme = (struct theme){.dark = true};
    theme_complete(&it.theme);
    assert_int_equal(theme_style(&it.theme, COLOURS_TRUE, ROLE_BASE).bg.kind, COLOUR_DEFAULT);
    assert_int_equal(theme_style(&it.theme, COLOURS_256, ROLE_SELECTION).attributes, ATTR_REVERSE);
    assert_int_equal(theme_style(&it.theme, COLOURS_NONE, ROLE_TITLE).attributes, ATTR_BOLD);
}

TEST(pale_text_is_found)
{
    role(ROLE_MUTED)->fg = colour_rgb(0x50, 0x55, 0x60);
    assert_found("with 24-bit colours: muted: its contrast is 2.4; make it 4.5 or more\n");
}

TEST(high_contrast_asks_for_more)
{
    it.theme.high_contrast = true;
    role(ROLE_MUTED)->fg = colour_rgb(0x9a, 0xa4, 0xb2);
    role(ROLE_MUTED)->bg = colour_rgb(0x14, 0x20, 0x1c);
    assert_found("muted: its contrast is 6.6; make it 7.0 or more\n");
}

TEST(a_faint_frame_is_found)
{
    role(ROLE_BORDER)->fg = colour_rgb(0x30, 0x33, 0x38);
    assert_found("border: its contrast is 1.4; make it 3.0 or more\n");
}

TEST(a_traffic_light_is_found)
{
    role(ROLE_HEAT_N)->bg = colour_rgb(0xc0, 0x39, 0x2b);
    role(ROLE_HEAT_P)->bg = colour_rgb(0xe6, 0x7e, 0x22);
    role(ROLE_HEAT_L)->bg = colour_rgb(0xf1, 0xc4, 0x0f);
    role(ROLE_HEAT_F)->bg = colour_rgb(0x7a, 0x8c, 0x20);
    assert_found("under deuteranopia; make it 9 or more\n");
    assert_non_null(strstr(text_string(&it.problems), "not ordered in lightness"));
}

TEST(roles_that_look_alike_are_found)
{
    role(ROLE_KEY)->fg = colour_rgb(0xe6, 0xe8, 0xeb);
    assert_found("base and key look alike; change a colour or an attribute\n");
}

TEST(a_selection_that_is_hardly_seen_is_found)
{
    role(ROLE_SELECTION)->fg = colour_rgb(0xff, 0xff, 0xff);
    role(ROLE_SELECTION)->bg = colour_rgb(0x28, 0x2c, 0x34);
    assert_found("selection: its background has a contrast of 1.");
}

#define HERE(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        HERE(two_colours_are_enough_for_a_good_theme),
        HERE(two_light_colours_are_enough_too),
        HERE(an_empty_theme_is_the_terminal_s_own),
        HERE(pale_text_is_found),
        HERE(high_contrast_asks_for_more),
        HERE(a_faint_frame_is_found),
        HERE(a_traffic_light_is_found),
        HERE(roles_that_look_alike_are_found),
        HERE(a_selection_that_is_hardly_seen_is_found),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
