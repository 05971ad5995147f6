/* SPDX-License-Identifier: MIT
 *
 * sheet_layout.c - see sheet_layout.h.
 */
#include "report/sheet_layout.h"

#include "base/utf8.h"

#include <string.h>

enum { HEADER_WITHIN = 40, NAME_COUNTS = 100 };

size_t raw_row_end(const struct raw_sheet *sheet, size_t from)
{
    size_t at = from;

    while (at < sheet->count && sheet->cells[at].row == sheet->cells[from].row)
        at++;
    return at;
}

/* A header as it was typed, without what does not matter. */
static const char *plain(const char *text, struct arena *arena)
{
    struct text folded = {0};
    const char *start;
    char *copy;
    size_t length;

    utf8_add_folded(&folded, text);
    start = text_string(&folded);
    start += strspn(start, " \t\r\n");
    copy = arena_copy(arena, start);
    length = strlen(copy);
    while (length > 0 && strchr(" \t\r\n", copy[length - 1]) != NULL)
        copy[--length] = '\0';
    text_release(&folded);
    return copy;
}

static bool is_header(const struct sheet_column *column, const char *typed, struct arena *arena)
{
    return strcmp(typed, plain(column->title, arena)) == 0 ||
           strcmp(typed, plain(column->name, arena)) == 0;
}

/* Puts the headers of a row beside the columns of a sheet. */
static int match(struct layout *layout, const struct raw_sheet *raw, size_t first, size_t end,
                 struct arena *arena)
{
    int matches = 0;
    int for_programs = 0;

    for (size_t i = first; i < end; i++) {
        const char *typed = plain(raw->cells[i].text, arena);
        for (int j = 0; j < layout->sheet.column_count; j++) {
            if (!is_header(&layout->sheet.columns[j], typed, arena))
                continue;
            if (layout->columns[j] != NONE)
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

        matches = match(&layout, raw, first, raw_row_end(raw, first), arena);
        if (strcmp(plain(raw->name, arena), plain(sheet_titles[id].title, arena)) == 0)
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
    struct layout best = {.sheet = {.id = SHEET_COUNT}, .twice = NONE};
    int most = 0;

    for (size_t at = 0; at < raw->count && raw->cells[at].row < HEADER_WITHIN;
         at = raw_row_end(raw, at)) {
        struct layout found = best;
        int matches = match_row(results, raw, at, &found, arena);

        if (matches > most) {
            most = matches;
            best = found;
        }
    }
    if (best.sheet.key == KEY_NONE)
        best.sheet.id = SHEET_COUNT;
    return best;
}
