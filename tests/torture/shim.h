/* SPDX-License-Identifier: MIT
 *
 * shim.h - what the parts of the shim share.
 *
 * shim_alloc.c makes the allocation of the number TORTURE_ALLOC fail.
 */
#ifndef TORTURE_SHIM_H
#define TORTURE_SHIM_H

/* Allocations up to now. */
long shim_allocations(void);

#endif
