/* SPDX-License-Identifier: MIT
 *
 * test_xlsx.c - the workbook, opened as a spreadsheet opens it: its sheets and what each has.
 */
#include "base/mem.h"
#include "codec/raw_zip.h"
#include "report/sheet.h"
#include "support/build.h"
#include "support/documents.h"
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    SHEETS = SHEET_COUNT + 1, /* and the hidden calculation */
    COLUMNS = 26,             /* those that have one letter */
    MOST_ROWS = 1024,
    MOST_COLUMNS = 100
};

static const char hostile[] = "=HYPERLINK(\"http://x\",\"y\")";

/* What was found in a sheet. */
struct tally {
    int cells, formulas, without_result, panes, filters, choices, conditions, breaks;
    bool landscape, fits, letter;
    bool in_cell, has_formula, has_result;
    int styles[COLUMNS]; /* of the last row; 0: none */
};

struct place {
    int row, column; /* from 1 */
};

struct book {
    struct questionnaire questionnaire;
    struct assessment assessment;
    struct results results;
    struct text bytes;
    struct raw_zip *zip;
    struct text names;   /* of the sheets, a line each */
    struct text defined; /* names of ranges and print titles, likewise */
    struct text formulas;
    struct text strings;
    struct tally *now;                   /* of the sheet being read */
    struct place cell;                   /* being read */
    bool there[MOST_ROWS][MOST_COLUMNS]; /* cells of that sheet that are not empty */
    struct text *into;                   /* where text goes; NULL */
};

/* A place as $AB$12 or AB12; what stands behind it, NULL: it is none. */
static const char *read_place(const char *text, struct place *place)
{
    char *end;

    place->column = 0;
    text += *text == '$';
    for (; *text >= 'A' && *text <= 'Z'; text++)
        place->column = place->column * 26 + (*text - 'A' + 1);
    text += *text == '$';
    place->row = (int)strtol(text, &end, 10);
    return place->column > 0 && end != text ? end : NULL;
}

static void note_style(struct tally *now, const char **attributes)
{
    const char *where = raw_attribute(attributes, "r");
    const char *style = raw_attribute(attributes, "s");

    if (where == NULL || style == NULL || where[1] < '0' || where[1] > '9')
        return;
    now->styles[where[0] - 'A'] = (int)strtol(style, NULL, 10);
}

static bool start(void *context, const char *name, const char **attributes, struct err *err)
{
    struct book *book = context;
    struct tally *now = book->now;
    const char *scale = raw_attribute(attributes, "fitToHeight");
    const char *paper = raw_attribute(attributes, "paperSize");
    const char *orientation = raw_attribute(attributes, "orientation");

    (void)err;
    now->cells += strcmp(name, "c") == 0;
    now->panes += strcmp(name, "pane") == 0;
    now->filters += strcmp(name, "autoFilter") == 0;
    now->choices += strcmp(name, "dataValidation") == 0;
    now->conditions += strcmp(name, "cfRule") == 0;
    now->breaks += strcmp(name, "brk") == 0;
    if (strcmp(name, "c") == 0) {
        now->has_formula = now->has_result = false;
        note_style(now, attributes);
        assert_non_null(read_place(raw_attribute(attributes, "r"), &book->cell));
        assert_in_range(book->cell.row, 1, MOST_ROWS - 1);
        assert_in_range(book->cell.column, 1, MOST_COLUMNS - 1);
    }
    now->has_formula = now->has_formula || strcmp(name, "f") == 0;
    now->has_result = now->has_result || strcmp(name, "v") == 0;
    if (strcmp(name, "f") == 0)
        book->into = &book->formulas;
    if (strcmp(name, "t") == 0)
        book->into = &book->strings;
    if (strcmp(name, "pageSetup") != 0)
        return true;
    now->landscape = orientation != NULL && strcmp(orientation, "landscape") == 0;
    now->fits = scale != NULL && strcmp(scale, "0") == 0;
    now->letter = paper == NULL || strcmp(paper, "1") == 0;
    return true;
}

