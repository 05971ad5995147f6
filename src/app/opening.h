/* SPDX-License-Identifier: MIT
 *
 * opening.h - what a command line says about opening files.
 */
#ifndef APP_OPENING_H
#define APP_OPENING_H

struct arguments;
struct keyring;

/* Borrowed. {0}: the questionnaire that the file names, and nothing that is encrypted. */
struct opening {
    const char *questionnaire; /* id or path in the place of the one that the file names; or NULL */
    struct keyring *keys;      /* for encrypted files; NULL: nobody is asked */
};

struct opening opening_of(const struct arguments *);

#endif
