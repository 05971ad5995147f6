/* SPDX-License-Identifier: MIT
 *
 * looking.c - see looking.h.
 */
#include "app/looking.h"

#include "app/attach.h"
#include "base/mem.h"
#include "model/evidence.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { STEP_BYTES = 512 * 1024 };

void looking_release(struct looking *looking)
{
    file_digest_end(looking->digest);
    mem_free(looking->value);
    *looking = (struct looking){.question = NONE};
}

static bool same(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

void looking_at(struct looking *looking, const struct document *document, int question)
{
    const struct answer *answer =
        document == NULL || question == NONE ? NULL : &document->assessment.answers[question];
    char *value = answer == NULL ? NULL : evidence_get(answer);

    if (looking->document == document && looking->question == question &&
        same(looking->value, value)) {
        mem_free(value);
        return;
    }
    looking_release(looking);
    looking->document = document;
    looking->question = question;
    looking->value = value;
    looking->count = answer == NULL ? 0 : answer->evidence_count;
}

bool looking_wait(const struct looking *looking)
{
    return looking->piece < looking->count;
}

static void found(struct looking *looking, struct ui *ui, enum exhibit seen)
{
    ui_exhibit_seen(ui, looking->piece++, seen);
    file_digest_end(looking->digest);
    looking->digest = NULL;
}

static bool other_size(const struct evidence *piece, int64_t size)
{
    return piece->size != NULL && strtoll(piece->size, NULL, 10) != (long long)size;
}

/* False if that is all there is to know. */
static bool begin(struct looking *looking, const struct evidence *piece, struct ui *ui)
{
    struct text path = {0};
    int64_t size = 0;

    if (piece->location != NULL && attach_path(looking->document->path, piece->location, &path))
        looking->digest = file_digest_begin(text_string(&path), &size);
    text_release(&path);
    if (looking->digest == NULL)
        found(looking, ui, EXHIBIT_GONE);
    else if (other_size(piece, size))
        found(looking, ui, EXHIBIT_CHANGED);
    else if (size > ATTACH_LIMIT)
        found(looking, ui, EXHIBIT_UNREAD);
    else
        return true;
    return false;
}

void looking_step(struct looking *looking, struct ui *ui)
{
    const struct answer *answer = &looking->document->assessment.answers[looking->question];
    const struct evidence *piece = &answer->evidence[looking->piece];
    char hex[DIGEST_SIZE];

    if (piece->sha256 == NULL) {
        found(looking, ui, EXHIBIT_UNSEEN);
        return;
    }
    if (looking->digest == NULL && !begin(looking, piece, ui))
        return;
    switch (file_digest_step(looking->digest, STEP_BYTES, hex)) {
    case FILE_DIGEST_MORE:
        return;
    case FILE_DIGEST_DONE:
        found(looking, ui, strcasecmp(hex, piece->sha256) == 0 ? EXHIBIT_SAME : EXHIBIT_CHANGED);
        return;
    case FILE_DIGEST_FAILED:
        found(looking, ui, EXHIBIT_GONE);
        return;
    }
}
