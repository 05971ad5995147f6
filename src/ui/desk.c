/* SPDX-License-Identifier: MIT
 *
 * desk.c - see desk.h.
 */
#include "ui/desk.h"

#include "base/date.h"
#include "base/mem.h"
#include "model/evidence.h"
#include "model/scope.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void desk_say(struct desk *desk, enum role role, const char *format, ...)
{
    struct text line = {0};
    va_list args;

    va_start(args, format);
    text_vformat(&line, format, args);
    va_end(args);
    desk->message.role = role;
    snprintf(desk->message.text, sizeof desk->message.text, "%s", text_string(&line));
    text_release(&line);
}

bool desk_is_discreet(const struct desk *desk)
{
    return desk->present && !desk->named;
}

bool desk_may_change(struct desk *desk)
{
    if (!desk->assessment)
        return false;
    if (desk->read_only)
        desk_say(desk, ROLE_WARNING,
                 "Read only: nothing was changed; palette, save as makes a copy");
    return !desk->read_only;
}

const char *desk_by(const struct desk *desk)
{
    return desk->by ? desk->by : assessment_only_assessor(desk->assessment);
}

void desk_begin(struct desk *desk)
{
    journal_begin(&desk->journal);
}

static void remember_figures(struct desk *desk, int question)
{
    const struct questionnaire *all = desk->questionnaire;
    int section = all->items[all->questions[question].item].section;

    desk->rated = question;
    desk->whole_before = desk->results.whole.figure;
    desk->section_before = desk->results.sections[section].whole.figure;
}

void desk_change(struct desk *desk, enum field field, int index, const char *value)
{
    char at[INSTANT_SIZE];
    struct err err = {0};
    char *carried = NULL;

    if (value && !field_check(desk->questionnaire, field, value, &err)) {
        desk_say(desk, ROLE_ERROR, "%s", err.text);
        return;
    }
    if (field == FIELD_RATING)
        remember_figures(desk, index);
    /* What nobody types, as the size of a file, stays with its piece. */
    if (value && field == FIELD_EVIDENCE)
        value = carried = evidence_carry(desk_answer(desk, index), value);
    instant_format(desk->now, at);
    journal_change(&desk->journal, desk->assessment, field, index, value,
                   (struct stamp){desk_by(desk), at});
    mem_free(carried);
}

void desk_change_evidence(struct desk *desk, int question, const struct answer *wanted)
{
    char *value = evidence_get(wanted);
    char at[INSTANT_SIZE];

    instant_format(desk->now, at);
    journal_change(&desk->journal, desk->assessment, FIELD_EVIDENCE, question, value,
                   (struct stamp){desk_by(desk), at});
    mem_free(value);
}

bool desk_end(struct desk *desk)
{
    if (!journal_end(&desk->journal))
        return false;
    desk_rescore_step(desk, &desk->journal.steps[desk->journal.done - 1]);
    desk->dirty = true;
    return true;
}

bool desk_set(struct desk *desk, enum field field, int index, const char *value)
{
    if (!desk_may_change(desk))
        return false;
    desk_begin(desk);
    desk_change(desk, field, index, value);
    return desk_end(desk);
}

void desk_go(struct desk *desk, enum screen screen)
{
    desk->wish = WISH_SCREEN;
    desk->wish_screen = screen;
}

void desk_go_question(struct desk *desk, int question)
{
    if (question == NONE)
        return;
    desk->question = question;
    desk_go(desk, SCREEN_QUESTION);
}

void desk_back(struct desk *desk)
{
    desk->wish = WISH_BACK;
}

void desk_ask(struct desk *desk, const struct ask *ask)
{
    desk->ask = *ask;
    mem_set(&desk->ask_title, ask->title);
    mem_set(&desk->ask_hint, ask->hint);
    mem_set(&desk->ask_initial, ask->initial);
    mem_set(&desk->ask_value, ask->also.value);
    desk->ask.title = desk->ask_title;
    desk->ask.hint = desk->ask_hint;
    desk->ask.initial = desk->ask_initial;
    desk->ask.also.value = desk->ask_value;
    desk->wish = WISH_ASK;
}

static const char *owner_id(const struct desk *desk, enum field field, int index)
{
    if (field_rows[field].of == OF_QUESTION)
        return desk->questionnaire->questions[index].id;
    return field_rows[field].of == OF_ITEM ? desk->questionnaire->items[index].id : NULL;
}

static const char *field_hint(enum field field)
{
    if (field_rows[field].kind == KIND_LINES)
        return "One a line";
    return NULL;
}

void desk_ask_field(struct desk *desk, enum field field, int index)
{
    const char *id = owner_id(desk, field, index);
    enum field_kind kind = field_rows[field].kind;
    struct text title = {0};
    char *initial;

    if (!desk_may_change(desk))
        return;
    initial = field_get(desk->assessment, field, index);
    text_format(&title, id ? "%s: %s" : "%s%s", id ? id : "", field_rows[field].label);
    desk_ask(desk, &(struct ask){.title = text_string(&title),
                                 .hint = field_hint(field),
                                 .initial = initial,
                                 .lines = kind == KIND_TEXT || kind == KIND_LINES,
                                 .field = field,
                                 .index = index,
                                 .then = COMMAND_NONE});
    text_release(&title);
    mem_free(initial);
}

