/* SPDX-License-Identifier: MIT
 *
 * vault.h - documents encrypted with a passphrase: libsodium's Argon2id and secretstream.
 *
 * docs/encryption.md has the format. A passphrase becomes a key once (which takes 64 MiB and a
 * moment on purpose); each sealing takes a new stream header, so that no two have the same bytes.
 * Passphrases and keys live in locked memory that is wiped. Nothing of a document is given out
 * before all of it was found authentic. A wrong passphrase is told apart from a damaged file.
 */
#ifndef BASE_VAULT_H
#define BASE_VAULT_H

#include "base/err.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

enum { SECRET_MOST = 1023, VAULT_HEADER = 136, VAULT_CHUNK = 64 * 1024, VAULT_TAG = 17 };

/* A passphrase. Bytes are taken as they are: no end of line, no normal form. */
struct secret {
    size_t length;
    char bytes[SECRET_MOST + 1];
};

/* In locked memory, empty; and its end, wiped. NULL if the system gives no such memory. From then
 * on the memory of the whole process is closed, as crash.h has it. */
struct secret *secret_new(void);
void secret_free(struct secret *);

/* Reads the first line of a file (without its end) as a passphrase; "-" is standard input. A pipe
 * or /dev/fd/N may be named as well. Nothing behind the line end is taken from standard input. */
MUST_CHECK bool secret_read(const char *path, struct secret *out, struct err *err);

/* The key of a file, with the parameters and the salt that it was made with. */
struct vault;

void vault_free(struct vault *);

/* True if the bytes begin as a sealed document does. */
bool vault_is(const char *bytes, size_t length);

/* How long a document is once it is sealed. */
size_t vault_sealed_length(size_t length);

/* A key of its own, from a new salt. NULL on failure. */
struct vault *vault_new(const struct secret *, struct err *err);

/* Whether the header can be used: ERR_DOCUMENT if it is damaged, or asks for more memory or time
 * than this program gives. Takes no memory. */
MUST_CHECK bool vault_check(const char *bytes, size_t length, struct err *err);

/* The key of a sealed document. NULL on failure; `wrong` says whether it is the passphrase. */
struct vault *vault_unlock(const char *bytes, size_t length, const struct secret *, bool *wrong,
                           struct err *err);

/* Whether a sealed document was made with that key's salt and parameters. */
bool vault_fits(const struct vault *, const char *bytes, size_t length);

/* Adds the document to a text; on failure (ERR_DOCUMENT: damaged or cut off) the text is empty. */
MUST_CHECK bool vault_open(const struct vault *, const char *bytes, size_t length, struct text *out,
                           struct err *err);

/* Adds the sealed document to a text. */
MUST_CHECK bool vault_seal(const struct vault *, const char *bytes, size_t length, struct text *out,
                           struct err *err);

#endif
