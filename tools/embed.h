/* SPDX-License-Identifier: MIT
 *
 * embed.h - what embed.c puts into the program, as C source.
 *
 * Values of structs are written without the names of their members, so that one that is missing
 * here does not compile.
 */
#ifndef TOOLS_EMBED_H
#define TOOLS_EMBED_H

#include "canvas/theme.h"
#include "model/questionnaire.h"

#include <stdio.h>

/* A string literal; NULL for NULL. */
void embed_string(FILE *out, const char *text);

/* A definition of `static const struct questionnaire NAME` and of what it points to. */
void embed_questionnaire(FILE *out, const char *name, const struct questionnaire *);

/* A definition of `static const struct theme NAME`. */
void embed_theme(FILE *out, const char *name, const struct theme *);

#endif
