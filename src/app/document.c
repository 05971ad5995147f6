/* SPDX-License-Identifier: MIT
 *
 * document.c - see document.h.
 */
#include "app/document.h"

#include "app/library.h"
#include "app/refusal.h"
#include "app/turn.h"
#include "app/world.h"
#include "base/mem.h"
#include "codec/codec.h"
#include "model/merge_text.h"

#include <string.h>

static bool lock(struct document *document, enum access access, struct err *err)
{
    if (strcmp(document->path, "-") == 0)
        return true;
    document->locked = access == ACCESS_TURN ? turn_lock(document->path, &document->lock, err)
                                             : file_lock(document->path, &document->lock, err);
    return document->locked;
}

/* Also true if it is only to be looked at then. */
static bool lock_for(struct document *document, enum access access, struct err *err)
{
    struct err why = {0};

    if (access == ACCESS_READ || !file_exists(document->path) || lock(document, access, &why))
        return true;
    if (access != ACCESS_EITHER)
        return err_set(err, why.code, "%s", why.text);
    if (why.code == ERR_CONFLICT)
        (void)err_set(&document->barred, why.code, "%s", why.text);
    else
        (void)err_set(&document->barred, why.code, "Read only: %s", why.text);
    return true;
}

bool document_is_barred(const struct document *document)
{
    return document->barred.code != ERR_NONE;
}

/* A document that is being opened. */
struct reading {
    struct document *document;
    const char *questionnaire; /* that was asked for; NULL: the one that the file names */
    struct err *err;
};

static bool find_questionnaire(const struct reading *reading, const struct questionnaire_wish *wish)
{
    struct document *document = reading->document;

    if (reading->questionnaire != NULL)
        return library_questionnaire(reading->questionnaire, &document->questionnaire,
                                     reading->err);
    if (wish->id == NULL)
        return err_set(reading->err, ERR_DOCUMENT,
                       "%s: does not say which questionnaire it answers; give --questionnaire",
                       document->path);
    return library_questionnaire_of_id(wish->id, &document->questionnaire, reading->err) ||
           err_context(reading->err, "%s", document->path);
}

static const struct questionnaire *give_questionnaire(void *context,
                                                      const struct questionnaire_wish *wish)
{
    const struct reading *reading = context;

    return find_questionnaire(reading, wish) ? &reading->document->questionnaire : NULL;
}

static bool decode(struct document *document, const struct text *bytes, const char *questionnaire,
                   struct err *err)
{
    struct reading reading = {document, questionnaire, err};
    const struct questionnaire_source source = {give_questionnaire, &reading};
    struct problems problems = {0};

    document->open = assessment_open(text_string(bytes), bytes->length, &source,
                                     &document->assessment, &problems);
    if (!document->open) {
        questionnaire_release(&document->questionnaire);
        if (problems.errors > 0)
            (void)refuse(&problems, document->path, err);
    }
    problems_release(&problems);
    return document->open;
}

size_t document_limit(void)
{
    return vault_sealed_length(CODEC_ASSESSMENT_LIMIT);
}

bool document_open(struct document *document, const char *path, struct opening opening,
                   enum access access, struct err *err)
{
    struct text bytes = {0};
    bool good;

    memset(document, 0, sizeof *document);
    document->path = mem_copy(path);
    document->keys = opening.keys;
    good = lock_for(document, access, err) &&
           file_read(path, document_limit(), &bytes, &document->stamp, err) &&
           keyring_open(document->keys, path, &bytes, &document->vault, err) &&
           decode(document, &bytes, opening.questionnaire, err);
    if (good && access != ACCESS_READ && !document_is_barred(document))
        document->read = bytes;
    else
        text_release(&bytes);
    if (!good)
        document_close(document);
    return good;
}

static bool same_questionnaire(const struct text *bytes, const struct document *open,
                               const char *path, struct err *err)
{
    struct questionnaire_wish wish = {0};
    struct problems problems = {0};
    struct arena arena = {0};
    bool good = assessment_peek(text_string(bytes), bytes->length, &arena, &wish, &problems) ||
                refuse(&problems, path, err);

    if (good && !text_same(wish.id, open->assessment.questionnaire_id))
        good = err_set(err, ERR_DOCUMENT,
                       "%s: answers another questionnaire than %s; both must "
                       "be of the same",
                       path, open->path);
    problems_release(&problems);
    arena_release(&arena);
    return good;
}

/* Copies keep the id that `new` gave. One without an id may be a copy of any. */
static bool same_assessment(const struct document *document, const struct document *open,
                            struct err *err)
{
    const char *id = document->assessment.id;
    const char *wanted = open->assessment.id;

    return id == NULL || wanted == NULL || strcmp(id, wanted) == 0 ||
           err_set(err, ERR_DOCUMENT,
                   "%s: is another assessment than %s, not a copy of it (the ids differ); name "
                   "copies of one",
                   document->path, open->path);
}

static bool decode_beside(struct document *document, const struct text *bytes,
                          const struct document *open, struct err *err)
{
    struct problems problems = {0};

    document->borrowed = true;
    document->empty = bytes->length == 0;
    if (document->empty) {
        assessment_init(&document->assessment, &open->questionnaire);
        document->open = true;
        return true;
    }
    if (!same_questionnaire(bytes, open, document->path, err))
        return false;
    document->open = assessment_decode(text_string(bytes), bytes->length, &open->questionnaire,
                                       &document->assessment, &problems);
    if (!document->open)
        (void)refuse(&problems, document->path, err);
    problems_release(&problems);
    return document->open && same_assessment(document, open, err);
}

