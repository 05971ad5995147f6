/* SPDX-License-Identifier: MIT
 *
 * outline_bulk.c - see outline_bulk.h.
 */
#include "ui/outline_bulk.h"

#include "base/mem.h"
#include "model/scope.h"
#include "ui/tree.h"

#include <string.h>

/* Marks */

struct range {
    int from, end; /* questions */
};

static struct range range_of(const struct questionnaire *all, const struct outline_row *row)
{
    const struct section *section = &all->sections[row->section];
    const struct item *first = &all->items[section->first_item], *last = first;

    if (row->question != NONE)
        return (struct range){row->question, row->question + 1};
    if (row->item != NONE)
        first = last = &all->items[row->item];
    else
        last += section->item_count > 0 ? section->item_count - 1 : 0;
    return (struct range){first->first_question, last->first_question + last->question_count};
}

static int marked_in(const struct outline_state *state, const struct desk *desk, struct range range,
                     int *shown)
{
    int marked = 0;

    *shown = 0;
    for (int q = range.from; q < range.end; q++) {
        *shown += tree_lets_through(desk, state->filter, q);
        marked += state->marked[q];
    }
    return marked;
}

static void set_marks(struct outline_state *state, struct desk *desk, struct range range)
{
    int shown, had = marked_in(state, desk, range, &shown);
    bool on = had < shown;

    for (int q = range.from; q < range.end; q++) {
        bool now = on && (state->marked[q] || tree_lets_through(desk, state->filter, q));

        state->marks += now - state->marked[q];
        state->marked[q] = now;
    }
    if (state->marks > 0)
        desk_say(desk, ROLE_INFO, "%d marked: a rating, -, Space or s is for all of them",
                 state->marks);
    else
        desk_say(desk, ROLE_INFO, shown > 0 ? "No marks" : "Nothing here is asked: no marks");
}

void outline_mark(struct outline_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    set_marks(state, desk, range_of(desk->questionnaire, &state->row));
}

void outline_mark_all(struct outline_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    set_marks(state, desk, (struct range){0, desk->questionnaire->question_count});
}

void outline_unmark(struct outline_state *state, const struct desk *desk)
{
    memset(state->marked, 0, (size_t)desk->questionnaire->question_count * sizeof *state->marked);
    state->marks = 0;
}

/* Changing */

static bool is_chosen(const struct outline_state *state, const struct desk *desk, int q)
{
    struct range range = range_of(desk->questionnaire, &state->row);

    if (!desk_asks(desk, q))
        return false;
    return state->marks > 0 ? state->marked[q] : q >= range.from && q < range.end;
}

static bool has_choice(const struct outline_state *state, struct desk *desk)
{
    if (state->marks > 0 || state->row.item != NONE)
        return desk_may_change(desk);
    desk_say(desk, ROLE_WARNING, "A whole section: mark it first, with +");
    return false;
}

static void finish(struct outline_state *state, struct desk *desk, int count)
{
    const struct questionnaire *all = desk->questionnaire;

    if (!desk_end(desk))
        return;
    if (state->marks > 0)
        desk_say(desk, ROLE_SUCCESS, "%d question%s set in one step; u puts %s back", count,
                 text_plural(count), count == 1 ? "it" : "them");
    else if (state->row.question == NONE)
        desk_say(desk, ROLE_SUCCESS, "%s: %d question%s set in one step; u puts %s back",
                 all->items[state->row.item].id, count, text_plural(count),
                 count == 1 ? "it" : "them");
    else
        desk_say(desk, ROLE_SUCCESS, "%s: set; u puts it back",
                 all->questions[state->row.question].id);
    outline_unmark(state, desk);
}

static void set_field(struct outline_state *state, struct desk *desk, enum field field,
                      const char *value)
{
    int count = 0;

    if (!has_choice(state, desk))
        return;
    desk_begin(desk);
    for (int q = 0; q < desk->questionnaire->question_count; q++)
        if (is_chosen(state, desk, q)) {
            desk_change(desk, field, q, value);
            count++;
        }
    finish(state, desk, count);
}

