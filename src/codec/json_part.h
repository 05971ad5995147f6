/* SPDX-License-Identifier: MIT
 *
 * json_part.h - members of an object or list that are put down once and copied as often as they are
 * wanted.
 *
 * Wherever a part stands, it is counted as if it had been written there.
 */
#ifndef CODEC_JSON_PART_H
#define CODEC_JSON_PART_H

#include "codec/json_write.h"

/* Each member has a comma in front of it. {0} has none. */
struct json_part {
    struct text text;
    size_t values, members, most; /* as the writer counts them */
};

/* A writer of more members for a part that belongs in that depth, and the end of its writing. */
struct json_writer json_part_begin(struct json_part *, int depth);
void json_part_end(struct json_part *, const struct json_writer *);

void json_part_clear(struct json_part *);
void json_part_release(struct json_part *);

/* Adds it to the innermost object or list. */
void json_part_add(const struct json_part *, struct json_writer *);

#endif
