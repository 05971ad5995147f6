/* SPDX-License-Identifier: MIT
 *
 * record.h - a record of the history in words.
 */
#ifndef UI_RECORD_H
#define UI_RECORD_H

#include "ui/desk.h"

/* The field that was changed; FIELD_COUNT if this version does not know it. */
enum field record_field(const struct record *);

/* Its label; else its name. */
const char *record_label(const struct record *);

/* A value as a person says it: "Largely" of "L", "yes" of "true", titles and places of evidence;
 * "-" of none. On a projector "..." of what names people, and of notes. */
void record_words(const struct desk *, const struct record *, const char *value, struct text *out);

#endif
