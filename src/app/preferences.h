/* SPDX-License-Identifier: MIT
 *
 * preferences.h - what a person prefers, remembered in the configuration folder.
 *
 * A file "settings" with lines "name = value"; what is not understood is passed over.
 */
#ifndef APP_PREFERENCES_H
#define APP_PREFERENCES_H

#include "ui/ui.h"

void preferences_read(struct settings *);
MUST_CHECK bool preferences_write(const struct settings *, struct err *err);

/* The same from and to text. */
void preferences_parse(const char *text, struct settings *);
void preferences_format(const struct settings *, struct text *out);

#endif
