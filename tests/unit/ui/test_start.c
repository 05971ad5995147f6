/* SPDX-License-Identifier: MIT
 *
 * test_start.c - the start screen, the profile form and finding the way.
 */
#include "support/test.h"
#include "support/wizard.h"
#include "ui/state.h"

#include <math.h>
#include <string.h>

TEST(a_new_assessment_needs_only_a_name)
{
    struct wizard *it = *state;

    press(it, "n End Enter");
    assert_true(screen_has(it, "needs a name"));
    assert_int_equal(it->last, EFFECT_NONE);
    press(it, "Enter");
    paste(it, "Ötz Söhne & Co. KG");
    press(it, "Enter End Enter");
    assert_int_equal(it->last, EFFECT_CREATE);
    assert_string_equal(it->path, "ötz-söhne-co-kg.json");
    assert_string_equal(ui_profile(it->ui)->name, "Ötz Söhne & Co. KG");
    assert_true(ui_profile(it->ui)->quick);
}

TEST(everything_else_of_the_profile_is_handed_over)
{
    struct wizard *it = *state;
    const struct profile *profile;

    press(it, "n Enter A Enter Enter S e c Enter Enter 5 0 Enter Enter");
    paste(it, "developer\nuser");
    press(it, "Esc Enter");
    paste(it, "All sites");
    press(it, "Esc Enter");
    paste(it, "R. Meyer");
    press(it, "Esc Space Down Enter C-u");
    paste(it, "/tmp/x.json");
    press(it, "Enter Down Enter");
    profile = ui_profile(it->ui);
    assert_int_equal(it->last, EFFECT_CREATE);
    assert_string_equal(it->path, "/tmp/x.json");
    assert_string_equal(profile->sector, "Sec");
    assert_string_equal(profile->size, "50");
    assert_string_equal(profile->roles, "developer\nuser");
    assert_string_equal(profile->scope, "All sites");
    assert_string_equal(profile->assessors, "R. Meyer");
    assert_false(profile->quick);
}

TEST(the_size_of_the_terminal_is_known_from_the_start)
{
    struct ui_options options = {.settings = {.theme = "dark"}, .width = 120, .height = 36};
    struct wizard *it = *state;

    ui_free(it->ui);
    options.themes = it->themes;
    options.theme_count = WIZARD_THEMES;
    it->ui = ui_new(&options);
    assert_int_equal(it->ui->desk.width, 118);
    assert_int_equal(it->ui->desk.height, 33);
}

TEST(a_form_takes_what_is_typed_without_asking_for_it)
{
    struct wizard *it = *state;
    const struct profile *profile = ui_profile(it->ui);

    press(it, "n q u i t");
    assert_int_equal(it->last, EFFECT_NONE);
    press(it, "Enter");
    paste(it, "Health");
    press(it, "Enter End Up Up Up Right End Enter");
    assert_int_equal(it->last, EFFECT_CREATE);
    assert_string_equal(profile->name, "quit");
    assert_string_equal(profile->sector, "Health");
    assert_false(profile->quick);
    assert_string_equal(it->path, "quit.json");
}

TEST(a_switch_says_which_keys_it_takes)
{
    struct wizard *it = *state;

    press(it, "n A Enter End Up x");
    assert_true(screen_has(it, "Space switches; Up and Down go to the other fields"));
    assert_true(screen_has(it, "Space switch "));
    assert_false(screen_has(it, "Enter edit"));
}

TEST(the_last_row_of_a_form_begins)
{
    struct wizard *it = *state;

    press(it, "n A Enter End x");
    assert_true(screen_has(it, "Enter begins; Up goes back to the fields"));
    assert_true(screen_has(it, "Enter begin "));
    assert_false(screen_has(it, "Space switch "));
}

TEST(a_long_scope_is_read_as_a_whole_where_there_is_room)
{
    struct wizard *it = *state;

    press(it, "n A Enter Down Down Enter");
    for (int i = 0; i < 9; i++)
        paste(it, "planning and pricing of freight; ");
    paste(it, "end.");
    press(it, "Esc");
    assert_false(screen_has(it, "end."));
    resize(it, 120, 36);
    assert_true(screen_has(it, "end."));
}

