/* SPDX-License-Identifier: MIT
 *
 * file_replace.c - see file.h: how a file gets its new bytes.
 *
 * They are written to a temporary file beside it, synced, and given the name in one step; then the
 * folder is synced. Whatever fails, a repetition starts with a new temporary file: after a failed
 * sync the system may have dropped the bytes of the old one.
 */
#include "base/digest.h"
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

enum { PRIVATE = S_IRUSR | S_IWUSR };

/* One replacement under way. */
struct job {
    const char *path; /* as the person wrote it, for messages */
    char *target;     /* where it leads */
    const char *name; /* the last part of the target */
    char *folder;
    int folder_fd;
    struct text beside; /* name of the temporary file */
    struct stat old;    /* of what is replaced */
    bool exists;
    bool as_is; /* a symbolic link is replaced, not followed */
    struct file_stamp stamp;
};

static bool job_fail(const struct job *job, const char *what, int number, struct err *err)
{
    return file_problem(err, job->path, what, number);
}

static bool job_open(struct job *job, const char *path, struct err *err)
{
    job->path = path;
    job->folder_fd = -1;
    job->target = job->as_is ? mem_copy(path) : file_follow(path, err);
    if (job->target == NULL)
        return false;
    job->name = file_name_of(job->target);
    if (*job->name == '\0')
        return job_fail(job, "cannot be written", *path == '\0' ? ENOENT : EISDIR, err);
    job->folder = file_folder_of(job->target);
    job->folder_fd = file_open_folder(job->folder, err);
    return job->folder_fd >= 0;
}

static void job_close(struct job *job)
{
    if (job->folder_fd >= 0)
        (void)close(job->folder_fd);
    text_release(&job->beside);
    mem_free(job->folder);
    mem_free(job->target);
}