static bool end(void *context, const char *name, struct err *err)
{
    struct book *book = context;
    struct tally *now = book->now;

    (void)err;
    if (book->into != NULL)
        text_add(book->into, "\n");
    book->into = NULL;
    if (strcmp(name, "c") != 0)
        return true;
    book->there[book->cell.row][book->cell.column] = now->has_formula || now->has_result;
    now->formulas += now->has_formula;
    now->without_result += now->has_formula && !now->has_result;
    return true;
}

static void take_text(void *context, const char *text, size_t length)
{
    struct book *book = context;

    if (book->into != NULL)
        text_add_bytes(book->into, text, length);
}

static struct tally read_part(struct book *book, const char *part)
{
    const struct raw_handlers handlers = {book, start, end, take_text};
    struct tally tally = {0};
    struct err err = {0};
    bool found;

    book->now = &tally;
    assert_true(raw_zip_read(book->zip, part, &handlers, &found, &err));
    assert_true(found);
    return tally;
}

static struct tally read_sheet(struct book *book, int sheet)
{
    char part[64];

    (void)snprintf(part, sizeof part, "xl/worksheets/sheet%d.xml", sheet + 1);
    return read_part(book, part);
}

static bool start_book(void *context, const char *name, const char **attributes, struct err *err)
{
    struct book *book = context;
    const char *of = raw_attribute(attributes, "name");
    const char *state = raw_attribute(attributes, "state");

    (void)err;
    if (strcmp(name, "sheet") == 0)
        text_format(&book->names, "%s%s\n", of, state == NULL ? "" : " (hidden)");
    if (strcmp(name, "definedName") == 0)
        text_format(&book->defined, "%s\n", of);
    return true;
}

static bool end_book(void *context, const char *name, struct err *err)
{
    (void)context;
    (void)name;
    (void)err;
    return true;
}

static void write_book(struct book *book, struct report_options options, struct text *out)
{
    struct err err = {0};

    assert_true(exporter_of_name("xlsx")->write(&book->results, &options, out, &err));
}

static void open_book(struct book *book, struct report_options options)
{
    const struct raw_handlers handlers = {book, start_book, end_book, take_text};
    struct err err = {0};
    bool found;

    write_book(book, options, &book->bytes);
    assert_true(raw_zip_library_load(&err));
    book->zip = raw_zip_open(book->bytes.bytes, book->bytes.length);
    assert_non_null(book->zip);
    assert_true(raw_zip_read(book->zip, "xl/workbook.xml", &handlers, &found, &err));
    assert_true(found);
}

static int setup(void **state)
{
    struct book *book = mem_alloc(1, sizeof *book);

    *state = book;
    document_questionnaire("questionnaires/iso42001.json", &book->questionnaire);
    assessment_init(&book->assessment, &book->questionnaire);
    build_answers(&book->assessment,
                  "4.1.a=N,seen,owner:Ann,due:2027-01-31 4.1.b=P 4.2.a=F A.2.2=out,because");
    mem_set(&book->assessment.answers[0].note, hostile);
    mem_set(&book->assessment.answers[1].owner, "@cmd");
    mem_set(&book->assessment.name, "+Acme");
    results_compute(&book->results, &book->assessment);
    return 0;
}

static int teardown(void **state)
{
    struct book *book = *state;

    if (book->zip != NULL)
        raw_zip_close(book->zip);
    text_release(&book->bytes);
    text_release(&book->names);
    text_release(&book->defined);
    text_release(&book->formulas);
    text_release(&book->strings);
    results_release(&book->results);
    assessment_release(&book->assessment);
    questionnaire_release(&book->questionnaire);
    mem_free(book);
    return 0;
}

static void expect_in(const struct text *text, const char *part)
{
    if (strstr(text_string(text), part) == NULL)
        print_message("%s\nhas no %s\n", text_string(text), part);
    assert_non_null(strstr(text_string(text), part));
}

static int column_of(const struct sheet *sheet, const char *name)
{
    for (int i = 0; i < sheet->column_count && i < COLUMNS; i++)
        if (strcmp(sheet->columns[i].name, name) == 0)
            return i;
    fail_msg("no column %s", name);
    return 0;
}

