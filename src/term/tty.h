/* SPDX-License-Identifier: MIT
 *
 * tty.h - the terminal as a device: bytes, size, modes; and how it is left in an emergency.
 *
 * Input is standard input, output standard output. No curses and no signals here.
 */
#ifndef TERM_TTY_H
#define TERM_TTY_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum tty_wait { TTY_TIME, TTY_INPUT, TTY_WOKEN, TTY_GONE };

/* Remembers how the terminal is set. ERR_USAGE if there is none. */
MUST_CHECK bool tty_open(struct err *err);

/* Sets it as it was remembered. */
void tty_restore(void);

/* What is written goes to the terminal as it is, which is faster than to have the system look at
 * every byte. Until tty_restore. */
void tty_unprocessed(void);

/* Waits for input, at most some milliseconds (-1: for ever), or until `wake` (-1: none) can be read
 * or a signal comes (TTY_WOKEN). */
enum tty_wait tty_wait(int milliseconds, int wake);

/* Bytes read; 0: none after all; -1: the terminal has gone. */
int tty_read(char *bytes, size_t size);

void tty_write(const char *bytes, size_t length);

/* False if the terminal does not say. */
bool tty_size(int *width, int *height);

/* What tty_emergency writes; a copy is kept. An empty string: it does nothing. */
void tty_prepare(const char *bytes);

/* Leaves the terminal as it was. May be called from a signal handler, once or more. */
void tty_emergency(void);

#endif
