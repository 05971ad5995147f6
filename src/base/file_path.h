/* SPDX-License-Identifier: MIT
 *
 * file_path.h - paths, their folders, and what lies there.
 *
 * For the file_*.c of this folder alone.
 */
#ifndef BASE_FILE_PATH_H
#define BASE_FILE_PATH_H

#include "base/err.h"
#include "base/file.h"

#include <sys/stat.h>

/* The folder of a path: "." if it names none. Yours: mem_free. */
char *file_folder_of(const char *path);

/* The last part of a path. Borrowed from it. */
const char *file_name_of(const char *path);

/* Where a path leads if its last part is a symbolic link, also if nothing is there. NULL if the
 * links lead nowhere or in a circle. Yours: mem_free. */
char *file_follow(const char *path, struct err *err);

/* openat that no signal interrupts. */
int file_open_at(int folder, const char *name, int flags, mode_t mode);

/* Writes all of it; the number of the error, 0 if there was none. */
int file_write_all(int fd, const char *bytes, size_t length);

/* Opens a folder, to be synced; -1 on failure. */
int file_open_folder(const char *folder, struct err *err);

/* Makes the names in a folder durable. A file system that cannot is no failure. */
MUST_CHECK bool file_sync_names(int folder, const char *path, struct err *err);
MUST_CHECK bool file_sync_folder(const char *folder, struct err *err);

/* The first bytes of the name of a temporary file beside NAME: ".NAME."; eight letters and ".tmp"
 * follow. */
void file_beside(const char *name, struct text *out);

/* Gives a file another name if nothing has that; the number of the error, EEXIST if something has.
 */
int file_name_new(int folder, const char *file, const char *name);

struct file_stamp file_stamp_of(const struct stat *status);

/* False, with the reason, for anything but a regular file. */
MUST_CHECK bool file_refuse_irregular(const char *path, const struct stat *status, struct err *err);

#endif
