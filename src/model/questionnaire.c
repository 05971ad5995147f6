/* SPDX-License-Identifier: MIT
 *
 * questionnaire.c - see questionnaire.h. */
#include "model/questionnaire.h"

#include <stdlib.h>
#include <string.h>

static const char *const grade_names[] = {
    [GRADE_MAJOR] = "major",
    [GRADE_MINOR] = "minor",
    [GRADE_OFI] = "ofi",
    [GRADE_CONFORM] = "conform",
};

static int compare_ids(const void *a, const void *b)
{
    const struct id_entry *left = a;
    const struct id_entry *right = b;
    int order = strcmp(left->id, right->id);

    return order != 0 ? order : (left->index > right->index) - (left->index < right->index);
}

static void sort_ids(struct id_entry *entries, int count)
{
    if (count > 0)
        qsort(entries, (size_t)count, sizeof *entries, compare_ids);
}

void questionnaire_index(struct questionnaire *questionnaire)
{
    struct arena *arena = &questionnaire->arena;
    struct id_entry *sections = ARENA_ARRAY(arena, struct id_entry, questionnaire->section_count);
    struct id_entry *items = ARENA_ARRAY(arena, struct id_entry, questionnaire->item_count);
    struct id_entry *questions = ARENA_ARRAY(arena, struct id_entry, questionnaire->question_count);

    for (int i = 0; i < questionnaire->section_count; i++)
        sections[i] = (struct id_entry){questionnaire->sections[i].id, i};
    for (int i = 0; i < questionnaire->item_count; i++)
        items[i] = (struct id_entry){questionnaire->items[i].id, i};
    for (int i = 0; i < questionnaire->question_count; i++)
        questions[i] = (struct id_entry){questionnaire->questions[i].id, i};
    sort_ids(sections, questionnaire->section_count);
    sort_ids(items, questionnaire->item_count);
    sort_ids(questions, questionnaire->question_count);
    questionnaire->section_ids = sections;
    questionnaire->item_ids = items;
    questionnaire->question_ids = questions;
}

/* The first entry that is not before the id, so that the first of equal ids wins. */
static int find_id(const struct id_entry *entries, int count, const char *id)
{
    int low = 0;
    int high = count;

    while (low < high) {
        int middle = low + (high - low) / 2;

        if (strcmp(entries[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && strcmp(entries[low].id, id) == 0 ? entries[low].index : NONE;
}

int questionnaire_question(const struct questionnaire *questionnaire, const char *id)
{
    if (id == NULL)
        return NONE;
    if (questionnaire->question_ids != NULL)
        return find_id(questionnaire->question_ids, questionnaire->question_count, id);
    for (int i = 0; i < questionnaire->question_count; i++)
        if (strcmp(questionnaire->questions[i].id, id) == 0)
            return i;
    return NONE;
}

int questionnaire_item(const struct questionnaire *questionnaire, const char *id)
{
    if (id == NULL)
        return NONE;
    if (questionnaire->item_ids != NULL)
        return find_id(questionnaire->item_ids, questionnaire->item_count, id);
    for (int i = 0; i < questionnaire->item_count; i++)
        if (strcmp(questionnaire->items[i].id, id) == 0)
            return i;
    return NONE;
}

int questionnaire_section(const struct questionnaire *questionnaire, const char *id)
{
    if (id == NULL)
        return NONE;
    if (questionnaire->section_ids != NULL)
        return find_id(questionnaire->section_ids, questionnaire->section_count, id);
    for (int i = 0; i < questionnaire->section_count; i++)
        if (strcmp(questionnaire->sections[i].id, id) == 0)
            return i;
    return NONE;
}

int questionnaire_level(const struct questionnaire *questionnaire, const char *id)
{
    for (int i = 0; id != NULL && i < questionnaire->level_count; i++)
        if (strcmp(questionnaire->levels[i].id, id) == 0)
            return i;
    return NONE;
}

int questionnaire_level_for_key(const struct questionnaire *questionnaire, char key)
{
    for (int i = 0; i < questionnaire->level_count; i++)
        if (questionnaire->levels[i].key == key)
            return i;
    return NONE;
}

int questionnaire_highest(const struct questionnaire *questionnaire)
{
    return questionnaire->level_count - 1;
}

int questionnaire_item_order(const struct questionnaire *questionnaire, int item)
{
    return item + questionnaire->items[item].first_question;
}

int questionnaire_interviewee(const struct questionnaire *questionnaire, const char *name)
{
    for (int i = 0; i < questionnaire->interviewee_count; i++)
        if (strcmp(questionnaire->interviewees[i].id, name) == 0)
            return i;
    for (int i = 0; i < questionnaire->interviewee_count; i++)
        if (strcmp(questionnaire->interviewees[i].label, name) == 0)
            return i;
    return NONE;
}

int questionnaire_question_order(const struct questionnaire *questionnaire, int question)
{
    return question + questionnaire->questions[question].item + 1;
}

const char *grade_name(enum grade grade)
{
    return grade_names[grade];
}

enum grade grade_of_name(const char *name)
{
    for (int i = GRADE_MAJOR; name != NULL && i <= GRADE_CONFORM; i++)
        if (strcmp(grade_names[i], name) == 0)
            return (enum grade)i;
    return GRADE_NONE;
}

void questionnaire_release(struct questionnaire *questionnaire)
{
    arena_release(&questionnaire->arena);
    *questionnaire = (struct questionnaire){0};
}
