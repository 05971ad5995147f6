/* SPDX-License-Identifier: MIT
 *
 * snapshot.h - everything in an assessment as one text, to compare two of them.
 */
#ifndef SUPPORT_SNAPSHOT_H
#define SUPPORT_SNAPSHOT_H

#include "model/assessment.h"

/* All fields with who and when and what is there; without `modified` and history. Yours: mem_free.
 */
char *snapshot_of(const struct assessment *assessment);

#endif
