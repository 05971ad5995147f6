/* SPDX-License-Identifier: MIT
 *
 * sheet_make.c - see sheet_make.h and sheet.h.
 */
#include "report/sheet_make.h"

#include "base/date.h"
#include "base/mem.h"
#include "report/sheet_field.h"
#include "report/sheet_reference.h"
#include "report/words.h"

#include <math.h>
#include <string.h>

const struct sheet_title sheet_titles[SHEET_COUNT] = {
#define SHEET(id, name, key, title, about) {#name, title, about},
#include "report/sheets.def"
#undef SHEET
};

const char *const reference_name = "reference";

static const struct {
    void (*columns)(struct sheet *);
    void (*rows)(struct sheet *, const struct report_options *);
    enum sheet_key key;
} makers[SHEET_COUNT] = {

#define SHEET(id, name, key, title, about) {name##_sheet_columns, name##_sheet_rows, KEY_##key},
#include "report/sheets.def"
#undef SHEET
};

/* Room in the arena for `wanted` elements; what was there moves along. */
static void *make_room(struct arena *arena, void *old, size_t wanted, size_t *capacity, size_t size)
{
    void *grown;

    if (wanted <= *capacity)
        return old;
    grown = arena_alloc(arena, wanted * 2, size);
    if (*capacity > 0)
        memcpy(grown, old, *capacity * size);
    *capacity = wanted * 2;
    return grown;
}

void sheet_add_columns(struct sheet *sheet, const struct sheet_column *columns, int count)
{
    sheet->columns = make_room(sheet->arena, sheet->columns, (size_t)(sheet->column_count + count),
                               &sheet->column_capacity, sizeof *sheet->columns);
    memcpy(sheet->columns + sheet->column_count, columns, (size_t)count * sizeof *columns);
    sheet->column_count += count;
}

void sheet_add_facets(struct sheet *sheet, const char *prefix)
{
    const struct questionnaire *from = sheet->results->questionnaire;

    for (int i = 0; i < from->facet_count; i++) {
        struct sheet_column column = {
            .name = arena_format(sheet->arena, "%s_%s", prefix, from->facets[i].id),
            .title = from->facets[i].label,
            .kind = CELL_PERCENT,
            .width = 13,
        };
        sheet_add_columns(sheet, &column, 1);
    }
}

void sheet_begin_row(struct sheet *sheet, int subject)
{
    size_t subjects = sheet->row_capacity;

    sheet->row_count++;
    sheet->subjects = make_room(sheet->arena, sheet->subjects, (size_t)sheet->row_count, &subjects,
                                sizeof *sheet->subjects);
    sheet->row_capacity = subjects;
    sheet->subjects[sheet->row_count - 1] = subject;
    sheet->cells = make_room(sheet->arena, sheet->cells,
                             (size_t)sheet->row_count * (size_t)sheet->column_count,
                             &sheet->cell_capacity, sizeof *sheet->cells);
    sheet->filled = 0;
}

static struct sheet_cell *next_cell(struct sheet *sheet)
{
    return &sheet->cells[(sheet->row_count - 1) * sheet->column_count + sheet->filled++];
}

void put_empty(struct sheet *sheet)
{
    *next_cell(sheet) = (struct sheet_cell){.kind = CELL_EMPTY};
}

static void put(struct sheet *sheet, enum cell_kind kind, const char *text, const char *code)
{
    bool empty = text == NULL || text[0] == '\0';

    *next_cell(sheet) =
        (struct sheet_cell){.kind = empty ? CELL_EMPTY : kind, .text = text, .code = code};
}

void put_text(struct sheet *sheet, const char *text)
{
    put(sheet, CELL_TEXT, text, NULL);
}

void put_copy(struct sheet *sheet, const struct text *text)
{
    put(sheet, CELL_TEXT, arena_copy_bytes(sheet->arena, text_string(text), text->length), NULL);
}

void put_lines(struct sheet *sheet, const struct text *lines)
{
    put(sheet, CELL_LINES, arena_copy_bytes(sheet->arena, text_string(lines), lines->length), NULL);
}

void put_id(struct sheet *sheet, const char *id)
{
    put(sheet, CELL_REFERENCE, id, NULL);
}

void put_word(struct sheet *sheet, const char *text, const char *code)
{
    put(sheet, CELL_TEXT, text, code);
}

