/* SPDX-License-Identifier: MIT
 *
 * test_views.c - the screens that show what follows from the answers, cell by cell.
 */
#include "support/answers.h"
#include "support/test.h"

static void assert_pressed(struct wizard *it, const char *keys, const char *name)
{
    press(it, keys);
    assert_screens(it, name);
}

TEST(the_heatmap_of_sections)
{
    assert_pressed(*state, "m Down Right Right", "heatmap");
}

TEST(the_heatmap_of_items)
{
    assert_pressed(*state, "m Down Right Enter Down", "heatmap-items");
}

TEST(the_heatmap_of_questions)
{
    assert_pressed(*state, "m Right Enter Enter", "heatmap-questions");
}

TEST(the_heatmap_for_a_projector)
{
    assert_pressed(*state, "m P", "heatmap-present");
}

TEST(the_heatmap_before_anything_is_rated)
{
    assert_pressed(*state, "m", "heatmap-open");
}

TEST(why_an_item_is_as_it_is)
{
    assert_pressed(*state, "m Enter w", "why-item");
}

TEST(why_the_whole_is_as_it_is)
{
    assert_pressed(*state, "G w", "why-whole");
}

TEST(the_remediation)
{
    assert_pressed(*state, "r Down", "remediation");
}

TEST(the_remediation_with_a_plan)
{
    struct wizard *it = *state;

    press(it, "r c");
    paste(it, "60");
    press(it, "Enter");
    assert_screens(it, "remediation-plan");
    assert_pressed(it, "Tab", "remediation-heat");
}

TEST(the_remediation_with_a_filter)
{
    assert_pressed(*state, "r v W W W s s", "remediation-filter");
}

TEST(the_statement_of_applicability)
{
    assert_pressed(*state, "a Down Down", "soa");
}

TEST(the_frameworks)
{
    assert_pressed(*state, "f", "frameworks");
}

TEST(the_units_of_a_framework)
{
    assert_pressed(*state, "f Enter Down", "frameworks-units");
}

TEST(the_findings)
{
    assert_pressed(*state, "F Down Down Down Down Down Down Down Down", "findings");
}

TEST(the_history)
{
    struct wizard *it = *state;

    press(it, "3 n");
    paste(it, "Seen in the minutes.");
    press(it, "Esc H");
    assert_screens(it, "history");
}

TEST(the_history_before_anything_was_changed)
{
    assert_pressed(*state, "H", "history-empty");
}

TEST(the_agenda)
{
    assert_pressed(*state, "G Down", "agenda");
}

TEST(the_agenda_of_evidence)
{
    assert_pressed(*state, "G Down Down v Tab Down", "agenda-evidence");
}

int main(void)
{
    const struct CMUnitTest tests[] = {WITH_ANSWERS(the_heatmap_of_sections),
                                       WITH_ANSWERS(the_heatmap_of_items),
                                       WITH_ANSWERS(the_heatmap_of_questions),
                                       WITH_ANSWERS(the_heatmap_for_a_projector),
                                       IN_WIZARD(the_heatmap_before_anything_is_rated),
                                       WITH_ANSWERS(why_an_item_is_as_it_is),
                                       WITH_ANSWERS(why_the_whole_is_as_it_is),
                                       WITH_ANSWERS(the_remediation),
                                       WITH_ANSWERS(the_remediation_with_a_plan),
                                       WITH_ANSWERS(the_remediation_with_a_filter),
                                       WITH_ANSWERS(the_statement_of_applicability),
                                       WITH_ANSWERS(the_frameworks),
                                       WITH_ANSWERS(the_units_of_a_framework),
                                       WITH_ANSWERS(the_findings),
                                       WITH_ANSWERS(the_history),
                                       IN_WIZARD(the_history_before_anything_was_changed),
                                       WITH_ANSWERS(the_agenda),
                                       WITH_ANSWERS(the_agenda_of_evidence)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
