/* SPDX-License-Identifier: MIT
 *
 * embedded.h - the questionnaires, themes and the sample inside the program.
 *
 * The table is made at build time by tools/embed.c from the files' bytes.
 */
#ifndef APP_EMBEDDED_H
#define APP_EMBEDDED_H

#include <stddef.h>

struct embedded {
    const char *path; /* as in the source tree: "themes/dark.json" */
    const char *bytes;
    size_t length;
};

extern const struct embedded embedded_files[];
extern const int embedded_count;

#endif
