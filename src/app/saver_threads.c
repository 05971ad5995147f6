/* SPDX-License-Identifier: MIT
 *
 * saver_threads.c - see saver_state.h: the thread that writes, and the one that watches it.
 */
#include "app/document.h"
#include "app/recovery.h"
#include "app/saver_state.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { RETRY_TIME = 2000, STALL_SECONDS = 5, THOUSAND = 1000, MILLION = 1000000 };

struct timespec saver_time(int milliseconds)
{
    struct timespec time = {0};

    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    time.tv_sec += milliseconds / THOUSAND;
    time.tv_nsec += (long)(milliseconds % THOUSAND) * MILLION;
    if (time.tv_nsec >= (long)THOUSAND * MILLION) {
        time.tv_nsec -= (long)THOUSAND * MILLION;
        time.tv_sec++;
    }
    return time;
}

/* An old version that cannot be kept is no reason to lose the new one. */
static void back_up(struct saver *saver)
{
    struct err ignored = {0};

    if (!saver->backed_up && file_exists(saver->path))
        saver->backed_up = file_keep_old(saver->path, document_limit(), &ignored);
}

static bool write_file(struct saver *saver, struct err *err)
{
    const struct text *bytes = held_text_bytes(saver->writing);

    if (!file_unchanged(saver->path, &saver->stamp) && file_exists(saver->path))
        return err_set(err, ERR_CONFLICT,
                       "%s: was changed on the disk by somebody else; merge, reload, or save as "
                       "(Ctrl-P)",
                       saver->path);
    if (!document_fits(saver->path, bytes, err))
        return false;
    back_up(saver);
    return file_replace(saver->path, text_string(bytes), bytes->length, &saver->stamp, err);
}

/* With `keeping` held: the document of that number is kept, or cannot be. */
static void keep(struct saver *saver, const struct text *bytes, unsigned long number)
{
    struct err why = {0};
    bool good = !bytes->overflow &&
                recovery_keep(saver->path, text_string(bytes), bytes->length, &saver->kept, &why);

    (void)pthread_mutex_lock(&saver->lock);
    text_clear(&saver->kept_path);
    if (good)
        text_add(&saver->kept_path, text_string(&saver->kept));
    saver->kept_why = why;
    saver->tried = number;
    (void)pthread_cond_broadcast(&saver->done);
    (void)pthread_mutex_unlock(&saver->lock);
}

static void forget_kept(struct saver *saver)
{
    recovery_remove(text_string(&saver->kept));
    text_clear(&saver->kept);
}

/* What is kept may be newer than what was written: then it stays. */
static bool write_document(struct saver *saver, unsigned long number, struct err *err)
{
    bool good = write_file(saver, err);
    bool newer, elsewhere;

    (void)pthread_mutex_lock(&saver->lock);
    saver->written = good;
    (void)pthread_mutex_unlock(&saver->lock);
    (void)pthread_mutex_lock(&saver->keeping);
    (void)pthread_mutex_lock(&saver->lock);
    newer = saver->waiting != NULL;
    elsewhere = saver->abandoned;
    (void)pthread_mutex_unlock(&saver->lock);
    if (good && !newer)
        forget_kept(saver);
    else if (!good && !elsewhere)
        keep(saver, held_text_bytes(saver->writing), number);
    (void)pthread_mutex_unlock(&saver->keeping);
    return good;
}

/* With the lock held, which is let go for telling: whoever is told wakes up at once and wants it.
 */
static void report(struct saver *saver, bool good, const struct err *err)
{
    bool told = saver->reported || saver->abandoned;

    saver->state = good ? SAVER_SAVED : SAVER_FAILED;
    saver->why = *err;
    if (told)
        return;
    saver->reported = true;
    (void)pthread_mutex_unlock(&saver->lock);
    told = write(saver->wake, "s", 1) == 1;
    (void)pthread_mutex_lock(&saver->lock);
    if (!told)
        saver->reported = false;
}

/* With the lock held, which is let go for the writing. */
static void write_latest(struct saver *saver)
{
    struct err err = {0};
    unsigned long number = saver->put;
    bool good;

    if (saver->waiting != NULL) {
        held_text_drop(&saver->writing);
        saver->writing = saver->waiting;
        saver->waiting = NULL;
    }
    saver->busy = true;
    saver->now = false;
    saver->written = false;
    saver->since = saver_time(0);
    saver->begun++;
    if (saver->dozing)
        (void)pthread_cond_signal(&saver->watched);
    (void)pthread_mutex_unlock(&saver->lock);
    good = write_document(saver, number, &err);
    (void)pthread_mutex_lock(&saver->lock);
    saver->busy = false;
    saver->hurry = false;
    saver->ended = saver->begun;
    if (saver->waiting == NULL)
        report(saver, good, &err);
    if (good)
        held_text_drop(&saver->writing);
    (void)pthread_cond_broadcast(&saver->done);
}

