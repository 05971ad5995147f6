/* SPDX-License-Identifier: MIT
 *
 * keyring.h - the passphrase of a session: from a file, or asked for on the terminal.
 *
 * It is asked for once and tried on every encrypted file that is opened; a file that wants another
 * one asks again. Never asked for if standard input is no terminal. It stays in locked memory until
 * keyring_release.
 */
#ifndef APP_KEYRING_H
#define APP_KEYRING_H

#include "base/vault.h"

struct keyring {
    const char *file;      /* --passphrase-file; NULL: the terminal is asked */
    struct secret *secret; /* NULL: not known yet */

    /* While the wizard has the screen: gives the terminal back for the question, and takes it
     * again. NULL: nobody has it. */
    void (*give)(void);
    bool (*take)(struct err *);
    bool given; /* it is given back already */
};

/* The key of an encrypted document; `path` is for messages. NULL on failure. `keys` NULL: nobody is
 * asked. */
struct vault *keyring_unlock(struct keyring *, const char *path, const struct text *bytes,
                             struct err *err);

/* A key for a file that is to be encrypted. Says first that a lost passphrase is lost for good, and
 * asks twice. NULL on failure. */
struct vault *keyring_make(struct keyring *, const char *path, struct err *err);

/* The same, but with a passphrase of its own: one that is known is of another file. `keys` may be
 * NULL: nobody can be asked. */
struct vault *keyring_make_own(struct keyring *, const char *path, struct err *err);

/* In the place of an encrypted document what is in it; others stay as they are. `vault` gets its
 * key (vault_free), or NULL. */
MUST_CHECK bool keyring_open(struct keyring *, const char *path, struct text *bytes,
                             struct vault **vault, struct err *err);

void keyring_release(struct keyring *);

#endif
