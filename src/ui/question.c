/* SPDX-License-Identifier: MIT
 *
 * question.c - see question.h.
 */
#include "ui/question.h"

#include "report/words.h"
#include "ui/jump.h"
#include "ui/outline.h"
#include "ui/parts.h"

#include <math.h>
#include <string.h>

int question_target(const struct question_state *state, const struct desk *desk)
{
    return state->after && desk->rated != NONE ? desk->rated : desk->question;
}

static void show(struct question_state *state, struct desk *desk, int question)
{
    desk->question = question;
    *state = (struct question_state){.shown = question};
}

static const char *id_of(const struct desk *desk, int question)
{
    return desk->questionnaire->questions[question].id;
}

/* Rating */

static void add_moved(struct text *out, const char *what, double before, double now)
{
    text_add(out, "   ");
    text_add(out, what);
    text_add(out, ": ");
    if (!isnan(before) && fabs(before - now) > 0.004) {
        add_percent(out, before);
        text_add(out, " -> ");
    }
    add_percent(out, now);
}

/* What the rating has done to the figures. */
static void say_effect(struct desk *desk, int q, bool complete)
{
    const struct questionnaire *all = desk->questionnaire;
    int section = all->items[all->questions[q].item].section;
    struct text line = {0};

    text_add(&line, id_of(desk, q));
    text_add(&line, ": ");
    text_add(&line, rating_words(all, desk_answer(desk, q)));
    if (!complete)
        add_moved(&line, all->sections[section].id, desk->section_before.score,
                  desk->results.sections[section].whole.figure.score);
    add_moved(&line, "Overall", desk->whole_before.score, desk->results.whole.figure.score);
    if (complete && desk_chosen(desk))
        text_format(&line, "   Nothing is open for: %s; G has the others", desk_chosen(desk));
    else if (complete)
        text_add(&line, "   Nothing is open: m the heatmap");
    desk_say(desk, ROLE_SUCCESS, "%s", text_string(&line));
    text_release(&line);
}

/* What choosing the level under the cursor would do. */
static void say_preview(const struct question_state *state, struct desk *desk)
{
    const struct questionnaire *all = desk->questionnaire;
    int section = all->items[all->questions[desk->question].item].section;
    struct figure whole, part;
    struct text line = {0};

    desk_preview(desk, desk->question, state->level, &whole, &part);
    text_format(&line, "If this were %s:", all->levels[state->level].label);
    add_moved(&line, all->sections[section].id, desk->results.sections[section].whole.figure.score,
              part.score);
    add_moved(&line, "Overall", desk->results.whole.figure.score, whole.score);
    parts_add(&line, desk->width, "   ", "Enter takes it"); /* a second row would move the page */
    desk_say(desk, ROLE_INFO, "%s", text_string(&line));
    text_release(&line);
}

static void go_on(struct question_state *state, struct desk *desk, int q)
{
    int next = desk_next(desk, q, 1, false);

    if (next == NONE)
        return;
    show(state, desk, next);
    state->after = true;
    desk->rated = q;
}

static void rate(struct question_state *state, struct desk *desk, const char *value)
{
    int q = desk->question;

    if (!desk_may_change(desk))
        return;
    desk_begin(desk);
    desk_change(desk, FIELD_RATING, q, value);
    if (value)
        desk_change(desk, FIELD_CARRIED, q, NULL);
    desk_end(desk);
    show(state, desk, q);
    say_effect(desk, q, value && desk_next(desk, NONE, 1, true) == NONE);
    if (desk->advance && value)
        go_on(state, desk, q);
}

static void run_rate(struct question_state *state, struct desk *desk, const struct press *press)
{
    const struct questionnaire *all = desk->questionnaire;
    int level = questionnaire_level_for_key(all, press->key[0]);

    if (press->key[0] == '\0' || level == NONE)
        desk_say(desk, ROLE_WARNING, "The keys %c to %c rate here", all->levels[0].key,
                 all->levels[all->level_count - 1].key);
    else
        rate(state, desk, all->levels[level].id);
}

static void run_unknown(struct question_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    rate(state, desk, "unknown");
}

static void run_clear(struct question_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    rate(state, desk, NULL);
}

static void run_na(struct question_state *state, struct desk *desk, const struct press *press)
{
    int q = desk->question;
    bool mandatory = desk->questionnaire->items[desk->questionnaire->questions[q].item].mandatory;
    struct text title = {0};

    (void)press;
    (void)state;
    if (!desk_may_change(desk))
        return;
    text_format(&title, "%s does not apply, because", id_of(desk, q));
    desk_ask(desk, &(struct ask){
                       .title = text_string(&title),
                       .hint = mandatory ? "A requirement always applies: it stays open in the "
                                           "score, with your reason"
                                         : "With a reason it leaves the score",
                       .initial = desk_answer(desk, q)->justification,
                       .lines = true,
                       .required = true,
                       .field = FIELD_JUSTIFICATION,
                       .index = q,
                       .then = COMMAND_NONE,
                       .also = {true, FIELD_RATING, q, "na"}
    });
    text_release(&title);
}

