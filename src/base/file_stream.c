/* SPDX-License-Identifier: MIT
 *
 * file_stream.c - see file.h: pipes and terminals, which have no bytes to be replaced.
 */
#include "base/file.h"
#include "base/file_path.h"
#include "base/file_problem.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

bool file_is_stream(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 && (S_ISFIFO(status.st_mode) || S_ISCHR(status.st_mode));
}

bool file_is_open_as(const char *path, int descriptor)
{
    struct stat named;
    struct stat open;

    return stat(path, &named) == 0 && fstat(descriptor, &open) == 0 &&
           named.st_dev == open.st_dev && named.st_ino == open.st_ino;
}

bool file_pour(const char *path, const char *bytes, size_t length, struct err *err)
{
    int fd = file_open_at(AT_FDCWD, path, O_WRONLY | O_NOCTTY | O_CLOEXEC, 0);
    int number;

    if (fd < 0)
        return file_problem(err, path, "cannot be written", errno);
    number = file_write_all(fd, bytes, length);
    if (close(fd) != 0 && errno != EINTR && number == 0)
        number = errno;
    return number == 0 || file_problem(err, path, "cannot be written", number);
}
