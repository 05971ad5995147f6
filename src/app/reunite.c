/* SPDX-License-Identifier: MIT
 *
 * reunite.c - see reunite.h.
 */
#include "app/reunite.h"

#include "app/recovery.h"
#include "codec/codec.h"
#include "model/merge.h"

#include <string.h>

/* What the saver is at is finished. */
static bool may_change(struct session *session, struct ui *ui)
{
    const char *path = session->document != NULL ? session->document->path : NULL;
    struct err err = {0};

    if (path == NULL || session->read_only)
        return false;
    (void)!session_finish(session, &err);
    if (!saver_busy(session->saver))
        return true;
    ui_failed(ui, &err);
    return false;
}

/* The ui and the saver go over to it: the ui stays where it is, or goes to what was done last. */
static void adopt(struct session *session, struct ui *ui, const struct assessment *assessment,
                  bool stay)
{
    struct document *document = session->document;

    assessment_release(&document->assessment);
    document->assessment = *assessment;
    written_release(&document->written);
    if (stay)
        ui_renewed(ui, &document->assessment);
    else
        ui_opened(ui, &document->assessment, document->path, false);
    session_save(session);
    ui_saving(ui);
}

static void tell_conflicts(struct ui *ui, const struct conflicts *conflicts, const char *none,
                           const char *some)
{
    struct text line = {0};

    if (conflicts->count == 0) {
        ui_done(ui, none);
        return;
    }
    conflict_describe(&conflicts->at[0], &line);
    if (conflicts->count > 1)
        text_format(&line, "; and %zu more", conflicts->count - 1);
    text_format(&line, "; %s", some);
    ui_done(ui, text_string(&line));
    text_release(&line);
}

static bool says_the_same(const struct document *one, const struct document *other)
{
    struct text first = {0}, second = {0};
    bool same;

    assessment_encode(&one->assessment, &first);
    assessment_encode(&other->assessment, &second);
    same = strcmp(text_string(&first), text_string(&second)) == 0;
    text_release(&first);
    text_release(&second);
    return same;
}

/* A file that was only touched, or not even that, is no reason to forget what can be undone. */
static void merge(struct session *session, struct ui *ui, const struct document *base,
                  const struct document *theirs)
{
    struct conflicts conflicts = {0};
    struct assessment merged;

    session->document->stamp = theirs->stamp;
    saver_accept(session->saver, &theirs->stamp);
    if (says_the_same(base, theirs)) {
        session_save(session);
        ui_done(ui, "Nothing to merge: others changed no answer");
        return;
    }
    merge_compute(&base->assessment, &session->document->assessment, &theirs->assessment, &merged,
                  &conflicts);
    adopt(session, ui, &merged, true);
    tell_conflicts(ui, &conflicts, "Merged with what others changed",
                   "yours stays, look at it again");
    conflicts_release(&conflicts);
}

void reunite_merge(struct session *session, struct ui *ui)
{
    struct document theirs = {0};
    struct document base = {0};
    struct err err = {0};

    if (!may_change(session, ui))
        return;
    if (document_open_beside(&theirs, session->document->path, session->document, &err) &&
        document_from(&base, held_text_bytes(session->saved), session->document, &err))
        merge(session, ui, &base, &theirs);
    else
        ui_failed(ui, &err);
    document_close(&base);
    document_close(&theirs);
}

void reunite_reload(struct session *session, struct ui *ui)
{
    struct document theirs = {0};
    struct text bytes = {0};
    struct err err = {0};

    if (!may_change(session, ui))
        return;
    if (!document_open_beside(&theirs, session->document->path, session->document, &err)) {
        ui_failed(ui, &err);
        return;
    }
    session->document->stamp = theirs.stamp;
    saver_target(session->saver, session->document->path, &theirs.stamp);
    assessment_encode(&theirs.assessment, &bytes);
    held_text_drop(&session->put);
    session->put = held_text_new(&bytes);
    session_saved(session);
    theirs.open = false; /* it is handed over */
    adopt(session, ui, &theirs.assessment, true);
    ui_saved(ui);
    ui_done(ui, "Read again from the disk");
    document_close(&theirs);
}

/* What both come from is what was kept without its own changes: others may have changed the file
 * since then. */
static bool take_in(struct session *session, struct ui *ui, const struct document *kept,
                    struct err *err)
{
    const struct assessment *ours = &session->document->assessment;
    struct conflicts conflicts = {0};
    struct document base = {0};
    struct text bytes = {0};
    struct assessment merged;
    bool good;

    assessment_encode(&kept->assessment, &bytes);
    good = document_from(&base, &bytes, session->document, err);
    text_release(&bytes);
    if (!good)
        return false;
    merge_take_back(&base.assessment, ours);
    merge_compute(&base.assessment, ours, &kept->assessment, &merged, &conflicts);
    document_close(&base);
    adopt(session, ui, &merged, false);
    tell_conflicts(ui, &conflicts, "Taken in: the answers that were not saved last time",
                   "the file's stays, the history has both");
    conflicts_release(&conflicts);
    return true;
}

void reunite_recover(struct session *session, struct ui *ui)
{
    struct document kept = {0};
    struct text path = {0};
    struct err err = {0};

    if (!may_change(session, ui))
        return;
    recovery_latest(session->document->path, &path);
    if (path.length == 0) {
        ui_done(ui, "No answers wait: all that was entered was saved");
    } else if (document_open_beside(&kept, text_string(&path), session->document, &err) &&
               take_in(session, ui, &kept, &err)) {
        text_clear(&session->recovered);
        text_add(&session->recovered, text_string(&path));
    } else {
        ui_failed(ui, &err);
    }
    document_close(&kept);
    text_release(&path);
}
