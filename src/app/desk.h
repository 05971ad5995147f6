/* SPDX-License-Identifier: MIT
 *
 * desk.h - the open assessment of the wizard: opened, saved as one goes, exported.
 */
#ifndef APP_DESK_H
#define APP_DESK_H

#include "app/document.h"
#include "app/saver.h"
#include "ui/ui.h"

/* What the wizard works on. */
struct desk_file {
    struct document *document; /* NULL: none is open */
    bool read_only;
    struct saver *saver;
    struct text put; /* what was handed to the saver last */
    bool failing;    /* the last report was a failure */
};

/* A file that was read and that nobody works on yet. */
struct opened {
    struct document *document;
    bool read_only;
    struct err note; /* why it is read only */
};

/* Reads a file; read only, with a note about it, if somebody else has it. Give it to desk_take. */
MUST_CHECK bool desk_load(struct opened *, const char *path, const char *questionnaire,
                          struct err *err);
void desk_take(struct desk_file *, struct ui *, struct opened *);

/* Both, for the ui. */
void desk_open(struct desk_file *, struct ui *, const char *path, const char *questionnaire);
void desk_open_sample(struct desk_file *, struct ui *);
void desk_create(struct desk_file *, struct ui *, const char *path, const struct profile *);
void desk_save_as(struct desk_file *, struct ui *, const char *path);
void desk_export(struct desk_file *, struct ui *, const char *format, const char *path);

/* Hands what the ui has to the saver, if it differs from what was handed over before. */
void desk_save(struct desk_file *);

/* Tells the ui how the saving stands. */
void desk_report(struct desk_file *, struct ui *);

/* Waits for the disk. False if the latest answers are not on it. */
MUST_CHECK bool desk_finish(struct desk_file *, struct err *err);

void desk_close(struct desk_file *);

#endif
