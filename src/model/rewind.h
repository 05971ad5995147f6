/* SPDX-License-Identifier: MIT
 *
 * rewind.h - an assessment as it stood before, told from its history; as far as figures go.
 */
#ifndef MODEL_REWIND_H
#define MODEL_REWIND_H

#include "model/assessment.h"

#include <stdint.h>

/* `out` becomes what `from` was before its first change at or after `since`, in all that figures
 * depend on; the caller releases it. */
void rewind_to(struct assessment *out, const struct assessment *from, int64_t since);

/* `out` becomes what `from` began as: the answers carried over, counted as they were in the
 * assessment that they come from; else nothing. */
void rewind_to_last_time(struct assessment *out, const struct assessment *from);

/* Whether answers were carried over from another assessment. */
bool rewind_has_last_time(const struct assessment *);

#endif
