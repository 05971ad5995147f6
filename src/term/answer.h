/* SPDX-License-Identifier: MIT
 *
 * answer.h - what a terminal answers to our questions.
 */
#ifndef TERM_ANSWER_H
#define TERM_ANSWER_H

#include <stdbool.h>
#include <stddef.h>

struct answers {
    bool named;            /* it has said what it is */
    bool background_known; /* and what its background is */
    bool background_light;
};

/* Notes the background's colour from an operating system command ("11;rgb:ffff/ffff/ffff");
 * ignores all others. */
void answer_note(struct answers *, const char *body, size_t length);

/* Whether a COLORFGBG ("15;0") says that the background is light; false if it says nothing. */
bool answer_fgbg_light(const char *value);

#endif
