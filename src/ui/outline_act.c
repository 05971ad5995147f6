/* SPDX-License-Identifier: MIT
 *
 * outline_act.c - see outline.h.
 */
#include "base/mem.h"
#include "model/scope.h"
#include "ui/outline.h"
#include "ui/tree.h"

#include <string.h>

void outline_release(struct outline_state *state)
{
    mem_free(state->open_sections);
    mem_free(state->open_items);
    *state = (struct outline_state){0};
}

/* Folded but for the section of the question at hand. */
static void prepare(struct outline_state *state, const struct desk *desk)
{
    const struct questionnaire *all = desk->questionnaire;

    if (state->of == all)
        return;
    outline_release(state);
    state->of = all;
    state->open_sections = mem_alloc((size_t)all->section_count, sizeof(bool));
    state->open_items = mem_alloc((size_t)all->item_count, sizeof(bool));
}

static void show_question(struct outline_state *state, const struct desk *desk, int q)
{
    int item = desk->questionnaire->questions[q].item;
    int section = desk->questionnaire->items[item].section;

    state->open_sections[section] = true;
    state->open_items[item] = true;
    state->row = (struct outline_row){section, item, q};
}

static void move(struct outline_state *state, const struct desk *desk, int by)
{
    struct tree tree = {0};
    int row;

    tree_build(&tree, state, desk);
    row = tree_find(&tree, state->row) + by;
    row = row < 0 ? 0 : row;
    row = row >= (int)tree.count ? (int)tree.count - 1 : row;
    if (row >= 0)
        state->row = tree.rows[row];
    tree_release(&tree);
}

static void run_move(struct outline_state *state, struct desk *desk, const struct press *press)
{
    enum { PAGE = 10, ALL = 1 << 24 };

    static const int steps[COMMAND_COUNT] = {
        [COMMAND_UP] = -1,          [COMMAND_DOWN] = 1,     [COMMAND_PAGE_UP] = -PAGE,
        [COMMAND_PAGE_DOWN] = PAGE, [COMMAND_FIRST] = -ALL, [COMMAND_LAST] = ALL};

    move(state, desk, steps[press->command]);
}

static bool *fold_of(const struct outline_state *state)
{
    if (state->row.question != NONE)
        return NULL;
    return state->row.item != NONE ? &state->open_items[state->row.item]
                                   : &state->open_sections[state->row.section];
}

static void run_right(struct outline_state *state, struct desk *desk, const struct press *press)
{
    bool *fold = fold_of(state);

    (void)press;
    if (fold && !*fold)
        *fold = true;
    else if (fold)
        move(state, desk, 1);
}

static void run_left(struct outline_state *state, struct desk *desk, const struct press *press)
{
    bool *fold = fold_of(state);

    (void)press;
    (void)desk;
    if (fold && *fold)
        *fold = false;
    else if (state->row.question != NONE)
        state->row.question = NONE;
    else
        state->row.item = NONE;
}

static void run_fold_all(struct outline_state *state, struct desk *desk, const struct press *press)
{
    const struct questionnaire *all = desk->questionnaire;
    bool any = false;

    (void)press;
    for (int s = 0; s < all->section_count; s++)
        any |= state->open_sections[s];
    for (int s = 0; s < all->section_count; s++)
        state->open_sections[s] = !any;
    for (int i = 0; i < all->item_count; i++)
        state->open_items[i] = false;
    move(state, desk, 0);
}

static void run_open(struct outline_state *state, struct desk *desk, const struct press *press)
{
    bool *fold = fold_of(state);

    (void)press;
    if (state->row.question != NONE)
        desk_go_question(desk, state->row.question);
    else if (fold)
        *fold = !*fold;
}

static void run_filter(struct outline_state *state, struct desk *desk, const struct press *press)
{
    static const char *const names[SHOW_COUNT] = {"all questions",     "open ones",
                                                  "flagged ones",      "unknown ones",
                                                  "carried-over ones", "those below the top level"};

    (void)press;
    state->filter = (enum outline_filter)((state->filter + 1) % SHOW_COUNT);
    desk_say(desk, ROLE_INFO, "Showing %s; v shows the next kind", names[state->filter]);
    move(state, desk, 0);
}

static void run_jump(struct outline_state *state, struct desk *desk, const struct press *press)
{
    bool back = press->command == COMMAND_PREVIOUS_OPEN || press->command == COMMAND_PREVIOUS_FLAG;
    bool flagged = press->command == COMMAND_NEXT_FLAG || press->command == COMMAND_PREVIOUS_FLAG;
    enum outline_filter wanted = flagged ? SHOW_FLAGGED : SHOW_OPEN;
    const struct questionnaire *all = desk->questionnaire;
    int q = state->row.question, by = back ? -1 : 1;

    if (q == NONE && state->row.item != NONE)
        q = all->items[state->row.item].first_question - (back ? 0 : 1);
    else if (q == NONE)
        q = all->items[all->sections[state->row.section].first_item].first_question -
            (back ? 0 : 1);
    for (q += by; q >= 0 && q < all->question_count; q += by)
        if (tree_lets_through(desk, wanted, q)) {
            show_question(state, desk, q);
            return;
        }
    desk_say(desk, ROLE_INFO,
             flagged ? "No flagged question in this direction"
                     : "No open question in this direction");
}

/* Changing many at once */

