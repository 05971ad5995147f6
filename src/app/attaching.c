/* SPDX-License-Identifier: MIT
 *
 * attaching.c - see attaching.h.
 */
#include "app/attaching.h"

#include "app/attach.h"
#include "app/world.h"
#include "base/file_digest.h"
#include "base/mem.h"
#include "model/evidence.h"

#include <string.h>

enum { STEP_BYTES = 512 * 1024 };

static void forget_piece(struct evidence *piece)
{
    mem_free(piece->title);
    mem_free(piece->location);
    mem_free(piece->sha256);
    mem_free(piece->size);
    memset(piece, 0, sizeof *piece);
}

static void next(struct attaching *attaching)
{
    file_digest_end(attaching->digest);
    attaching->digest = NULL;
    forget_piece(&attaching->queue[attaching->at++].piece);
}

void attaching_release(struct attaching *attaching)
{
    while (attaching_wait(attaching))
        next(attaching);
    mem_free(attaching->queue);
    memset(attaching, 0, sizeof *attaching);
}

static void put(struct attaching *attaching, int question, const struct evidence *piece)
{
    struct attached *last;

    attaching->queue = mem_grow(attaching->queue, attaching->count, &attaching->capacity,
                                sizeof *attaching->queue);
    last = &attaching->queue[attaching->count++];
    last->question = question;
    last->piece =
        (struct evidence){.title = mem_copy(piece->title), .location = mem_copy(piece->location)};
}

/* Nobody typed it now, if it stood there without a digest before; one that had a digest is to be
 * recorded as it is now. */
static bool is_new(const struct evidence_index *before, const struct evidence *piece)
{
    const struct evidence *was = evidence_index_find(before, piece->title, piece->location);

    return was == NULL || was->sha256 != NULL;
}

/* What a change has added without a digest. */
static void look_at(struct attaching *attaching, const struct record *record, int question)
{
    const struct answer *answer = &attaching->document->assessment.answers[question];
    struct evidence_index index;
    struct answer before = {0};

    evidence_set(&before, record->from);
    index = evidence_index(&before);
    for (size_t i = 0; i < answer->evidence_count; i++) {
        const struct evidence *piece = &answer->evidence[i];

        if (piece->location != NULL && piece->sha256 == NULL && is_new(&index, piece))
            put(attaching, question, piece);
    }
    evidence_index_release(&index);
    answer_clear_evidence(&before);
}

void attaching_look(struct attaching *attaching, struct document *document)
{
    const struct assessment *assessment = document == NULL ? NULL : &document->assessment;

    if (document != attaching->document) {
        attaching_release(attaching);
        attaching->document = document;
        attaching->records = document == NULL ? 0 : assessment->history_count;
    }
    for (; document != NULL && attaching->records < assessment->history_count;
         attaching->records++) {
        const struct record *record = &assessment->history[attaching->records];
        int question = record->question == NULL || record->field == NULL ||
                               strcmp(record->field, "evidence") != 0
                           ? NONE
                           : questionnaire_question(assessment->questionnaire, record->question);
        if (question != NONE)
            look_at(attaching, record, question);
    }
}

bool attaching_wait(const struct attaching *attaching)
{
    return attaching->at < attaching->count;
}

/* False if the piece is no file. */
static bool begin(struct attaching *attaching, struct evidence *piece)
{
    struct text path = {0};
    struct text digits = {0};
    int64_t size = 0;
    bool good = attach_path(attaching->document->path, piece->location, &path);

    if (good)
        attaching->digest = file_digest_begin(text_string(&path), &size);
    good = attaching->digest != NULL && size <= ATTACH_LIMIT;
    text_format(&digits, "%lld", (long long)size);
    mem_set(&piece->size, text_string(&digits));
    text_release(&path);
    text_release(&digits);
    return good;
}

bool attaching_step(struct attaching *attaching)
{
    struct attached *attached = &attaching->queue[attaching->at];
    enum file_digest_step step = FILE_DIGEST_FAILED;
    char hex[DIGEST_SIZE];
    char at[INSTANT_SIZE];
    bool changed = false;

    if (attaching->digest != NULL || begin(attaching, &attached->piece))
        step = file_digest_step(attaching->digest, STEP_BYTES, hex);
    if (step == FILE_DIGEST_MORE)
        return false;
    if (step == FILE_DIGEST_DONE) {
        clock_instant(at);
        mem_set(&attached->piece.sha256, hex);
        changed = attach_record(&attaching->document->assessment, attached->question,
                                &attached->piece, at);
    }
    next(attaching);
    return changed;
}
