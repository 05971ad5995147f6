/* SPDX-License-Identifier: MIT
 *
 * questionnaire_codec.c - see codec.h: the questionnaire file, its root and its vocabularies.
 */
#include "base/digest.h"
#include "codec/codec.h"
#include "codec/questionnaire_reader.h"

#include <string.h>

enum { POINTS_MAX = 1000000 };

static const char *const root_members[] = {
    "$schema",  "format",       "version",  "id",         "title",        "edition",    "language",
    "standard", "notice",       "scale",    "facets",     "stage1_facet", "paper_only", "stoppers",
    "patterns", "interviewees", "sections", "frameworks", "crosswalk",    NULL};

static void read_identity(struct questionnaire_reader *reader, const struct json *root)
{
    static const char *const members[] = {"id", "title", NULL};
    struct questionnaire *out = reader->out;
    struct json standard = json_member(root, "standard");

    take_id(reader, json_member(root, "id"), &out->id);
    take_text(reader, json_member(root, "title"), &out->title);
    take_text(reader, json_member(root, "edition"), &out->edition);
    take_text(reader, json_member(root, "language"), &out->language);
    take_text(reader, json_member(root, "notice"), &out->notice);
    if (!read_object(standard))
        return;
    take_text(reader, json_member(&standard, "id"), &out->standard_id);
    take_text(reader, json_member(&standard, "title"), &out->standard_title);
    json_note_unknown(&standard, members);
}

static void refuse_reserved(struct json at, const char *id)
{
    if (id != NULL && (strcmp(id, "unknown") == 0 || strcmp(id, "na") == 0))
        json_fail(at, "reserved_id", "\"%s\" is a rating that is no level; write another id", id);
}

static void read_key(struct json at, const struct level *levels, int count, char *out)
{
    const char *key = NULL;

    if (!read_text(at, &key) || key == NULL)
        return;
    if (strlen(key) != 1 || *key < '1' || *key > '9') {
        json_fail(at, "bad_choice", "no key that rates; write one of \"1\" to \"9\"");
        return;
    }
    for (int i = 0; i < count; i++) {
        if (levels[i].key == *key)
            json_fail(at, "duplicate_key", "\"%s\" is the key of an earlier level; write another",
                      key);
    }
    *out = *key;
}

static void read_points(struct json at, const struct level *before, int *out)
{
    if (!read_integer(at, 0, POINTS_MAX, out))
        return;
    if (before == NULL && *out != 0)
        json_fail(at, "not_rising", "the first level has points; write 0");
    if (before != NULL && *out <= before->points)
        json_fail(at, "not_rising",
                  "not more points than the level before; write a number above %d", before->points);
}

static void read_level(struct questionnaire_reader *reader, const struct json *at,
                       struct level *levels, int index)
{
    static const char *const members[] = {"id", "key", "label", "points", "meaning", NULL};
    struct level *out = &levels[index];

    if (!read_object(*at))
        return;
    take_id(reader, json_member(at, "id"), &out->id);
    refuse_reserved(json_member(at, "id"), out->id);
    read_key(json_member(at, "key"), levels, index, &out->key);
    take_text(reader, json_member(at, "label"), &out->label);
    take_text(reader, json_maybe(at, "meaning"), &out->meaning);
    read_points(json_member(at, "points"), index == 0 ? NULL : out - 1, &out->points);
    json_note_unknown(at, members);
}

static void read_scale(struct questionnaire_reader *reader, const struct json *root)
{
    struct json list = json_member(root, "scale");
    int count = take_count(list, 2);
    struct level *levels = ARENA_ARRAY(&reader->out->arena, struct level, count);
    struct json element;

    if (count > LEVELS_MAX) {
        json_fail(list, "too_many", "more than nine levels; write two to nine");
        return;
    }
    for (bool more = json_first(&list, &element); more; more = json_next(&element)) {
        read_level(reader, &element, levels, element.index);
        names_add(&reader->levels, levels[element.index].id, element.index);
    }
    names_sort(&reader->levels);
    refuse_twins(&list, &reader->levels);
    for (int i = 0; i < count; i++)
        levels[i].value = (double)levels[i].points / levels[count - 1].points;
    reader->out->levels = levels;
    reader->out->level_count = count;
}

static void read_facets(struct questionnaire_reader *reader, const struct json *root)
{
    static const char *const members[] = {"id", "label", "asks", NULL};
    struct json list = json_member(root, "facets");
    int count = take_count(list, 1);
    struct facet *facets = ARENA_ARRAY(&reader->out->arena, struct facet, count);
    struct json element;

    for (bool more = count > 0 && json_first(&list, &element); more; more = json_next(&element)) {
        struct facet *out = &facets[element.index];

        if (!read_object(element))
            continue;
        take_id(reader, json_member(&element, "id"), &out->id);
        take_text(reader, json_member(&element, "label"), &out->label);
        take_text(reader, json_maybe(&element, "asks"), &out->asks);
        json_note_unknown(&element, members);
        names_add(&reader->facets, out->id, element.index);
    }
    names_sort(&reader->facets);
    refuse_twins(&list, &reader->facets);
    reader->out->facets = facets;
    reader->out->facet_count = count;
}

