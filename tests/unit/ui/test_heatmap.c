/* SPDX-License-Identifier: MIT
 *
 * test_heatmap.c - going down and up in the heatmap, and why.
 */
#include "base/mem.h"
#include "support/answers.h"
#include "support/test.h"
#include "ui/desk.h"
#include "ui/heat.h"
#include "ui/heatmap.h"
#include "ui/state.h"

#include <string.h>

TEST(enter_goes_down_to_the_question_and_escape_comes_up)
{
    struct wizard *it = *state;

    press(it, "m Down Enter");
    assert_true(screen_has(it, "6 Planning: 64 %"));
    press(it, "Down Enter");
    assert_true(screen_has(it, "6 Planning > 6.1.2 AI risk assessment"));
    press(it, "Down Enter");
    assert_true(screen_has(it, "> 6.1.2.b"));
    press(it, "Esc");
    assert_true(screen_has(it, "6 Planning > 6.1.2 AI risk assessment"));
    press(it, "Esc");
    assert_true(screen_has(it, "6 Planning: 64 %"));
    press(it, "Esc");
    assert_true(screen_has(it, "Readiness 59 %"));
    press(it, "Esc");
    assert_true(screen_has(it, "Interview >"));
}

TEST(the_place_is_kept_when_one_comes_back)
{
    struct wizard *it = *state;

    press(it, "m Down Right Right Enter Down Down");
    press(it, "i");
    assert_true(screen_has(it, "Interview >"));
    press(it, "m");
    assert_true(screen_has(it, "6.1.3  Evidenced"));
}

TEST(going_down_lands_on_the_facet_under_the_cursor)
{
    struct wizard *it = *state;

    press(it, "m Right Right Enter Enter");
    assert_true(screen_has(it, "4.1.c  Evidenced"));
}

TEST(the_cursor_stays_within_the_heatmap)
{
    struct wizard *it = *state;

    press(it, "m Left Up PgUp Home");
    assert_true(screen_has(it, "4  Defined"));
    press(it, "End Right Right Right Right Right Right Down PgDn");
    assert_true(screen_has(it, "A.5  Whole"));
}

TEST(every_open_state_tells_itself_apart_without_colour)
{
    struct wizard *it = *state;

    static const struct {
        enum field field;
        const char *value, *shown;
    } states[] = {
        {FIELD_RATING,        NULL,      "[ ?    " },
        {FIELD_RATING,        "unknown", "[ ? n/k" },
        {FIELD_RATING,        "na",      "[ ? n/a" },
        {FIELD_JUSTIFICATION, "outside", "[ -    " },
        {FIELD_RATING,        "N",       "[ N   0" },
        {FIELD_RATING,        "P",       "[ P  33" },
        {FIELD_RATING,        "L",       "[ L  67" },
        {FIELD_RATING,        "F",       "[ F 100" },
        {FIELD_CARRIED,       "true",    "[ F 100c"}
    };

    press(it, "m Down Down Enter Enter");
    for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
        field_set(&it->assessment, states[i].field, question_named(it, "A.2.2.a"), states[i].value);
        wizard_open(it, false);
        press(it, "m");
        if (!screen_has(it, states[i].shown))
            fail_msg("%s is not shown", states[i].shown);
    }
}

TEST(why_explains_the_item_under_the_cursor)
{
    struct wizard *it = *state;

    press(it, "m Enter Down Down w");
    assert_true(screen_has(it, "4.3  Determining the scope"));
    press(it, "Esc");
    assert_true(screen_has(it, "4 Context of the organization: 54 %"));
}

TEST(why_explains_the_row_of_the_outline)
{
    struct wizard *it = *state;

    press(it, "O Home w");
    assert_int_equal(it->ui->desk.section, 0);
    assert_int_equal(it->ui->desk.item, NONE);
    press(it, "Esc Home Down w");
    assert_int_equal(it->ui->desk.item, 0);
}

TEST(why_says_rule_inputs_stoppers_and_what_would_change_it)
{
    struct wizard *it = *state;

    resize(it, 120, 60);
    press(it, "m Enter w");
    assert_true(screen_has(it, "4.1.c is rated Not in place, and it is critical"));
    assert_true(screen_has(it, "It is a mandatory requirement."));
    assert_true(screen_has(it, "4.1.b       Partly: 33 %, claimed"));
    assert_true(screen_has(it, "Banned or unlawful AI use in scope"));
    assert_true(screen_has(it, "What would change it"));
    assert_true(screen_has(it, "+1.4 points of the whole"));
}

TEST(why_scrolls_to_its_end_and_not_beyond)
{
    struct wizard *it = *state;

    press(it, "m w End Down PgDn");
    assert_true(screen_has(it, "days."));
    assert_false(screen_has(it, "4  Context of the organization"));
    press(it, "Home");
    assert_true(screen_has(it, "4  Context of the organization"));
}

TEST(enter_in_why_goes_to_the_first_thing_to_do)
{
    struct wizard *it = *state;

    press(it, "m Down Down w Enter");
    assert_true(screen_has(it, "> A.2.3.a"));
}

TEST(a_presentation_hides_notes)
{
    struct wizard *it = *state;

    resize(it, 120, 36);
    press(it, "m Right Enter Enter");
    assert_true(screen_has(it, "The register"));
    press(it, "P");
    assert_false(screen_has(it, "The register"));
}

TEST(a_click_chooses_a_cell_and_a_second_one_opens_it)
{
    struct wizard *it = *state;
    struct event event = {.kind = EVENT_MOUSE, .mouse = MOUSE_PRESS, .x = 40, .y = 5};
    struct effect effect;

    press(it, "m");
    ui_update(it->ui, &event, &effect);
    assert_true(screen_has(it, "6  Implemented"));
    event.mouse = MOUSE_DOUBLE;
    ui_update(it->ui, &event, &effect);
    assert_true(screen_has(it, "6 Planning: 64 %"));
}

TEST(a_narrow_cell_keeps_its_letter)
{
    struct grid grid = {0};
    struct text dump = {0};
    struct cell cell = {
        .figure = {0.5, 0.4, 0.6},
          .band = BAND_P, .counts = { 3, 3, 2, 1, 0, 0, 1, 1}
    };

    grid_resize(&grid, 3, 1);
    heat_draw(&grid, 0, 0, HEAT_NARROW, &cell);
    grid_dump(&grid, &dump);
    assert_string_equal(text_string(&dump), " P?\n");
    text_release(&dump);
    grid_release(&grid);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ANSWERS(enter_goes_down_to_the_question_and_escape_comes_up),
        WITH_ANSWERS(the_place_is_kept_when_one_comes_back),
        WITH_ANSWERS(going_down_lands_on_the_facet_under_the_cursor),
        WITH_ANSWERS(the_cursor_stays_within_the_heatmap),
        WITH_ANSWERS(every_open_state_tells_itself_apart_without_colour),
        WITH_ANSWERS(why_explains_the_item_under_the_cursor),
        WITH_ANSWERS(why_explains_the_row_of_the_outline),
        WITH_ANSWERS(why_says_rule_inputs_stoppers_and_what_would_change_it),
        WITH_ANSWERS(why_scrolls_to_its_end_and_not_beyond),
        WITH_ANSWERS(enter_in_why_goes_to_the_first_thing_to_do),
        WITH_ANSWERS(a_presentation_hides_notes),
        WITH_ANSWERS(a_click_chooses_a_cell_and_a_second_one_opens_it),
        cmocka_unit_test(a_narrow_cell_keeps_its_letter)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
