/* SPDX-License-Identifier: MIT
 *
 * actions.h - which actions of the remediation are to be seen, and in which order.
 */
#ifndef UI_ACTIONS_H
#define UI_ACTIONS_H

#include "ui/remediation.h"

/* Indices of results.remediation. */
struct actions {
    int *at;
    int count;
};

/* Yours: actions_release. */
struct actions actions_of(const struct remediation_state *, const struct desk *);
void actions_release(struct actions *);

/* The number in a wave, and the last wave; 0: all waves. */
int actions_in_wave(const struct results *, int wave);
int actions_waves(const struct results *);

/* The owner behind this one in the alphabet that some action has: after everybody's (NULL) those
 * without one (""), then each; NULL after the last. Borrowed. */
const char *actions_next_owner(const struct results *, const char *owner);

const char *actions_show_words(enum actions_show);
const char *actions_order_words(enum actions_order);

#endif
