/* SPDX-License-Identifier: MIT
 *
 * xlsx_rules.c - colours by condition, choices and lists; see xlsx.h.
 */
#include "report/sheet_field.h"
#include "report/words.h"
#include "report/xlsx.h"

#include <string.h>

/* The lists on the sheet About, by the field that chooses from them; as a formula names them. */
static const struct {
    enum field field;
    const char *formula;
} lists[] = {
    {FIELD_RATING,     "=Ratings"      },
    {FIELD_BASIS,      "=Bases"        },
    {FIELD_APPLICABLE, "=Applicability"},
    {FIELD_FLAG,       "=YesNo"        },
    {FIELD_CARRIED,    "=YesNo"        },
    {FIELD_GRADE,      "=Grades"       },
    {FIELD_DEPTH,      "=Depths"       },
    {FIELD_PARK,       "=Interviewees" },
};

static const char *const statuses = "=Statuses";
static const char *const first_status = "To do";

enum { STATUS_COUNT = 3 };

static const char *list_of(enum field field)
{
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
        if (lists[i].field == field)
            return lists[i].formula;
    return NULL;
}

/* The row of About whose first cell is that text. */
static int about_row_of(const struct xlsx *xlsx, const char *text)
{
    const struct sheet *about = &xlsx->sheets[SHEET_ABOUT];

    for (int i = 0; i < about->row_count; i++)
        if (about->subjects[i] == NONE && sheet_cell_at(about, i, 0)->text != NULL &&
            strcmp(sheet_cell_at(about, i, 0)->text, text) == 0)
            return i;
    return NONE;
}

static void define(struct xlsx *xlsx, const char *formula, const char *first, int count, int column)
{
    int row = about_row_of(xlsx, first);

    if (row == NONE)
        return;
    workbook_define_name(
        xlsx->book, formula + 1,
        xlsx_fill(xlsx, "='%s'!%s", sheet_titles[SHEET_ABOUT].title,
                  xlsx_range(xlsx, ROW_FIRST + row, ROW_FIRST + row + count - 1, column)));
}

/* What a rating is worth, beside the list; -1: it is no level. */
static void write_values(struct xlsx *xlsx, const char *first, int count)
{
    const struct questionnaire *from = xlsx->results->questionnaire;
    lxw_row_col_options hidden = {.hidden = 1};
    int column = xlsx->sheets[SHEET_ABOUT].column_count;
    int row = about_row_of(xlsx, first);

    for (int i = 0; row != NONE && i < count; i++)
        worksheet_write_number(xlsx->pages[SHEET_ABOUT], (lxw_row_t)(ROW_FIRST + row + i),
                               (lxw_col_t)column,
                               i < from->level_count ? from->levels[i].value : -1, NULL);
    worksheet_set_column_opt(xlsx->pages[SHEET_ABOUT], (lxw_col_t)column, (lxw_col_t)column, 8,
                             NULL, &hidden);
    define(xlsx, "=RatingValues", first, count, column);
}

/* The first line of a list, and how many it has. */
static int choices_of(struct xlsx *xlsx, enum field field, const char **first)
{
    struct text choices = {0};
    int count = 1;

    field_choices(xlsx->results->questionnaire, field, &choices);
    for (const char *c = text_string(&choices); *c != '\0'; c++)
        count += *c == '\n';
    *first =
        arena_copy_bytes(&xlsx->arena, text_string(&choices), strcspn(text_string(&choices), "\n"));
    text_release(&choices);
    return count;
}

/* Whether there is something to choose from: not every questionnaire names interviewees. */
static bool has_list(const struct xlsx *xlsx, enum field field)
{
    return field != FIELD_COUNT && list_of(field) != NULL &&
           (field != FIELD_PARK || xlsx->results->questionnaire->interviewee_count > 0);
}

void xlsx_define_lists(struct xlsx *xlsx)
{
    const char *first;
    int count;

    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        if (lists[i].field == FIELD_CARRIED || !has_list(xlsx, lists[i].field))
            continue;
        count = choices_of(xlsx, lists[i].field, &first);
        define(xlsx, lists[i].formula, first, count, 0);
        if (lists[i].field == FIELD_RATING)
            write_values(xlsx, first, count);
    }
    define(xlsx, statuses, first_status, STATUS_COUNT, 0);
}

