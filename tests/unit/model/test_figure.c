/* SPDX-License-Identifier: MIT
 *
 * test_figure.c - numbers: means, limits, bands, rounding. */
#include "model/figure.h"
#include "support/test.h"

#include <math.h>

static const double exact = 1e-12;

TEST(open_questions_widen_the_bounds_but_leave_the_score)
{
    struct figure figure = sum_figure((struct sum){.earned = 1.5, .rated = 2, .total = 4});

    assert_true(fabs(figure.score - 0.75) < exact);
    assert_true(fabs(figure.low - 0.375) < exact);
    assert_true(fabs(figure.high - 0.875) < exact);
}

TEST(without_a_rating_there_are_bounds_and_no_score)
{
    struct figure figure = sum_figure((struct sum){.total = 3});

    assert_true(isnan(figure.score));
    assert_true(fabs(figure.low - 0) < exact);
    assert_true(fabs(figure.high - 1) < exact);
}

TEST(nothing_applicable_has_no_figure)
{
    struct figure of_sum = sum_figure((struct sum){0});
    struct figure of_mean = mean_figure((struct mean){0});

    assert_true(isnan(of_sum.score) && isnan(of_sum.low) && isnan(of_sum.high));
    assert_true(isnan(of_mean.score) && isnan(of_mean.low) && isnan(of_mean.high));
}

TEST(a_mean_takes_each_figure_from_the_children_that_have_it)
{
    struct mean mean = {0};
    struct figure figure;

    mean_add(&mean, (struct figure){1, 0.5, 1}, 1);
    mean_add(&mean, (struct figure){NAN, 0, 1}, 3);
    mean_add(&mean, (struct figure){NAN, NAN, NAN}, 100);
    figure = mean_figure(mean);

    assert_true(fabs(figure.score - 1) < exact);
    assert_true(fabs(figure.low - 0.125) < exact);
    assert_true(fabs(figure.high - 1) < exact);
}

TEST(bands_have_inclusive_limits_with_a_tolerance)
{
    assert_int_equal(band_of(0), BAND_N);
    assert_int_equal(band_of(0.15), BAND_N);
    assert_int_equal(band_of(0.15 + 9e-10), BAND_N);
    assert_int_equal(band_of(0.15 + 2e-9), BAND_P);
    assert_int_equal(band_of(0.1 + 0.2 + 0.2), BAND_P);
    assert_int_equal(band_of(0.51), BAND_L);
    assert_int_equal(band_of(0.85), BAND_L);
    assert_int_equal(band_of(0.8500001), BAND_F);
    assert_int_equal(band_of(1), BAND_F);
    assert_int_equal(band_of(NAN), BAND_NONE);
    assert_null(band_name(BAND_NONE));
    assert_string_equal(band_name(BAND_F), "F");
}

TEST(no_comparison_with_nothing_holds)
{
    assert_false(at_most(NAN, 1));
    assert_false(at_least(NAN, 0));
    assert_false(below(NAN, 1));
    assert_false(above(NAN, 0));
}

TEST(what_is_within_the_tolerance_is_equal)
{
    assert_false(below(1 - 9e-10, 1));
    assert_true(below(1 - 2e-9, 1));
    assert_false(above(0.5 + 9e-10, 0.5));
    assert_true(above(0.5 + 2e-9, 0.5));
    assert_true(at_least(2.0 / 3 - 9e-10, 2.0 / 3));
}

TEST(halves_are_rounded_away_from_zero_whatever_their_binary_noise)
{
    static const struct {
        double x, wanted;
    } rows[] = {
        {0.0000005,      0.000001     },
        {0.0000015,      0.000002     },
        {0.0000025,      0.000003     },
        {0.0000045,      0.000005     },
        {1.0000005,      1.000001     },
        {1.0000015,      1.000002     },
        {1.0000025,      1.000003     },
        {33.3333335,     33.333334    },
        {0.1234565,      0.123457     },
        {0.1234575,      0.123458     },
        {0.00000049,     0            },
        {0.12345649,     0.123456     },
        {0.9999995,      1            },
        {0.99999949,     0.999999     },
        {-0.0000005,     -0.000001    },
        {-1.0000025,     -1.000003    },
        {2.0 / 3,        0.666667     },
        {123456.1234565, 123456.123457},
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        assert_true(rounded(rows[i].x) == rows[i].wanted);
        assert_true(rounded(nextafter(rows[i].x, -INFINITY)) == rows[i].wanted);
        assert_true(rounded(nextafter(rows[i].x, INFINITY)) == rows[i].wanted);
    }
}

TEST(rounding_never_gives_minus_zero_and_leaves_what_has_no_decimals)
{
    assert_false(signbit(rounded(-0.0)));
    assert_false(signbit(rounded(-0.0000001)));
    assert_true(isnan(rounded(NAN)));
    assert_true(rounded(1e300) == 1e300);
    assert_true(isinf(rounded(INFINITY)));
}

TEST(gains_are_compared_to_nine_decimals)
{
    assert_true(rounded_to_nine(0.0244140625) == 0.024414063);
    assert_true(rounded_to_nine(nextafter(0.0244140625, 0)) == 0.024414063);
    assert_true(rounded_to_nine(0.1 + 0.2) == rounded_to_nine(0.3));
    assert_true(rounded_to_nine(0.3) != rounded_to_nine(0.300000001));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(open_questions_widen_the_bounds_but_leave_the_score),
        cmocka_unit_test(without_a_rating_there_are_bounds_and_no_score),
        cmocka_unit_test(nothing_applicable_has_no_figure),
        cmocka_unit_test(a_mean_takes_each_figure_from_the_children_that_have_it),
        cmocka_unit_test(bands_have_inclusive_limits_with_a_tolerance),
        cmocka_unit_test(no_comparison_with_nothing_holds),
        cmocka_unit_test(what_is_within_the_tolerance_is_equal),
        cmocka_unit_test(halves_are_rounded_away_from_zero_whatever_their_binary_noise),
        cmocka_unit_test(rounding_never_gives_minus_zero_and_leaves_what_has_no_decimals),
        cmocka_unit_test(gains_are_compared_to_nine_decimals),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
