/* SPDX-License-Identifier: MIT
 *
 * jump.h - from question to question of one kind: open, flagged, carried over, unknown, found.
 */
#ifndef UI_JUMP_H
#define UI_JUMP_H

#include "ui/desk.h"
#include "ui/tree.h"

/* Which kind of questions a command jumps to; SHOW_COUNT: it is no jump. */
enum outline_filter jump_kind(enum command);

/* Where the command leads from a question; on from the other end if there is none in its direction.
 * Says how many there are, or that there are none (NONE). An open one that is parked for somebody
 * else is passed over as long as there are others. */
int jump_target(struct desk *, enum command, int from);

#endif
