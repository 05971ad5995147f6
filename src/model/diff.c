/* SPDX-License-Identifier: MIT
 *
 * diff.c - see diff.h. */
#include "model/diff.h"

#include "base/mem.h"

#include <math.h>
#include <string.h>

static const struct figure no_figure = {NAN, NAN, NAN};

static bool same_text(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static bool same_number(double a, double b)
{
    return (isnan(a) && isnan(b)) || rounded(a) == rounded(b);
}

static bool same_figure(struct figure a, struct figure b)
{
    return same_number(a.score, b.score) && same_number(a.low, b.low) &&
           same_number(a.high, b.high);
}

/* The value of a field, or NULL where there is no such question or item. */
static char *value_of(const struct results *results, enum field field, int index)
{
    return index == NONE ? NULL : field_get(results->assessment, field, index);
}

/* A question, an item or the assessment as it stands in both. */
struct pair {
    const struct results *older, *newer;
    int from, to; /* indexes; NONE: not there */
    const char *id;
};

static void compare_field(struct diff *diff, const struct pair *pair, enum field field)
{
    char *from = value_of(pair->older, field, pair->from);
    char *to = value_of(pair->newer, field, pair->to);

    if (!same_text(from, to))
        diff->fields[diff->field_count++] = (struct moved_field){
            field, pair->id, arena_copy(&diff->arena, from), arena_copy(&diff->arena, to)};
    mem_free(from);
    mem_free(to);
}

static void compare_fields(struct diff *diff, const struct pair *pair, enum field_of of)
{
    for (int f = 0; f < FIELD_COUNT; f++)
        if (field_rows[f].of == of)
            compare_field(diff, pair, (enum field)f);
}

static void compare_figure(struct diff *diff, struct moved_figure row)
{
    if (!same_figure(row.from, row.to))
        diff->figures[diff->figure_count++] = row;
}

static void compare_finding(struct diff *diff, const struct item *item,
                            const struct item_result *from, const struct item_result *to)
{
    static const struct item_result nothing = {0};
    struct moved_finding row = {.id = item->id, .title = item->title};

    from = from != NULL ? from : &nothing;
    to = to != NULL ? to : &nothing;
    row.from = from->finding;
    row.to = to->finding;
    row.from_best = from->finding_best;
    row.to_best = to->finding_best;
    if (row.from != row.to || row.from_best != row.to_best)
        diff->findings[diff->finding_count++] = row;
}

static const struct item_result *item_at(const struct results *results, int index)
{
    return index == NONE ? NULL : &results->items[index];
}

static void compare_item(struct diff *diff, const struct pair *pair, const struct item *item)
{
    const struct item_result *from = item_at(pair->older, pair->from);
    const struct item_result *to = item_at(pair->newer, pair->to);

    compare_fields(diff, pair, OF_ITEM);
    compare_figure(diff, (struct moved_figure){FIGURE_ITEM, item->id, item->title,
                                               from != NULL ? from->whole.figure : no_figure,
                                               to != NULL ? to->whole.figure : no_figure});
    compare_finding(diff, item, from, to);
}

static void compare_newer_item(struct diff *diff, const struct results *older,
                               const struct results *newer, int index)
{
    const struct questionnaire *before = older->questionnaire;
    const struct item *item = &newer->questionnaire->items[index];
    struct pair pair = {older, newer, questionnaire_item(before, item->id), index, item->id};

    compare_item(diff, &pair, item);
    for (int i = item->first_question; i < item->first_question + item->question_count; i++) {
        pair.id = newer->questionnaire->questions[i].id;
        pair.from = questionnaire_question(before, pair.id);
        pair.to = i;
        compare_fields(diff, &pair, OF_QUESTION);
    }
}

/* What only the older questionnaire has. */
static void compare_gone(struct diff *diff, const struct results *older,
                         const struct results *newer)
{
    const struct questionnaire *before = older->questionnaire;

    for (int i = 0; i < before->item_count; i++) {
        struct pair pair = {older, newer, i, NONE, before->items[i].id};

        if (questionnaire_item(newer->questionnaire, pair.id) == NONE)
            compare_item(diff, &pair, &before->items[i]);
    }
    for (int i = 0; i < before->question_count; i++) {
        struct pair pair = {older, newer, i, NONE, before->questions[i].id};

        if (questionnaire_question(newer->questionnaire, pair.id) == NONE)
            compare_fields(diff, &pair, OF_QUESTION);
    }
}

static void compare_sections(struct diff *diff, const struct results *older,
                             const struct results *newer)
{
    const struct questionnaire *before = older->questionnaire;
    const struct questionnaire *after = newer->questionnaire;

    for (int i = 0; i < after->section_count; i++) {
        const struct section *section = &after->sections[i];
        int from = questionnaire_section(before, section->id);

        compare_figure(diff, (struct moved_figure){
                                 FIGURE_SECTION, section->id, section->title,
                                 from == NONE ? no_figure : older->sections[from].whole.figure,
                                 newer->sections[i].whole.figure});
    }
    for (int i = 0; i < before->section_count; i++) {
        const struct section *section = &before->sections[i];

        if (questionnaire_section(after, section->id) == NONE)
            compare_figure(diff, (struct moved_figure){FIGURE_SECTION, section->id, section->title,
                                                       older->sections[i].whole.figure, no_figure});
    }
}

/* Room for everything to have moved. */
static void make_room(struct diff *diff, const struct questionnaire *a,
                      const struct questionnaire *b)
{
    int questions = a->question_count + b->question_count;
    int items = a->item_count + b->item_count;
    int sections = a->section_count + b->section_count;
    size_t fields = ((size_t)questions + (size_t)items + 1) * FIELD_COUNT;

    diff->fields = arena_alloc(&diff->arena, fields, sizeof *diff->fields);
    diff->figures = ARENA_ARRAY(&diff->arena, struct moved_figure, items + sections + 1);
    diff->findings = ARENA_ARRAY(&diff->arena, struct moved_finding, items);
}

void diff_compute(struct diff *diff, const struct results *older, const struct results *newer)
{
    const struct pair whole = {older, newer, 0, 0, NULL};

    *diff = (struct diff){.from = older->verdict, .to = newer->verdict};
    make_room(diff, older->questionnaire, newer->questionnaire);
    compare_fields(diff, &whole, OF_ASSESSMENT);
    compare_figure(diff, (struct moved_figure){FIGURE_WHOLE, NULL, NULL, older->whole.figure,
                                               newer->whole.figure});
    compare_sections(diff, older, newer);
    for (int i = 0; i < newer->questionnaire->item_count; i++)
        compare_newer_item(diff, older, newer, i);
    compare_gone(diff, older, newer);
}

bool diff_is_empty(const struct diff *diff)
{
    return diff->field_count == 0 && diff->figure_count == 0 && diff->finding_count == 0 &&
           diff->from == diff->to;
}

void diff_release(struct diff *diff)
{
    arena_release(&diff->arena);
    *diff = (struct diff){0};
}
