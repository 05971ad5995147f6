/* SPDX-License-Identifier: MIT
 *
 * test_people.c - who is asked, who answers, who owns, and the time where they are.
 */
#include "base/mem.h"
#include "model/field.h"
#include "support/answers.h"
#include "support/screen.h"
#include "support/test.h"
#include "ui/complete.h"
#include "ui/moment.h"
#include "ui/state.h"

#include <stdio.h>

static void park(struct wizard *it, const char *question, const char *who)
{
    field_set(&it->assessment, FIELD_PARK, question_named(it, question), who);
}

/* Agenda */

TEST(what_is_parked_stands_with_whom_it_is_parked_for_alone)
{
    struct wizard *it = *state;

    park(it, "4.1.a", "data");
    press(it, "G Down");
    assert_false(screen_has(it, "4.1.a"));
    press(it, "Down Down");
    assert_true(screen_has(it, "Data: open questions"));
    assert_true(screen_has(it, "(parked for Data)"));
    press(it, "Home");
    assert_true(screen_has(it, "1 parked"));
}

TEST(somebody_by_name_has_a_row_and_is_asked)
{
    struct wizard *it = *state;

    park(it, "4.1.a", "Ms. Zhou");
    park(it, "6.1.1.a", "Ms. Zhou");
    press(it, "G End Up");
    assert_true(screen_has(it, "Ms. Zhou: open questions"));
    press(it, "Enter");
    assert_true(screen_has(it, "Only the questions for: Ms. Zhou"));
    assert_true(screen_has(it, "4.1.a (Ms. Zhou)"));
    press(it, "Right");
    assert_true(screen_has(it, "6.1.1.a (Ms. Zhou)"));
    press(it, "P");
    assert_false(screen_has(it, "Zhou"));
}

TEST(who_is_asked_by_name_is_not_named_on_a_projector)
{
    struct wizard *it = *state;

    park(it, "4.1.a", "Ms. Zhou");
    press(it, "G End Up Enter");
    assert_true(screen_has(it, "Ms. Zhou"));
    press(it, "P }");
    assert_true(screen_has(it, "asked are only those of: somebody"));
    assert_false(screen_has(it, "Zhou"));
}

TEST(minutes_count_what_is_parked)
{
    struct wizard *it = *state;

    press(it, "G");
    assert_true(screen_has(it, "55 open, about 83 minutes"));
    park(it, "4.1.a", "Ms. Zhou");
    press(it, "End Up");
    assert_true(
        screen_has(it, "55 open, 1 parked, about 83 minutes at 1:30 a question, a usual pace"));
    assert_true(screen_has(it, "1     1      1       0        2"));
}

/* Owners */

static const char *completed(const struct wizard *it, const char *typed, struct text *out)
{
    text_clear(out);
    (void)complete_name(&it->ui->desk, typed, out);
    return text_string(out);
}

TEST(owners_come_before_assessors_and_those_before_interviewees)
{
    struct wizard *it = *state;
    struct text out = {0};

    mem_set(&it->assessment.assessors, "Tobias Ix\nDana Ortega");
    assert_string_equal(completed(it, "to", &out), "Tobias Ix");
    assert_string_equal(completed(it, "d", &out), "Dana Ortega");
    assert_string_equal(completed(it, "data", &out), "");
    assert_string_equal(completed(it, "top", &out), "Top management");
    field_set(&it->assessment, FIELD_OWNER, 3, "Tom");
    assert_string_equal(completed(it, "to", &out), "Tom");
    assert_string_equal(completed(it, "", &out), "");
    assert_string_equal(completed(it, "tom", &out), "");
    text_release(&out);
}

TEST(right_at_the_end_takes_the_name_and_else_moves)
{
    struct wizard *it = *state;

    press(it, "o T o p Left Right Right Enter");
    assert_string_equal(answer_to(it, "4.1.a")->owner, "Top management");
}

/* Who answers */

static const struct record *last_record(const struct wizard *it)
{
    return &it->assessment.history[it->assessment.history_count - 1];
}

