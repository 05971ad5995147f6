/* SPDX-License-Identifier: MIT
 *
 * test_sheet_intake.c - what people do to a sheet before they send it back.
 */
#include "base/mem.h"
#include "report/sheet_intake.h"
#include "support/build.h"
#include "support/test.h"

#include <string.h>

static const char questions[] = "# 4 clause\n"
                                "* 4.10 mandatory\n"
                                "4.10.a defined stopper=S1\n"
                                "4.10.b implemented\n"
                                "# A.2 objective\n"
                                "* A.2.2\n"
                                "A.2.2.a defined\n";

/* A world, its sheet as text, and what came of it. */
struct desk {
    struct world world;
    struct text sheet;
    struct raw_book book;
    struct intake intake;
};

static int setup(void **state)
{
    *state = mem_alloc(1, sizeof(struct desk));
    return 0;
}

static void forget(struct desk *desk)
{
    raw_book_release(&desk->book);
    intake_release(&desk->intake);
}

static int teardown(void **state)
{
    struct desk *desk = *state;

    forget(desk);
    text_release(&desk->sheet);
    world_release(&desk->world);
    mem_free(desk);
    return 0;
}

static void begin(struct desk *desk, const char *answers, struct report_options options)
{
    struct err err = {0};

    world_make(&desk->world, questions, answers);
    assert_true(exporter_of_name("csv")->write(&desk->world.results, &options, &desk->sheet, &err));
}

/* Replaces the first `from`, as if somebody had typed there. */
static void type(struct desk *desk, const char *from, const char *to)
{
    const char *found = strstr(text_string(&desk->sheet), from);
    struct text typed = {0};

    assert_non_null(found);
    text_add_bytes(&typed, desk->sheet.bytes, (size_t)(found - desk->sheet.bytes));
    text_add(&typed, to);
    text_add(&typed, found + strlen(from));
    text_release(&desk->sheet);
    desk->sheet = typed;
}

static void take(struct desk *desk)
{
    struct err err = {0};

    forget(desk);
    assert_true(raw_book_read(text_string(&desk->sheet), desk->sheet.length, &desk->book, &err));
    intake_read(&desk->world.results, &desk->book, &desk->intake);
}

static void expect_change(const struct desk *desk, enum field field, const char *value)
{
    for (size_t i = 0; i < desk->intake.problems.count; i++)
        print_message("%s: %s\n", desk->intake.problems.at[i].at, desk->intake.problems.at[i].text);
    assert_int_equal(desk->intake.problems.count, 0);
    assert_int_equal(desk->intake.count, 1);
    assert_int_equal(desk->intake.changes[0].field, field);
    if (value == NULL)
        assert_null(desk->intake.changes[0].value);
    else
        assert_string_equal(desk->intake.changes[0].value, value);
}

static void expect_problem(const struct desk *desk, const char *code, const char *part)
{
    const struct problems *problems = &desk->intake.problems;

    if (problems->count != 1 || strstr(problems->at[0].text, part) == NULL)
        for (size_t i = 0; i < problems->count; i++)
            print_message("%s: %s\n", problems->at[i].at, problems->at[i].text);
    assert_int_equal(problems->count, 1);
    assert_string_equal(problems->at[0].code, code);
    assert_non_null(strstr(problems->at[0].text, part));
    assert_int_equal(desk->intake.count, 0);
}

TEST(a_cell_that_was_filled_in_is_a_change)
{
    struct desk *desk = *state;

    begin(desk, "4.10.a=L,owner:Ann", (struct report_options){0});
    type(desk, ",L,", ",largely ,");
    take(desk);
    assert_int_equal(desk->intake.count, 0);
    type(desk, "Ann", "Bob");
    take(desk);
    expect_change(desk, FIELD_OWNER, "Bob");
    type(desk, ",Bob,", ",,");
    take(desk);
    expect_change(desk, FIELD_OWNER, NULL);
}

TEST(what_the_assessment_changed_meanwhile_is_a_conflict)
{
    struct desk *desk = *state;

    begin(desk, "4.10.a=L,owner:Ann 4.10.b=L", (struct report_options){0});
    world_answer(&desk->world, "4.10.a=L,owner:Eve 4.10.b=N");
    take(desk);
    assert_int_equal(desk->intake.problems.count, 0);
    assert_int_equal(desk->intake.count, 0);
    type(desk, "Ann", "Bob");
    take(desk);
    expect_problem(desk, "conflict", "\"Eve\" now");
    assert_int_equal(desk->intake.conflicts, 1);
    type(desk, "Bob", "Eve");
    take(desk);
    assert_int_equal(desk->intake.problems.count, 0);
    assert_int_equal(desk->intake.count, 0);
}

TEST(without_its_reference_a_row_only_fills_in_what_is_empty)
{
    struct desk *desk = *state;

    begin(desk, "4.10.a=L", (struct report_options){0});
    text_clear(&desk->sheet);
    text_add(&desk->sheet, "My remark;RATING;Question\nx;P;4.10.b\n;;4.10.a\n");
    take(desk);
    expect_change(desk, FIELD_RATING, "P");
    type(desk, ";;4.10.a", ";N;4.10.a");
    take(desk);
    assert_int_equal(desk->intake.conflicts, 1);
}

