/* SPDX-License-Identifier: MIT
 *
 * date.h - days and instants as values: YYYY-MM-DD and YYYY-MM-DDThh:mm:ssZ.
 *
 * Proleptic Gregorian, UTC. No clock here: "now" arrives as a parameter.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

enum { DATE_SIZE = sizeof "YYYY-MM-DD", INSTANT_SIZE = sizeof "YYYY-MM-DDThh:mm:ssZ" };

/* Days since 1970-01-01 of "YYYY-MM-DD"; false if it is no such day. */
bool date_parse(const char *text, int64_t *days);
void date_format(int64_t days, char out[DATE_SIZE]);

/* Seconds since 1970-01-01T00:00:00Z of an RFC 3339 instant (any offset, a
 * fraction is dropped). */
bool instant_parse(const char *text, int64_t *seconds);
void instant_format(int64_t seconds, char out[INSTANT_SIZE]);

/* The day a person means: "2027-01-31", "31.1", "31.1.27", "31.01.2027", "+2w", "+10d", "+3m",
 * "+10" (days), "today", "tomorrow". A day without a year is the next one on
 * or after `today`. */
bool date_understand(const char *typed, int64_t today, int64_t *days);

/* The same of a day that is not in the future: "31.1" is the last one, "-2w" two weeks ago, and
 * there is "yesterday". */
bool date_understand_past(const char *typed, int64_t today, int64_t *days);

#endif
