/* SPDX-License-Identifier: MIT
 *
 * bench_bare.c - how long libxlsxwriter alone takes to write a list of cells: bench_bare CELLS OUT
 * RUNS. Writes the seconds of the best run. For tools/bench-export.py, which makes the list.
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

static void write_cell(lxw_worksheet *sheet, char **rest, char *separator)
{
    lxw_row_t row = (lxw_row_t)strtol(next(rest, separator), NULL, 10);
    lxw_col_t column = (lxw_col_t)strtol(next(rest, separator), NULL, 10);
    char kind = next(rest, separator)[0];
    const char *value = next(rest, separator);
    const char *cached = next(rest, separator);
    char *end;
    double number = strtod(cached, &end);

    if (kind == 'n')
        worksheet_write_number(sheet, row, column, strtod(value, NULL), NULL);
    else if (kind == 'f' && *end == '\0' && end != cached)
        worksheet_write_formula_num(sheet, row, column, value, NULL, number);
    else if (kind == 'f')
        worksheet_write_formula_str(sheet, row, column, value, NULL, cached);
    else
        worksheet_write_string(sheet, row, column, value, NULL);
}

static double write_once(const char *list, const char *path)
{
    size_t length = strlen(list);
    char *copy = malloc(length + 1);
    char *rest = copy;
    char separator = '\0';
    lxw_worksheet *sheet = NULL;
    struct timespec start;
    struct timespec end;
    lxw_workbook *book;

    if (copy == NULL)
        return 0;
    memcpy(copy, list, length + 1);
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
    book = workbook_new(path);
    (void)next(&rest, &separator);
    while (separator == '\x1e') {
        sheet = workbook_add_worksheet(book, next(&rest, &separator));
        (void)next(&rest, &separator);
        while (separator == '\x1d')
            write_cell(sheet, &rest, &separator);
    }
    (void)workbook_close(book);
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
