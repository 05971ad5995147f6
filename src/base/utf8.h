/* SPDX-License-Identifier: MIT
 *
 * utf8.h - what a person sees of UTF-8: graphemes, columns, lines.
 *
 * All knowledge of Unicode comes from utf8proc. A column is a terminal cell.
 * Invalid bytes count as one replacement character of one column each.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The next code point of `bytes`; U+FFFD for an invalid byte. `*length` is
 * what it takes, at least 1. */
uint32_t utf8_decode(const char *bytes, size_t available, size_t *length);

/* Adds one code point. */
void utf8_encode(struct text *text, uint32_t code);

/* Where the first invalid byte is, or `length`. Surrogates and overlong forms
 * are invalid. */
size_t utf8_valid_length(const char *bytes, size_t length);

/* Length in bytes of the grapheme at the start of a string; 0 at its end. */
size_t utf8_grapheme(const char *string);

/* Start of the grapheme before byte `at`; 0 at the start. */
size_t utf8_grapheme_before(const char *string, size_t at);

/* How many of the bytes, from the first on, are printable ASCII. */
size_t utf8_ascii_length(const char *bytes, size_t length);

/* Bytes of the start of a string that are printable ASCII and combine with nothing: a column each.
 * Most texts are that to their end. */
size_t utf8_plain_length(const char *string);

/* Columns of one code point (0, 1 or 2), of one grapheme, of a string. */
int utf8_code_width(uint32_t code);
int utf8_grapheme_width(const char *grapheme, size_t length);
int utf8_width(const char *string);

/* Bytes of the longest start of a string that fits into `columns`. */
size_t utf8_fit(const char *string, int columns);

/* Bytes of the first line of a string wrapped to `columns`: at a space, behind a hyphen,
 * between wide characters, or anywhere if there is no better place; at a line feed always.
 * `*skip` is where the next line begins (the spaces or the line feed between are left out). Both 0
 * at the end of the string. */
size_t utf8_wrap(const char *string, int columns, size_t *skip);

/* Number of lines that utf8_wrap makes of a string; at least 1. */
int utf8_lines(const char *string, int columns);

/* Byte offsets of the word starts around `at`, for word movement. */
size_t utf8_word_before(const char *string, size_t at);
size_t utf8_word_after(const char *string, size_t at);

/* True if nothing but Unicode white space (also for NULL and ""). */
bool utf8_blank(const char *string);

/* A code point that may not reach a terminal as it is: C0, DEL, C1, bidi
 * controls, zero-width and other invisible format characters. */
bool utf8_is_unsafe(uint32_t code);

/* The visible form of what begins `bytes`, as a string: itself if it is safe. Returns how many
 * bytes it stands for, at least 1. */
enum { UTF8_VISIBLE_SIZE = 16 };

size_t utf8_visible(const char *bytes, size_t available, char out[UTF8_VISIBLE_SIZE]);

/* Adds a string with every unsafe code point and invalid byte made visible:
 * "^[" for escape, "<U+202E>" for the rest, "<9B>" for a byte that is no UTF-8. Line feeds and tabs
 * too. */
void utf8_add_visible(struct text *text, const char *string, size_t length);

/* Adds a string with U+FFFD for each byte that is no UTF-8. */
void utf8_add_repaired(struct text *text, const char *string);

/* Adds the NFC form; adds the case-folded NFKC form for searching. Invalid bytes become U+FFFD. */
void utf8_add_nfc(struct text *text, const char *string);
void utf8_add_folded(struct text *text, const char *string);

#endif
