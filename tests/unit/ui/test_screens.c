/* SPDX-License-Identifier: MIT
 *
 * test_screens.c - what is drawn, cell by cell, at three sizes.
 */
#include "base/mem.h"
#include "support/screen.h"
#include "support/test.h"
#include "support/wizard.h"

#include <math.h>

static void answer_some(struct wizard *it)
{
    press(it, "1 Enter 3 Enter 4 Enter 0 Enter 2 Space Left Left Left n");
    paste(it,
          "Uses the list of the information security team; AI inside bought software is missing.");
    press(it, "Esc e");
    paste(it, "Asset list = S:/isms/assets.xlsx");
    press(it, "Enter +");
    paste(it, "Contract with the supplier of the chatbot");
    press(it, "Enter Esc o");
    paste(it, "CISO");
    press(it, "Enter d");
    paste(it, "2027-01-31");
    press(it, "Enter b Space");
}

TEST(the_start_screen_of_the_first_run)
{
    assert_screens(*state, "start-first");
}

TEST(the_start_screen_with_what_was_worked_on)
{
    struct wizard *it = *state;
    struct recent recents[] = {
        {"/home/a/acme.json",       "Acme Analytics GmbH",    64, 194, 0.47, "2026-11-17"},
        {"/home/a/stadtwerke.json", "Stadtwerke Musterstadt", 0,  45,  NAN,  "2026-11-03"}
    };

    ui_add_recent(it->ui, &recents[0]);
    ui_add_recent(it->ui, &recents[1]);
    assert_screens(it, "start-recent");
}

TEST(the_form_of_a_new_assessment)
{
    struct wizard *it = *state;

    press(it, "n Enter");
    paste(it, "Söhne & Co");
    press(it, "Enter");
    assert_screens(it, "profile-new");
}

TEST(the_profile_of_the_open_assessment)
{
    struct wizard *it = *state;

    press(it, "p");
    assert_screens(it, "profile");
}

TEST(a_question_not_yet_rated)
{
    assert_screens(*state, "question-open");
}

TEST(a_question_with_everything_said)
{
    struct wizard *it = *state;

    answer_some(it);
    assert_screens(it, "question-rated");
    assert_large_screen(it, "question-rated");
}

TEST(a_question_with_wide_characters)
{
    struct wizard *it = *state;

    mem_set(&it->assessment.name, "日本電子計算機株式会社");
    press(it, "2 n");
    paste(it, "リスク評価は毎年見直されていますが、影響評価の記録がまだ揃っていません。");
    press(it, "Esc o");
    paste(it, "山田 太郎");
    press(it, "Enter");
    assert_screens(it, "question-wide");
}

TEST(a_question_that_is_not_saved)
{
    struct wizard *it = *state;

    it->broken_disk = true;
    press(it, "3");
    assert_screens(it, "question-not-saved");
}

TEST(a_note_being_typed)
{
    struct wizard *it = *state;

    press(it, "3 n");
    paste(it, "Uses the method of the information security team.\nNo criteria for AI yet.");
    assert_screens(it, "note");
}

TEST(the_outline)
{
    struct wizard *it = *state;

    answer_some(it);
    press(it, "O");
    assert_screens(it, "outline");
    assert_large_screen(it, "outline");
}

TEST(the_outline_of_what_is_flagged)
{
    struct wizard *it = *state;

    answer_some(it);
    press(it, "O v v");
    assert_screens(it, "outline-flagged");
}

TEST(the_help)
{
    struct wizard *it = *state;

    press(it, "?");
    assert_screens(it, "help");
    assert_large_screen(it, "help");
}

TEST(the_guide)
{
    struct wizard *it = *state;

    press(it, "? Tab");
    assert_screens(it, "guide");
    press(it, "u n d o");
    assert_true(screen_has(it, "Help: Interview"));
    assert_true(screen_has(it, "Undo the last change"));
    press(it, "Tab Esc : g u i d e Enter");
    assert_true(screen_has(it, "For those who do it alone"));
}

TEST(the_palette)
{
    struct wizard *it = *state;

    press(it, "C-p h e a t");
    assert_screens(it, "palette");
}

TEST(the_search)
{
    struct wizard *it = *state;

    press(it, "/");
    paste(it, "policy");
    assert_screens(it, "search");
}

TEST(the_themes)
{
    struct wizard *it = *state;

    press(it, "t Down");
    assert_screens(it, "themes");
}

TEST(the_question_before_leaving_unsaved)
{
    struct wizard *it = *state;

    it->broken_disk = true;
    press(it, "3 q");
    assert_screens(it, "confirm");
}

TEST(too_little_room_says_so)
{
    struct wizard *it = *state;

    resize(it, 40, 10);
    assert_screen(screen_of(it), "too-small-40x10");
    resize(it, 80, 24);
    assert_true(screen_has(it, "4.1.a"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {AT_START(the_start_screen_of_the_first_run),
                                       AT_START(the_start_screen_with_what_was_worked_on),
                                       AT_START(the_form_of_a_new_assessment),
                                       IN_WIZARD(the_profile_of_the_open_assessment),
                                       IN_WIZARD(a_question_not_yet_rated),
                                       IN_WIZARD(a_question_with_everything_said),
                                       IN_WIZARD(a_question_with_wide_characters),
                                       IN_WIZARD(a_question_that_is_not_saved),
                                       IN_WIZARD(a_note_being_typed),
                                       IN_WIZARD(the_outline),
                                       IN_WIZARD(the_outline_of_what_is_flagged),
                                       IN_WIZARD(the_help),
                                       IN_WIZARD(the_guide),
                                       IN_WIZARD(the_palette),
                                       IN_WIZARD(the_search),
                                       IN_WIZARD(the_themes),
                                       IN_WIZARD(the_question_before_leaving_unsaved),
                                       IN_WIZARD(too_little_room_says_so)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
