/* SPDX-License-Identifier: MIT
 *
 * remediation_act.c - see remediation.h.
 */
#include "base/mem.h"
#include "base/utf8.h"
#include "model/way.h"
#include "ui/actions.h"
#include "ui/listing.h"
#include "ui/remediation.h"
#include "ui/remediation_view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int rows_seen(const struct desk *desk)
{
    return remediation_rows_seen((struct rect){0, 0, desk->width, desk->height});
}

/* The plan */

static void forget_plan(struct remediation_state *state)
{
    whatif_release(&state->whatif);
    mem_free(state->planned);
    state->planned = NULL;
    state->planned_count = 0;
}

/* Marks on questions that are no longer in the list go: what is done is done. */
static void keep_what_counts(struct remediation_state *state, const struct results *results)
{
    size_t count = (size_t)results->questionnaire->question_count + 1;
    bool *kept = mem_alloc(count, sizeof *kept);

    state->planned_count = 0;
    for (int i = 0; i < results->remediation_count; i++) {
        int question = results->remediation[i].question;

        kept[question] = state->planned[question];
        state->planned_count += kept[question];
    }
    mem_free(state->planned);
    state->planned = kept;
}

static void compute(struct remediation_state *state, const struct desk *desk)
{
    if (!state->planned)
        return;
    keep_what_counts(state, &desk->results);
    if (state->planned_count == 0) {
        forget_plan(state);
        return;
    }
    whatif_release(&state->whatif);
    whatif_compute(&state->whatif, desk->assessment, state->planned);
}

static bool *marks(struct remediation_state *state, const struct desk *desk)
{
    if (!state->planned)
        state->planned =
            mem_alloc((size_t)desk->questionnaire->question_count + 1, sizeof *state->planned);
    return state->planned;
}

static void say_plan(const struct remediation_state *state, struct desk *desk)
{
    double days = 0;

    for (int i = 0; i < desk->results.remediation_count; i++) {
        const struct remediation *entry = &desk->results.remediation[i];

        if (state->planned && state->planned[entry->question])
            days += entry->effort_days;
    }
    if (state->planned_count == 0)
        desk_say(desk, ROLE_INFO, "Nothing is planned");
    else
        desk_say(desk, ROLE_INFO,
                 "%d planned, %.1f days: readiness at least %.0f %%, now %.0f %%; Tab tells more",
                 state->planned_count, days, state->whatif.results.whole.figure.low * 100,
                 desk->results.whole.figure.low * 100);
}

static void toggle(struct remediation_state *state, struct desk *desk, int question)
{
    bool *planned = marks(state, desk);

    if (question != NONE)
        planned[question] = !planned[question];
    compute(state, desk);
    say_plan(state, desk);
}

/* Asked for once, and then answered. */
static const char *number_of(struct desk *desk, const struct press *press, const char *title,
                             const char *hint)
{
    if (press->text)
        return press->text;
    desk_ask(desk, &(struct ask){.title = title,
                                 .hint = hint,
                                 .required = true,
                                 .field = FIELD_COUNT,
                                 .then = press->command});
    return NULL;
}

/* "60", "60 %", "12.5" or "12,5", read whatever the locale is: from 0 to `most`. */
static bool read_number(const char *text, double most, double *out)
{
    double value = 0, unit = 1;
    bool digits = false, fraction = false;

    text += strspn(text, " ");
    for (; (*text >= '0' && *text <= '9') || ((*text == '.' || *text == ',') && !fraction);
         text++) {
        if (*text == '.' || *text == ',') {
            fraction = true;
            continue;
        }
        digits = true;
        unit = fraction ? unit / 10 : unit;
        value = fraction ? value + unit * (*text - '0') : value * 10 + (*text - '0');
    }
    text += strspn(text, " %d");
    *out = value;
    return digits && !*text && value <= most;
}

