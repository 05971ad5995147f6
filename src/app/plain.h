/* SPDX-License-Identifier: MIT
 *
 * plain.h - the interview as lines: for screen readers, slow lines, and terminals that only print.
 *
 * The same journal and the same files as on the screen. Every answer is on the disk before the next
 * question is asked.
 */
#ifndef APP_PLAIN_H
#define APP_PLAIN_H

#include "app/setup.h"

/* Until the person quits or the input ends. */
MUST_CHECK bool plain_run(const struct wizard_options *, struct err *err);

#endif
