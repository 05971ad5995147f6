/* SPDX-License-Identifier: MIT
 *
 * recovery.h - answers that could not be saved where they belong.
 *
 * They are kept in the state folder until they can be: one file for each assessment, owner-only,
 * named after the digest of its path.
 */
#ifndef APP_RECOVERY_H
#define APP_RECOVERY_H

#include "base/err.h"
#include "base/text.h"

/* Where the answers of an assessment are kept; nothing if there is no state folder. */
void recovery_path(const char *assessment, struct text *out);

/* Keeps them. */
MUST_CHECK bool recovery_write(const char *assessment, const char *bytes, size_t length,
                               struct err *err);

/* They are saved now, or not wanted. */
void recovery_remove(const char *assessment);

/* True if there are some of that assessment. */
bool recovery_waits(const char *assessment);

/* Files with answers that wait, one a line. */
void recovery_list(struct text *out);

#endif
