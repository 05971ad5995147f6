/* SPDX-License-Identifier: MIT
 *
 * questionnaire_sections.c - see questionnaire_reader.h: sections, items and questions.
 */
#include "codec/questionnaire_reader.h"

struct totals {
    int items, questions;
};

/* The flat arrays, filled from the left. */
struct tree {
    struct questionnaire_reader *reader;
    struct section *sections;
    struct item *items;
    struct question *questions;
    int item_count, question_count;
};

static struct totals count_all(const struct json *sections)
{
    struct totals totals = {0};
    struct json section;
    struct json item;

    for (bool more = json_first(sections, &section); more; more = json_next(&section)) {
        struct json items = json_maybe(&section, "items");

        totals.items += json_count(items);
        for (bool next = json_first(&items, &item); next; next = json_next(&item))
            totals.questions += json_count(json_maybe(&item, "questions"));
    }
    return totals;
}

static void read_levels(struct tree *tree, const struct json *question, struct question *out)
{
    struct json levels = json_maybe(question, "levels");
    struct json level;

    if (!read_object(levels))
        return;
    for (bool more = json_first(&levels, &level); more; more = json_next(&level)) {
        int index = names_find(&tree->reader->levels, level.name);

        if (index < 0)
            json_note(level, "unknown_level", "a level that the scale does not have; check its id");
        else
            take_text(tree->reader, level, &out->levels[index]);
    }
}

/* `after` comes when all questions are known. */
static void read_remedy(struct tree *tree, const struct json *question, struct remedy *out)
{
    static const char *const members[] = {"action", "effort_days", "role", "after", NULL};
    struct json remedy = json_maybe(question, "remedy");

    out->effort_days = 1;
    if (!read_object(remedy))
        return;
    take_text(tree->reader, json_maybe(&remedy, "action"), &out->action);
    read_positive(json_maybe(&remedy, "effort_days"), &out->effort_days);
    take_text(tree->reader, json_maybe(&remedy, "role"), &out->role);
    json_note_unknown(&remedy, members);
}

static void read_question(struct tree *tree, const struct json *at, int item)
{
    static const char *const members[] = {"id",     "facet",  "text", "weight",   "stopper",
                                          "quick",  "why",    "ask",  "evidence", "applies_to",
                                          "levels", "remedy", NULL};
    struct questionnaire_reader *reader = tree->reader;
    struct question *out = &tree->questions[tree->question_count++];

    *out = (struct question){.item = item, .weight = 1, .stopper = NONE};
    if (!read_object(*at))
        return;
    take_id(reader, json_member(at, "id"), &out->id);
    take_reference(reader, json_member(at, "facet"), &reader->facets, "facet", &out->facet);
    take_text(reader, json_member(at, "text"), &out->text);
    read_positive(json_maybe(at, "weight"), &out->weight);
    take_reference(reader, json_maybe(at, "stopper"), &reader->stoppers, "stopper", &out->stopper);
    read_bool(json_maybe(at, "quick"), &out->quick);
    take_text(reader, json_maybe(at, "why"), &out->why);
    take_references(reader, json_maybe(at, "ask"), &reader->interviewees, "interviewee", &out->ask);
    take_texts(reader, json_maybe(at, "applies_to"), &out->applies_to);
    take_texts(reader, json_maybe(at, "evidence"), &out->evidence);
    read_levels(tree, at, out);
    read_remedy(tree, at, &out->remedy);
    json_note_unknown(at, members);
    names_add(&reader->questions, out->id, tree->question_count - 1);
}

static void read_questions(struct tree *tree, const struct json *item, int index)
{
    struct json list = json_member(item, "questions");
    struct json element;

    tree->items[index].first_question = tree->question_count;
    tree->items[index].question_count = take_count(list, 0);
    if (!json_is_list(list))
        return;
    for (bool more = json_first(&list, &element); more; more = json_next(&element))
        read_question(tree, &element, index);
}

static void read_item(struct tree *tree, const struct json *at, int section)
{
    static const char *const members[] = {"id",     "kind",      "title",     "mandatory", "weight",
                                          "intent", "documents", "questions", NULL};
    static const char *const kinds[] = {"requirement", "control"};
    struct questionnaire_reader *reader = tree->reader;
    int index = tree->item_count++;
    struct item *out = &tree->items[index];
    int kind = ITEM_REQUIREMENT;

    *out = (struct item){.section = section, .weight = 1};
    if (!read_object(*at))
        return;
    take_id(reader, json_member(at, "id"), &out->id);
    read_choice(json_member(at, "kind"), kinds, 2, &kind);
    out->kind = kind == 0 ? ITEM_REQUIREMENT : ITEM_CONTROL;
    out->mandatory = out->kind == ITEM_REQUIREMENT;
    take_text(reader, json_member(at, "title"), &out->title);
    read_bool(json_maybe(at, "mandatory"), &out->mandatory);
    read_positive(json_maybe(at, "weight"), &out->weight);
    take_text(reader, json_maybe(at, "intent"), &out->intent);
    take_texts(reader, json_maybe(at, "documents"), &out->documents);
    json_note_unknown(at, members);
    names_add(&reader->items, out->id, index);
    read_questions(tree, at, index);
}

static void read_section(struct tree *tree, const struct json *at, int index)
{
    static const char *const members[] = {"id", "kind", "title", "phase", "weight", "items", NULL};
    static const char *const kinds[] = {"clause", "objective"};
    struct questionnaire_reader *reader = tree->reader;
    struct section *out = &tree->sections[index];
    struct json items = json_member(at, "items");
    struct json element;
    int kind = 0;

    *out = (struct section){.weight = 1, .first_item = tree->item_count};
    if (!read_object(*at))
        return;
    take_id(reader, json_member(at, "id"), &out->id);
    read_choice(json_member(at, "kind"), kinds, 2, &kind);
    out->kind = kind == 0 ? SECTION_CLAUSE : SECTION_OBJECTIVE;
    take_text(reader, json_member(at, "title"), &out->title);
    take_text(reader, json_maybe(at, "phase"), &out->phase);
    read_positive(json_maybe(at, "weight"), &out->weight);
    json_note_unknown(at, members);
    names_add(&reader->sections, out->id, index);
    out->item_count = take_count(items, 1);
    if (out->item_count == 0)
        return;
    for (bool more = json_first(&items, &element); more; more = json_next(&element))
        read_item(tree, &element, index);
}

void sections_read(struct questionnaire_reader *reader, const struct json *root)
{
    struct questionnaire *out = reader->out;
    struct json list = json_member(root, "sections");
    int count = take_count(list, 1);
    struct totals totals = count == 0 ? (struct totals){0} : count_all(&list);
    struct tree tree = {.reader = reader,
                        .sections = ARENA_ARRAY(&out->arena, struct section, count),
                        .items = ARENA_ARRAY(&out->arena, struct item, totals.items),
                        .questions = ARENA_ARRAY(&out->arena, struct question, totals.questions)};
    struct json element;

    for (bool more = count > 0 && json_first(&list, &element); more; more = json_next(&element))
        read_section(&tree, &element, element.index);
    names_sort(&reader->sections);
    names_sort(&reader->items);
    names_sort(&reader->questions);
    out->sections = tree.sections;
    out->section_count = count;
    out->items = tree.items;
    out->item_count = tree.item_count;
    out->questions = reader->mutable_questions = tree.questions;
    out->question_count = tree.question_count;
}
