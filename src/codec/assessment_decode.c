/* SPDX-License-Identifier: MIT
 *
 * assessment_decode.c - see codec.h: reading an assessment.
 */
#include "base/mem.h"
#include "codec/assessment_codec.h"
#include "codec/codec.h"

#include <limits.h>

#define FORMAT "clausewalk.assessment"

static const char *const root_members[] = {
    "format",        "version",  "id",           "created",   "modified",
    "questionnaire", "depth",    "organisation", "assessors", "answers",
    "applicability", "findings", "history",      "seal",      NULL};

static const char *const questionnaire_members[] = {"id", "edition", "sha256", NULL};

static const struct json_shape shape = {.format = FORMAT,
                                        .limit = CODEC_ASSESSMENT_LIMIT,
                                        .members = root_members,
                                        .streamed = "history"};

static void read_questionnaire(const struct json *root, struct assessment *out)
{
    struct json questionnaire = json_member(root, "questionnaire");
    const char *id = NULL;

    mem_set(&out->questionnaire_id, NULL);
    mem_set(&out->questionnaire_edition, NULL);
    mem_set(&out->questionnaire_sha256, NULL);
    if (!read_object(questionnaire))
        return;
    read_id(json_member(&questionnaire, "id"), &id);
    mem_set(&out->questionnaire_id, id);
    own_text(json_maybe(&questionnaire, "edition"), &out->questionnaire_edition);
    own_text(json_maybe(&questionnaire, "sha256"), &out->questionnaire_sha256);
    out->unknown_questionnaire = json_take_unknown(&questionnaire, questionnaire_members);
}

static void read_organisation(const struct json *root, struct assessment *out)
{
    static const char *const members[] = {"name", "sector", "size", "roles", "scope", NULL};
    struct json organisation = json_maybe(root, "organisation");

    if (!read_object(organisation))
        return;
    own_text(json_maybe(&organisation, "name"), &out->name);
    own_text(json_maybe(&organisation, "sector"), &out->sector);
    own_text(json_maybe(&organisation, "size"), &out->size);
    own_lines(json_maybe(&organisation, "roles"), &out->roles);
    own_text(json_maybe(&organisation, "scope"), &out->scope);
    out->unknown_organisation = json_take_unknown(&organisation, members);
}

/* Null says the same as absence here: the value was not there before, or is gone. */
static void own_value(struct json at, char **out)
{
    if (!json_is_null(at))
        own_text(at, out);
}

static void read_record(const struct json *at, struct record *out)
{
    static const char *const members[] = {"at",   "by", "question", "item", "field",
                                          "from", "to", "chain",    NULL};

    if (!read_object(*at))
        return;
    own_instant(json_maybe(at, "at"), &out->at);
    own_text(json_maybe(at, "by"), &out->by);
    own_text(json_maybe(at, "question"), &out->question);
    own_text(json_maybe(at, "item"), &out->item);
    own_text(json_maybe(at, "field"), &out->field);
    own_value(json_maybe(at, "from"), &out->from);
    own_value(json_maybe(at, "to"), &out->to);
    own_text(json_maybe(at, "chain"), &out->chain);
    out->unknown = json_take_unknown(at, members);
}

static void read_history(const struct json *root, struct assessment *out)
{
    struct json history = json_maybe(root, "history");
    struct json record;

    if (!read_list(history))
        return;
    for (bool more = json_first(&history, &record); more; more = json_next(&record))
        read_record(&record, assessment_add_record(out));
}

static void read_seal(const struct json *root, struct seal *out)
{
    static const char *const members[] = {"records", "chain", NULL};
    struct json seal = json_maybe(root, "seal");

    if (!read_object(seal))
        return;
    read_integer(json_member(&seal, "records"), 0, INT_MAX, &out->records);
    own_text(json_member(&seal, "chain"), &out->chain);
    out->unknown = json_take_unknown(&seal, members);
}

static void read_all(struct json_document *document, struct assessment *out)
{
    static const char *const depths[] = {"full", "quick"};
    struct json root = json_root(document);
    int depth = 0;

    own_text(json_maybe(&root, "id"), &out->id);
    own_instant(json_maybe(&root, "created"), &out->created);
    own_instant(json_maybe(&root, "modified"), &out->modified);
    read_questionnaire(&root, out);
    read_choice(json_maybe(&root, "depth"), depths, 2, &depth);
    out->depth = depth == 0 ? DEPTH_FULL : DEPTH_QUICK;
    read_organisation(&root, out);
    own_lines(json_maybe(&root, "assessors"), &out->assessors);
    answers_read(&root, out);
    applicability_read(&root, out);
    findings_read(&root, out);
    read_history(&root, out);
    read_seal(&root, &out->seal);
    out->unknown = json_take_unknown(&root, root_members);
}

/* The rest of a document whose bytes are sound. */
static bool decode(struct json_document *document, const struct questionnaire *questionnaire,
                   struct assessment *out)
{
    bool ok;

    assessment_init(out, questionnaire);
    read_all(document, out);
    ok = json_sound(document);
    if (!ok)
        assessment_release(out);
    return ok;
}

bool assessment_decode(const char *bytes, size_t length, const struct questionnaire *questionnaire,
                       struct assessment *out, struct problems *problems)
{
    struct json_document document;
    bool ok = json_open(&document, bytes, length, &shape, problems);

    *out = (struct assessment){0};
    ok = ok && decode(&document, questionnaire, out);
    json_release(&document);
    return ok;
}

static void read_wish(struct json_document *document, struct arena *arena,
                      struct questionnaire_wish *out)
{
    struct json root = json_root(document);
    struct json questionnaire = json_member(&root, "questionnaire");
    struct questionnaire_wish wish = {0};

    if (!read_object(questionnaire))
        return;
    read_id(json_member(&questionnaire, "id"), &wish.id);
    read_text(json_maybe(&questionnaire, "edition"), &wish.edition);
    read_text(json_maybe(&questionnaire, "sha256"), &wish.sha256);
    out->id = arena_copy(arena, wish.id);
    out->edition = arena_copy(arena, wish.edition);
    out->sha256 = arena_copy(arena, wish.sha256);
}

bool assessment_peek(const char *bytes, size_t length, struct arena *arena,
                     struct questionnaire_wish *out, struct problems *problems)
{
    static const char *const members[] = {"format", "version", "questionnaire", NULL};
    static const struct json_shape part = {
        .format = FORMAT, .limit = CODEC_ASSESSMENT_LIMIT, .members = members};
    struct json_document document;
    bool ok = json_open(&document, bytes, length, &part, problems);

    *out = (struct questionnaire_wish){0};
    if (ok) {
        read_wish(&document, arena, out);
        ok = json_sound(&document);
    }
    json_release(&document);
    return ok;
}

bool assessment_open(const char *bytes, size_t length, const struct questionnaire_source *source,
                     struct assessment *out, struct problems *problems)
{
    struct json_document document;
    struct questionnaire_wish wish = {0};
    const struct questionnaire *questionnaire = NULL;
    struct arena arena = {0};
    bool ok = json_open(&document, bytes, length, &shape, problems);

    *out = (struct assessment){0};
    if (ok)
        read_wish(&document, &arena, &wish);
    if (ok && json_sound(&document))
        questionnaire = source->find(source->context, &wish);
    ok = questionnaire != NULL && decode(&document, questionnaire, out);
    json_release(&document);
    arena_release(&arena);
    return ok;
}