TEST(every_wrong_cell_is_named_with_what_is_allowed)
{
    struct desk *desk = *state;

    begin(desk, "4.10.a=L,owner:Ann,due:2027-01-31", (struct report_options){0});
    type(desk, ",L,", ",Maybe,");
    type(desk, "2027-01-31", "31 February");
    take(desk);
    assert_int_equal(desk->intake.problems.count, 2);
    assert_non_null(strstr(desk->intake.problems.at[0].at, "row 2, column C (Rating)"));
    assert_non_null(strstr(desk->intake.problems.at[0].text, "N \xC2\xB7 Not in place; P"));
    assert_non_null(strstr(desk->intake.problems.at[1].at, "(Due date)"));
    assert_int_equal(desk->intake.count, 0);
}

TEST(rows_that_were_torn_apart_or_doubled_are_told_of)
{
    struct desk *desk = *state;

    begin(desk, "4.10.a=L", (struct report_options){0});
    type(desk, "4.10.b,", "A.2.2.a,");
    take(desk);
    expect_problem(desk, "mixed", "was exported for 4.10.b");
    text_clear(&desk->sheet);
    text_add(&desk->sheet, "question,rating\n4.10.b,P\n4.10.b,L\n9.9,P\n,N\n");
    take(desk);
    assert_int_equal(desk->intake.problems.count, 3);
}

TEST(a_number_made_of_an_id_does_no_harm)
{
    struct desk *desk = *state;

    begin(desk, "4.10=minor", (struct report_options){.sheet = "items"});
    type(desk, "\n4.10,", "\n4.1,");
    type(desk, ",minor,", ",major,"); /* the finding, which is only to be read */
    take(desk);
    assert_int_equal(desk->intake.problems.count, 0);
}

TEST(the_sheet_of_another_assessment_is_refused)
{
    struct desk *desk = *state;

    begin(desk, "4.10.a=L", (struct report_options){0});
    mem_set(&desk->world.assessment.id, "another");
    world_answer(&desk->world, "");
    take(desk);
    expect_problem(desk, "other", "another assessment");
}

TEST(a_mandatory_requirement_cannot_be_left_out_by_a_sheet)
{
    struct desk *desk = *state;

    begin(desk, "4.10=minor", (struct report_options){0});
    text_clear(&desk->sheet);
    text_add(&desk->sheet, "Control,Applicable,Justification,Review date\n4.10,No,because,\n");
    take(desk);
    assert_int_equal(desk->intake.problems.count, 1);
    assert_string_equal(desk->intake.problems.at[0].code, "mandatory");
}

TEST(a_cut_cell_never_overwrites)
{
    struct desk *desk = *state;
    char *note = mem_alloc(40001, 1);

    memset(note, 'x', 40000);
    world_make(&desk->world, questions, "4.10.a=L");
    field_set(&desk->world.assessment, FIELD_NOTE, 0, note);
    world_answer(&desk->world, "");
    mem_free(note);
    assert_true(exporter_of_name("csv")->write(&desk->world.results,
                                               &(struct report_options){.dialect = DIALECT_EXCEL},
                                               &desk->sheet, &(struct err){0}));
    take(desk);
    assert_int_equal(desk->intake.problems.count, 0);
    assert_int_equal(desk->intake.count, 0);
    type(desk, "x [cut here", "y [cut here");
    take(desk);
    expect_problem(desk, "cut", "change it in clausewalk");
    type(desk, " [cut here: a cell holds no more]", "");
    take(desk);
    expect_problem(desk, "cut", "change it in clausewalk");
}

TEST(evidence_keeps_what_a_cell_does_not_show)
{
    struct desk *desk = *state;
    struct evidence *evidence;

    world_make(&desk->world, questions, "4.10.a=L");
    evidence = answer_add_evidence(&desk->world.assessment.answers[0]);
    evidence->title = mem_copy("a | b");
    evidence->location = mem_copy("shelf");
    evidence->unknown = mem_copy("\"later\": 1");
    world_answer(&desk->world, "");
    assert_true(exporter_of_name("csv")->write(&desk->world.results, &(struct report_options){0},
                                               &desk->sheet, &(struct err){0}));
    assert_null(strstr(desk->sheet.bytes, "later"));
    type(desk, "a \\| b | shelf", "\"a \\| b | shelf\nnew | here\"");
    take(desk);
    expect_change(desk, FIELD_EVIDENCE, "a | b\tshelf\t\t\"later\": 1\nnew\there");
}

#define AT_DESK(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        AT_DESK(a_cell_that_was_filled_in_is_a_change),
        AT_DESK(what_the_assessment_changed_meanwhile_is_a_conflict),
        AT_DESK(without_its_reference_a_row_only_fills_in_what_is_empty),
        AT_DESK(every_wrong_cell_is_named_with_what_is_allowed),
        AT_DESK(rows_that_were_torn_apart_or_doubled_are_told_of),
        AT_DESK(a_number_made_of_an_id_does_no_harm),
        AT_DESK(the_sheet_of_another_assessment_is_refused),
        AT_DESK(a_mandatory_requirement_cannot_be_left_out_by_a_sheet),
        AT_DESK(a_cut_cell_never_overwrites),
        AT_DESK(evidence_keeps_what_a_cell_does_not_show),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
