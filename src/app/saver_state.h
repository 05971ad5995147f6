/* SPDX-License-Identifier: MIT
 *
 * saver_state.h - what the threads of the saver and those who use it share.
 */
#ifndef APP_SAVER_STATE_H
#define APP_SAVER_STATE_H

#include "app/saver.h"

#include <pthread.h>
#include <time.h>

/* What is at hand is touched with `lock` held, but for what a thread alone uses. Whoever wants both
 * takes `keeping` first. */
struct saver {
    pthread_t writer, watcher;
    int wake;
    pthread_mutex_t lock;
    pthread_cond_t wanted;      /* there is something to do for the writer */
    pthread_cond_t watched;     /* there is something to do for the watcher */
    pthread_cond_t done;        /* a thread has done something */
    struct held_text *waiting;  /* the latest document; NULL: none */
    bool busy, stop, now;       /* now: try at once, somebody waits for it */
    bool dozing;                /* the watcher looks at nothing until it is told */
    bool hurry;                 /* do not wait before the latest is kept */
    bool written;               /* the attempt under way has succeeded */
    bool abandoned;             /* the last thread frees it */
    bool reported;              /* a byte is in the pipe */
    int threads;                /* that run */
    struct timespec since;      /* begin of the attempt under way */
    unsigned long begun, ended; /* attempts */
    unsigned long put;          /* documents handed over */
    unsigned long tried;        /* the last one that it was tried to keep */
    enum saver_state state;
    struct err why;
    struct text kept_path; /* where the last one is that was kept; empty: it could not be */
    struct err kept_why;
    char *path;

    /* The writer's own while it is busy. */
    struct held_text *writing;
    struct file_stamp stamp;
    bool backed_up;
    struct file_lock file_lock; /* of an abandoned one */

    pthread_mutex_t keeping;
    struct text kept; /* where answers are kept that could not be saved; empty: none are */
};

/* The time so many milliseconds from now, by the clock of the conditions. */
struct timespec saver_time(int milliseconds);

/* Starts the threads; false if there can be none. */
bool saver_start(struct saver *);

/* Frees what no thread has any more. */
void saver_dispose(struct saver *);

#endif
