/* SPDX-License-Identifier: MIT
 *
 * protecting.h - the open assessment of the wizard with a passphrase, and without one again.
 */
#ifndef APP_PROTECTING_H
#define APP_PROTECTING_H

#include "app/session.h"

/* Asks for a passphrase twice, on the terminal as the shell has it, and writes the file encrypted;
 * what lies around of it in plain text, too. Tells the ui. */
void protect(struct session *, struct ui *, struct keyring *);

/* Writes the file as everybody can read it. */
void unprotect(struct session *, struct ui *);

#endif