void outline_rate(struct outline_state *state, struct desk *desk, const struct press *press)
{
    const struct questionnaire *all = desk->questionnaire;
    int level = questionnaire_level_for_key(all, press->key[0]);

    if (press->key[0] == '\0' || level == NONE)
        desk_say(desk, ROLE_WARNING, "The keys %c to %c rate here", all->levels[0].key,
                 all->levels[all->level_count - 1].key);
    else
        set_field(state, desk, FIELD_RATING, all->levels[level].id);
}

void outline_unknown(struct outline_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    set_field(state, desk, FIELD_RATING, "unknown");
}

/* All get a flag, unless all have one. */
void outline_flag(struct outline_state *state, struct desk *desk, const struct press *press)
{
    bool all_have = true;

    (void)press;
    for (int q = 0; q < desk->questionnaire->question_count; q++)
        if (is_chosen(state, desk, q))
            all_have &= desk_answer(desk, q)->flag;
    set_field(state, desk, FIELD_FLAG, all_have ? NULL : "true");
}

void outline_park(struct outline_state *state, struct desk *desk, const struct press *press)
{
    set_field(state, desk, FIELD_PARK, press->text);
}

/* What does not apply */

static void ask_why(struct desk *desk, const char *what, const char *hint, const char *initial)
{
    struct text title = {0};

    text_format(&title, "%s, because", what);
    desk_ask(desk, &(struct ask){.title = text_string(&title),
                                 .hint = hint,
                                 .initial = initial,
                                 .lines = true,
                                 .required = true,
                                 .field = FIELD_COUNT,
                                 .kept = true,
                                 .then = COMMAND_NA});
    text_release(&title);
}

static void exclude_item(struct desk *desk, int i, const char *why)
{
    desk_change(desk, FIELD_APPLICABLE, i, "false");
    desk_change(desk, FIELD_EXCLUSION, i, why);
}

/* A control all of whose questions are marked does not apply; of others the questions do not. */
static int exclude_marked(struct outline_state *state, struct desk *desk, int i, const char *why)
{
    const struct item *item = &desk->questionnaire->items[i];
    int count = 0, asked = 0, end = item->first_question + item->question_count;

    for (int q = item->first_question; q < end; q++) {
        count += is_chosen(state, desk, q);
        asked += desk_asks(desk, q);
    }
    if (count > 0 && count == asked && !item->mandatory) {
        exclude_item(desk, i, why);
        return count;
    }
    for (int q = item->first_question; q < end; q++)
        if (is_chosen(state, desk, q)) {
            desk_change(desk, FIELD_RATING, q, "na");
            desk_change(desk, FIELD_JUSTIFICATION, q, why);
        }
    return count;
}

static void take_reason(struct outline_state *state, struct desk *desk, const char *why)
{
    int count = 0;

    desk_begin(desk);
    if (state->marks == 0)
        exclude_item(desk, state->row.item, why);
    for (int i = 0; state->marks > 0 && i < desk->questionnaire->item_count; i++)
        count += exclude_marked(state, desk, i, why);
    finish(state, desk, count);
}

static void ask_marked(const struct outline_state *state, struct desk *desk)
{
    struct text what = {0};

    text_format(&what,
                state->marks == 1 ? "%d question does not apply" : "%d questions do not apply",
                state->marks);
    ask_why(desk, text_string(&what), "A requirement always applies: it stays open in the score",
            NULL);
    text_release(&what);
}

static void exclude_or_include(struct desk *desk, int i)
{
    const char *id = desk->questionnaire->items[i].id;
    struct text what = {0};

    if (desk->questionnaire->items[i].mandatory) {
        desk_say(desk, ROLE_WARNING, "%s is a requirement: it always applies", id);
        return;
    }
    if (scope_excluded(desk->assessment, i)) {
        if (desk_set(desk, FIELD_APPLICABLE, i, "true"))
            desk_say(desk, ROLE_SUCCESS, "%s applies again", id);
        return;
    }
    text_format(&what, "%s does not apply", id);
    ask_why(desk, text_string(&what),
            "It leaves the score and stands in the statement of applicability",
            desk->assessment->decisions[i].justification);
    text_release(&what);
}

void outline_na(struct outline_state *state, struct desk *desk, const struct press *press)
{
    if (!has_choice(state, desk))
        return;
    if (press->text)
        take_reason(state, desk, press->text);
    else if (state->marks > 0)
        ask_marked(state, desk);
    else
        exclude_or_include(desk, state->row.item);
}
