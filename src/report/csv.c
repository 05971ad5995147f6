/* SPDX-License-Identifier: MIT
 *
 * csv.c - one sheet as comma-separated values, in two dialects.
 *
 * data: RFC 4180, comma, decimal point, codes, fractions; for programs.
 * excel: byte order mark, words, percents, and nothing that a spreadsheet takes for a number or a
 * day.
 * In both an apostrophe stands in front of what a spreadsheet takes for a formula: nobody knows who
 * opens the file next.
 */
#include "report/csv.h"

#include "base/date.h"
#include "base/utf8.h"
#include "codec/cell_escape.h"
#include "codec/json_write.h"
#include "report/exporters.h"
#include "report/sheet.h"
#include "report/sheet_limit.h"

#include <string.h>

struct csv {
    struct text *out;
    bool excel;
    char separator;
    struct text cell; /* scratch */
};

static bool needs_quotes(const struct csv *csv, const struct text *cell)
{
    const char *special = csv->excel ? "\",;\t|\r\n" : "\",\r\n";

    if (cell->length == 0)
        return false;
    return strpbrk(cell->bytes, special) != NULL || strchr(cell->bytes, csv->separator) != NULL ||
           cell->bytes[0] == ' ' || cell->bytes[cell->length - 1] == ' ';
}

static void add_cell(struct csv *csv, const struct text *cell, bool first)
{
    const char *rest = text_string(cell);

    if (!first)
        text_add_char(csv->out, csv->separator);
    if (!needs_quotes(csv, cell)) {
        text_add(csv->out, rest);
        return;
    }
    text_add_char(csv->out, '"');
    for (; *rest != '\0'; rest++) {
        if (*rest == '"')
            text_add_char(csv->out, '"');
        text_add_char(csv->out, *rest);
    }
    text_add_char(csv->out, '"');
}

static void write_text(struct csv *csv, const char *text)
{
    if (cell_is_risky(text))
        text_add_char(&csv->cell, '\'');
    cell_escape(text, false, &csv->cell);
    if (csv->excel)
        sheet_limit(&csv->cell);
}

/* Whether a spreadsheet could read an identifier as a number or a day. */
static bool looks_like_number(const char *id)
{
    static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
    char start[4] = {0};

    if (id[0] >= '0' && id[0] <= '9')
        return true;
    for (int i = 0; i < 3 && id[i] != '\0'; i++)
        start[i] = id[i] >= 'A' && id[i] <= 'Z' ? (char)(id[i] - 'A' + 'a') : id[i];
    return strlen(start) == 3 && strstr(months, start) != NULL;
}

static void write_reference(struct csv *csv, const char *id)
{
    if (csv->excel && looks_like_number(id))
        text_add(&csv->cell, "Cl ");
    write_text(csv, id);
}

static void write_number(struct csv *csv, double number)
{
    size_t start = csv->cell.length;

    text_add_number(&csv->cell, number);
    for (size_t i = start; csv->excel && csv->separator == ';' && i < csv->cell.length; i++)
        if (csv->cell.bytes[i] == '.')
            csv->cell.bytes[i] = ',';
}

static void write_date(struct csv *csv, double number)
{
    char date[DATE_SIZE];

    date_format((int64_t)number, date);
    text_add(&csv->cell, date);
}

static void write_instant(struct csv *csv, double number)
{
    char instant[INSTANT_SIZE];

    instant_format((int64_t)number, instant);
    if (csv->excel) {
        instant[10] = ' ';
        instant[19] = '\0';
    }
    text_add(&csv->cell, instant);
}

static void write_cell(struct csv *csv, const struct sheet_cell *cell)
{
    switch (cell->kind) {
    case CELL_EMPTY:
        return;
    case CELL_TEXT:
    case CELL_LINES:
        write_text(csv, !csv->excel && cell->code != NULL ? cell->code : cell->text);
        return;
    case CELL_REFERENCE:
        write_reference(csv, cell->text);
        return;
    case CELL_NUMBER:
        write_number(csv, cell->number);
        return;
    case CELL_PERCENT:
        write_number(csv, csv->excel ? cell->number * 100 : cell->number);
        return;
    case CELL_DATE:
        write_date(csv, cell->number);
        return;
    case CELL_INSTANT:
        write_instant(csv, cell->number);
        return;
    }
}

static void write_header(struct csv *csv, const struct sheet *sheet)
{
    for (int i = 0; i < sheet->column_count; i++) {
        const struct sheet_column *column = &sheet->columns[i];

        text_clear(&csv->cell);
        text_add(&csv->cell, csv->excel ? column->title : column->name);
        if (csv->excel && column->kind == CELL_PERCENT)
            text_add(&csv->cell, " (%)");
        add_cell(csv, &csv->cell, i == 0);
    }
    text_add(csv->out, "\r\n");
}

static void write_rows(struct csv *csv, const struct sheet *sheet)
{
    write_header(csv, sheet);
    for (int row = 0; row < sheet->row_count; row++) {
        for (int i = 0; i < sheet->column_count; i++) {
            text_clear(&csv->cell);
            write_cell(csv, sheet_cell_at(sheet, row, i));
            add_cell(csv, &csv->cell, i == 0);
        }
        text_add(csv->out, "\r\n");
    }
}

void csv_write_marked(const struct sheet *sheet, struct text *out)
{
    struct csv csv = {.out = out, .separator = ','};

    text_add(out, "\xEF\xBB\xBF");
    write_rows(&csv, sheet);
    text_release(&csv.cell);
}

static bool unknown_sheet(const char *name, struct err *err)
{
    struct text names = {0};

    for (int i = 0; i < SHEET_COUNT; i++)
        text_format(&names, "%s%s", i == 0 ? "" : ", ", sheet_titles[i].name);
    err_set(err, ERR_USAGE, "--sheet %s: there is no such sheet; write one of %s", name,
            text_string(&names));
    text_release(&names);
    return false;
}

bool write_csv(const struct results *results, const struct report_options *options,
               struct text *out, struct err *err)
{
    enum sheet_id id = options->sheet == NULL ? SHEET_ASSESSMENT : sheet_of_name(options->sheet);
    struct csv csv = {.out = out, .excel = options->dialect == DIALECT_EXCEL, .separator = ','};
    struct arena arena = {0};
    struct sheet sheet;

    if (id == SHEET_COUNT)
        return unknown_sheet(options->sheet, err);
    if (options->separator != '\0')
        csv.separator = options->separator;
    if (csv.excel)
        text_add(out, "\xEF\xBB\xBF");
    sheet_make(&sheet, id, results, options, &arena);
    write_rows(&csv, &sheet);
    text_release(&csv.cell);
    arena_release(&arena);
    return true;
}
