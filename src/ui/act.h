/* SPDX-License-Identifier: MIT
 *
 * act.h - what a press does: the screen's own act first, then everyone's commands, then what was
 * asked of the frame.
 */
#ifndef UI_ACT_H
#define UI_ACT_H

#include "ui/command.h"

struct ui;

void act_press(struct ui *, const struct press *);
void act_command(struct ui *, enum command, const char *key);
/* To a screen, remembering the way back; and back: to the last one, at last to the start. */
void act_go(struct ui *, enum screen);
void act_back(struct ui *);
/* Carries out what a screen asked of the frame, but effects. */
void act_wishes(struct ui *);

#endif