static bool understand(struct desk *desk, const char *text, double most, double *out)
{
    if (read_number(text, most, out))
        return true;
    desk_say(desk, ROLE_ERROR, "\"%s\" is no number from 0 to %.0f; nothing was planned", text,
             most);
    return false;
}

/* Marks what a way says, and nothing else. */
static void take_way(struct remediation_state *state, struct desk *desk, const struct way *way)
{
    bool *planned;

    forget_plan(state);
    planned = marks(state, desk);
    for (int i = 0; i < way->count; i++)
        planned[way->questions[i]] = true;
    compute(state, desk);
    state->pane = PANE_EFFECT;
}

static void plan_for_goal(struct remediation_state *state, struct desk *desk,
                          const struct press *press)
{
    const char *text = number_of(desk, press, "A cheap way to a readiness of at least (%)",
                                 "What is marked now is replaced; no answer is changed");
    struct way way = {0};
    double percent;

    if (!text || !understand(desk, text, 100, &percent))
        return;
    way_cheapest(&way, &desk->results, MEASURE_LOW, percent / 100);
    take_way(state, desk, &way);
    if (way.count == 0)
        desk_say(desk, ROLE_INFO, "Readiness is at least %.0f %% already; nothing to plan",
                 way.from * 100);
    else
        desk_say(desk, way.reached ? ROLE_SUCCESS : ROLE_WARNING,
                 way.reached
                     ? "At least %.0f %% by %d action%s in %.1f days"
                     : "No more than %.0f %% can be reached: by all %d action%s in %.1f days",
                 way.to * 100, way.count, text_plural(way.count), way.effort_days);
    way_release(&way);
}

static void plan_for_budget(struct remediation_state *state, struct desk *desk,
                            const struct press *press)
{
    const char *text = number_of(desk, press, "A good use of how many days",
                                 "What is marked now is replaced; no answer is changed");
    struct way way = {0};
    double days;

    if (!text || !understand(desk, text, 100000, &days))
        return;
    way_best(&way, &desk->results, MEASURE_LOW, days);
    take_way(state, desk, &way);
    desk_say(desk, way.count > 0 ? ROLE_SUCCESS : ROLE_WARNING,
             "%d action%s in %.1f days: readiness at least %.0f %%, now %.0f %%", way.count,
             text_plural(way.count), way.effort_days, way.to * 100, way.from * 100);
    way_release(&way);
}

/* Coming up: another file has no plan yet, and a changed one another effect. */
static void show(struct remediation_state *state, const struct desk *desk)
{
    const char *id = desk->assessment->id ? desk->assessment->id : "";

    if (!state->of || strcmp(state->of, id) != 0) {
        forget_plan(state);
        mem_set(&state->of, id);
        mem_set(&state->owner, NULL);
        state->cursor = (struct cursor){0};
        state->wave = 0;
    }
    if (state->wave > actions_waves(&desk->results))
        state->wave = 0;
    compute(state, desk);
}

/* Which rows */

static void change_wave(struct remediation_state *state, const struct desk *desk, int step)
{
    int wave = state->wave + step;

    if (wave >= 0 && wave <= actions_waves(&desk->results))
        state->wave = wave;
    state->cursor = (struct cursor){0};
}

static void change_owner(struct remediation_state *state, struct desk *desk)
{
    const char *next = actions_next_owner(&desk->results, state->owner);

    mem_set(&state->owner, next);
    state->cursor = (struct cursor){0};
    desk_say(desk, ROLE_INFO, "Actions of %s",
             !next           ? "everybody"
             : !*next        ? "nobody yet"
             : desk->present ? "one owner"
                             : next);
}

static void change_rows(struct remediation_state *state, struct desk *desk, enum command command)
{
    if (command == COMMAND_FILTER)
        state->show = (enum actions_show)((state->show + 1) % ACTIONS_SHOWS);
    else
        state->order = (enum actions_order)((state->order + 1) % ACTIONS_ORDERS);
    state->cursor = (struct cursor){0};
    desk_say(desk, ROLE_INFO, "Actions: %s, %s", actions_show_words(state->show),
             actions_order_words(state->order));
}

