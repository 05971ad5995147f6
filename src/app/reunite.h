/* SPDX-License-Identifier: MIT
 *
 * reunite.h - the open assessment and what else there is of it on the disk.
 *
 * Somebody may have changed the file meanwhile, or answers of last time may wait that could not be
 * saved. Nothing of either side is lost without being asked for.
 */
#ifndef APP_REUNITE_H
#define APP_REUNITE_H

#include "app/session.h"

/* Brings together what the file has now and what was changed here since it was saved last. Where
 * both changed the same, this side stays; the history has both. */
void reunite_merge(struct session *, struct ui *);

/* Goes on with the file as it is now; what was not saved here is gone. */
void reunite_reload(struct session *, struct ui *);

/* Takes in the latest answers that could not be saved. They wait on until the file has them. */
void reunite_recover(struct session *, struct ui *);

#endif
