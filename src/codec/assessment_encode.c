/* SPDX-License-Identifier: MIT
 *
 * assessment_encode.c - see codec.h: writing an assessment.
 *
 * What is at its default (basis claimed, flag and carried false, lists and objects without
 * members) is not written.
 */
#include "base/mem.h"
#include "codec/codec.h"
#include "codec/json_part.h"
#include "model/field.h"

#include <string.h>

enum { SOME = 4096 }; /* bytes that an answer adds, at most in general */

static void write_lines(struct json_writer *writer, const char *key, const char *lines)
{
    if (lines != NULL)
        json_lines(writer, key, lines);
}

static void write_flag(struct json_writer *writer, const char *key, bool value)
{
    if (value)
        json_bool(writer, key, true);
}

static void write_strays(struct json_writer *writer, const struct strays *strays)
{
    for (size_t i = 0; i < strays->count; i++)
        json_raw(writer, strays->at[i].id, strays->at[i].json);
}

static void write_questionnaire(struct json_writer *writer, const struct assessment *assessment)
{
    json_open_object(writer, "questionnaire");
    json_optional(writer, "id", assessment->questionnaire_id);
    json_optional(writer, "edition", assessment->questionnaire_edition);
    json_optional(writer, "sha256", assessment->questionnaire_sha256);
    json_raw_members(writer, assessment->unknown_questionnaire);
    json_close_object(writer);
}

static bool has_organisation(const struct assessment *assessment)
{
    return assessment->name != NULL || assessment->sector != NULL || assessment->size != NULL ||
           assessment->roles != NULL || assessment->scope != NULL ||
           assessment->unknown_organisation != NULL;
}

static void write_organisation(struct json_writer *writer, const struct assessment *assessment)
{
    if (!has_organisation(assessment))
        return;
    json_open_object(writer, "organisation");
    json_optional(writer, "name", assessment->name);
    json_optional(writer, "sector", assessment->sector);
    json_optional(writer, "size", assessment->size);
    write_lines(writer, "roles", assessment->roles);
    json_optional(writer, "scope", assessment->scope);
    json_raw_members(writer, assessment->unknown_organisation);
    json_close_object(writer);
}

static void write_size(struct json_writer *writer, const char *size)
{
    if (size != NULL && size[0] != '\0' && size[strspn(size, "0123456789")] == '\0')
        json_raw(writer, "size", size);
}

static void write_evidence(struct json_writer *writer, const struct answer *answer)
{
    if (answer->evidence_count == 0)
        return;
    json_open_list(writer, "evidence");
    for (size_t i = 0; i < answer->evidence_count; i++) {
        const struct evidence *evidence = &answer->evidence[i];

        json_open_object(writer, NULL);
        json_optional(writer, "title", evidence->title);
        json_optional(writer, "location", evidence->location);
        json_optional(writer, "sha256", evidence->sha256);
        write_size(writer, evidence->size);
        json_raw_members(writer, evidence->unknown);
        json_close_object(writer);
    }
    json_close_list(writer);
}

static void write_answer(struct json_writer *writer, const struct assessment *assessment,
                         int question)
{
    const struct answer *answer = &assessment->answers[question];

    json_open_object(writer, assessment->questionnaire->questions[question].id);
    json_optional(writer, "rating", field_rating_name(assessment, question));
    json_optional(writer, "note", answer->note);
    json_optional(writer, "justification", answer->justification);
    write_evidence(writer, answer);
    json_optional(writer, "basis", answer->seen ? "seen" : NULL);
    json_optional(writer, "owner", answer->owner);
    json_optional(writer, "due", answer->due);
    json_optional(writer, "park", answer->park);
    write_flag(writer, "flag", answer->flag);
    write_flag(writer, "carried", answer->carried);
    json_optional(writer, "by", answer->by);
    json_optional(writer, "at", answer->at);
    json_raw_members(writer, answer->unknown);
    json_close_object(writer);
}

