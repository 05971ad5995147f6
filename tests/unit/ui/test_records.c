/* SPDX-License-Identifier: MIT
 *
 * test_records.c - the statement of applicability, findings, frameworks, history, agenda and
 * exports, by their keys.
 */
#include "base/mem.h"
#include "model/field.h"
#include "report/report.h"
#include "support/answers.h"
#include "support/test.h"
#include "ui/pace.h"
#include "ui/state.h"

#include <stdio.h>
#include <string.h>

static const struct decision *decision_on(const struct wizard *it, const char *id)
{
    return &it->assessment.decisions[item_named(it, id)];
}

static const struct override *grade_of(const struct wizard *it, const char *id)
{
    return &it->assessment.overrides[item_named(it, id)];
}

/* The statement of applicability */

TEST(to_exclude_asks_for_a_reason_and_is_one_step)
{
    struct wizard *it = *state;

    press(it, "a -");
    assert_false(decision_on(it, "A.2.2")->present && !decision_on(it, "A.2.2")->applicable);
    paste(it, "We only use what others build.");
    press(it, "C-s");
    assert_false(decision_on(it, "A.2.2")->applicable);
    assert_string_equal(decision_on(it, "A.2.2")->justification, "We only use what others build.");
    assert_true(screen_has(it, "2 excluded"));
    press(it, "u");
    assert_true(decision_on(it, "A.2.2")->applicable);
    assert_null(decision_on(it, "A.2.2")->justification);
}

TEST(an_exclusion_without_a_reason_is_not_taken)
{
    struct wizard *it = *state;

    press(it, "a - C-s");
    assert_true(decision_on(it, "A.2.2")->applicable);
    assert_true(screen_has(it, "1 excluded"));
}

TEST(plus_includes_again_and_keeps_the_reason)
{
    struct wizard *it = *state;

    press(it, "a Down Down +");
    assert_true(decision_on(it, "A.2.4")->applicable);
    assert_non_null(decision_on(it, "A.2.4")->justification);
}

TEST(digits_toggle_drivers_and_leave_others_alone)
{
    struct wizard *it = *state;
    int item = item_named(it, "A.2.2");

    field_set(&it->assessment, FIELD_DRIVERS, item, "risk\ninsurer");
    press(it, "a 2");
    assert_string_equal(decision_on(it, "A.2.2")->drivers, "risk\ninsurer\nlegal");
    press(it, "1");
    assert_string_equal(decision_on(it, "A.2.2")->drivers, "insurer\nlegal");
    press(it, "2");
    assert_string_equal(decision_on(it, "A.2.2")->drivers, "insurer");
}

TEST(a_driver_decides_that_it_applies)
{
    struct wizard *it = *state;

    press(it, "a Down 1");
    assert_true(decision_on(it, "A.2.3")->present && decision_on(it, "A.2.3")->applicable);
    press(it, "u");
    assert_false(decision_on(it, "A.2.3")->present);
}

TEST(what_does_not_fit_together_is_shown_where_it_arises)
{
    struct wizard *it = *state;

    press(it, "a Down Down");
    assert_true(screen_has(it, "Excluded, but questions of it are rated"));
    press(it, "Down");
    assert_true(screen_has(it, "nothing says why"));
    press(it, "v");
    assert_true(screen_has(it, "what to look at"));
    assert_false(screen_has(it, "  A.2.3 "));
}

TEST(a_review_date_is_understood)
{
    struct wizard *it = *state;

    press(it, "a d");
    paste(it, "31.3");
    press(it, "Enter");
    assert_string_equal(decision_on(it, "A.2.2")->review, "2027-03-31");
}

/* Findings */

TEST(a_grade_of_ones_own_needs_a_reason)
{
    struct wizard *it = *state;

    press(it, "F v 4 C-s");
    assert_false(grade_of(it, "4.1")->present);
    press(it, "C-g 4");
    paste(it, "Seen on site: the law was checked.");
    press(it, "C-s");
    assert_int_equal(grade_of(it, "4.1")->grade, GRADE_CONFORM);
    assert_string_equal(grade_of(it, "4.1")->reason, "Seen on site: the law was checked.");
    press(it, "u");
    assert_false(grade_of(it, "4.1")->present);
}

TEST(zero_takes_grade_and_reason_away_at_once)
{
    struct wizard *it = *state;

    press(it, "F v v v v v v");
    assert_true(screen_has(it, "your own grades"));
    press(it, "0");
    assert_false(grade_of(it, "6.3")->present);
    assert_null(grade_of(it, "6.3")->reason);
    press(it, "u");
    assert_int_equal(grade_of(it, "6.3")->grade, GRADE_OFI);
}

TEST(stoppers_stand_on_top_and_lead_to_their_question)
{
    struct wizard *it = *state;

    press(it, "F");
    assert_true(screen_has(it, "! STOP-"));
    press(it, "1");
    assert_true(screen_has(it, "It follows from the ratings"));
    press(it, "Enter");
    assert_true(screen_has(it, "Interview >"));
}

