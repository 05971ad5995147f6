/* SPDX-License-Identifier: MIT
 *
 * file_digest.c - see file_digest.h.
 */
#include "base/file_digest.h"

#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 32 * 1024 };

struct file_digest {
    int fd;
    int64_t left; /* bytes that should follow */
    crypto_hash_sha256_state state;
};

struct file_digest *file_digest_begin(const char *path, int64_t *size)
{
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    struct file_digest *digest;
    struct stat status;

    if (fd < 0)
        return NULL;
    if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) {
        (void)close(fd);
        return NULL;
    }
    digest = mem_alloc(1, sizeof *digest);
    digest->fd = fd;
    digest->left = (int64_t)status.st_size;
    (void)crypto_hash_sha256_init(&digest->state);
    *size = digest->left;
    return digest;
}

void file_digest_end(struct file_digest *digest)
{
    if (digest == NULL)
        return;
    (void)close(digest->fd);
    mem_free(digest);
}

static void finish(struct file_digest *digest, char out[DIGEST_SIZE])
{
    unsigned char bytes[crypto_hash_sha256_BYTES];

    (void)crypto_hash_sha256_final(&digest->state, bytes);
    (void)sodium_bin2hex(out, DIGEST_SIZE, bytes, sizeof bytes);
}

enum file_digest_step file_digest_step(struct file_digest *digest, size_t most,
                                       char out[DIGEST_SIZE])
{
    unsigned char chunk[CHUNK];
    ssize_t count = 1;

    for (size_t done = 0; digest->left > 0 && done < most; done += (size_t)count) {
        do
            count = read(digest->fd, chunk,
                         digest->left < CHUNK ? (size_t)digest->left : (size_t)CHUNK);
        while (count < 0 && errno == EINTR);
        if (count <= 0)
            return FILE_DIGEST_FAILED;
        (void)crypto_hash_sha256_update(&digest->state, chunk, (unsigned long long)count);
        digest->left -= count;
    }
    if (digest->left > 0)
        return FILE_DIGEST_MORE;
    if (read(digest->fd, chunk, 1) != 0)
        return FILE_DIGEST_FAILED;
    finish(digest, out);
    return FILE_DIGEST_DONE;
}
