/* SPDX-License-Identifier: MIT
 *
 * file.h - whole files in, whole files out, and who else has them.
 *
 * A file that is replaced is either the old or the new one at every instant
 * and after every crash: written beside, synced, renamed, folder synced.
 * Private files are 0600, folders made here 0700.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/err.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a file was when it was read, to see later if it is still that one. */
struct file_stamp {
    uint64_t device, inode;
    int64_t size, seconds, nanoseconds;
};

/* Reads a regular file (or standard input, "-") of at most `limit` bytes into `out`, which is
 * emptied first. A folder, FIFO or device is refused without waiting for it (ERR_FAILED), a larger
 * file too (ERR_DOCUMENT). `stamp` may be NULL. */
MUST_CHECK bool file_read(const char *path, size_t limit, struct text *out,
                          struct file_stamp *stamp, struct err *err);

/* Replaces the file, or makes it: atomically, durably, 0600 (or as it was if narrower).
 * A symbolic link is followed: what it points to is replaced. A write-protected file stays as it
 * is. `stamp` gets the new file's stamp as soon as its name is there, even if the last sync then
 * fails; may be NULL. After any failure all is as before or the new file is there but not safe:
 * writing it again is what mends it. */
MUST_CHECK bool file_replace(const char *path, const char *bytes, size_t length,
                             struct file_stamp *stamp, struct err *err);

/* Makes a file that must not exist yet (ERR_FAILED if it does), else as file_replace; but after any
 * failure there is none. */
MUST_CHECK bool file_create(const char *path, const char *bytes, size_t length,
                            struct file_stamp *stamp, struct err *err);

/* Keeps the file as it is now as PATH~, in the place of what is there: also of a symbolic link,
 * which is not followed. */
MUST_CHECK bool file_keep_old(const char *path, size_t limit, struct err *err);

/* Removes what replacements of the file, and of PATH~, that were cut short have left beside it.
 * One that is under way in another process stays. */
void file_sweep(const char *path);

/* Whether the file on disk is still the one of the stamp (false also if it
 * is gone). */
bool file_unchanged(const char *path, const struct file_stamp *stamp);

/* Whether it is a pipe or a device like a terminal, which bytes are poured into; and whether it is
 * what has been opened under that number. */
bool file_is_stream(const char *path);
bool file_is_open_as(const char *path, int descriptor);

/* Writes to a stream; waits for whoever reads a pipe. */
MUST_CHECK bool file_pour(const char *path, const char *bytes, size_t length, struct err *err);

bool file_exists(const char *path);
bool file_is_folder(const char *path);

/* Makes a folder and its parents, 0700. */
MUST_CHECK bool file_make_folder(const char *path, struct err *err);

/* Adds the names in a folder that end in `suffix`, sorted by bytes, one a line. */
MUST_CHECK bool file_list(const char *folder, const char *suffix, struct text *names,
                          struct err *err);

/* A lock on an assessment that another process may hold: a file .NAME.lock beside it, locked by
 * the system for as long as the process lives. {0} is no lock. */
struct file_lock {
    int descriptor;
    char *path; /* of the lock file; NULL: no lock */
};

/* Takes the lock of a file without waiting, and sweeps beside it. ERR_CONFLICT, with who holds it,
 * if another process has it. A dead holder is no obstacle. Where the file system
 * knows no locks, there is none (true). */
MUST_CHECK bool file_lock(const char *path, struct file_lock *lock, struct err *err);
void file_unlock(struct file_lock *lock);

#endif
