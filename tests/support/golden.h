/* SPDX-License-Identifier: MIT
 *
 * golden.h - a text compared with a file that somebody has read.
 */
#ifndef SUPPORT_GOLDEN_H
#define SUPPORT_GOLDEN_H

#include "base/text.h"

/* Fails the test if the text is not that of the file of the source tree. UPDATE_GOLDEN=1 rewrites
 * the file, unless CI is set. */
void assert_golden(const struct text *got, const char *path);

#endif
