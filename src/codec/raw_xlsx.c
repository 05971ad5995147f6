/* SPDX-License-Identifier: MIT
 *
 * raw_xlsx.c - workbooks of raw_sheet.h.
 */
#include "base/mem.h"
#include "base/text.h"
#include "codec/raw_sheet.h"
#include "codec/raw_zip.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    ROW_LIMIT = 1048576,
    COLUMN_LIMIT = 16384,
    NUMBER_SIZE = 40,
    STRING_LIMIT = 1024 * 1024 /* bytes of a text; a cell holds 32,767 characters */
};

struct listed_sheet {
    const char *name;
    const char *relation;
    const char *part;
};

/* A workbook under way. */
struct xlsx_reader {
    struct raw_zip *zip;
    struct raw_book *book;
    struct listed_sheet sheets[RAW_SHEET_LIMIT];
    int sheet_count;
    const char *strings_part;
    const char **strings; /* the shared ones, in the book's arena */
    size_t string_count, string_capacity;
    size_t string_size;

    struct raw_sheet *sheet; /* the one that is read */
    int row, column;
    char type;  /* of the cell: first letter of its t, 'n' by default */
    bool inner; /* t="str" or "inlineStr": not a shared string */
    bool in_value, in_phonetic, has_value, has_formula;
    struct text text;
};

static void add_text(void *context, const char *text, size_t length)
{
    struct xlsx_reader *it = context;

    if (it->in_value && !it->in_phonetic)
        text_add_bytes(&it->text, text, length);
}

static bool end_nothing(void *context, const char *name, struct err *err)
{
    (void)context;
    (void)name;
    (void)err;
    return true;
}

static bool too_long(struct err *err)
{
    return err_set(err, ERR_DOCUMENT,
                   "a cell holds more text than a spreadsheet allows; save the workbook anew in a "
                   "spreadsheet program");
}

static bool start_workbook(void *context, const char *name, const char **attributes,
                           struct err *err)
{
    struct xlsx_reader *it = context;
    const char *title = raw_attribute(attributes, "name");
    const char *relation = raw_attribute(attributes, "id");
    const char *from_1904 = raw_attribute(attributes, "date1904");

    if (strcmp(name, "workbookPr") == 0 && from_1904 != NULL)
        it->book->from_1904 = strcmp(from_1904, "1") == 0 || strcmp(from_1904, "true") == 0;
    if (strcmp(name, "sheet") != 0 || title == NULL || relation == NULL)
        return true;
    if (it->sheet_count == RAW_SHEET_LIMIT)
        return err_set(err, ERR_DOCUMENT,
                       "it has more than %d sheets; send only those of the "
                       "export",
                       RAW_SHEET_LIMIT);
    it->sheets[it->sheet_count++] =
        (struct listed_sheet){.name = arena_copy(&it->book->arena, title),
                              .relation = arena_copy(&it->book->arena, relation)};
    return true;
}

/* The part that a relation of the workbook points to. */
static const char *part_of(struct xlsx_reader *it, const char *target)
{
    return target[0] == '/' ? arena_copy(&it->book->arena, target + 1)
                            : arena_format(&it->book->arena, "xl/%s", target);
}

static bool start_relation(void *context, const char *name, const char **attributes,
                           struct err *err)
{
    struct xlsx_reader *it = context;
    const char *id = raw_attribute(attributes, "Id");
    const char *type = raw_attribute(attributes, "Type");
    const char *target = raw_attribute(attributes, "Target");
    const char *kind = type == NULL ? NULL : strrchr(type, '/');

    (void)err;
    if (strcmp(name, "Relationship") != 0 || id == NULL || target == NULL || kind == NULL)
        return true;
    if (strcmp(kind, "/sharedStrings") == 0)
        it->strings_part = part_of(it, target);
    for (int i = 0; strcmp(kind, "/worksheet") == 0 && i < it->sheet_count; i++)
        if (strcmp(it->sheets[i].relation, id) == 0)
            it->sheets[i].part = part_of(it, target);
    return true;
}

static bool start_string(void *context, const char *name, const char **attributes, struct err *err)
{
    struct xlsx_reader *it = context;

    (void)attributes;
    (void)err;
    if (strcmp(name, "si") == 0)
        text_clear(&it->text);
    else if (strcmp(name, "t") == 0)
        it->in_value = true;
    else if (strcmp(name, "rPh") == 0)
        it->in_phonetic = true;
    return true;
}

