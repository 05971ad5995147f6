/* SPDX-License-Identifier: MIT
 *
 * json_part.c - see json_part.h.
 */
#include "codec/json_part.h"

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

struct json_writer json_part_begin(struct json_part *part, int depth)
{
    return (struct json_writer){.out = &part->text, .depth = depth, .filled = true};
}

void json_part_end(struct json_part *part, const struct json_writer *writer)
{
    part->values += writer->values;
    part->members += writer->members[writer->depth];
    part->most = larger(part->most, writer->most);
}

void json_part_clear(struct json_part *part)
{
    text_clear(&part->text);
    part->values = part->members = part->most = 0;
}

void json_part_release(struct json_part *part)
{
    text_release(&part->text);
    *part = (struct json_part){0};
}

void json_part_add(const struct json_part *part, struct json_writer *writer)
{
    size_t comma = writer->filled || part->text.length == 0 ? 0 : 1;
    size_t *members = &writer->members[writer->depth];

    text_add_bytes(writer->out, text_string(&part->text) + comma, part->text.length - comma);
    writer->out->overflow = writer->out->overflow || part->text.overflow;
    writer->filled = writer->filled || part->text.length > 0;
    writer->values += part->values;
    *members += part->members;
    writer->most = larger(larger(writer->most, part->most), *members);
}
