/* SPDX-License-Identifier: MIT
 *
 * secret.c - see vault.h: passphrases.
 */
#include "base/crash.h"
#include "base/file_path.h"
#include "base/file_problem.h"
#include "base/vault.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

struct secret *secret_new(void)
{
    struct secret *secret = sodium_init() >= 0 ? sodium_malloc(sizeof *secret) : NULL;

    if (secret != NULL)
        memset(secret, 0, sizeof *secret);
    crash_seal_memory();
    return secret;
}

void secret_free(struct secret *secret)
{
    sodium_free(secret);
}

/* Byte by byte, so that what stands behind the line is left to whoever reads next. */
static bool read_line(int fd, const char *path, struct secret *out, struct err *err)
{
    for (out->length = 0; out->length < SECRET_MOST;) {
        ssize_t count = read(fd, out->bytes + out->length, 1);

        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return file_problem(err, path, "cannot be read", errno);
        if (count == 0 || out->bytes[out->length] == '\n')
            break;
        out->length++;
    }
    if (out->length == SECRET_MOST)
        return err_set(err, ERR_USAGE,
                       "%s: a passphrase has less than %d bytes; write it on a line", path,
                       SECRET_MOST);
    if (out->length > 0 && out->bytes[out->length - 1] == '\r')
        out->length--;
    out->bytes[out->length] = '\0';
    return true;
}

bool secret_read(const char *path, struct secret *out, struct err *err)
{
    bool standard = strcmp(path, "-") == 0;
    int fd =
        standard ? STDIN_FILENO : file_open_at(AT_FDCWD, path, O_RDONLY | O_NOCTTY | O_CLOEXEC, 0);
    const char *name = standard ? "standard input" : path;
    bool good;

    if (fd < 0)
        return file_problem(err, path, "cannot be opened", errno);
    good = read_line(fd, name, out, err);
    if (good && out->length == 0)
        good = err_set(err, ERR_USAGE, "%s: no passphrase on the first line; write it there", name);
    if (!standard)
        (void)close(fd);
    return good;
}
