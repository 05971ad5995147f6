/* SPDX-License-Identifier: MIT
 *
 * sheet_assessment.c - the sheets by question: Assessment, Evidence register, Interview agenda.
 */
#include "base/utf8.h"
#include "report/persons.h"
#include "report/sheet_make.h"
#include "report/words.h"

/* What stands in the columns `ask` of two sheets. */
static void add_interviewees(const struct sheet *sheet, int question, struct text *out)
{
    const struct questionnaire *from = sheet->results->questionnaire;
    const struct index_list *ask = &from->questions[question].ask;

    if (ask->count == 0)
        text_add(out, "Anybody");
    for (int i = 0; i < ask->count; i++)
        text_format(out, "%s%s", i == 0 ? "" : "\n", from->interviewees[ask->at[i]].label);
}

static void add_list(const struct string_list *list, struct text *out)
{
    for (int i = 0; i < list->count; i++)
        text_format(out, "%s%s", i == 0 ? "" : "\n", list->at[i]);
}

static void put_interviewees(struct sheet *sheet, int question)
{
    struct text lines = {0};

    add_interviewees(sheet, question, &lines);
    put_lines(sheet, &lines);
    text_release(&lines);
}

static void put_list(struct sheet *sheet, const struct string_list *list)
{
    struct text lines = {0};

    add_list(list, &lines);
    put_lines(sheet, &lines);
    text_release(&lines);
}

static void put_standing(struct sheet *sheet, int question)
{
    switch (sheet->results->standings[question]) {
    case STANDING_OUT:
        put_word(sheet, "Does not apply", "out");
        return;
    case STANDING_OPEN:
        put_word(sheet, "Open", "open");
        return;
    case STANDING_RATED:
        put_word(sheet, "Rated", "rated");
        return;
    }
}

static void put_stopper(struct sheet *sheet, int question)
{
    const struct questionnaire *from = sheet->results->questionnaire;
    int stopper = from->questions[question].stopper;

    put_id(sheet, stopper == NONE ? NULL : from->stoppers[stopper].id);
}

void assessment_sheet_columns(struct sheet *sheet)
{
    static const struct sheet_column columns[] = {
        {"question",      "Question",      CELL_REFERENCE, 9,  false, FIELD_COUNT,         false},
        {"text",          "What is asked", CELL_TEXT,      38, false, FIELD_COUNT,         false},
        {"rating",        "Rating",        CELL_TEXT,      17, true,  FIELD_RATING,        false},
        {"note",          "Note",          CELL_TEXT,      38, true,  FIELD_NOTE,          false},
        {"evidence",      "Evidence",      CELL_LINES,     30, true,  FIELD_EVIDENCE,      false},
        {"basis",         "Basis",         CELL_TEXT,      9,  true,  FIELD_BASIS,         false},
        {"owner",         "Owner",         CELL_TEXT,      16, true,  FIELD_OWNER,         false},
        {"due",           "Due date",      CELL_DATE,      11, true,  FIELD_DUE,           false},
        {"justification", "Justification", CELL_TEXT,      22, true,  FIELD_JUSTIFICATION, false},
        {"flag",          "Flag",          CELL_TEXT,      6,  true,  FIELD_FLAG,          false},
        {"carried",       "Carried over",  CELL_TEXT,      9,  true,  FIELD_CARRIED,       false},
        {"park",          "Parked for",    CELL_TEXT,      16, true,  FIELD_PARK,          true },
        {"standing",      "Counts as",     CELL_TEXT,      14, false, FIELD_COUNT,         true },
        {"item",          "Item",          CELL_REFERENCE, 8,  false, FIELD_COUNT,         true },
        {"item_title",    "Item title",    CELL_TEXT,      28, false, FIELD_COUNT,         true },
        {"section",       "Section",       CELL_REFERENCE, 8,  false, FIELD_COUNT,         true },
        {"section_title", "Section title", CELL_TEXT,      24, false, FIELD_COUNT,         true },
        {"facet",         "Facet",         CELL_TEXT,      13, false, FIELD_COUNT,         true },
        {"stopper",       "Stopper",       CELL_REFERENCE, 10, false, FIELD_COUNT,         true },
        {"ask",           "Whom to ask",   CELL_LINES,     24, false, FIELD_COUNT,         true },
        {"by",            "Answered by",   CELL_TEXT,      16, false, FIELD_COUNT,         true },
        {"at",            "Answered at",   CELL_INSTANT,   17, false, FIELD_COUNT,         true },
    };

    ADD_COLUMNS(sheet, columns);
}

/* A basis that nobody set says what it counts as, once there is a rating. */
static void put_basis(struct sheet *sheet, int question)
{
    const struct answer *answer = &sheet->results->assessment->answers[question];

    if (!answer->seen && answer->rating >= 0)
        put_word(sheet, "Claimed", "claimed");
    else
        put_field(sheet, FIELD_BASIS, question);
}

static void put_answer(struct sheet *sheet, int question)
{
    put_field(sheet, FIELD_RATING, question);
    put_field(sheet, FIELD_NOTE, question);
    put_field(sheet, FIELD_EVIDENCE, question);
    put_basis(sheet, question);
    put_field(sheet, FIELD_OWNER, question);
    put_field(sheet, FIELD_DUE, question);
    put_field(sheet, FIELD_JUSTIFICATION, question);
    put_field(sheet, FIELD_FLAG, question);
    put_field(sheet, FIELD_CARRIED, question);
    put_field(sheet, FIELD_PARK, question);
}

