/* SPDX-License-Identifier: MIT
 *
 * signals.h - signals as values that the loop can ask for.
 *
 * SIGHUP, SIGTERM, SIGINT, SIGQUIT and all others that would end a program ask to end, SIGTSTP to
 * stop; each wakes the loop, and so do SIGWINCH and SIGCONT. A second one of a kind that ends has
 * its usual effect once the terminal is given back, so that a program which hangs can be stopped.
 */
#ifndef APP_SIGNALS_H
#define APP_SIGNALS_H

#include "base/err.h"

#include <stdbool.h>

/* Opens the pipe and sets the handlers. `emergency` gives the terminal back when the program dies
 * of a fault of its own, or of a second signal. */
MUST_CHECK bool signals_open(void (*emergency)(void), struct err *err);

/* The end of the pipe that can be read after a signal, and the one where the saver puts its byte.
 */
int signals_wake(void);
int signals_wake_write(void);

/* Empties the pipe. */
void signals_drain(void);

/* The signal that asks to end; 0: none. */
int signals_end(void);

/* True once after SIGTSTP; after SIGCONT; after SIGWINCH. */
bool signals_stop_taken(void);
bool signals_resized_taken(void);
bool signals_continued_taken(void);

/* Stops the program as the shell's C-z does, until it is continued. */
void signals_stop(void);

/* While another program has the terminal, its C-c is not ours. */
void signals_ignore_keys(bool ignore);

/* What asks to end goes to this process of ours as well, now and from now on; 0: to none. The
 * process must not have been waited for. */
void signals_pass_on(int process);

/* For a command that asks something on the terminal: the signals that end ask to end instead, so
 * that the terminal can be set back first; and afterwards no longer. */
void signals_watch(bool watch);

/* Ends with the signal, so that the parent sees it. */
void signals_end_with(int number);

#endif
