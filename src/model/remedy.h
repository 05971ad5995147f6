/* SPDX-License-Identifier: MIT
 *
 * remedy.h - what to do, what it brings, and in which order; part of results_compute, called
 * by nobody else.
 */
#ifndef MODEL_REMEDY_H
#define MODEL_REMEDY_H

#include "model/results.h"

/* The remediation and its effort. Needs standings, cells and findings. */
void remedy_compute(struct results *results);

#endif
