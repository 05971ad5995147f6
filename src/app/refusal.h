/* SPDX-License-Identifier: MIT
 *
 * refusal.h - a document that is refused, said in one line.
 */
#ifndef APP_REFUSAL_H
#define APP_REFUSAL_H

#include "model/problem.h"

/* The first error with its place, and how many more there are. Always false. */
bool refuse(const struct problems *, const char *path, struct err *err);

#endif
