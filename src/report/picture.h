/* SPDX-License-Identifier: MIT
 *
 * picture.h - what may be a logo: a PNG or an SVG, told by its bytes, never by its name.
 */
#ifndef REPORT_PICTURE_H
#define REPORT_PICTURE_H

#include "base/err.h"
#include "base/text.h"

#include <stdbool.h>

enum { PICTURE_LIMIT = 2 * 1024 * 1024, PICTURE_SIDE = 4096 }; /* bytes; pixels of a PNG */

enum picture { PICTURE_NONE, PICTURE_PNG, PICTURE_SVG };

enum picture picture_of(const char *bytes, size_t length);

/* Refuses what is none. */
MUST_CHECK bool picture_check(const char *bytes, size_t length, struct err *err);

/* Adds "data:image/png;base64,...". A browser runs no script of an SVG that stands in an <img>. */
void picture_add_uri(struct text *out, const char *bytes, size_t length);

#endif