/* Written anew if there is nothing of them. */
static void write_section(const struct assessment *assessment, const struct section *section,
                          int depth, struct json_part *out)
{
    struct json_writer writer = json_part_begin(out, depth);
    const struct item *item = &assessment->questionnaire->items[section->first_item];
    const struct item *end = item + section->item_count;

    if (out->text.length > 0)
        return;
    for (; item < end; item++) {
        for (int i = 0; i < item->question_count; i++)
            if (assessment->answers[item->first_question + i].present)
                write_answer(&writer, assessment, item->first_question + i);
    }
    json_part_end(out, &writer);
}

static void write_answers(struct json_writer *writer, const struct assessment *assessment,
                          struct written *written)
{
    json_open_object(writer, "answers");
    for (int i = 0; i < written->section_count; i++) {
        write_section(assessment, &assessment->questionnaire->sections[i], writer->depth,
                      &written->answers[i]);
        json_part_add(&written->answers[i], writer);
    }
    write_strays(writer, &assessment->stray_answers);
    json_close_object(writer);
}

static void write_decision(struct json_writer *writer, const char *id,
                           const struct decision *decision)
{
    json_open_object(writer, id);
    json_bool(writer, "applicable", decision->applicable);
    json_optional(writer, "justification", decision->justification);
    json_optional(writer, "review", decision->review);
    write_lines(writer, "drivers", decision->drivers);
    json_raw_members(writer, decision->unknown);
    json_close_object(writer);
}

static void write_applicability(struct json_writer *writer, const struct assessment *assessment)
{
    const struct questionnaire *questionnaire = assessment->questionnaire;
    bool any = assessment->stray_decisions.count > 0;

    for (int i = 0; i < questionnaire->item_count; i++)
        any |= assessment->decisions[i].present;
    if (!any)
        return;
    json_open_object(writer, "applicability");
    for (int i = 0; i < questionnaire->item_count; i++) {
        if (assessment->decisions[i].present)
            write_decision(writer, questionnaire->items[i].id, &assessment->decisions[i]);
    }
    write_strays(writer, &assessment->stray_decisions);
    json_close_object(writer);
}

static void write_override(struct json_writer *writer, const char *id,
                           const struct override *override)
{
    json_open_object(writer, id);
    json_optional(writer, "grade", grade_name(override->grade));
    json_optional(writer, "reason", override->reason);
    json_raw_members(writer, override->unknown);
    json_close_object(writer);
}

static void write_findings(struct json_writer *writer, const struct assessment *assessment)
{
    const struct questionnaire *questionnaire = assessment->questionnaire;
    bool any = assessment->stray_overrides.count > 0;

    for (int i = 0; i < questionnaire->item_count; i++)
        any |= assessment->overrides[i].present;
    if (!any)
        return;
    json_open_object(writer, "findings");
    for (int i = 0; i < questionnaire->item_count; i++) {
        if (assessment->overrides[i].present)
            write_override(writer, questionnaire->items[i].id, &assessment->overrides[i]);
    }
    write_strays(writer, &assessment->stray_overrides);
    json_close_object(writer);
}

static void write_record(struct json_writer *writer, const struct record *record)
{
    json_open_object(writer, NULL);
    json_optional(writer, "at", record->at);
    json_optional(writer, "by", record->by);
    json_optional(writer, "question", record->question);
    json_optional(writer, "item", record->item);
    json_optional(writer, "field", record->field);
    json_optional(writer, "from", record->from);
    json_optional(writer, "to", record->to);
    json_optional(writer, "chain", record->chain);
    json_raw_members(writer, record->unknown);
    json_close_object(writer);
}

/* The digest of a record is one of all before it: where the last one is the same, all are. */
static bool begins_with(const struct assessment *assessment, const struct written *written)
{
    const char *chain;

    if (written->records == 0 || written->records > assessment->history_count)
        return false;
    chain = assessment->history[written->records - 1].chain;
    return chain != NULL && strcmp(chain, written->chain) == 0;
}

static void forget_answer(const struct questionnaire *questionnaire, const char *id,
                          struct written *written)
{
    int question = id != NULL ? questionnaire_question(questionnaire, id) : NONE;

    if (question != NONE)
        json_part_clear(
            &written
                 ->answers[questionnaire->items[questionnaire->questions[question].item].section]);
}