TEST(every_sheet_is_there_in_its_order)
{
    struct book *book = *state;
    struct text expected = {0};

    open_book(book, (struct report_options){0});
    for (int i = 0; i < SHEET_COUNT; i++)
        text_format(&expected, "%s\n", sheet_titles[i].title);
    text_add(&expected, "Calculation (hidden)\n");
    assert_string_equal(text_string(&book->names), text_string(&expected));
    text_release(&expected);
}

TEST(tables_stay_readable_when_scrolled_filtered_and_printed)
{
    struct book *book = *state;

    open_book(book, (struct report_options){0});
    for (int i = SHEET_HEATMAP; i < SHEET_COUNT; i++) {
        struct tally tally = read_sheet(book, i);

        assert_true(tally.cells > 0);
        assert_int_equal(tally.panes, 1);
        assert_int_equal(tally.filters, i == SHEET_ABOUT ? 0 : 1);
        assert_int_equal(tally.landscape, i != SHEET_ABOUT);
        assert_int_equal(tally.fits, i != SHEET_AGENDA);
        assert_int_equal(tally.breaks > 0, i == SHEET_AGENDA);
        assert_false(tally.letter);
    }
    expect_in(&book->defined, "_xlnm.Print_Titles\n");
    expect_in(&book->defined, "_xlnm.Print_Area\n");
    expect_in(&book->defined, "_xlnm._FilterDatabase\n");
}

TEST(every_sheet_has_the_paper_that_is_wanted)
{
    struct book *book = *state;

    open_book(book, (struct report_options){.paper = PAPER_LETTER});
    for (int i = 0; i < SHEET_COUNT; i++)
        assert_true(read_sheet(book, i).letter);
}

TEST(what_may_be_filled_in_offers_what_is_allowed)
{
    struct book *book = *state;

    open_book(book, (struct report_options){0});
    /* rating, basis, day, flag, carried, person */
    assert_int_equal(read_sheet(book, SHEET_ASSESSMENT).choices, 6);
    assert_true(read_sheet(book, SHEET_SOA).choices >= 2);
    assert_true(read_sheet(book, SHEET_ITEMS).choices >= 1);
    assert_true(read_sheet(book, SHEET_REMEDIATION).choices >= 2);
    assert_int_equal(read_sheet(book, SHEET_FINDINGS).choices, 0);
    expect_in(&book->defined, "Ratings\n");
    expect_in(&book->defined, "Interviewees\n");
}

TEST(what_may_be_filled_in_looks_like_it_and_nothing_else_does)
{
    struct book *book = *state;
    struct arena arena = {0};
    struct sheet sheet = {0};
    struct tally tally;
    int input;

    open_book(book, (struct report_options){0});
    sheet_make_columns(&sheet, SHEET_ASSESSMENT, &book->results, &arena);
    tally = read_sheet(book, SHEET_ASSESSMENT);
    input = tally.styles[column_of(&sheet, "rating")];
    assert_int_not_equal(input, 0);
    for (int i = 0; i < sheet.column_count && i < COLUMNS; i++)
        if (sheet.columns[i].kind != CELL_DATE)
            assert_int_equal(tally.styles[i] == input, sheet.columns[i].editable);
    arena_release(&arena);
}

TEST(colours_are_conditions_that_follow_an_edit)
{
    static const enum sheet_id coloured[] = {SHEET_SUMMARY, SHEET_HEATMAP,  SHEET_ASSESSMENT,
                                             SHEET_ITEMS,   SHEET_FINDINGS, SHEET_REMEDIATION,
                                             SHEET_SOA};
    struct book *book = *state;

    open_book(book, (struct report_options){0});
    for (size_t i = 0; i < sizeof coloured / sizeof coloured[0]; i++)
        assert_true(read_sheet(book, (int)coloured[i]).conditions >= 4);
}

TEST(every_formula_carries_its_result)
{
    struct book *book = *state;
    int formulas = 0;

    open_book(book, (struct report_options){0});
    for (int i = 0; i < SHEETS; i++) {
        struct tally tally = read_sheet(book, i);

        assert_int_equal(tally.without_result, 0);
        formulas += tally.formulas;
    }
    assert_true(formulas > 1000);
}

