/* SPDX-License-Identifier: MIT
 *
 * emulator.h - libvterm, as a terminal that can be asked what it shows.
 */
#ifndef E2E_EMULATOR_H
#define E2E_EMULATOR_H

#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

struct emulator;

struct emulator *emulator_new(int width, int height);
void emulator_free(struct emulator *);

void emulator_feed(struct emulator *, const char *bytes, size_t length);

/* What the terminal answers to the program; the bytes taken. */
size_t emulator_answer(struct emulator *, char *bytes, size_t size);

void emulator_resize(struct emulator *, int width, int height);

/* Adds the screen as rows ended by line feeds, without trailing spaces. */
void emulator_dump(const struct emulator *, struct text *out);

/* Where the cursor is; true if it is seen. */
bool emulator_cursor(const struct emulator *, int *x, int *y);

bool emulator_alternate(const struct emulator *);
bool emulator_mouse(const struct emulator *);
const char *emulator_title(const struct emulator *);

#endif