static void set_questions(struct outline_state *state, struct desk *desk, enum field field,
                          const char *value)
{
    const struct outline_row row = state->row;
    const struct item *item;
    int from = row.question, count = 1;

    if (row.item == NONE) {
        desk_say(desk, ROLE_WARNING, "Choose an item or a question; a whole section is too much");
        return;
    }
    item = &desk->questionnaire->items[row.item];
    if (from == NONE) {
        from = item->first_question;
        count = item->question_count;
    }
    if (!desk_may_change(desk))
        return;
    desk_begin(desk);
    for (int q = from; q < from + count; q++)
        if (desk_asks(desk, q))
            desk_change(desk, field, q, value);
    if (desk_end(desk))
        desk_say(desk, ROLE_SUCCESS, "%s: set; u puts it back",
                 row.question != NONE ? desk->questionnaire->questions[from].id : item->id);
}

static void run_rate(struct outline_state *state, struct desk *desk, const struct press *press)
{
    const struct questionnaire *all = desk->questionnaire;
    int level = questionnaire_level_for_key(all, press->key[0]);

    if (press->key[0] == '\0' || level == NONE)
        desk_say(desk, ROLE_WARNING, "The keys %c to %c rate here", all->levels[0].key,
                 all->levels[all->level_count - 1].key);
    else
        set_questions(state, desk, FIELD_RATING, all->levels[level].id);
}

static void run_unknown(struct outline_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    set_questions(state, desk, FIELD_RATING, "unknown");
}

static void run_flag(struct outline_state *state, struct desk *desk, const struct press *press)
{
    int q = state->row.question;

    (void)press;
    if (q == NONE && state->row.item != NONE)
        q = desk->questionnaire->items[state->row.item].first_question;
    if (q != NONE && q < desk->questionnaire->question_count)
        set_questions(state, desk, FIELD_FLAG, desk_answer(desk, q)->flag ? NULL : "true");
}

static void exclude(struct desk *desk, int i)
{
    const struct item *item = &desk->questionnaire->items[i];
    struct text title = {0};

    text_format(&title, "%s does not apply, because", item->id);
    desk_ask(desk, &(struct ask){
                       .title = text_string(&title),
                       .hint = "It leaves the score and stands in the statement of "
                               "applicability",
                       .initial = desk->assessment->decisions[i].justification,
                       .lines = true,
                       .required = true,
                       .field = FIELD_EXCLUSION,
                       .index = i,
                       .then = COMMAND_NONE,
                       .also = {true, FIELD_APPLICABLE, i, "false"}
    });
    text_release(&title);
}

static void run_na(struct outline_state *state, struct desk *desk, const struct press *press)
{
    int i = state->row.item;

    (void)press;
    if (i == NONE || !desk_may_change(desk))
        return;
    if (desk->questionnaire->items[i].mandatory)
        desk_say(desk, ROLE_WARNING, "%s is a requirement: it always applies",
                 desk->questionnaire->items[i].id);
    else if (scope_excluded(desk->assessment, i)) {
        if (desk_set(desk, FIELD_APPLICABLE, i, "true"))
            desk_say(desk, ROLE_SUCCESS, "%s applies again", desk->questionnaire->items[i].id);
    } else
        exclude(desk, i);
}

static void run_shown(struct outline_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    if (desk->question != NONE)
        show_question(state, desk, desk->question);
    move(state, desk, 0);
}

static void run_opened(struct outline_state *state, struct desk *desk, const struct press *press)
{
    (void)press;
    outline_release(state);
    prepare(state, desk);
}

static void run_click(struct outline_state *state, struct desk *desk, const struct press *press)
{
    struct tree tree = {0};
    size_t row = (size_t)(press->hit - HIT_OUTLINE);

    tree_build(&tree, state, desk);
    if (press->hit >= HIT_OUTLINE && row < tree.count) {
        bool again = memcmp(&state->row, &tree.rows[row], sizeof state->row) == 0;

        state->row = tree.rows[row];
        if (again || press->twice)
            run_open(state, desk, press);
    }
    tree_release(&tree);
}

static void (*const runs[COMMAND_NONE])(struct outline_state *, struct desk *,
                                        const struct press *) = {[COMMAND_UP] = run_move,
                                                                 [COMMAND_DOWN] = run_move,
                                                                 [COMMAND_PAGE_UP] = run_move,
                                                                 [COMMAND_PAGE_DOWN] = run_move,
                                                                 [COMMAND_FIRST] = run_move,
                                                                 [COMMAND_LAST] = run_move,
                                                                 [COMMAND_LEFT] = run_left,
                                                                 [COMMAND_RIGHT] = run_right,
                                                                 [COMMAND_FOLD_ALL] = run_fold_all,
                                                                 [COMMAND_OPEN] = run_open,
                                                                 [COMMAND_FILTER] = run_filter,
                                                                 [COMMAND_NEXT_OPEN] = run_jump,
                                                                 [COMMAND_PREVIOUS_OPEN] = run_jump,
                                                                 [COMMAND_NEXT_FLAG] = run_jump,
                                                                 [COMMAND_PREVIOUS_FLAG] = run_jump,
                                                                 [COMMAND_RATE] = run_rate,
                                                                 [COMMAND_UNKNOWN] = run_unknown,
                                                                 [COMMAND_FLAG] = run_flag,
                                                                 [COMMAND_NA] = run_na,
                                                                 [COMMAND_SHOWN] = run_shown,
                                                                 [COMMAND_OPENED] = run_opened,
                                                                 [COMMAND_CLICK] = run_click};

bool outline_act(struct outline_state *state, struct desk *desk, const struct press *press)
{
    if (press->command >= COMMAND_NONE || !runs[press->command])
        return false;
    prepare(state, desk);
    runs[press->command](state, desk, press);
    return true;
}
