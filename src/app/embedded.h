/* SPDX-License-Identifier: MIT
 *
 * embedded.h - the questionnaires, themes and the sample inside the program.
 *
 * The table is made at build time by tools/embed.c. Questionnaires and themes were decoded by then,
 * by the same decoders that read files, so that no start has to.
 */
#ifndef APP_EMBEDDED_H
#define APP_EMBEDDED_H

#include "canvas/theme.h"
#include "model/questionnaire.h"

#include <stddef.h>

/* Exactly one of questionnaire, theme and bytes is not NULL. */
struct embedded {
    const char *path; /* as in the source tree: "themes/dark.json" */
    const struct questionnaire *questionnaire;
    const struct theme *theme;
    const char *bytes;
    size_t length; /* of the file */
};

extern const struct embedded embedded_files[];
extern const int embedded_count;

#endif
