/* SPDX-License-Identifier: MIT
 *
 * plain_run.h - what each row of plain_commands.def does, and what those share.
 *
 * For the plain*.c of this folder alone.
 */
#ifndef APP_PLAIN_RUN_H
#define APP_PLAIN_RUN_H

#include "app/plain_state.h"

/* `rest` is what stands behind the word on its line. */
#define PLAIN(id, run, letter, word, does, help) void plain_##run(struct plain *, const char *rest);
#include "app/plain_commands.def"
#undef PLAIN

/* Rates, with a note if it is not blank, and goes on. The second asks why it does not apply, if
 * `rest` does not say it. */
void plain_rate(struct plain *, const char *rating, const char *note);
void plain_na(struct plain *, const char *rest);

/* What stands behind the word; else, where there is somebody to ask, a line of its own. Yours:
 * mem_free; NULL if there is none. */
char *plain_value(const char *rest, const char *prompt);

/* Prints what one of the views writes. */
void plain_tell(const struct plain *, void (*write)(const struct plain *, struct text *));

/* Whether the interview asks it now: of the person chosen. */
bool plain_asks(const struct plain *, int question);

/* To the next question in a direction that is asked (and open); says so if there is none. */
void plain_move(struct plain *, int direction, bool open);

#endif
