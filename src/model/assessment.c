/* SPDX-License-Identifier: MIT
 *
 * assessment.c - see assessment.h. */
#include "model/assessment.h"

#include "base/mem.h"

#include <string.h>

void assessment_init(struct assessment *assessment, const struct questionnaire *questionnaire)
{
    *assessment = (struct assessment){
        .questionnaire = questionnaire,
        .questionnaire_id = mem_copy(questionnaire->id),
        .questionnaire_edition = mem_copy(questionnaire->edition),
        .answers = mem_alloc((size_t)questionnaire->question_count, sizeof(struct answer)),
        .decisions = mem_alloc((size_t)questionnaire->item_count, sizeof(struct decision)),
        .overrides = mem_alloc((size_t)questionnaire->item_count, sizeof(struct override)),
    };
    if (questionnaire->sha256[0] != '\0')
        mem_set(&assessment->questionnaire_sha256, questionnaire->sha256);
    for (int i = 0; i < questionnaire->question_count; i++)
        assessment->answers[i].rating = RATING_NONE;
    for (int i = 0; i < questionnaire->item_count; i++)
        assessment->decisions[i].applicable = true;
}

static void release_strings(char ***owned, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        mem_free(owned[i][0]);
        owned[i][0] = NULL;
    }
}

#define RELEASE_STRINGS(...)                                                                       \
    release_strings((char **[]){__VA_ARGS__}, sizeof((char **[]){__VA_ARGS__}) / sizeof(char **))

void answer_clear_evidence(struct answer *answer)
{
    for (size_t i = 0; i < answer->evidence_count; i++) {
        struct evidence *evidence = &answer->evidence[i];

        RELEASE_STRINGS(&evidence->title, &evidence->location, &evidence->sha256, &evidence->size,
                        &evidence->unknown);
    }
    mem_free(answer->evidence);
    answer->evidence = NULL;
    answer->evidence_count = answer->evidence_capacity = 0;
}

void answer_clear(struct answer *answer)
{
    RELEASE_STRINGS(&answer->foreign, &answer->note, &answer->justification, &answer->owner,
                    &answer->due, &answer->park, &answer->by, &answer->at, &answer->unknown);
    answer_clear_evidence(answer);
    *answer = (struct answer){.rating = RATING_NONE};
}

struct evidence *answer_add_evidence(struct answer *answer)
{
    answer->evidence = mem_grow(answer->evidence, answer->evidence_count,
                                &answer->evidence_capacity, sizeof *answer->evidence);
    answer->evidence[answer->evidence_count] = (struct evidence){0};
    return &answer->evidence[answer->evidence_count++];
}

struct record *assessment_add_record(struct assessment *assessment)
{
    assessment->history = mem_grow(assessment->history, assessment->history_count,
                                   &assessment->history_capacity, sizeof *assessment->history);
    assessment->history[assessment->history_count] = (struct record){0};
    return &assessment->history[assessment->history_count++];
}

void strays_add(struct strays *strays, const char *id, const char *json)
{
    strays->at = mem_grow(strays->at, strays->count, &strays->capacity, sizeof *strays->at);
    strays->at[strays->count++] = (struct stray){mem_copy(id), mem_copy(json)};
}

static void release_strays(struct strays *strays)
{
    for (size_t i = 0; i < strays->count; i++)
        RELEASE_STRINGS(&strays->at[i].id, &strays->at[i].json);
    mem_free(strays->at);
    *strays = (struct strays){0};
}

void assessment_cut_history(struct assessment *assessment, size_t count)
{
    while (assessment->history_count > count) {
        struct record *record = &assessment->history[--assessment->history_count];

        RELEASE_STRINGS(&record->at, &record->by, &record->question, &record->item, &record->field,
                        &record->from, &record->to, &record->chain, &record->unknown);
    }
}

static void release_history(struct assessment *assessment)
{
    assessment_cut_history(assessment, 0);
    mem_free(assessment->history);
    RELEASE_STRINGS(&assessment->seal.chain, &assessment->seal.unknown);
}

/* What stands in the arrays parallel to the questionnaire. */
static void release_rows(struct assessment *assessment)
{
    const struct questionnaire *questionnaire = assessment->questionnaire;

    for (int i = 0; questionnaire != NULL && i < questionnaire->question_count; i++)
        answer_clear(&assessment->answers[i]);
    for (int i = 0; questionnaire != NULL && i < questionnaire->item_count; i++) {
        struct decision *decision = &assessment->decisions[i];
        struct override *override = &assessment->overrides[i];

        RELEASE_STRINGS(&decision->justification, &decision->review, &decision->drivers,
                        &decision->unknown, &override->reason, &override->unknown);
    }
    mem_free(assessment->answers);
    mem_free(assessment->decisions);
    mem_free(assessment->overrides);
}

void assessment_release(struct assessment *assessment)
{
    release_rows(assessment);
    release_history(assessment);
    release_strays(&assessment->stray_answers);
    release_strays(&assessment->stray_decisions);
    release_strays(&assessment->stray_overrides);
    RELEASE_STRINGS(&assessment->id, &assessment->created, &assessment->modified,
                    &assessment->questionnaire_id, &assessment->questionnaire_edition,
                    &assessment->questionnaire_sha256, &assessment->name, &assessment->sector,
                    &assessment->size, &assessment->scope, &assessment->roles,
                    &assessment->assessors, &assessment->unknown, &assessment->unknown_organisation,
                    &assessment->unknown_questionnaire);
    *assessment = (struct assessment){0};
}

bool lines_have(const char *lines, const char *line)
{
    size_t length = strlen(line);

    while (lines != NULL) {
        const char *end = strchr(lines, '\n');
        size_t size = end != NULL ? (size_t)(end - lines) : strlen(lines);

        if (size == length && memcmp(lines, line, length) == 0)
            return true;
        lines = end != NULL ? end + 1 : NULL;
    }
    return false;
}

const char *assessment_only_assessor(const struct assessment *assessment)
{
    const char *assessors = assessment->assessors;

    return assessors == NULL || strchr(assessors, '\n') != NULL ? NULL : assessors;
}

bool lines_at(const char *lines, int place, struct text *out)
{
    for (; lines != NULL && place > 0; place--) {
        lines = strchr(lines, '\n');
        lines = lines == NULL ? NULL : lines + 1;
    }
    if (lines == NULL || *lines == '\0')
        return false;
    text_add_bytes(out, lines, strcspn(lines, "\n"));
    return true;
}
