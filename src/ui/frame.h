/* SPDX-License-Identifier: MIT
 *
 * frame.h - the whole screen: title line, the screen's view, message line, footer; or the notice
 * that there is too little room.
 */
#ifndef UI_FRAME_H
#define UI_FRAME_H

#include "canvas/grid.h"

struct ui;

enum { FRAME_MIN_WIDTH = 60, FRAME_MIN_HEIGHT = 16 };

void frame_view(const struct ui *, struct grid *);

#endif
