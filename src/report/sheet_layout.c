/* SPDX-License-Identifier: MIT
 *
 * sheet_layout.c - see sheet_layout.h.
 */
#include "report/sheet_layout.h"

#include <string.h>

enum { HEADER_WITHIN = 40, NAME_COUNTS = 100 };

size_t raw_row_end(const struct raw_sheet *sheet, size_t from)
{
    size_t at = from;

    while (at < sheet->count && sheet->cells[at].row == sheet->cells[from].row)
        at++;
    return at;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static const char *skip_space(const char *text)
{
    return text + strspn(text, " \t\r\n");
}

/* A header as it was typed: whatever the case, with spaces around. */
static bool is_called(const char *typed, const char *name)
{
    typed = skip_space(typed);
    while (*name != '\0' && lower(*typed) == lower(*name)) {
        typed++;
        name++;
    }
    return *name == '\0' && *skip_space(typed) == '\0';
}

static bool is_header(const struct sheet_column *column, const char *typed)
{
    return is_called(typed, column->title) || is_called(typed, column->name);
}

/* Whether it would do harm to take the wrong one of two columns. */
static bool matters(const struct sheet *sheet, int column)
{
    return sheet->columns[column].editable || column == sheet->key_column ||
           column == sheet->column_count - 1;
}

/* Puts the headers of a row beside the columns of a sheet. */
static int match(struct layout *layout, const struct raw_sheet *raw, size_t first, size_t end)
{
    int matches = 0;
    int for_programs = 0;

    for (size_t i = first; i < end; i++) {
        for (int j = 0; j < layout->sheet.column_count; j++) {
            if (!is_header(&layout->sheet.columns[j], raw->cells[i].text))
                continue;
            if (layout->columns[j] != NONE && matters(&layout->sheet, j))
                layout->twice = j;
            layout->columns[j] = raw->cells[i].column;
            matches++;
            for_programs += strcmp(raw->cells[i].text, layout->sheet.columns[j].name) == 0 ? 1 : -1;
        }
    }
    layout->for_programs = for_programs > 0;
    return matches;
}

/* A key, and something that can be filled in; or one of ours that is only to be read, so that it is
 * not taken for another. */
static bool is_usable(const struct layout *layout)
{
    const struct sheet *sheet = &layout->sheet;

    if (sheet->key == KEY_NONE)
        return true;
    if (layout->columns[sheet->key_column] == NONE &&
        layout->columns[sheet->column_count - 1] == NONE)
        return false;
    for (int i = 0; i < sheet->column_count; i++)
        if (sheet->columns[i].editable && layout->columns[i] != NONE)
            return true;
    return false;
}

static struct layout begin(const struct results *results, enum sheet_id id, struct arena *arena)
{
    struct layout layout = {.twice = NONE};

    sheet_make_columns(&layout.sheet, id, results, arena);
    layout.columns = ARENA_ARRAY(arena, int, layout.sheet.column_count);
    for (int i = 0; i < layout.sheet.column_count; i++)
        layout.columns[i] = NONE;
    return layout;
}

/* The best of our sheets for one row of headers. */
static int match_row(const struct results *results, const struct raw_sheet *raw, size_t first,
                     struct layout *best, struct arena *arena)
{
    int most = 0;

    for (int id = 0; id < SHEET_COUNT; id++) {
        struct layout layout = begin(results, (enum sheet_id)id, arena);
        int matches;

        matches = match(&layout, raw, first, raw_row_end(raw, first));
        if (is_called(raw->name, sheet_titles[id].title))
            matches += NAME_COUNTS;
        if (matches > most && is_usable(&layout)) {
            most = matches;
            *best = layout;
            best->header = raw->cells[first].row;
        }
    }
    return most;
}

struct layout layout_find(const struct results *results, const struct raw_sheet *raw,
                          struct arena *arena)
{
    struct layout found = {.sheet = {.id = SHEET_COUNT}, .twice = NONE};
    int matches = 0;

    for (size_t at = 0; at < raw->count && matches < 2 && raw->cells[at].row < HEADER_WITHIN;
         at = raw_row_end(raw, at))
        matches = match_row(results, raw, at, &found, arena);
    if (matches < 2 || found.sheet.key == KEY_NONE)
        found.sheet.id = SHEET_COUNT;
    return found;
}
