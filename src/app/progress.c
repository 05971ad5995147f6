/* SPDX-License-Identifier: MIT
 *
 * progress.c - see progress.h.
 */
#include "app/progress.h"

#include "app/world.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE = 500, STEP = 250, SECOND = 1000, COLUMNS = 78 };

struct progress {
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t wake;
    bool stop, shown;
    char *what;
};

void progress_line(const char *what, int seconds, int columns, struct text *out)
{
    struct text visible = {0};
    struct text count = {0};

    text_format(&count, ": %d s", seconds);
    utf8_add_visible(&visible, what, strlen(what));
    text_add_bytes(out, text_string(&visible),
                   utf8_fit(text_string(&visible), columns - (int)count.length));
    text_add(out, text_string(&count));
    text_release(&visible);
    text_release(&count);
}

static void put(const char *bytes, size_t length)
{
    if (write(STDERR_FILENO, bytes, length) < 0)
        return; /* nobody looks any more */
}

static void show(struct progress *progress, int elapsed)
{
    struct text line = {0};

    text_add(&line, "\r\033[K");
    progress_line(progress->what, elapsed / SECOND, COLUMNS, &line);
    put(text_string(&line), line.length);
    text_release(&line);
    progress->shown = true;
}

static struct timespec time_after(int milliseconds)
{
    struct timespec at;

    (void)clock_gettime(CLOCK_REALTIME, &at);
    at.tv_sec += milliseconds / SECOND;
    at.tv_nsec += milliseconds % SECOND * 1000000L;
    if (at.tv_nsec >= 1000000000L) {
        at.tv_sec++;
        at.tv_nsec -= 1000000000L;
    }
    return at;
}

static void *run(void *context)
{
    struct progress *progress = context;
    int elapsed = 0;
    int wait = PATIENCE;

    (void)pthread_mutex_lock(&progress->lock);
    while (!progress->stop) {
        struct timespec at = time_after(wait);

        while (!progress->stop &&
               pthread_cond_timedwait(&progress->wake, &progress->lock, &at) == 0)
            continue;
        elapsed += wait;
        wait = STEP;
        if (!progress->stop)
            show(progress, elapsed);
    }
    (void)pthread_mutex_unlock(&progress->lock);
    return NULL;
}

static void dispose(struct progress *progress)
{
    (void)pthread_mutex_destroy(&progress->lock);
    (void)pthread_cond_destroy(&progress->wake);
    mem_free(progress->what);
    mem_free(progress);
}

static bool can_wipe(void)
{
    const char *term = environment("TERM");

    return isatty(STDERR_FILENO) == 1 && term != NULL && strcmp(term, "dumb") != 0;
}

/* Signals stay with the one who works. */
static bool start(struct progress *progress)
{
    sigset_t all, before;
    bool started;

    (void)sigfillset(&all);
    (void)pthread_sigmask(SIG_BLOCK, &all, &before);
    started = pthread_create(&progress->thread, NULL, run, progress) == 0;
    (void)pthread_sigmask(SIG_SETMASK, &before, NULL);
    return started;
}

struct progress *progress_begin(const char *what)
{
    struct progress *progress;

    if (!can_wipe())
        return NULL;
    progress = mem_alloc(1, sizeof *progress);
    progress->what = mem_copy(what);
    (void)pthread_mutex_init(&progress->lock, NULL);
    (void)pthread_cond_init(&progress->wake, NULL);
    if (start(progress))
        return progress;
    dispose(progress);
    return NULL;
}

void progress_end(struct progress *progress)
{
    static const char wipe[] = "\r\033[K";

    if (progress == NULL)
        return;
    (void)pthread_mutex_lock(&progress->lock);
    progress->stop = true;
    (void)pthread_cond_signal(&progress->wake);
    (void)pthread_mutex_unlock(&progress->lock);
    (void)pthread_join(progress->thread, NULL);
    if (progress->shown)
        put(wipe, sizeof wipe - 1);
    dispose(progress);
}
