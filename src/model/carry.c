/* SPDX-License-Identifier: MIT
 *
 * carry.c - see carry.h. */
#include "model/carry.h"

#include "base/mem.h"
#include "model/field.h"

static void copy_field(struct assessment *out, int to, const struct assessment *older, int from,
                       enum field field)
{
    char *value = field_get(older, field, from);

    field_set(out, field, to, value);
    mem_free(value);
}

static void carry_answer(struct assessment *out, int to, const struct assessment *older, int from)
{
    struct answer *answer = &out->answers[to];

    for (int f = 0; f < FIELD_COUNT; f++)
        if (field_rows[f].of == OF_QUESTION && f != FIELD_PARK)
            copy_field(out, to, older, from, (enum field)f);
    mem_set(&answer->by, older->answers[from].by);
    mem_set(&answer->at, older->answers[from].at);
    mem_set(&answer->unknown, older->answers[from].unknown);
    answer->carried = true;
    answer->present = true;
}

static void carry_decision(struct assessment *out, int to, const struct assessment *older, int from)
{
    for (int f = 0; f < FIELD_COUNT; f++)
        if (field_rows[f].of == OF_ITEM && f != FIELD_GRADE && f != FIELD_REASON)
            copy_field(out, to, older, from, (enum field)f);
    mem_set(&out->decisions[to].unknown, older->decisions[from].unknown);
    out->decisions[to].present = true;
}

static void carry_organisation(struct assessment *out, const struct assessment *older)
{
    for (int f = 0; f < FIELD_COUNT; f++) {
        char *value = NULL;

        if (field_rows[f].of != OF_ASSESSMENT || f == FIELD_DEPTH)
            continue;
        value = field_get(out, (enum field)f, 0);
        if (value == NULL)
            copy_field(out, 0, older, 0, (enum field)f);
        mem_free(value);
    }
    if (out->unknown_organisation == NULL)
        mem_set(&out->unknown_organisation, older->unknown_organisation);
}

struct carried carry_forward(struct assessment *out, const struct assessment *older)
{
    const struct questionnaire *from = older->questionnaire;
    struct carried carried = {0};

    carry_organisation(out, older);
    for (int i = 0; i < from->question_count; i++) {
        int to = questionnaire_question(out->questionnaire, from->questions[i].id);

        if (!older->answers[i].present)
            continue;
        if (to != NONE)
            carry_answer(out, to, older, i);
        carried.answers += to != NONE;
        carried.left_behind += to == NONE;
    }
    for (int i = 0; i < from->item_count; i++) {
        int to = questionnaire_item(out->questionnaire, from->items[i].id);

        if (!older->decisions[i].present || to == NONE)
            continue;
        carry_decision(out, to, older, i);
        carried.decisions++;
    }
    carried.left_behind += (int)older->stray_answers.count;
    return carried;
}
