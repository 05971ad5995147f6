/* SPDX-License-Identifier: MIT
 *
 * questionnaire_links.c - see questionnaire_reader.h: ids that are there twice, `after`, patterns
 * and the crosswalk.
 */
#include "codec/questionnaire_reader.h"

#include <math.h>

/* Where the walk through the file is, in the flat arrays. */
struct walk {
    struct questionnaire_reader *reader;
    struct question *questions;
    int item, question;
};

static void link_question(struct walk *walk, const struct json *at)
{
    struct json remedy = json_maybe(at, "remedy");
    int index = walk->question++;

    refuse_twin(at, &walk->reader->questions, index);
    take_references(walk->reader, json_maybe(&remedy, "after"), &walk->reader->questions,
                    "question", &walk->questions[index].remedy.after);
}

static void link_item(struct walk *walk, const struct json *at)
{
    struct json questions = json_maybe(at, "questions");
    struct json question;

    refuse_twin(at, &walk->reader->items, walk->item++);
    if (!json_is_list(questions))
        return;
    for (bool more = json_first(&questions, &question); more; more = json_next(&question))
        link_question(walk, &question);
}

static void link_section(struct walk *walk, const struct json *at)
{
    struct json items = json_maybe(at, "items");
    struct json item;

    refuse_twin(at, &walk->reader->sections, at->index);
    if (!json_is_list(items))
        return;
    for (bool more = json_first(&items, &item); more; more = json_next(&item))
        link_item(walk, &item);
}

void links_read(struct questionnaire_reader *reader, const struct json *root)
{
    struct json list = json_maybe(root, "sections");
    struct walk walk = {.reader = reader, .questions = reader->mutable_questions};
    struct json section;

    if (!json_is_list(list))
        return;
    for (bool more = json_first(&list, &section); more; more = json_next(&section))
        link_section(&walk, &section);
    cycles_refuse(reader);
}

static void read_bounds(struct json at, struct condition *out)
{
    struct json least = json_maybe(&at, "at_least");
    struct json most = json_maybe(&at, "at_most");

    out->at_least = out->at_most = NAN;
    read_number(least, &out->at_least);
    read_number(most, &out->at_most);
    if (!json_present(least) && !json_present(most))
        json_fail(at, "missing", "no bound; write \"at_least\", \"at_most\" or both");
}

static void read_condition(struct questionnaire_reader *reader, const struct json *at,
                           struct condition *out)
{
    static const char *const members[] = {"item", "section", "facet", "at_least", "at_most", NULL};
    struct json item = json_maybe(at, "item");
    struct json section = json_maybe(at, "section");

    *out = (struct condition){.item = NONE, .section = NONE, .facet = NONE};
    if (!read_object(*at))
        return;
    if (json_present(item) == json_present(section))
        json_fail(*at, "missing", "not of one thing; write either \"item\" or \"section\"");
    take_reference(reader, item, &reader->items, "item", &out->item);
    take_reference(reader, section, &reader->sections, "section", &out->section);
    take_reference(reader, json_maybe(at, "facet"), &reader->facets, "facet", &out->facet);
    read_bounds(*at, out);
    json_note_unknown(at, members);
}

static void read_conditions(struct questionnaire_reader *reader, const struct json *pattern,
                            struct pattern *out)
{
    struct json when = json_member(pattern, "when");
    int count = take_count(when, 1);
    struct condition *conditions = ARENA_ARRAY(&reader->out->arena, struct condition, count);
    struct json element;

    for (bool more = count > 0 && json_first(&when, &element); more; more = json_next(&element))
        read_condition(reader, &element, &conditions[element.index]);
    out->conditions = conditions;
    out->condition_count = count;
}

static void read_pattern(struct questionnaire_reader *reader, const struct json *at,
                         struct pattern *out)
{
    static const char *const members[] = {"id", "title", "grade", "signal", "when", NULL};
    static const char *const grades[] = {"major", "minor", "ofi", "conform"};
    int grade = 0;

    if (!read_object(*at))
        return;
    take_id(reader, json_member(at, "id"), &out->id);
    take_text(reader, json_member(at, "title"), &out->title);
    if (read_choice(json_member(at, "grade"), grades, 4, &grade))
        out->grade = grade_of_name(grades[grade]);
    take_text(reader, json_maybe(at, "signal"), &out->signal);
    read_conditions(reader, at, out);
    json_note_unknown(at, members);
}

void patterns_read(struct questionnaire_reader *reader, const struct json *root)
{
    struct json list = json_maybe(root, "patterns");
    int count = take_count(list, 0);
    struct pattern *patterns = ARENA_ARRAY(&reader->out->arena, struct pattern, count);
    struct names ids = {0};
    struct json element;

    for (bool more = count > 0 && json_first(&list, &element); more; more = json_next(&element)) {
        read_pattern(reader, &element, &patterns[element.index]);
        names_add(&ids, patterns[element.index].id, element.index);
    }
    names_sort(&ids);
    refuse_twins(&list, &ids);
    names_release(&ids);
    reader->out->patterns = patterns;
    reader->out->pattern_count = count;
}
