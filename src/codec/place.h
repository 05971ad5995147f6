/* SPDX-License-Identifier: MIT
 *
 * place.h - JSON pointers to the parts of a decoded questionnaire.
 */
#ifndef CODEC_PLACE_H
#define CODEC_PLACE_H

#include "base/text.h"
#include "model/questionnaire.h"

/* Adds "/sections/0/items/1", "/sections/0/items/1/questions/2". */
void place_item(const struct questionnaire *, int item, struct text *out);
void place_question(const struct questionnaire *, int question, struct text *out);

#endif
