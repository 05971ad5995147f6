/* SPDX-License-Identifier: MIT
 *
 * change.c - see change.h. */
#include "model/change.h"

#include "base/mem.h"
#include "model/history_chain.h"

#include <string.h>

static bool same(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* The answer that a change touches; NULL for items and the assessment. */
static struct answer *answer_of(struct assessment *assessment, enum field field, int index)
{
    return field_rows[field].of == OF_QUESTION ? &assessment->answers[index] : NULL;
}

static void record(struct assessment *assessment, const struct change *change, const char *from,
                   const char *to, struct stamp stamp)
{
    const struct questionnaire *questionnaire = assessment->questionnaire;
    const struct field_row *row = &field_rows[change->field];
    struct record *record = assessment_add_record(assessment);

    record->at = mem_copy(stamp.at);
    record->by = mem_copy(stamp.by);
    if (row->of == OF_QUESTION)
        record->question = mem_copy(questionnaire->questions[change->index].id);
    if (row->of == OF_ITEM)
        record->item = mem_copy(questionnaire->items[change->index].id);
    record->field = mem_copy(row->name);
    record->from = mem_copy(from);
    record->to = mem_copy(to);
    history_chain_add(assessment);
    if (stamp.at != NULL)
        mem_set(&assessment->modified, stamp.at);
}

static void sign(struct answer *answer, const char *by, const char *at)
{
    if (answer == NULL)
        return;
    mem_set(&answer->by, by);
    mem_set(&answer->at, at);
    answer->present = true;
}

static void change_release(struct change *change)
{
    mem_free(change->from);
    mem_free(change->to);
    mem_free(change->by);
    mem_free(change->at);
}

static void step_release(struct step *step)
{
    for (size_t i = 0; i < step->count; i++)
        change_release(&step->changes[i]);
    mem_free(step->changes);
    *step = (struct step){0};
}

static void forget_from(struct journal *journal, size_t first)
{
    for (size_t i = first; i < journal->count; i++)
        step_release(&journal->steps[i]);
    journal->count = first;
}

void journal_begin(struct journal *journal)
{
    forget_from(journal, journal->done);
    journal->steps =
        mem_grow(journal->steps, journal->count, &journal->capacity, sizeof *journal->steps);
    journal->steps[journal->count++] = (struct step){0};
}

bool journal_end(struct journal *journal)
{
    if (journal->steps[journal->done].count == 0) {
        forget_from(journal, journal->done);
        return false;
    }
    journal->done++;
    return true;
}

static void add_change(struct step *step, struct change change)
{
    step->changes = mem_grow(step->changes, step->count, &step->capacity, sizeof *step->changes);
    step->changes[step->count++] = change;
}

static void apply(struct step *step, struct assessment *assessment, enum field field, int index,
                  const char *value, struct stamp stamp)
{
    struct answer *answer = answer_of(assessment, field, index);
    bool *present = field_presence(assessment, field, index);
    struct change change = {
        .field = field,
        .index = index,
        .from = field_get(assessment, field, index),
        .present = present != NULL && *present,
    };

    field_set(assessment, field, index, value);
    change.to = field_get(assessment, field, index);
    if (same(change.from, change.to)) {
        change_release(&change);
        return;
    }
    if (answer != NULL) {
        change.by = mem_copy(answer->by);
        change.at = mem_copy(answer->at);
    }
    sign(answer, stamp.by, stamp.at);
    record(assessment, &change, change.from, change.to, stamp);
    add_change(step, change);
}

/* The only assessor is who does it, and may be what is changed. */
static struct stamp own(struct stamp stamp, char **by)
{
    *by = mem_copy(stamp.by);
    return (struct stamp){.by = *by, .at = stamp.at};
}

void journal_change(struct journal *journal, struct assessment *assessment, enum field field,
                    int index, const char *value, struct stamp stamp)
{
    struct step *step = &journal->steps[journal->done];
    char *by;

    stamp = own(stamp, &by);
    if (value != NULL && value[0] == '\0')
        value = NULL;
    apply(step, assessment, field, index, value, stamp);
    if (field == FIELD_RATING && value != NULL)
        apply(step, assessment, FIELD_CARRIED, index, NULL, stamp);
    if (field == FIELD_RATING && value != NULL && strcmp(value, "unknown") != 0)
        apply(step, assessment, FIELD_PARK, index, NULL, stamp);
    mem_free(by);
}

static void put_back(const struct change *change, struct assessment *assessment)
{
    struct answer *answer = answer_of(assessment, change->field, change->index);
    bool *present = field_presence(assessment, change->field, change->index);

    field_set(assessment, change->field, change->index, change->from);
    sign(answer, change->by, change->at);
    if (present != NULL)
        *present = change->present;
}

static void undo(const struct change *change, struct assessment *assessment, struct stamp stamp)
{
    put_back(change, assessment);
    record(assessment, change, change->to, change->from, stamp);
}

static void redo(const struct change *change, struct assessment *assessment, struct stamp stamp)
{
    field_set(assessment, change->field, change->index, change->to);
    sign(answer_of(assessment, change->field, change->index), stamp.by, stamp.at);
    record(assessment, change, change->from, change->to, stamp);
}

const struct step *journal_undo(struct journal *journal, struct assessment *assessment,
                                struct stamp stamp)
{
    const struct step *step;
    char *by;

    if (journal->done == 0)
        return NULL;
    step = &journal->steps[--journal->done];
    stamp = own(stamp, &by);
    for (size_t i = step->count; i > 0; i--)
        undo(&step->changes[i - 1], assessment, stamp);
    mem_free(by);
    return step;
}

const struct step *journal_redo(struct journal *journal, struct assessment *assessment,
                                struct stamp stamp)
{
    const struct step *step;
    char *by;

    if (journal->done == journal->count)
        return NULL;
    step = &journal->steps[journal->done++];
    stamp = own(stamp, &by);
    for (size_t i = 0; i < step->count; i++)
        redo(&step->changes[i], assessment, stamp);
    mem_free(by);
    return step;
}

void journal_release(struct journal *journal)
{
    forget_from(journal, 0);
    mem_free(journal->steps);
    *journal = (struct journal){0};
}

/* What the history writes over is set aside. */
void trial_begin(struct trial *trial, struct assessment *assessment)
{
    *trial = (struct trial){.records = assessment->history_count,
                            .modified = assessment->modified,
                            .sealed = assessment->seal.records,
                            .chain = assessment->seal.chain};
    assessment->modified = mem_copy(trial->modified);
    assessment->seal.chain = mem_copy(trial->chain);
}

void trial_end(struct trial *trial, struct assessment *assessment)
{
    for (size_t i = trial->journal.done; i > 0; i--) {
        const struct step *step = &trial->journal.steps[i - 1];

        for (size_t c = step->count; c > 0; c--)
            put_back(&step->changes[c - 1], assessment);
    }
    journal_release(&trial->journal);
    assessment_cut_history(assessment, trial->records);
    mem_free(assessment->modified);
    mem_free(assessment->seal.chain);
    assessment->modified = trial->modified;
    assessment->seal.records = trial->sealed;
    assessment->seal.chain = trial->chain;
}