TEST(help_shows_what_has_the_typed_words)
{
    struct wizard *it = *state;

    press(it, "?");
    assert_true(screen_has(it, "New assessment"));
    press(it, "c o l o u r");
    assert_true(screen_has(it, "Choose the colours"));
    assert_false(screen_has(it, "Open an assessment by its path"));
    press(it, "Space q");
    assert_true(screen_has(it, "Nothing here has that"));
    press(it, "C-u");
    assert_true(screen_has(it, "Open an assessment by its path"));
    press(it, "q");
    assert_false(screen_has(it, "Type to filter"));
    assert_int_equal(it->last, EFFECT_NONE);
}

TEST(leaving_a_form_that_was_begun_asks_first)
{
    struct wizard *it = *state;

    press(it, "n C-c");
    assert_int_equal(it->last, EFFECT_QUIT);
    it->last = EFFECT_NONE;
    press(it, "A c m e Enter C-c");
    assert_true(screen_has(it, "What was entered here is in no file yet. Leave?"));
    assert_int_equal(it->last, EFFECT_NONE);
    press(it, "Enter");
    assert_true(screen_has(it, "Acme"));
    press(it, "C-c y");
    assert_int_equal(it->last, EFFECT_QUIT);
}

TEST(going_back_keeps_what_was_typed)
{
    struct wizard *it = *state;

    press(it, "n Enter");
    paste(it, "Acme");
    press(it, "Enter Esc n");
    assert_true(screen_has(it, "Acme"));
    assert_true(screen_has(it, "acme.json"));
}

TEST(a_path_that_was_taken_away_follows_the_name_again)
{
    struct wizard *it = *state;

    press(it, "n q u i t Enter End Up Up Enter C-u Enter");
    assert_false(screen_has(it, "quit.json"));
    press(it, "Esc n");
    assert_true(screen_has(it, "quit.json"));
}

TEST(a_failure_to_open_is_said_in_one_line)
{
    struct wizard *it = *state;
    struct err err = {0};

    press(it, "o");
    paste(it, "/no/such.json");
    press(it, "Enter");
    assert_int_equal(it->last, EFFECT_OPEN);
    assert_string_equal(it->path, "/no/such.json");
    err_set(&err, ERR_FAILED, "/no/such.json: no such file; check the path");
    ui_failed(it->ui, &err);
    assert_true(screen_has(it, "/no/such.json: no such file; check the path"));
    press(it, "o Backspace Enter"); /* there again, to be mended */
    assert_string_equal(it->path, "/no/such.jso");
}

TEST(what_would_mend_it_is_read_however_long_the_message)
{
    struct wizard *it = *state;
    struct err err = {0};

    err_set(&err, ERR_FAILED,
            "/a/long/way/down/into/the/folders/of/a/client/assessment.json: open "
            "elsewhere, by process 4242 on another computer; close it there");
    ui_failed(it->ui, &err);
    assert_true(screen_has(it, "close it there"));
    press(it, "Down");
    assert_false(screen_has(it, "close it there"));
}

TEST(a_recent_assessment_is_one_key_away)
{
    struct wizard *it = *state;
    struct recent recent = {"/home/a/acme.json", "Acme", 3, 45, NAN, "2026-11-17"};

    ui_add_recent(it->ui, &recent);
    press(it, "Enter");
    assert_int_equal(it->last, EFFECT_OPEN);
    assert_string_equal(it->path, "/home/a/acme.json");
    press(it, "d");
    assert_int_equal(it->last, EFFECT_SAMPLE);
}

TEST(files_of_one_organisation_are_told_apart)
{
    struct wizard *it = *state;
    struct recent one = {"/home/a/2025.json", "Acme", 3, 45, NAN, "2026-11-17"};
    struct recent other = {"/home/a/clients/with names that are longer than/what a row of the "
                           "screen can show/2026.json",
                           "Acme",
                           3,
                           45,
                           NAN,
                           "2026-11-17"};

    ui_add_recent(it->ui, &one);
    ui_add_recent(it->ui, &other);
    assert_true(screen_has(it, "    /home/a/2025.json\n"));
    press(it, "Down");
    assert_true(screen_has(it, "what a row of the screen can show/2026.json\n"));
    assert_true(screen_has(it, "  Continue ") && screen_has(it, " .."));
    press(it, "Down");
    assert_false(screen_has(it, ".json"));
    wizard_open(it, false);
    press(it, "Esc");
    assert_true(screen_has(it, "    acme.json\n"));
}

