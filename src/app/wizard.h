/* SPDX-License-Identifier: MIT
 *
 * wizard.h - the interview on the whole screen: the loop, and what it does for the ui.
 */
#ifndef APP_WIZARD_H
#define APP_WIZARD_H

#include "app/setup.h"

/* Runs until the person leaves. On a signal that asks to end, all is saved, the terminal given
 * back, and the program ends with that signal. */
MUST_CHECK bool wizard_run(const struct wizard_options *, struct err *err);

#endif
