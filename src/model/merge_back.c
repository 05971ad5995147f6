/* SPDX-License-Identifier: MIT
 *
 * merge_back.c - see merge.h: what two copies come from, told by their histories.
 */
#include "base/mem.h"
#include "model/merge.h"
#include "model/merge_text.h"

/* Where a record leads; FIELD_COUNT: to nothing that is known here. */
struct place {
    enum field field;
    int index;
};

static struct place place_of(const struct questionnaire *questionnaire, const struct record *record)
{
    struct place place = {FIELD_COUNT, NONE};

    if (record->field == NULL)
        return place;
    if (record->question != NULL) {
        place.index = questionnaire_question(questionnaire, record->question);
        if (place.index != NONE)
            place.field = field_of_name(record->field, OF_QUESTION);
    } else if (record->item != NULL) {
        place.index = questionnaire_item(questionnaire, record->item);
        if (place.index != NONE)
            place.field = field_of_name(record->field, OF_ITEM);
    } else {
        place.field = field_of_name(record->field, OF_ASSESSMENT);
    }
    return place;
}

/* Who answered last before that, the history does not say. */
static void take_back(struct assessment *assessment, const struct record *record)
{
    const struct place place = place_of(assessment->questionnaire, record);
    struct err ignored = {0};

    if (place.field == FIELD_COUNT)
        return;
    if (record->from == NULL ||
        field_check(assessment->questionnaire, place.field, record->from, &ignored))
        field_set(assessment, place.field, place.index, record->from);
    if (field_rows[place.field].of == OF_QUESTION) {
        mem_set(&assessment->answers[place.index].by, NULL);
        mem_set(&assessment->answers[place.index].at, NULL);
    }
}

void merge_take_back(struct assessment *assessment, const struct assessment *other)
{
    struct arena arena = {0};
    const bool *is_new = merge_new_records(&arena, other, assessment);

    for (size_t i = assessment->history_count; i-- > 0;)
        if (is_new[i])
            take_back(assessment, &assessment->history[i]);
    arena_release(&arena);
}
