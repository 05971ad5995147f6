/* SPDX-License-Identifier: MIT
 *
 * test_interview.c - keys pressed in the interview do to the answers what they should.
 */
#include "base/mem.h"
#include "support/test.h"
#include "support/wizard.h"
#include "ui/state.h"

#include <string.h>

static int level(const struct wizard *it, const char *id)
{
    return answer_to(it, id)->rating;
}

TEST(a_digit_rates_and_stays_so_that_a_note_lands_there)
{
    struct wizard *it = *state;

    press(it, "3 n");
    paste(it, "Uses the old method");
    press(it, "Esc Enter 2");

    assert_int_equal(level(it, "4.1.a"), 2);
    assert_string_equal(answer_to(it, "4.1.a")->note, "Uses the old method");
    assert_int_equal(level(it, "4.1.b"), 1);
    assert_null(answer_to(it, "4.1.b")->note);
}

TEST(every_accepted_change_is_saved_at_once)
{
    struct wizard *it = *state;

    press(it, "3");
    assert_int_equal(it->saves, 1);
    press(it, "3");
    assert_int_equal(it->saves, 1);
    press(it, "Space b 4");
    assert_int_equal(it->saves, 4);
    assert_true(screen_has(it, "Saved"));
}

TEST(a_failed_save_is_said_and_tried_again)
{
    struct wizard *it = *state;

    it->broken_disk = true;
    press(it, "3");
    assert_true(screen_has(it, "NOT SAVED"));
    press(it, "Enter");
    assert_true(screen_has(it, "NOT SAVED: acme.json: no space left"));
    it->broken_disk = false;
    tick(it, 1795000100);
    assert_int_equal(it->saves, 2);
    assert_false(screen_has(it, "NOT SAVED"));
}

TEST(what_was_told_of_a_failure_goes_when_it_is_saved)
{
    struct wizard *it = *state;

    it->broken_disk = true;
    press(it, "3");
    it->broken_disk = false;
    tick(it, 1795000100);
    assert_false(screen_has(it, "NOT SAVED"));
    assert_true(screen_has(it, "Saved now"));
}

TEST(leaving_unsaved_asks_first)
{
    struct wizard *it = *state;

    it->broken_disk = true;
    press(it, "3 q");
    assert_int_equal(it->last, EFFECT_NONE);
    press(it, "n q Enter");
    assert_int_equal(it->last, EFFECT_NONE);
    press(it, "q y");
    assert_int_equal(it->last, EFFECT_QUIT);
}

TEST(advance_rates_every_question_with_one_key)
{
    struct wizard *it = *state;
    int count = it->questionnaire.question_count;

    press(it, "A");
    assert_int_equal(it->last, EFFECT_SETTINGS);
    for (int i = 0; i < count; i++)
        press_key(it, i % 2 ? "3" : "2");
    for (int q = 0; q < count; q++)
        assert_int_equal(it->assessment.answers[q].rating, q % 2 ? 2 : 1);
    assert_true(screen_has(it, "Nothing is open: m the heatmap"));
}

TEST(with_advance_a_note_belongs_to_the_question_rated)
{
    struct wizard *it = *state;

    press(it, "A 3 n");
    assert_true(screen_has(it, "4.1.a: Note"));
    assert_true(screen_has(it, "To the question just rated"));
    paste(it, "Seen on paper");
    press(it, "Esc 2");

    assert_string_equal(answer_to(it, "4.1.a")->note, "Seen on paper");
    assert_int_equal(level(it, "4.1.a"), 2);
    assert_int_equal(level(it, "4.1.b"), 1);
}

TEST(with_advance_a_note_after_moving_belongs_to_the_question_shown)
{
    struct wizard *it = *state;

    press(it, "A 3 Right n");
    paste(it, "Here");
    press(it, "Esc");
    assert_string_equal(answer_to(it, "4.1.c")->note, "Here");
}

