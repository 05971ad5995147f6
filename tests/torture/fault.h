/* SPDX-License-Identifier: MIT
 *
 * fault.h - a program at a desk, with the shim between it and the system.
 */
#ifndef TORTURE_FAULT_H
#define TORTURE_FAULT_H

#include "e2e/desk.h"

#include <stdbool.h>

/* What fails; see shim.c. {0}: nothing does. */
struct fault {
    const char *how, *only, *call, *gate, *log;
    bool lasting, alloc;
    long at;
};

/* Starts the program as desk_start does. The shim's count goes to the file "count". */
void fault_start(struct desk *, const char *const *arguments, const struct fault *);

#endif
