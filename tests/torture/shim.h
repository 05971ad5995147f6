/* SPDX-License-Identifier: MIT
 *
 * shim.h - what the parts of the shim share.
 *
 * shim_fault.c says which call fails, and how; shim_alloc.c makes the allocation of the number
 * TORTURE_ALLOC fail.
 */
#ifndef TORTURE_SHIM_H
#define TORTURE_SHIM_H

#include <stdbool.h>

enum how { HOW_PASS, HOW_ERROR, HOW_SHORT, HOW_TEAR, HOW_KILL, HOW_STALL };

/* Begins a call of that name on that path, and says what shall become of it; with HOW_ERROR errno
 * is set. Other calls wait until shim_end. */
enum how shim_begin(const char *name, const char *path);
void shim_end(void);

/* Whether a path is below TORTURE_FOLDER; how many calls there were on those. */
bool shim_is_ours(const char *path);
long shim_calls(void);

/* Allocations up to now. */
long shim_allocations(void);

#endif
