/* SPDX-License-Identifier: MIT
 *
 * test_remediation.c - filters, sorting and what if.
 */
#include "base/mem.h"
#include "codec/codec.h"
#include "support/answers.h"
#include "support/test.h"
#include "ui/actions.h"

#include <string.h>

/* One command to the screen alone. */
static bool tell(struct remediation_state *screen, struct desk *desk, enum command command,
                 const char *text)
{
    struct press press = {.command = command, .key = "", .text = text};

    return remediation_act(screen, desk, &press);
}

static struct remediation entry_at(const struct remediation_state *screen, const struct desk *desk,
                                   int row)
{
    struct actions actions = actions_of(screen, desk);
    struct remediation entry = desk->results.remediation[actions.at[row]];

    actions_release(&actions);
    return entry;
}

static int count(const struct remediation_state *screen, const struct desk *desk)
{
    struct actions actions = actions_of(screen, desk);
    int found = actions.count;

    actions_release(&actions);
    return found;
}

static void finish(struct remediation_state *screen, struct desk *desk)
{
    remediation_release(screen);
    desk_release(desk);
}

TEST(the_list_has_the_order_of_the_engine)
{
    struct desk desk;
    struct remediation_state screen = {0};

    answers_desk(*state, &desk);
    assert_int_equal(count(&screen, &desk), desk.results.remediation_count);
    for (int i = 0; i < desk.results.remediation_count; i++)
        assert_int_equal(entry_at(&screen, &desk, i).question,
                         desk.results.remediation[i].question);
    finish(&screen, &desk);
}

TEST(a_filter_lets_its_own_through_and_all_come_back)
{
    struct desk desk;
    struct remediation_state screen = {0};

    answers_desk(*state, &desk);
    tell(&screen, &desk, COMMAND_FILTER, NULL);
    assert_int_equal(screen.show, ACTIONS_MAJOR);
    assert_in_range(count(&screen, &desk), 1, desk.results.remediation_count - 1);
    for (int i = 0; i < count(&screen, &desk); i++)
        assert_int_equal(entry_at(&screen, &desk, i).severity, GRADE_MAJOR);
    while (screen.show != ACTIONS_OPEN)
        tell(&screen, &desk, COMMAND_FILTER, NULL);
    for (int i = 0; i < count(&screen, &desk); i++)
        assert_true(entry_at(&screen, &desk, i).open);
    while (screen.show != ACTIONS_ALL)
        tell(&screen, &desk, COMMAND_FILTER, NULL);
    assert_int_equal(count(&screen, &desk), desk.results.remediation_count);
    finish(&screen, &desk);
}

TEST(left_and_right_choose_a_wave)
{
    struct desk desk;
    struct remediation_state screen = {0};
    int waves, sum = 0;

    answers_desk(*state, &desk);
    waves = actions_waves(&desk.results);
    tell(&screen, &desk, COMMAND_LEFT, NULL);
    assert_int_equal(screen.wave, 0);
    for (int wave = 1; wave <= waves; wave++) {
        tell(&screen, &desk, COMMAND_RIGHT, NULL);
        assert_int_equal(entry_at(&screen, &desk, 0).wave, wave);
        sum += count(&screen, &desk);
    }
    assert_int_equal(sum, desk.results.remediation_count);
    tell(&screen, &desk, COMMAND_RIGHT, NULL);
    assert_int_equal(screen.wave, waves);
    finish(&screen, &desk);
}

TEST(owners_come_one_after_the_other)
{
    struct desk desk;
    struct remediation_state screen = {0};

    answers_desk(*state, &desk);
    tell(&screen, &desk, COMMAND_WHOSE, NULL);
    assert_string_equal(screen.owner, "");
    assert_int_equal(count(&screen, &desk), desk.results.remediation_count - 2);
    tell(&screen, &desk, COMMAND_WHOSE, NULL);
    assert_string_equal(screen.owner, "Board");
    tell(&screen, &desk, COMMAND_WHOSE, NULL);
    assert_string_equal(screen.owner, "CISO");
    assert_int_equal(count(&screen, &desk), 1);
    tell(&screen, &desk, COMMAND_WHOSE, NULL);
    assert_null(screen.owner);
    finish(&screen, &desk);
}

