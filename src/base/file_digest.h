/* SPDX-License-Identifier: MIT
 *
 * file_digest.h - SHA-256 of a file, a piece at a time.
 *
 * Only regular files, and never more than their size when they were opened: nothing that is read
 * here waits or is without an end.
 */
#ifndef BASE_FILE_DIGEST_H
#define BASE_FILE_DIGEST_H

#include "base/digest.h"

#include <stdint.h>

struct file_digest;

enum file_digest_step { FILE_DIGEST_MORE, FILE_DIGEST_DONE, FILE_DIGEST_FAILED };

/* Opens a file, a symbolic link is followed. NULL if there is none, or none that is regular and can
 * be read. `size` gets its size. Yours: file_digest_end. */
struct file_digest *file_digest_begin(const char *path, int64_t *size);
void file_digest_end(struct file_digest *);

/* Reads at most that many bytes more. DONE: `out` is the digest. FAILED: it cannot be read, or has
 * another size than it had. */
enum file_digest_step file_digest_step(struct file_digest *, size_t most, char out[DIGEST_SIZE]);

#endif
