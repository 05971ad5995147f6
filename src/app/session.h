/* SPDX-License-Identifier: MIT
 *
 * session.h - the open assessment of the wizard: opened, saved as one goes, exported.
 */
#ifndef APP_SESSION_H
#define APP_SESSION_H

#include "app/document.h"
#include "app/saver.h"
#include "codec/codec.h"
#include "ui/ui.h"

/* What the wizard works on. */
struct session {
    struct document *document; /* NULL: none is open */
    bool read_only;
    struct saver *saver;
    struct held_text *put;    /* what was handed to the saver last, before it was encrypted */
    struct held_text *saved;  /* what the file was like when it was known last, not encrypted */
    struct held_text *sealed; /* what was encrypted last */
    bool failing;             /* the last report was a failure */
    bool offered;             /* to merge; once for each conflict */
    struct text recovered;    /* path of answers that were taken in; empty: none */
};

/* A file that was read and that nobody works on yet. */
struct opened {
    struct document *document;
    bool read_only;
    struct err note; /* why it is read only */
};

/* Reads a file; read only, with a note about it, if somebody else has it, or if no lock can be made
 * beside it, as in a folder that cannot be written. Give it to session_take. */
MUST_CHECK bool session_load(struct opened *, const char *path, struct opening, struct err *err);
void session_take(struct session *, struct ui *, struct opened *);

/* Both, for the ui. */
void session_open(struct session *, struct ui *, const char *path, struct opening);
void session_open_sample(struct session *, struct ui *);
void session_create(struct session *, struct ui *, const char *path, struct keyring *);
void session_save_as(struct session *, struct ui *, const char *path);
void session_export(struct session *, struct ui *, const struct effect *);

/* Hands what the ui has to the saver, if it differs from what was handed over before. */
void session_save(struct session *);

/* What was handed to the saver last is in the file. */
void session_saved(struct session *);

/* Tells the ui how the saving stands. */
void session_report(struct session *, struct ui *);

/* Waits for the disk, but not for long if it does not answer. False if the latest answers are not
 * on it. */
MUST_CHECK bool session_finish(struct session *, struct err *err);

/* Frees it, but for what belongs to a write that does not end. */
void session_close(struct session *);

#endif
