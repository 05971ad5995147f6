/* SPDX-License-Identifier: MIT
 *
 * library.h - where questionnaires and themes come from.
 *
 * A name with a slash or ending in .json is a path. Any other is looked for as
 * questionnaires/NAME.json (themes/NAME.json) in the configuration folder, the data folders, and at
 * last in the program itself: what a person puts there goes before what is built in.
 */
#ifndef APP_LIBRARY_H
#define APP_LIBRARY_H

#include "base/err.h"
#include "base/text.h"
#include "canvas/theme.h"
#include "model/questionnaire.h"

enum shelf { SHELF_QUESTIONNAIRES, SHELF_THEMES };

/* The questionnaire of a name or path. Release it with questionnaire_release. */
MUST_CHECK bool library_questionnaire(const char *name, struct questionnaire *out, struct err *err);

/* The same of an id that stands in a file: never a path, so that a stranger's file cannot make
 * the program read another one. */
MUST_CHECK bool library_questionnaire_of_id(const char *id, struct questionnaire *out,
                                            struct err *err);

MUST_CHECK bool library_theme(const char *name, struct theme *out, struct err *err);

/* Names of what there is, sorted, one a line, each once: NAME, tab, where from. */
void library_names(enum shelf, struct text *out);

/* The order of themes in lists, for qsort. */
int library_theme_order(const void *a, const void *b);

/* All themes that can be read; the array is yours (mem_free). Those built in come first, in a
 * fixed order. Broken ones are told of in `complaints`, one a line. */
struct theme *library_themes(int *count, struct text *complaints);

/* The sample inside the program, its bytes borrowed; NULL if there is none. */
const char *library_sample(size_t *length);

/* The guide for those who do it alone, as Markdown; NULL if there is none. */
const char *library_guide(void);

#endif
