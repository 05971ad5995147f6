/* SPDX-License-Identifier: MIT
 *
 * xlsx_table.c - a sheet as a table under a title; see xlsx.h.
 */
#include "base/utf8.h"
#include "report/xlsx.h"

#include <string.h>

enum {
    LINE_HEIGHT = 13, /* points of a line of 10-point text */
    ROW_PADDING = 3,
    ROW_MOST = 409, /* a spreadsheet has no higher row */
    HEADER_HEIGHT = 30,
    CODE_A4 = 9,
    CODE_LETTER = 1,
    NAME_WIDTH = 50,     /* columns of the name in the footer */
    CHARACTER_WIDTH = 9, /* pixels of 96 an inch; where Calibri is missing, others are as wide */
    CELL_PADDING = 5,
    PAGE_WIDTH = 950 /* of the smaller paper in landscape, within the margins */
};

static enum style style_of(const struct sheet *sheet, int column, const struct sheet_cell *cell)
{
    const struct sheet_column *it = &sheet->columns[column];

    if (it->editable)
        return it->kind == CELL_DATE ? STYLE_INPUT_DATE : STYLE_INPUT;
    switch (cell->kind == CELL_EMPTY ? it->kind : cell->kind) {
    case CELL_REFERENCE:
        return STYLE_ID;
    case CELL_NUMBER:
        return strcmp(it->name, "gain") == 0 || strcmp(it->name, "effort_days") == 0 ? STYLE_DECIMAL
                                                                                     : STYLE_NUMBER;
    case CELL_PERCENT:
        return STYLE_BAND;
    case CELL_DATE:
        return STYLE_DATE;
    case CELL_INSTANT:
        return STYLE_INSTANT;
    case CELL_EMPTY:
    case CELL_TEXT:
    case CELL_LINES:
        return STYLE_TEXT;
    }
    return STYLE_TEXT;
}

/* What is for the client to keep, and what a row of About that cannot be changed is. */
static enum style adapted(const struct sheet *sheet, int row, int column, enum style style)
{
    if (sheet->id == SHEET_ABOUT && sheet->subjects[row] == NONE && style == STYLE_INPUT)
        return STYLE_TEXT;
    if (sheet->id == SHEET_ABOUT && column == 0)
        return STYLE_ID;
    if (sheet->id == SHEET_REMEDIATION && strcmp(sheet->columns[column].name, "status") == 0)
        return STYLE_INPUT;
    if (strcmp(sheet->columns[column].name, "band") == 0)
        return STYLE_CENTRE;
    return style;
}

static void write_cell(struct xlsx *xlsx, const struct sheet *sheet, int row, int column)
{
    const struct sheet_cell *cell = sheet_cell_at(sheet, row, column);
    lxw_format *format = xlsx->styles[adapted(sheet, row, column, style_of(sheet, column, cell))];
    const char *formula = xlsx_formula(xlsx, sheet->id, row, column);

    if (formula != NULL)
        xlsx_write_formula(xlsx, xlsx->pages[sheet->id], ROW_FIRST + row, column,
                           (struct xlsx_living){formula, cell}, format);
    else
        xlsx_write(xlsx, xlsx->pages[sheet->id], ROW_FIRST + row, column, cell, format);
}

static int row_lines(const struct sheet *sheet, int row)
{
    int most = 1;

    for (int i = 0; i < sheet->column_count; i++) {
        const struct sheet_cell *cell = sheet_cell_at(sheet, row, i);
        int lines;

        if (cell->text == NULL || strcmp(sheet->columns[i].name, reference_name) == 0 ||
            cell->kind == CELL_DATE || cell->kind == CELL_INSTANT)
            continue;
        lines = xlsx_lines(cell->text, sheet->columns[i].width);
        most = lines > most ? lines : most;
    }
    return most;
}

static void write_row(struct xlsx *xlsx, const struct sheet *sheet, int row)
{
    int height = row_lines(sheet, row) * LINE_HEIGHT + ROW_PADDING;

    worksheet_set_row(xlsx->pages[sheet->id], (lxw_row_t)(ROW_FIRST + row),
                      height > ROW_MOST ? ROW_MOST : height, NULL);
    for (int i = 0; i < sheet->column_count; i++)
        write_cell(xlsx, sheet, row, i);
}

static void write_head(struct xlsx *xlsx, const struct sheet *sheet)
{
    lxw_worksheet *page = xlsx->pages[sheet->id];

    worksheet_set_row(page, ROW_TITLE, 24, NULL);
    worksheet_set_row(page, ROW_ABOUT, 18, NULL);
    worksheet_set_row(page, ROW_HEADER, HEADER_HEIGHT, NULL);
    xlsx_write_string(xlsx, page, ROW_TITLE, 0, sheet_titles[sheet->id].title,
                      xlsx->styles[STYLE_TITLE]);
    xlsx_write_string(xlsx, page, ROW_ABOUT, 0, sheet_titles[sheet->id].about,
                      xlsx->styles[STYLE_ABOUT]);
    for (int i = 0; i < sheet->column_count; i++)
        xlsx_write_string(xlsx, page, ROW_HEADER, i, sheet->columns[i].title,
                          xlsx->styles[STYLE_HEADER]);
}

