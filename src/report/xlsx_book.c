/* SPDX-License-Identifier: MIT
 *
 * xlsx_book.c - the workbook; see xlsx.h.
 *
 * The library writes to a name, so it writes into a scratch file that nobody else can see, and the
 * bytes of that are what comes out: from the outside a value of values, as every exporter.
 */
#include "base/date.h"
#include "base/scratch.h"
#include "report/exporters.h"
#include "report/xlsx.h"
#include "report/xlsx_calculation.h"

#include <string.h>

static const int64_t some_day = 1577836800; /* where the assessment names none: 2020-01-01 */

void xlsx_set_properties(struct xlsx *xlsx)
{
    const struct assessment *assessment = xlsx->results->assessment;
    int64_t modified;
    lxw_doc_properties properties = {.title = (char *)xlsx->results->questionnaire->title,
                                     .comments = (char *)"Readiness assessment, not an audit"};

    if (assessment->modified == NULL || !instant_parse(assessment->modified, &modified) ||
        modified <= 0)
        modified = some_day;
    properties.created = (time_t)modified;
    workbook_set_properties(xlsx->book, &properties);
}

static void make_sheets(struct xlsx *xlsx)
{
    for (int i = 0; i < SHEET_COUNT; i++)
        sheet_make(&xlsx->sheets[i], (enum sheet_id)i, xlsx->results, xlsx->options, &xlsx->arena);
    for (int i = 0; i < SHEET_COUNT; i++)
        xlsx->pages[i] = workbook_add_worksheet(xlsx->book, sheet_titles[i].title);
    if (xlsx->live)
        xlsx->calculation = workbook_add_worksheet(xlsx->book, calc_title);
}

static void write_sheets(struct xlsx *xlsx)
{
    xlsx_write_summary(xlsx);
    for (int i = SHEET_SUMMARY + 1; i < SHEET_COUNT; i++)
        xlsx_write_table(xlsx, (enum sheet_id)i);
    xlsx_define_lists(xlsx);
    if (xlsx->live)
        xlsx_write_calculation(xlsx);
}

static bool write_book(struct xlsx *xlsx, const struct scratch *scratch, struct err *err)
{
    lxw_workbook_options options = {.tmpdir = scratch->folder};
    lxw_error error;

    xlsx->book = workbook_new_opt(scratch->path, &options);
    if (xlsx->book == NULL)
        return err_set(err, ERR_FAILED, "the workbook cannot be begun; free some memory");
    xlsx_set_properties(xlsx);
    xlsx_make_styles(xlsx);
    make_sheets(xlsx);
    write_sheets(xlsx);
    error = workbook_close(xlsx->book);
    return error == LXW_NO_ERROR ||
           err_set(err, ERR_FAILED, "the workbook was not written: %s", lxw_strerror(error));
}

bool write_xlsx(const struct results *results, const struct report_options *options,
                struct text *out, struct err *err)
{
    struct xlsx xlsx = {
        .results = results, .options = options, .live = options->interviewee == NULL};
    struct scratch scratch = {0};
    bool good = xlsx_library_load(err) && scratch_open(&scratch, err) &&
                write_book(&xlsx, &scratch, err) && scratch_read(&scratch, out, err);

    scratch_close(&scratch);
    text_release(&xlsx.scratch);
    arena_release(&xlsx.arena);
    return good;
}
