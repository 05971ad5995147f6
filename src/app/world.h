/* SPDX-License-Identifier: MIT
 *
 * world.h - the clock, the environment and the standard streams.
 *
 * Nothing above app/ knows them. Standard output carries results alone; messages go to standard
 * error, one line each, with control characters made visible.
 */
#ifndef APP_WORLD_H
#define APP_WORLD_H

#include "base/date.h"
#include "base/err.h"
#include "base/text.h"
#include "model/problem.h"

#include <stdbool.h>
#include <stdint.h>

/* Seconds since 1970; SOURCE_DATE_EPOCH in its place if it is set. */
int64_t clock_now(void);
void clock_instant(char out[INSTANT_SIZE]);

/* Microseconds, of a clock that nobody sets. */
int64_t clock_steady(void);

/* Seconds that clocks here are ahead of UTC at an instant; 0 with SOURCE_DATE_EPOCH. */
int clock_zone(int64_t instant);

/* The day it is here, in days since 1970-01-01. */
int64_t clock_today(void);

/* The value of a variable; NULL if it is not there or empty. Borrowed. */
const char *environment(const char *name);

/* Folders of the XDG base directory specification, with "/clausewalk" behind. The list of data
 * folders is one a line, the most important first. Nothing if there is neither the variable nor a
 * home. */
void folder_config(struct text *out);
void folder_state(struct text *out);
void folders_data(struct text *out);

/* The path from the root. */
void path_absolute(const char *path, struct text *out);

/* So that no file that is opened later becomes standard output. */
void streams_hold(void);

/* Writes to standard output and makes sure that it got there, with all that was written before. */
MUST_CHECK bool output_write(const char *bytes, size_t length, struct err *err);

/* Writes a file in one step, or to standard output for "-". */
MUST_CHECK bool output_to(const char *path, const char *bytes, size_t length, struct err *err);

/* The same for what a person has named on the command line: also a pipe or a device, which is
 * written to as it is, and the name of standard output. */
MUST_CHECK bool output_named(const char *path, const char *bytes, size_t length, struct err *err);

bool output_is_terminal(void);
bool input_is_terminal(void);

/* Columns to write text in: $COLUMNS, the terminal's, or 80. */
int output_columns(void);

/* Colours are wanted on standard output: a terminal, no NO_COLOR, a TERM that is not dumb. */
bool output_colour(void);

/* The locale can show more than ASCII. */
bool locale_unicode(void);

/* "clausewalk: TEXT" on standard error. */
void message(const char *format, ...) PRINTF_LIKE(1, 2);

/* "FILE:LINE:COLUMN: what is wrong" of one problem; in front of what is wrong "warning: " or
 * "note: " if it is no error. */
void problem_message(const struct problem *, const char *path, struct text *out);

#endif
