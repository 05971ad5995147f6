/* SPDX-License-Identifier: MIT
 *
 * test_ways.c - jumping, marking, parking, the clock, and what stands on a projector.
 */
#include "base/mem.h"
#include "support/test.h"
#include "support/wizard.h"
#include "ui/state.h"
#include "ui/tree.h"

enum { NOW = 1795000000 };

static const char *at(const struct wizard *it)
{
    return it->questionnaire.questions[it->ui->desk.question].id;
}

TEST(jumps_say_how_many_there_are_and_go_on_from_the_other_end)
{
    struct wizard *it = *state;

    press(it, "Space Right Right Space Home }");
    assert_string_equal(at(it), "4.1.c");
    assert_true(screen_has(it, "Flagged 2 of 2"));
    press(it, "}");
    assert_string_equal(at(it), "4.1.a");
    assert_true(screen_has(it, "Flagged 1 of 2; went on from the start"));
    press(it, "0 Right ' ");
    assert_string_equal(at(it), "4.1.a");
    assert_true(screen_has(it, "Unknown 1 of 1"));
    press(it, ")");
    assert_true(screen_has(it, "No answer carried over is left"));
}

TEST(the_outline_shows_what_was_changed_since_a_day)
{
    struct wizard *it = *state;
    struct answer *old = &it->assessment.answers[2];

    press(it, "3 O v v v v v v v");
    assert_true(screen_has(it, "Since 2026-11-18"));
    assert_true(screen_has(it, "4.1.a"));
    assert_false(screen_has(it, "4.1.c"));
    mem_set(&old->at, "2026-11-10T12:00:00Z");
    press(it, "V - 2 w Enter");
    assert_true(screen_has(it, "Since 2026-11-04"));
    assert_true(screen_has(it, "4.1.c"));
    press(it, "V 9 9 Enter");
    assert_true(screen_has(it, "No day that was"));
    press(it, "v");
    assert_true(screen_has(it, "All "));
}

TEST(carried_answers_are_stepped_through)
{
    struct wizard *it = *state;

    field_set(&it->assessment, FIELD_RATING, 2, "L");
    field_set(&it->assessment, FIELD_CARRIED, 2, "true");
    wizard_open(it, false);
    press(it, "Home )");
    assert_string_equal(at(it), "4.1.c");
    press(it, "End (");
    assert_string_equal(at(it), "4.1.c");
}

TEST(what_a_search_found_is_stepped_through)
{
    struct wizard *it = *state;

    press(it, ">");
    assert_true(screen_has(it, "Nothing found to step through"));
    press(it, "n");
    paste(it, "zebra here");
    press(it, "Esc Right Right n");
    paste(it, "and a zebra there");
    press(it, "Esc Home /");
    paste(it, "zebra");
    press(it, "Enter");
    assert_true(screen_has(it, "Found 1 of 2"));
    press(it, ">");
    assert_string_equal(at(it), "4.1.c");
    press(it, "<");
    assert_string_equal(at(it), "4.1.a");
    press(it, "3 /");
    paste(it, "largely");
    assert_true(screen_has(it, "1 of 1"));
}

TEST(a_parked_question_waits_for_its_person)
{
    struct wizard *it = *state;
    int data = 2;

    press(it, "s");
    assert_true(screen_has(it, "Park for"));
    paste(it, "Data");
    press(it, "Enter");
    assert_string_equal(answer_to(it, "4.1.a")->park, "data");
    assert_true(screen_has(it, "4.1.a: parked for Data"));
    press(it, "Right [");
    assert_string_not_equal(at(it), "4.1.a");
    it->ui->desk.person = data;
    assert_true(desk_asks(&it->ui->desk, 0));
    it->ui->desk.person = 0;
    assert_false(desk_asks(&it->ui->desk, 0));
    it->ui->desk.person = NONE;
    press(it, "Home 2");
    assert_null(answer_to(it, "4.1.a")->park);
    press(it, "u");
    assert_string_equal(answer_to(it, "4.1.a")->park, "data");
    assert_true(screen_has(it, "undo: 4.1.a"));
}

