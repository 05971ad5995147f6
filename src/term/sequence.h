/* SPDX-License-Identifier: MIT
 *
 * sequence.h - escape sequences of keys and answers.
 */
#ifndef TERM_SEQUENCE_H
#define TERM_SEQUENCE_H

#include "term/keys.h"

/* The sequence at the start of the bytes (escape and one of [ O ] P _ ^ X). Returns its length; 0:
 * it has no end yet. The event stays EVENT_NONE if it is none of ours. */
size_t sequence_take(struct keys *keys, const char *bytes, size_t length, struct event *event);

#endif
