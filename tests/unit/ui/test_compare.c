/* SPDX-License-Identifier: MIT
 *
 * test_compare.c - then and now, side by side.
 */
#include "base/mem.h"
#include "model/field.h"
#include "support/test.h"
#include "support/wizard.h"

/* Last year's answers, some of them looked at again. */
static void bring_last_year(struct wizard *it)
{
    static const char *const levels[] = {"N", "P", "L", "F"};

    for (int q = 0; q < 12; q++) {
        field_set(&it->assessment, FIELD_RATING, q, levels[q % 4]);
        field_set(&it->assessment, FIELD_CARRIED, q, "true");
    }
    wizard_open(it, false);
    press(it, "Home 4 Right 1 Right c Right 1 Right Delete Right Right");
}

TEST(last_year_and_this_one_stand_side_by_side)
{
    struct wizard *it = *state;

    bring_last_year(it);
    press(it, "C Down");
    assert_true(screen_has(it, "Since last time: 1 up, 2 down"));
    assert_screens(it, "compare");
    press(it, "Home Enter");
    assert_true(screen_has(it, "> 4.1.a"));
}

TEST(what_waits_to_be_confirmed_is_not_said_to_have_moved)
{
    struct wizard *it = *state;

    bring_last_year(it);
    press(it, "C");
    assert_true(screen_has(it, "8 to be confirmed"));
    assert_false(screen_has(it, "4.4 "));
    press(it, "v v");
    assert_true(screen_has(it, "4.3 "));
}

TEST(what_nobody_could_say_last_time_is_to_be_confirmed_too)
{
    struct wizard *it = *state;

    field_set(&it->assessment, FIELD_RATING, 0, "unknown");
    field_set(&it->assessment, FIELD_RATING, 1, "L");
    field_set(&it->assessment, FIELD_CARRIED, 0, "true");
    field_set(&it->assessment, FIELD_CARRIED, 1, "true");
    wizard_open(it, false);
    press(it, "C");
    assert_true(screen_has(it, "2 to be confirmed"));
    press(it, "i g 4 . 1 . a Enter c C");
    assert_true(screen_has(it, "1 to be confirmed"));
}

TEST(a_day_can_be_compared_with_too)
{
    struct wizard *it = *state;

    press(it, "3 C");
    assert_true(screen_has(it, "Since the beginning: 0 up, 0 down, 1 new"));
    press(it, "V t o d a y Enter");
    assert_true(screen_has(it, "Since 2026-11-18: 0 up, 0 down, 1 new"));
    press(it, "V C-u n e v e r Enter");
    assert_true(screen_has(it, "No day that was"));
    press(it, "V C-u Enter");
    assert_true(screen_has(it, "Since the beginning"));
}

TEST(undoing_is_seen_at_once)
{
    struct wizard *it = *state;

    press(it, "3 C u");
    assert_true(screen_has(it, "Since the beginning: 0 up, 0 down"));
    assert_false(screen_has(it, "1 new"));
    press(it, "Esc");
    assert_true(screen_has(it, "Interview"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WIZARD(last_year_and_this_one_stand_side_by_side),
        IN_WIZARD(what_waits_to_be_confirmed_is_not_said_to_have_moved),
        IN_WIZARD(what_nobody_could_say_last_time_is_to_be_confirmed_too),
        IN_WIZARD(a_day_can_be_compared_with_too), IN_WIZARD(undoing_is_seen_at_once)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
