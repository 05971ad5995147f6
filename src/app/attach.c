/* SPDX-License-Identifier: MIT
 *
 * attach.c - see attach.h: recording.
 */
#include "app/attach.h"

#include "app/world.h"
#include "base/file.h"
#include "base/file_digest.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "model/evidence.h"

#include <string.h>

bool attach_path(const char *assessment, const char *location, struct text *out)
{
    const char *slash = strrchr(assessment, '/');

    if (utf8_blank(location) || strstr(location, "://") != NULL)
        return false;
    if (location[0] != '/' && slash != NULL)
        text_add_bytes(out, assessment, (size_t)(slash - assessment) + 1);
    text_add(out, location);
    return true;
}

/* The digest and the size of a whole file; false if it is none, or too large. */
static bool read_digest(const char *path, struct evidence *out)
{
    struct text digits = {0};
    char hex[DIGEST_SIZE];
    int64_t size = 0;
    struct file_digest *digest = file_digest_begin(path, &size);
    bool good = digest != NULL && size <= ATTACH_LIMIT &&
                file_digest_step(digest, ATTACH_LIMIT, hex) == FILE_DIGEST_DONE;

    if (good) {
        text_format(&digits, "%lld", (long long)size);
        mem_set(&out->sha256, hex);
        mem_set(&out->size, text_string(&digits));
    }
    file_digest_end(digest);
    text_release(&digits);
    return good;
}

/* A path from where one stands is a likely mistake. */
static void warn_of_place(const char *assessment, const char *location, const char *looked)
{
    if (strcmp(location, looked) != 0 && !file_exists(looked) && file_exists(location))
        message("%s: evidence is looked for from the folder of that file, and %s is not there; no "
                "digest was recorded",
                assessment, location);
}

/* A piece that was typed without a digest. */
static void attach_piece(const char *assessment, struct evidence *piece)
{
    struct text path = {0};

    if (piece->location != NULL && attach_path(assessment, piece->location, &path) &&
        !read_digest(text_string(&path), piece))
        warn_of_place(assessment, piece->location, text_string(&path));
    text_release(&path);
}

/* The piece stands in the answer just like this, so that nobody typed it now. */
static bool stands(const struct evidence_index *index, const struct evidence *typed)
{
    const struct evidence *was = evidence_index_find(index, typed->title, typed->location);

    return was != NULL && typed->sha256 == NULL && was->sha256 == NULL;
}

char *attach_value(const struct assessment *assessment, const char *path, int question,
                   const char *value, struct err *err)
{
    const struct answer *answer = &assessment->answers[question];
    struct evidence_index index = evidence_index(answer);
    struct answer typed = {0};
    struct answer carried = {0};
    char *old = evidence_get(answer);
    char *whole = NULL;

    if (evidence_check_change(old, value, err)) {
        whole = evidence_carry(answer, value);
        evidence_set(&typed, value);
        evidence_set(&carried, whole);
        for (size_t i = 0; i < typed.evidence_count; i++)
            if (typed.evidence[i].sha256 == NULL && !stands(&index, &typed.evidence[i]))
                attach_piece(path, &carried.evidence[i]);
        mem_free(whole);
        whole = evidence_get(&carried);
    }
    evidence_index_release(&index);
    answer_clear_evidence(&typed);
    answer_clear_evidence(&carried);
    mem_free(old);
    return whole;
}

bool attach_record(struct assessment *assessment, int question, const struct evidence *found,
                   const char *at)
{
    struct answer *answer = &assessment->answers[question];
    const struct evidence *piece = evidence_find(answer, found->title, found->location);
    struct journal journal = {0};
    struct answer changed = {0};
    char *by = mem_copy(answer->by);
    char *value = evidence_get(answer);
    bool wanted = piece != NULL && piece->sha256 == NULL;

    if (wanted) {
        evidence_set(&changed, value);
        mem_free(value);
        mem_set(&changed.evidence[piece - answer->evidence].sha256, found->sha256);
        mem_set(&changed.evidence[piece - answer->evidence].size, found->size);
        value = evidence_get(&changed);
        journal_begin(&journal);
        journal_change(&journal, assessment, FIELD_EVIDENCE, question, value,
                       (struct stamp){.by = by, .at = at});
        (void)journal_end(&journal);
    }
    journal_release(&journal);
    answer_clear_evidence(&changed);
    mem_free(value);
    mem_free(by);
    return wanted;
}
