/* SPDX-License-Identifier: MIT
 *
 * plain_state.h - where the plain interview stands, and what its parts say.
 *
 * For the plain*.c of this folder alone.
 */
#ifndef APP_PLAIN_STATE_H
#define APP_PLAIN_STATE_H

#include "app/document.h"
#include "app/setup.h"
#include "base/date.h"
#include "model/change.h"

struct plain {
    struct document document;
    struct journal journal;
    char at[INSTANT_SIZE];
    int question;       /* that is asked; NONE: there is none */
    struct text by;     /* who said to be at the keyboard; empty: nobody did */
    struct text person; /* whose questions are asked; empty: everybody's */
    bool leaving;
    bool backed_up;
    struct text recovery; /* where they are kept then */
    struct err unsaved;   /* why the latest answers are not on the disk */
};

/* The file of the command line, or one that is asked for; a new one if it is not there. */
MUST_CHECK bool plain_open(struct plain *, const struct wizard_options *, struct err *err);

/* Saves after a change; what cannot be saved is kept. */
void plain_save(struct plain *);

/* Says that answers of last time wait. */
void plain_tell_kept(const struct plain *);

/* False if the latest answers are not in the file: why, and where they are kept. */
MUST_CHECK bool plain_saved(const struct plain *, struct err *err);

/* The first open question, else the first one; NONE if nothing is asked. */
int plain_first_question(const struct assessment *);

/* Everything about one question, and how to answer. */
void plain_describe(const struct plain *, struct text *out);

/* What an answer has done: "Saved: 4.1.a is 2 Partly. 4 is 29 %. Whole 47 %." */
void plain_effect(const struct plain *, struct text *out);

/* Why it matters, whom to ask, what to ask to see. */
void plain_explain(const struct plain *, struct text *out);

/* A sentence a section: how it stands, as a whole and by facet. */
void plain_heatmap(const struct plain *, struct text *out);

/* What to mend first, a sentence each. */
void plain_actions(const struct plain *, struct text *out);

/* Prints paragraphs, wrapped. */
void plain_print(const struct text *);
void plain_say(const char *format, ...) PRINTF_LIKE(1, 2);

/* The next line of input without its end; false when there is none. `out` is emptied first. */
bool plain_read(struct text *out);

/* The keys that most need, where there is somebody to read them. */
void plain_prompt(const struct plain *);

/* A prompt and a line; false at the end of input, and where there is nobody to ask. */
bool plain_ask(const char *prompt, struct text *out);

#endif
