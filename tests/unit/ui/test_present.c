/* SPDX-License-Identifier: MIT
 *
 * test_present.c - what stands on a projector, and what does not.
 */
#include "base/mem.h"
#include "support/test.h"
#include "support/wizard.h"
#include "ui/state.h"

#include <string.h>

TEST(a_presentation_does_not_name_the_file_written)
{
    struct wizard *it = *state;

    ui_written(it->ui, "acme.html");
    assert_true(screen_has(it, "Written: acme.html"));
    press(it, "P");
    ui_written(it->ui, "acme.html");
    assert_true(screen_has(it, "Written"));
    assert_false(screen_has(it, "acme.html"));
}

TEST(a_presentation_is_ended_before_the_start_names_other_clients)
{
    struct wizard *it = *state;

    press(it, "P C-p s t a r t Space s c r e e n Enter");
    assert_int_equal(it->ui->screen, SCREEN_QUESTION);
    assert_true(screen_has(it, "P ends the presentation"));
    press(it, "Esc");
    assert_int_equal(it->ui->screen, SCREEN_QUESTION);
    assert_true(screen_has(it, "Presentation ended"));
    press(it, "Esc");
    assert_int_equal(it->ui->screen, SCREEN_HOME);
}

TEST(presenting_hides_names_and_notes)
{
    struct wizard *it = *state;

    press(it, "n");
    paste(it, "between us");
    press(it, "Esc P");
    assert_false(screen_has(it, "between us"));
    press(it, "n P");
    assert_true(screen_has(it, "between us"));
}

TEST(a_level_that_nobody_describes_can_be_presented)
{
    struct wizard *it = *state;

    const struct questionnaire was = it->questionnaire;
    struct level levels[4];
    struct question *questions = mem_alloc((size_t)was.question_count, sizeof *questions);

    memcpy(levels, was.levels, sizeof levels);
    memcpy(questions, was.questions, (size_t)was.question_count * sizeof *questions);
    levels[1].meaning = NULL;
    questions[0].levels[1] = NULL;
    it->questionnaire.levels = levels;
    it->questionnaire.questions = questions;
    press(it, "P 2");
    assert_true(screen_has(it, "Partly"));
    it->questionnaire = was;
    mem_free(questions);
}

TEST(a_presentation_names_the_client_only_if_wanted)
{
    struct wizard *it = *state;

    assert_true(screen_has(it, "Acme Analytics"));
    assert_non_null(strstr(screen_of(it)->title, "Acme"));
    press(it, "P");
    assert_false(screen_has(it, "Acme"));
    assert_null(strstr(screen_of(it)->title, "Acme"));
    press(it, "m");
    assert_false(screen_has(it, "Acme"));
    press(it, "p");
    assert_false(screen_has(it, "Acme"));
    press(it, "Esc x");
    assert_false(screen_has(it, "Acme"));
    assert_false(screen_has(it, "acme"));
    press(it, "Esc : c l i e n t Enter");
    assert_true(screen_has(it, "Acme Analytics"));
    assert_null(strstr(screen_of(it)->title, "Acme"));
}

TEST(a_presentation_says_that_nothing_was_saved_without_naming_the_file)
{
    struct wizard *it = *state;

    it->broken_disk = true;
    press(it, "P 3");
    assert_true(screen_has(it, "NOT SAVED: P ends the presentation and tells why"));
    assert_false(screen_has(it, "acme.json"));
    press(it, "P");
    assert_true(screen_has(it, "NOT SAVED: acme.json: no space left"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WIZARD(a_presentation_does_not_name_the_file_written),
        IN_WIZARD(a_presentation_is_ended_before_the_start_names_other_clients),
        IN_WIZARD(presenting_hides_names_and_notes),
        IN_WIZARD(a_level_that_nobody_describes_can_be_presented),
        IN_WIZARD(a_presentation_names_the_client_only_if_wanted),
        IN_WIZARD(a_presentation_says_that_nothing_was_saved_without_naming_the_file)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
