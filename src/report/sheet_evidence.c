/* SPDX-License-Identifier: MIT
 *
 * sheet_evidence.c - see sheet_evidence.h.
 */
#include "report/sheet_evidence.h"

#include <string.h>

enum { COLUMNS_SHOWN = 3 };

/* Length of the first `columns` columns of a line. */
static size_t columns_length(const char *line, size_t length, int columns)
{
    for (size_t i = 0; i < length; i++)
        if (line[i] == '\t' && --columns == 0)
            return i;
    return length;
}

/* Length of what is shown of a line, without columns that are empty. */
static size_t shown_length(const char *line, size_t length)
{
    size_t shown = columns_length(line, length, COLUMNS_SHOWN);

    while (shown > 1 && line[shown - 1] == '\t')
        shown--;
    return shown;
}

/* One line in the cell's form. */
static void add_cell_line(const char *line, size_t length, struct text *out)
{
    for (size_t i = 0; i < length; i++) {
        if (line[i] == '\t')
            text_add(out, " | ");
        else if (line[i] == '|')
            text_add(out, "\\|");
        else
            text_add_char(out, line[i]);
    }
}

void evidence_to_cell(const char *value, struct text *out)
{
    while (value != NULL && *value != '\0') {
        size_t length = strcspn(value, "\n");

        add_cell_line(value, shown_length(value, length), out);
        value += length;
        if (*value == '\n') {
            text_add_char(out, '\n');
            value++;
        }
    }
}

/* Length up to the next bar that is not escaped. */
static size_t column_length(const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (line[i] == '\\')
            i++;
        else if (line[i] == '|')
            return i;
    }
    return length;
}

/* A column without the space that parts it from its bar. */
static void add_column(const char *column, size_t length, bool first, bool last, struct text *out)
{
    if (!first && length > 0 && column[0] == ' ') {
        column++;
        length--;
    }
    if (!last && length > 0 && column[length - 1] == ' ')
        length--;
    for (size_t i = 0; i < length; i++) {
        if (column[i] == '\\' && i + 1 < length && column[i + 1] == '|')
            i++;
        else if (column[i] == '\\' && i + 1 < length)
            text_add_char(out, column[i++]);
        if (column[i] != '\t')
            text_add_char(out, column[i]);
        else
            text_add(out, "\\t");
    }
}

static void add_value_line(const char *line, size_t length, struct text *out)
{
    size_t start = out->length;
    bool first = true;

    for (;;) {
        size_t column = column_length(line, length);
        bool last = column == length;

        add_column(line, column, first, last, out);
        if (last)
            break;
        text_add_char(out, '\t');
        line += column + 1;
        length -= column + 1;
        first = false;
    }
    /* "title |" has no location; a piece with nothing at all keeps its tab. */
    while (out->length > start + 1 && out->bytes[out->length - 1] == '\t')
        text_cut(out, out->length - 1);
}

void evidence_of_cell(const char *cell, struct text *out)
{
    while (*cell != '\0') {
        size_t length = strcspn(cell, "\r\n");

        if (length > 0 && out->length > 0)
            text_add_char(out, '\n');
        if (length > 0)
            add_value_line(cell, length, out);
        cell += length;
        cell += strspn(cell, "\r\n");
    }
}

/* The fourth column of the line of `old` whose first three are these; NULL. */
static const char *unknown_of(const char *old, const char *line, size_t length, size_t *size)
{
    while (old != NULL && *old != '\0') {
        size_t whole = strcspn(old, "\n");
        size_t shown = columns_length(old, whole, COLUMNS_SHOWN);
        size_t kept = shown;

        while (kept > 1 && old[kept - 1] == '\t')
            kept--;
        if (shown < whole && kept == length && memcmp(old, line, length) == 0) {
            *size = whole - shown - 1;
            return old + shown + 1;
        }
        old += whole + (old[whole] == '\n');
    }
    return NULL;
}

static void add_missing_tabs(const char *line, size_t length, struct text *out)
{
    int tabs = COLUMNS_SHOWN;

    for (size_t i = 0; i < length; i++)
        tabs -= line[i] == '\t';
    text_repeat(out, "\t", tabs);
}

void evidence_keep_unknown(const char *typed, const char *old, struct text *out)
{
    while (*typed != '\0') {
        size_t length = strcspn(typed, "\n");
        size_t size = 0;
        const char *unknown = unknown_of(old, typed, length, &size);

        text_add_bytes(out, typed, length);
        if (unknown != NULL) {
            add_missing_tabs(typed, length, out);
            text_add_bytes(out, unknown, size);
        }
        typed += length;
        if (*typed == '\n') {
            text_add_char(out, '\n');
            typed++;
        }
    }
}
