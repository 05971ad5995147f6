/* SPDX-License-Identifier: MIT
 *
 * saver.c - see saver.h.
 */
#include "app/saver.h"

#include "app/document.h"
#include "app/recovery.h"
#include "base/mem.h"

#include <pthread.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { RETRY_SECONDS = 2 };

/* Everything below `lock` is touched with it held, but for what the thread alone uses. */
struct saver {
    pthread_t thread;
    int wake;
    pthread_mutex_t lock;
    pthread_cond_t wanted; /* there is something to do for the thread */
    pthread_cond_t done;   /* the thread has done something */
    struct text waiting;   /* the latest document; empty: none */
    bool busy, stop, now;  /* now: try at once, somebody waits for it */
    bool reported;         /* a byte is in the pipe */
    enum saver_state state;
    unsigned long begun, ended; /* attempts */
    struct err why;
    char *path;

    /* The thread's own while it is busy. */
    struct text writing;
    struct file_stamp stamp;
    bool backed_up;
    struct text recovery; /* where answers are kept that could not be saved; empty: none are */
};

/* An old version that cannot be kept is no reason to lose the new one. */
static void back_up(struct saver *saver)
{
    struct err ignored = {0};

    if (!saver->backed_up && file_exists(saver->path))
        saver->backed_up = file_keep_old(saver->path, TEXT_LIMIT, &ignored);
}

static bool write_file(struct saver *saver, struct err *err)
{
    if (file_exists(saver->path) && !file_unchanged(saver->path, &saver->stamp))
        return err_set(err, ERR_CONFLICT,
                       "%s: was changed on the disk by somebody else; merge, reload, or save as "
                       "(Ctrl-P)",
                       saver->path);
    if (!document_fits(saver->path, &saver->writing, err))
        return false;
    back_up(saver);
    return file_replace(saver->path, text_string(&saver->writing), saver->writing.length,
                        &saver->stamp, err);
}

static void keep_for_recovery(struct saver *saver)
{
    struct err ignored = {0}; /* why the file itself was not written is what counts */

    if (saver->recovery.length == 0)
        recovery_new_path(saver->path, &saver->recovery);
    if (!recovery_write(text_string(&saver->recovery), text_string(&saver->writing),
                        saver->writing.length, &ignored))
        text_clear(&saver->recovery);
}

static bool write_document(struct saver *saver, struct err *err)
{
    if (!write_file(saver, err)) {
        keep_for_recovery(saver);
        return false;
    }
    recovery_remove(text_string(&saver->recovery));
    text_clear(&saver->recovery);
    return true;
}

/* With the lock held. */
static void report(struct saver *saver, bool good, const struct err *err)
{
    saver->state = good ? SAVER_SAVED : SAVER_FAILED;
    saver->why = *err;
    saver->ended = saver->begun;
    if (!saver->reported && write(saver->wake, "s", 1) == 1)
        saver->reported = true;
    (void)pthread_cond_broadcast(&saver->done);
}

/* With the lock held, which is let go for the writing. */
static void write_latest(struct saver *saver)
{
    struct err err = {0};
    bool good;

    if (saver->waiting.length > 0) {
        text_release(&saver->writing);
        saver->writing = saver->waiting;
        memset(&saver->waiting, 0, sizeof saver->waiting);
    }
    saver->busy = true;
    saver->now = false;
    saver->begun++;
    (void)pthread_mutex_unlock(&saver->lock);
    good = write_document(saver, &err);
    (void)pthread_mutex_lock(&saver->lock);
    saver->busy = false;
    if (good)
        text_release(&saver->writing);
    if (saver->waiting.length == 0)
        report(saver, good, &err);
}

/* With the lock held: until there is a document, or it is time to try again. */
static void wait_for_work(struct saver *saver)
{
    struct timespec until;

    if (saver->state != SAVER_FAILED || saver->why.code == ERR_CONFLICT ||
        saver->why.code == ERR_DOCUMENT) {
        (void)pthread_cond_wait(&saver->wanted, &saver->lock);
        return;
    }
    (void)clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += RETRY_SECONDS;
    if (pthread_cond_timedwait(&saver->wanted, &saver->lock, &until) != 0)
        saver->now = true;
}