static bool end_string(void *context, const char *name, struct err *err)
{
    struct xlsx_reader *it = context;

    if (strcmp(name, "t") == 0)
        it->in_value = false;
    else if (strcmp(name, "rPh") == 0)
        it->in_phonetic = false;
    if (strcmp(name, "si") != 0)
        return true;
    if (it->text.overflow)
        return too_long(err);
    it->string_size += it->text.length + 1;
    if (it->string_count >= RAW_CELL_LIMIT || it->string_size > RAW_TEXT_LIMIT)
        return err_set(err, ERR_DOCUMENT,
                       "it holds too many texts; send the sheet as `clausewalk export` wrote it");
    it->strings =
        mem_grow(it->strings, it->string_count, &it->string_capacity, sizeof *it->strings);
    it->strings[it->string_count++] =
        arena_copy_bytes(&it->book->arena, text_string(&it->text), it->text.length);
    return true;
}

/* "BC12" is row 11, column 54; false if it is no such place. */
static bool read_place(const char *place, int *row, int *column)
{
    long number;
    int letters = 0;

    while (*place >= 'A' && *place <= 'Z' && letters <= COLUMN_LIMIT)
        letters = letters * 26 + (*place++ - 'A' + 1);
    if (letters == 0 || letters > COLUMN_LIMIT || *place < '1' || *place > '9')
        return false;
    number = strtol(place, NULL, 10);
    if (number < 1 || number > ROW_LIMIT)
        return false;
    *row = (int)number - 1;
    *column = letters - 1;
    return true;
}

static bool start_row(struct xlsx_reader *it, const char **attributes, struct err *err)
{
    const char *number = raw_attribute(attributes, "r");
    long row = number == NULL ? it->row + 2 : strtol(number, NULL, 10);

    if (row < 1 || row > ROW_LIMIT)
        return err_set(err, ERR_DOCUMENT,
                       "it has a row \"%.20s\", which no sheet has; save it "
                       "anew in a spreadsheet program",
                       number == NULL ? "" : number);
    it->row = (int)row - 1;
    it->column = -1;
    return true;
}

static bool start_cell(struct xlsx_reader *it, const char **attributes, struct err *err)
{
    const char *place = raw_attribute(attributes, "r");
    const char *type = raw_attribute(attributes, "t");

    it->column++;
    if (place != NULL && !read_place(place, &it->row, &it->column))
        return err_set(err, ERR_DOCUMENT,
                       "it has a cell \"%.20s\", which no sheet has; save it "
                       "anew in a spreadsheet program",
                       place);
    it->type = type == NULL ? 'n' : type[0];
    it->inner = type != NULL && strcmp(type, "s") != 0;
    it->has_value = false;
    it->has_formula = false;
    text_clear(&it->text);
    return true;
}

static bool start_in_sheet(void *context, const char *name, const char **attributes,
                           struct err *err)
{
    struct xlsx_reader *it = context;

    if (strcmp(name, "row") == 0)
        return start_row(it, attributes, err);
    if (strcmp(name, "c") == 0)
        return start_cell(it, attributes, err);
    if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0) {
        it->in_value = true;
        it->has_value = true;
    } else if (strcmp(name, "f") == 0) {
        it->has_formula = true;
    } else if (strcmp(name, "rPh") == 0) {
        it->in_phonetic = true;
    }
    return true;
}

static bool wrong_cell(const struct xlsx_reader *it, struct err *err)
{
    return err_set(err, ERR_DOCUMENT,
                   "sheet %s, row %d: a cell is damaged; save the workbook anew in a spreadsheet "
                   "program",
                   it->sheet->name, it->row + 1);
}

static bool add_number(struct xlsx_reader *it, struct raw_cell *cell, struct err *err)
{
    char number[NUMBER_SIZE];
    char *end;

    cell->kind = RAW_NUMBER;
    cell->number = strtod(text_string(&it->text), &end);
    if (end == text_string(&it->text) || *end != '\0' || cell->number - cell->number != 0)
        return wrong_cell(it, err);
    (void)snprintf(number, sizeof number, "%.15g", cell->number);
    return raw_sheet_add(it->book, it->sheet, *cell, number, strlen(number), err);
}

