/* SPDX-License-Identifier: MIT
 *
 * encrypting.h - documents that are sealed for the first time, and what lies around of them.
 */
#ifndef APP_ENCRYPTING_H
#define APP_ENCRYPTING_H

#include "base/vault.h"

/* Seals, and opens it again to be sure. `path` is for messages. */
MUST_CHECK bool encrypt_seal(const struct vault *, const char *path, const struct text *bytes,
                             struct text *out, struct err *err);

/* Seals what is kept beside a file in plain text: FILE~ and what waits for recovery. */
MUST_CHECK bool encrypt_traces(const struct vault *, const char *path, struct err *err);

#endif
