/* SPDX-License-Identifier: MIT
 *
 * recent.h - which assessments were worked on last: their paths, and nothing else.
 */
#ifndef APP_RECENT_H
#define APP_RECENT_H

#include "base/text.h"

/* The paths, the latest first, one a line. */
void recent_read(struct text *out);

/* Puts a path first. Nothing is said if it cannot be remembered. */
void recent_add(const char *path);

#endif
