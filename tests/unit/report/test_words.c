/* SPDX-License-Identifier: MIT
 *
 * test_words.c - the sentences that every view says alike.
 */
#include "report/words.h"
#include "support/build.h"
#include "support/test.h"

#include <math.h>
#include <string.h>

static const char *percent(double figure, struct text *out)
{
    text_clear(out);
    add_percent(out, figure);
    return text_string(out);
}

TEST(percents_are_whole_and_none_is_a_dash)
{
    struct text out = {0};

    assert_string_equal(percent(0, &out), "0 %");
    assert_string_equal(percent(1, &out), "100 %");
    assert_string_equal(percent(0.125, &out), "13 %");
    assert_string_equal(percent(0.124, &out), "12 %");
    assert_string_equal(percent(NAN, &out), "-");
    text_release(&out);
}

TEST(a_figure_shows_its_interval_only_if_it_has_a_width)
{
    struct text out = {0};

    add_figure(&out, (struct figure){0.47, 0.31, 0.78});
    text_add(&out, "|");
    add_figure(&out, (struct figure){0.5, 0.5, 0.5});
    text_add(&out, "|");
    add_figure(&out, (struct figure){NAN, NAN, NAN});
    text_add(&out, "|");
    add_figure(&out, (struct figure){NAN, 0, 1});

    assert_string_equal(text_string(&out), "47 % (31 to 78 %)|50 %|-|- (0 to 100 %)");
    text_release(&out);
}

static void a_fact_names_the_question_and_its_rating(void **state)
{
    struct world *world = *state;
    const struct item_result *item;
    struct text out = {0};

    world_make(world, "# 4 clause\n* 4.1 mandatory\n4.1.a defined stopper=S1\n4.1.b defined\n",
               "4.1.a=N");
    item = result_of(world, "4.1");
    for (int i = 0; i < item->because_count; i++) {
        add_fact(&out, &world->results, &item->because[i]);
        text_add(&out, "\n");
    }

    assert_non_null(strstr(text_string(&out), "4.1.a is rated "));
    assert_non_null(strstr(text_string(&out), ", and it is critical\n"));
    assert_non_null(strstr(text_string(&out), "The worst case is 0 %, not above 15 %\n"));
    text_release(&out);
}

TEST(every_verdict_grade_and_state_has_words)
{
    for (enum verdict i = VERDICT_NONE; i <= VERDICT_READY; i++) {
        assert_true(strlen(verdict_words(i)) > 0);
        assert_true(strlen(verdict_meaning(i)) > 20);
    }
    for (enum grade i = GRADE_NONE; i <= GRADE_CONFORM; i++) {
        assert_true(strlen(grade_words(i)) > 0);
        assert_true(strlen(grade_short(i)) <= 5);
    }
    for (enum stopper_state i = STOPPER_OUT; i <= STOPPER_CLEAR; i++)
        assert_true(strlen(stopper_words(i)) > 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(percents_are_whole_and_none_is_a_dash),
        cmocka_unit_test(a_figure_shows_its_interval_only_if_it_has_a_width),
        IN_WORLD(a_fact_names_the_question_and_its_rating),
        cmocka_unit_test(every_verdict_grade_and_state_has_words),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
