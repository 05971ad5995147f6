/* SPDX-License-Identifier: MIT
 *
 * Tests of base/date.h.
 */
#include "base/date.h"
#include "support/test.h"

static int64_t day(const char *text)
{
    int64_t days = 0;

    assert_true(date_parse(text, &days));
    return days;
}

static void assert_understood(const char *typed, const char *today, const char *expected)
{
    char got[DATE_SIZE] = "";
    int64_t days = 0;

    assert_true(date_understand(typed, day(today), &days));
    date_format(days, got);
    assert_string_equal(got, expected);
}

static void assert_past(const char *typed, const char *today, const char *expected)
{
    char got[DATE_SIZE] = "";
    int64_t days = 0;

    assert_true(date_understand_past(typed, day(today), &days));
    date_format(days, got);
    assert_string_equal(got, expected);
}

static void assert_not_understood(const char *typed)
{
    int64_t days = 4711;

    assert_false(date_understand(typed, day("2026-11-21"), &days));
}

TEST(known_days_have_their_numbers)
{
    assert_int_equal(day("1970-01-01"), 0);
    assert_int_equal(day("1969-12-31"), -1);
    assert_int_equal(day("2000-03-01"), 11017);
    assert_int_equal(day("0000-01-01"), -719528);
    assert_int_equal(day("9999-12-31"), 2932896);
}

TEST(every_day_comes_back_as_it_went)
{
    char text[DATE_SIZE];

    for (int64_t days = -719528; days <= 2932896; days += 1 + (days % 3 == 0)) {
        date_format(days, text);
        assert_int_equal(day(text), days);
    }
}

TEST(days_that_do_not_exist_are_refused)
{
    static const char *const wrong[] = {
        "",           "2026-02-29", "1900-02-29",  "2026-13-01",  "2026-00-10",  "2026-01-00",
        "2026-01-32", "2026-1-01",  "2026-01-011", " 2026-01-01", "2026-01-01 ", "2026/01/01",
        "-026-01-01", "2026-04-31", "20260101",    "2026-01-0a",  "+2026-01-01",
    };
    int64_t days = 5;

    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_false(date_parse(wrong[i], &days));
    assert_false(date_parse(NULL, &days));
    assert_int_equal(days, 5);
}

TEST(days_beyond_the_calendar_are_its_ends)
{
    char text[DATE_SIZE];

    date_format(INT64_MAX, text);
    assert_string_equal(text, "9999-12-31");
    date_format(INT64_MIN, text);
    assert_string_equal(text, "0000-01-01");
}

static void assert_instant(const char *text, const char *expected)
{
    char got[INSTANT_SIZE] = "";
    int64_t seconds = 0;

    assert_true(instant_parse(text, &seconds));
    instant_format(seconds, got);
    assert_string_equal(got, expected);
}

TEST(instants_are_understood_with_any_offset)
{
    assert_instant("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z");
    assert_instant("2026-11-21t05:31:17.123456789z", "2026-11-21T05:31:17Z");
    assert_instant("2026-11-21T00:30:00+01:00", "2026-11-20T23:30:00Z");
    assert_instant("2026-12-31T23:30:00-01:30", "2027-01-01T01:00:00Z");
    assert_instant("1969-12-31T23:59:59-00:00", "1969-12-31T23:59:59Z");
    assert_instant("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z");
}

TEST(other_instants_are_refused)
{
    static const char *const wrong[] = {
        "2026-11-21",
        "2026-11-21T05:31:17",
        "2026-11-21 05:31:17Z",
        "2026-11-21T24:00:00Z",
        "2026-11-21T05:60:00Z",
        "2026-11-21T05:31:61Z",
        "2026-11-21T05:31:17.Z",
        "2026-11-21T05:31:17+0100",
        "2026-11-21T05:31:17+24:00",
        "2026-11-21T05:31:17+01:60",
        "2026-11-21T05:31:17Zx",
        "2026-11-21T05:31Z",
    };
    int64_t seconds = 5;

    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_false(instant_parse(wrong[i], &seconds));
    assert_int_equal(seconds, 5);
}

