/* SPDX-License-Identifier: MIT
 *
 * raw_sheet.h - a spreadsheet that came from outside, as it was found: cells with texts and
 * numbers.
 *
 * CSV (any of , ; tab |, with or without a byte order mark) and XLSX. Nothing is believed: broken
 * archives, bombs, entities, wrong types and millions of rows are refused with a sentence, within
 * the limits below. What cells cannot hold was written as "_x001B_" and is read back here.
 */
#ifndef CODEC_RAW_SHEET_H
#define CODEC_RAW_SHEET_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    RAW_FILE_LIMIT = 64 * 1024 * 1024,      /* bytes of a file */
    RAW_UNPACKED_LIMIT = 256 * 1024 * 1024, /* bytes of all its parts that are read */
    RAW_TEXT_LIMIT = 64 * 1024 * 1024,      /* bytes of texts that are kept */
    RAW_CELL_LIMIT = 500 * 1000,            /* cells that have something in them */
    RAW_SHEET_LIMIT = 256
};

enum raw_kind {
    RAW_TEXT,
    RAW_NUMBER,
    RAW_ERROR,  /* the text says which: "#REF!" */
    RAW_MISSING /* a formula that nobody computed */
};

struct raw_cell {
    int row, column; /* from 0 */
    enum raw_kind kind;
    double number;
    const char *text; /* never NULL; of a number as it is usually written */
};

struct raw_sheet {
    const char *name;       /* "" in CSV */
    struct raw_cell *cells; /* by row, then column */
    size_t count, capacity;
};

struct raw_book {
    struct raw_sheet *sheets;
    size_t count, capacity;
    bool is_csv;
    bool from_1904; /* days are counted from 1904-01-01 */
    size_t cell_count, text_size;
    struct arena arena;
};

/* `out` is {0}; release it either way. ERR_DOCUMENT with what would mend it. */
MUST_CHECK bool raw_book_read(const char *bytes, size_t length, struct raw_book *out,
                              struct err *err);
void raw_book_release(struct raw_book *);

/* The two kinds; raw_book_read chooses. */
MUST_CHECK bool raw_csv_read(const char *bytes, size_t length, struct raw_book *out,
                             struct err *err);
MUST_CHECK bool raw_xlsx_read(const char *bytes, size_t length, struct raw_book *out,
                              struct err *err);

/* For those that read: a new sheet; a cell with a copy of its text. False beyond a limit. */
struct raw_sheet *raw_book_add_sheet(struct raw_book *, const char *name);
MUST_CHECK bool raw_sheet_add(struct raw_book *, struct raw_sheet *, struct raw_cell,
                              const char *text, size_t length, struct err *err);

#endif
