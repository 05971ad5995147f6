/* SPDX-License-Identifier: MIT
 *
 * test_colours.c - reports have the colours of the screen, and all of them can be read.
 */
#include "base/file.h"
#include "canvas/colour.h"
#include "codec/codec.h"
#include "model/problem.h"
#include "report/colours.h"
#include "support/test.h"

static struct theme light;

static int setup(void **state)
{
    struct text bytes = {0};
    struct problems problems = {0};
    struct err err = {0};
    bool ok =
        file_read(SOURCE_FOLDER "/themes/light.json", CODEC_THEME_LIMIT, &bytes, NULL, &err) &&
        theme_decode(bytes.bytes, bytes.length, &light, &problems);

    (void)state;
    text_release(&bytes);
    problems_release(&problems);
    return ok ? 0 : 1;
}

static uint32_t hex_of(struct colour colour)
{
    assert_int_equal(colour.kind, COLOUR_RGB);
    return (uint32_t)colour.red << 16 | (uint32_t)colour.green << 8 | colour.blue;
}

static struct style style_of(enum role role)
{
    return theme_style(&light, COLOURS_TRUE, role);
}

TEST(bands_are_those_of_the_light_theme)
{
    static const enum role roles[] = {ROLE_HEAT_N, ROLE_HEAT_P, ROLE_HEAT_L, ROLE_HEAT_F};

    (void)state;
    for (enum band band = BAND_N; band <= BAND_F; band++) {
        struct style style = style_of(roles[band - BAND_N]);

        assert_int_equal(band_colours(band).back, hex_of(style.bg));
        assert_int_equal(band_colours(band).ink, hex_of(style.fg));
    }
}

TEST(words_are_those_of_the_light_theme)
{
    (void)state;
    assert_int_equal(COLOUR_INK, hex_of(style_of(ROLE_BASE).fg));
    assert_int_equal(COLOUR_MUTED, hex_of(style_of(ROLE_MUTED).fg));
    assert_int_equal(COLOUR_ACCENT, hex_of(style_of(ROLE_ACCENT).fg));
}

static struct colour colour_of(uint32_t hex)
{
    return colour_rgb((int)(hex >> 16), (int)(hex >> 8 & 0xff), (int)(hex & 0xff));
}

TEST(every_word_can_be_read)
{
    (void)state;
    for (enum band band = BAND_NONE; band <= BAND_F; band++) {
        struct colours full = band_colours(band);
        struct colours pale = pale_colours(band);

        assert_true(colour_contrast(colour_of(full.ink), colour_of(full.back)) >= 4.5);
        assert_true(colour_contrast(colour_of(pale.ink), colour_of(pale.back)) >= 4.5);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bands_are_those_of_the_light_theme),
        cmocka_unit_test(words_are_those_of_the_light_theme),
        cmocka_unit_test(every_word_can_be_read),
    };

    return cmocka_run_group_tests(tests, setup, NULL);
}
