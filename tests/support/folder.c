/* SPDX-License-Identifier: MIT
 *
 * folder.c - see folder.h.
 */
#include "support/folder.h"

#include "support/test.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_SIZE = 1024, PATHS = 8 };

static bool is_dots(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/* Removes the files and folders in a folder, then the folder. */
static void remove_all(const char *path)
{
    DIR *stream = opendir(path);
    struct dirent *entry = NULL;

    while (stream != NULL && (entry = readdir(stream)) != NULL) {
        char inner[PATH_SIZE];

        if (is_dots(entry->d_name))
            continue;
        (void)snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name);
        if (unlink(inner) != 0) {
            (void)chmod(inner, S_IRWXU);
            remove_all(inner);
        }
    }
    if (stream != NULL)
        (void)closedir(stream);
    (void)rmdir(path);
}

int folder_setup(void **state)
{
    struct folder *folder = calloc(1, sizeof *folder);

    if (folder == NULL)
        return -1;
    (void)snprintf(folder->path, sizeof folder->path, "/tmp/clausewalk-test-XXXXXX");
    *state = folder;
    return mkdtemp(folder->path) != NULL ? 0 : -1;
}

int folder_teardown(void **state)
{
    struct folder *folder = *state;

    (void)chmod(folder->path, S_IRWXU);
    remove_all(folder->path);
    free(folder);
    return 0;
}

const char *folder_file(void *folder, const char *name)
{
    static char paths[PATHS][PATH_SIZE];
    static int next;
    char *path = paths[next++ % PATHS];

    (void)snprintf(path, PATH_SIZE, "%s/%s", ((struct folder *)folder)->path, name);
    return path;
}

void folder_write(void *folder, const char *name, const char *bytes)
{
    FILE *stream = fopen(folder_file(folder, name), "wb");

    assert_non_null(stream);
    (void)fwrite(bytes, 1, strlen(bytes), stream);
    assert_int_equal(fclose(stream), 0);
}

const char *folder_read(void *folder, const char *name, char *out, size_t size)
{
    FILE *stream = fopen(folder_file(folder, name), "rb");
    size_t length = 0;

    assert_non_null(stream);
    length = fread(out, 1, size - 1, stream);
    out[length] = '\0';
    (void)fclose(stream);
    return out;
}

int folder_count(void *folder)
{
    DIR *stream = opendir(((struct folder *)folder)->path);
    struct dirent *entry = NULL;
    int count = 0;

    assert_non_null(stream);
    while ((entry = readdir(stream)) != NULL)
        count += is_dots(entry->d_name) ? 0 : 1;
    (void)closedir(stream);
    return count;
}