TEST(without_an_assessment_its_commands_do_nothing)
{
    struct wizard *it = *state;

    press(it, "m r a f x u C-r g / O i 3 : h e a t Enter Esc");
    assert_int_equal(it->ui->screen, SCREEN_HOME);
    assert_int_equal(it->saves, 0);
}

TEST(the_open_profile_is_changed_and_undone_like_an_answer)
{
    struct wizard *it = *state;

    wizard_open(it, false);
    press(it, "p Enter C-u");
    paste(it, "Other name");
    press(it, "Enter");
    assert_string_equal(it->assessment.name, "Other name");
    press(it, "End Space");
    assert_int_equal(it->assessment.depth, DEPTH_QUICK);
    assert_int_equal(it->saves, 2);
    press(it, "Esc u u");
    assert_string_equal(it->assessment.name, "Acme Analytics GmbH");
    assert_int_equal(it->assessment.depth, DEPTH_FULL);
}

TEST(esc_leads_back_the_way_one_came)
{
    struct wizard *it = *state;

    wizard_open(it, false);
    press(it, "m O");
    press(it, "Esc");
    assert_int_equal(it->ui->screen, SCREEN_HEATMAP);
    press(it, "Esc");
    assert_int_equal(it->ui->screen, SCREEN_QUESTION);
    press(it, "Esc");
    assert_int_equal(it->ui->screen, SCREEN_HOME);
    press(it, "Esc Enter");
    assert_int_equal(it->ui->screen, SCREEN_QUESTION);
}

TEST(what_is_not_asked_says_so)
{
    struct wizard *it = *state;

    it->assessment.depth = DEPTH_QUICK;
    wizard_open(it, false);
    press(it, "g 4 . 1 . a Down Enter");
    assert_true(screen_has(it, "Not asked"));
    press(it, "Enter");
    assert_false(screen_has(it, "Not asked"));
}

TEST(only_the_questions_of_a_person_are_asked)
{
    struct wizard *it = *state;
    const struct question *questions = it->questionnaire.questions;

    wizard_open(it, false);
    it->ui->desk.person = 2;
    press(it, "Home");
    for (int i = 0; i < 5; i++) {
        const struct index_list *ask = &questions[it->ui->desk.question].ask;
        bool found = ask->count == 0;

        for (int k = 0; k < ask->count; k++)
            found |= ask->at[k] == 2;
        assert_true(found);
        press(it, "Enter");
    }
}

TEST(what_is_found_but_is_for_others_is_told_so)
{
    struct wizard *it = *state;

    wizard_open(it, false);
    press(it, "3");
    it->ui->desk.person = 2; /* 4.1.a is for others */
    press(it, "g 4 . 1 . a");
    assert_true(screen_has(it, "Largely"));
    press(it, "C-g /");
    paste(it, it->questionnaire.questions[0].text);
    press(it, "Enter");
    assert_true(screen_has(it, "Interview > 4.1.a"));
    assert_true(screen_has(it, "Nothing of this is asked of: Data"));
    press(it, ">");
    assert_true(screen_has(it, "asked are only those of: Data"));
}

TEST(what_is_open_of_others_is_not_forgotten)
{
    struct wizard *it = *state;

    wizard_open(it, false);
    it->ui->desk.person = 2;
    press(it, "A Home");
    for (int i = 0; i < it->questionnaire.question_count; i++)
        press(it, "3");
    assert_true(screen_has(it, "Nothing is open for: Data; G has the others"));
}

TEST(where_nothing_can_be_changed_the_footer_tells_what_leads_on)
{
    struct wizard *it = *state;

    wizard_open(it, true);
    assert_false(screen_has(it, "1-4 rate"));
    assert_true(screen_has(it, "Enter next"));
    assert_true(screen_has(it, "m heatmap"));
    press(it, "?");
    assert_true(screen_has(it, "Rate with a level"));
}

