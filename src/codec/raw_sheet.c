/* SPDX-License-Identifier: MIT
 *
 * raw_sheet.c - see raw_sheet.h.
 */
#include "codec/raw_sheet.h"

#include "base/mem.h"
#include "codec/cell_escape.h"

#include <stdlib.h>
#include <string.h>

struct raw_sheet *raw_book_add_sheet(struct raw_book *book, const char *name)
{
    struct raw_sheet *sheet;

    book->sheets = mem_grow(book->sheets, book->count, &book->capacity, sizeof *book->sheets);
    sheet = &book->sheets[book->count++];
    *sheet = (struct raw_sheet){.name = arena_copy(&book->arena, name)};
    return sheet;
}

bool raw_sheet_add(struct raw_book *book, struct raw_sheet *sheet, struct raw_cell cell,
                   const char *text, size_t length, struct err *err)
{
    struct text plain = {0};

    if (book->cell_count >= RAW_CELL_LIMIT || book->text_size + length > RAW_TEXT_LIMIT)
        return err_set(err, ERR_DOCUMENT,
                       "it holds more than %d cells or %d MiB of text; send the sheet as "
                       "`clausewalk export` wrote it, without other data",
                       RAW_CELL_LIMIT, RAW_TEXT_LIMIT / 1024 / 1024);
    cell_unescape(text, length, &plain);
    cell.text = arena_copy_bytes(&book->arena, text_string(&plain), plain.length);
    book->text_size += length;
    book->cell_count++;
    text_release(&plain);
    sheet->cells = mem_grow(sheet->cells, sheet->count, &sheet->capacity, sizeof *sheet->cells);
    sheet->cells[sheet->count++] = cell;
    return true;
}

static int by_place(const void *left, const void *right)
{
    const struct raw_cell *a = left;
    const struct raw_cell *b = right;

    if (a->row != b->row)
        return a->row < b->row ? -1 : 1;
    return (a->column > b->column) - (a->column < b->column);
}

bool raw_book_read(const char *bytes, size_t length, struct raw_book *out, struct err *err)
{
    static const char zip[] = "PK\003\004";
    static const char old[] = "\xD0\xCF\x11\xE0";
    bool good;

    if (length >= 4 && memcmp(bytes, old, 4) == 0)
        return err_set(err, ERR_DOCUMENT,
                       "is an old or an encrypted workbook; save it as .xlsx without a password");
    if (length >= 4 && memcmp(bytes, zip, 4) == 0)
        good = raw_xlsx_read(bytes, length, out, err);
    else
        good = raw_csv_read(bytes, length, out, err);
    for (size_t i = 0; i < out->count; i++)
        if (out->sheets[i].count > 0)
            qsort(out->sheets[i].cells, out->sheets[i].count, sizeof *out->sheets[i].cells,
                  by_place);
    return good;
}

void raw_book_release(struct raw_book *book)
{
    for (size_t i = 0; i < book->count; i++)
        mem_free(book->sheets[i].cells);
    mem_free(book->sheets);
    arena_release(&book->arena);
    *book = (struct raw_book){0};
}