/* Details */

static void run_field(struct question_state *state, struct desk *desk, const struct press *press)
{
    static const enum field fields[COMMAND_COUNT] = {
        [COMMAND_NOTE] = FIELD_NOTE, [COMMAND_OWNER] = FIELD_OWNER, [COMMAND_DUE] = FIELD_DUE};

    if (desk->present)
        desk_say(desk, ROLE_WARNING, "Names and notes are hidden while presenting; P ends that");
    else
        desk_ask_field(desk, fields[press->command], question_target(state, desk));
    if (state->after && desk->wish == WISH_ASK)
        desk_hint(desk, "To the question just rated, not the one above");
}

static void run_evidence(struct question_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    if (desk->present) {
        desk_say(desk, ROLE_WARNING, "Evidence is hidden while presenting; P ends that");
        return;
    }
    desk->exhibits = question_target(state, desk);
    desk->adding = !desk->read_only;
    desk_go(desk, SCREEN_EXHIBITS);
}

static void run_flag(struct question_state *state, struct desk *desk, const struct press *press)
{
    int q = question_target(state, desk);
    bool flag = desk_answer(desk, q)->flag;

    (void)press;
    if (desk_set(desk, FIELD_FLAG, q, flag ? NULL : "true"))
        desk_say(desk, ROLE_SUCCESS, flag ? "%s: flag taken away" : "%s: flagged", id_of(desk, q));
}

static void run_basis(struct question_state *state, struct desk *desk, const struct press *press)
{
    int q = question_target(state, desk);
    bool seen = desk_answer(desk, q)->seen;

    (void)press;
    if (desk_set(desk, FIELD_BASIS, q, seen ? "claimed" : "seen"))
        desk_say(desk, ROLE_SUCCESS, "%s: %s", id_of(desk, q),
                 seen ? "claimed, not seen" : "seen by you");
}

static void run_confirm(struct question_state *state, struct desk *desk, const struct press *press)
{
    int q = question_target(state, desk);

    (void)press;
    if (!desk_answer(desk, q)->carried)
        desk_say(desk, ROLE_INFO, "%s: nothing carried over to confirm", id_of(desk, q));
    else if (desk_set(desk, FIELD_CARRIED, q, NULL))
        desk_say(desk, ROLE_SUCCESS, "%s: confirmed", id_of(desk, q));
}

/* Moving */

static void step(struct question_state *state, struct desk *desk, int by)
{
    int next = desk_next(desk, desk->question, by, false);

    if (next != NONE)
        show(state, desk, next);
    else
        desk_say(desk, ROLE_INFO,
                 by > 0 ? "That was the last question; ] the next open one, "
                          "m the heatmap"
                        : "This is the first question");
    state->after = false;
}

static void run_step(struct question_state *state, struct desk *desk, const struct press *press)
{
    step(state, desk, press->command == COMMAND_LEFT ? -1 : 1);
}

/* To the next one of a kind; from the other end if there is none in this direction. */
static void run_jump(struct question_state *state, struct desk *desk, const struct press *press)
{
    int target = jump_target(desk, press->command, desk->question);

    if (target != NONE)
        show(state, desk, target);
    state->after = false;
}

static void run_park(struct question_state *state, struct desk *desk, const struct press *press)
{
    int q = question_target(state, desk);

    if (!desk_set(desk, FIELD_PARK, q, press->text))
        return;
    if (desk_parked(desk, q))
        desk_say(desk, ROLE_SUCCESS, "%s: parked for %s; ] the next open one", id_of(desk, q),
                 desk->present ? "somebody" : desk_parked(desk, q));
    else
        desk_say(desk, ROLE_SUCCESS, "%s: not parked any more", id_of(desk, q));
}

static void run_end(struct question_state *state, struct desk *desk, const struct press *press)
{
    bool last = press->command == COMMAND_LAST;
    int next = last ? desk_next(desk, desk->questionnaire->question_count, -1, false)
                    : desk_next(desk, NONE, 1, false);

    if (next != NONE)
        show(state, desk, next);
}

/* To the first question of the next or previous item. */
static void run_page(struct question_state *state, struct desk *desk, const struct press *press)
{
    const struct question *questions = desk->questionnaire->questions;
    int by = press->command == COMMAND_PAGE_UP ? -1 : 1, item = questions[desk->question].item;
    int q = desk_next(desk, desk->question, by, false);

    while (q != NONE && questions[q].item == item)
        q = desk_next(desk, q, by, false);
    if (q != NONE && by < 0)
        q = desk_next(desk, desk->questionnaire->items[questions[q].item].first_question - 1, 1,
                      false);
    if (q != NONE)
        show(state, desk, q);
}

static void run_level(struct question_state *state, struct desk *desk, const struct press *press)
{
    int count = desk->questionnaire->level_count,
        rating = desk_answer(desk, desk->question)->rating;
    int from = state->moved ? state->level : rating;

    state->focus = FOCUS_LEVELS;
    state->level = press->command == COMMAND_UP ? (from < 0 ? count : from) - 1 : from + 1;
    if (from < 0 && press->command == COMMAND_DOWN)
        state->level = 0;
    state->level = state->level < 0 ? 0 : state->level;
    state->level = state->level >= count ? count - 1 : state->level;
    state->moved = true;
    say_preview(state, desk);
}

