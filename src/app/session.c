/* SPDX-License-Identifier: MIT
 *
 * session.c - see session.h.
 */
#include "app/session.h"

#include "app/exporting.h"
#include "app/keyring.h"
#include "app/recent.h"
#include "app/recovery.h"
#include "app/signals.h"
#include "app/world.h"
#include "base/mem.h"
#include "codec/codec.h"
#include "report/preview.h"

#include <string.h>

enum { PATIENCE = 2000 }; /* milliseconds */

static void free_document(struct document *document)
{
    if (document == NULL)
        return;
    document_close(document);
    mem_free(document);
}

void session_saved(struct session *session)
{
    session->failing = false;
    session->offered = false;
    if (session->saved == session->put)
        return;
    held_text_drop(&session->saved);
    session->saved = held_text_share(session->put);
    if (session->recovered.length > 0)
        recovery_remove(text_string(&session->recovered));
    text_clear(&session->recovered);
}

/* What is on the disk now. A document that was not read from there is there as it is encoded. */
static void put_first(struct session *session, struct document *document)
{
    if (document->read.length == 0)
        assessment_encode(&document->assessment, &document->read);
    session->put = held_text_new(&document->read);
}

/* The ui goes over to a new document; the old one is on the disk by then. */
static void take(struct session *session, struct ui *ui, struct document *document, bool read_only)
{
    struct document *old = session->document;

    session->document = document;
    session->read_only = read_only;
    held_text_drop(&session->put);
    text_clear(&session->recovered);
    if (!read_only) {
        put_first(session, document);
        session_saved(session);
        saver_target(session->saver, document->path, &document->stamp);
        recent_add(document->path);
    }
    ui_opened(ui, &document->assessment, document->path, read_only);
    free_document(old);
}

static void tell_recovery(struct ui *ui, const char *path)
{
    struct text kept = {0};
    struct text line = {0};

    recovery_latest(path, &kept);
    if (kept.length > 0) {
        text_format(&line, "Answers that could not be saved last time are in %s",
                    text_string(&kept));
        ui_done(ui, text_string(&line));
        (void)ui_offer(ui, OFFER_RECOVERY);
    }
    text_release(&kept);
    text_release(&line);
}

bool session_load(struct opened *opened, const char *path, struct opening opening, struct err *err)
{
    struct document *document = mem_alloc(1, sizeof *document);
    bool good;

    memset(opened, 0, sizeof *opened);
    good = document_open(document, path, opening, ACCESS_EITHER, err);
    opened->read_only = good && document_is_barred(document);
    if (opened->read_only)
        opened->note = document->barred;
    if (good)
        opened->document = document;
    else
        mem_free(document);
    return good;
}

void session_take(struct session *session, struct ui *ui, struct opened *opened)
{
    take(session, ui, opened->document, opened->read_only);
    if (opened->read_only)
        ui_failed(ui, &opened->note);
    else
        tell_recovery(ui, opened->document->path);
    opened->document = NULL;
}

void session_open(struct session *session, struct ui *ui, const char *path, struct opening opening)
{
    struct opened opened;
    struct err err = {0};

    if (session_finish(session, &err) && session_load(&opened, path, opening, &err))
        session_take(session, ui, &opened);
    else
        ui_failed(ui, &err);
}

void session_open_sample(struct session *session, struct ui *ui)
{
    struct document *document = mem_alloc(1, sizeof *document);
    struct err err = {0};

    if (session_finish(session, &err) && document_open_sample(document, &err)) {
        take(session, ui, document, true);
        return;
    }
    mem_free(document);
    ui_failed(ui, &err);
}

static bool set_profile(struct document *document, const struct profile *profile, struct err *err)
{
    const struct {
        enum field field;
        const char *value;
    } fields[] = {
        {FIELD_NAME,      profile->name                    },
        {FIELD_SECTOR,    profile->sector                  },
        {FIELD_SIZE,      profile->size                    },
        {FIELD_ROLES,     profile->roles                   },
        {FIELD_SCOPE,     profile->scope                   },
        {FIELD_ASSESSORS, profile->assessors               },
        {FIELD_DEPTH,     profile->quick ? "quick" : "full"},
    };

    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        if (fields[i].value == NULL || fields[i].value[0] == '\0')
            continue;
        if (!field_check(&document->questionnaire, fields[i].field, fields[i].value, err))
            return false;
        field_set(&document->assessment, fields[i].field, 0, fields[i].value);
    }
    return true;
}

static bool create(struct document *document, const char *path, const struct profile *profile,
                   struct keyring *keys, struct err *err)
{
    const char *questionnaire = profile->questionnaire;

    if (questionnaire == NULL || questionnaire[0] == '\0')
        questionnaire = "iso42001";
    if (!document_create(document, questionnaire, err) || !set_profile(document, profile, err))
        return false;
    document->keys = keys;
    if (profile->encrypted)
        document->vault = keyring_make_own(keys, path, err);
    return (!profile->encrypted || document->vault != NULL) &&
           document_save_new(document, path, err);
}

void session_create(struct session *session, struct ui *ui, const char *path, struct keyring *keys)
{
    struct document *document = mem_alloc(1, sizeof *document);
    struct err err = {0};

    if (session_finish(session, &err) && create(document, path, ui_profile(ui), keys, &err)) {
        take(session, ui, document, false);
        return;
    }
    free_document(document);
    ui_failed(ui, &err);
}

/* A file of that name, locked by us. */
static bool make_copy(const struct text *bytes, const char *path, struct document *copy,
                      struct err *err)
{
    if (!file_create(path, text_string(bytes), bytes->length, &copy->stamp, err))
        return false;
    copy->locked = file_lock(path, &copy->lock, err);
    return copy->locked;
}

