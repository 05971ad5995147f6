/* SPDX-License-Identifier: MIT
 *
 * bench_bare.c - how long libxlsxwriter alone takes to write a list of cells: bench_bare CELLS OUT
 * RUNS. Writes the seconds of the best run. For tools/bench-export.py, which makes the list: a cell
 * is its row, column, kind, look (a number; 0: none), value, and what a formula gives.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

static char *read_whole(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *bytes = NULL;
    long length;

    if (file == NULL)
        return NULL;
    if (fseek(file, 0, SEEK_END) == 0 && (length = ftell(file)) >= 0) {
        rewind(file);
        bytes = calloc((size_t)length + 1, 1);
        if (bytes != NULL && fread(bytes, 1, (size_t)length, file) != (size_t)length)
            bytes[0] = '\0';
    }
    (void)fclose(file);
    return bytes;
}

/* The text up to one of the separators, which is cut off; *separator is which. */
static char *next(char **rest, char *separator)
{
    char *start = *rest;
    size_t length = strcspn(start, "\x1d\x1e\x1f");

    *separator = start[length];
    *rest = start + length + (start[length] != '\0');
    start[length] = '\0';
    return start;
}

enum { LOOKS = 256 };

/* A look of its own for each number, of the usual kind. */
static lxw_format *look_of(lxw_workbook *book, lxw_format *looks[LOOKS], long number)
{
    lxw_format **look = &looks[number % LOOKS];

    if (number == 0 || *look != NULL)
        return *look;
    *look = workbook_add_format(book);
    format_set_font_size(*look, 10);
    format_set_font_color(*look, (lxw_color_t)(0x1D2100 + number % LOOKS));
    format_set_border(*look, LXW_BORDER_THIN);
    format_set_text_wrap(*look);
    return *look;
}

struct book {
    lxw_workbook *book;
    lxw_worksheet *sheet;
    lxw_format *looks[LOOKS];
};

static void write_cell(struct book *book, char **rest, char *separator)
{
    lxw_worksheet *sheet = book->sheet;
    lxw_row_t row = (lxw_row_t)strtol(next(rest, separator), NULL, 10);
    lxw_col_t column = (lxw_col_t)strtol(next(rest, separator), NULL, 10);
    char kind = next(rest, separator)[0];
    lxw_format *look = look_of(book->book, book->looks, strtol(next(rest, separator), NULL, 10));
    const char *value = next(rest, separator);
    const char *cached = next(rest, separator);
    char *end;
    double number = strtod(cached, &end);

    if (kind == 'n')
        worksheet_write_number(sheet, row, column, strtod(value, NULL), look);
    else if (kind == 'b')
        worksheet_write_blank(sheet, row, column, look);
    else if (kind == 'f' && *end == '\0' && end != cached)
        worksheet_write_formula_num(sheet, row, column, value, look, number);
    else if (kind == 'f')
        worksheet_write_formula_str(sheet, row, column, value, look, cached);
    else
        worksheet_write_string(sheet, row, column, value, look);
}

static double write_once(const char *list, const char *path)
{
    size_t length = strlen(list);
    char *copy = malloc(length + 1);
    char *rest = copy;
    char separator = '\0';
    struct book book = {0};
    struct timespec start;
    struct timespec end;

    if (copy == NULL)
        return 0;
    memcpy(copy, list, length + 1);
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
    book.book = workbook_new(path);
    (void)next(&rest, &separator);
    while (separator == '\x1e') {
        book.sheet = workbook_add_worksheet(book.book, next(&rest, &separator));
        (void)next(&rest, &separator);
        while (separator == '\x1d')
            write_cell(&book, &rest, &separator);
    }
    (void)workbook_close(book.book);
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    free(copy);
    return (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9;
}

int main(int count, char **words)
{
    char *list = count == 4 ? read_whole(words[1]) : NULL;
    double best = 1e9;

    if (list == NULL)
        return EXIT_FAILURE;
    for (long runs = strtol(words[3], NULL, 10); runs > 0; runs--) {
        double seconds = write_once(list, words[2]);
        best = seconds < best ? seconds : best;
    }
    free(list);
    printf("%.6f\n", best);
    return EXIT_SUCCESS;
}
