/* SPDX-License-Identifier: MIT
 *
 * version.h - which program this is.
 */
#ifndef APP_VERSION_H
#define APP_VERSION_H

#include "base/text.h"

/* Program, licence and the questionnaires inside, as --version says it. */
void version_write(struct text *out);

#endif
