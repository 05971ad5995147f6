/* SPDX-License-Identifier: MIT
 *
 * questionnaire_reader.h - what the parts of the questionnaire's decoder share.
 *
 * Ids first, then everything that refers to them. Nothing is returned: what is wrong stands in the
 * document's problems, and then the whole is refused.
 */
#ifndef CODEC_QUESTIONNAIRE_READER_H
#define CODEC_QUESTIONNAIRE_READER_H

#include "base/names.h"
#include "codec/json.h"
#include "model/questionnaire.h"

struct questionnaire_reader {
    struct json_document document;
    struct questionnaire *out;
    struct names levels, facets, stoppers, interviewees, sections, items, questions, frameworks;
    struct question *mutable_questions; /* of the same array, until `after` is read */
    int guesses;                        /* how often the nearest id was looked for */
};

/* Copies a text into the questionnaire. */
void take_text(struct questionnaire_reader *, struct json, const char **out);
void take_id(struct questionnaire_reader *, struct json, const char **out);
void take_texts(struct questionnaire_reader *, struct json list, struct string_list *out);

/* Index of what a value names; `what` is the kind of thing, as "question". */
void take_reference(struct questionnaire_reader *, struct json, const struct names *,
                    const char *what, int *out);

/* A list of them, each once, in the order of the file. */
void take_references(struct questionnaire_reader *, struct json list, const struct names *,
                     const char *what, struct index_list *out);

/* A list of objects that may be absent or, unless `least` is above it, empty. Its length. */
int take_count(struct json list, int least);

/* Refuses an id that an earlier one has. */
void refuse_twin(const struct json *object, const struct names *, int index);
void refuse_twins(const struct json *list, const struct names *);

/* Parts of the file; sections_read before the others. */
void sections_read(struct questionnaire_reader *, const struct json *root);
void links_read(struct questionnaire_reader *, const struct json *root);
void patterns_read(struct questionnaire_reader *, const struct json *root);
void frameworks_read(struct questionnaire_reader *, const struct json *root);

/* Refuses questions that wait for themselves, one problem a circle. */
void cycles_refuse(struct questionnaire_reader *);

#endif