TEST(sorting_sorts)
{
    struct desk desk;
    struct remediation_state screen = {0};

    answers_desk(*state, &desk);
    for (int order = 0; order < ACTIONS_ORDERS; order++) {
        for (int i = 1; i < desk.results.remediation_count; i++) {
            struct remediation a = entry_at(&screen, &desk, i - 1);
            struct remediation b = entry_at(&screen, &desk, i);

            assert_true(screen.order != ACTIONS_BY_GAIN || a.gain >= b.gain);
            assert_true(screen.order != ACTIONS_BY_EFFORT || a.effort_days <= b.effort_days);
            assert_true(screen.order != ACTIONS_BY_WAVE || a.wave <= b.wave);
        }
        tell(&screen, &desk, COMMAND_SORT, NULL);
    }
    assert_int_equal(screen.order, ACTIONS_BY_URGENCY);
    screen.order = ACTIONS_BY_DUE;
    assert_int_equal(entry_at(&screen, &desk, 0).question, question_named(*state, "4.1.b"));
    assert_int_equal(entry_at(&screen, &desk, 1).question, question_named(*state, "4.3.a"));
    finish(&screen, &desk);
}

TEST(a_plan_shows_what_would_be_and_touches_no_answer)
{
    struct wizard *it = *state;
    struct desk desk;
    struct remediation_state screen = {0};
    struct text before = {0}, after = {0};
    double would;

    answers_desk(it, &desk);
    assessment_encode(&it->assessment, &before);
    tell(&screen, &desk, COMMAND_SHOWN, NULL);
    tell(&screen, &desk, COMMAND_PLAN, NULL);
    tell(&screen, &desk, COMMAND_DOWN, NULL);
    tell(&screen, &desk, COMMAND_PLAN, NULL);
    assert_int_equal(screen.planned_count, 2);
    would = desk.results.whole.figure.low * 100 + desk.results.remediation[0].gain +
            desk.results.remediation[1].gain;
    assert_true(at_most(screen.whatif.results.whole.figure.low * 100, would));
    assert_true(at_least(screen.whatif.results.whole.figure.low * 100, would));
    tell(&screen, &desk, COMMAND_PLAN, NULL);
    assert_int_equal(screen.planned_count, 1);
    tell(&screen, &desk, COMMAND_NO_PLAN, NULL);
    assert_int_equal(screen.planned_count, 0);
    assessment_encode(&it->assessment, &after);
    assert_string_equal(text_string(&before), text_string(&after));
    text_release(&before);
    text_release(&after);
    finish(&screen, &desk);
}

TEST(a_way_to_a_readiness_reaches_it_and_leaves_no_prerequisite_out)
{
    struct desk desk;
    struct remediation_state screen = {0};

    answers_desk(*state, &desk);
    tell(&screen, &desk, COMMAND_SHOWN, NULL);
    assert_true(tell(&screen, &desk, COMMAND_GOAL, "80 %"));
    assert_true(at_least(screen.whatif.results.whole.figure.low, 0.8));
    for (int i = 0; i < desk.results.remediation_count; i++) {
        const struct remediation *entry = &desk.results.remediation[i];

        for (int a = 0; screen.planned[entry->question] && a < entry->after.count; a++)
            assert_true(screen.planned[entry->after.at[a]]);
    }
    finish(&screen, &desk);
}

TEST(the_use_of_some_days_stays_within_them)
{
    struct desk desk;
    struct remediation_state screen = {0};
    double days = 0;

    answers_desk(*state, &desk);
    tell(&screen, &desk, COMMAND_SHOWN, NULL);
    tell(&screen, &desk, COMMAND_BUDGET, "7,5");
    for (int i = 0; i < desk.results.remediation_count; i++)
        if (screen.planned[desk.results.remediation[i].question])
            days += desk.results.remediation[i].effort_days;
    assert_true(above(days, 0) && at_most(days, 7.5));
    finish(&screen, &desk);
}

