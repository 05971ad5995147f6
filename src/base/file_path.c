/* SPDX-License-Identifier: MIT
 *
 * file_path.c - see file_path.h.
 */
#include "base/file_path.h"

#include "base/file_problem.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

enum { LINK_SIZE = 4096, MOST_LINKS = 40, NAME_PART = 200 };

char *file_folder_of(const char *path)
{
    size_t length = strlen(path);

    while (length > 1 && path[length - 1] == '/')
        length--;
    while (length > 0 && path[length - 1] != '/')
        length--;
    while (length > 1 && path[length - 1] == '/')
        length--;
    return length > 0 ? mem_copy_bytes(path, length) : mem_copy(".");
}

const char *file_name_of(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash != NULL ? slash + 1 : path;
}

/* Where one link leads, seen from the folder of the link. */
static char *step(const char *link, const char *target)
{
    struct text path = {0};
    const char *name = file_name_of(link);

    if (*target != '/')
        text_add_bytes(&path, link, (size_t)(name - link));
    text_add(&path, target);
    return text_take(&path);
}

char *file_follow(const char *path, struct err *err)
{
    char *at = mem_copy(path);
    char target[LINK_SIZE];

    for (int links = 0; links < MOST_LINKS; links++) {
        ssize_t length = readlink(at, target, sizeof target - 1);
        char *next = NULL;

        if (length < 0) /* no link, or nothing there: opening it will tell */
            return at;
        target[length] = '\0';
        next = step(at, target);
        mem_free(at);
        at = next;
    }
    mem_free(at);
    (void)file_problem(err, path, "cannot be opened", ELOOP);
    return NULL;
}

int file_open_at(int folder, const char *name, int flags, mode_t mode)
{
    int fd = -1;

    do
        fd = openat(folder, name, flags, mode);
    while (fd < 0 && errno == EINTR);
    return fd;
}

int file_write_all(int fd, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t count = write(fd, bytes, length);

        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return count < 0 ? errno : EIO;
        bytes += count;
        length -= (size_t)count;
    }
    return 0;
}

void file_beside(const char *name, struct text *out)
{
    text_format(out, ".%.*s.", (int)NAME_PART, name);
}

int file_open_folder(const char *folder, struct err *err)
{
    int fd = file_open_at(AT_FDCWD, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

    if (fd < 0)
        (void)file_problem(err, folder, "the folder cannot be opened", errno);
    return fd;
}

bool file_sync_names(int folder, const char *path, struct err *err)
{
    int result = 0;

    do
        result = fsync(folder);
    while (result != 0 && errno == EINTR);
    if (result == 0 || errno == EINVAL || errno == ENOTSUP)
        return true;
    return file_problem(err, path, "not safely on the disk", errno);
}

bool file_sync_folder(const char *folder, struct err *err)
{
    int fd = file_open_folder(folder, err);
    bool ok = false;

    if (fd < 0)
        return false;
    ok = file_sync_names(fd, folder, err);
    (void)close(fd);
    return ok;
}
