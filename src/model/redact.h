/* SPDX-License-Identifier: MIT
 *
 * redact.h - a copy of an assessment without names, notes and evidence.
 *
 * A table over fields.def says what is kept; a field that nobody has decided about is left out. So
 * are the history, who answered and when, and whatever this version does not know. A text that
 * counts by being there (a justification) becomes "Redacted 1", the same text the same number, so
 * that every figure and finding stays what it was.
 */
#ifndef MODEL_REDACT_H
#define MODEL_REDACT_H

#include "model/field.h"

enum treatment {
    TREATMENT_REDACT, /* left out */
    TREATMENT_MASK,   /* that it is there is kept, and which ones are alike */
    TREATMENT_KNOWN, /* lines that the questionnaire or the program knows are kept, others masked */
    TREATMENT_KEEP
};

enum treatment redact_treatment(enum field field);

/* `out` is uninitialised; the caller releases it. The questionnaire is borrowed from `from`. */
void redact(const struct assessment *from, struct assessment *out);

#endif
