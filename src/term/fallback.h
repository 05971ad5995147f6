/* SPDX-License-Identifier: MIT
 *
 * fallback.h - descriptions of terminals for where the system has none.
 *
 * Many systems do not know the terminal that they are used from. These are for the TERMINFO
 * variable; they hold what drawing needs, and no keys, since keys.h knows those.
 */
#ifndef TERM_FALLBACK_H
#define TERM_FALLBACK_H

struct fallback {
    const char *name;
    const char *terminfo;
};

extern const struct fallback fallback_xterm;  /* 256 colours */
extern const struct fallback fallback_direct; /* 24-bit colours; the first 256 stay indexes */
extern const struct fallback fallback_vt100;

#endif
