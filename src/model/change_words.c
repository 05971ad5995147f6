/* SPDX-License-Identifier: MIT
 *
 * change_words.c - a step in words; see change.h. */
#include "base/utf8.h"
#include "model/change.h"

#include <string.h>

static void add_value(struct text *out, const char *value, const char *none)
{
    if (value == NULL)
        text_add(out, none);
    else
        utf8_add_visible(out, value, strlen(value));
}

/* Whether both values are short enough to stand in a sentence. */
static bool is_short(enum field_kind kind)
{
    return kind == KIND_RATING || kind == KIND_DATE || kind == KIND_GRADE || kind == KIND_DEPTH;
}

static void add_values(struct text *out, const struct change *change, bool undo)
{
    const char *none = field_rows[change->field].kind == KIND_RATING ? "open" : "none";

    text_add(out, " from ");
    add_value(out, undo ? change->to : change->from, none);
    text_add(out, " to ");
    add_value(out, undo ? change->from : change->to, none);
}

/* A label within a sentence: "Due date" is "due date". */
static void add_label(struct text *out, const char *label)
{
    char first = label[0];

    text_add_char(out, first >= 'A' && first <= 'Z' ? (char)(first - 'A' + 'a') : first);
    text_add(out, label + 1);
}

static const char *id_of(const struct change *change, const struct questionnaire *questionnaire)
{
    switch (field_rows[change->field].of) {
    case OF_QUESTION:
        return questionnaire->questions[change->index].id;
    case OF_ITEM:
        return questionnaire->items[change->index].id;
    case OF_ASSESSMENT:
        return NULL;
    }
    return NULL;
}

static void describe_change(const struct change *change, const struct questionnaire *questionnaire,
                            bool undo, struct text *out)
{
    const struct field_row *row = &field_rows[change->field];
    const char *id = id_of(change, questionnaire);

    if (change->field == FIELD_CARRIED && change->to == NULL)
        text_add(out, "confirmation");
    else if (change->field != FIELD_RATING)
        add_label(out, row->label);
    if (change->field != FIELD_RATING && id != NULL)
        text_add(out, " of ");
    add_value(out, id, "");
    if (is_short(row->kind))
        add_values(out, change, undo);
}

/* The item that a change belongs to; NONE for the assessment. */
static int item_of(const struct change *change, const struct questionnaire *questionnaire)
{
    switch (field_rows[change->field].of) {
    case OF_QUESTION:
        return questionnaire->questions[change->index].item;
    case OF_ITEM:
        return change->index;
    case OF_ASSESSMENT:
        return NONE;
    }
    return NONE;
}

/* The id that all changes have in common: a question's or an item's; NULL. */
static const char *common_id(const struct step *step, const struct questionnaire *questionnaire)
{
    const char *id = id_of(&step->changes[0], questionnaire);
    int item = item_of(&step->changes[0], questionnaire);
    bool one_id = true;
    bool one_item = item != NONE;

    for (size_t i = 1; i < step->count; i++) {
        one_id &= id_of(&step->changes[i], questionnaire) == id;
        one_item &= item_of(&step->changes[i], questionnaire) == item;
    }
    if (one_id)
        return id;
    return one_item ? questionnaire->items[item].id : NULL;
}

/* A rating that took the marks of a carried or parked answer with it is one change to a person. */
static bool is_one_change(const struct step *step)
{
    const struct change *first = &step->changes[0];

    for (size_t i = 1; i < step->count; i++) {
        const struct change *other = &step->changes[i];

        if (first->field != FIELD_RATING || other->index != first->index ||
            (other->field != FIELD_CARRIED && other->field != FIELD_PARK))
            return false;
    }
    return true;
}

void step_describe(const struct step *step, const struct questionnaire *questionnaire, bool undo,
                   struct text *out)
{
    const char *id;

    if (step->count == 0)
        return;
    if (is_one_change(step)) {
        describe_change(&step->changes[0], questionnaire, undo, out);
        return;
    }
    id = common_id(step, questionnaire);
    text_format(out, "%zu changes", step->count);
    if (id != NULL)
        text_add(out, " to ");
    add_value(out, id, "");
}