/* With the lock held: until there is a document, or it is time to try again. */
static void wait_for_work(struct saver *saver)
{
    struct timespec until = saver_time(RETRY_TIME);

    if (saver->state != SAVER_FAILED || saver->why.code == ERR_CONFLICT ||
        saver->why.code == ERR_DOCUMENT)
        (void)pthread_cond_wait(&saver->wanted, &saver->lock);
    else if (pthread_cond_timedwait(&saver->wanted, &saver->lock, &until) != 0)
        saver->now = true;
}

/* With the lock held, which is let go. The last thread of an abandoned saver frees it. */
static void end_thread(struct saver *saver)
{
    bool last = --saver->threads == 0 && saver->abandoned;

    (void)pthread_mutex_unlock(&saver->lock);
    if (last) {
        file_unlock(&saver->file_lock);
        saver_dispose(saver);
    }
}

static void *write_always(void *given)
{
    struct saver *saver = given;

    (void)pthread_mutex_lock(&saver->lock);
    while (!saver->stop) {
        if (saver->waiting != NULL || (saver->now && saver->writing != NULL))
            write_latest(saver);
        else
            wait_for_work(saver);
    }
    end_thread(saver);
    return NULL;
}

/* With the lock held: whether it is time to look at the attempt that began last, or when it will
 * be.
 */
static bool is_due(const struct saver *saver, struct timespec *until)
{
    struct timespec now = saver_time(0);

    *until = saver->since;
    until->tv_sec += STALL_SECONDS;
    return saver->hurry || now.tv_sec > until->tv_sec ||
           (now.tv_sec == until->tv_sec && now.tv_nsec >= until->tv_nsec);
}

/* With the lock held: whether that attempt is still under way. */
static bool still_at_it(const struct saver *saver, unsigned long attempt)
{
    return saver->busy && saver->begun == attempt && !saver->written;
}

/* With the lock held, which is let go meanwhile. The write cannot end before this does, because it
 * wants `keeping`. */
static void keep_latest(struct saver *saver)
{
    unsigned long attempt = saver->begun;
    unsigned long number = saver->put;
    struct held_text *latest =
        held_text_share(saver->waiting != NULL ? saver->waiting : saver->writing);
    struct err err = {0};
    bool wanted;

    (void)pthread_mutex_unlock(&saver->lock);
    (void)pthread_mutex_lock(&saver->keeping);
    (void)pthread_mutex_lock(&saver->lock);
    wanted = still_at_it(saver, attempt) && !saver->abandoned;
    (void)pthread_mutex_unlock(&saver->lock);
    if (wanted)
        keep(saver, held_text_bytes(latest), number);
    (void)pthread_mutex_unlock(&saver->keeping);
    held_text_drop(&latest);
    (void)pthread_mutex_lock(&saver->lock);
    (void)err_set(&err, ERR_FAILED, "%s: the drive does not answer; wait, or save as (Ctrl-P)",
                  saver->path);
    if (wanted && still_at_it(saver, attempt) && saver->put == number)
        report(saver, false, &err);
}

/* What is under way, and not kept yet, is watched. The watcher is not told of every attempt: it
 * looks five seconds after one began, and until told again only if nothing began since then. */
static void *watch(void *given)
{
    struct saver *saver = given;
    struct timespec until;

    (void)pthread_mutex_lock(&saver->lock);
    while (!saver->stop) {
        if (!is_due(saver, &until)) {
            (void)pthread_cond_timedwait(&saver->watched, &saver->lock, &until);
        } else if (saver->busy && !saver->written && saver->tried != saver->put) {
            keep_latest(saver);
        } else {
            saver->dozing = true;
            (void)pthread_cond_wait(&saver->watched, &saver->lock);
            saver->dozing = false;
        }
    }
    if (saver->abandoned) {
        (void)pthread_mutex_unlock(&saver->lock);
        (void)pthread_mutex_lock(&saver->keeping);
        forget_kept(saver);
        (void)pthread_mutex_unlock(&saver->keeping);
        (void)pthread_mutex_lock(&saver->lock);
    }
    end_thread(saver);
    return NULL;
}

static bool start_both(struct saver *saver)
{
    if (pthread_create(&saver->writer, NULL, write_always, saver) != 0)
        return false;
    saver->threads = 1;
    if (pthread_create(&saver->watcher, NULL, watch, saver) == 0) {
        saver->threads = 2;
        return true;
    }
    (void)pthread_mutex_lock(&saver->lock);
    saver->stop = true;
    (void)pthread_cond_broadcast(&saver->wanted);
    (void)pthread_mutex_unlock(&saver->lock);
    (void)pthread_join(saver->writer, NULL);
    return false;
}

/* Signals are for the thread that has the terminal. */
bool saver_start(struct saver *saver)
{
    sigset_t all;
    sigset_t before;
    bool good;

    (void)sigfillset(&all);
    (void)pthread_sigmask(SIG_SETMASK, &all, &before);
    good = start_both(saver);
    (void)pthread_sigmask(SIG_SETMASK, &before, NULL);
    return good;
}