static void *work(void *given)
{
    struct saver *saver = given;

    (void)pthread_mutex_lock(&saver->lock);
    while (!saver->stop) {
        if (saver->waiting.length > 0 || (saver->now && saver->writing.length > 0))
            write_latest(saver);
        else
            wait_for_work(saver);
    }
    (void)pthread_mutex_unlock(&saver->lock);
    return NULL;
}

struct saver *saver_new(int wake)
{
    struct saver *saver = mem_alloc(1, sizeof *saver);

    saver->wake = wake;
    (void)pthread_mutex_init(&saver->lock, NULL);
    (void)pthread_cond_init(&saver->wanted, NULL);
    (void)pthread_cond_init(&saver->done, NULL);
    if (pthread_create(&saver->thread, NULL, work, saver) == 0)
        return saver;
    mem_free(saver);
    return NULL;
}

void saver_target(struct saver *saver, const char *path, const struct file_stamp *stamp)
{
    (void)pthread_mutex_lock(&saver->lock);
    while (saver->busy)
        (void)pthread_cond_wait(&saver->done, &saver->lock);
    mem_set(&saver->path, path);
    saver->stamp = *stamp;
    saver->backed_up = false;
    recovery_remove(text_string(&saver->recovery));
    text_clear(&saver->recovery);
    saver->state = SAVER_SAVED;
    text_release(&saver->waiting);
    text_release(&saver->writing);
    (void)pthread_mutex_unlock(&saver->lock);
}

void saver_accept(struct saver *saver, const struct file_stamp *stamp)
{
    (void)pthread_mutex_lock(&saver->lock);
    while (saver->busy)
        (void)pthread_cond_wait(&saver->done, &saver->lock);
    saver->stamp = *stamp;
    (void)pthread_mutex_unlock(&saver->lock);
}

void saver_put(struct saver *saver, struct text *bytes)
{
    (void)pthread_mutex_lock(&saver->lock);
    text_release(&saver->waiting);
    saver->waiting = *bytes;
    saver->state = SAVER_SAVING;
    (void)pthread_cond_signal(&saver->wanted);
    (void)pthread_mutex_unlock(&saver->lock);
    memset(bytes, 0, sizeof *bytes);
}

enum saver_state saver_look(struct saver *saver, struct err *why)
{
    enum saver_state state;

    (void)pthread_mutex_lock(&saver->lock);
    saver->reported = false;
    state = saver->state;
    *why = saver->why;
    (void)pthread_mutex_unlock(&saver->lock);
    return state;
}

enum saver_state saver_finish(struct saver *saver, struct err *why)
{
    unsigned long begun;
    bool again;

    (void)pthread_mutex_lock(&saver->lock);
    begun = saver->begun; /* an attempt that is under way knows nothing of what was mended */
    again = saver->state == SAVER_FAILED;
    saver->now = saver->now || again;
    (void)pthread_cond_signal(&saver->wanted);
    while (saver->state == SAVER_SAVING || (again && saver->ended <= begun))
        (void)pthread_cond_wait(&saver->done, &saver->lock);
    *why = saver->why;
    (void)pthread_mutex_unlock(&saver->lock);
    return saver_look(saver, why);
}

void saver_free(struct saver *saver)
{
    if (saver == NULL)
        return;
    (void)pthread_mutex_lock(&saver->lock);
    saver->stop = true;
    (void)pthread_cond_signal(&saver->wanted);
    (void)pthread_mutex_unlock(&saver->lock);
    (void)pthread_join(saver->thread, NULL);
    (void)pthread_cond_destroy(&saver->wanted);
    (void)pthread_cond_destroy(&saver->done);
    (void)pthread_mutex_destroy(&saver->lock);
    text_release(&saver->waiting);
    text_release(&saver->writing);
    text_release(&saver->recovery);
    mem_free(saver->path);
    mem_free(saver);
}