TEST(a_read_only_file_stays_as_it_is)
{
    struct wizard *it = *state;

    wizard_open(it, true);
    press(it, "a 1 + - F v 4 0 r o");
    assert_int_equal(it->saves, 0);
    assert_false(grade_of(it, "4.1")->present);
    assert_string_equal(decision_on(it, "A.2.2")->drivers, "risk\ncontract");
}

/* Frameworks */

TEST(a_framework_opens_into_its_units_and_escape_closes_it)
{
    struct wizard *it = *state;

    press(it, "f");
    assert_true(screen_has(it, "no claim of conformity"));
    press(it, "Enter");
    assert_true(screen_has(it, "units covered"));
    press(it, "v v");
    assert_true(screen_has(it, "not covered"));
    press(it, "Esc");
    assert_true(screen_has(it, "mapped to"));
}

/* History */

TEST(the_newest_change_comes_first)
{
    struct wizard *it = *state;

    press(it, "4 H");
    assert_true(screen_has(it, "1 change"));
    press(it, "Esc Right 3 H");
    assert_true(screen_has(it, "2 changes"));
    press(it, "v");
    assert_true(screen_has(it, "1 change of 2"));
    press(it, "Enter");
    assert_true(screen_has(it, "Interview >"));
}

TEST(what_is_told_of_a_row_is_scrolled_to_its_end_and_back)
{
    static const char *const screens[] = {"a", "F", "r"};
    struct wizard *it = *state;

    resize(it, 60, 16);
    for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
        struct text top = {0}, end = {0};

        press(it, screens[i]);
        grid_dump(screen_of(it), &top);
        press(it, "J J J J J J J J J");
        grid_dump(screen_of(it), &end);
        assert_string_not_equal(text_string(&top), text_string(&end));
        press(it, "K K K K K K K K K");
        text_clear(&end);
        grid_dump(screen_of(it), &end);
        assert_string_equal(text_string(&top), text_string(&end));
        text_release(&top);
        text_release(&end);
        press(it, "i");
    }
}

TEST(another_row_is_told_of_from_its_beginning)
{
    struct wizard *it = *state;

    press(it, "r J Down");
    assert_int_equal(it->ui->remediation.top, 0);
}

/* Agenda */

/* Through the whole interview, every question that comes up is theirs. */
TEST(choosing_a_person_asks_only_theirs_until_everybody_is_chosen)
{
    struct wizard *it = *state;
    int seen = 0;

    press(it, "G Down Enter");
    assert_true(screen_has(it, "Only the questions for: Top management"));
    for (int q = 0; q < it->questionnaire.question_count; q++) {
        const struct question *question = &it->questionnaire.questions[q];
        char place[64];

        snprintf(place, sizeof place, "> %s ", question->id);
        if (!screen_has(it, place))
            continue;
        assert_int_equal(question->ask.at[0] == 0 || question->ask.at[1] == 0, true);
        press(it, "Right");
        seen++;
    }
    assert_in_range(seen, 2, 20);
    press(it, "G Home Enter");
    assert_true(screen_has(it, "All questions are asked again"));
}

TEST(the_flagged_questions_are_a_row_of_their_own)
{
    struct wizard *it = *state;

    press(it, "G End");
    assert_true(screen_has(it, "Flagged, to come back to: questions"));
    press(it, "Enter");
    assert_true(screen_has(it, "> 6.2.a"));
}

TEST(a_pace_comes_from_recent_ratings_without_pauses)
{
    static const int seconds[] = {0, 60, 120, 180, 240, 5000, 5060};
    struct wizard *it = *state;

    assert_int_equal(pace_of(&it->assessment).questions, 0);
    assert_int_equal(pace_of(&it->assessment).seconds, PACE_USUAL);
    for (size_t i = 0; i < sizeof seconds / sizeof *seconds; i++) {
        struct record *record = assessment_add_record(&it->assessment);
        char at[32];

        snprintf(at, sizeof at, "2026-11-18T%02d:%02d:%02dZ", 9 + seconds[i] / 3600,
                 seconds[i] / 60 % 60, seconds[i] % 60);
        record->at = mem_copy(at);
        record->question = mem_copy("4.1.a");
        record->field = mem_copy("rating");
    }
    assert_int_equal(pace_of(&it->assessment).questions, 5);
    assert_int_equal(pace_of(&it->assessment).seconds, 60);
}

/* Exports */

TEST(enter_writes_the_format_beside_the_file)
{
    struct wizard *it = *state;
    char path[256];

    snprintf(path, sizeof path, "acme.%s", exporters[0].extension);
    press(it, "x Enter");
    assert_int_equal(it->last, EFFECT_EXPORT);
    assert_string_equal(it->path, path);
    assert_string_equal(it->effect.format, exporters[0].name);
}