void put_yes(struct sheet *sheet, bool yes)
{
    put(sheet, CELL_TEXT, yes ? "Yes" : "No", yes ? "true" : "false");
}

static void put_figure(struct sheet *sheet, enum cell_kind kind, double number)
{
    *next_cell(sheet) =
        (struct sheet_cell){.kind = isnan(number) ? CELL_EMPTY : kind, .number = number};
}

void put_number(struct sheet *sheet, double number)
{
    put_figure(sheet, CELL_NUMBER, number);
}

void put_percent(struct sheet *sheet, double fraction)
{
    put_figure(sheet, CELL_PERCENT, fraction);
}

void put_date(struct sheet *sheet, const char *date)
{
    int64_t days;

    if (date != NULL && date_parse(date, &days))
        *next_cell(sheet) =
            (struct sheet_cell){.kind = CELL_DATE, .number = (double)days, .text = date};
    else
        put_text(sheet, date);
}

void put_instant(struct sheet *sheet, const char *instant)
{
    int64_t seconds;

    if (instant != NULL && instant_parse(instant, &seconds))
        *next_cell(sheet) =
            (struct sheet_cell){.kind = CELL_INSTANT, .number = (double)seconds, .text = instant};
    else
        put_text(sheet, instant);
}

void put_band(struct sheet *sheet, enum band band)
{
    put(sheet, CELL_TEXT, band_name(band), NULL);
}

void put_grade(struct sheet *sheet, enum grade grade)
{
    if (grade == GRADE_NONE)
        put_empty(sheet);
    else
        put_word(sheet, grade_words(grade), grade_name(grade));
}

void put_field(struct sheet *sheet, enum field field, int index)
{
    char *value = field_get(sheet->results->assessment, field, index);

    *next_cell(sheet) = field_to_cell(sheet->results->questionnaire, field, value, sheet->arena);
    mem_free(value);
}

void put_reference(struct sheet *sheet)
{
    struct text reference = {0};

    reference_write(sheet, sheet->subjects[sheet->row_count - 1], &reference);
    put_copy(sheet, &reference);
    text_release(&reference);
}

static int find_key_column(const struct sheet *sheet)
{
    /* in the order of enum sheet_key */
    static const char *const names[] = {"", "question", "item", "what"};

    for (int i = 0; i < sheet->column_count; i++)
        if (strcmp(sheet->columns[i].name, names[sheet->key]) == 0)
            return i;
    return NONE;
}

void sheet_make_columns(struct sheet *sheet, enum sheet_id id, const struct results *results,
                        struct arena *arena)
{
    static const struct sheet_column reference = {
        .name = "reference", .title = "Reference", .kind = CELL_TEXT, .width = 12, .aside = true};

    *sheet = (struct sheet){.id = id, .key = makers[id].key, .results = results, .arena = arena};
    makers[id].columns(sheet);
    sheet->key_column = find_key_column(sheet);
    if (sheet->key != KEY_NONE)
        sheet_add_columns(sheet, &reference, 1);
}

void sheet_make(struct sheet *sheet, enum sheet_id id, const struct results *results,
                const struct report_options *options, struct arena *arena)
{
    sheet_make_columns(sheet, id, results, arena);
    makers[id].rows(sheet, options);
}

const struct sheet_cell *sheet_cell_at(const struct sheet *sheet, int row, int column)
{
    return &sheet->cells[row * sheet->column_count + column];
}

enum sheet_id sheet_of_name(const char *name)
{
    for (int i = 0; i < SHEET_COUNT; i++)
        if (strcmp(sheet_titles[i].name, name) == 0)
            return (enum sheet_id)i;
    return SHEET_COUNT;
}

bool question_is_for(const struct results *results, const struct report_options *options,
                     int question)
{
    const struct questionnaire *from = results->questionnaire;

    return options->interviewee == NULL ||
           scope_concerns(results->assessment, question,
                          questionnaire_interviewee(from, options->interviewee));
}

bool item_is_for(const struct results *results, const struct report_options *options, int index)
{
    const struct item *item = &results->questionnaire->items[index];
    bool any = options->interviewee == NULL;

    for (int i = 0; i < item->question_count; i++)
        any = any || question_is_for(results, options, item->first_question + i);
    return any;
}