TEST(the_cursor_is_always_on_the_focus)
{
    static const char *const keys[] = {"Home", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "O", "Esc",
                                       "?",    "Tab", "Esc", "t",   "Esc", "m",   "w",   "r", "a",
                                       "f",    "F",   "H",   "G",   "C",   "v",   "v",   "x", "p"};
    struct wizard *it = *state;

    wizard_open(it, false);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        press_key(it, keys[i]);
        assert_true(screen_of(it)->cursor_x >= 0);
        assert_true(it->grid.cursor_y > 0 && it->grid.cursor_y < it->grid.height);
    }
}

TEST(ascii_screens_have_nothing_else)
{
    struct wizard *it = *state;
    struct text dump = {0};

    wizard_open(it, false);
    resize(it, 120, 36);
    it->grid.ascii = true;
    press(it, "3 n");
    grid_dump(screen_of(it), &dump);
    for (size_t i = 0; i < dump.length; i++)
        assert_true((unsigned char)dump.bytes[i] < 128);
    text_release(&dump);
}

TEST(a_passphrase_is_wanted_or_not_and_the_ui_never_sees_it)
{
    struct wizard *it = *state;

    press(it, "n A Enter End Enter");
    assert_int_equal(it->last, EFFECT_CREATE);
    assert_false(ui_profile(it->ui)->encrypted);
    press(it, "Up Enter Down Enter");
    assert_int_equal(it->last, EFFECT_CREATE);
    assert_true(ui_profile(it->ui)->encrypted);
    press(it, "Up Space Down Enter");
    assert_false(ui_profile(it->ui)->encrypted);
}

TEST(the_open_file_is_encrypted_and_decrypted_only_after_a_question)
{
    struct wizard *it = *state;

    wizard_open(it, false);
    press(it, "C-p e n c r y p t Enter");
    assert_true(screen_has(it, "Who loses the passphrase loses the answers"));
    press(it, "n");
    assert_int_equal(it->last, EFFECT_NONE);
    press(it, "C-p e n c r y p t Enter y");
    assert_int_equal(it->last, EFFECT_ENCRYPT);
    press(it, "C-p d e c r y p t Enter y");
    assert_int_equal(it->last, EFFECT_DECRYPT);
    wizard_open(it, true);
    press(it, "C-p d e c r y p t Enter");
    assert_true(screen_has(it, "Read only"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_START(a_new_assessment_needs_only_a_name),
        AT_START(everything_else_of_the_profile_is_handed_over),
        AT_START(a_passphrase_is_wanted_or_not_and_the_ui_never_sees_it),
        AT_START(the_open_file_is_encrypted_and_decrypted_only_after_a_question),
        AT_START(the_size_of_the_terminal_is_known_from_the_start),
        AT_START(a_form_takes_what_is_typed_without_asking_for_it),
        AT_START(a_switch_says_which_keys_it_takes),
        AT_START(the_last_row_of_a_form_begins),
        AT_START(a_long_scope_is_read_as_a_whole_where_there_is_room),
        AT_START(help_shows_what_has_the_typed_words),
        AT_START(leaving_a_form_that_was_begun_asks_first),
        AT_START(going_back_keeps_what_was_typed),
        AT_START(a_path_that_was_taken_away_follows_the_name_again),
        AT_START(a_failure_to_open_is_said_in_one_line),
        AT_START(what_would_mend_it_is_read_however_long_the_message),
        AT_START(a_recent_assessment_is_one_key_away),
        AT_START(files_of_one_organisation_are_told_apart),
        AT_START(without_an_assessment_its_commands_do_nothing),
        AT_START(the_open_profile_is_changed_and_undone_like_an_answer),
        AT_START(esc_leads_back_the_way_one_came),
        AT_START(what_is_not_asked_says_so),
        AT_START(only_the_questions_of_a_person_are_asked),
        AT_START(what_is_found_but_is_for_others_is_told_so),
        AT_START(what_is_open_of_others_is_not_forgotten),
        IN_WIZARD(where_nothing_can_be_changed_the_footer_tells_what_leads_on),
        AT_START(the_cursor_is_always_on_the_focus),
        AT_START(ascii_screens_have_nothing_else)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