static void set_columns(struct xlsx *xlsx, const struct sheet *sheet)
{
    lxw_row_col_options hidden = {.hidden = 1};

    for (int i = 0; i < sheet->column_count; i++) {
        lxw_col_t column = (lxw_col_t)i;
        double width = sheet->columns[i].width + 1;

        if (strcmp(sheet->columns[i].name, reference_name) == 0)
            worksheet_set_column_opt(xlsx->pages[sheet->id], column, column, width, NULL, &hidden);
        else
            worksheet_set_column(xlsx->pages[sheet->id], column, column, width, NULL);
    }
}

/* Without a password: against slips, not against people. */
static void protect(struct xlsx *xlsx, const struct sheet *sheet)
{
    lxw_protection allowed = {.format_cells = 1,
                              .format_columns = 1,
                              .format_rows = 1,
                              .sort = 1,
                              .autofilter = 1,
                              .insert_hyperlinks = 1,
                              .objects = 1};

    if (sheet->key != KEY_NONE || sheet->id == SHEET_HEATMAP || sheet->id == SHEET_SUMMARY)
        worksheet_protect(xlsx->pages[sheet->id], NULL, &allowed);
}

/* The last column that is printed. */
static int last_printed(const struct sheet *sheet)
{
    int last = sheet->column_count - 1;

    while (last > 0 && sheet->columns[last].aside)
        last--;
    return last;
}

/* The name as far as a footer has room, with "&&" for "&". */
static void add_name(struct text *footer, const char *name)
{
    struct text visible = {0};
    size_t length;

    utf8_add_visible(&visible, name, strlen(name));
    length = utf8_fit(text_string(&visible), NAME_WIDTH);
    for (size_t i = 0; i < length; i++) {
        text_add_char(footer, visible.bytes[i]);
        if (visible.bytes[i] == '&')
            text_add_char(footer, '&');
    }
    text_release(&visible);
}

static void add_footer(struct xlsx *xlsx, lxw_worksheet *page)
{
    const char *name = xlsx->results->assessment->name;
    struct text footer = {0};

    text_add(&footer, "&L&8 ");
    add_name(&footer, name == NULL ? "" : name);
    text_add(&footer, "&C&8Confidential&R&8&A, &P / &N");
    worksheet_set_footer(page, text_string(&footer));
    text_release(&footer);
}

void xlsx_set_up_page(struct xlsx *xlsx, enum sheet_id id)
{
    lxw_worksheet *page = xlsx->pages[id];

    worksheet_set_paper(page, xlsx->options->paper == PAPER_LETTER ? CODE_LETTER : CODE_A4);
    worksheet_set_margins(page, 0.5, 0.5, 0.6, 0.7);
    add_footer(xlsx, page);
    worksheet_fit_to_pages(page, 1, 0);
}

static void set_up_table(struct xlsx *xlsx, const struct sheet *sheet)
{
    lxw_worksheet *page = xlsx->pages[sheet->id];
    int rows = sheet->row_count > 0 ? sheet->row_count : 1;
    lxw_row_t last_row = (lxw_row_t)(ROW_FIRST + rows - 1);

    xlsx_set_up_page(xlsx, sheet->id);
    if (sheet->id == SHEET_ABOUT)
        worksheet_set_portrait(page);
    else
        worksheet_set_landscape(page);
    worksheet_gridlines(page, LXW_HIDE_ALL_GRIDLINES);
    worksheet_freeze_panes(page, ROW_FIRST, sheet->id == SHEET_ABOUT ? 0 : 1);
    worksheet_repeat_rows(page, ROW_HEADER, ROW_HEADER);
    worksheet_print_area(page, 0, 0, last_row, (lxw_col_t)last_printed(sheet));
    if (sheet->id != SHEET_ABOUT)
        worksheet_autofilter(page, ROW_HEADER, 0, last_row, (lxw_col_t)(sheet->column_count - 1));
}

/* Whether a row of the agenda is the first one of a person. */
static bool is_new_person(const struct sheet *sheet, int row)
{
    return row > 0 &&
           strcmp(sheet_cell_at(sheet, row, 0)->text, sheet_cell_at(sheet, row - 1, 0)->text) != 0;
}

/* Each person gets pages that can be handed out. Spreadsheets forget breaks where a sheet is fitted
 * to a page, so this one has a scale. */
static void part_by_person(struct xlsx *xlsx, const struct sheet *sheet)
{
    lxw_row_t *breaks = ARENA_ARRAY(&xlsx->arena, lxw_row_t, sheet->row_count + 1);
    double width = 0;
    int count = 0;

    for (int i = 0; i < sheet->row_count; i++)
        if (is_new_person(sheet, i))
            breaks[count++] = (lxw_row_t)(ROW_FIRST + i);
    for (int i = 0; i <= last_printed(sheet); i++)
        width += (sheet->columns[i].width + 1) * CHARACTER_WIDTH + CELL_PADDING;
    worksheet_set_print_scale(xlsx->pages[sheet->id],
                              width > PAGE_WIDTH ? (uint16_t)(100 * PAGE_WIDTH / width) : 100);
    worksheet_set_h_pagebreaks(xlsx->pages[sheet->id], breaks);
}

void xlsx_write_table(struct xlsx *xlsx, enum sheet_id id)
{
    const struct sheet *sheet = &xlsx->sheets[id];

    set_columns(xlsx, sheet);
    write_head(xlsx, sheet);
    for (int i = 0; i < sheet->row_count; i++)
        write_row(xlsx, sheet, i);
    xlsx_write_helpers(xlsx, id);
    set_up_table(xlsx, sheet);
    if (id == SHEET_AGENDA)
        part_by_person(xlsx, sheet);
    xlsx_add_rules(xlsx, id);
    protect(xlsx, sheet);
}
