/* SPDX-License-Identifier: MIT
 *
 * crash.h - what a crash leaves behind: nothing of what people said.
 */
#ifndef BASE_CRASH_H
#define BASE_CRASH_H

/* From now on a crash of this process, or of one that it starts, writes no picture of its memory to
 * a disk. */
void crash_keeps_quiet(void);

/* Nor is its memory open to other processes of the same user, a debugger included, or to a crash
 * reporter: for when a passphrase is in it. Does nothing where the system knows no such thing. */
void crash_seal_memory(void);

#endif
