/* SPDX-License-Identifier: MIT
 *
 * test_csv.c - sheets as comma-separated values.
 */
#include "base/mem.h"
#include "report/exporters.h"
#include "report/sheet.h"
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

static void export_csv(const struct world *world, struct report_options options, struct text *out)
{
    struct err err = {0};

    assert_true(write_csv(&world->results, &options, out, &err));
}

static void set_note(struct world *world, const char *question, const char *note)
{
    field_set(&world->assessment, FIELD_NOTE, question_of(world, question), note);
    world_answer(world, "");
}

static void expect_in(const struct text *out, const char *part)
{
    if (strstr(text_string(out), part) == NULL)
        print_message("%s\nhas no %s\n", text_string(out), part);
    assert_non_null(strstr(text_string(out), part));
}

TEST(every_row_of_every_sheet_has_every_column)
{
    struct world *world = *state;
    struct report_options options = {0};

    world_make(world, questions, "4.10.a=L,seen,owner:Ann A.2.2=out");
    for (int i = 0; i < SHEET_COUNT; i++) {
        struct arena arena = {0};
        struct sheet sheet;
        sheet_make(&sheet, (enum sheet_id)i, &world->results, &options, &arena);
        if (sheet.row_count > 0)
            assert_int_equal(sheet.filled, sheet.column_count);
        assert_true(strlen(sheet_titles[i].title) < 32);
        arena_release(&arena);
    }
}

TEST(data_is_for_programs)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, questions, "4.10.a=L,seen,due:2027-01-31");
    set_note(world, "4.10.a", "say \"yes\",\nthen =1+1");
    set_note(world, "4.10.b", "=1+1");
    export_csv(world, (struct report_options){0}, &out);
    assert_int_equal(strncmp(out.bytes, "question,text,rating,note,", 26), 0);
    expect_in(&out, ",L,\"say \"\"yes\"\",\nthen =1+1\",,seen,,2027-01-31,");
    expect_in(&out, ",'=1+1,");
    text_release(&out);
}

static const char *const risky[] = {"=1+1", "+1",  "-1", "@A1",
                                    "\tx",  "\rx", "'x", "\xEF\xBC\x9D\x31"};

enum { RISKY = sizeof risky / sizeof risky[0] };

TEST(no_text_is_a_formula_in_either_dialect)
{
    struct world *world = *state;

    for (int i = 0; i < 2 * RISKY; i++) {
        struct text out = {0};
        struct text plain = {0};
        struct text quoted = {0};
        world_make(world, questions, "4.10.a=L");
        set_note(world, "4.10.a", risky[i / 2]);
        export_csv(world,
                   (struct report_options){.dialect = i % 2 == 0 ? DIALECT_DATA : DIALECT_EXCEL},
                   &out);
        text_format(&plain, ",%s", risky[i / 2]);
        text_format(&quoted, ",\"%s", risky[i / 2]);
        assert_null(strstr(out.bytes, text_string(&plain)));
        assert_null(strstr(out.bytes, text_string(&quoted)));
        text_release(&out);
        text_release(&plain);
        text_release(&quoted);
    }
}

TEST(excel_sees_no_days)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, questions, "4.10.a=L");
    export_csv(world, (struct report_options){.dialect = DIALECT_EXCEL}, &out);
    expect_in(&out, "Cl 4.10.a,");
    assert_int_equal(memcmp(out.bytes,
                            "\xEF\xBB\xBF"
                            "Question,",
                            12),
                     0);
    text_release(&out);
}

TEST(the_decimal_mark_follows_the_separator)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, questions, "4.10.a=L 4.10.b=F");
    export_csv(
        world,
        (struct report_options){.dialect = DIALECT_EXCEL, .separator = ';', .sheet = "heatmap"},
        &out);
    expect_in(&out, ";\"66,666667\";");
    text_release(&out);
}

TEST(control_characters_are_visible)
{
    struct world *world = *state;
    struct text out = {0};

    world_make(world, questions, "4.10.a=L");
    set_note(world, "4.10.a", "\033[31mred _x0041_");
    export_csv(world, (struct report_options){0}, &out);
    expect_in(&out, "_x001B_[31mred _x005F_x0041_");
    text_release(&out);
}

TEST(a_cell_of_a_spreadsheet_is_cut_and_says_so)
{
    struct world *world = *state;
    char *note = mem_alloc(40001, 1);
    struct text out = {0};

    memset(note, 'x', 40000);
    world_make(world, questions, "4.10.a=L");
    set_note(world, "4.10.a", note);
    export_csv(world, (struct report_options){0}, &out);
    expect_in(&out, note);
    text_clear(&out);
    export_csv(world, (struct report_options){.dialect = DIALECT_EXCEL}, &out);
    assert_null(strstr(out.bytes, note));
    expect_in(&out, "x [cut here: a cell holds no more],");
    text_release(&out);
    mem_free(note);
}

TEST(another_sheet_is_refused_with_the_names)
{
    struct world *world = *state;
    struct report_options options = {.sheet = "nonsense"};
    struct text out = {0};
    struct err err = {0};

    world_make(world, questions, "");
    assert_false(write_csv(&world->results, &options, &out, &err));
    assert_int_equal(err.code, ERR_USAGE);
    assert_non_null(strstr(err.text, "summary, heatmap, assessment"));
    text_release(&out);
}

TEST(records_have_the_same_members)
{
    struct world *world = *state;
    struct report_options options = {0};
    struct text out = {0};
    struct err err = {0};
    int lines = 0;

    world_make(world, questions, "4.10.a=L A.2.2.a=N");
    assert_true(write_ndjson(&world->results, &options, &out, &err));
    for (const char *line = out.bytes; *line != '\0'; line = strchr(line, '\n') + 1) {
        const char *end = strchr(line, '\n');
        int members = 0;
        for (const char *c = line; c < end; c++)
            members += strncmp(c, "\": ", 3) == 0;
        assert_int_equal(members, 36);
        lines++;
    }
    assert_int_equal(lines, 3 + 2);
    text_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(every_row_of_every_sheet_has_every_column),
        IN_WORLD(data_is_for_programs),
        IN_WORLD(no_text_is_a_formula_in_either_dialect),
        IN_WORLD(excel_sees_no_days),
        IN_WORLD(the_decimal_mark_follows_the_separator),
        IN_WORLD(control_characters_are_visible),
        IN_WORLD(a_cell_of_a_spreadsheet_is_cut_and_says_so),
        IN_WORLD(another_sheet_is_refused_with_the_names),
        IN_WORLD(records_have_the_same_members),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