TEST(undo_and_redo_say_what_they_do)
{
    struct wizard *it = *state;

    press(it, "3 1 u");
    assert_int_equal(level(it, "4.1.a"), 2);
    assert_true(screen_has(it, "undo: 4.1.a from N to L"));
    press(it, "u");
    assert_int_equal(level(it, "4.1.a"), RATING_NONE);
    press(it, "C-r C-r");
    assert_int_equal(level(it, "4.1.a"), 0);
    press(it, "C-r");
    assert_true(screen_has(it, "Nothing to redo"));
}

TEST(not_applicable_wants_a_reason)
{
    struct wizard *it = *state;

    press(it, "- Esc");
    assert_int_equal(level(it, "4.1.a"), RATING_NONE);
    press(it, "-");
    paste(it, "No such thing here");
    press(it, "Esc");
    assert_int_equal(level(it, "4.1.a"), RATING_NA);
    assert_string_equal(answer_to(it, "4.1.a")->justification, "No such thing here");
    press(it, "u");
    assert_int_equal(level(it, "4.1.a"), RATING_NONE);
    assert_null(answer_to(it, "4.1.a")->justification);
}

TEST(an_empty_reason_traps_nobody)
{
    struct wizard *it = *state;

    press(it, "- Enter");
    assert_true(screen_has(it, "Nothing is written yet; Esc leaves everything as it was"));
    press(it, "Tab Esc");
    assert_true(screen_has(it, "Left as it was"));
    assert_int_equal(level(it, "4.1.a"), RATING_NONE);
    press(it, "-");
    paste(it, "No such thing here");
    press(it, "Tab 3 - Esc");
    assert_int_equal(level(it, "4.1.a"), 2);
    press(it, "-");
    paste(it, ", nor elsewhere");
    press(it, "Esc");
    assert_int_equal(level(it, "4.1.a"), RATING_NA);
}

TEST(days_are_understood_as_people_write_them)
{
    struct wizard *it = *state;

    press(it, "d");
    paste(it, "31.1");
    assert_true(screen_has(it, "= 2027-01-31"));
    press(it, "Enter");
    assert_string_equal(answer_to(it, "4.1.a")->due, "2027-01-31");
    press(it, "d C-u");
    paste(it, "some day");
    press(it, "Enter");
    assert_true(screen_has(it, "Not a day"));
    press(it, "C-g");
    assert_string_equal(answer_to(it, "4.1.a")->due, "2027-01-31");
}

TEST(owners_are_completed_from_those_used_before)
{
    struct wizard *it = *state;

    press(it, "o");
    paste(it, "Head of compliance");
    press(it, "Enter Enter o H e");
    assert_true(screen_has(it, "Tab or Right: Head of compliance"));
    press(it, "Tab Enter");
    assert_string_equal(answer_to(it, "4.1.b")->owner, "Head of compliance");
}

TEST(arrows_choose_a_level_and_enter_takes_it)
{
    struct wizard *it = *state;

    press(it, "Down Down Enter");
    assert_int_equal(level(it, "4.1.a"), 1);
    press(it, "Enter");
    assert_true(screen_has(it, "4.1.b"));
    assert_int_equal(level(it, "4.1.b"), RATING_NONE);
}

TEST(what_a_level_would_bring_is_told_in_one_row)
{
    struct wizard *it = *state;

    press(it, "1 Down Down");
    assert_true(screen_has(it, "Overall: 0 % -> 67 %   Enter takes it\n"));
    resize(it, 72, 24);
    press(it, "Up Down");
    assert_true(screen_has(it, "If this were Largely:   4: 0 % -> 67 %   Overall: 0 % -> 67 %\n"));
    assert_false(screen_has(it, "takes it"));
}

TEST(a_carried_answer_is_confirmed_with_c)
{
    struct wizard *it = *state;

    field_set(&it->assessment, FIELD_RATING, 0, "L");
    field_set(&it->assessment, FIELD_CARRIED, 0, "true");
    wizard_open(it, false);
    press(it, "Home");
    assert_true(screen_has(it, "Carried over"));
    press(it, "c");
    assert_false(answer_to(it, "4.1.a")->carried);
    assert_int_equal(level(it, "4.1.a"), 2);
}