TEST(another_place_is_kept_for_every_format)
{
    struct wizard *it = *state;
    char path[256];

    press(it, "x e C-u");
    snprintf(path, sizeof path, "/tmp/out/report.%s", exporters[0].extension);
    paste(it, path);
    press(it, "Enter Enter");
    assert_string_equal(it->path, path);
    press(it, "End Enter");
    snprintf(path, sizeof path, "/tmp/out/report.%s", exporters[exporter_count - 1].extension);
    assert_string_equal(it->path, path);
}

static void go_to_format(struct wizard *it, const char *name)
{
    press(it, "x Home");
    for (int i = 0; strcmp(exporters[i].name, name) != 0; i++)
        press(it, "j");
}

TEST(the_preview_says_what_goes_where)
{
    struct wizard *it = *state;

    go_to_format(it, "html");
    assert_true(screen_has(it, "acme.html"));
    assert_true(screen_has(it, "Summary, heatmap,"));
    go_to_format(it, "csv");
    assert_true(screen_has(it, "The sheet Assessment:"));
    assert_true(screen_has(it, "for programs"));
    press(it, "d s");
    assert_true(screen_has(it, "for spreadsheets"));
    assert_true(screen_has(it, "The sheet Items:"));
}

TEST(the_cover_is_entered_where_it_is_exported)
{
    struct wizard *it = *state;

    go_to_format(it, "html");
    press(it, "c");
    paste(it, "North & light");
    press(it, "Enter");
    assert_int_equal(it->last, EFFECT_SETTINGS);
    assert_string_equal(ui_settings(it->ui)->consultancy, "North & light");
    press(it, "b");
    paste(it, "/logos/north.png");
    press(it, "Enter");
    assert_string_equal(ui_settings(it->ui)->logo, "/logos/north.png");
    press(it, "o C-u");
    paste(it, "Acme Ltd");
    press(it, "Enter");
    assert_string_equal(it->assessment.name, "Acme Ltd");
    assert_true(screen_has(it, "Acme Ltd"));
    assert_true(screen_has(it, "north.png"));
    press(it, "Enter");
    assert_int_equal(it->last, EFFECT_EXPORT);
    assert_string_equal(it->effect.options->consultancy, "North & light");
}

TEST(what_is_left_out_is_said_and_asked_of_the_export)
{
    struct wizard *it = *state;

    go_to_format(it, "markdown");
    press(it, "Space v");
    assert_true(screen_has(it, "names, notes and evidence"));
    assert_true(screen_has(it, it->questionnaire.interviewees[0].label));
    press(it, "Enter");
    assert_true(it->effect.options->redact);
    assert_string_equal(it->effect.options->interviewee, it->questionnaire.interviewees[0].id);
    for (int i = 0; i < it->questionnaire.interviewee_count; i++)
        press(it, "v");
    press(it, "Space Enter");
    assert_false(it->effect.options->redact);
    assert_null(it->effect.options->interviewee);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ANSWERS(to_exclude_asks_for_a_reason_and_is_one_step),
        WITH_ANSWERS(an_exclusion_without_a_reason_is_not_taken),
        WITH_ANSWERS(plus_includes_again_and_keeps_the_reason),
        WITH_ANSWERS(digits_toggle_drivers_and_leave_others_alone),
        WITH_ANSWERS(a_driver_decides_that_it_applies),
        WITH_ANSWERS(what_does_not_fit_together_is_shown_where_it_arises),
        WITH_ANSWERS(a_review_date_is_understood),
        WITH_ANSWERS(a_grade_of_ones_own_needs_a_reason),
        WITH_ANSWERS(zero_takes_grade_and_reason_away_at_once),
        WITH_ANSWERS(stoppers_stand_on_top_and_lead_to_their_question),
        WITH_ANSWERS(a_read_only_file_stays_as_it_is),
        WITH_ANSWERS(a_framework_opens_into_its_units_and_escape_closes_it),
        IN_WIZARD(the_newest_change_comes_first),
        WITH_ANSWERS(what_is_told_of_a_row_is_scrolled_to_its_end_and_back),
        WITH_ANSWERS(another_row_is_told_of_from_its_beginning),
        WITH_ANSWERS(choosing_a_person_asks_only_theirs_until_everybody_is_chosen),
        WITH_ANSWERS(the_flagged_questions_are_a_row_of_their_own),
        IN_WIZARD(a_pace_comes_from_recent_ratings_without_pauses),
        WITH_ANSWERS(enter_writes_the_format_beside_the_file),
        WITH_ANSWERS(another_place_is_kept_for_every_format),
        WITH_ANSWERS(the_preview_says_what_goes_where),
        WITH_ANSWERS(the_cover_is_entered_where_it_is_exported),
        WITH_ANSWERS(what_is_left_out_is_said_and_asked_of_the_export)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