bool document_open_beside(struct document *document, const char *path, const struct document *open,
                          struct err *err)
{
    struct text bytes = {0};
    bool good;

    memset(document, 0, sizeof *document);
    document->path = mem_copy(path);
    document->keys = open->keys;
    good = file_read(path, document_limit(), &bytes, &document->stamp, err) &&
           keyring_open(document->keys, path, &bytes, &document->vault, err) &&
           decode_beside(document, &bytes, open, err);
    text_release(&bytes);
    if (!good)
        document_close(document);
    return good;
}

bool document_from(struct document *document, const struct text *bytes, const struct document *open,
                   struct err *err)
{
    memset(document, 0, sizeof *document);
    document->path = mem_copy(open->path);
    if (decode_beside(document, bytes, open, err))
        return true;
    document_close(document);
    return false;
}

bool document_open_sample(struct document *document, struct err *err)
{
    struct text bytes = {0};
    size_t length = 0;
    const char *sample = library_sample(&length);
    bool good;

    memset(document, 0, sizeof *document);
    if (sample == NULL)
        return err_set(err, ERR_FAILED, "there is no sample in this program; build it with one");
    document->path = mem_copy("sample");
    text_add_bytes(&bytes, sample, length);
    good = decode(document, &bytes, NULL, err);
    text_release(&bytes);
    if (!good)
        document_close(document);
    return good;
}

bool document_create(struct document *document, const char *questionnaire, struct err *err)
{
    struct assessment *assessment = &document->assessment;
    char instant[INSTANT_SIZE];
    char id[UUID_SIZE];

    memset(document, 0, sizeof *document);
    if (!library_questionnaire(questionnaire, &document->questionnaire, err))
        return false;
    assessment_init(assessment, &document->questionnaire);
    document->open = true;
    clock_instant(instant);
    uuid_random(id);
    mem_set(&assessment->id, id);
    mem_set(&assessment->created, instant);
    mem_set(&assessment->modified, instant);
    mem_set(&assessment->questionnaire_id, document->questionnaire.id);
    mem_set(&assessment->questionnaire_edition, document->questionnaire.edition);
    mem_set(&assessment->questionnaire_sha256, document->questionnaire.sha256);
    return true;
}

bool document_fits(const char *path, const struct text *sealed, struct err *err)
{
    size_t limit =
        vault_is(text_string(sealed), sealed->length) ? document_limit() : CODEC_ASSESSMENT_LIMIT;

    if (!sealed->overflow && sealed->length <= limit)
        return true;
    return err_set(err, ERR_DOCUMENT,
                   "%s: would be larger than what can be opened again (%d MiB, or %d values beside "
                   "the history); shorten the last answer",
                   path, CODEC_ASSESSMENT_LIMIT / 1024 / 1024, CODEC_TREE);
}

bool document_seal(const struct document *document, const struct text *bytes, struct text *out,
                   struct err *err)
{
    if (document->vault == NULL)
        text_add_bytes(out, text_string(bytes), bytes->length);
    else if (!vault_seal(document->vault, text_string(bytes), bytes->length, out, err))
        return err_context(err, "%s", document->path);
    out->overflow = out->overflow || bytes->overflow;
    return document_fits(document->path, out, err);
}

/* The document as it is put on a disk. */
static bool encode(struct document *document, struct text *out, struct err *err)
{
    struct text bytes = {0};
    bool good;

    if (document->vault == NULL) {
        assessment_encode_again(&document->assessment, &document->written, out);
        return document_fits(document->path, out, err);
    }
    assessment_encode_again(&document->assessment, &document->written, &bytes);
    good = document_seal(document, &bytes, out, err);
    text_release(&bytes);
    return good;
}

static bool write_new(struct document *document, const struct text *bytes, struct err *err)
{
    if (strcmp(document->path, "-") == 0)
        return output_write(text_string(bytes), bytes->length, err);
    return lock(document, ACCESS_EDIT, err) &&
           file_create(document->path, text_string(bytes), bytes->length, &document->stamp, err);
}

bool document_save_new(struct document *document, const char *path, struct err *err)
{
    struct text bytes = {0};
    bool good;

    mem_set(&document->path, path);
    good = encode(document, &bytes, err) && write_new(document, &bytes, err);
    text_release(&bytes);
    return good;
}

static bool write_back(struct document *document, const struct text *bytes, struct err *err)
{
    if (strcmp(document->path, "-") == 0)
        return output_write(text_string(bytes), bytes->length, err);
    if (!file_unchanged(document->path, &document->stamp))
        return err_set(err, ERR_CONFLICT,
                       "%s: was changed on the disk meanwhile; nothing was written, do it again",
                       document->path);
    return file_replace(document->path, text_string(bytes), bytes->length, &document->stamp, err);
}

bool document_save(struct document *document, struct err *err)
{
    struct text bytes = {0};
    bool good;

    good = encode(document, &bytes, err) && write_back(document, &bytes, err);
    text_release(&bytes);
    return good;
}

bool document_backup(const struct document *document, struct err *err)
{
    return file_keep_old(document->path, document_limit(), err);
}

void document_close(struct document *document)
{
    text_release(&document->read);
    written_release(&document->written);
    if (document->open) {
        assessment_release(&document->assessment);
        if (!document->borrowed)
            questionnaire_release(&document->questionnaire);
    }
    if (document->locked)
        file_unlock(&document->lock);
    vault_free(document->vault);
    mem_free(document->path);
    memset(document, 0, sizeof *document);
}
