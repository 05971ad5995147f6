/* SPDX-License-Identifier: MIT
 *
 * rewind.c - see rewind.h.
 */
#include "model/rewind.h"

#include "base/date.h"
#include "base/mem.h"
#include "model/field.h"

#include <string.h>

/* What figures and findings depend on. */
static const enum field fields[] = {
    FIELD_RATING,    FIELD_JUSTIFICATION, FIELD_BASIS,  FIELD_CARRIED, FIELD_APPLICABLE,
    FIELD_EXCLUSION, FIELD_GRADE,         FIELD_REASON, FIELD_ROLES,   FIELD_DEPTH};

enum { FIELDS = sizeof fields / sizeof *fields };

static bool counts(enum field field)
{
    for (int i = 0; i < FIELDS; i++)
        if (fields[i] == field)
            return true;
    return false;
}

/* A value that the field cannot have, as the level of another scale, counts as none. */
static void set(struct assessment *out, enum field field, int index, const char *value)
{
    struct err err = {0};

    if (value && !field_check(out->questionnaire, field, value, &err))
        value = NULL;
    field_set(out, field, index, value);
}

static void copy(struct assessment *out, const struct assessment *from)
{
    for (int f = 0; f < FIELDS; f++)
        for (int i = 0; i < field_subjects(from->questionnaire, fields[f]); i++) {
            char *value = field_get(from, fields[f], i);

            if (value)
                set(out, fields[f], i, value);
            mem_free(value);
        }
}

static enum field field_of(const struct record *record)
{
    enum field_of of = record->question ? OF_QUESTION : record->item ? OF_ITEM : OF_ASSESSMENT;

    return record->field ? field_of_name(record->field, of) : FIELD_COUNT;
}

static int subject_of(const struct questionnaire *all, const struct record *record)
{
    if (record->question)
        return questionnaire_question(all, record->question);
    return record->item ? questionnaire_item(all, record->item) : 0;
}

static void take_back(struct assessment *out, const struct record *record)
{
    enum field field = field_of(record);
    int subject = subject_of(out->questionnaire, record);

    if (field != FIELD_COUNT && counts(field) && subject != NONE)
        set(out, field, subject, record->from);
}

void rewind_to(struct assessment *out, const struct assessment *from, int64_t since)
{
    int64_t at;

    assessment_init(out, from->questionnaire);
    copy(out, from);
    for (size_t i = from->history_count; i-- > 0;)
        if (from->history[i].at && instant_parse(from->history[i].at, &at) && at >= since)
            take_back(out, &from->history[i]);
}

void rewind_to_last_time(struct assessment *out, const struct assessment *from)
{
    rewind_to(out, from, INT64_MIN);
    for (int q = 0; q < out->questionnaire->question_count; q++)
        out->answers[q].carried = false;
}

bool rewind_has_last_time(const struct assessment *from)
{
    for (int q = 0; q < from->questionnaire->question_count; q++)
        if (from->answers[q].carried)
            return true;
    for (size_t i = 0; i < from->history_count; i++)
        if (field_of(&from->history[i]) == FIELD_CARRIED && from->history[i].from)
            return true;
    return false;
}
