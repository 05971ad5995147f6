/* SPDX-License-Identifier: MIT
 *
 * file_read.c - see file.h: reading and stamps.
 */
#include "base/file.h"
#include "base/file_path.h"
#include "base/file_problem.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 16 * 1024, MEBIBYTE = 1024 * 1024 };

struct file_stamp file_stamp_of(const struct stat *status)
{
    return (struct file_stamp){
        .device = (uint64_t)status->st_dev,
        .inode = (uint64_t)status->st_ino,
        .size = (int64_t)status->st_size,
        .seconds = (int64_t)status->st_mtim.tv_sec,
        .nanoseconds = (int64_t)status->st_mtim.tv_nsec,
    };
}

static bool too_large(const char *path, size_t limit, struct err *err)
{
    if (limit >= MEBIBYTE)
        return err_set(err, ERR_DOCUMENT, "%s: larger than %zu MiB; name a smaller file", path,
                       limit / MEBIBYTE);
    return err_set(err, ERR_DOCUMENT, "%s: larger than %zu bytes; name a smaller file", path,
                   limit);
}

/* Reads to the end; one byte more than the limit is enough to know that it is too large. */
static bool read_all(int fd, const char *path, size_t limit, struct text *out, struct err *err)
{
    char chunk[CHUNK];

    for (;;) {
        ssize_t count = read(fd, chunk, sizeof chunk);

        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return file_problem(err, path, "cannot be read", errno);
        if (count == 0)
            return true;
        if ((size_t)count > limit - out->length)
            return too_large(path, limit, err);
        text_add_bytes(out, chunk, (size_t)count);
        if (out->overflow)
            return too_large(path, limit, err);
    }
}

static const char *kind(mode_t mode)
{
    if (S_ISDIR(mode))
        return "a folder";
    if (S_ISFIFO(mode))
        return "a pipe";
    if (S_ISSOCK(mode))
        return "a socket";
    return "a device";
}

bool file_refuse_irregular(const char *path, const struct stat *status, struct err *err)
{
    if (S_ISREG(status->st_mode))
        return true;
    return err_set(err, ERR_FAILED, "%s: this is %s; name a regular file", path,
                   kind(status->st_mode));
}

static bool read_open(int fd, const char *path, size_t limit, struct text *out,
                      struct file_stamp *stamp, struct err *err)
{
    struct stat status;

    if (fstat(fd, &status) != 0)
        return file_problem(err, path, "cannot be read", errno);
    if (!file_refuse_irregular(path, &status, err))
        return false;
    if (status.st_size > 0 && (uintmax_t)status.st_size > limit)
        return too_large(path, limit, err);
    if (!read_all(fd, path, limit, out, err))
        return false;
    if (stamp != NULL)
        *stamp = file_stamp_of(&status);
    return true;
}

bool file_read(const char *path, size_t limit, struct text *out, struct file_stamp *stamp,
               struct err *err)
{
    int fd = -1;
    bool ok = false;

    text_clear(out);
    if (stamp != NULL)
        *stamp = (struct file_stamp){0};
    if (strcmp(path, "-") == 0)
        return read_all(STDIN_FILENO, "standard input", limit, out, err);
    fd = file_open_at(AT_FDCWD, path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0);
    if (fd < 0)
        return file_problem(err, path, "cannot be opened", errno);
    ok = read_open(fd, path, limit, out, stamp, err);
    (void)close(fd);
    return ok;
}

bool file_unchanged(const char *path, const struct file_stamp *stamp)
{
    struct stat status;
    struct file_stamp now;

    if (stat(path, &status) != 0)
        return false;
    now = file_stamp_of(&status);
    return now.device == stamp->device && now.inode == stamp->inode && now.size == stamp->size &&
           now.seconds == stamp->seconds && now.nanoseconds == stamp->nanoseconds;
}

bool file_exists(const char *path)
{
    struct stat status;

    return lstat(path, &status) == 0;
}

bool file_is_folder(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}
