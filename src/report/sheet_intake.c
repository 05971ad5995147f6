/* SPDX-License-Identifier: MIT
 *
 * sheet_intake.c - see sheet_intake.h.
 */
#include "report/sheet_intake.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "codec/cell_escape.h"
#include "report/sheet_evidence.h"
#include "report/sheet_field.h"
#include "report/sheet_limit.h"
#include "report/sheet_reading.h"

#include <stdlib.h>
#include <string.h>

/* A cell that may be a change. */
struct entry_cell {
    enum field field;
    int column; /* of ours */
    const char *text;
};

static const char *digest_of(struct intake *out, const char *value)
{
    char digest[REFERENCE_DIGEST_SIZE];

    reference_digest(value, digest);
    return arena_copy(&out->arena, digest);
}

static const char *digest_now(const struct reading *it, enum field field)
{
    char digest[REFERENCE_DIGEST_SIZE];

    reference_field_digest(it->results, field, it->subject, digest);
    return arena_copy(it->arena, digest);
}

/* The cell as the export would write it now, cut if it must be. */
static const char *cut_now(const struct reading *it, enum field field)
{
    char *value = field_get(it->results->assessment, field, it->subject);
    struct sheet_cell cell = field_to_cell(it->results->questionnaire, field, value, it->arena);
    struct text whole = {0};
    struct text cut = {0};
    const char *copy;

    mem_free(value);
    cell_escape(cell.text == NULL ? "" : cell.text, !it->book->is_csv, &whole);
    sheet_limit(&whole);
    cell_unescape(text_string(&whole), whole.length, &cut);
    copy = arena_copy(it->arena, text_string(&cut));
    text_release(&whole);
    text_release(&cut);
    return copy;
}

static void add_change(struct reading *it, const struct entry_cell *cell, const char *value)
{
    struct intake *out = it->out;

    for (size_t i = 0; i < out->count; i++) {
        const struct intake_change *other = &out->changes[i];
        if (other->field != cell->field || other->index != it->subject)
            continue;
        if ((other->value == NULL) != (value == NULL) ||
            (value != NULL && strcmp(other->value, value) != 0))
            reading_refuse(it, cell->column, "twice",
                           arena_format(&out->arena, "says something else than %s; make them alike",
                                        other->place));
        return;
    }
    out->changes = mem_grow(out->changes, out->count, &out->capacity, sizeof *out->changes);
    out->changes[out->count++] =
        (struct intake_change){cell->field, it->subject, value, reading_place(it, cell->column)};
}

static void conflict(struct reading *it, const struct entry_cell *cell)
{
    char *value = field_get(it->results->assessment, cell->field, it->subject);
    struct sheet_cell now =
        field_to_cell(it->results->questionnaire, cell->field, value, it->arena);
    struct text what = {0};

    text_format(&what, "%s, ",
                it->reference.present
                    ? "the assessment changed here since the export"
                    : "the row has lost its reference, and the assessment has a value here");
    text_add(&what, now.text == NULL ? "and has nothing now" : "and has \"");
    if (now.text != NULL) {
        utf8_add_visible(&what, now.text, strnlen(now.text, 60));
        text_add(&what, "\" now");
    }
    text_add(&what, "; make the cell like that, or export anew and fill that in");
    reading_refuse(it, cell->column, "conflict", text_string(&what));
    it->out->conflicts++;
    text_release(&what);
    mem_free(value);
}

/* What is not shown of evidence stays; everything else is as it was written. */
static const char *whole_value(struct reading *it, enum field field, const char *value)
{
    struct text whole = {0};
    const char *copy;
    char *now;

    if (field != FIELD_EVIDENCE || value == NULL)
        return value;
    now = field_get(it->results->assessment, field, it->subject);
    evidence_keep_unknown(value, now, &whole);
    copy = arena_copy(it->arena, text_string(&whole));
    text_release(&whole);
    mem_free(now);
    return copy;
}

static bool is_forbidden(struct reading *it, const struct entry_cell *cell, const char *value)
{
    if (cell->field != FIELD_APPLICABLE || value == NULL || strcmp(value, "false") != 0 ||
        !it->results->questionnaire->items[it->subject].mandatory)
        return false;
    reading_refuse(it, cell->column, "mandatory", "is mandatory, so it always applies; choose Yes");
    return true;
}

/* A cell that somebody changed. */
static void consider(struct reading *it, const struct entry_cell *cell, const char *value)
{
    const char *base = it->reference.digests[cell->field];
    const char *now = digest_now(it, cell->field);
    const char *cut = cut_now(it, cell->field);

    if (strcmp(digest_of(it->out, value), now) == 0)
        return;
    if (!it->reference.present && (now[0] != '\0')) {
        /* Nothing written beside a value is no wish to take it away. */
        if (value != NULL)
            conflict(it, cell);
    } else if (it->reference.present && strcmp(base, now) != 0) {
        conflict(it, cell);
    } else if (sheet_is_cut(cut) && !(it->book->is_csv && it->layout.for_programs)) {
        reading_refuse(it, cell->column, "cut",
                       "the text is longer than a cell can hold; change it in clausewalk");
    } else if (!is_forbidden(it, cell, value)) {
        add_change(it, cell, whole_value(it, cell->field, value));
    }
}

