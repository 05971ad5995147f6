/* SPDX-License-Identifier: MIT
 *
 * file_name.c - see file_path.h: a name that nothing has yet.
 *
 * A hard link fails if the name is taken. Memory sticks and some network drives know none; there a
 * renaming that replaces nothing does it, or, where that is unknown too, an empty file claims the
 * name first.
 */
#include "base/file_path.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static int link_new(int folder, const char *file, const char *name)
{
    if (linkat(folder, file, folder, name, 0) != 0)
        return errno;
    (void)unlinkat(folder, file, 0);
    return 0;
}

static int rename_new(int folder, const char *file, const char *name)
{
#ifdef RENAME_NOREPLACE
    return renameat2(folder, file, folder, name, RENAME_NOREPLACE) == 0 ? 0 : errno;
#else
    (void)folder;
    (void)file;
    (void)name;
    return ENOSYS;
#endif
}

static int claim(int folder, const char *file, const char *name)
{
    int fd = file_open_at(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    int number = 0;

    if (fd < 0)
        return errno;
    (void)close(fd);
    if (renameat(folder, file, folder, name) == 0)
        return 0;
    number = errno;
    (void)unlinkat(folder, name, 0);
    return number;
}

int file_name_new(int folder, const char *file, const char *name)
{
    static int (*const ways[])(int, const char *, const char *) = {link_new, rename_new, claim};
    int number = ENOSYS;

    for (size_t i = 0; i < sizeof ways / sizeof ways[0] && number != 0 && number != EEXIST; i++)
        number = ways[i](folder, file, name);
    return number;
}
