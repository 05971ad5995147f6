/* SPDX-License-Identifier: MIT
 *
 * json_escape.h - what backslashes mean in a JSON string.
 */
#ifndef CODEC_JSON_ESCAPE_H
#define CODEC_JSON_ESCAPE_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

/* The four digits behind "\u"; -1 if they are none. */
int escape_digits(const char *bytes, size_t available);

/* Halves of a surrogate pair. */
bool escape_is_high(int code);
bool escape_is_low(int code);

/* Adds what the inside of a checked JSON string says. */
void json_unescape(const char *inside, size_t length, struct text *out);

#endif
