/* SPDX-License-Identifier: MIT
 *
 * attaching.h - digests of the files that a person attaches in the wizard, a bit at a time between
 * two keys.
 *
 * It follows the history: what was added to it as evidence since the document was opened is looked
 * at once. {0} is nothing to do.
 */
#ifndef APP_ATTACHING_H
#define APP_ATTACHING_H

#include "app/document.h"

struct attaching {
    struct document *document; /* that the rest is about; borrowed */
    size_t records;            /* of its history that were looked at */

    /* A piece of evidence whose file is still to be read. Strings are owned. */
    struct attached {
        int question;
        struct evidence piece;
    } * queue;

    size_t at, count, capacity;
    struct file_digest *digest; /* of the piece `at`; NULL: not begun */
};

/* Sees what is new in a document, which may be another one than before, or none. */
void attaching_look(struct attaching *, struct document *);

/* True if there is something to read. */
bool attaching_wait(const struct attaching *);

/* Reads a bit. True if the assessment was changed by it. */
bool attaching_step(struct attaching *);

void attaching_release(struct attaching *);

#endif