/* What may be replaced: nothing, or a regular file that may be written to. */
static bool check_old(struct job *job, struct err *err)
{
    if (fstatat(job->folder_fd, job->name, &job->old, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT || job_fail(job, "cannot be written", errno, err);
    if (job->as_is && S_ISLNK(job->old.st_mode))
        return true;
    job->exists = true;
    if (!file_refuse_irregular(job->path, &job->old, err))
        return false;
    if (faccessat(job->folder_fd, job->name, W_OK, AT_EACCESS) == 0)
        return true;
    if (errno != EACCES)
        return job_fail(job, "cannot be written", errno, err);
    return err_set(err, ERR_FAILED,
                   "%s: write-protected; allow writing to it or choose another name", job->path);
}

/* Locked, so that nobody takes it for a leftover. Somebody may have done so between the opening and
 * the locking. Where the file system knows no locks, nobody sweeps either. */
static bool hold(int fd)
{
    struct stat status;

    return (flock(fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) &&
           (fstat(fd, &status) != 0 || status.st_nlink > 0);
}

/* A name that nobody can foresee, so that nobody can lay a trap there. */
static int try_beside(struct job *job)
{
    char random[UUID_SIZE];
    int fd = -1;

    uuid_random(random);
    text_clear(&job->beside);
    file_beside(job->name, &job->beside);
    text_format(&job->beside, "%.8s.tmp", random);
    fd = file_open_at(job->folder_fd, text_string(&job->beside),
                      O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, PRIVATE);
    if (fd < 0 || hold(fd))
        return fd;
    (void)close(fd);
    errno = EEXIST;
    return -1;
}

static int open_beside(struct job *job, struct err *err)
{
    int fd = -1;

    do
        fd = try_beside(job);
    while (fd < 0 && errno == EEXIST);
    if (fd < 0)
        (void)job_fail(job, "cannot be written", errno, err);
    return fd;
}

static bool write_all(const struct job *job, int fd, const char *bytes, size_t length,
                      struct err *err)
{
    int number = file_write_all(fd, bytes, length);

    return number == 0 || job_fail(job, "cannot be written", number, err);
}

/* Never wider than private; the owner stays who it was where the system allows it. */
static bool take_over(const struct job *job, int fd, struct err *err)
{
    mode_t mode = job->exists ? job->old.st_mode & PRIVATE : PRIVATE;

    if (job->exists && job->old.st_uid != geteuid() &&
        fchown(fd, job->old.st_uid, job->old.st_gid) != 0 && errno != EPERM)
        return job_fail(job, "cannot be written", errno, err);
    if (fchmod(fd, mode) != 0 && errno != EPERM && errno != ENOTSUP)
        return job_fail(job, "cannot be written", errno, err);
    return true;
}

static bool sync_file(struct job *job, int fd, struct err *err)
{
    struct stat status;
    int result = 0;

    do
        result = fsync(fd);
    while (result != 0 && errno == EINTR);
    if (result != 0)
        return job_fail(job, "not safely on the disk", errno, err);
    if (fstat(fd, &status) != 0)
        return job_fail(job, "cannot be written", errno, err);
    job->stamp = file_stamp_of(&status);
    return true;
}

static bool write_beside(struct job *job, const char *bytes, size_t length, struct err *err)
{
    int fd = open_beside(job, err);
    bool ok = false;

    if (fd < 0)
        return false;
    ok = write_all(job, fd, bytes, length, err) && take_over(job, fd, err) &&
         sync_file(job, fd, err);
    if (close(fd) != 0 && errno != EINTR && ok) /* a network drive may say it only here */
        ok = job_fail(job, "not safely on the disk", errno, err);
    if (!ok)
        (void)unlinkat(job->folder_fd, text_string(&job->beside), 0);
    return ok;
}

static bool rename_beside(const struct job *job)
{
    return renameat(job->folder_fd, text_string(&job->beside), job->folder_fd, job->name) == 0;
}

/* Gives the temporary file the name, over what has it. */
static bool name_over(struct job *job, struct err *err)
{
    if (rename_beside(job))
        return true;
    (void)job_fail(job, "cannot be replaced", errno, err);
    (void)unlinkat(job->folder_fd, text_string(&job->beside), 0);
    return false;
}

static bool exists_already(const struct job *job, struct err *err)
{
    return err_set(err, ERR_FAILED, "%s: there is such a file already; choose another name",
                   job->path);
}

/* Gives the temporary file the name if nothing has it. */
static bool name_new(struct job *job, struct err *err)
{
    const char *beside = text_string(&job->beside);
    int number = file_name_new(job->folder_fd, beside, job->name);

    if (number == EEXIST)
        (void)exists_already(job, err);
    else if (number != 0)
        (void)job_fail(job, "cannot be written", number, err);
    if (number != 0)
        (void)unlinkat(job->folder_fd, beside, 0);
    return number == 0;
}

/* The stamp counts from here on, even if the last sync fails: the new file is what others see. */
static bool finish(struct job *job, struct file_stamp *stamp, struct err *err)
{
    if (stamp != NULL)
        *stamp = job->stamp;
    return file_sync_names(job->folder_fd, job->path, err);
}

bool file_replace(const char *path, const char *bytes, size_t length, struct file_stamp *stamp,
                  struct err *err)
{
    struct job job = {0};
    bool ok = job_open(&job, path, err) && check_old(&job, err) &&
              write_beside(&job, bytes, length, err) && name_over(&job, err) &&
              finish(&job, stamp, err);

    job_close(&job);
    return ok;
}

bool file_create(const char *path, const char *bytes, size_t length, struct file_stamp *stamp,
                 struct err *err)
{
    struct job job = {.folder_fd = -1};
    bool ok = false;

    if (file_exists(path)) {
        job.path = path;
        return exists_already(&job, err);
    }
    ok = job_open(&job, path, err) && write_beside(&job, bytes, length, err) && name_new(&job, err);
    if (ok && !finish(&job, stamp, err)) { /* so that the same can be done again */
        (void)unlinkat(job.folder_fd, job.name, 0);
        ok = false;
    }
    job_close(&job);
    return ok;
}

bool file_keep_old(const char *path, size_t limit, struct err *err)
{
    struct job job = {.folder_fd = -1, .as_is = true};
    struct text bytes = {0};
    struct text old = {0};
    bool ok = file_read(path, limit, &bytes, NULL, err);

    text_format(&old, "%s~", path);
    ok = ok && job_open(&job, text_string(&old), err) && check_old(&job, err) &&
         write_beside(&job, text_string(&bytes), bytes.length, err) && name_over(&job, err) &&
         finish(&job, NULL, err);
    job_close(&job);
    text_release(&old);
    text_release(&bytes);
    return ok;
}