TEST(a_question_is_parked_for_anybody_and_taken_back)
{
    struct wizard *it = *state;

    press(it, "s");
    paste(it, "Ms. Zhou");
    press(it, "Enter");
    assert_string_equal(answer_to(it, "4.1.a")->park, "Ms. Zhou");
    press(it, "s End Up");
    press(it, "PgDn PgDn Enter");
    assert_null(answer_to(it, "4.1.a")->park);
}

TEST(what_is_marked_is_rated_and_put_back_in_one_step)
{
    struct wizard *it = *state;

    press(it, "O Home Left Left + +");
    assert_true(screen_has(it, "marked: a rating"));
    press(it, "3");
    assert_int_equal(answer_to(it, "4.1.a")->rating, 2);
    assert_int_equal(answer_to(it, "4.4.b")->rating, 2);
    assert_int_equal(it->saves, 1);
    press(it, "u");
    assert_int_equal(answer_to(it, "4.1.a")->rating, RATING_NONE);
    assert_int_equal(answer_to(it, "4.4.b")->rating, RATING_NONE);
}

TEST(one_question_is_not_told_of_as_many)
{
    struct wizard *it = *state;

    press(it, "O + 3");
    assert_true(screen_has(it, "1 question set in one step; u puts it back"));
    press(it, "+ -");
    assert_true(screen_has(it, "1 question does not apply, because"));
}

TEST(where_nothing_is_asked_there_is_nothing_to_mark)
{
    struct wizard *it = *state;

    it->assessment.depth = DEPTH_QUICK;
    wizard_open(it, false);
    press(it, "O");
    it->ui->outline.row =
        (struct outline_row){0, questionnaire_item(&it->questionnaire, "4.4"), NONE};
    press(it, "+");
    assert_true(screen_has(it, "Nothing here is asked: no marks"));
}

TEST(a_page_of_the_outline_is_what_is_seen)
{
    struct wizard *it = *state;
    struct tree tree = {0};

    press(it, "O z z Home PgDn");
    tree_build(&tree, &it->ui->outline, &it->ui->desk);
    assert_int_equal(tree_find(&tree, it->ui->outline.row), it->ui->desk.height - 2);
    tree_release(&tree);
    press(it, "PgUp");
    assert_int_equal(it->ui->outline.row.section, 0);
}

TEST(what_is_filtered_says_why_it_is_not_folded)
{
    struct wizard *it = *state;

    press(it, "O v z");
    assert_true(screen_has(it, "Nothing is folded while only some are shown"));
}

TEST(the_first_escape_takes_marks_away_the_next_leaves)
{
    struct wizard *it = *state;

    press(it, "O *");
    assert_true(it->ui->outline.marks > 3);
    press(it, "Esc");
    assert_int_equal(it->ui->outline.marks, 0);
    assert_int_equal(it->ui->screen, SCREEN_OUTLINE);
    press(it, "* *");
    assert_int_equal(it->ui->outline.marks, 0);
    press(it, "Esc");
    assert_int_equal(it->ui->screen, SCREEN_QUESTION);
}

TEST(marked_controls_are_excluded_and_single_questions_do_not_apply)
{
    struct wizard *it = *state;
    int control = questionnaire_item(&it->questionnaire, "A.2.2");

    press(it, "g");
    paste(it, "A.2.2.a");
    press(it, "Enter O Left + g");
    paste(it, "A.2.3.a");
    press(it, "Enter O + -");
    paste(it, "Bought from others");
    press(it, "Esc");
    assert_false(it->assessment.decisions[control].applicable);
    assert_string_equal(it->assessment.decisions[control].justification, "Bought from others");
    assert_int_equal(answer_to(it, "A.2.2.a")->rating, RATING_NONE);
    assert_int_equal(answer_to(it, "A.2.3.a")->rating, RATING_NA);
    assert_string_equal(answer_to(it, "A.2.3.a")->justification, "Bought from others");
    press(it, "u");
    assert_int_equal(answer_to(it, "A.2.3.a")->rating, RATING_NONE);
    assert_null(it->assessment.decisions[control].justification);
}

