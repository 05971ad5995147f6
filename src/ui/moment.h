/* SPDX-License-Identifier: MIT
 *
 * moment.h - days and times as the person at the keyboard has them.
 *
 * Files keep UTC; screens show the time of where the person is.
 */
#ifndef UI_MOMENT_H
#define UI_MOMENT_H

#include "ui/desk.h"

/* The day it is here, in days since 1970-01-01. */
int64_t moment_today(const struct desk *);

/* When a day began here. */
int64_t moment_start(const struct desk *, int64_t day);

/* An instant of a file as "2026-11-21 10:40", or with seconds and the zone; as it stands if it is
 * none. Nothing for NULL. */
void moment_brief(const struct desk *, const char *at, struct text *out);
void moment_full(const struct desk *, const char *at, struct text *out);

#endif