static bool add_shared(struct xlsx_reader *it, const struct raw_cell *cell, struct err *err)
{
    char *end;
    unsigned long index = strtoul(text_string(&it->text), &end, 10);

    if (end == text_string(&it->text) || index >= it->string_count)
        return wrong_cell(it, err);
    return it->strings[index][0] == '\0' ||
           raw_sheet_add(it->book, it->sheet, *cell, it->strings[index], strlen(it->strings[index]),
                         err);
}

static bool end_cell(struct xlsx_reader *it, struct err *err)
{
    struct raw_cell cell = {.row = it->row, .column = it->column, .kind = RAW_TEXT};

    if (it->text.overflow)
        return too_long(err);
    if (!it->has_value && it->has_formula) {
        cell.kind = RAW_MISSING;
        return raw_sheet_add(it->book, it->sheet, cell, "", 0, err);
    }
    if (!it->has_value || it->text.length == 0)
        return true;
    if (it->type == 's' && !it->inner)
        return add_shared(it, &cell, err);
    if (it->type == 'n')
        return add_number(it, &cell, err);
    if (it->type == 'b') {
        bool yes = strcmp(text_string(&it->text), "1") == 0;
        return raw_sheet_add(it->book, it->sheet, cell, yes ? "true" : "false", yes ? 4 : 5, err);
    }
    if (it->type == 'e')
        cell.kind = RAW_ERROR;
    return raw_sheet_add(it->book, it->sheet, cell, it->text.bytes, it->text.length, err);
}

static bool end_in_sheet(void *context, const char *name, struct err *err)
{
    struct xlsx_reader *it = context;

    if (strcmp(name, "c") == 0)
        return end_cell(it, err);
    if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0)
        it->in_value = false;
    else if (strcmp(name, "rPh") == 0)
        it->in_phonetic = false;
    return true;
}

static bool read_frame(struct xlsx_reader *it, struct err *err)
{
    const struct raw_handlers workbook = {it, start_workbook, end_nothing, add_text};
    const struct raw_handlers relations = {it, start_relation, end_nothing, add_text};
    const struct raw_handlers strings = {it, start_string, end_string, add_text};
    bool found = false;
    bool also = false;

    if (!raw_zip_read(it->zip, "xl/workbook.xml", &workbook, &found, err) ||
        !raw_zip_read(it->zip, "xl/_rels/workbook.xml.rels", &relations, &also, err))
        return false;
    if (!found || !also)
        return err_set(err, ERR_DOCUMENT,
                       "is an archive, but no XLSX workbook; save the sheet as XLSX or CSV");
    return it->strings_part == NULL ||
           raw_zip_read(it->zip, it->strings_part, &strings, &found, err);
}

static bool read_sheets(struct xlsx_reader *it, struct err *err)
{
    const struct raw_handlers handlers = {it, start_in_sheet, end_in_sheet, add_text};
    bool good = true;
    bool found;

    for (int i = 0; good && i < it->sheet_count; i++) {
        if (it->sheets[i].part == NULL)
            continue;
        it->sheet = raw_book_add_sheet(it->book, it->sheets[i].name);
        it->row = -1;
        it->column = -1;
        it->in_value = false;
        it->in_phonetic = false;
        good = raw_zip_read(it->zip, it->sheets[i].part, &handlers, &found, err);
    }
    return good;
}

bool raw_xlsx_read(const char *bytes, size_t length, struct raw_book *out, struct err *err)
{
    struct xlsx_reader *it;
    bool good;

    if (!raw_zip_library_load(err))
        return false;
    it = mem_alloc(1, sizeof *it);
    it->book = out;
    it->text.limit = STRING_LIMIT;
    it->zip = raw_zip_open(bytes, length);
    if (it->zip == NULL)
        good = err_set(err, ERR_DOCUMENT,
                       "the workbook is damaged; open it in a spreadsheet "
                       "program and save it anew");
    else
        good = read_frame(it, err) && read_sheets(it, err);
    raw_zip_close(it->zip);
    text_release(&it->text);
    mem_free(it->strings);
    mem_free(it);
    return good;
}