static void read_cell(struct reading *it, const struct entry_cell *cell)
{
    const char *base = it->reference.digests[cell->field];
    const char *value = NULL;
    struct err err = {0};
    bool good =
        field_of_cell(it->results->questionnaire, cell->field, cell->text, it->arena, &value, &err);

    if (it->reference.present && ((good && strcmp(digest_of(it->out, value), base) == 0) ||
                                  strcmp(digest_of(it->out, cell->text), base) == 0))
        return;
    if (sheet_is_cut(cell->text)) {
        if (strcmp(digest_of(it->out, cell->text), digest_of(it->out, cut_now(it, cell->field))) !=
            0)
            reading_refuse(
                it, cell->column, "cut",
                "the text was cut at the export, and is not what the assessment has now; "
                "change it in clausewalk");
        return;
    }
    if (good)
        consider(it, cell, value);
    else
        reading_refuse(it, cell->column, "value", err.text);
}

static void read_cells(struct reading *it)
{
    const struct sheet *sheet = &it->layout.sheet;

    for (int i = 0; i < sheet->column_count; i++) {
        const struct sheet_column *column = &sheet->columns[i];
        struct entry_cell cell = {.column = i, .field = column->field};

        if (!column->editable || it->layout.columns[i] == NONE)
            continue;
        if (sheet->key == KEY_FIELD)
            cell.field = it->row_field;
        cell.text = reading_text(it, i, field_rows[cell.field].kind == KIND_DATE);
        if (cell.text != NULL)
            read_cell(it, &cell);
    }
}

/* Whether anything that can be filled in is. */
static bool is_filled_in(const struct reading *it)
{
    for (int i = 0; i < it->layout.sheet.column_count; i++) {
        const struct raw_cell *cell =
            it->layout.sheet.columns[i].editable ? reading_cell(it, i) : NULL;
        if (cell != NULL && !utf8_blank(cell->text))
            return true;
    }
    return false;
}

static enum field field_of_label(const char *text)
{
    for (int i = 0; i < FIELD_COUNT; i++)
        if (field_rows[i].of == OF_ASSESSMENT &&
            (strcmp(field_rows[i].label, text) == 0 || strcmp(field_rows[i].name, text) == 0))
            return (enum field)i;
    return FIELD_COUNT;
}

/* What an id is about; NONE. */
static int subject_of(const struct reading *it, const char *id)
{
    switch (it->layout.sheet.key) {
    case KEY_QUESTION:
        return questionnaire_question(it->results->questionnaire, id);
    case KEY_ITEM:
        return questionnaire_item(it->results->questionnaire, id);
    case KEY_FIELD:
        return field_of_label(id) == FIELD_COUNT ? NONE : (int)field_of_label(id);
    case KEY_NONE:
        break;
    }
    return NONE;
}

static enum field_of kind_of(enum sheet_key key)
{
    if (key == KEY_QUESTION)
        return OF_QUESTION;
    return key == KEY_ITEM ? OF_ITEM : OF_ASSESSMENT;
}

/* The id as it was written in the excel dialect, and what spaces were typed around it. */
static const char *bare_id(const struct reading *it, const char *text)
{
    char *id;
    size_t length;

    text += strspn(text, " ");
    if (subject_of(it, text) == NONE && strncmp(text, "Cl ", 3) == 0)
        text += 3;
    id = arena_copy(it->arena, text);
    length = strlen(id);
    while (length > 0 && id[length - 1] == ' ')
        id[--length] = '\0';
    return id;
}

/* Whether two ids are the same number: a spreadsheet made 4.10 into 4.1. */
static bool same_number(const char *left, const char *right)
{
    char *left_end;
    char *right_end;
    double a = strtod(left, &left_end);
    double b = strtod(right, &right_end);

    return left_end != left && *left_end == '\0' && *right_end == '\0' && right_end != right &&
           !(a < b) && !(a > b);
}

/* What the row is about: by its reference, which must fit what people see. */
static bool find_subject(struct reading *it)
{
    const struct raw_cell *cell = reading_cell(it, it->layout.sheet.key_column);
    const struct raw_cell *mark = reading_cell(it, it->layout.sheet.column_count - 1);
    const char *id = cell == NULL ? "" : bare_id(it, cell->text);

    reference_read(it->results, mark == NULL ? NULL : mark->text, kind_of(it->layout.sheet.key),
                   &it->reference);
    it->subject = subject_of(it, it->reference.present ? it->reference.id : id);
    if (it->subject == NONE) {
        if (it->layout.sheet.key != KEY_FIELD && (id[0] != '\0' || is_filled_in(it)))
            reading_refuse(it, it->layout.sheet.key_column, "id",
                           arena_format(it->arena,
                                        "\"%.60s\" is not in the questionnaire; use an id of %s",
                                        id, it->results->questionnaire->id));
        return false;
    }
    if (it->reference.present && id[0] != '\0' && subject_of(it, id) != it->subject &&
        !same_number(id, it->reference.id)) {
        reading_refuse(
            it, it->layout.sheet.key_column, "mixed",
            arena_format(it->arena,
                         "the row says \"%.60s\", but was exported for %s; put the row back "
                         "together, or export anew",
                         id, it->reference.id));
        return false;
    }
    return true;
}

