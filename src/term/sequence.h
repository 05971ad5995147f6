/* SPDX-License-Identifier: MIT
 *
 * sequence.h - escape sequences of keys and answers.
 */
#ifndef TERM_SEQUENCE_H
#define TERM_SEQUENCE_H

#include "canvas/event.h"
#include "term/answer.h"

#include <stdbool.h>
#include <stddef.h>

/* The sequence at the start of the bytes (escape and one of [ O ] P _ ^ X). Returns its length; 0:
 * it has no end yet. The event stays EVENT_NONE if it is no key; answers are noted, `*paste` is set
 * where a paste begins. */
size_t sequence_take(const char *bytes, size_t length, struct answers *answers, bool *paste,
                     struct event *event);

#endif
