/* SPDX-License-Identifier: MIT
 *
 * prompt.h - a question on the terminal whose answer is not shown.
 *
 * For before and after the screen, never during it. The terminal is set back whatever happens, but
 * for a signal that cannot be caught.
 */
#ifndef TERM_PROMPT_H
#define TERM_PROMPT_H

#include "base/vault.h"

/* Asks on the terminal of standard input until Enter. Backspace and C-u work; C-c and C-d on an
 * empty line give up, and so does `stopped`, asked a few times a second. False then, and if the
 * terminal goes. */
MUST_CHECK bool prompt_secret(const char *question, struct secret *out, bool (*stopped)(void));

#endif
