/* SPDX-License-Identifier: MIT
 *
 * document.h - an assessment file with its questionnaire, opened, changed and saved.
 *
 * Opened for editing it is locked against others. It is never written over a file that somebody
 * else changed meanwhile. {0} is none; document_close may always be called.
 */
#ifndef APP_DOCUMENT_H
#define APP_DOCUMENT_H

#include "app/keyring.h"
#include "app/opening.h"
#include "base/file.h"
#include "codec/codec.h"
#include "model/assessment.h"
#include "model/change.h"

/* To look, to edit, to edit as soon as others that take turns have done so (as commands do), and to
 * edit or, where no lock can be had, to look. */
enum access { ACCESS_READ, ACCESS_EDIT, ACCESS_TURN, ACCESS_EITHER };

struct document {
    struct questionnaire questionnaire;
    struct assessment assessment;
    struct written written; /* of the assessment; release it when that is replaced */
    bool open;              /* questionnaire and assessment are there */
    bool borrowed;          /* the questionnaire is that of another document */
    bool empty;             /* the file was; document_open_beside alone takes that */
    struct text read;       /* the file's text, decrypted; not with ACCESS_READ */
    char *path;
    struct file_stamp stamp;
    struct file_lock lock;
    bool locked;
    struct err barred;    /* ACCESS_EITHER: why it is only looked at */
    struct vault *vault;  /* key of an encrypted file; NULL: it is not encrypted */
    struct keyring *keys; /* where it came from; borrowed */
};

/* Reads the file ("-": standard input), which may be encrypted, and its questionnaire. */
MUST_CHECK bool document_open(struct document *, const char *path, struct opening opening,
                              enum access, struct err *err);

bool document_is_barred(const struct document *);

/* Reads another copy with the questionnaire of a document that is open, and that must stay so. An
 * empty file is an empty assessment. ERR_DOCUMENT if it answers another questionnaire or is another
 * assessment, with an id of its own. */
MUST_CHECK bool document_open_beside(struct document *, const char *path,
                                     const struct document *open, struct err *err);

/* The same from text that is not encrypted. */
MUST_CHECK bool document_from(struct document *, const struct text *bytes,
                              const struct document *open, struct err *err);

/* The sample inside the program. */
MUST_CHECK bool document_open_sample(struct document *, struct err *err);

/* A new, empty assessment of a questionnaire; nothing is written yet. It will be encrypted if
 * `vault` is set before it is saved; the document owns that. */
MUST_CHECK bool document_create(struct document *, const char *questionnaire, struct err *err);

/* Makes the file; ERR_FAILED if it is there already. Locked from then on. */
MUST_CHECK bool document_save_new(struct document *, const char *path, struct err *err);

/* Writes it back; to standard output if it came from standard input. ERR_CONFLICT
 * if the file is not the one that was read. */
MUST_CHECK bool document_save(struct document *, struct err *err);

/* Adds bytes as they are put on a disk: encrypted if the file is. ERR_DOCUMENT if they are more
 * than can be opened again. */
MUST_CHECK bool document_seal(const struct document *, const struct text *bytes, struct text *out,
                              struct err *err);

/* Whether what document_seal has made is not more than can be opened again; ERR_DOCUMENT. */
MUST_CHECK bool document_fits(const char *path, const struct text *sealed, struct err *err);

/* The most bytes of a file, encrypted or not. */
size_t document_limit(void);

/* The file as it is now is kept as "FILE~". */
MUST_CHECK bool document_backup(const struct document *, struct err *err);

void document_close(struct document *);

#endif