/* The old place is left as it is; a drive that does not answer is not waited for. */
static void let_go(struct session *session)
{
    struct document *document = session->document;

    if (!session->read_only && saver_busy(session->saver)) {
        struct saver *fresh = saver_new(signals_wake_write());

        if (fresh != NULL) {
            saver_abandon(session->saver, &document->lock);
            session->saver = fresh;
        }
    }
    if (document->locked)
        file_unlock(&document->lock);
}

void session_save_as(struct session *session, struct ui *ui, const char *path)
{
    struct document copy = {0};
    struct text bytes = {0};
    struct text sealed = {0};
    struct err err = {0};
    struct document *document = session->document;
    bool made;

    if (document == NULL)
        return;
    assessment_encode(&document->assessment, &bytes);
    made = document_seal(document, &bytes, &sealed, &err) && make_copy(&sealed, path, &copy, &err);
    text_release(&sealed);
    if (!made) {
        ui_failed(ui, &err);
        text_release(&bytes);
        return;
    }
    let_go(session);
    document->lock = copy.lock;
    document->locked = true;
    document->stamp = copy.stamp;
    mem_set(&document->path, path);
    session->read_only = false;
    held_text_drop(&session->put);
    session->put = held_text_new(&bytes);
    session_saved(session);
    saver_target(session->saver, path, &document->stamp);
    recent_add(path);
    ui_moved(ui, document->path);
}

static bool export(const struct assessment *assessment, const struct effect *effect,
                   const char *logo, struct err *err)
{
    const struct exporter *exporter = exporter_of_name(effect->format);
    struct report_options options = *effect->options;
    struct text stem = {0};
    struct text picture = {0};
    struct text out = {0};
    bool good;

    if (exporter == NULL)
        return err_set(err, ERR_FAILED, "there is no format %s", effect->format);
    export_stem(effect->path, effect->path, exporter, &stem);
    options.stem = text_string(&stem);
    good = export_read_paper(NULL, &options.paper, err) &&
           export_read_logo(preview_has_logo(exporter) && *logo != '\0' ? logo : NULL, &picture,
                            &options, err) &&
           export_write(assessment, exporter, &options, &out, err) &&
           output_to(effect->path, text_string(&out), out.length, err);
    text_release(&stem);
    text_release(&picture);
    text_release(&out);
    return good;
}

void session_export(struct session *session, struct ui *ui, const struct effect *effect)
{
    struct err err = {0};

    if (session->document == NULL)
        return;
    if (export(&session->document->assessment, effect, ui_settings(ui)->logo, &err))
        ui_written(ui, effect->path);
    else
        ui_failed(ui, &err);
}

/* What is put on the disk. What is too large is too large for the saver as well, which says so. */
static struct held_text *seal(struct session *session)
{
    struct text out = {0};
    struct err ignored = {0};

    if (session->document->vault == NULL)
        return held_text_share(session->put);
    held_text_reuse(&session->sealed, &out);
    (void)!document_seal(session->document, held_text_bytes(session->put), &out, &ignored);
    session->sealed = held_text_new(&out);
    return held_text_share(session->sealed);
}

static bool same(const struct text *a, const struct text *b)
{
    return a->length == b->length && memcmp(text_string(a), text_string(b), a->length) == 0;
}

void session_save(struct session *session)
{
    struct document *document = session->document;
    struct text bytes = {0};

    if (document == NULL || session->read_only)
        return;
    assessment_encode_again(&document->assessment, &document->written, &bytes);
    if (!session->failing && same(&bytes, held_text_bytes(session->put))) {
        text_release(&bytes);
        return;
    }
    held_text_drop(&session->put);
    session->put = held_text_new(&bytes);
    saver_put(session->saver, seal(session));
}

static void tell_failure(struct session *session, struct ui *ui, const struct err *why)
{
    struct text path = {0};
    struct err ignored = {0};

    ui_save_failed(ui, why, saver_kept(session->saver, &path, &ignored));
    text_release(&path);
}

void session_report(struct session *session, struct ui *ui)
{
    struct err why = {0};

    if (session->document == NULL || session->read_only)
        return;
    switch (saver_look(session->saver, &why)) {
    case SAVER_SAVED:
        session_saved(session);
        ui_saved(ui);
        return;
    case SAVER_SAVING:
        ui_saving(ui);
        return;
    case SAVER_FAILED:
        session->failing = true;
        tell_failure(session, ui, &why);
        if (why.code == ERR_CONFLICT && !session->offered)
            session->offered = ui_offer(ui, OFFER_MERGE);
        return;
    }
}

bool session_finish(struct session *session, struct err *err)
{
    struct err why = {0};

    if (session->document == NULL || session->read_only)
        return true;
    session_save(session);
    switch (saver_finish(session->saver, PATIENCE, &why)) {
    case SAVER_SAVED:
        return true;
    case SAVER_SAVING:
        return err_set(err, ERR_FAILED, "%s: the drive does not answer; wait, or save as (Ctrl-P)",
                       session->document->path);
    case SAVER_FAILED:
        break;
    }
    return err_set(err, why.code, "%s", why.text);
}

void session_close(struct session *session)
{
    if (session->saver == NULL || !saver_busy(session->saver)) {
        saver_free(session->saver);
        free_document(session->document);
    }
    held_text_drop(&session->put);
    held_text_drop(&session->saved);
    held_text_drop(&session->sealed);
    text_release(&session->recovered);
    memset(session, 0, sizeof *session);
}
