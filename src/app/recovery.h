/* SPDX-License-Identifier: MIT
 *
 * recovery.h - answers that could not be saved where they belong.
 *
 * They are kept in the state folder until they can be: owner-only, in files named after the digest
 * of the assessment's path.
 */
#ifndef APP_RECOVERY_H
#define APP_RECOVERY_H

#include "base/err.h"
#include "base/text.h"

/* Where the answers of an assessment can be kept without touching those that wait already; nothing
 * if there is no state folder. */
void recovery_new_path(const char *assessment, struct text *out);

/* The latest answers of an assessment that wait; nothing if none do. */
void recovery_latest(const char *assessment, struct text *out);

/* Adds all answers of an assessment that wait, one path a line. */
void recovery_waiting(const char *assessment, struct text *out);

/* Keeps answers at a path of recovery_new_path. */
MUST_CHECK bool recovery_write(const char *path, const char *bytes, size_t length, struct err *err);

/* They are saved now. */
void recovery_remove(const char *path);

/* Files with answers that wait, one a line. */
void recovery_list(struct text *out);

#endif
