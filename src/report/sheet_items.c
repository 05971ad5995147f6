/* SPDX-License-Identifier: MIT
 *
 * sheet_items.c - the sheets by item: Items, Findings, Statement of Applicability.
 */
#include "base/utf8.h"
#include "report/sheet_evidence.h"
#include "report/sheet_make.h"
#include "report/words.h"

#include <string.h>

static const struct item *item_at(const struct sheet *sheet, int index)
{
    return &sheet->results->questionnaire->items[index];
}

static void put_because(struct sheet *sheet, int index)
{
    const struct item_result *result = &sheet->results->items[index];
    struct text lines = {0};

    for (int i = 0; i < result->because_count; i++) {
        text_add(&lines, i == 0 ? "" : "\n");
        add_fact(&lines, sheet->results, &result->because[i]);
    }
    put_lines(sheet, &lines);
    text_release(&lines);
}

static void put_figures(struct sheet *sheet, const struct cell *cell)
{
    put_percent(sheet, cell->figure.score);
    put_percent(sheet, cell->figure.low);
    put_percent(sheet, cell->figure.high);
    put_band(sheet, cell->band);
}

void items_sheet_columns(struct sheet *sheet)
{
    static const struct sheet_column head[] = {
        {"item",         "Item",    CELL_REFERENCE, 9,  false, FIELD_COUNT, false},
        {"title",        "Title",   CELL_TEXT,      34, false, FIELD_COUNT, false},
        {"score",        "Score",   CELL_PERCENT,   8,  false, FIELD_COUNT, false},
        {"low",          "Low",     CELL_PERCENT,   8,  false, FIELD_COUNT, false},
        {"high",         "High",    CELL_PERCENT,   8,  false, FIELD_COUNT, false},
        {"band",         "Band",    CELL_TEXT,      7,  false, FIELD_COUNT, false},
        {"finding",      "Finding", CELL_TEXT,      18, false, FIELD_COUNT, false},
        {"finding_best", "At best", CELL_TEXT,      18, false, FIELD_COUNT, false},
        {"because",      "Because", CELL_LINES,     42, false, FIELD_COUNT, false},
    };
    static const struct sheet_column tail[] = {
        {"coverage",   "Coverage",            CELL_PERCENT,   10, false, FIELD_COUNT,  true},
        {"confidence", "Confidence",          CELL_PERCENT,   11, false, FIELD_COUNT,  true},
        {"applicable", "Applicable",          CELL_NUMBER,    11, false, FIELD_COUNT,  true},
        {"rated",      "Rated",               CELL_NUMBER,    8,  false, FIELD_COUNT,  true},
        {"open",       "Open",                CELL_NUMBER,    8,  false, FIELD_COUNT,  true},
        {"mandatory",  "Mandatory",           CELL_TEXT,      10, false, FIELD_COUNT,  true},
        {"paper_only", "On paper only",       CELL_TEXT,      9,  false, FIELD_COUNT,  true},
        {"section",    "Section",             CELL_REFERENCE, 9,  false, FIELD_COUNT,  true},
        {"grade",      "Assessor's grade",    CELL_TEXT,      18, true,  FIELD_GRADE,  true},
        {"reason",     "Reason of the grade", CELL_TEXT,      34, true,  FIELD_REASON, true},
    };

    ADD_COLUMNS(sheet, head);
    sheet_add_facets(sheet, "score");
    ADD_COLUMNS(sheet, tail);
}

static void put_item_counts(struct sheet *sheet, const struct item_result *result)
{
    put_percent(sheet, counts_coverage(result->whole.counts));
    put_percent(sheet, counts_confidence(result->whole.counts));
    put_number(sheet, result->whole.counts.applicable);
    put_number(sheet, result->whole.counts.rated);
    put_number(sheet, result->whole.counts.open);
}

