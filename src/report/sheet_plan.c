/* SPDX-License-Identifier: MIT
 *
 * sheet_plan.c - the sheets Remediation, Frameworks and Change log.
 */
#include "report/sheet_field.h"
#include "report/sheet_make.h"
#include "report/words.h"

#include <string.h>

void remediation_sheet_columns(struct sheet *sheet)
{
    static const struct sheet_column columns[] = {
        {"rank",        "Rank",          CELL_NUMBER,    6,  false, FIELD_COUNT, false},
        {"wave",        "Wave",          CELL_NUMBER,    6,  false, FIELD_COUNT, false},
        {"question",    "Question",      CELL_REFERENCE, 9,  false, FIELD_COUNT, false},
        {"action",      "Action",        CELL_TEXT,      52, false, FIELD_COUNT, false},
        {"severity",    "Severity",      CELL_TEXT,      18, false, FIELD_COUNT, false},
        {"kind",        "Kind",          CELL_TEXT,      8,  false, FIELD_COUNT, false},
        {"gain",        "Gain (points)", CELL_NUMBER,    9,  false, FIELD_COUNT, false},
        {"effort_days", "Effort (days)", CELL_NUMBER,    9,  false, FIELD_COUNT, false},
        {"role",        "Role",          CELL_TEXT,      16, false, FIELD_COUNT, false},
        {"owner",       "Owner",         CELL_TEXT,      18, true,  FIELD_OWNER, false},
        {"due",         "Due date",      CELL_DATE,      12, true,  FIELD_DUE,   false},
        {"after",       "After",         CELL_LINES,     10, false, FIELD_COUNT, false},
        {"status",      "Status",        CELL_TEXT,      12, false, FIELD_COUNT, false},
        {"item",        "Item",          CELL_REFERENCE, 9,  false, FIELD_COUNT, true },
        {"urgency",     "Urgency",       CELL_TEXT,      18, false, FIELD_COUNT, true },
    };

    ADD_COLUMNS(sheet, columns);
}

static const char *role_label(const struct questionnaire *from, const char *role)
{
    for (int i = 0; role != NULL && i < from->interviewee_count; i++)
        if (strcmp(from->interviewees[i].id, role) == 0)
            return from->interviewees[i].label;
    return role;
}

static void put_after(struct sheet *sheet, const struct remediation *entry)
{
    struct text lines = {0};

    for (int i = 0; i < entry->after.count; i++)
        text_format(&lines, "%s%s", i == 0 ? "" : "\n",
                    sheet->results->questionnaire->questions[entry->after.at[i]].id);
    put_lines(sheet, &lines);
    text_release(&lines);
}

static const char *action_of(const struct remediation *entry, const struct question *question)
{
    if (question->remedy.action != NULL)
        return question->remedy.action;
    return entry->open ? "Ask and rate the question" : "Close the gap";
}

static void remediation_row(struct sheet *sheet, int rank, const struct remediation *entry)
{
    const struct questionnaire *from = sheet->results->questionnaire;
    const struct question *question = &from->questions[entry->question];

    sheet_begin_row(sheet, entry->question);
    put_number(sheet, rank);
    put_number(sheet, entry->wave);
    put_id(sheet, question->id);
    put_text(sheet, action_of(entry, question));
    put_grade(sheet, entry->severity);
    put_word(sheet, entry->open ? "Open" : "Gap", entry->open ? "open" : "gap");
    put_number(sheet, entry->gain);
    put_number(sheet, entry->effort_days);
    put_word(sheet, role_label(from, question->remedy.role), question->remedy.role);
    put_field(sheet, FIELD_OWNER, entry->question);
    put_field(sheet, FIELD_DUE, entry->question);
    put_after(sheet, entry);
    put_empty(sheet); /* for the client to keep */
    put_id(sheet, from->items[question->item].id);
    put_grade(sheet, entry->urgency);
    put_reference(sheet);
}

void remediation_sheet_rows(struct sheet *sheet, const struct report_options *options)
{
    for (int i = 0; i < sheet->results->remediation_count; i++) {
        const struct remediation *entry = &sheet->results->remediation[i];
        if (question_is_for(sheet->results, options, entry->question))
            remediation_row(sheet, i + 1, entry);
    }
}

