/* SPDX-License-Identifier: MIT
 *
 * crash.c - see crash.h.
 */
#include "base/crash.h"

#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

void crash_keeps_quiet(void)
{
    const struct rlimit none = {0, 0};

    (void)setrlimit(RLIMIT_CORE, &none);
}

/* A system's crash reporter may get the memory through a pipe, whatever the limit is. */
void crash_seal_memory(void)
{
#ifdef __linux__
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}
