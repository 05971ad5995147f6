/* SPDX-License-Identifier: MIT
 *
 * desk.c - see desk.h.
 */
#include "app/desk.h"

#include "app/recent.h"
#include "app/recovery.h"
#include "app/world.h"
#include "base/mem.h"
#include "codec/codec.h"
#include "report/report.h"

#include <string.h>

static void free_document(struct document *document)
{
    if (document == NULL)
        return;
    document_close(document);
    mem_free(document);
}

/* The ui goes over to a new document; the old one is on the disk by then. */
static void take(struct desk_file *file, struct ui *ui, struct document *document, bool read_only)
{
    struct document *old = file->document;

    file->document = document;
    file->read_only = read_only;
    file->failing = false;
    text_clear(&file->put);
    if (!read_only) {
        assessment_encode(&document->assessment, &file->put);
        saver_target(file->saver, document->path, &document->stamp);
        recent_add(document->path);
    }
    ui_opened(ui, &document->assessment, document->path, read_only);
    free_document(old);
}

static void tell_recovery(struct ui *ui, const char *path)
{
    struct text line = {0};

    if (recovery_waits(path)) {
        text_add(&line, "Answers that could not be saved last time are in ");
        recovery_path(path, &line);
        ui_done(ui, text_string(&line));
    }
    text_release(&line);
}

bool desk_load(struct opened *opened, const char *path, const char *questionnaire, struct err *err)
{
    struct document *document = mem_alloc(1, sizeof *document);
    bool good;

    memset(opened, 0, sizeof *opened);
    good = document_open(document, path, questionnaire, ACCESS_EDIT, &opened->note);
    if (!good && opened->note.code == ERR_CONFLICT) {
        opened->read_only = true;
        good = document_open(document, path, questionnaire, ACCESS_READ, err);
    } else if (!good) {
        *err = opened->note;
    }
    if (good)
        opened->document = document;
    else
        mem_free(document);
    return good;
}

void desk_take(struct desk_file *file, struct ui *ui, struct opened *opened)
{
    take(file, ui, opened->document, opened->read_only);
    if (opened->read_only)
        ui_failed(ui, &opened->note);
    else
        tell_recovery(ui, opened->document->path);
    opened->document = NULL;
}

void desk_open(struct desk_file *file, struct ui *ui, const char *path, const char *questionnaire)
{
    struct opened opened;
    struct err err = {0};

    if (desk_finish(file, &err) && desk_load(&opened, path, questionnaire, &err))
        desk_take(file, ui, &opened);
    else
        ui_failed(ui, &err);
}

void desk_open_sample(struct desk_file *file, struct ui *ui)
{
    struct document *document = mem_alloc(1, sizeof *document);
    struct err err = {0};

    if (desk_finish(file, &err) && document_open_sample(document, &err)) {
        take(file, ui, document, true);
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

void desk_create(struct desk_file *file, struct ui *ui, const char *path,
                 const struct profile *profile)
{
    struct document *document = mem_alloc(1, sizeof *document);
    const char *questionnaire = profile->questionnaire;
    struct err err = {0};

    if (questionnaire == NULL || questionnaire[0] == '\0')
        questionnaire = "iso42001";
    if (desk_finish(file, &err) && document_create(document, questionnaire, &err) &&
        set_profile(document, profile, &err) && document_save_new(document, path, &err)) {
        take(file, ui, document, false);
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

void desk_save_as(struct desk_file *file, struct ui *ui, const char *path)
{
    struct document copy = {0};
    struct text bytes = {0};
    struct err err = {0};
    struct document *document = file->document;

    if (document == NULL)
        return;
    assessment_encode(&document->assessment, &bytes);
    if (!make_copy(&bytes, path, &copy, &err)) {
        ui_failed(ui, &err);
        text_release(&bytes);
        return;
    }
    if (document->locked)
        file_unlock(&document->lock);
    document->lock = copy.lock;
    document->locked = true;
    document->stamp = copy.stamp;
    mem_set(&document->path, path);
    file->read_only = false;
    file->failing = false;
    text_release(&file->put);
    file->put = bytes;
    saver_target(file->saver, path, &document->stamp);
    recent_add(path);
    ui_opened(ui, &document->assessment, document->path, false);
    ui_saved(ui);
}

static bool export(const struct assessment *assessment, const char *format, const char *path,
                   struct err *err)
{
    static const struct report_options options = {0};
    const struct exporter *exporter = exporter_of_name(format);
    struct results results = {0};
    struct text out = {0};
    bool good;

    if (exporter == NULL)
        return err_set(err, ERR_FAILED, "there is no format %s", format);
    results_compute(&results, assessment);
    good = exporter->write(&results, &options, &out, err) &&
           file_replace(path, text_string(&out), out.length, NULL, err);
    results_release(&results);
    text_release(&out);
    return good;
}

void desk_export(struct desk_file *file, struct ui *ui, const char *format, const char *path)
{
    struct text line = {0};
    struct err err = {0};

    if (file->document == NULL)
        return;
    if (export(&file->document->assessment, format, path, &err)) {
        text_format(&line, "Written: %s", path);
        ui_done(ui, text_string(&line));
    } else {
        ui_failed(ui, &err);
    }
    text_release(&line);
}

void desk_save(struct desk_file *file)
{
    struct text bytes = {0};
    struct text copy = {0};

    if (file->document == NULL || file->read_only)
        return;
    assessment_encode(&file->document->assessment, &bytes);
    if (bytes.length == file->put.length &&
        memcmp(text_string(&bytes), text_string(&file->put), bytes.length) == 0) {
        text_release(&bytes);
        return;
    }
    text_clear(&file->put);
    text_add_bytes(&file->put, bytes.bytes, bytes.length);
    text_add_bytes(&copy, bytes.bytes, bytes.length);
    saver_put(file->saver, &copy);
    text_release(&bytes);
}

void desk_report(struct desk_file *file, struct ui *ui)
{
    struct err why = {0};

    if (file->document == NULL || file->read_only)
        return;
    switch (saver_look(file->saver, &why)) {
    case SAVER_SAVED:
        file->failing = false;
        ui_saved(ui);
        return;
    case SAVER_SAVING:
        return;
    case SAVER_FAILED:
        file->failing = true;
        ui_save_failed(ui, &why);
        return;
    }
}

bool desk_finish(struct desk_file *file, struct err *err)
{
    struct err why = {0};

    if (file->document == NULL || file->read_only)
        return true;
    desk_save(file);
    if (saver_finish(file->saver, &why) == SAVER_SAVED)
        return true;
    return err_set(err, why.code, "%s", why.text);
}

void desk_close(struct desk_file *file)
{
    saver_free(file->saver);
    free_document(file->document);
    text_release(&file->put);
    memset(file, 0, sizeof *file);
}
