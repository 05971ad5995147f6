/* SPDX-License-Identifier: MIT
 *
 * leaving.c - see leaving.h.
 */
#include "app/leaving.h"

#include "app/signals.h"
#include "app/world.h"
#include "term/term.h"

#include <poll.h>

/* Milliseconds: before the terminal is given back, for the keeping of what is not saved, and for a
 * drive when a signal has ended the program. */
enum { QUICK = 500, KEEPING = 2000, LAST = 5000 };

static void tell_wait(struct session *session)
{
    const char *file = session->document->path;
    struct text path = {0};
    struct err why = {0};

    saver_await_kept(session->saver, KEEPING);
    if (!saver_busy(session->saver))
        return;
    if (saver_kept(session->saver, &path, &why))
        message("%s: still being saved; wait, or leave with Ctrl-C: the answers are kept in %s",
                file, text_string(&path));
    else
        message("%s: still being saved; wait: after Ctrl-C the last answers would be lost", file);
    text_release(&path);
}

/* Until it is saved, has failed, or is not waited for any more: SAVER_SAVING. */
static enum saver_state wait_for_drive(struct saver *saver, bool ended, struct err *why)
{
    struct pollfd wake = {.fd = signals_wake(), .events = POLLIN};
    enum saver_state state = saver_look(saver, why);
    int ready = 1;

    while (saver_busy(saver) && ready != 0 && (ended || signals_end() == 0)) {
        ready = poll(&wake, 1, ended ? LAST : -1);
        signals_drain();
        state = saver_look(saver, why);
    }
    return saver_busy(saver) ? SAVER_SAVING : state;
}

static enum saver_state wait_in_sight(struct session *session, bool ended, struct err *why)
{
    enum saver_state state;

    tell_wait(session);
    state = wait_for_drive(session->saver, ended, why);
    if (state == SAVER_SAVED)
        message("%s: saved", session->document->path);
    if (state == SAVER_SAVING)
        (void)err_set(why, ERR_FAILED, "%s: the drive does not answer", session->document->path);
    return state;
}

static bool tell_unsaved(struct session *session, const struct err *why, struct err *err)
{
    struct text path = {0};
    struct err nowhere = {0};

    if (saver_kept(session->saver, &path, &nowhere))
        (void)err_set(err, why->code, "NOT SAVED; the answers are kept in %s: %s",
                      text_string(&path), why->text);
    else
        (void)err_set(err, why->code, "NOT SAVED, and the last answers are lost: %s; %s", why->text,
                      nowhere.text[0] != '\0' ? nowhere.text : "nor could they be kept elsewhere");
    text_release(&path);
    return false;
}

bool leaving_finish(struct session *session, bool ended, struct err *err)
{
    struct err why = {0};
    enum saver_state state = SAVER_SAVED;

    if (session->document != NULL && !session->read_only) {
        session_save(session);
        state = saver_finish(session->saver, QUICK, &why);
    }
    term_close();
    if (state == SAVER_SAVING)
        state = wait_in_sight(session, ended, &why);
    return state == SAVER_SAVED || tell_unsaved(session, &why, err);
}