static void items_row(struct sheet *sheet, int index)
{
    const struct item *item = item_at(sheet, index);
    const struct item_result *result = &sheet->results->items[index];

    sheet_begin_row(sheet, index);
    put_id(sheet, item->id);
    put_text(sheet, item->title);
    put_figures(sheet, &result->whole);
    put_grade(sheet, result->finding);
    put_grade(sheet, result->finding_best);
    put_because(sheet, index);
    for (int i = 0; i < sheet->results->questionnaire->facet_count; i++)
        put_percent(sheet, result->facets[i].figure.score);
    put_item_counts(sheet, result);
    put_yes(sheet, item->mandatory);
    put_yes(sheet, result->paper_only);
    put_id(sheet, sheet->results->questionnaire->sections[item->section].id);
    put_field(sheet, FIELD_GRADE, index);
    put_field(sheet, FIELD_REASON, index);
    put_reference(sheet);
}

void items_sheet_rows(struct sheet *sheet, const struct report_options *options)
{
    for (int i = 0; i < sheet->results->questionnaire->item_count; i++)
        if (item_is_for(sheet->results, options, i))
            items_row(sheet, i);
}

void findings_sheet_columns(struct sheet *sheet)
{
    static const struct sheet_column columns[] = {
        {"finding",      "Finding",       CELL_TEXT,      18, false, FIELD_COUNT, false},
        {"item",         "Item",          CELL_REFERENCE, 9,  false, FIELD_COUNT, false},
        {"title",        "Title",         CELL_TEXT,      28, false, FIELD_COUNT, false},
        {"because",      "Because",       CELL_LINES,     34, false, FIELD_COUNT, false},
        {"observed",     "What was said", CELL_LINES,     50, false, FIELD_COUNT, false},
        {"score",        "Score",         CELL_PERCENT,   8,  false, FIELD_COUNT, false},
        {"low",          "Low",           CELL_PERCENT,   8,  false, FIELD_COUNT, false},
        {"high",         "High",          CELL_PERCENT,   8,  false, FIELD_COUNT, false},
        {"band",         "Band",          CELL_TEXT,      7,  false, FIELD_COUNT, false},
        {"finding_best", "At best",       CELL_TEXT,      18, false, FIELD_COUNT, false},
        {"owner",        "Owner",         CELL_LINES,     20, false, FIELD_COUNT, false},
        {"section",      "Section",       CELL_REFERENCE, 9,  false, FIELD_COUNT, true },
    };

    ADD_COLUMNS(sheet, columns);
}

/* Notes of an item's questions, each behind its id. */
static void put_notes(struct sheet *sheet, const struct item *item)
{
    const struct questionnaire *from = sheet->results->questionnaire;
    struct text lines = {0};

    for (int i = item->first_question; i < item->first_question + item->question_count; i++) {
        const char *note = sheet->results->assessment->answers[i].note;
        if (!utf8_blank(note))
            text_format(&lines, "%s%s: %s", lines.length == 0 ? "" : "\n", from->questions[i].id,
                        note);
    }
    put_lines(sheet, &lines);
    text_release(&lines);
}

/* Whether a line is in a list of lines already. */
static bool has_line(const struct text *lines, const char *line)
{
    return lines_have(text_string(lines), line);
}

static void put_owners(struct sheet *sheet, const struct item *item)
{
    struct text lines = {0};

    for (int i = item->first_question; i < item->first_question + item->question_count; i++) {
        const char *owner = sheet->results->assessment->answers[i].owner;
        if (!utf8_blank(owner) && !has_line(&lines, owner))
            text_format(&lines, "%s%s", lines.length == 0 ? "" : "\n", owner);
    }
    put_lines(sheet, &lines);
    text_release(&lines);
}

static void findings_row(struct sheet *sheet, int index)
{
    const struct item *item = item_at(sheet, index);
    const struct item_result *result = &sheet->results->items[index];

    sheet_begin_row(sheet, index);
    put_grade(sheet, result->finding);
    put_id(sheet, item->id);
    put_text(sheet, item->title);
    put_because(sheet, index);
    put_notes(sheet, item);
    put_figures(sheet, &result->whole);
    put_grade(sheet, result->finding_best);
    put_owners(sheet, item);
    put_id(sheet, sheet->results->questionnaire->sections[item->section].id);
}

void findings_sheet_rows(struct sheet *sheet, const struct report_options *options)
{
    for (enum grade grade = GRADE_MAJOR; grade < GRADE_CONFORM; grade++)
        for (int i = 0; i < sheet->results->questionnaire->item_count; i++)
            if (sheet->results->items[i].finding == grade &&
                item_is_for(sheet->results, options, i))
                findings_row(sheet, i);
}