TEST(the_clock_is_shown_on_request_and_remembered)
{
    struct wizard *it = *state;

    assert_int_equal(ui_patience(it->ui), -1);
    press(it, "T");
    assert_int_equal(it->effect.kind, EFFECT_SETTINGS);
    assert_true(ui_settings(it->ui)->clock);
    tick(it, NOW + 42 * 60 + 15);
    assert_true(screen_has(it, "0:42 used, about"));
    assert_int_equal(ui_patience(it->ui), 45);
    press(it, "T");
    assert_false(screen_has(it, "used"));
    press(it, "P T");
    assert_true(screen_has(it, "The clock comes when the presentation ends"));
}

TEST(an_unknown_key_speaks_once_a_second)
{
    struct wizard *it = *state;

    press(it, "Y");
    assert_true(screen_has(it, "No such key here"));
    press(it, "2 Y");
    assert_true(screen_has(it, "4.1.a: Partly"));
}

TEST(a_projector_shows_the_question_far_apart_and_nothing_private)
{
    struct wizard *it = *state;

    press(it, "o");
    paste(it, "R. Roe");
    press(it, "Enter n");
    paste(it, "a private word");
    press(it, "Esc 2 P");
    assert_false(screen_has(it, "R. Roe"));
    assert_false(screen_has(it, "private"));
    assert_screens(it, "question-present");
    press(it, "3");
    assert_int_equal(answer_to(it, "4.1.a")->rating, 2);
    press(it, "P");
    assert_true(screen_has(it, "private"));
}

TEST(a_projector_takes_the_theme_of_much_contrast)
{
    struct wizard *it = *state;

    it->themes[0].dark = it->themes[2].dark = true;
    it->themes[2].high_contrast = true;
    press(it, "P");
    assert_string_equal(ui_theme(it->ui)->name, "mono");
    press(it, "P");
    assert_string_equal(ui_theme(it->ui)->name, "dark");
}

TEST(a_light_terminal_gets_the_light_theme_until_one_is_chosen)
{
    struct wizard *it = *state;

    it->ui->settings.theme[0] = '\0';
    assert_string_equal(ui_theme(it->ui)->name, "dark");
    ui_light(it->ui);
    assert_string_equal(ui_theme(it->ui)->name, "light");
    press(it, "t Down Enter");
    assert_string_equal(ui_theme(it->ui)->name, "mono");
}

TEST(the_parking_and_the_marks)
{
    struct wizard *it = *state;

    press(it, "s");
    assert_screens(it, "park");
    press(it, "Enter O + Down +");
    assert_screens(it, "outline-marked");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WIZARD(jumps_say_how_many_there_are_and_go_on_from_the_other_end),
        IN_WIZARD(the_outline_shows_what_was_changed_since_a_day),
        IN_WIZARD(carried_answers_are_stepped_through),
        IN_WIZARD(what_a_search_found_is_stepped_through),
        IN_WIZARD(a_parked_question_waits_for_its_person),
        IN_WIZARD(a_question_is_parked_for_anybody_and_taken_back),
        IN_WIZARD(what_is_marked_is_rated_and_put_back_in_one_step),
        IN_WIZARD(one_question_is_not_told_of_as_many),
        IN_WIZARD(where_nothing_is_asked_there_is_nothing_to_mark),
        IN_WIZARD(a_page_of_the_outline_is_what_is_seen),
        IN_WIZARD(what_is_filtered_says_why_it_is_not_folded),
        IN_WIZARD(the_first_escape_takes_marks_away_the_next_leaves),
        IN_WIZARD(marked_controls_are_excluded_and_single_questions_do_not_apply),
        IN_WIZARD(the_clock_is_shown_on_request_and_remembered),
        IN_WIZARD(an_unknown_key_speaks_once_a_second),
        IN_WIZARD(a_projector_shows_the_question_far_apart_and_nothing_private),
        IN_WIZARD(a_projector_takes_the_theme_of_much_contrast),
        IN_WIZARD(a_light_terminal_gets_the_light_theme_until_one_is_chosen),
        IN_WIZARD(the_parking_and_the_marks)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
