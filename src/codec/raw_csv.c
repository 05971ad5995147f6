/* SPDX-License-Identifier: MIT
 *
 * raw_csv.c - comma-separated values of raw_sheet.h.
 */
#include "base/utf8.h"
#include "codec/raw_sheet.h"

#include <string.h>

/* What is read, and how far. */
struct csv_reader {
    const char *bytes;
    size_t length, at;
    char separator;
    int row, column;
    struct raw_book *book;
    struct raw_sheet *sheet;
    struct text field;
    bool quoted; /* the field under way began with a quote */
};

/* The separator that the first line has most of, outside of quotes. */
static char find_separator(const char *bytes, size_t length)
{
    static const char candidates[] = ",;\t|";
    int counts[sizeof candidates] = {0};
    bool quoted = false;
    int best = 0;

    for (size_t i = 0; i < length && (quoted || (bytes[i] != '\n' && bytes[i] != '\r')); i++) {
        const char *found = bytes[i] == '\0' ? NULL : strchr(candidates, bytes[i]);

        if (bytes[i] == '"')
            quoted = !quoted;
        else if (!quoted && found != NULL)
            counts[found - candidates]++;
    }
    for (int i = 1; i < (int)sizeof candidates - 1; i++)
        if (counts[i] > counts[best])
            best = i;
    return candidates[best];
}

static bool end_field(struct csv_reader *it, struct err *err)
{
    struct raw_cell cell = {.row = it->row, .column = it->column};
    bool good = it->field.length == 0 ||
                raw_sheet_add(it->book, it->sheet, cell, it->field.bytes, it->field.length, err);

    text_clear(&it->field);
    it->quoted = false;
    it->column++;
    return good;
}

static bool end_row(struct csv_reader *it, struct err *err)
{
    bool good = end_field(it, err);

    it->row++;
    it->column = 0;
    return good;
}

/* Behind the opening quote; ends behind the closing one. */
static bool read_quoted(struct csv_reader *it, struct err *err)
{
    for (it->at++; it->at < it->length; it->at++) {
        if (it->bytes[it->at] != '"') {
            text_add_char(&it->field, it->bytes[it->at]);
        } else if (it->at + 1 < it->length && it->bytes[it->at + 1] == '"') {
            text_add_char(&it->field, '"');
            it->at++;
        } else {
            it->at++;
            it->quoted = true;
            return true;
        }
    }
    return err_set(err, ERR_DOCUMENT, "row %d: a quote is opened and not closed; close it",
                   it->row + 1);
}

static bool read_next(struct csv_reader *it, struct err *err)
{
    char c = it->bytes[it->at];

    if (c == '"' && it->field.length == 0 && !it->quoted)
        return read_quoted(it, err);
    it->at++;
    if (c == it->separator)
        return end_field(it, err);
    if (c == '\r' && it->at < it->length && it->bytes[it->at] == '\n')
        it->at++;
    if (c == '\r' || c == '\n')
        return end_row(it, err);
    text_add_char(&it->field, c);
    return true;
}

static bool check_encoding(const char *bytes, size_t length, struct err *err)
{
    if (memchr(bytes, '\0', length) != NULL || utf8_valid_length(bytes, length) != length)
        return err_set(err, ERR_DOCUMENT,
                       "is neither a workbook nor UTF-8 text; save it as XLSX or as \"CSV UTF-8\"");
    return true;
}

bool raw_csv_read(const char *bytes, size_t length, struct raw_book *out, struct err *err)
{
    struct csv_reader it = {.bytes = bytes, .length = length, .book = out};
    bool good;

    if (length == 0)
        return err_set(err, ERR_DOCUMENT, "is empty; give a sheet that `clausewalk export` wrote");
    if (!check_encoding(bytes, length, err))
        return false;
    if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
        it.at = 3;
    it.separator = find_separator(bytes + it.at, length - it.at);
    out->is_csv = true;
    it.sheet = raw_book_add_sheet(out, "");
    good = true;
    while (good && it.at < it.length)
        good = read_next(&it, err);
    good = good && end_row(&it, err);
    text_release(&it.field);
    return good;
}
