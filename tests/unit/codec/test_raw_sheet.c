/* SPDX-License-Identifier: MIT
 *
 * test_raw_sheet.c - spreadsheets from outside: what is read, and what is refused.
 */
#include "codec/cell_escape.h"
#include "codec/raw_sheet.h"
#include "support/test.h"

#include <string.h>

static int setup(void **state)
{
    static struct raw_book book;

    *state = &book;
    return 0;
}

static int teardown(void **state)
{
    raw_book_release(*state);
    return 0;
}

static void read_text(struct raw_book *book, const char *text)
{
    struct err err = {0};
    bool good = raw_book_read(text, strlen(text), book, &err);

    if (!good)
        print_message("%s\n", err.text);
    assert_true(good);
}

static void expect_cell(const struct raw_book *book, int row, int column, const char *text)
{
    for (size_t i = 0; i < book->sheets[0].count; i++) {
        const struct raw_cell *cell = &book->sheets[0].cells[i];
        if (cell->row == row && cell->column == column) {
            assert_string_equal(cell->text, text);
            return;
        }
    }
    fail_msg("no cell in row %d, column %d", row, column);
}

static void expect_refusal(struct raw_book *book, const char *bytes, size_t length,
                           const char *part)
{
    struct err err = {0};

    assert_false(raw_book_read(bytes, length, book, &err));
    if (strstr(err.text, part) == NULL)
        print_message("%s\n", err.text);
    assert_non_null(strstr(err.text, part));
    raw_book_release(book);
}

TEST(quotes_hold_separators_lines_and_quotes)
{
    struct raw_book *book = *state;

    read_text(book, "a,b\r\n\"x,\"\"y\"\"\r\nz\",2\r\n");
    expect_cell(book, 1, 0, "x,\"y\"\r\nz");
    expect_cell(book, 1, 1, "2");
    assert_int_equal(book->sheets[0].count, 4);
}

TEST(any_separator_and_line_end_will_do)
{
    static const char *const texts[] = {"a;b,c;d\n1;2;3", "a\tb,c\td\r1\t2\t3\r",
                                        "a|b,c|d\r\n1|2|3", "\xEF\xBB\xBF\x61;b,c;d\n1;2;3"};
    struct raw_book *book = *state;

    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        read_text(book, texts[i]);
        expect_cell(book, 0, 0, "a");
        expect_cell(book, 0, 1, "b,c");
        expect_cell(book, 1, 2, "3");
        raw_book_release(book);
    }
}

TEST(what_is_no_text_is_refused)
{
    struct raw_book *book = *state;

    expect_refusal(book, "", 0, "empty");
    expect_refusal(book, "a\0b", 3, "UTF-8");
    expect_refusal(book,
                   "\xFF\xFE"
                   "a",
                   3, "UTF-8");
    expect_refusal(book, "a,\"b\n", 5, "row 1: a quote");
    expect_refusal(book, "\xD0\xCF\x11\xE0rest", 8, "old or an encrypted workbook");
}

TEST(escapes_are_read_back)
{
    struct raw_book *book = *state;

    read_text(book, "_x001B_[31m,_x005F_x0041_,_x0000_ _xD800_\n");
    expect_cell(book, 0, 0, "\033[31m");
    expect_cell(book, 0, 1, "_x0041_");
    expect_cell(book, 0, 2, "_x0000_ _xD800_");
}

TEST(more_cells_than_anybody_fills_in_are_refused)
{
    struct raw_book *book = *state;
    struct text text = {0};

    for (int i = 0; i <= RAW_CELL_LIMIT / 2; i++)
        text_add(&text, "1,2\n");
    expect_refusal(book, text.bytes, text.length, "more than 500000 cells");
    text_release(&text);
}

TEST(empty_rows_cost_nothing)
{
    struct raw_book *book = *state;
    struct text text = {0};

    for (int i = 0; i < 1000000; i++)
        text_add(&text, ",,\n");
    text_add(&text, ",,x\n");
    read_text(book, text.bytes);
    assert_int_equal(book->sheets[0].count, 1);
    expect_cell(book, 1000000, 2, "x");
    text_release(&text);
}

static void add_number(struct text *out, size_t number, int bytes)
{
    for (int i = 0; i < bytes; i++, number >>= 8)
        text_add_char(out, (char)(number & 0xff));
}

/* What the two headers of a file in an archive have in common: stored as it is, its digest left
 * out, which is only looked at behind its end. */
static void add_header(struct text *out, const char *name, size_t size)
{
    add_number(out, 20, 2);
    add_number(out, 0, 12);
    add_number(out, size, 4);
    add_number(out, size, 4);
    add_number(out, strlen(name), 2);
}

/* An archive of one file. */
static void make_archive(const char *name, const struct text *content, struct text *out)
{
    size_t directory;

    text_add(out, "PK\x03\x04");
    add_header(out, name, content->length);
    add_number(out, 0, 2);
    text_add(out, name);
    text_add_bytes(out, content->bytes, content->length);
    directory = out->length;
    text_add(out, "PK\x01\x02");
    add_number(out, 20, 2);
    add_header(out, name, content->length);
    add_number(out, 0, 16);
    text_add(out, name);
    text_add(out, "PK\x05\x06");
    add_number(out, 0, 4);
    add_number(out, 1, 2);
    add_number(out, 1, 2);
    add_number(out, out->length - 12 - directory, 4);
    add_number(out, directory, 4);
    add_number(out, 0, 2);
}

TEST(elements_nested_deeper_than_anybody_does_are_refused)
{
    struct raw_book *book = *state;
    struct text content = {0};
    struct text archive = {0};

    text_repeat(&content, "<a>", 100000);
    make_archive("xl/workbook.xml", &content, &archive);
    expect_refusal(book, archive.bytes, archive.length, "nested deeper than 64");
    text_clear(&content);
    text_clear(&archive);
    text_repeat(&content, "<a>", 64);
    text_repeat(&content, "</a>", 64);
    make_archive("xl/workbook.xml", &content, &archive);
    expect_refusal(book, archive.bytes, archive.length, "damaged");
    text_release(&content);
    text_release(&archive);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(quotes_hold_separators_lines_and_quotes, setup, teardown),
        cmocka_unit_test_setup_teardown(any_separator_and_line_end_will_do, setup, teardown),
        cmocka_unit_test_setup_teardown(what_is_no_text_is_refused, setup, teardown),
        cmocka_unit_test_setup_teardown(escapes_are_read_back, setup, teardown),
        cmocka_unit_test_setup_teardown(more_cells_than_anybody_fills_in_are_refused, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(empty_rows_cost_nothing, setup, teardown),
        cmocka_unit_test_setup_teardown(elements_nested_deeper_than_anybody_does_are_refused, setup,
                                        teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
