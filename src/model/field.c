/* SPDX-License-Identifier: MIT
 *
 * field.c - see field.h. */
#include "model/field.h"

#include "base/mem.h"
#include "model/evidence.h"

#include <string.h>

const struct field_row field_rows[FIELD_COUNT] = {
#define FIELD(id, name, of, kind, label) {name, OF_##of, KIND_##kind, label},
#include "model/fields.def"
#undef FIELD
};

enum field field_of_name(const char *name, enum field_of of)
{
    for (int i = 0; name != NULL && i < FIELD_COUNT; i++)
        if (field_rows[i].of == of && strcmp(field_rows[i].name, name) == 0)
            return (enum field)i;
    return FIELD_COUNT;
}

/* Where a field that is nothing but a text is kept; NULL for the others. */
static char **slot_of(struct assessment *assessment, enum field field, int index)
{
    switch (field) {
    case FIELD_NOTE:
        return &assessment->answers[index].note;
    case FIELD_JUSTIFICATION:
        return &assessment->answers[index].justification;
    case FIELD_OWNER:
        return &assessment->answers[index].owner;
    case FIELD_DUE:
        return &assessment->answers[index].due;
    case FIELD_PARK:
        return &assessment->answers[index].park;
    case FIELD_EXCLUSION:
        return &assessment->decisions[index].justification;
    case FIELD_REVIEW:
        return &assessment->decisions[index].review;
    case FIELD_DRIVERS:
        return &assessment->decisions[index].drivers;
    case FIELD_REASON:
        return &assessment->overrides[index].reason;
    case FIELD_NAME:
        return &assessment->name;
    case FIELD_SECTOR:
        return &assessment->sector;
    case FIELD_SIZE:
        return &assessment->size;
    case FIELD_SCOPE:
        return &assessment->scope;
    case FIELD_ROLES:
        return &assessment->roles;
    case FIELD_ASSESSORS:
        return &assessment->assessors;
    case FIELD_RATING:
    case FIELD_EVIDENCE:
    case FIELD_BASIS:
    case FIELD_FLAG:
    case FIELD_CARRIED:
    case FIELD_APPLICABLE:
    case FIELD_GRADE:
    case FIELD_DEPTH:
    case FIELD_COUNT:
        return NULL;
    }
    return NULL;
}

const char *field_rating_name(const struct assessment *assessment, int question)
{
    const struct answer *answer = &assessment->answers[question];

    switch (answer->rating) {
    case RATING_NONE:
        return NULL;
    case RATING_UNKNOWN:
        return "unknown";
    case RATING_NA:
        return "na";
    case RATING_FOREIGN:
        return answer->foreign;
    default:
        return assessment->questionnaire->levels[answer->rating].id;
    }
}

static const char *applicable_name(const struct decision *decision)
{
    if (!decision->present)
        return NULL;
    return decision->applicable ? "true" : "false";
}

/* The value of a field that is one word, borrowed; NULL also for texts and evidence. */
static const char *word_of(const struct assessment *assessment, enum field field, int index)
{
    if (field == FIELD_RATING)
        return field_rating_name(assessment, index);
    if (field == FIELD_BASIS)
        return assessment->answers[index].seen ? "seen" : NULL;
    if (field == FIELD_FLAG)
        return assessment->answers[index].flag ? "true" : NULL;
    if (field == FIELD_CARRIED)
        return assessment->answers[index].carried ? "true" : NULL;
    if (field == FIELD_APPLICABLE)
        return applicable_name(&assessment->decisions[index]);
    if (field == FIELD_GRADE)
        return grade_name(assessment->overrides[index].grade);
    if (field == FIELD_DEPTH)
        return assessment->depth == DEPTH_QUICK ? "quick" : "full";
    return NULL;
}

int field_subjects(const struct questionnaire *questionnaire, enum field field)
{
    switch (field_rows[field].of) {
    case OF_QUESTION:
        return questionnaire->question_count;
    case OF_ITEM:
        return questionnaire->item_count;
    case OF_ASSESSMENT:
        return 1;
    }
    return 0;
}

