/* SPDX-License-Identifier: MIT
 *
 * field.h - every field of an assessment as a text, read and written alike.
 *
 * The table of fields.def. A text value is lossless: setting what was got gives the same
 * assessment. Evidence is one line a piece: title, tab, location, tab, digest; a backslash
 * escapes itself, a tab ("\t") and a line feed ("\n"). What is the default is not there: NULL for
 * the basis "claimed" and for a flag that is not set.
 */
#ifndef MODEL_FIELD_H
#define MODEL_FIELD_H

#include "base/err.h"
#include "base/text.h"
#include "model/assessment.h"

enum field {

#define FIELD(id, name, of, kind, label) FIELD_##id,
#include "model/fields.def"
#undef FIELD
    FIELD_COUNT
};

enum field_of { OF_QUESTION, OF_ITEM, OF_ASSESSMENT };

enum field_kind {
    KIND_RATING,
    KIND_LINE,
    KIND_TEXT,
    KIND_LINES,
    KIND_EVIDENCE,
    KIND_DATE,
    KIND_BOOL,
    KIND_BASIS,
    KIND_GRADE,
    KIND_DEPTH
};

struct field_row {
    const char *name;
    enum field_of of;
    enum field_kind kind;
    const char *label;
};

extern const struct field_row field_rows[FIELD_COUNT];

/* The field of a name, for a question, an item or the assessment; FIELD_COUNT. */
enum field field_of_name(const char *name, enum field_of of);

/* How many questions or items have this field; 1 for one of the assessment. */
int field_subjects(const struct questionnaire *, enum field);

/* The value now, NULL if not there. `index` is the question or item; ignored for the
 * assessment. Yours: mem_free. */
char *field_get(const struct assessment *, enum field, int index);

/* Whether a value is one that the field can have; says what it can if not. */
MUST_CHECK bool field_check(const struct questionnaire *, enum field, const char *value,
                            struct err *err);

/* Sets a value that field_check accepts, or takes it away (NULL). Nothing else changes, but that
 * the answer, decision or grade is there if it has something in it and gone if nothing is left. */
void field_set(struct assessment *, enum field, int index, const char *value);

/* The rating as files have it: a level's id, "unknown", "na", what stood there, or NULL. Borrowed.
 */
const char *field_rating_name(const struct assessment *, int question);

/* The mark that the answer, decision or grade of a field is in the file; NULL for the assessment.
 */
bool *field_presence(struct assessment *, enum field, int index);

#endif
