/* SPDX-License-Identifier: MIT
 *
 * entries.h - many answers from standard input, one JSON object a line, all or none.
 */
#ifndef APP_ENTRIES_H
#define APP_ENTRIES_H

#include "app/edit.h"

/* Applies every line to the edit. Each line that is wrong is told of; then nothing may be saved. */
MUST_CHECK bool entries_read(struct edit *, struct err *err);

#endif
