/* SPDX-License-Identifier: MIT
 *
 * guide.h - a page of the documentation, shown in the wizard: as much Markdown as our pages use.
 */
#ifndef UI_GUIDE_H
#define UI_GUIDE_H

#include "ui/sheet.h"

/* Headings, paragraphs, lists, and commands between fences; links as "words (address)". */
void guide_add(struct sheet *, const char *markdown, int columns);

#endif