/* Forgets what was changed since then, or all if this is something else. */
static void look_back(const struct assessment *assessment, struct written *written)
{
    if (!begins_with(assessment, written)) {
        written_release(written);
        written->section_count = assessment->questionnaire->section_count;
        written->answers = mem_alloc((size_t)written->section_count, sizeof *written->answers);
        written->history = mem_alloc(1, sizeof *written->history);
        return;
    }
    for (size_t i = written->records; i < assessment->history_count; i++)
        forget_answer(assessment->questionnaire, assessment->history[i].question, written);
}

static void remember_end(const struct assessment *assessment, struct written *written)
{
    const char *chain = assessment->history[assessment->history_count - 1].chain;

    written->records = 0;
    if (chain == NULL || strlen(chain) >= sizeof written->chain)
        return;
    written->records = assessment->history_count;
    memcpy(written->chain, chain, strlen(chain) + 1);
}

/* Records that were added are written behind those that are there. */
static void write_history(struct json_writer *writer, const struct assessment *assessment,
                          struct written *written)
{
    struct json_writer more;

    if (assessment->history_count == 0)
        return;
    json_open_list(writer, "history");
    more = json_part_begin(written->history, writer->depth);
    for (size_t i = written->records; i < assessment->history_count; i++)
        write_record(&more, &assessment->history[i]);
    json_part_end(written->history, &more);
    json_part_add(written->history, writer);
    json_close_list(writer);
    remember_end(assessment, written);
}

static void write_seal(struct json_writer *writer, const struct seal *seal)
{
    if (seal->chain == NULL)
        return;
    json_open_object(writer, "seal");
    json_integer(writer, "records", seal->records);
    json_string(writer, "chain", seal->chain);
    json_raw_members(writer, seal->unknown);
    json_close_object(writer);
}

/* Whether the decoder takes it again. What it does not know stays out of its tree, and the history,
 * of which no record becomes larger than it was read. */
static bool is_readable(const struct json_writer *writer, size_t tree)
{
    return writer->out->length <= CODEC_ASSESSMENT_LIMIT && tree <= CODEC_TREE &&
           writer->most <= CODEC_MEMBERS && writer->values <= CODEC_VALUES;
}

/* Up to what the decoder does not know. The values that it makes into a tree. */
static size_t write_known(struct json_writer *writer, const struct assessment *assessment,
                          struct written *written)
{
    size_t list = assessment->history_count > 0 ? 1 : 0;

    json_string(writer, "format", "clausewalk.assessment");
    json_integer(writer, "version", 1);
    json_optional(writer, "id", assessment->id);
    json_optional(writer, "created", assessment->created);
    json_optional(writer, "modified", assessment->modified);
    write_questionnaire(writer, assessment);
    json_string(writer, "depth", assessment->depth == DEPTH_QUICK ? "quick" : "full");
    write_organisation(writer, assessment);
    write_lines(writer, "assessors", assessment->assessors);
    write_answers(writer, assessment, written);
    write_applicability(writer, assessment);
    write_findings(writer, assessment);
    write_history(writer, assessment, written);
    write_seal(writer, &assessment->seal);
    return writer->values - written->history->values - list;
}

void assessment_encode_again(const struct assessment *assessment, struct written *written,
                             struct text *out)
{
    struct json_writer writer = {.out = out};
    size_t tree;

    look_back(assessment, written);
    text_reserve(out, written->length + SOME);
    json_open_object(&writer, NULL);
    tree = write_known(&writer, assessment, written);
    json_raw_members(&writer, assessment->unknown);
    json_close_object(&writer);
    text_add_char(out, '\n');
    written->length = out->length;
    if (!is_readable(&writer, tree))
        out->overflow = true;
}

void assessment_encode(const struct assessment *assessment, struct text *out)
{
    struct written written = {0};

    assessment_encode_again(assessment, &written, out);
    written_release(&written);
}

void written_release(struct written *written)
{
    for (int i = 0; i < written->section_count; i++)
        json_part_release(&written->answers[i]);
    if (written->history != NULL)
        json_part_release(written->history);
    mem_free(written->answers);
    mem_free(written->history);
    *written = (struct written){0};
}
