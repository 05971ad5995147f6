/* SPDX-License-Identifier: MIT
 *
 * recovery.h - answers that could not be saved where they belong.
 *
 * They are kept until they can be: in the state folder, in files named after the digest of the
 * assessment's path; where that cannot be, beside the assessment as FILE.unsaved-1. Owner-only,
 * and encrypted if the assessment is.
 */
#ifndef APP_RECOVERY_H
#define APP_RECOVERY_H

#include "base/err.h"
#include "base/text.h"

/* Keeps answers of an assessment without touching those that wait already. `kept` is where: a file
 * that it names is replaced. After a failure it is as it was. */
MUST_CHECK bool recovery_keep(const char *assessment, const char *bytes, size_t length,
                              struct text *kept, struct err *err);

/* The latest answers of an assessment that wait; nothing if none do. */
void recovery_latest(const char *assessment, struct text *out);

/* Adds all answers of an assessment that wait, one path a line. */
void recovery_waiting(const char *assessment, struct text *out);

/* They are saved now. */
void recovery_remove(const char *path);

/* Files in the state folder with answers that wait, one a line. */
void recovery_list(struct text *out);

#endif
