/* SPDX-License-Identifier: MIT
 *
 * xlsx_ciso.c - the workbook that CISO Assistant imports as an audit.
 *
 * The importer reads the first sheet, its first row being the header, and takes every text for
 * true: what is true has to be a boolean, and a reference a text.
 */
#include "base/scratch.h"
#include "report/ciso_audit.h"
#include "report/colours.h"
#include "report/exporters.h"
#include "report/xlsx.h"

enum { HEADER, BODY, LOOKS };

enum { LINE_HEIGHT = 15, ROW_MOST = 409 }; /* points */

struct page {
    struct xlsx xlsx;
    const struct sheet *sheet;
    lxw_worksheet *at;
    lxw_format *looks[LOOKS];
};

static void make_looks(struct page *page)
{
    for (int i = 0; i < LOOKS; i++) {
        page->looks[i] = workbook_add_format(page->xlsx.book);
        format_set_align(page->looks[i], LXW_ALIGN_VERTICAL_TOP);
        format_set_text_wrap(page->looks[i]);
    }
    format_set_bold(page->looks[HEADER]);
    format_set_bg_color(page->looks[HEADER], COLOUR_PALE);
}

static void write_header(struct page *page)
{
    for (int i = 0; i < page->sheet->column_count; i++) {
        worksheet_set_column(page->at, (lxw_col_t)i, (lxw_col_t)i, page->sheet->columns[i].width,
                             NULL);
        xlsx_write_string(&page->xlsx, page->at, 0, i, page->sheet->columns[i].name,
                          page->looks[HEADER]);
    }
}

static void write_cell(struct page *page, int row, int column)
{
    const struct sheet_cell *cell = sheet_cell_at(page->sheet, row - 1, column);

    if (column == CISO_AUDIT_ASSESSABLE)
        worksheet_write_boolean(page->at, (lxw_row_t)row, (lxw_col_t)column, true,
                                page->looks[BODY]);
    else if (cell->kind == CELL_NUMBER)
        worksheet_write_number(page->at, (lxw_row_t)row, (lxw_col_t)column, cell->number,
                               page->looks[BODY]);
    else if (cell->kind != CELL_EMPTY)
        xlsx_write_string(&page->xlsx, page->at, row, column, cell->text, page->looks[BODY]);
}

/* Not every spreadsheet program fits a row to its texts. */
static void set_height(struct page *page, int row)
{
    int most = 1;

    for (int i = 0; i < page->sheet->column_count; i++) {
        const struct sheet_cell *cell = sheet_cell_at(page->sheet, row - 1, i);
        int lines = cell->text == NULL ? 1 : xlsx_lines(cell->text, page->sheet->columns[i].width);

        most = lines > most ? lines : most;
    }
    most = most > ROW_MOST / LINE_HEIGHT ? ROW_MOST / LINE_HEIGHT : most;
    worksheet_set_row(page->at, (lxw_row_t)row, most * LINE_HEIGHT, NULL);
}

static void write_page(struct page *page)
{
    int rows = page->sheet->row_count;
    int columns = page->sheet->column_count;

    write_header(page);
    for (int row = 1; row <= rows; row++) {
        set_height(page, row);
        for (int column = 0; column < columns; column++)
            write_cell(page, row, column);
    }
    worksheet_freeze_panes(page->at, 1, 0);
    worksheet_autofilter(page->at, 0, 0, (lxw_row_t)rows, (lxw_col_t)(columns - 1));
    worksheet_set_landscape(page->at);
    worksheet_fit_to_pages(page->at, 1, 0);
    worksheet_repeat_rows(page->at, 0, 0);
}

static bool write_book(struct page *page, const struct scratch *scratch, struct err *err)
{
    lxw_workbook_options options = {.tmpdir = scratch->folder};
    lxw_error error;

    page->xlsx.book = workbook_new_opt(scratch->path, &options);
    if (page->xlsx.book == NULL)
        return err_set(err, ERR_FAILED, "the workbook cannot be begun; free some memory");
    xlsx_set_properties(&page->xlsx);
    page->at = workbook_add_worksheet(page->xlsx.book, "Audit");
    make_looks(page);
    write_page(page);
    error = workbook_close(page->xlsx.book);
    return error == LXW_NO_ERROR ||
           err_set(err, ERR_FAILED, "the workbook was not written: %s", lxw_strerror(error));
}

bool write_ciso_assistant(const struct results *results, const struct report_options *options,
                          struct text *out, struct err *err)
{
    struct scratch scratch = {0};
    struct arena arena = {0};
    struct sheet sheet = {0};
    struct page page = {
        .xlsx = {.results = results, .options = options},
          .sheet = &sheet
    };
    bool good = ciso_audit_make(&sheet, results, options, &arena, err) && xlsx_library_load(err) &&
                scratch_open(&scratch, err) && write_book(&page, &scratch, err) &&
                scratch_read(&scratch, out, err);

    scratch_close(&scratch);
    text_release(&page.xlsx.scratch);
    arena_release(&arena);
    return good;
}
