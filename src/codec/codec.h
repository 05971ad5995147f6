/* SPDX-License-Identifier: MIT
 *
 * codec.h - JSON to model and back; the only folder that knows cJSON.
 *
 * Decoders check every field and collect every problem with its place and what would mend
 * it; they return false if there was an error (notes and warnings are none), and what they
 * made is then empty. A document that is refused is never half used. Encoders give the same bytes
 * for the same document on every machine: two-space indentation, keys in the order of
 * docs/file-formats.md, one newline at the end.
 *
 * Refused whatever the kind: not UTF-8, a byte order mark, lone surrogates, NUL,
 * not JSON to the letter of RFC 8259, text behind the value, duplicate keys in an object, numbers
 * that are not finite or have more than 63 characters, nesting deeper than CODEC_DEPTH, more than
 * CODEC_VALUES values, an object of more than CODEC_MEMBERS members. Refusing takes memory and time
 * in proportion to the bytes, no more.
 */
#ifndef CODEC_CODEC_H
#define CODEC_CODEC_H

#include "base/digest.h"
#include "base/text.h"
#include "canvas/theme.h"
#include "model/assessment.h"
#include "model/problem.h"
#include "model/questionnaire.h"
#include "model/results.h"

enum {
    CODEC_DEPTH = 64,
    CODEC_VALUES = 500 * 1000,  /* values in a document, of whatever kind */
    CODEC_MEMBERS = 100 * 1000, /* of one object */
    CODEC_TREE = 200 * 1000,    /* values that are in memory at once */
    CODEC_ELEMENT = 100 * 1000, /* beside them: of a section, or of a record of the history */
    CODEC_QUESTIONNAIRE_LIMIT = 16 * 1024 * 1024, /* bytes of a file; larger is refused unread */
    CODEC_ASSESSMENT_LIMIT = 8 * 1024 * 1024,
    CODEC_THEME_LIMIT = 256 * 1024,
    CODEC_LINE_LIMIT = 1024 * 1024 /* of an entry */
};

struct json_part;

enum document_kind {
    DOCUMENT_OTHER,
    DOCUMENT_QUESTIONNAIRE,
    DOCUMENT_ASSESSMENT,
    DOCUMENT_RESULTS,
    DOCUMENT_THEME
};

/* What kind of document the bytes say they are ("format"); OTHER if they do
 * not say, or behind tens of thousands of values, are no JSON, or are something else. */
enum document_kind document_kind(const char *bytes, size_t length);

/* `out` is {0}; release it with questionnaire_release. */
MUST_CHECK bool questionnaire_decode(const char *bytes, size_t length, struct questionnaire *out,
                                     struct problems *problems);

/* Which questionnaire an assessment wants, without decoding the rest: id, edition and digest;
 * copies in `arena`, NULL where absent. */
struct questionnaire_wish {
    const char *id, *edition, *sha256;
};

MUST_CHECK bool assessment_peek(const char *bytes, size_t length, struct arena *arena,
                                struct questionnaire_wish *out, struct problems *problems);

/* Gives the questionnaire that is wanted; NULL ends the reading. */
struct questionnaire_source {
    const struct questionnaire *(*find)(void *context, const struct questionnaire_wish *);
    void *context;
};

/* Peeks and decodes, and checks the bytes only once. Also false, without a problem, if there is no
 * questionnaire. */
MUST_CHECK bool assessment_open(const char *bytes, size_t length,
                                const struct questionnaire_source *, struct assessment *out,
                                struct problems *problems);

/* `out` is uninitialised; on success release it with assessment_release. */
MUST_CHECK bool assessment_decode(const char *bytes, size_t length,
                                  const struct questionnaire *questionnaire, struct assessment *out,
                                  struct problems *problems);

/* `out` is empty. It counts as overflowed, with all its bytes, if they are more than the decoder
 * takes again. */
void assessment_encode(const struct assessment *, struct text *out);

/* What was written of an assessment: the next time only what is new is, and the rest is copied. The
 * history only grows, and an answer is changed with a record that names its question (change.h).
 * {0} is nothing. Release it also when the assessment is replaced by another one. */
struct written {
    struct json_part *history;
    struct json_part *answers; /* section by section; one that is empty is written anew */
    int section_count;
    size_t length;  /* of the whole document */
    size_t records; /* of the history; 0: nothing of this is of use */
    char chain[DIGEST_SIZE];
};

/* The same bytes, in less time. */
void assessment_encode_again(const struct assessment *, struct written *, struct text *out);
void written_release(struct written *);

void results_encode(const struct results *, struct text *out);

MUST_CHECK bool theme_decode(const char *bytes, size_t length, struct theme *out,
                             struct problems *problems);

/* Hints of style for the author of a questionnaire (notes and warnings). */
void questionnaire_lint(const struct questionnaire *, struct problems *problems);

/* One line of what `answer FILE -` and `import` read: a flat object of fields
 * by name (fields.def), "question" or "item" saying of what. Values as field.h has them; `evidence`
 * also as a list of objects. All strings in `arena`. */
struct entry {
    const char *question, *item; /* at most one of them; both NULL: the assessment itself */
    const char *by;              /* who says so; NULL: not said */

    struct {
        const char *name, *value; /* value NULL: take it away */
    } fields[32];

    int field_count;
};

MUST_CHECK bool entry_decode(const char *line, size_t length, struct arena *arena,
                             struct entry *out, struct problems *problems);

#endif
