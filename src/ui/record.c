/* SPDX-License-Identifier: MIT
 *
 * record.c - see record.h.
 */
#include "ui/record.h"

#include "model/evidence.h"
#include "report/words.h"
#include "ui/exhibits.h"

#include <string.h>

enum field record_field(const struct record *record)
{
    enum field_of of = record->question ? OF_QUESTION : record->item ? OF_ITEM : OF_ASSESSMENT;

    return record->field ? field_of_name(record->field, of) : FIELD_COUNT;
}

const char *record_label(const struct record *record)
{
    enum field field = record_field(record);

    if (field == FIELD_COUNT)
        return record->field ? record->field : "";
    return field_rows[field].label;
}

static bool is_private(enum field field)
{
    return field != FIELD_COUNT &&
           (field_rows[field].kind == KIND_TEXT || field_rows[field].kind == KIND_EVIDENCE ||
            field == FIELD_OWNER || field == FIELD_PARK || field == FIELD_ASSESSORS);
}

static void add_rating(const struct questionnaire *all, const char *value, struct text *out)
{
    int level = questionnaire_level(all, value);

    if (level != NONE)
        text_add(out, all->levels[level].label);
    else if (strcmp(value, "unknown") == 0)
        text_add(out, "Don't know");
    else
        text_add(out, strcmp(value, "na") == 0 ? "Not applicable" : value);
}

static void add_evidence(const char *value, struct text *out)
{
    struct answer answer = {0};

    evidence_set(&answer, value);
    for (size_t i = 0; i < answer.evidence_count; i++) {
        text_add(out, i > 0 ? "; " : "");
        exhibit_write(&answer.evidence[i], out);
        if (answer.evidence[i].sha256)
            text_format(out, " (SHA-256 %.8s)", answer.evidence[i].sha256);
    }
    answer_clear_evidence(&answer);
}

static void add_lines(const char *value, struct text *out)
{
    for (; *value; value++)
        text_add(out, *value == '\n' ? "; " : (char[]){*value, '\0'});
}

static void add_grade(const char *value, struct text *out)
{
    for (enum grade grade = GRADE_MAJOR; grade <= GRADE_CONFORM; grade++)
        if (strcmp(grade_name(grade), value) == 0) {
            text_add(out, grade_words(grade));
            return;
        }
    text_add(out, value);
}

static const char *park_words(const struct desk *desk, const char *value)
{
    int person = desk_interviewee(desk, value);

    return person == NONE ? value : desk->questionnaire->interviewees[person].label;
}

static void add_value(const struct desk *desk, enum field field, const char *value,
                      struct text *out)
{
    switch (field_rows[field].kind) {
    case KIND_RATING:
        add_rating(desk->questionnaire, value, out);
        return;
    case KIND_EVIDENCE:
        add_evidence(value, out);
        return;
    case KIND_LINES:
        add_lines(value, out);
        return;
    case KIND_GRADE:
        add_grade(value, out);
        return;
    case KIND_BOOL:
        text_add(out, strcmp(value, "true") == 0 ? "yes" : "no");
        return;
    case KIND_LINE:
        text_add(out, field == FIELD_PARK ? park_words(desk, value) : value);
        return;
    case KIND_TEXT:
    case KIND_DATE:
    case KIND_BASIS:
    case KIND_DEPTH:
        text_add(out, value);
        return;
    }
}

void record_words(const struct desk *desk, const struct record *record, const char *value,
                  struct text *out)
{
    enum field field = record_field(record);

    if (!value)
        text_add(out, "-");
    else if (desk->present && is_private(field))
        text_add(out, "...");
    else if (field == FIELD_COUNT)
        text_add(out, value);
    else
        add_value(desk, field, value, out);
}
