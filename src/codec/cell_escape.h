/* SPDX-License-Identifier: MIT
 *
 * cell_escape.h - characters that a cell of a spreadsheet cannot hold, made visible and read back.
 *
 * As spreadsheets do it themselves: "_x001B_" is the character with that code, and what looks like
 * such an escape has its underscore written as "_x005F_". Tab and line feed stay as they are. In
 * CSV an apostrophe in front of a text keeps it from being taken for a formula.
 */
#ifndef CODEC_CELL_ESCAPE_H
#define CODEC_CELL_ESCAPE_H

#include "base/text.h"

/* Escapes control characters (also C1 and DEL) and non-characters. A carriage return too, but in
 * front of a line feed only with `returns`. */
void cell_escape(const char *string, bool returns, struct text *out);

/* Whether a text begins as a formula does for a spreadsheet that reads CSV, or with the apostrophe
 * that is written in front of such a one. */
bool cell_is_risky(const char *string);

/* Escapes become characters again, but none that a text cannot hold (NUL, surrogates). */
void cell_unescape(const char *string, size_t length, struct text *out);

#endif