TEST(the_next_open_question_is_found_from_anywhere)
{
    struct wizard *it = *state;

    press(it, "1 Enter 1 Home ]");
    assert_true(screen_has(it, "Interview > 4.1.c"));
    press(it, "[");
    assert_true(screen_has(it, "went on from the end"));
}

TEST(read_only_changes_nothing)
{
    struct wizard *it = *state;

    wizard_open(it, true);
    press(it, "3 Space b n e o d - 0 Delete");
    press(it, "O 3 - Esc Esc u");
    assert_int_equal(it->saves, 0);
    for (int q = 0; q < it->questionnaire.question_count; q++)
        assert_int_equal(it->assessment.answers[q].rating, RATING_NONE);
    press(it, "3");
    assert_true(screen_has(it, "Read only"));
}

TEST(a_whole_item_is_rated_and_put_back_in_one_step)
{
    struct wizard *it = *state;

    press(it, "O Left 3");
    assert_int_equal(level(it, "4.1.a"), 2);
    assert_int_equal(level(it, "4.1.b"), 2);
    assert_int_equal(level(it, "4.1.c"), 2);
    press(it, "u");
    assert_int_equal(level(it, "4.1.a"), RATING_NONE);
    assert_int_equal(level(it, "4.1.c"), RATING_NONE);
}

TEST(a_control_is_excluded_with_a_reason_and_included_again)
{
    struct wizard *it = *state;
    int item = questionnaire_item(&it->questionnaire, "A.2.2");

    press(it, "g A . 2 . 2 Enter O Left -");
    paste(it, "No AI of our own");
    press(it, "Esc");
    assert_false(it->assessment.decisions[item].applicable);
    assert_string_equal(it->assessment.decisions[item].justification, "No AI of our own");
    press(it, "-");
    assert_true(it->assessment.decisions[item].applicable);
}

TEST(going_to_an_id_and_searching_lead_to_the_question)
{
    struct wizard *it = *state;

    press(it, "g 6 . 1 . 2 . b Enter");
    assert_true(screen_has(it, "> 6.1.2.b"));
    press(it, "n");
    paste(it, "zebra crossing");
    press(it, "Esc Home / z e b r a");
    assert_true(screen_has(it, "note: zebra crossing"));
    press(it, "Enter");
    assert_true(screen_has(it, "> 6.1.2.b"));
    press(it, "/");
    paste(it, "nowhere to be found");
    assert_true(screen_has(it, "nothing fits"));
}

TEST(the_palette_runs_a_command_by_a_part_of_its_name)
{
    struct wizard *it = *state;

    press(it, "C-p o u t l Enter");
    assert_true(screen_has(it, "Outline"));
    press(it, ": q u i t Enter");
    assert_int_equal(it->last, EFFECT_QUIT);
}

TEST(a_theme_is_tried_and_put_back_or_kept)
{
    struct wizard *it = *state;

    press(it, "t Down");
    assert_string_equal(ui_theme(it->ui)->name, "light");
    press(it, "Esc");
    assert_string_equal(ui_theme(it->ui)->name, "dark");
    press(it, "t Down Down Enter");
    assert_string_equal(ui_settings(it->ui)->theme, "mono");
    assert_int_equal(it->last, EFFECT_SETTINGS);
    it->ui->options.depth = COLOURS_NONE;
    press(it, "t");
    assert_true(screen_has(it, "No colours are shown here"));
}

TEST(a_large_screen_tells_what_the_item_asks_for_and_what_was_changed_last)
{
    struct wizard *it = *state;

    press(it, "1");
    assert_false(screen_has(it, "What 4.1 asks for"));
    resize(it, 200, 60);
    assert_true(screen_has(it, "What 4.1 asks for"));
    assert_true(screen_has(it, "What would lead to the highest level"));
    assert_true(screen_has(it, "Last change"));
    assert_true(screen_has(it, "R. Meyer: Rating - -> Not in place"));
    press(it, "4");
    assert_false(screen_has(it, "What would lead"));
    press(it, "P");
    assert_false(screen_has(it, "Last change"));
}