static void assessment_row(struct sheet *sheet, int index)
{
    const struct questionnaire *from = sheet->results->questionnaire;
    const struct question *question = &from->questions[index];
    const struct item *item = &from->items[question->item];
    const struct answer *answer = &sheet->results->assessment->answers[index];

    sheet_begin_row(sheet, index);
    put_id(sheet, question->id);
    put_text(sheet, question->text);
    put_answer(sheet, index);
    put_standing(sheet, index);
    put_id(sheet, item->id);
    put_text(sheet, item->title);
    put_id(sheet, from->sections[item->section].id);
    put_text(sheet, from->sections[item->section].title);
    put_word(sheet, from->facets[question->facet].label, from->facets[question->facet].id);
    put_stopper(sheet, index);
    put_interviewees(sheet, index);
    put_text(sheet, answer->by);
    put_instant(sheet, answer->at);
    put_reference(sheet);
}

void assessment_sheet_rows(struct sheet *sheet, const struct report_options *options)
{
    for (int i = 0; i < sheet->results->questionnaire->question_count; i++)
        if (question_is_for(sheet->results, options, i))
            assessment_row(sheet, i);
}

void evidence_sheet_columns(struct sheet *sheet)
{
    static const struct sheet_column columns[] = {
        {"question",   "Question",    CELL_REFERENCE, 9,  false, FIELD_COUNT, false},
        {"title",      "Evidence",    CELL_TEXT,      36, false, FIELD_COUNT, false},
        {"location",   "Where it is", CELL_TEXT,      36, false, FIELD_COUNT, false},
        {"basis",      "Basis",       CELL_TEXT,      9,  false, FIELD_COUNT, false},
        {"item",       "Item",        CELL_REFERENCE, 8,  false, FIELD_COUNT, false},
        {"item_title", "Item title",  CELL_TEXT,      30, false, FIELD_COUNT, false},
        {"owner",      "Owner",       CELL_TEXT,      20, false, FIELD_COUNT, false},
        {"sha256",     "SHA-256",     CELL_TEXT,      20, false, FIELD_COUNT, true },
    };

    ADD_COLUMNS(sheet, columns);
}

static void evidence_row(struct sheet *sheet, int index, const struct evidence *evidence)
{
    const struct questionnaire *from = sheet->results->questionnaire;
    const struct question *question = &from->questions[index];
    const struct answer *answer = &sheet->results->assessment->answers[index];

    sheet_begin_row(sheet, index);
    put_id(sheet, question->id);
    put_text(sheet, evidence->title);
    put_text(sheet, evidence->location);
    put_word(sheet, answer->seen ? "Seen" : "Claimed", answer->seen ? "seen" : "claimed");
    put_id(sheet, from->items[question->item].id);
    put_text(sheet, from->items[question->item].title);
    put_text(sheet, answer->owner);
    put_text(sheet, evidence->sha256);
}

void evidence_sheet_rows(struct sheet *sheet, const struct report_options *options)
{
    for (int i = 0; i < sheet->results->questionnaire->question_count; i++) {
        const struct answer *answer = &sheet->results->assessment->answers[i];

        for (size_t j = 0; j < answer->evidence_count; j++)
            if (question_is_for(sheet->results, options, i))
                evidence_row(sheet, i, &answer->evidence[j]);
    }
}

void agenda_sheet_columns(struct sheet *sheet)
{
    static const struct sheet_column columns[] = {
        {"interviewee", "Whom to ask",              CELL_TEXT,      22, false, FIELD_COUNT, false},
        {"question",    "Question",                 CELL_REFERENCE, 9,  false, FIELD_COUNT, false},
        {"text",        "What is asked",            CELL_TEXT,      50, false, FIELD_COUNT, false},
        {"prepare",     "Evidence to have at hand", CELL_LINES,     40, false, FIELD_COUNT, false},
        {"standing",    "Counts as",                CELL_TEXT,      11, false, FIELD_COUNT, false},
        {"stopper",     "Stopper",                  CELL_REFERENCE, 10, false, FIELD_COUNT, false},
    };

    ADD_COLUMNS(sheet, columns);
}

static void agenda_of(struct sheet *sheet, const struct persons *persons, int person)
{
    const struct questionnaire *from = sheet->results->questionnaire;

    for (int i = 0; i < from->question_count; i++) {
        if (!person_is_asked(persons, person, i))
            continue;
        sheet_begin_row(sheet, i);
        put_text(sheet, person_name(persons, person));
        put_id(sheet, from->questions[i].id);
        put_text(sheet, from->questions[i].text);
        put_list(sheet, &from->questions[i].evidence);
        put_standing(sheet, i);
        put_stopper(sheet, i);
    }
}

void agenda_sheet_rows(struct sheet *sheet, const struct report_options *options)
{
    const struct persons persons = persons_find(sheet->results, options, sheet->arena);

    for (int i = 0; i < persons.count; i++)
        agenda_of(sheet, &persons, i);
    agenda_of(sheet, &persons, NONE);
}
