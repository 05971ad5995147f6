/* SPDX-License-Identifier: MIT
 *
 * assessment_encode.c - see codec.h: writing an assessment.
 *
 * What is at its default (basis claimed, flag and carried false, lists and objects without
 * members) is not written.
 */
#include "codec/codec.h"
#include "codec/json_write.h"
#include "model/field.h"

#include <string.h>

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

static void write_answers(struct json_writer *writer, const struct assessment *assessment)
{
    json_open_object(writer, "answers");
    for (int i = 0; i < assessment->questionnaire->question_count; i++) {
        if (assessment->answers[i].present)
            write_answer(writer, assessment, i);
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
static bool begins_with(const struct assessment *assessment, const struct written_history *written)
{
    const char *chain;

    if (written->text.length == 0 || written->records == 0 ||
        written->records > assessment->history_count)
        return false;
    chain = assessment->history[written->records - 1].chain;
    return chain != NULL && strcmp(chain, written->chain) == 0;
}

static void remember_end(const struct assessment *assessment, struct written_history *written)
{
    const char *chain = assessment->history[assessment->history_count - 1].chain;

    written->records = 0;
    if (chain == NULL || strlen(chain) >= sizeof written->chain)
        return;
    written->records = assessment->history_count;
    memcpy(written->chain, chain, strlen(chain) + 1);
}

/* Records that were added are written behind those that are there. */
static void write_records(const struct assessment *assessment, int depth,
                          struct written_history *written)
{
    struct json_writer writer = {.out = &written->text, .depth = depth};

    if (!begins_with(assessment, written)) {
        text_clear(&written->text);
        written->records = 0;
        written->values = 0;
    }
    writer.filled = written->records > 0;
    for (size_t i = written->records; i < assessment->history_count; i++)
        write_record(&writer, &assessment->history[i]);
    written->values += writer.values;
    remember_end(assessment, written);
}

static void write_history(struct json_writer *writer, const struct assessment *assessment,
                          struct written_history *written)
{
    if (assessment->history_count == 0)
        return;
    json_open_list(writer, "history");
    write_records(assessment, writer->depth, written);
    json_written(writer, &written->text);
    json_close_list(writer);
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
static bool is_readable(const struct json_writer *writer, size_t tree, size_t records)
{
    return writer->out->length <= CODEC_ASSESSMENT_LIMIT && tree <= CODEC_TREE &&
           writer->most <= CODEC_MEMBERS && writer->values + records <= CODEC_VALUES;
}

/* Up to what the decoder does not know. The values that it makes into a tree. */
static size_t write_known(struct json_writer *writer, const struct assessment *assessment,
                          struct written_history *written)
{
    json_string(writer, "format", "clausewalk.assessment");
    json_integer(writer, "version", 1);
    json_optional(writer, "id", assessment->id);
    json_optional(writer, "created", assessment->created);
    json_optional(writer, "modified", assessment->modified);
    write_questionnaire(writer, assessment);
    json_string(writer, "depth", assessment->depth == DEPTH_QUICK ? "quick" : "full");
    write_organisation(writer, assessment);
    write_lines(writer, "assessors", assessment->assessors);
    write_answers(writer, assessment);
    write_applicability(writer, assessment);
    write_findings(writer, assessment);
    write_history(writer, assessment, written);
    write_seal(writer, &assessment->seal);
    return writer->values - (assessment->history_count > 0 ? 1 : 0);
}

void assessment_encode_again(const struct assessment *assessment, struct written_history *written,
                             struct text *out)
{
    struct json_writer writer = {.out = out};
    size_t tree;

    json_open_object(&writer, NULL);
    tree = write_known(&writer, assessment, written);
    json_raw_members(&writer, assessment->unknown);
    json_close_object(&writer);
    text_add_char(out, '\n');
    if (!is_readable(&writer, tree, assessment->history_count > 0 ? written->values : 0))
        out->overflow = true;
}

void assessment_encode(const struct assessment *assessment, struct text *out)
{
    struct written_history written = {0};

    assessment_encode_again(assessment, &written, out);
    text_release(&written.text);
}
