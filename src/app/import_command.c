/* SPDX-License-Identifier: MIT
 *
 * import_command.c - see commands.h: import.
 */
#include "app/cli.h"
#include "app/commands.h"
#include "app/edit.h"
#include "app/world.h"
#include "codec/raw_sheet.h"
#include "report/sheet_intake.h"

#include <string.h>

/* Every problem is a line; conflicts alone are a conflict. */
static bool tell(const char *path, const struct intake *intake, struct err *err)
{
    for (size_t i = 0; i < intake->problems.count; i++) {
        const struct problem *problem = &intake->problems.at[i];
        message("%s: %s%s%s", path, problem->at, problem->at[0] == '\0' ? "" : ": ", problem->text);
    }
    if (intake->problems.dropped > 0)
        message("%s: and %zu more of the kind", path, intake->problems.dropped);
    if (intake->problems.errors == 0)
        return true;
    err->code = intake->conflicts == intake->problems.errors ? ERR_CONFLICT : ERR_DOCUMENT;
    return false;
}

static bool read_book(const char *path, struct raw_book *book, struct err *err)
{
    struct text bytes = {0};
    bool good = file_read(path, RAW_FILE_LIMIT, &bytes, NULL, err);

    if (good && !raw_book_read(text_string(&bytes), bytes.length, book, err))
        good = err_context(err, "%s", path);
    text_release(&bytes);
    return good;
}

static bool list_changes(const struct results *results, const struct intake *intake,
                         struct err *err)
{
    struct text out = {0};
    bool good;

    for (size_t i = 0; i < intake->count; i++) {
        intake_describe(results, &intake->changes[i], &out);
        text_add(&out, "\n");
    }
    good = output_write(text_string(&out), out.length, err);
    text_release(&out);
    return good;
}

/* One step of the journal: all of it or nothing. */
static bool apply(const struct arguments *arguments, struct document *document,
                  const struct intake *intake, struct err *err)
{
    struct edit edit;
    bool good;

    edit_begin(&edit, document, arguments_value(arguments, OPTION_BY));
    for (size_t i = 0; i < intake->count; i++)
        journal_change(&edit.journal, &document->assessment, intake->changes[i].field,
                       intake->changes[i].index, intake->changes[i].value, edit.stamp);
    good = edit_end(&edit, true, err);
    if (good)
        message("%s: %zu change%s from %d row%s of %s", document->path, intake->count,
                text_plural((int)intake->count), intake->rows, text_plural(intake->rows),
                arguments->operands[1]);
    return good;
}

static bool take(const struct arguments *arguments, struct document *document,
                 const struct raw_book *book, struct err *err)
{
    struct results results = {0};
    struct intake intake = {0};
    bool good;

    results_compute(&results, &document->assessment);
    intake_read(&results, book, &intake);
    good = tell(arguments->operands[1], &intake, err);
    if (good && arguments_have(arguments, OPTION_DRY_RUN))
        good = list_changes(&results, &intake, err);
    else if (good)
        good = apply(arguments, document, &intake, err);
    intake_release(&intake);
    results_release(&results);
    return good;
}

bool run_import(const struct arguments *arguments, struct err *err)
{
    enum access access = arguments_have(arguments, OPTION_DRY_RUN) ? ACCESS_READ : ACCESS_TURN;
    struct document document = {0};
    struct raw_book book = {0};
    bool good;

    good = read_book(arguments->operands[1], &book, err) &&
           document_open(&document, arguments->operands[0], opening_of(arguments), access, err) &&
           take(arguments, &document, &book, err);
    document_close(&document);
    raw_book_release(&book);
    return good;
}
