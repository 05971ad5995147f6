/* SPDX-License-Identifier: MIT
 *
 * test_colour.c - colours measured against published figures.
 */
#include "canvas/ciede.h"
#include "canvas/colour.h"
#include "support/test.h"

/* From the test data of Sharma, Wu and Dalal: pairs chosen to find mistakes. */
static const struct {
    struct lab one, other;
    double distance;
} published[] = {
    {{50, 2.6772, -79.7751},       {50, 0, -82.7485},            2.0425 },
    {{50, 3.1571, -77.2803},       {50, 0, -82.7485},            2.8615 },
    {{50, -1.3802, -84.2814},      {50, 0, -82.7485},            1.0000 },
    {{50, 0, 0},                   {50, -1, 2},                  2.3669 },
    {{50, 2.49, -0.001},           {50, -2.49, 0.0009},          7.1792 },
    {{50, 2.49, -0.001},           {50, -2.49, 0.0011},          7.2195 },
    {{50, -0.001, 2.49},           {50, 0.0009, -2.49},          4.8045 },
    {{50, 2.5, 0},                 {50, 0, -2.5},                4.3065 },
    {{50, 2.5, 0},                 {73, 25, -18},                27.1492},
    {{50, 2.5, 0},                 {56, -27, -3},                31.9030},
    {{50, 2.5, 0},                 {50, 3.1736, 0.5854},         1.0000 },
    {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644 },
    {{63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.2630 },
    {{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373 },
    {{90.8027, -2.0831, 1.4410},   {91.1528, -1.6435, 0.0447},   1.4441 },
    {{6.7747, -0.2908, -2.4247},   {5.8714, -0.0985, -2.2286},   0.6377 },
    {{2.0776, 0.0795, -1.1350},    {0.9033, -0.0636, -0.5514},   0.9082 },
};

TEST(distances_are_the_published_ones)
{
    for (size_t i = 0; i < sizeof published / sizeof published[0]; i++) {
        assert_float_equal(lab_distance(published[i].one, published[i].other),
                           published[i].distance, 0.00006);
        assert_float_equal(lab_distance(published[i].other, published[i].one),
                           published[i].distance, 0.00006);
    }
}

TEST(contrast_is_that_of_wcag)
{
    struct colour white = colour_rgb(255, 255, 255);

    assert_float_equal(colour_contrast(white, colour_rgb(0, 0, 0)), 21, 1e-6);
    assert_float_equal(colour_contrast(white, white), 1, 1e-9);
    assert_float_equal(colour_contrast(colour_rgb(0x77, 0x77, 0x77), white), 4.48, 0.005);
    assert_float_equal(colour_contrast(white, colour_rgb(0x76, 0x76, 0x76)), 4.54, 0.005);
}

TEST(lightness_goes_from_0_to_100)
{
    assert_float_equal(colour_lightness(colour_rgb(0, 0, 0)), 0, 1e-6);
    assert_float_equal(colour_lightness(colour_rgb(255, 255, 255)), 100, 0.001);
    assert_float_equal(colour_lightness(colour_rgb(119, 119, 119)), 50.03, 0.1);
}

TEST(simulated_sight_leaves_greys_alone)
{
    for (int vision = 0; vision < VISION_COUNT; vision++)
        for (int grey = 0; grey < 256; grey += 15) {
            struct colour seen = colour_seen(colour_rgb(grey, grey, grey), (enum vision)vision);
            assert_in_range(seen.red, grey > 0 ? grey - 1 : 0, grey + 1);
            assert_in_range(seen.blue, grey > 0 ? grey - 1 : 0, grey + 1);
        }
}

TEST(a_traffic_light_fails_deuteranopia)
{
    struct colour red = colour_rgb(0xd7, 0x30, 0x27);
    struct colour green = colour_rgb(0x66, 0x80, 0x10);

    assert_true(colour_distance(red, green) > 40);
    assert_true(colour_distance(colour_seen(red, VISION_DEUTERANOPIA),
                                colour_seen(green, VISION_DEUTERANOPIA)) < 12);
}

TEST(indexes_have_the_values_of_xterm)
{
    struct colour grey = colour_value(colour_index(244));
    struct colour cube = colour_value(colour_index(214));

    assert_int_equal(grey.red, 128);
    assert_int_equal(cube.red, 255);
    assert_int_equal(cube.green, 175);
    assert_int_equal(cube.blue, 0);
    assert_int_equal(colour_value(colour_index(1)).red, 205);
}

TEST(the_nearest_of_a_palette_colour_is_itself)
{
    for (int index = 16; index < 256; index++) {
        struct colour colour = colour_value(colour_index(index));
        struct colour nearest = colour_value(colour_nearest_256(colour, colour, 1));
        assert_true(colour_same(colour, nearest));
    }
    assert_int_equal(colour_nearest_few(colour_rgb(250, 5, 5), 16, colour_rgb(0, 0, 0), 1).index,
                     9);
    assert_int_equal(colour_nearest_few(colour_rgb(250, 5, 5), 8, colour_rgb(0, 0, 0), 1).index, 1);
}

TEST(the_nearest_keeps_a_contrast_where_one_is_wanted)
{
    struct colour black = colour_rgb(0, 0, 0);

    for (int red = 0; red < 256; red += 51)
        for (int blue = 0; blue < 256; blue += 51) {
            struct colour colour = colour_rgb(red, 60, blue);
            assert_true(colour_contrast(colour_nearest_256(colour, black, 4.5), black) >= 4.5);
            assert_true(colour_contrast(colour_nearest_few(colour, 16, black, 7), black) >= 7);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(distances_are_the_published_ones),
        cmocka_unit_test(contrast_is_that_of_wcag),
        cmocka_unit_test(lightness_goes_from_0_to_100),
        cmocka_unit_test(simulated_sight_leaves_greys_alone),
        cmocka_unit_test(a_traffic_light_fails_deuteranopia),
        cmocka_unit_test(indexes_have_the_values_of_xterm),
        cmocka_unit_test(the_nearest_of_a_palette_colour_is_itself),
        cmocka_unit_test(the_nearest_keeps_a_contrast_where_one_is_wanted),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
