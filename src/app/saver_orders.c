/* SPDX-License-Identifier: MIT
 *
 * saver_orders.c - see saver.h: what it is told and asked.
 */
#include "app/recovery.h"
#include "app/saver.h"
#include "app/saver_state.h"
#include "base/mem.h"

#include <string.h>

/* Waiting goes by a clock that nobody sets. */
static void make_condition(pthread_cond_t *condition)
{
    pthread_condattr_t attributes;

    (void)pthread_condattr_init(&attributes);
    (void)pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    (void)pthread_cond_init(condition, &attributes);
    (void)pthread_condattr_destroy(&attributes);
}

struct saver *saver_new(int wake)
{
    struct saver *saver = mem_alloc(1, sizeof *saver);

    saver->wake = wake;
    (void)pthread_mutex_init(&saver->lock, NULL);
    (void)pthread_mutex_init(&saver->keeping, NULL);
    make_condition(&saver->wanted);
    make_condition(&saver->watched);
    make_condition(&saver->done);
    if (saver_start(saver))
        return saver;
    saver_dispose(saver);
    return NULL;
}

/* With the lock held. */
static void wait_until_idle(struct saver *saver)
{
    while (saver->busy)
        (void)pthread_cond_wait(&saver->done, &saver->lock);
}

void saver_target(struct saver *saver, const char *path, const struct file_stamp *stamp)
{
    (void)pthread_mutex_lock(&saver->lock);
    wait_until_idle(saver);
    mem_set(&saver->path, path);
    saver->stamp = *stamp;
    saver->backed_up = false;
    recovery_remove(text_string(&saver->kept));
    text_clear(&saver->kept);
    text_clear(&saver->kept_path);
    saver->state = SAVER_SAVED;
    held_text_drop(&saver->waiting);
    held_text_drop(&saver->writing);
    (void)pthread_mutex_unlock(&saver->lock);
}

void saver_accept(struct saver *saver, const struct file_stamp *stamp)
{
    (void)pthread_mutex_lock(&saver->lock);
    wait_until_idle(saver);
    saver->stamp = *stamp;
    (void)pthread_mutex_unlock(&saver->lock);
}

/* Whoever is told wakes up at once and would find the lock held: it is let go before. */
void saver_put(struct saver *saver, struct held_text *bytes)
{
    bool watch;

    (void)pthread_mutex_lock(&saver->lock);
    held_text_drop(&saver->waiting);
    saver->waiting = bytes;
    saver->put++;
    saver->state = SAVER_SAVING;
    watch = saver->busy && saver->dozing;
    (void)pthread_mutex_unlock(&saver->lock);
    (void)pthread_cond_signal(&saver->wanted);
    if (watch)
        (void)pthread_cond_signal(&saver->watched);
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

enum saver_state saver_finish(struct saver *saver, int milliseconds, struct err *why)
{
    struct timespec until = saver_time(milliseconds);
    unsigned long begun;
    bool again, unfinished;
    int over = 0;

    (void)pthread_mutex_lock(&saver->lock);
    begun = saver->begun; /* an attempt that is under way knows nothing of what was mended */
    again = saver->state == SAVER_FAILED;
    saver->now = saver->now || again;
    (void)pthread_cond_signal(&saver->wanted);
    do {
        unfinished = saver->state == SAVER_SAVING || (again && saver->ended <= begun);
        if (unfinished)
            over = pthread_cond_timedwait(&saver->done, &saver->lock, &until);
    } while (unfinished && over == 0);
    saver->hurry = unfinished && saver->busy;
    if (saver->hurry)
        (void)pthread_cond_signal(&saver->watched);
    (void)pthread_mutex_unlock(&saver->lock);
    return unfinished ? SAVER_SAVING : saver_look(saver, why);
}

bool saver_busy(struct saver *saver)
{
    bool busy;

    (void)pthread_mutex_lock(&saver->lock);
    busy = saver->busy;
    (void)pthread_mutex_unlock(&saver->lock);
    return busy;
}

bool saver_kept(struct saver *saver, struct text *path, struct err *why)
{
    bool kept;

    (void)pthread_mutex_lock(&saver->lock);
    kept = saver->tried == saver->put && saver->kept_path.length > 0;
    text_clear(path);
    if (kept)
        text_add(path, text_string(&saver->kept_path));
    *why = saver->kept_why;
    (void)pthread_mutex_unlock(&saver->lock);
    return kept;
}

void saver_await_kept(struct saver *saver, int milliseconds)
{
    struct timespec until = saver_time(milliseconds);
    int over = 0;

    (void)pthread_mutex_lock(&saver->lock);
    while (over == 0 && saver->busy && saver->tried != saver->put)
        over = pthread_cond_timedwait(&saver->done, &saver->lock, &until);
    (void)pthread_mutex_unlock(&saver->lock);
}

void saver_abandon(struct saver *saver, struct file_lock *lock)
{
    (void)pthread_mutex_lock(&saver->lock);
    saver->file_lock = *lock;
    *lock = (struct file_lock){.descriptor = -1};
    saver->abandoned = true;
    saver->stop = true;
    (void)pthread_detach(saver->writer);
    (void)pthread_detach(saver->watcher);
    (void)pthread_cond_signal(&saver->wanted);
    (void)pthread_cond_signal(&saver->watched);
    (void)pthread_mutex_unlock(&saver->lock);
}

void saver_dispose(struct saver *saver)
{
    (void)pthread_cond_destroy(&saver->wanted);
    (void)pthread_cond_destroy(&saver->watched);
    (void)pthread_cond_destroy(&saver->done);
    (void)pthread_mutex_destroy(&saver->lock);
    (void)pthread_mutex_destroy(&saver->keeping);
    held_text_drop(&saver->waiting);
    held_text_drop(&saver->writing);
    text_release(&saver->kept);
    text_release(&saver->kept_path);
    mem_free(saver->path);
    mem_free(saver);
}

void saver_free(struct saver *saver)
{
    if (saver == NULL)
        return;
    (void)pthread_mutex_lock(&saver->lock);
    saver->stop = true;
    (void)pthread_cond_signal(&saver->wanted);
    (void)pthread_cond_signal(&saver->watched);
    (void)pthread_mutex_unlock(&saver->lock);
    (void)pthread_join(saver->writer, NULL);
    (void)pthread_join(saver->watcher, NULL);
    saver_dispose(saver);
}
