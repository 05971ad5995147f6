/* SPDX-License-Identifier: MIT
 *
 * file_folder.c - see file.h: folders.
 */
#include "base/file.h"
#include "base/file_path.h"
#include "base/file_problem.h"
#include "base/mem.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A name is on the disk only once its folder is. */
static bool make_one(const char *path, struct err *err)
{
    char *folder = NULL;
    bool ok = false;

    if (file_is_folder(path))
        return true;
    if (mkdir(path, S_IRWXU) != 0) {
        int number = errno;

        if (file_is_folder(path)) /* somebody else made it just now */
            return true;
        return file_problem(err, path, "no folder can be made", number);
    }
    folder = file_folder_of(path);
    ok = file_sync_folder(folder, err);
    if (!ok) /* else the next attempt would find it there and take it for safe */
        (void)rmdir(path);
    mem_free(folder);
    return ok;
}

bool file_make_folder(const char *path, struct err *err)
{
    char *part = NULL;
    bool ok = true;

    if (*path == '\0')
        return file_problem(err, path, "no folder can be made", ENOENT);
    part = mem_copy(path);
    for (char *slash = strchr(part + 1, '/'); ok && slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        ok = make_one(part, err);
        *slash = '/';
    }
    ok = ok && make_one(path, err);
    mem_free(part);
    return ok;
}

struct names {
    char **all;
    size_t count, capacity;
};

static void names_add(struct names *names, const char *name)
{
    names->all = mem_grow(names->all, names->count, &names->capacity, sizeof *names->all);
    names->all[names->count++] = mem_copy(name);
}

/* Hidden files are nobody's documents, and a line feed would make two names of one. */
static bool is_wanted(const char *name, const char *suffix)
{
    size_t length = strlen(name);
    size_t end = strlen(suffix);

    return name[0] != '.' && strchr(name, '\n') == NULL && length > end &&
           strcmp(name + length - end, suffix) == 0;
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool names_read(struct names *names, DIR *stream, const char *folder, const char *suffix,
                       struct err *err)
{
    struct dirent *entry = NULL;

    errno = 0;
    while ((entry = readdir(stream)) != NULL) {
        if (is_wanted(entry->d_name, suffix))
            names_add(names, entry->d_name);
        errno = 0;
    }
    return errno == 0 || file_problem(err, folder, "cannot be listed", errno);
}

bool file_list(const char *folder, const char *suffix, struct text *names, struct err *err)
{
    struct names found = {0};
    DIR *stream = opendir(folder);
    bool ok = false;

    if (stream == NULL)
        return file_problem(err, folder, "cannot be listed", errno);
    ok = names_read(&found, stream, folder, suffix, err);
    (void)closedir(stream);
    if (found.count > 0)
        qsort(found.all, found.count, sizeof *found.all, by_bytes);
    for (size_t i = 0; i < found.count; i++) {
        if (ok)
            text_format(names, "%s\n", found.all[i]);
        mem_free(found.all[i]);
    }
    mem_free(found.all);
    return ok;
}
