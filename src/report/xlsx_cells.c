/* SPDX-License-Identifier: MIT
 *
 * xlsx_cells.c - places and values of cells; see xlsx.h.
 */
#include "base/utf8.h"
#include "codec/cell_escape.h"
#include "report/sheet_limit.h"
#include "report/xlsx.h"

#include <stdarg.h>
#include <string.h>

enum {
    DAYS_TO_1970 = 25569, /* from the day that spreadsheets count as 0 */
    DAYS_FIRST = 61,      /* before 1900-03-01 spreadsheets count a day that never was */
    DAYS_LAST = 2958465,  /* 9999-12-31 */
    DAY_SECONDS = 24 * 60 * 60,
    PLACE_SIZE = 20
};

const char *xlsx_fill(struct xlsx *xlsx, const char *format, ...)
{
    struct text *out = &xlsx->scratch;
    const char *mark;
    va_list args;

    text_clear(out);
    va_start(args, format);
    while ((mark = strchr(format, '%')) != NULL) {
        text_add_bytes(out, format, (size_t)(mark - format));
        text_add(out, va_arg(args, const char *));
        format = mark + sizeof "%s" - 1;
    }
    va_end(args);
    text_add(out, format);
    return arena_copy_bytes(&xlsx->arena, text_string(out), out->length);
}

/* Letters of a column; returns how many. */
static int put_letters(int column, char out[4])
{
    int count = column >= 26 ? put_letters(column / 26 - 1, out) : 0;

    out[count] = (char)('A' + column % 26);
    return count + 1;
}

/* Digits of a number above 0; returns how many. */
static int put_digits(int number, char *out)
{
    int count = number >= 10 ? put_digits(number / 10, out) : 0;

    out[count] = (char)('0' + number % 10);
    return count + 1;
}

/* There are tens of thousands of places in formulas, hence by hand. */
static const char *place(struct xlsx *xlsx, int row, int column, const char *fixed)
{
    char out[PLACE_SIZE] = "$";
    int length = 1 + put_letters(column, out + 1);

    if (*fixed != '\0')
        out[length++] = *fixed;
    length += put_digits(row + 1, out + length);
    return arena_copy_bytes(&xlsx->arena, out, (size_t)length);
}

const char *xlsx_place(struct xlsx *xlsx, int row, int column)
{
    return place(xlsx, row, column, "$");
}

const char *xlsx_beside(struct xlsx *xlsx, int row, int column)
{
    return place(xlsx, row, column, "");
}

const char *xlsx_range(struct xlsx *xlsx, int first, int last, int column)
{
    return xlsx_fill(xlsx, "%s:%s", xlsx_place(xlsx, first, column),
                     xlsx_place(xlsx, last, column));
}

const char *xlsx_column_range(struct xlsx *xlsx, enum sheet_id id, int column)
{
    int rows = xlsx->sheets[id].row_count > 0 ? xlsx->sheets[id].row_count : 1;
    const char *range = column < RANGES_KEPT ? xlsx->ranges[id][column] : NULL;

    if (range != NULL)
        return range;
    range = xlsx_fill(xlsx, "'%s'!%s", sheet_titles[id].title,
                      xlsx_range(xlsx, ROW_FIRST, ROW_FIRST + rows - 1, column));
    if (column < RANGES_KEPT)
        xlsx->ranges[id][column] = range;
    return range;
}

int xlsx_column(const struct xlsx *xlsx, enum sheet_id id, const char *name)
{
    for (int i = 0; i < xlsx->sheets[id].column_count; i++)
        if (strcmp(xlsx->sheets[id].columns[i].name, name) == 0)
            return i;
    return NONE;
}

void xlsx_write_string(struct xlsx *xlsx, lxw_worksheet *page, int row, int column,
                       const char *string, lxw_format *format)
{
    text_clear(&xlsx->scratch);
    cell_escape(string, true, &xlsx->scratch);
    sheet_limit(&xlsx->scratch);
    worksheet_write_string(page, (lxw_row_t)row, (lxw_col_t)column, text_string(&xlsx->scratch),
                           format);
}

static double serial_of(const struct sheet_cell *cell)
{
    double days = cell->kind == CELL_INSTANT ? cell->number / DAY_SECONDS : cell->number;

    return days + DAYS_TO_1970;
}

static bool is_date(const struct sheet_cell *cell)
{
    return (cell->kind == CELL_DATE || cell->kind == CELL_INSTANT) &&
           serial_of(cell) >= DAYS_FIRST && serial_of(cell) < DAYS_LAST + 1;
}

void xlsx_write(struct xlsx *xlsx, lxw_worksheet *page, int row, int column,
                const struct sheet_cell *cell, lxw_format *format)
{
    lxw_row_t y = (lxw_row_t)row;
    lxw_col_t x = (lxw_col_t)column;

    if (cell->kind == CELL_EMPTY)
        worksheet_write_blank(page, y, x, format);
    else if (is_date(cell))
        worksheet_write_number(page, y, x, serial_of(cell), format);
    else if (cell->text != NULL)
        xlsx_write_string(xlsx, page, row, column, cell->text, format);
    else
        worksheet_write_number(page, y, x, cell->number, format);
}

void xlsx_write_formula(struct xlsx *xlsx, lxw_worksheet *page, int row, int column,
                        struct xlsx_living of, lxw_format *format)
{
    const struct sheet_cell *cell = of.cell;
    const char *formula = of.formula;
    lxw_row_t y = (lxw_row_t)row;
    lxw_col_t x = (lxw_col_t)column;

    if (cell->kind == CELL_EMPTY || cell->text != NULL) {
        text_clear(&xlsx->scratch);
        cell_escape(cell->text == NULL ? "" : cell->text, true, &xlsx->scratch);
        worksheet_write_formula_str(page, y, x, formula, format, text_string(&xlsx->scratch));
    } else {
        worksheet_write_formula_num(page, y, x, formula, format, cell->number);
    }
}

/* Lines of one paragraph whose bytes are all ASCII. */
static int paragraph_lines(const char *text, size_t length, int width)
{
    int lines = 1;
    int column = 0;

    while (length > 0) {
        size_t word = 0;
        while (word < length && text[word] != ' ')
            word++;
        if (column > 0 && column + (int)word > width) {
            lines++;
            column = 0;
        }
        lines += word > 0 ? ((int)word - 1) / width : 0;
        column += (int)word % width + 1;
        word += word < length;
        text += word;
        length -= word;
    }
    return lines;
}

static bool is_ascii(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)text[i] >= 0x80)
            return false;
    return true;
}

/* utf8_lines measures every character with care; most cells are plain, and there are thousands. */
int xlsx_lines(const char *text, int width)
{
    int lines = 0;

    if (strlen(text) <= (size_t)width && strchr(text, '\n') == NULL)
        return 1;

    for (;;) {
        size_t length = strcspn(text, "\n");

        if (!is_ascii(text, length))
            return lines + utf8_lines(text, width);
        lines += paragraph_lines(text, length, width);
        text += length;
        if (*text == '\0')
            return lines;
        text++;
    }
}

const char *xlsx_quoted(struct xlsx *xlsx, const char *text)
{
    struct text out = {0};
    const char *copy;

    text_add(&out, "\"");
    for (; *text != '\0'; text++) {
        text_add_char(&out, *text);
        if (*text == '"')
            text_add_char(&out, '"');
    }
    text_add(&out, "\"");
    copy = arena_copy(&xlsx->arena, text_string(&out));
    text_release(&out);
    return copy;
}
