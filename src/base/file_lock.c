/* SPDX-License-Identifier: MIT
 *
 * file_lock.c - see file.h: who else has a file.
 *
 * The lock belongs to the process and goes with it, so that a crash leaves no obstacle; the file
 * that carries it only says who has it. It lies beside the assessment, which is itself replaced at
 * every save and so cannot carry a lock.
 */
#include "base/date.h"
#include "base/file.h"
#include "base/file_path.h"
#include "base/file_problem.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HOLDER_SIZE = 160, HOST_SIZE = 64, MOST_TRIES = 100 };

static char *path_of_lock(const char *path, struct err *err)
{
    struct text lock = {0};
    char *target = file_follow(path, err);

    if (target == NULL)
        return NULL;
    text_add_bytes(&lock, target, (size_t)(file_name_of(target) - target));
    text_format(&lock, ".%s.lock", file_name_of(target));
    mem_free(target);
    return text_take(&lock);
}

/* Who has the lock, as the holder wrote it: "process 4711 on host". The time is that of writing, by
 * the clock of the file system. */
static bool tell_holder(int fd, const char *path, struct err *err)
{
    char holder[HOLDER_SIZE] = "";
    char since[INSTANT_SIZE] = "";
    struct stat status;
    ssize_t length = pread(fd, holder, sizeof holder - 1, 0);

    holder[length > 0 ? length : 0] = '\0';
    holder[strcspn(holder, "\n")] = '\0';
    if (fstat(fd, &status) == 0)
        instant_format((int64_t)status.st_mtim.tv_sec, since);
    return err_set(err, ERR_CONFLICT, "%s: open elsewhere, by %s since %s; close it there first",
                   path, *holder != '\0' ? holder : "another program", since);
}

static bool is_still_there(int fd, const char *path)
{
    struct stat ours;
    struct stat there;

    return fstat(fd, &ours) == 0 && lstat(path, &there) == 0 && ours.st_dev == there.st_dev &&
           ours.st_ino == there.st_ino;
}

/* Only a help for others: a failure to write it takes nothing from the lock. */
static void sign(int fd)
{
    char host[HOST_SIZE] = "";
    char holder[HOLDER_SIZE];
    int length = 0;

    if (gethostname(host, sizeof host - 1) != 0)
        host[0] = '\0';
    length = snprintf(holder, sizeof holder, "process %ld on %s\n", (long)getpid(),
                      host[0] != '\0' ? host : "this machine");
    if (ftruncate(fd, 0) != 0 || pwrite(fd, holder, (size_t)length, 0) < 0)
        return;
}

static int open_lock(const char *lock_path, const char *path, struct err *err)
{
    struct stat status;
    int fd = file_open_at(AT_FDCWD, lock_path,
                          O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC,
                          S_IRUSR | S_IWUSR);

    if (fd < 0) {
        (void)file_problem(err, path, "no lock can be made beside it to keep others out", errno);
        return -1;
    }
    if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode))
        return fd;
    (void)close(fd);
    (void)err_set(err, ERR_FAILED, "%s: %s is in the way; remove it", path, lock_path);
    return -1;
}

enum outcome { TAKEN, AGAIN, REFUSED, WITHOUT };

/* One attempt. Between opening and locking the file may have been removed by its last holder: then
 * the lock is on a file that nobody else will find. */
static enum outcome attempt(int fd, const char *lock_path)
{
    if (flock(fd, LOCK_EX | LOCK_NB) == 0)
        return is_still_there(fd, lock_path) ? TAKEN : AGAIN;
    if (errno == EINTR)
        return AGAIN;
    return errno == EWOULDBLOCK ? REFUSED : WITHOUT;
}

static bool take(const char *path, char *lock_path, struct file_lock *lock, struct err *err)
{
    enum outcome outcome = AGAIN;

    for (int i = 0; i < MOST_TRIES && outcome == AGAIN; i++) {
        int fd = open_lock(lock_path, path, err);

        if (fd < 0)
            return false;
        outcome = attempt(fd, lock_path);
        if (outcome == TAKEN) {
            sign(fd);
            *lock = (struct file_lock){.descriptor = fd, .path = mem_copy(lock_path)};
            return true;
        }
        if (outcome == REFUSED)
            (void)tell_holder(fd, path, err);
        if (outcome == WITHOUT)
            (void)unlink(lock_path);
        (void)close(fd);
    }
    if (outcome == AGAIN)
        (void)err_set(err, ERR_CONFLICT, "%s: others open and close it; try again", path);
    return outcome == WITHOUT;
}

bool file_lock(const char *path, struct file_lock *lock, struct err *err)
{
    char *lock_path = path_of_lock(path, err);
    bool ok = false;

    *lock = (struct file_lock){.descriptor = -1};
    if (lock_path == NULL)
        return false;
    ok = take(path, lock_path, lock, err);
    if (ok)
        file_sweep(path);
    mem_free(lock_path);
    return ok;
}

void file_unlock(struct file_lock *lock)
{
    if (lock->path == NULL)
        return;
    if (is_still_there(lock->descriptor, lock->path))
        (void)unlink(lock->path);
    (void)close(lock->descriptor);
    mem_free(lock->path);
    *lock = (struct file_lock){.descriptor = -1};
}