static void run_tab(struct question_state *state, struct desk *desk, const struct press *press)
{
    int by = press->command == COMMAND_TAB ? 1 : FOCUS_COUNT - 1;

    (void)desk;
    state->moved = false;
    state->after = false;
    state->focus = (enum question_focus)(((int)state->focus + by) % FOCUS_COUNT);
}

/* What Enter and a click do with a field. */
static void open_field(struct question_state *state, struct desk *desk, enum question_focus focus)
{
    static const enum command commands[FOCUS_COUNT] = {
        COMMAND_NEXT,  COMMAND_NOTE, COMMAND_EVIDENCE, COMMAND_BASIS,
        COMMAND_OWNER, COMMAND_DUE,  COMMAND_FLAG};

    state->after = false;
    state->focus = focus;
    question_act(state, desk, &(struct press){.command = commands[focus], .key = ""});
}

static void run_next(struct question_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    if (state->focus != FOCUS_LEVELS)
        open_field(state, desk, state->focus);
    else if (state->moved && state->level != desk_answer(desk, desk->question)->rating)
        rate(state, desk, desk->questionnaire->levels[state->level].id);
    else
        step(state, desk, 1);
}

static int next_asked(const struct desk *desk, int question)
{
    int next = desk_next(desk, question, 1, false);

    return next != NONE ? next : question;
}

static void run_click(struct question_state *state, struct desk *desk, const struct press *press)
{
    int level = press->hit - HIT_LEVEL, focus = press->hit - HIT_FOCUS;
    int pane = press->hit - HIT_PANE;

    state->after = false;
    if (level >= 0 && level < desk->questionnaire->level_count)
        rate(state, desk, desk->questionnaire->levels[level].id);
    else if (press->hit == HIT_UNKNOWN)
        rate(state, desk, "unknown");
    else if (press->hit == HIT_NA)
        run_na(state, desk, press);
    else if (focus > 0 && focus < FOCUS_COUNT)
        open_field(state, desk, (enum question_focus)focus);
    else if (pane >= 0 && pane < desk->questionnaire->question_count)
        show(state, desk, desk_asks(desk, pane) ? pane : next_asked(desk, pane));
}

static void run_shown(struct question_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    if (desk->question == NONE)
        desk->question = desk_next(desk, NONE, 1, false);
    if (desk->question != NONE)
        show(state, desk, desk->question);
}

static void (*const runs[COMMAND_NONE])(struct question_state *, struct desk *,
                                        const struct press *) = {
    [COMMAND_RATE] = run_rate,
    [COMMAND_UNKNOWN] = run_unknown,
    [COMMAND_NA] = run_na,
    [COMMAND_CLEAR] = run_clear,
    [COMMAND_NEXT] = run_next,
    [COMMAND_NOTE] = run_field,
    [COMMAND_EVIDENCE] = run_evidence,
    [COMMAND_OWNER] = run_field,
    [COMMAND_DUE] = run_field,
    [COMMAND_FLAG] = run_flag,
    [COMMAND_BASIS] = run_basis,
    [COMMAND_CONFIRM] = run_confirm,
    [COMMAND_NEXT_OPEN] = run_jump,
    [COMMAND_PREVIOUS_OPEN] = run_jump,
    [COMMAND_NEXT_FLAG] = run_jump,
    [COMMAND_PREVIOUS_FLAG] = run_jump,
    [COMMAND_NEXT_CARRIED] = run_jump,
    [COMMAND_PREVIOUS_CARRIED] = run_jump,
    [COMMAND_NEXT_UNKNOWN] = run_jump,
    [COMMAND_PREVIOUS_UNKNOWN] = run_jump,
    [COMMAND_NEXT_FOUND] = run_jump,
    [COMMAND_PREVIOUS_FOUND] = run_jump,
    [COMMAND_PARK] = run_park,
    [COMMAND_UP] = run_level,
    [COMMAND_DOWN] = run_level,
    [COMMAND_LEFT] = run_step,
    [COMMAND_RIGHT] = run_step,
    [COMMAND_PAGE_UP] = run_page,
    [COMMAND_PAGE_DOWN] = run_page,
    [COMMAND_FIRST] = run_end,
    [COMMAND_LAST] = run_end,
    [COMMAND_TAB] = run_tab,
    [COMMAND_BACK_TAB] = run_tab,
    [COMMAND_SHOWN] = run_shown,
    [COMMAND_CLICK] = run_click};

bool question_act(struct question_state *state, struct desk *desk, const struct press *press)
{
    if (press->command >= COMMAND_NONE || !runs[press->command] ||
        (press->command == COMMAND_PARK && !press->text))
        return false;
    if (desk->question == NONE || state->shown != desk->question)
        run_shown(state, desk, press);
    if (desk->question != NONE)
        runs[press->command](state, desk, press);
    return true;
}