void frameworks_sheet_columns(struct sheet *sheet)
{
    static const struct sheet_column columns[] = {
        {"framework", "Framework", CELL_TEXT,      24, false, FIELD_COUNT, false},
        {"group",     "Group",     CELL_TEXT,      18, false, FIELD_COUNT, false},
        {"unit",      "Unit",      CELL_REFERENCE, 16, false, FIELD_COUNT, false},
        {"title",     "Title",     CELL_TEXT,      44, false, FIELD_COUNT, false},
        {"score",     "Score",     CELL_PERCENT,   8,  false, FIELD_COUNT, false},
        {"low",       "Low",       CELL_PERCENT,   8,  false, FIELD_COUNT, false},
        {"high",      "High",      CELL_PERCENT,   8,  false, FIELD_COUNT, false},
        {"band",      "Band",      CELL_TEXT,      7,  false, FIELD_COUNT, false},
        {"mapped",    "Mapped",    CELL_TEXT,      9,  false, FIELD_COUNT, false},
        {"items",     "Items",     CELL_TEXT,      34, false, FIELD_COUNT, false},
    };

    ADD_COLUMNS(sheet, columns);
}

static void put_items(struct sheet *sheet, const struct index_list *items)
{
    struct text list = {0};

    for (int i = 0; i < items->count; i++)
        text_format(&list, "%s%s", i == 0 ? "" : ", ",
                    sheet->results->questionnaire->items[items->at[i]].id);
    put_copy(sheet, &list);
    text_release(&list);
}

static void framework_row(struct sheet *sheet, const struct framework *framework,
                          const struct unit *unit, const struct unit_result *result)
{
    sheet_begin_row(sheet, NONE);
    put_word(sheet, framework->title, framework->id);
    put_text(sheet, unit->group);
    put_id(sheet, unit->id);
    put_text(sheet, unit->title);
    put_percent(sheet, result->figure.score);
    put_percent(sheet, result->figure.low);
    put_percent(sheet, result->figure.high);
    put_band(sheet, band_of(result->figure.score));
    put_yes(sheet, result->mapped);
    put_items(sheet, &unit->items);
}

void frameworks_sheet_rows(struct sheet *sheet, const struct report_options *options)
{
    const struct questionnaire *from = sheet->results->questionnaire;

    (void)options;
    for (int i = 0; i < from->framework_count; i++)
        for (int j = 0; j < from->frameworks[i].unit_count; j++)
            framework_row(sheet, &from->frameworks[i], &from->frameworks[i].units[j],
                          &sheet->results->frameworks[i].units[j]);
}

void changes_sheet_columns(struct sheet *sheet)
{
    static const struct sheet_column columns[] = {
        {"at",    "When (UTC)", CELL_INSTANT,   18, false, FIELD_COUNT, false},
        {"by",    "Who",        CELL_TEXT,      20, false, FIELD_COUNT, false},
        {"of",    "What",       CELL_REFERENCE, 13, false, FIELD_COUNT, false},
        {"field", "Field",      CELL_TEXT,      18, false, FIELD_COUNT, false},
        {"from",  "From",       CELL_TEXT,      44, false, FIELD_COUNT, false},
        {"to",    "To",         CELL_TEXT,      44, false, FIELD_COUNT, false},
    };

    ADD_COLUMNS(sheet, columns);
}

static enum field field_of_record(const struct record *record)
{
    if (record->question != NULL)
        return field_of_name(record->field, OF_QUESTION);
    return field_of_name(record->field, record->item != NULL ? OF_ITEM : OF_ASSESSMENT);
}

static void put_recorded(struct sheet *sheet, enum field field, const char *value)
{
    struct sheet_cell cell;

    if (field == FIELD_COUNT || value == NULL) {
        put_text(sheet, value);
        return;
    }
    cell = field_to_cell(sheet->results->questionnaire, field, value, sheet->arena);
    put_word(sheet, cell.text, cell.code);
}

static void changes_row(struct sheet *sheet, const struct record *record)
{
    enum field field = field_of_record(record);
    const char *of = record->question != NULL ? record->question : record->item;

    sheet_begin_row(sheet, NONE);
    put_instant(sheet, record->at);
    put_text(sheet, record->by);
    put_id(sheet, of == NULL ? "Assessment" : of);
    put_word(sheet, field == FIELD_COUNT ? record->field : field_rows[field].label, record->field);
    put_recorded(sheet, field, record->from);
    put_recorded(sheet, field, record->to);
}

void changes_sheet_rows(struct sheet *sheet, const struct report_options *options)
{
    const struct assessment *assessment = sheet->results->assessment;

    (void)options;
    for (size_t i = 0; i < assessment->history_count; i++)
        changes_row(sheet, &assessment->history[i]);
}