TEST(of_several_assessors_one_says_who_it_is_for_the_session)
{
    struct wizard *it = *state;

    mem_set(&it->ui->desk.by, NULL);
    mem_set(&it->assessment.assessors, "Ada\nGrace");
    wizard_open(it, false);
    assert_true(screen_has(it, "Several assess here: I says which of them you are"));
    press(it, "1");
    assert_null(last_record(it)->by);
    press(it, "I Down Enter");
    assert_true(screen_has(it, "Changes are by Grace from now on"));
    press(it, "2");
    assert_string_equal(last_record(it)->by, "Grace");
    assert_string_equal(answer_to(it, "4.1.a")->by, "Grace");
    wizard_open(it, false);
    assert_false(screen_has(it, "Several assess"));
    press(it, "u g 4 . 1 . a Enter 3");
    assert_string_equal(last_record(it)->by, "Grace");
    press(it, "H");
    assert_true(screen_has(it, "Grace"));
}

TEST(anybody_else_can_be_at_the_keyboard_and_nobody_too)
{
    struct wizard *it = *state;

    press(it, "I");
    paste(it, "Dr. Zhou");
    press(it, "Enter 1");
    assert_string_equal(last_record(it)->by, "Dr. Zhou");
    press(it, "I Enter 2");
    assert_null(last_record(it)->by);
}

TEST(the_only_assessor_need_not_say_so)
{
    struct wizard *it = *state;

    mem_set(&it->ui->desk.by, NULL);
    mem_set(&it->assessment.assessors, "Ada");
    wizard_open(it, false);
    press(it, "1");
    assert_string_equal(last_record(it)->by, "Ada");
}

/* The history of one question */

TEST(a_question_tells_its_own_history_from_the_beginning_in_words)
{
    static const int sizes[][2] = {
        {80,  24},
        {120, 36},
        {60,  16}
    };
    struct wizard *it = *state;

    press(it, "1 Right 2 Left 3 Space b s");
    paste(it, "Data");
    press(it, "Enter n");
    paste(it, "Seen in the minutes.");
    press(it, "Esc e");
    paste(it, "Minutes = docs/minutes.pdf");
    press(it, "Enter Esc L");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        char name[64];

        resize(it, sizes[i][0], sizes[i][1]);
        snprintf(name, sizeof name, "history-question-%dx%d", sizes[i][0], sizes[i][1]);
        assert_screen(screen_of(it), name);
    }
    press(it, "Esc H");
    assert_true(screen_has(it, "8 changes"));
    press(it, "v v v v Esc H");
    assert_true(screen_has(it, "shown: notes"));
}

/* Time */

static int berlin(int64_t instant)
{
    return instant < 1793000000 ? 7200 : 3600; /* summer time ended meanwhile */
}

TEST(times_are_those_of_where_the_person_is)
{
    struct wizard *it = *state;
    struct desk *desk = &it->ui->desk;
    struct text out = {0};

    moment_brief(desk, "2026-11-21T09:40:12Z", &out);
    assert_string_equal(text_string(&out), "2026-11-21 09:40");
    desk->zone = berlin;
    text_clear(&out);
    moment_brief(desk, "2026-08-31T23:40:12Z", &out);
    assert_string_equal(text_string(&out), "2026-09-01 01:40");
    text_clear(&out);
    moment_full(desk, "2026-11-21T09:40:12Z", &out);
    assert_string_equal(text_string(&out), "2026-11-21 10:40:12 UTC+01:00");
    text_clear(&out);
    moment_full(desk, "yesterday", &out);
    moment_full(desk, NULL, &out);
    assert_string_equal(text_string(&out), "yesterday");
    text_release(&out);
}

TEST(today_is_the_day_it_is_here)
{
    struct wizard *it = *state;
    struct desk *desk = &it->ui->desk;
    int64_t day = 20775;

    desk->now = day * 86400 - 1800;
    assert_int_equal(moment_today(desk), day - 1);
    desk->zone = berlin;
    assert_int_equal(moment_today(desk), day);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WIZARD(what_is_parked_stands_with_whom_it_is_parked_for_alone),
        IN_WIZARD(somebody_by_name_has_a_row_and_is_asked),
        IN_WIZARD(who_is_asked_by_name_is_not_named_on_a_projector),
        IN_WIZARD(minutes_count_what_is_parked),
        IN_WIZARD(owners_come_before_assessors_and_those_before_interviewees),
        IN_WIZARD(right_at_the_end_takes_the_name_and_else_moves),
        IN_WIZARD(of_several_assessors_one_says_who_it_is_for_the_session),
        IN_WIZARD(anybody_else_can_be_at_the_keyboard_and_nobody_too),
        IN_WIZARD(the_only_assessor_need_not_say_so),
        IN_WIZARD(a_question_tells_its_own_history_from_the_beginning_in_words),
        IN_WIZARD(times_are_those_of_where_the_person_is),
        IN_WIZARD(today_is_the_day_it_is_here)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