void desk_hint(struct desk *desk, const char *hint)
{
    mem_set(&desk->ask_hint, hint);
    desk->ask.hint = desk->ask_hint;
}

void desk_effect(struct desk *desk, enum effect_kind kind, const char *path, const char *format)
{
    mem_set(&desk->effect_path, path);
    desk->effect = (struct effect){.kind = kind, .path = desk->effect_path, .format = format};
    desk->wish = WISH_EFFECT;
}

int desk_interviewee(const struct desk *desk, const char *name)
{
    return questionnaire_interviewee(desk->questionnaire, name);
}

bool desk_concerns(const struct desk *desk, int q, int person)
{
    const char *park = desk_answer(desk, q)->park;

    if (person == GUEST)
        return park && strcmp(park, desk->guest) == 0;
    return person == NONE || scope_concerns(desk->assessment, q, person);
}

const char *desk_chosen(const struct desk *desk)
{
    if (desk->person == GUEST)
        return desk->present ? "somebody" : desk->guest;
    return desk->person == NONE ? NULL : desk->questionnaire->interviewees[desk->person].label;
}

const char *desk_parked(const struct desk *desk, int question)
{
    const char *park = desk_answer(desk, question)->park;
    int person = park ? desk_interviewee(desk, park) : NONE;

    return person == NONE ? park : desk->questionnaire->interviewees[person].label;
}

bool desk_asks(const struct desk *desk, int question)
{
    return scope_asked(desk->assessment, question) && desk_concerns(desk, question, desk->person);
}

bool desk_found(const struct desk *desk, int question)
{
    int low = 0, high = desk->found_count;

    while (low < high) {
        int middle = low + (high - low) / 2;

        if (desk->found[middle] < question)
            low = middle + 1;
        else
            high = middle;
    }
    return low < desk->found_count && desk->found[low] == question;
}

int desk_place(const struct desk *desk, int question, int *count)
{
    int place = 0;

    *count = 0;
    for (int q = 0; q < desk->questionnaire->question_count; q++) {
        *count += desk_asks(desk, q);
        if (q == question)
            place = *count;
    }
    return place;
}

int desk_next(const struct desk *desk, int from, int step, bool open)
{
    int count = desk->questionnaire->question_count;

    for (int q = from + step; q >= 0 && q < count; q += step)
        if ((!open || scope_open(desk->assessment, q)) && desk_asks(desk, q))
            return q;
    return NONE;
}

const struct answer *desk_answer(const struct desk *desk, int question)
{
    return &desk->assessment->answers[question];
}

/* What was computed before is there again afterwards: the same answers give the same figures. */
void desk_preview(struct desk *desk, int q, int level, struct figure *whole, struct figure *section)
{
    struct answer *answer = &desk->assessment->answers[q], before = *answer;
    int at = desk->questionnaire->items[desk->questionnaire->questions[q].item].section;

    answer->rating = level;
    answer->carried = false;
    results_rescore(&desk->results, q);
    *whole = desk->results.whole.figure;
    *section = desk->results.sections[at].whole.figure;
    *answer = before;
    results_rescore(&desk->results, q);
    desk_plan(desk, desk->plan);
}

void desk_keys(const struct desk *desk, enum place place, enum command command, bool first,
               struct text *out)
{
    const struct questionnaire *all = desk->questionnaire;

    if (command != COMMAND_RATE || !all) {
        command_keys(place, command, first, out);
        return;
    }
    text_add_char(out, all->levels[0].key);
    text_add_char(out, '-');
    text_add_char(out, all->levels[all->level_count - 1].key);
}

void desk_rescore(struct desk *desk)
{
    results_release(&desk->results);
    results_score(&desk->results, desk->assessment);
    desk_plan(desk, desk->plan);
}

/* The question that all of a step is about; NONE. */
static int question_of(const struct step *step)
{
    for (size_t i = 0; i < step->count; i++)
        if (field_rows[step->changes[i].field].of != OF_QUESTION ||
            step->changes[i].index != step->changes[0].index)
            return NONE;
    return step->count > 0 ? step->changes[0].index : NONE;
}

void desk_rescore_step(struct desk *desk, const struct step *step)
{
    int question = question_of(step);

    if (question == NONE) {
        desk_rescore(desk);
        return;
    }
    results_rescore(&desk->results, question);
    desk_plan(desk, desk->plan);
}

void desk_plan(struct desk *desk, bool plan)
{
    desk->plan = plan;
    if (plan && desk->assessment)
        results_plan(&desk->results);
}

void desk_release(struct desk *desk)
{
    char **owned[] = {&desk->path,        &desk->by,        &desk->ask_title,   &desk->ask_hint,
                      &desk->ask_initial, &desk->ask_value, &desk->effect_path, &desk->guest};

    for (size_t i = 0; i < sizeof owned / sizeof *owned; i++)
        mem_set(owned[i], NULL);
    mem_free(desk->found);
    journal_release(&desk->journal);
    results_release(&desk->results);
}
