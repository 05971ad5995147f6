/* SPDX-License-Identifier: MIT
 *
 * completing.h - a path that was begun, to where all that begin like this part.
 */
#ifndef APP_COMPLETING_H
#define APP_COMPLETING_H

#include "base/text.h"

/* What was typed, as far as it can only go on one way; a folder gets its slash. `beside`: a file
 * whose folder relative paths begin in; NULL: where the program stands. `others` gets the names to
 * choose from, if there are several. False if nothing begins like this. */
bool complete_path(const char *beside, const char *typed, struct text *out, struct text *others);

#endif
