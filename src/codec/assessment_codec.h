/* SPDX-License-Identifier: MIT
 *
 * assessment_codec.h - the parts of the decoder of assessments.
 */
#ifndef CODEC_ASSESSMENT_CODEC_H
#define CODEC_ASSESSMENT_CODEC_H

#include "codec/json.h"
#include "model/assessment.h"

/* The members of "answers", "applicability" and "findings" of the root. */
void answers_read(const struct json *root, struct assessment *);
void applicability_read(const struct json *root, struct assessment *);
void findings_read(const struct json *root, struct assessment *);

/* A text that an assessment owns; as it was if it is absent or wrong. */
void own_text(struct json, char **out);

/* A list of one-line texts as lines: "" for an empty one, as it was if it is absent. */
void own_lines(struct json list, char **out);

/* Likewise days and instants. */
void own_day(struct json, char **out);
void own_instant(struct json, char **out);

#endif