/* A list to choose from; names of people are offered, and others may be typed. */
static void add_choice(lxw_worksheet *page, int first, int last, int column, const char *list)
{
    bool offered = list == list_of(FIELD_PARK);
    lxw_data_validation rule = {.validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
                                .value_formula = (char *)list,
                                .show_error = offered ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON,
                                .error_title = (char *)"Not in the list",
                                .error_message = (char *)"Choose one of the list, or empty the "
                                                         "cell."};

    worksheet_data_validation_range(page, (lxw_row_t)first, (lxw_col_t)column, (lxw_row_t)last,
                                    (lxw_col_t)column, &rule);
}

static void add_day(lxw_worksheet *page, int first, int last, int column)
{
    lxw_data_validation rule = {
        .validate = LXW_VALIDATION_TYPE_DATE,
        .criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO,
        .value_datetime = {.year = 1990, .month = 1, .day = 1},
        .error_title = (char *)"Not a day",
        .error_message = (char *)"Write a day, as 2027-01-31."
    };

    worksheet_data_validation_range(page, (lxw_row_t)first, (lxw_col_t)column, (lxw_row_t)last,
                                    (lxw_col_t)column, &rule);
}

static void add_choices(struct xlsx *xlsx, const struct sheet *sheet)
{
    lxw_worksheet *page = xlsx->pages[sheet->id];
    int last = ROW_FIRST + sheet->row_count - 1;

    for (int i = 0; i < sheet->column_count; i++) {
        const struct sheet_column *column = &sheet->columns[i];
        if (column->editable && column->kind == CELL_DATE)
            add_day(page, ROW_FIRST, last, i);
        else if (column->editable && has_list(xlsx, column->field))
            add_choice(page, ROW_FIRST, last, i, list_of(column->field));
        else if (sheet->id == SHEET_REMEDIATION && strcmp(column->name, "status") == 0)
            add_choice(page, ROW_FIRST, last, i, statuses);
    }
    for (int i = 0; sheet->key == KEY_FIELD && i < sheet->row_count; i++)
        if (sheet->subjects[i] == (int)FIELD_DEPTH)
            add_choice(page, ROW_FIRST + i, ROW_FIRST + i, 1, list_of(FIELD_DEPTH));
}

static void add_condition(lxw_worksheet *page, const int range[4], const char *formula,
                          lxw_format *format)
{
    lxw_conditional_format rule = {
        .type = LXW_CONDITIONAL_TYPE_FORMULA, .value_string = (char *)formula, .format = format};

    worksheet_conditional_format_range(page, (lxw_row_t)range[0], (lxw_col_t)range[1],
                                       (lxw_row_t)range[2], (lxw_col_t)range[3], &rule);
}

/* A1 without fixed parts: conditions are told of the first cell of their range. */
static const char *free_place(struct xlsx *xlsx, int row, int column)
{
    const char *fixed = xlsx_beside(xlsx, row, column);

    return fixed + 1;
}

void xlsx_colour_bands(struct xlsx *xlsx, lxw_worksheet *page, int row, int last_row, int column,
                       int last_column)
{
    static const char *const limits[] = {"", "<=0.15+1E-9", "<=0.5+1E-9", "<=0.85+1E-9", "<=2"};
    const char *place = free_place(xlsx, row, column);
    const int range[] = {row, column, last_row, last_column};

    for (enum band band = BAND_N; band <= BAND_F; band++)
        add_condition(
            page, range,
            xlsx_fill(xlsx, "=AND(ISNUMBER(%s),%s%s%s%s)", place, place, limits[band],
                      band == BAND_N ? "" : ",",
                      band == BAND_N ? "" : xlsx_fill(xlsx, "NOT(%s%s)", place, limits[band - 1])),
            xlsx->bands[band]);
}

