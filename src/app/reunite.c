/* SPDX-License-Identifier: MIT
 *
 * reunite.c - see reunite.h.
 */
#include "app/reunite.h"

#include "app/recovery.h"
#include "codec/codec.h"
#include "model/merge.h"

#include <string.h>

static bool may_change(const struct session *session)
{
    return session->document != NULL && !session->read_only;
}

/* The ui and the saver go over to it. */
static void adopt(struct session *session, struct ui *ui, const struct assessment *assessment)
{
    struct document *document = session->document;

    assessment_release(&document->assessment);
    document->assessment = *assessment;
    ui_opened(ui, &document->assessment, document->path, false);
    session_save(session);
    ui_saving(ui);
}

static void tell_conflicts(struct ui *ui, const struct conflicts *conflicts)
{
    struct text line = {0};

    if (conflicts->count == 0) {
        ui_done(ui, "Merged with what others changed");
        return;
    }
    conflict_describe(&conflicts->at[0], &line);
    if (conflicts->count > 1)
        text_format(&line, "; and %zu more", conflicts->count - 1);
    text_add(&line, "; yours stays, look at it again");
    ui_done(ui, text_string(&line));
    text_release(&line);
}

static void merge(struct session *session, struct ui *ui, const struct document *base,
                  const struct document *theirs)
{
    struct conflicts conflicts = {0};
    struct assessment merged;

    merge_compute(&base->assessment, &session->document->assessment, &theirs->assessment, &merged,
                  &conflicts);
    session->document->stamp = theirs->stamp;
    saver_accept(session->saver, &theirs->stamp);
    adopt(session, ui, &merged);
    tell_conflicts(ui, &conflicts);
    conflicts_release(&conflicts);
}

void reunite_merge(struct session *session, struct ui *ui)
{
    struct document theirs = {0};
    struct document base = {0};
    struct err err = {0};

    if (!may_change(session))
        return;
    if (document_open_beside(&theirs, session->document->path, session->document, &err) &&
        document_from(&base, &session->saved, session->document, &err))
        merge(session, ui, &base, &theirs);
    else
        ui_failed(ui, &err);
    document_close(&base);
    document_close(&theirs);
}

void reunite_reload(struct session *session, struct ui *ui)
{
    struct document theirs = {0};
    struct err err = {0};

    if (!may_change(session))
        return;
    if (!document_open_beside(&theirs, session->document->path, session->document, &err)) {
        ui_failed(ui, &err);
        return;
    }
    session->document->stamp = theirs.stamp;
    saver_target(session->saver, session->document->path, &theirs.stamp);
    text_clear(&session->put);
    assessment_encode(&theirs.assessment, &session->put);
    session_saved(session);
    theirs.open = false; /* it is handed over */
    adopt(session, ui, &theirs.assessment);
    ui_saved(ui);
    ui_done(ui, "Read again from the disk");
    document_close(&theirs);
}

/* What both have is what was saved before: all that is new there is taken in. */
static void take_in(struct session *session, struct ui *ui, const struct document *kept)
{
    const struct assessment *ours = &session->document->assessment;
    struct conflicts none = {0};
    struct assessment merged;

    merge_compute(ours, ours, &kept->assessment, &merged, &none);
    conflicts_release(&none);
    adopt(session, ui, &merged);
    ui_done(ui, "Taken in: the answers that were not saved last time");
}

void reunite_recover(struct session *session, struct ui *ui)
{
    struct document kept = {0};
    struct text path = {0};
    struct err err = {0};

    if (!may_change(session))
        return;
    recovery_latest(session->document->path, &path);
    if (path.length == 0) {
        ui_done(ui, "No answers wait: all that was entered was saved");
    } else if (document_open_beside(&kept, text_string(&path), session->document, &err)) {
        text_clear(&session->recovered);
        text_add(&session->recovered, text_string(&path));
        take_in(session, ui, &kept);
    } else {
        ui_failed(ui, &err);
    }
    document_close(&kept);
    text_release(&path);
}