void soa_sheet_columns(struct sheet *sheet)
{
    static const struct sheet_column columns[] = {
        {"item",       "Control",       CELL_REFERENCE, 10, false, FIELD_COUNT,      false},
        {"title",      "Title",         CELL_TEXT,      32, false, FIELD_COUNT,      false},
        {"applicable", "Applicable",    CELL_TEXT,      12, true,  FIELD_APPLICABLE, false},
        {"exclusion",  "Justification", CELL_TEXT,      40, true,  FIELD_EXCLUSION,  false},
        {"drivers",    "Drivers",       CELL_LINES,     15, true,  FIELD_DRIVERS,    false},
        {"review",     "Review date",   CELL_DATE,      12, true,  FIELD_REVIEW,     false},
        {"status",     "Status",        CELL_TEXT,      17, false, FIELD_COUNT,      false},
        {"score",      "Score",         CELL_PERCENT,   8,  false, FIELD_COUNT,      false},
        {"finding",    "Finding",       CELL_TEXT,      18, false, FIELD_COUNT,      false},
        {"evidence",   "Evidence",      CELL_LINES,     34, false, FIELD_COUNT,      false},
        {"owner",      "Owner",         CELL_LINES,     20, false, FIELD_COUNT,      false},
    };

    ADD_COLUMNS(sheet, columns);
}

static void put_status(struct sheet *sheet, const struct item_result *result, bool mandatory)
{
    /* in the order of enum band */
    static const char *const words[] = {"Open", "N \xC2\xB7 not in place", "P \xC2\xB7 partly",
                                        "L \xC2\xB7 largely", "F \xC2\xB7 fully"};

    if (mandatory)
        put_word(sheet, "Mandatory: always applies", "mandatory");
    else if (result->excluded)
        put_word(sheet, "Excluded", "excluded");
    else if (result->whole.counts.applicable == 0)
        put_word(sheet, "Not asked", "not_asked");
    else
        put_word(sheet, words[result->whole.band],
                 result->whole.band == BAND_NONE ? "open" : band_name(result->whole.band));
}

static void put_item_evidence(struct sheet *sheet, const struct item *item)
{
    struct text lines = {0};

    for (int i = item->first_question; i < item->first_question + item->question_count; i++) {
        const struct answer *answer = &sheet->results->assessment->answers[i];
        for (size_t j = 0; j < answer->evidence_count; j++) {
            const struct evidence *evidence = &answer->evidence[j];
            text_add(&lines, lines.length == 0 ? "" : "\n");
            text_add(&lines, evidence->title);
            text_add(&lines, evidence->location == NULL ? "" : " | ");
            text_add(&lines, evidence->location);
        }
    }
    put_lines(sheet, &lines);
    text_release(&lines);
}

static void soa_row(struct sheet *sheet, int index)
{
    const struct item *item = item_at(sheet, index);
    const struct item_result *result = &sheet->results->items[index];

    sheet_begin_row(sheet, index);
    put_id(sheet, item->id);
    put_text(sheet, item->title);
    put_field(sheet, FIELD_APPLICABLE, index);
    put_field(sheet, FIELD_EXCLUSION, index);
    put_field(sheet, FIELD_DRIVERS, index);
    put_field(sheet, FIELD_REVIEW, index);
    put_status(sheet, result, item->mandatory);
    put_percent(sheet, result->whole.figure.score);
    put_grade(sheet, result->finding);
    put_item_evidence(sheet, item);
    put_owners(sheet, item);
    put_reference(sheet);
}

/* Behind the controls come mandatory items about which something was decided all the same: it
 * counts for nothing, but is not to be lost. */
void soa_sheet_rows(struct sheet *sheet, const struct report_options *options)
{
    const struct results *results = sheet->results;

    for (int i = 0; i < results->questionnaire->item_count; i++)
        if (!item_at(sheet, i)->mandatory && item_is_for(sheet->results, options, i))
            soa_row(sheet, i);
    for (int i = 0; i < results->questionnaire->item_count; i++)
        if (item_at(sheet, i)->mandatory && results->assessment->decisions[i].present &&
            item_is_for(sheet->results, options, i))
            soa_row(sheet, i);
}
