/* SPDX-License-Identifier: MIT
 *
 * test_mouse.c - what a click means, on a question, beside it and over it.
 */
#include "support/test.h"
#include "support/wizard.h"
#include "ui/outline.h"
#include "ui/question.h"
#include "ui/state.h"

static int level(const struct wizard *it, const char *id)
{
    return answer_to(it, id)->rating;
}

TEST(a_click_on_a_level_rates)
{
    struct wizard *it = *state;
    const struct grid *grid = screen_of(it);
    struct effect effect;
    int y = 0;

    while (grid_hit_at(grid, 10, y) != HIT_LEVEL + 2)
        y++;
    ui_update(it->ui, &(struct event){.kind = EVENT_MOUSE, .mouse = MOUSE_PRESS, .x = 10, .y = y},
              &effect);
    assert_int_equal(level(it, "4.1.a"), 2);
    assert_int_equal(effect.kind, EFFECT_SAVE);
}

TEST(a_click_means_what_is_under_it_not_what_ends_the_row)
{
    struct wizard *it = *state;

    click(it, "Don't know");
    assert_int_equal(level(it, "4.1.a"), RATING_UNKNOWN);
    click(it, "( ) - Not");
    assert_true(screen_has(it, "because"));
    press(it, "C-g");
    assert_int_equal(level(it, "4.1.a"), RATING_UNKNOWN);
    click(it, "claimed");
    assert_true(answer_to(it, "4.1.a")->seen);
    click(it, "Owner");
    assert_true(screen_has(it, "4.1.a: Owner"));
    press(it, "C-g");
    click(it, "Due");
    assert_true(screen_has(it, "4.1.a: Due date"));
    press(it, "C-g");
    assert_false(answer_to(it, "4.1.a")->flag);
    click(it, "Flag");
    assert_true(answer_to(it, "4.1.a")->flag);
}

TEST(what_lies_over_a_screen_has_its_own_buttons)
{
    struct wizard *it = *state;

    press(it, "n");
    paste(it, "by mouse");
    click(it, "( ) 3");
    assert_int_equal(level(it, "4.1.a"), RATING_NONE);
    click(it, "Esc done");
    assert_string_equal(answer_to(it, "4.1.a")->note, "by mouse");
    it->broken_disk = true;
    press(it, "3 q");
    assert_true(screen_has(it, "Sure?"));
    click(it, "n no  ");
    assert_false(screen_has(it, "Sure?"));
    assert_int_not_equal(it->last, EFFECT_QUIT);
    press(it, "q");
    click(it, "y yes  ");
    assert_int_equal(it->last, EFFECT_QUIT);
}

TEST(a_click_in_the_tree_beside_goes_there)
{
    struct wizard *it = *state;
    struct effect effect;

    resize(it, 120, 36);
    assert_int_equal(grid_hit_at(screen_of(it), 5, 4), HIT_PANE + 1);
    ui_update(it->ui, &(struct event){.kind = EVENT_MOUSE, .x = 5, .y = 4}, &effect);
    assert_int_equal(it->ui->desk.question, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WIZARD(a_click_on_a_level_rates),
        IN_WIZARD(a_click_means_what_is_under_it_not_what_ends_the_row),
        IN_WIZARD(what_lies_over_a_screen_has_its_own_buttons),
        IN_WIZARD(a_click_in_the_tree_beside_goes_there),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