static void expect_there(const struct book *book, struct place from, struct place to)
{
    for (int row = from.row; row <= to.row; row++)
        for (int column = from.column; column <= to.column; column++)
            if (!book->there[row][column])
                fail_msg("row %d, column %d is read, but empty", row, column);
}

/* Whether a reference in a formula is to the calculation, where the formula itself stands if `own`.
 */
static bool reads_calculation(const char *formula, const char *at, bool own)
{
    static const char sheet[] = "Calculation!";
    size_t length = strlen(sheet);

    if (at == formula || at[-1] != '!')
        return own;
    return (size_t)(at - formula) >= length && memcmp(at - length, sheet, length) == 0;
}

/* Whether all that formulas read of the calculation is there; how many places and areas. */
static int expect_operands(const struct book *book, const char *formulas, bool own)
{
    const char *rest;
    int count = 0;

    for (const char *at = strchr(formulas, '$'); at != NULL; at = strchr(rest, '$')) {
        struct place from;
        struct place to;
        bool ours = reads_calculation(formulas, at, own);

        rest = read_place(at, &from);
        to = from;
        if (rest != NULL && *rest == ':')
            rest = read_place(rest + 1, &to);
        assert_non_null(rest);
        if (ours)
            expect_there(book, from, to);
        count += ours;
    }
    return count;
}

TEST(what_is_calculated_from_is_there)
{
    struct book *book = *state;
    struct text formulas = {0};
    int count;

    open_book(book, (struct report_options){0});
    for (int i = 0; i < SHEETS - 1; i++)
        read_sheet(book, i);
    text_add(&formulas, text_string(&book->formulas));
    text_clear(&book->formulas);
    memset(book->there, 0, sizeof book->there);
    read_sheet(book, SHEETS - 1);
    count = expect_operands(book, text_string(&formulas), false) +
            expect_operands(book, text_string(&book->formulas), true);
    assert_true(count > 1000);
    text_release(&formulas);
}

TEST(no_text_becomes_a_formula_and_none_is_changed)
{
    struct book *book = *state;

    open_book(book, (struct report_options){0});
    for (int i = 0; i < SHEETS; i++)
        (void)read_sheet(book, i);
    assert_null(strstr(text_string(&book->formulas), "HYPERLINK"));
    assert_null(strstr(text_string(&book->formulas), "cmd"));
    (void)read_part(book, "xl/sharedStrings.xml");
    expect_in(&book->strings, hostile);
    expect_in(&book->strings, "\n@cmd\n");
    expect_in(&book->strings, "+Acme");
}

TEST(one_persons_workbook_has_no_formula_that_misses_the_others)
{
    struct book *book = *state;

    open_book(book, (struct report_options){.interviewee = "hr"});
    for (int i = 0; i < SHEET_COUNT; i++)
        if (i != SHEET_HEATMAP) /* bars of its own figures */
            assert_int_equal(read_sheet(book, i).formulas, 0);
    assert_null(strstr(text_string(&book->names), "Calculation"));
}

TEST(the_same_assessment_gives_the_same_bytes)
{
    struct book *book = *state;
    struct text again = {0};

    open_book(book, (struct report_options){0});
    write_book(book, (struct report_options){0}, &again);
    assert_int_equal(book->bytes.length, again.length);
    assert_memory_equal(book->bytes.bytes, again.bytes, again.length);
    text_release(&again);
}

#define WITH_BOOK(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_BOOK(every_sheet_is_there_in_its_order),
        WITH_BOOK(tables_stay_readable_when_scrolled_filtered_and_printed),
        WITH_BOOK(every_sheet_has_the_paper_that_is_wanted),
        WITH_BOOK(what_may_be_filled_in_offers_what_is_allowed),
        WITH_BOOK(what_may_be_filled_in_looks_like_it_and_nothing_else_does),
        WITH_BOOK(colours_are_conditions_that_follow_an_edit),
        WITH_BOOK(every_formula_carries_its_result),
        WITH_BOOK(what_is_calculated_from_is_there),
        WITH_BOOK(no_text_becomes_a_formula_and_none_is_changed),
        WITH_BOOK(one_persons_workbook_has_no_formula_that_misses_the_others),
        WITH_BOOK(the_same_assessment_gives_the_same_bytes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