/* Letters alone. */
static void colour_letters(struct xlsx *xlsx, const struct sheet *sheet, int column)
{
    const int range[] = {ROW_FIRST, column, ROW_FIRST + sheet->row_count - 1, column};

    for (enum band band = BAND_N; band <= BAND_F; band++)
        add_condition(
            xlsx->pages[sheet->id], range,
            xlsx_fill(xlsx, "=%s=\"%s\"", free_place(xlsx, ROW_FIRST, column), band_name(band)),
            xlsx->bands[band]);
}

/* The band whose colours a grade has. */
static enum band band_like(enum grade grade)
{
    return (enum band)(BAND_N + (grade - GRADE_MAJOR));
}

static void colour_grades(struct xlsx *xlsx, const struct sheet *sheet, int column)
{
    const int range[] = {ROW_FIRST, column, ROW_FIRST + sheet->row_count - 1, column};

    for (enum grade grade = GRADE_MAJOR; grade <= GRADE_CONFORM; grade++)
        add_condition(
            xlsx->pages[sheet->id], range,
            xlsx_fill(xlsx, "=%s=\"%s\"", free_place(xlsx, ROW_FIRST, column), grade_words(grade)),
            xlsx->tints[band_like(grade)]);
}

/* Ratings by the letter they begin with: as many bands as the scale has levels is four as a rule;
 * others are coloured by what they are worth. */
static void colour_ratings(struct xlsx *xlsx, const struct sheet *sheet, int column)
{
    const struct questionnaire *from = xlsx->results->questionnaire;
    const int range[] = {ROW_FIRST, column, ROW_FIRST + sheet->row_count - 1, column};
    const char *first;
    int row;

    (void)choices_of(xlsx, FIELD_RATING, &first);
    row = about_row_of(xlsx, first);
    for (int i = 0; row != NONE && i < from->level_count; i++)
        add_condition(xlsx->pages[sheet->id], range,
                      xlsx_fill(xlsx, "=%s='%s'!%s", free_place(xlsx, ROW_FIRST, column),
                                sheet_titles[SHEET_ABOUT].title,
                                xlsx_place(xlsx, ROW_FIRST + row + i, 0)),
                      xlsx->tints[band_of(from->levels[i].value)]);
}

/* "No" without a reason, and what is overdue, are shown as what is wrong. */
static void mark_faults(struct xlsx *xlsx, const struct sheet *sheet)
{
    int applicable = xlsx_column(xlsx, sheet->id, "applicable");
    int reason = xlsx_column(xlsx, sheet->id, "exclusion");
    const int range[] = {ROW_FIRST, applicable, ROW_FIRST + sheet->row_count - 1, reason};

    if (sheet->id == SHEET_SOA)
        add_condition(xlsx->pages[sheet->id], range,
                      xlsx_fill(xlsx, "=AND(%s=\"No\",LEN(TRIM(%s))=0)",
                                xlsx_beside(xlsx, ROW_FIRST, applicable),
                                xlsx_beside(xlsx, ROW_FIRST, reason)),
                      xlsx->bands[BAND_N]);
}

void xlsx_add_rules(struct xlsx *xlsx, enum sheet_id id)
{
    const struct sheet *sheet = &xlsx->sheets[id];

    if (sheet->row_count == 0)
        return;
    add_choices(xlsx, sheet);
    mark_faults(xlsx, sheet);
    for (int i = 0; i < sheet->column_count; i++) {
        const struct sheet_column *column = &sheet->columns[i];
        bool grade = strncmp(column->name, "finding", 7) == 0 ||
                     strcmp(column->name, "severity") == 0 || strcmp(column->name, "urgency") == 0;

        if (strncmp(column->name, "score", 5) == 0)
            xlsx_colour_bands(xlsx, xlsx->pages[id], ROW_FIRST, ROW_FIRST + sheet->row_count - 1, i,
                              i);
        else if (strcmp(column->name, "band") == 0)
            colour_letters(xlsx, sheet, i);
        else if (grade)
            colour_grades(xlsx, sheet, i);
        else if (column->editable && column->field == FIELD_RATING)
            colour_ratings(xlsx, sheet, i);
    }
}