TEST(the_own_editor_is_asked_for_at_the_end_of_the_text)
{
    struct wizard *it = *state;

    press(it, "n");
    paste(it, "one two");
    press(it, "C-a C-e");
    assert_int_equal(it->last, EFFECT_NONE);
    press(it, "C-e");
    assert_int_equal(it->last, EFFECT_EDITOR);
    assert_string_equal(it->effect.text, "one two");
    ui_edited(it->ui, "three\nfour");
    press(it, "Esc");
    assert_string_equal(answer_to(it, "4.1.a")->note, "three\nfour");
}

TEST(an_unknown_key_says_so_and_changes_nothing)
{
    struct wizard *it = *state;

    press(it, "Y");
    assert_true(screen_has(it, "No such key here"));
    press(it, "9");
    assert_true(screen_has(it, "The keys 1 to 4 rate here"));
    assert_int_equal(it->saves, 0);
}

TEST(opening_goes_on_where_the_last_session_ended)
{
    struct wizard *it = *state;

    press(it, "1 Enter 2 Enter 3");
    wizard_open(it, false);
    assert_true(screen_has(it, "Interview > 4.2.a"));
}

TEST(what_others_wrote_leaves_one_where_one_was)
{
    struct wizard *it = *state;

    press(it, "1 Enter Enter O");
    ui_renewed(it->ui, &it->assessment);
    assert_true(screen_has(it, "Outline"));
    press(it, "Esc");
    assert_true(screen_has(it, "Interview > 4.1.c"));
    press(it, "u");
    assert_true(screen_has(it, "Nothing to undo"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WIZARD(what_others_wrote_leaves_one_where_one_was),
        IN_WIZARD(a_digit_rates_and_stays_so_that_a_note_lands_there),
        IN_WIZARD(every_accepted_change_is_saved_at_once),
        IN_WIZARD(a_failed_save_is_said_and_tried_again),
        IN_WIZARD(what_was_told_of_a_failure_goes_when_it_is_saved),
        IN_WIZARD(leaving_unsaved_asks_first),
        IN_WIZARD(advance_rates_every_question_with_one_key),
        IN_WIZARD(with_advance_a_note_belongs_to_the_question_rated),
        IN_WIZARD(with_advance_a_note_after_moving_belongs_to_the_question_shown),
        IN_WIZARD(undo_and_redo_say_what_they_do),
        IN_WIZARD(not_applicable_wants_a_reason),
        IN_WIZARD(an_empty_reason_traps_nobody),
        IN_WIZARD(days_are_understood_as_people_write_them),
        IN_WIZARD(owners_are_completed_from_those_used_before),
        IN_WIZARD(arrows_choose_a_level_and_enter_takes_it),
        IN_WIZARD(what_a_level_would_bring_is_told_in_one_row),
        IN_WIZARD(a_carried_answer_is_confirmed_with_c),
        IN_WIZARD(the_next_open_question_is_found_from_anywhere),
        IN_WIZARD(read_only_changes_nothing),
        IN_WIZARD(a_whole_item_is_rated_and_put_back_in_one_step),
        IN_WIZARD(a_control_is_excluded_with_a_reason_and_included_again),
        IN_WIZARD(going_to_an_id_and_searching_lead_to_the_question),
        IN_WIZARD(the_palette_runs_a_command_by_a_part_of_its_name),
        IN_WIZARD(a_theme_is_tried_and_put_back_or_kept),
        IN_WIZARD(a_large_screen_tells_what_the_item_asks_for_and_what_was_changed_last),
        IN_WIZARD(the_own_editor_is_asked_for_at_the_end_of_the_text),
        IN_WIZARD(an_unknown_key_says_so_and_changes_nothing),
        IN_WIZARD(opening_goes_on_where_the_last_session_ended)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
