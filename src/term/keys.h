/* SPDX-License-Identifier: MIT
 *
 * keys.h - what a terminal sends, as events.
 *
 * Bytes in, keys, pastes and mouse events out, however the bytes are cut into pieces. Answers to
 * our questions (the background's colour, what the terminal is) are noted, other answers dropped:
 * nothing that a terminal says of itself becomes a key. Modifiers are named in the order C-, M-,
 * S-: "C-S-Left"; Alt with a character is "M-x". No input or output here, and no clock.
 */
#ifndef TERM_KEYS_H
#define TERM_KEYS_H

#include "base/text.h"
#include "canvas/event.h"
#include "term/answer.h"

#include <stdbool.h>
#include <stddef.h>

enum { KEYS_LEARNED = 40, SEQUENCE_SIZE = 16 };

struct learned_key {
    char sequence[SEQUENCE_SIZE];
    const char *name; /* static */
};

struct keys {
    struct text pending; /* bytes not understood yet, */
    size_t at;           /* from here on */
    bool pasting;
    struct text paste;
    struct learned_key learned[KEYS_LEARNED];
    int learned_count;
    struct answers answers;
};

/* The keys that the description of a terminal can have a sequence for, and its names for them. */
enum { KEYS_DESCRIBED = 24 };

struct described_key {
    const char *capability, *name;
};

extern const struct described_key described_keys[KEYS_DESCRIBED];

/* A sequence of this terminal that is not one of the usual ones. */
void keys_learn(struct keys *, const char *sequence, const char *name);

void keys_feed(struct keys *, const char *bytes, size_t length);

/* The next event; false if there is none in the bytes so far. If no more come (`late`), an escape
 * is the key, an unfinished sequence is dropped and an unfinished paste ends. The event's text is
 * borrowed until the next call. */
bool keys_next(struct keys *, bool late, struct event *event);

/* Milliseconds to wait for the rest of what has begun; -1: nothing has. */
int keys_patience(const struct keys *);

/* Whether a character is among the bytes so far: neither an escape sequence nor a part of a paste.
 */
bool keys_typed_ahead(const struct keys *);

void keys_release(struct keys *);

#endif
