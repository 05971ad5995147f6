/* SPDX-License-Identifier: MIT
 *
 * framework.h - readiness seen through the crosswalk; part of results_compute, called by nobody
 * else.
 */
#ifndef MODEL_FRAMEWORK_H
#define MODEL_FRAMEWORK_H

#include "model/results.h"

/* Needs the cells of the items. */
void framework_compute(struct results *results);

#endif
