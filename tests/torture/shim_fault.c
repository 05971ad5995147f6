/* SPDX-License-Identifier: MIT
 *
 * shim_fault.c - see shim.h: which call fails, and how.
 */
#define _GNU_SOURCE
#include "shim.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static const struct {
    const char *name;
    int number;
} errors[] = {
    {"EIO",     EIO    },
    {"ENOSPC",  ENOSPC },
    {"EDQUOT",  EDQUOT },
    {"EINTR",   EINTR  },
    {"EROFS",   EROFS  },
    {"EACCES",  EACCES },
    {"EPERM",   EPERM  },
    {"ENOTSUP", ENOTSUP},
    {"EMLINK",  EMLINK },
    {"ENOLCK",  ENOLCK },
};

static struct {
    pthread_mutex_t lock;
    const char *folder, *only, *call, *gate, *without;
    long at, calls;
    bool on;
    enum how how;
    int error;
} it = {.lock = PTHREAD_MUTEX_INITIALIZER};

static long number_of(const char *name)
{
    const char *value = getenv(name);

    return value != NULL ? strtol(value, NULL, 10) : 0;
}

static void read_how(const char *how)
{
    if (how == NULL || strcmp(how, "KILL") == 0)
        it.how = HOW_KILL;
    else if (strcmp(how, "SHORT") == 0)
        it.how = HOW_SHORT;
    else if (strcmp(how, "TEAR") == 0)
        it.how = HOW_TEAR;
    else if (strcmp(how, "STALL") == 0)
        it.how = HOW_STALL;
    else
        it.how = HOW_ERROR;
    for (size_t i = 0; how != NULL && i < sizeof errors / sizeof errors[0]; i++)
        if (strcmp(errors[i].name, how) == 0)
            it.error = errors[i].number;
}

__attribute__((constructor)) static void begin(void)
{
    it.folder = getenv("TORTURE_FOLDER");
    it.only = getenv("TORTURE_ONLY");
    it.call = getenv("TORTURE_CALL");
    it.gate = getenv("TORTURE_GATE");
    it.without = getenv("TORTURE_WITHOUT");
    it.at = number_of("TORTURE_AT");
    it.on = getenv("TORTURE_ON") != NULL;
    read_how(getenv("TORTURE_HOW"));
}

/* The signal handlers of the program do not come here: killed is killed. */
__attribute__((destructor)) static void end(void)
{
    const char *path = getenv("TORTURE_COUNT");
    char line[64];
    int fd = -1;

    if (path == NULL)
        return;
    fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd < 0)
        return;
    int length = snprintf(line, sizeof line, "%ld %ld\n", it.calls, shim_allocations());
    (void)!syscall(SYS_write, fd, line, (size_t)length);
    (void)syscall(SYS_close, fd);
}

bool shim_is_ours(const char *path)
{
    size_t length = it.folder != NULL ? strlen(it.folder) : 0;

    return length > 0 && strncmp(path, it.folder, length) == 0 &&
           (path[length] == '/' || path[length] == '\0');
}

static bool can_be_interrupted(const char *name)
{
    static const char *const names[] = {"open",  "read",  "write",    "fsync",
                                        "close", "flock", "ftruncate"};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

/* "link rename" has both. */
static bool has_word(const char *words, const char *word)
{
    size_t length = strlen(word);

    for (; words[0] != '\0'; words += strcspn(words, " "), words += words[0] == ' ')
        if (strncmp(words, word, length) == 0 && (words[length] == ' ' || words[length] == '\0'))
            return true;
    return false;
}

/* A drive that does not answer: other threads go on. */
static void stall(void)
{
    const struct timespec pause = {.tv_nsec = 5000000};

    (void)pthread_mutex_unlock(&it.lock);
    while (it.gate != NULL && syscall(SYS_faccessat, AT_FDCWD, it.gate, F_OK) == 0)
        (void)nanosleep(&pause, NULL);
    (void)pthread_mutex_lock(&it.lock);
}

/* With the lock held until shim_end. */
enum how shim_begin(const char *name, const char *path)
{
    (void)pthread_mutex_lock(&it.lock);
    if (!shim_is_ours(path))
        return HOW_PASS;
    it.calls++;
    if (it.without != NULL && has_word(it.without, name)) {
        errno = ENOTSUP;
        return HOW_ERROR;
    }
    if (it.at == 0 || it.calls < it.at || (it.calls > it.at && !it.on))
        return HOW_PASS;
    if (it.only != NULL && strstr(path, it.only) == NULL)
        return HOW_PASS;
    if (it.call != NULL && !has_word(it.call, name))
        return HOW_PASS;
    if (it.error == EINTR && !can_be_interrupted(name))
        return HOW_PASS;
    if (it.how == HOW_KILL)
        (void)kill(getpid(), SIGKILL);
    if (it.how == HOW_STALL)
        stall();
    if (it.how == HOW_ERROR)
        errno = it.error;
    return it.how;
}

void shim_end(void)
{
    int before = errno;

    (void)pthread_mutex_unlock(&it.lock);
    errno = before;
}

long shim_calls(void)
{
    return it.calls;
}
