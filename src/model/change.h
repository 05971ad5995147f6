/* SPDX-License-Identifier: MIT
 *
 * change.h - one edit as a value: do it, undo it, do it again, remember it.
 *
 * A step is what a person does at once: one or more changes that are undone together. Applying a
 * step writes the history, sets `by` and `at` of the answers touched, and `modified`. Undoing
 * writes the history, too (the past is never cut), and puts everything else, `by` and `at`
 * included, back as it was.
 */
#ifndef MODEL_CHANGE_H
#define MODEL_CHANGE_H

#include "model/field.h"

/* Who does it and when; both borrowed, `by` perhaps from what is changed. It may be NULL. */
struct stamp {
    const char *by;
    const char *at; /* RFC 3339 */
};

struct change {
    enum field field;
    int index; /* question or item */
    char *from, *to;
    char *by, *at; /* of the answer before the change */
    bool present;  /* whether the file had it before the change */
};

struct step {
    struct change *changes;
    size_t count, capacity;
};

/* Everything done in a session, and how much of it stands. {0} is empty. */
struct journal {
    struct step *steps;
    size_t count, capacity;
    size_t done; /* steps before this one stand; those behind can be redone */
};

/* Starts a step (and forgets what could be redone), adds changes to it, each
 * applied at once. A change that changes nothing is left out; a step without a
 * change is dropped at the end. The value must pass field_check; "" takes it away as NULL does.
 *
 * Rating (a level, unknown or na) also removes `carried`, a level or na `park`, too. */
void journal_begin(struct journal *);
void journal_change(struct journal *, struct assessment *, enum field, int index, const char *value,
                    struct stamp stamp);
bool journal_end(struct journal *); /* false: nothing was changed */

/* One step back or forward; NULL if there is none, else the step, borrowed. */
const struct step *journal_undo(struct journal *, struct assessment *, struct stamp stamp);
const struct step *journal_redo(struct journal *, struct assessment *, struct stamp stamp);

/* Says what a step does, as "6.1.3.b from L to N" or "12 changes to A.4.2"; with `undo`, what
 * undoing it does. */
void step_describe(const struct step *, const struct questionnaire *, bool undo, struct text *out);

void journal_release(struct journal *);

/* Steps that are tried, and taken back as if they had never been. */
struct trial {
    struct journal journal; /* for them */
    size_t records;         /* of the history; likewise what follows: as it was before */
    char *modified;
    int sealed;
    char *chain;
};

/* Between the two the assessment changes by the journal of the trial alone. Afterwards it is what
 * it was, history and `modified` included. */
void trial_begin(struct trial *, struct assessment *);
void trial_end(struct trial *, struct assessment *);

#endif
