/* SPDX-License-Identifier: MIT
 *
 * sample.h - a screen with every role, wide characters and long texts.
 */
#ifndef SUPPORT_SAMPLE_H
#define SUPPORT_SAMPLE_H

#include "canvas/grid.h"

/* Fills a grid of any size. `message` stands above the footer, `typed` in a field. */
void sample_draw(struct grid *, const char *message, const char *typed);

#endif