char *field_get(const struct assessment *assessment, enum field field, int index)
{
    /* Only read through, so that one list of slots serves reading and writing. */
    char *const *slot = slot_of((struct assessment *)assessment, field, index);

    if (slot != NULL)
        return mem_copy(*slot);
    if (field == FIELD_EVIDENCE)
        return evidence_get(&assessment->answers[index]);
    return mem_copy(word_of(assessment, field, index));
}

static bool is(const char *value, const char *word)
{
    return value != NULL && strcmp(value, word) == 0;
}

static int rating_of(const struct questionnaire *questionnaire, const char *value)
{
    int level = questionnaire_level(questionnaire, value);

    if (value == NULL)
        return RATING_NONE;
    if (level != NONE)
        return level;
    if (is(value, "unknown"))
        return RATING_UNKNOWN;
    return is(value, "na") ? RATING_NA : RATING_FOREIGN;
}

static void set_rating(struct assessment *assessment, int index, const char *value)
{
    struct answer *answer = &assessment->answers[index];

    answer->rating = rating_of(assessment->questionnaire, value);
    mem_set(&answer->foreign, answer->rating == RATING_FOREIGN ? value : NULL);
}

static void set_decision(struct decision *decision, const char *value)
{
    decision->applicable = !is(value, "false");
    decision->decided = value != NULL;
    decision->present = decision->present || decision->decided;
}

static void set_word(struct assessment *assessment, enum field field, int index, const char *value)
{
    if (field == FIELD_RATING)
        set_rating(assessment, index, value);
    else if (field == FIELD_BASIS)
        assessment->answers[index].seen = is(value, "seen");
    else if (field == FIELD_FLAG)
        assessment->answers[index].flag = is(value, "true");
    else if (field == FIELD_CARRIED)
        assessment->answers[index].carried = is(value, "true");
    else if (field == FIELD_APPLICABLE)
        set_decision(&assessment->decisions[index], value);
    else if (field == FIELD_GRADE)
        assessment->overrides[index].grade = grade_of_name(value);
    else if (field == FIELD_DEPTH)
        assessment->depth = is(value, "quick") ? DEPTH_QUICK : DEPTH_FULL;
}

static bool answer_has_content(const struct answer *answer)
{
    return answer->rating != RATING_NONE || answer->note != NULL || answer->justification != NULL ||
           answer->evidence_count > 0 || answer->seen || answer->owner != NULL ||
           answer->due != NULL || answer->park != NULL || answer->flag || answer->carried ||
           answer->by != NULL || answer->at != NULL || answer->unknown != NULL;
}

static bool decision_has_content(const struct decision *decision)
{
    return (decision->present && decision->decided) || decision->justification != NULL ||
           decision->review != NULL || decision->drivers != NULL || decision->unknown != NULL;
}

static bool override_has_content(const struct override *override)
{
    return override->grade != GRADE_NONE || override->reason != NULL || override->unknown != NULL;
}

static bool has_content(const struct assessment *assessment, enum field field, int index)
{
    if (field_rows[field].of == OF_QUESTION)
        return answer_has_content(&assessment->answers[index]);
    if (field_rows[field].of == OF_ASSESSMENT)
        return true;
    return field == FIELD_GRADE || field == FIELD_REASON
               ? override_has_content(&assessment->overrides[index])
               : decision_has_content(&assessment->decisions[index]);
}

bool *field_presence(struct assessment *assessment, enum field field, int index)
{
    if (field_rows[field].of == OF_QUESTION)
        return &assessment->answers[index].present;
    if (field_rows[field].of == OF_ASSESSMENT)
        return NULL;
    return field == FIELD_GRADE || field == FIELD_REASON ? &assessment->overrides[index].present
                                                         : &assessment->decisions[index].present;
}

void field_set(struct assessment *assessment, enum field field, int index, const char *value)
{
    char **slot = slot_of(assessment, field, index);
    bool *present = field_presence(assessment, field, index);
    bool had_content = has_content(assessment, field, index);

    if (slot != NULL)
        mem_set(slot, value);
    else if (field == FIELD_EVIDENCE)
        evidence_set(&assessment->answers[index], value);
    else
        set_word(assessment, field, index, value);
    if (present == NULL)
        return;
    if (had_content != has_content(assessment, field, index))
        *present = !had_content;
}
