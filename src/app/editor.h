/* SPDX-License-Identifier: MIT
 *
 * editor.h - a text in the person's own editor.
 *
 * $VISUAL or $EDITOR, split at spaces and run without a shell, on a file in a folder that nobody
 * else can enter; both are gone afterwards. The terminal must have been given back before. A signal
 * that ends this program ends the editor.
 */
#ifndef APP_EDITOR_H
#define APP_EDITOR_H

#include "base/err.h"
#include "base/text.h"

MUST_CHECK bool editor_run(const char *text, struct text *edited, struct err *err);

#endif