static void click(struct remediation_state *state, struct desk *desk, const struct press *press,
                  const struct actions *actions)
{
    int place = press->hit - LISTING_HIT;

    if (press->hit >= REMEDIATION_HIT_WAVE) {
        state->wave = press->hit - REMEDIATION_HIT_WAVE;
        state->cursor = (struct cursor){0};
        return;
    }
    cursor_go(&state->cursor, place, actions->count, rows_seen(desk));
    if (press->twice && place < actions->count)
        desk_go_question(desk, desk->results.remediation[actions->at[place]].question);
}

static bool act_on_rows(struct remediation_state *state, struct desk *desk,
                        const struct press *press)
{
    if (press->command == COMMAND_FILTER || press->command == COMMAND_SORT)
        change_rows(state, desk, press->command);
    else if (press->command == COMMAND_WHOSE)
        change_owner(state, desk);
    else if (press->command == COMMAND_LEFT || press->command == COMMAND_RIGHT)
        change_wave(state, desk, press->command == COMMAND_LEFT ? -1 : 1);
    else if (press->command == COMMAND_TAB)
        state->pane = (enum actions_pane)((state->pane + 1) % PANE_COUNT);
    else if (press->command == COMMAND_BACK_TAB)
        state->pane = (enum actions_pane)((state->pane + PANE_COUNT - 1) % PANE_COUNT);
    else
        return false;
    return true;
}

static bool act_on_plan(struct remediation_state *state, struct desk *desk,
                        const struct press *press, int question)
{
    if (press->command == COMMAND_PLAN) {
        toggle(state, desk, question);
    } else if (press->command == COMMAND_GOAL) {
        plan_for_goal(state, desk, press);
    } else if (press->command == COMMAND_BUDGET) {
        plan_for_budget(state, desk, press);
    } else if (press->command == COMMAND_NO_PLAN) {
        forget_plan(state);
        say_plan(state, desk);
    } else {
        return false;
    }
    return true;
}

static bool act_on_question(struct desk *desk, const struct press *press, int question)
{
    if (press->command == COMMAND_OPEN) {
        desk_go_question(desk, question);
    } else if (press->command == COMMAND_OWNER || press->command == COMMAND_DUE) {
        if (question != NONE)
            desk_ask_field(desk, press->command == COMMAND_OWNER ? FIELD_OWNER : FIELD_DUE,
                           question);
    } else if (press->command == COMMAND_WHY) {
        desk->section = NONE;
        desk->item = question != NONE ? desk->questionnaire->questions[question].item : NONE;
        desk_go(desk, SCREEN_WHY);
    } else {
        return false;
    }
    return true;
}

static bool scroll(struct remediation_state *state, const struct desk *desk, int index,
                   enum command command)
{
    struct panes panes = remediation_split((struct rect){0, 0, desk->width, desk->height});

    return remediation_scroll(state, desk, &panes, index, command);
}

bool remediation_act(struct remediation_state *state, struct desk *desk, const struct press *press)
{
    struct actions actions;
    int row, question;
    bool done = true;

    if (press->command == COMMAND_SHOWN)
        show(state, desk);
    actions = actions_of(state, desk);
    row = cursor_row(&state->cursor, actions.count);
    question = row != NONE ? desk->results.remediation[actions.at[row]].question : NONE;
    if (scroll(state, desk, row != NONE ? actions.at[row] : NONE, press->command))
        done = true;
    else if (press->command == COMMAND_CLICK)
        click(state, desk, press, &actions);
    else
        done = cursor_act(&state->cursor, press->command, actions.count, rows_seen(desk)) ||
               act_on_rows(state, desk, press) || act_on_plan(state, desk, press, question) ||
               act_on_question(desk, press, question);
    actions_release(&actions);
    return done;
}

void remediation_release(struct remediation_state *state)
{
    forget_plan(state);
    mem_set(&state->owner, NULL);
    mem_set(&state->of, NULL);
}
