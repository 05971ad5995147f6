/* SPDX-License-Identifier: MIT
 *
 * turn.h - the lock of a file as soon as others that take turns have done with it.
 *
 * For commands, which have a file for some milliseconds. The wizard has it for hours, and is not
 * waited for.
 */
#ifndef APP_TURN_H
#define APP_TURN_H

#include "base/file.h"

/* As file_lock, but waits: for one holder a second at most, ten seconds in all. */
MUST_CHECK bool turn_lock(const char *path, struct file_lock *lock, struct err *err);

#endif
