/* SPDX-License-Identifier: MIT
 *
 * tree.c - see tree.h.
 */
#include "ui/tree.h"

#include "base/date.h"
#include "base/mem.h"
#include "model/scope.h"

static bool is_changed(const struct desk *desk, const struct answer *answer)
{
    int64_t at;

    return answer->at && instant_parse(answer->at, &at) && at >= desk->since;
}

bool tree_lets_through(const struct desk *desk, enum outline_filter filter, int q)
{
    const struct answer *answer = desk_answer(desk, q);

    if (!desk_asks(desk, q))
        return false;
    switch (filter) {
    case SHOW_ALL:
        return true;
    case SHOW_OPEN:
        return scope_open(desk->assessment, q);
    case SHOW_FLAGGED:
        return answer->flag;
    case SHOW_UNKNOWN:
        return answer->rating == RATING_UNKNOWN;
    case SHOW_CARRIED:
        return answer->carried;
    case SHOW_PARKED:
        return answer->park != NULL;
    case SHOW_FOUND:
        return desk_found(desk, q);
    case SHOW_CHANGED:
        return is_changed(desk, answer);
    case SHOW_GAPS:
        return answer->rating >= 0 && answer->rating < questionnaire_highest(desk->questionnaire);
    case SHOW_COUNT:
        break;
    }
    return false;
}

static void add(struct tree *tree, int section, int item, int question)
{
    tree->rows = mem_grow(tree->rows, tree->count, &tree->capacity, sizeof *tree->rows);
    tree->rows[tree->count++] = (struct outline_row){section, item, question};
}

/* The row of an item and those below it. With a filter, nothing if nothing passes. */
static void add_item(struct tree *tree, const struct outline_state *state, const struct desk *desk,
                     int i)
{
    const struct item *item = &desk->questionnaire->items[i];
    size_t before = tree->count;
    bool filtered = state->filter != SHOW_ALL;

    add(tree, item->section, i, NONE);
    for (int k = 0; k < item->question_count && (filtered || state->open_items[i]); k++)
        if (tree_lets_through(desk, state->filter, item->first_question + k))
            add(tree, item->section, i, item->first_question + k);
    if (filtered && tree->count == before + 1)
        tree->count = before;
}

void tree_build(struct tree *tree, const struct outline_state *state, const struct desk *desk)
{
    const struct questionnaire *all = desk->questionnaire;
    bool filtered = state->filter != SHOW_ALL;

    for (int s = 0; s < all->section_count; s++) {
        size_t before = tree->count;

        add(tree, s, NONE, NONE);
        for (int k = 0; k < all->sections[s].item_count && (filtered || state->open_sections[s]);
             k++)
            add_item(tree, state, desk, all->sections[s].first_item + k);
        if (filtered && tree->count == before + 1)
            tree->count = before;
    }
}

/* Before, same or after in the order of the tree. */
static bool is_behind(struct outline_row a, struct outline_row b)
{
    if (a.section != b.section)
        return a.section > b.section;
    if (a.item != b.item)
        return a.item > b.item;
    return a.question > b.question;
}

int tree_find(const struct tree *tree, struct outline_row row)
{
    int found = 0;

    for (size_t i = 0; i < tree->count && !is_behind(tree->rows[i], row); i++)
        found = (int)i;
    return found;
}

void tree_release(struct tree *tree)
{
    mem_free(tree->rows);
    *tree = (struct tree){0};
}
