/* SPDX-License-Identifier: MIT
 *
 * results_codec.h - what the two halves of the results' encoder share.
 */
#ifndef CODEC_RESULTS_CODEC_H
#define CODEC_RESULTS_CODEC_H

#include "codec/json_write.h"
#include "model/results.h"

/* Members of the object that is open. */
void write_figure(struct json_writer *, struct figure);
void write_share(struct json_writer *, const struct cell *);
void write_counts(struct json_writer *, const struct counts *);

/* A list of the ids of questions. */
void write_questions(struct json_writer *, const char *key, const struct questionnaire *,
                     const struct index_list *);

/* Members of the root. */
void write_items(struct json_writer *, const struct results *);
void write_remediation(struct json_writer *, const struct results *);
void write_soa(struct json_writer *, const struct results *);
void write_frameworks(struct json_writer *, const struct results *);
void write_problems(struct json_writer *, const struct problems *);

#endif
