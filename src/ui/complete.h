/* SPDX-License-Identifier: MIT
 *
 * complete.h - a name that was begun, to its end.
 */
#ifndef UI_COMPLETE_H
#define UI_COMPLETE_H

#include "ui/desk.h"

/* The name that begins like this, whatever its case: an owner used before, else an assessor, else
 * one of the questionnaire's interviewees. False if there is none that says more. */
bool complete_name(const struct desk *, const char *typed, struct text *out);

#endif