TEST(a_number_that_is_none_plans_nothing_and_says_so)
{
    static const char *const bad[] = {"", "lots", "-5", "101", "5 days", "1e1", "..", "5..5"};
    struct desk desk;
    struct remediation_state screen = {0};

    answers_desk(*state, &desk);
    tell(&screen, &desk, COMMAND_SHOWN, NULL);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        tell(&screen, &desk, COMMAND_GOAL, bad[i]);
        assert_int_equal(screen.planned_count, 0);
        assert_non_null(strstr(desk.message.text, "nothing was planned"));
    }
    finish(&screen, &desk);
}

TEST(what_is_done_meanwhile_leaves_the_plan)
{
    struct desk desk;
    struct remediation_state screen = {0};

    answers_desk(*state, &desk);
    tell(&screen, &desk, COMMAND_SHOWN, NULL);
    tell(&screen, &desk, COMMAND_PLAN, NULL);
    desk_set(&desk, FIELD_RATING, desk.results.remediation[0].question, "F");
    tell(&screen, &desk, COMMAND_SHOWN, NULL);
    assert_int_equal(screen.planned_count, 0);
    finish(&screen, &desk);
}

TEST(another_file_has_a_plan_of_its_own)
{
    struct wizard *it = *state;
    struct desk desk;
    struct remediation_state screen = {0};

    answers_desk(it, &desk);
    tell(&screen, &desk, COMMAND_SHOWN, NULL);
    tell(&screen, &desk, COMMAND_PLAN, NULL);
    tell(&screen, &desk, COMMAND_SHOWN, NULL);
    assert_int_equal(screen.planned_count, 1);
    it->assessment.id = mem_copy("another");
    tell(&screen, &desk, COMMAND_SHOWN, NULL);
    assert_int_equal(screen.planned_count, 0);
    finish(&screen, &desk);
}

TEST(owner_and_due_date_are_set_from_the_list)
{
    struct wizard *it = *state;

    press(it, "r o");
    paste(it, "Ms Brandt");
    press(it, "Enter d");
    paste(it, "+2w");
    press(it, "Enter");
    assert_string_equal(answer_to(it, "4.1.a")->owner, "Ms Brandt");
    assert_string_equal(answer_to(it, "4.1.a")->due, "2026-12-02");
}

TEST(enter_goes_to_the_question_and_coming_back_keeps_the_place)
{
    struct wizard *it = *state;

    press(it, "r Down Down Down Enter");
    assert_true(screen_has(it, "> 6.1.2.a"));
    press(it, "Esc");
    assert_true(screen_has(it, "6.1.2.a  Write a two-page method"));
}

TEST(a_presentation_hides_owners)
{
    struct wizard *it = *state;

    resize(it, 200, 40);
    press(it, "r Down");
    assert_true(screen_has(it, "CISO"));
    press(it, "P");
    assert_false(screen_has(it, "CISO"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_ANSWERS(the_list_has_the_order_of_the_engine),
        WITH_ANSWERS(a_filter_lets_its_own_through_and_all_come_back),
        WITH_ANSWERS(left_and_right_choose_a_wave),
        WITH_ANSWERS(owners_come_one_after_the_other),
        WITH_ANSWERS(sorting_sorts),
        WITH_ANSWERS(a_plan_shows_what_would_be_and_touches_no_answer),
        WITH_ANSWERS(a_way_to_a_readiness_reaches_it_and_leaves_no_prerequisite_out),
        WITH_ANSWERS(the_use_of_some_days_stays_within_them),
        WITH_ANSWERS(a_number_that_is_none_plans_nothing_and_says_so),
        WITH_ANSWERS(what_is_done_meanwhile_leaves_the_plan),
        WITH_ANSWERS(another_file_has_a_plan_of_its_own),
        WITH_ANSWERS(owner_and_due_date_are_set_from_the_list),
        WITH_ANSWERS(enter_goes_to_the_question_and_coming_back_keeps_the_place),
        WITH_ANSWERS(a_presentation_hides_owners)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
