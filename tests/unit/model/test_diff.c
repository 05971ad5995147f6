/* SPDX-License-Identifier: MIT
 *
 * test_diff.c - what moved between two assessments. */
#include "base/mem.h"
#include "model/diff.h"
#include "support/build.h"
#include "support/test.h"

#include <math.h>

static const char older_items[] = "# 4 clause\n* 4.1 mandatory\n4.1.a defined\n4.1.b defined\n"
                                  "* 4.2\n4.2.a defined\n";
static const char newer_items[] = "# 4 clause\n* 4.1 mandatory\n4.1.b defined\n4.1.c defined\n"
                                  "# 5 clause\n* 5.1\n5.1.a defined\n";

struct two {
    struct world older, newer;
    struct diff diff;
};

static int setup(void **state)
{
    *state = mem_alloc(1, sizeof(struct two));
    return 0;
}

static int teardown(void **state)
{
    struct two *it = *state;

    diff_release(&it->diff);
    world_release(&it->older);
    world_release(&it->newer);
    mem_free(it);
    return 0;
}

static void compare(struct two *it, const char *items_before, const char *before,
                    const char *items_after, const char *after)
{
    world_make(&it->older, items_before, before);
    world_make(&it->newer, items_after, after);
    diff_compute(&it->diff, &it->older.results, &it->newer.results);
}

static void assert_fields(const struct two *it, const char *wanted)
{
    struct text out = {0};

    for (int i = 0; i < it->diff.field_count; i++) {
        const struct moved_field *row = &it->diff.fields[i];

        text_format(&out, "%s %s %s>%s\n", row->id != NULL ? row->id : "-",
                    field_rows[row->field].name, row->from != NULL ? row->from : "",
                    row->to != NULL ? row->to : "");
    }
    assert_string_equal(text_string(&out), wanted);
    text_release(&out);
}

TEST(an_assessment_does_not_differ_from_itself)
{
    struct two *it = *state;

    compare(it, older_items, "4.1.a=P 4.2=out", older_items, "4.1.a=P 4.2=out");
    assert_true(diff_is_empty(&it->diff));
}

TEST(answers_move_field_by_field_and_figures_with_them)
{
    struct two *it = *state;

    compare(it, older_items, "4.1.a=P 4.1.b=N 4.2.a=F", older_items,
            "quick 4.1.a=L,seen 4.1.b=N 4.2.a=F");
    assert_fields(it, "- depth full>quick\n4.1.a rating P>L\n4.1.a basis >seen\n");
    /* quick leaves nothing in scope: the whole, section 4, 4.1 and 4.2 */
    assert_int_equal(it->diff.figure_count, 4);
    assert_int_equal(it->diff.figures[0].level, FIGURE_WHOLE);
    assert_true(isnan(it->diff.figures[0].to.score));
    assert_int_equal(it->diff.finding_count, 2);
    assert_int_equal(it->diff.to, VERDICT_NONE);
}

TEST(findings_that_moved_are_named)
{
    struct two *it = *state;

    compare(it, older_items, "4.1.a=N 4.1.b=N 4.2.a=F", older_items, "4.1.a=F 4.1.b=F 4.2.a=F");
    assert_int_equal(it->diff.finding_count, 1);
    assert_string_equal(it->diff.findings[0].id, "4.1");
    assert_int_equal(it->diff.findings[0].from, GRADE_MAJOR);
    assert_int_equal(it->diff.findings[0].to, GRADE_CONFORM);
    assert_int_equal(it->diff.from, VERDICT_NOT_READY);
    assert_int_equal(it->diff.to, VERDICT_READY);
}

TEST(editions_are_compared_by_id_what_is_gone_stands_last)
{
    struct two *it = *state;

    compare(it, older_items, "4.1.a=P 4.1.b=L 4.2.a=F", newer_items, "4.1.b=L 4.1.c=N 5.1.a=N");
    assert_fields(it, "4.1.c rating >N\n5.1.a rating >N\n4.1.a rating P>\n4.2.a rating F>\n");
    assert_string_equal(it->diff.figures[it->diff.figure_count - 1].id, "4.2");
    assert_string_equal(it->diff.findings[it->diff.finding_count - 1].id, "4.2");
    assert_int_equal(it->diff.findings[it->diff.finding_count - 1].to, GRADE_NONE);
}

#define WITH_TWO(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_TWO(an_assessment_does_not_differ_from_itself),
        WITH_TWO(answers_move_field_by_field_and_figures_with_them),
        WITH_TWO(findings_that_moved_are_named),
        WITH_TWO(editions_are_compared_by_id_what_is_gone_stands_last),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
