/* SPDX-License-Identifier: MIT
 *
 * sheet_reading.c - see sheet_reading.h.
 */
#include "report/sheet_reading.h"

#include "base/date.h"
#include "codec/cell_escape.h"

#include <math.h>
#include <string.h>

enum { DAYS_TO_1970 = 25569, DAYS_1904 = 1462 };

static void add_letters(struct text *out, int column)
{
    if (column >= 26)
        add_letters(out, column / 26 - 1);
    text_add_char(out, (char)('A' + column % 26));
}

/* "Assessment, row 12, column C (Rating)" */
const char *reading_place(const struct reading *it, int column)
{
    struct text out = {0};
    const char *copy;

    if (!it->book->is_csv)
        text_format(&out, "%s, ", it->raw->name);
    text_format(&out, "row %d", it->row + 1);
    if (column != NONE && it->layout.columns[column] != NONE) {
        text_add(&out, ", column ");
        add_letters(&out, it->layout.columns[column]);
        text_format(&out, " (%s)", it->layout.sheet.columns[column].title);
    }
    copy = arena_copy(it->arena, text_string(&out));
    text_release(&out);
    return copy;
}

void reading_refuse(const struct reading *it, int column, const char *code, const char *what)
{
    problem_add(it->problems, SEVERITY_ERROR, code, reading_place(it, column), it->row, "%s", what);
}

const struct raw_cell *reading_cell(const struct reading *it, int column)
{
    for (const struct raw_cell *cell = it->first;
         it->layout.columns[column] != NONE && cell < it->end; cell++)
        if (cell->column == it->layout.columns[column])
            return cell;
    return NULL;
}

/* The apostrophe in front of what a spreadsheet would take for a formula. */
static const char *without_defence(const struct reading *it, const char *text)
{
    return it->book->is_csv && text[0] == '\'' && cell_is_risky(text + 1) ? text + 1 : text;
}

/* A day as spreadsheets count it. */
static const char *day_of_number(const struct reading *it, double number)
{
    double days = floor(number) - DAYS_TO_1970 + (it->book->from_1904 ? DAYS_1904 : 0);
    char day[DATE_SIZE];

    if (!(number >= 1) || !(number < 2958466))
        return NULL;
    date_format((int64_t)days, day);
    return arena_copy(it->arena, day);
}

/* The text of a cell; NULL: it is none, which was said. "" for a cell that is not there. */
const char *reading_text(const struct reading *it, int column, bool is_date)
{
    const struct raw_cell *cell = reading_cell(it, column);
    const char *day;

    if (cell == NULL)
        return "";
    switch (cell->kind) {
    case RAW_TEXT:
        return without_defence(it, cell->text);
    case RAW_NUMBER:
        day = is_date ? day_of_number(it, cell->number) : NULL;
        return day != NULL ? day : cell->text;
    case RAW_ERROR:
        reading_refuse(it, column, "error_value",
                       "the cell shows an error; write the value in its place");
        return NULL;
    case RAW_MISSING:
        reading_refuse(
            it, column, "formula",
            "the cell holds a formula that was not computed; open the sheet in a spreadsheet "
            "program and save it, or write the value in its place");
        return NULL;
    }
    return NULL;
}