static bool is_repeated(struct reading *it)
{
    if (!it->seen[it->subject]) {
        it->seen[it->subject] = true;
        return false;
    }
    /* The sheet About also says what words mean; one of them may be called as a field is. */
    if (it->layout.sheet.key != KEY_FIELD || it->reference.present)
        reading_refuse(it, it->layout.sheet.key_column, "twice",
                       "is there twice; leave one of the rows out");
    return true;
}

static void read_row(struct reading *it)
{
    it->row_field = FIELD_COUNT;
    if (!find_subject(it) || is_repeated(it))
        return;
    if (it->reference.present && it->reference.other) {
        reading_refuse(it, NONE, "other",
                       "was exported from another assessment; import it into that one");
        return;
    }
    it->out->rows++;
    if (it->layout.sheet.key == KEY_FIELD) {
        it->row_field = (enum field)it->subject;
        it->subject = 0;
    }
    read_cells(it);
}

static int subject_count(const struct reading *it)
{
    const struct questionnaire *from = it->results->questionnaire;

    if (it->layout.sheet.key == KEY_QUESTION)
        return from->question_count;
    return it->layout.sheet.key == KEY_ITEM ? from->item_count : FIELD_COUNT;
}

/* One of another assessment is enough to know. */
static bool is_other(const struct reading *it)
{
    const struct problems *problems = it->problems;

    return problems->count > 0 && strcmp(problems->at[problems->count - 1].code, "other") == 0;
}

static void read_rows(struct reading *it)
{
    const struct raw_sheet *raw = it->raw;

    it->seen = ARENA_ARRAY(it->arena, bool, subject_count(it) + 1);
    for (size_t at = 0; at < raw->count && !is_other(it); at = raw_row_end(raw, at)) {
        it->row = raw->cells[at].row;
        if (it->row <= it->layout.header)
            continue;
        it->first = &raw->cells[at];
        it->end = &raw->cells[raw_row_end(raw, at)];
        read_row(it);
    }
}

static bool read_sheet(struct reading *it)
{
    it->layout = layout_find(it->results, it->raw, it->arena);
    if (it->layout.sheet.id == SHEET_COUNT)
        return false;
    it->row = it->layout.header;
    if (it->layout.twice != NONE)
        reading_refuse(it, it->layout.twice, "column",
                       "is there twice; leave one of the columns out");
    else
        read_rows(it);
    return true;
}

void intake_read(const struct results *results, const struct raw_book *book, struct intake *out)
{
    struct reading it = {.results = results,
                         .book = book,
                         .arena = &out->arena,
                         .problems = &out->problems,
                         .out = out};
    bool any = false;

    for (size_t i = 0; i < book->count; i++) {
        it.raw = &book->sheets[i];
        any = read_sheet(&it) || any;
    }
    if (!any)
        problem_add(&out->problems, SEVERITY_ERROR, "sheet", "", 0,
                    "no table that can be imported; it wants a column \"Question\" or \"Item\" and "
                    "one to fill in, as \"Rating\"");
}

void intake_release(struct intake *intake)
{
    mem_free(intake->changes);
    problems_release(&intake->problems);
    arena_release(&intake->arena);
    *intake = (struct intake){0};
}

static void add_shown(const struct results *results, enum field field, const char *value,
                      struct text *out)
{
    struct arena arena = {0};
    struct sheet_cell cell = field_to_cell(results->questionnaire, field, value, &arena);

    if (value == NULL || cell.text == NULL) {
        text_add(out, "nothing");
    } else {
        text_add(out, "\"");
        utf8_add_visible(out, cell.text, strlen(cell.text));
        text_add(out, "\"");
    }
    arena_release(&arena);
}

void intake_describe(const struct results *results, const struct intake_change *change,
                     struct text *out)
{
    const struct field_row *row = &field_rows[change->field];
    char *now = field_get(results->assessment, change->field, change->index);

    if (row->of == OF_QUESTION)
        text_format(out, "%s: ", results->questionnaire->questions[change->index].id);
    else if (row->of == OF_ITEM)
        text_format(out, "%s: ", results->questionnaire->items[change->index].id);
    text_format(out, "%s from ", row->label);
    add_shown(results, change->field, now, out);
    text_add(out, " to ");
    add_shown(results, change->field, change->value, out);
    mem_free(now);
}
