/* SPDX-License-Identifier: MIT
 *
 * leaving.h - the end of the wizard: the terminal is given back, and what is not on the disk is
 * told where the person will see it.
 */
#ifndef APP_LEAVING_H
#define APP_LEAVING_H

#include "app/session.h"

/* Saves what is left. A drive that takes its time is waited for with the terminal given back, until
 * a signal ends that; `ended`: one has ended the program already, so not for long. False if the
 * latest answers are not in the file; says where they are kept. */
MUST_CHECK bool leaving_finish(struct session *, bool ended, struct err *err);

#endif