TEST(instants_beyond_the_calendar_still_fit)
{
    char text[INSTANT_SIZE];

    instant_format(INT64_MAX, text);
    assert_int_equal(text[10], 'T');
    instant_format(INT64_MIN, text);
    assert_int_equal(text[10], 'T');
}

TEST(a_person_may_write_a_day_in_many_ways)
{
    assert_understood("2027-01-31", "2026-11-21", "2027-01-31");
    assert_understood(" 31.1.27 ", "2026-11-21", "2027-01-31");
    assert_understood("31.01.2027", "2026-11-21", "2027-01-31");
    assert_understood("today", "2026-11-21", "2026-11-21");
    assert_understood("Tomorrow", "2026-12-31", "2027-01-01");
    assert_understood("+10", "2026-11-21", "2026-12-01");
    assert_understood("+10d", "2026-11-21", "2026-12-01");
    assert_understood("+2w", "2026-11-21", "2026-12-05");
    assert_understood("+3M", "2026-11-30", "2027-02-28");
    assert_understood("+1y", "2028-02-29", "2029-02-28");
}

TEST(a_day_without_a_year_is_the_next_one)
{
    assert_understood("21.11", "2026-11-21", "2026-11-21");
    assert_understood("20.11.", "2026-11-21", "2027-11-20");
    assert_understood("29.2", "2026-11-21", "2028-02-29");
    assert_understood("29.2", "2096-03-01", "2104-02-29");
}

TEST(a_day_of_the_past_is_the_last_one)
{
    assert_past("21.11", "2026-11-21", "2026-11-21");
    assert_past("22.11.", "2026-11-21", "2025-11-22");
    assert_past("1.3", "2026-11-21", "2026-03-01");
    assert_past("29.2", "2026-11-21", "2024-02-29");
    assert_past("2026-01-31", "2026-11-21", "2026-01-31");
    assert_past(" -2W ", "2026-11-21", "2026-11-07");
    assert_past("-10", "2026-11-21", "2026-11-11");
    assert_past("Yesterday", "2026-11-21", "2026-11-20");
    assert_past("today", "2026-11-21", "2026-11-21");
}

TEST(a_day_to_come_is_none_of_the_past)
{
    static const char *const wrong[] = {"",   "-",          "--2w",      "+2w", "tomorrow",
                                        "-x", "2026-11-22", "1.1.2027.", NULL};
    int64_t days = 0;

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_false(date_understand_past(wrong[i], day("2026-11-21"), &days));
}

TEST(what_is_no_day_is_not_understood)
{
    static const char *const wrong[] = {
        "",
        "   ",
        "+",
        "+2x",
        "+2ww",
        "31.2",
        "0.1",
        "1.0",
        "1.13",
        "31.1.207",
        "31.1.20270",
        "..",
        "1",
        "yesterday",
        "+99999999999999",
        "31.1.27x",
        "+99999y",
        "1.1.1",
        "tomorrow tomorrow tomorrow",
    };

    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_not_understood(wrong[i]);
    assert_not_understood(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_days_have_their_numbers),
        cmocka_unit_test(every_day_comes_back_as_it_went),
        cmocka_unit_test(days_that_do_not_exist_are_refused),
        cmocka_unit_test(days_beyond_the_calendar_are_its_ends),
        cmocka_unit_test(instants_are_understood_with_any_offset),
        cmocka_unit_test(other_instants_are_refused),
        cmocka_unit_test(instants_beyond_the_calendar_still_fit),
        cmocka_unit_test(a_person_may_write_a_day_in_many_ways),
        cmocka_unit_test(a_day_without_a_year_is_the_next_one),
        cmocka_unit_test(a_day_of_the_past_is_the_last_one),
        cmocka_unit_test(a_day_to_come_is_none_of_the_past),
        cmocka_unit_test(what_is_no_day_is_not_understood),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
