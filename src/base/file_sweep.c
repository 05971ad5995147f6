/* SPDX-License-Identifier: MIT
 *
 * file_sweep.c - see file.h: what a replacement that was cut short has left.
 *
 * Whoever writes a temporary file holds a lock on it for as long as the process lives.
 */
#include "base/file.h"
#include "base/file_path.h"
#include "base/mem.h"

#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { RANDOM_LETTERS = 8 };

static bool is_beside(const char *entry, const char *name)
{
    struct text start = {0};
    bool is;

    file_beside(name, &start);
    is = strncmp(entry, text_string(&start), start.length) == 0 &&
         strspn(entry + start.length, "0123456789abcdef") == RANDOM_LETTERS &&
         strcmp(entry + start.length + RANDOM_LETTERS, ".tmp") == 0;
    text_release(&start);
    return is;
}

static void remove_left(int folder, const char *entry)
{
    struct stat status;
    int fd = file_open_at(folder, entry, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0);

    if (fd < 0)
        return;
    if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == geteuid() &&
        flock(fd, LOCK_EX | LOCK_NB) == 0)
        (void)unlinkat(folder, entry, 0);
    (void)close(fd);
}

static void sweep_folder(const char *folder, const char *name, const char *old)
{
    const struct dirent *entry = NULL;
    DIR *stream = opendir(folder);

    if (stream == NULL)
        return;
    while ((entry = readdir(stream)) != NULL)
        if (entry->d_name[0] == '.' &&
            (is_beside(entry->d_name, name) || is_beside(entry->d_name, old)))
            remove_left(dirfd(stream), entry->d_name);
    (void)closedir(stream);
}

void file_sweep(const char *path)
{
    struct err ignored = {0};
    struct text old = {0};
    char *target = file_follow(path, &ignored);
    char *folder = target == NULL ? NULL : file_folder_of(target);

    if (folder != NULL) {
        text_format(&old, "%s~", file_name_of(target));
        sweep_folder(folder, file_name_of(target), text_string(&old));
    }
    text_release(&old);
    mem_free(folder);
    mem_free(target);
}