static void read_stoppers(struct questionnaire_reader *reader, const struct json *root)
{
    static const char *const members[] = {"id", "title", "stage", "consequence", NULL};
    struct json list = json_maybe(root, "stoppers");
    int count = take_count(list, 0);
    struct stopper *stoppers = ARENA_ARRAY(&reader->out->arena, struct stopper, count);
    struct json element;

    for (bool more = count > 0 && json_first(&list, &element); more; more = json_next(&element)) {
        struct stopper *out = &stoppers[element.index];

        if (!read_object(element))
            continue;
        take_id(reader, json_member(&element, "id"), &out->id);
        take_text(reader, json_member(&element, "title"), &out->title);
        read_integer(json_maybe(&element, "stage"), 1, 2, &out->stage);
        take_text(reader, json_maybe(&element, "consequence"), &out->consequence);
        json_note_unknown(&element, members);
        names_add(&reader->stoppers, out->id, element.index);
    }
    names_sort(&reader->stoppers);
    refuse_twins(&list, &reader->stoppers);
    reader->out->stoppers = stoppers;
    reader->out->stopper_count = count;
}

static void read_interviewees(struct questionnaire_reader *reader, const struct json *root)
{
    static const char *const members[] = {"id", "label", NULL};
    struct json list = json_maybe(root, "interviewees");
    int count = take_count(list, 0);
    struct interviewee *people = ARENA_ARRAY(&reader->out->arena, struct interviewee, count);
    struct json element;

    for (bool more = count > 0 && json_first(&list, &element); more; more = json_next(&element)) {
        struct interviewee *out = &people[element.index];

        if (!read_object(element))
            continue;
        take_id(reader, json_member(&element, "id"), &out->id);
        take_text(reader, json_member(&element, "label"), &out->label);
        json_note_unknown(&element, members);
        names_add(&reader->interviewees, out->id, element.index);
    }
    names_sort(&reader->interviewees);
    refuse_twins(&list, &reader->interviewees);
    reader->out->interviewees = people;
    reader->out->interviewee_count = count;
}

static void read_special_facets(struct questionnaire_reader *reader, const struct json *root)
{
    static const char *const members[] = {"on_paper", "in_practice", NULL};
    struct questionnaire *out = reader->out;
    struct json paper_only = json_maybe(root, "paper_only");

    out->stage1_facet = out->on_paper = out->in_practice = NONE;
    take_reference(reader, json_maybe(root, "stage1_facet"), &reader->facets, "facet",
                   &out->stage1_facet);
    if (!read_object(paper_only))
        return;
    take_reference(reader, json_member(&paper_only, "on_paper"), &reader->facets, "facet",
                   &out->on_paper);
    take_reference(reader, json_member(&paper_only, "in_practice"), &reader->facets, "facet",
                   &out->in_practice);
    json_note_unknown(&paper_only, members);
}

static void read_all(struct questionnaire_reader *reader)
{
    struct json root = json_root(&reader->document);

    json_note_unknown(&root, root_members);
    read_identity(reader, &root);
    read_scale(reader, &root);
    read_facets(reader, &root);
    read_special_facets(reader, &root);
    read_stoppers(reader, &root);
    read_interviewees(reader, &root);
    sections_read(reader, &root);
    links_read(reader, &root);
    patterns_read(reader, &root);
    frameworks_read(reader, &root);
}

static void release_names(struct questionnaire_reader *reader)
{
    names_release(&reader->levels);
    names_release(&reader->facets);
    names_release(&reader->stoppers);
    names_release(&reader->interviewees);
    names_release(&reader->sections);
    names_release(&reader->items);
    names_release(&reader->questions);
    names_release(&reader->frameworks);
}

bool questionnaire_decode(const char *bytes, size_t length, struct questionnaire *out,
                          struct problems *problems)
{
    static const struct json_shape shape = {.format = "clausewalk.questionnaire",
                                            .limit = CODEC_QUESTIONNAIRE_LIMIT,
                                            .members = root_members,
                                            .streamed = "sections"};
    struct questionnaire_reader reader = {.out = out};
    bool ok = json_open(&reader.document, bytes, length, &shape, problems);

    if (ok) {
        read_all(&reader);
        ok = json_sound(&reader.document);
    }
    json_release(&reader.document);
    release_names(&reader);
    if (!ok) {
        questionnaire_release(out);
        return false;
    }
    digest_hex(bytes, length, out->sha256);
    questionnaire_index(out);
    return true;
}
