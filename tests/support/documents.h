/* SPDX-License-Identifier: MIT
 *
 * documents.h - JSON documents in tests: read, decoded, and what was wrong with them.
 */
#ifndef SUPPORT_DOCUMENTS_H
#define SUPPORT_DOCUMENTS_H

#include "codec/codec.h"

/* The bytes of a file of the source tree; fails the test if it cannot be read. */
void document_read(const char *path, struct text *out);

/* All problems, one a line, as a person reads them. */
void document_messages(const struct problems *, struct text *out);

/* A questionnaire of a file of the source tree or of a text; fails the test, with the problems, if
 * it is refused. */
void document_questionnaire(const char *path, struct questionnaire *out);
void document_questionnaire_of(const char *json, struct questionnaire *out);

/* Likewise an assessment. */
void document_assessment_of(const char *json, const struct questionnaire *, struct assessment *out);

/* Fixtures: the state is the questionnaire of that file. */
int document_iso42001(void **state);
int document_nist(void **state);
int document_sample(void **state);
int document_done(void **state);

#endif
