/* SPDX-License-Identifier: MIT
 *
 * json_value.h - the bare content of a value, for the readers of json.h alone.
 */
#ifndef CODEC_JSON_VALUE_H
#define CODEC_JSON_VALUE_H

#include "codec/json.h"

enum json_kind {
    JSON_ABSENT,
    JSON_NULL,
    JSON_FALSE,
    JSON_TRUE,
    JSON_NUMBER,
    JSON_TEXT,
    JSON_LIST,
    JSON_OBJECT
};

enum json_kind json_kind_of(struct json);
const char *json_string_of(struct json); /* of a JSON_TEXT; borrowed */
double json_number_of(struct json);      /* of a JSON_NUMBER */

/* Number of the value in the document's spans. */
size_t json_value_of(struct json);

#endif
