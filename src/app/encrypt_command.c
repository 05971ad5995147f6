/* SPDX-License-Identifier: MIT
 *
 * encrypt_command.c - see commands.h: encrypt, decrypt.
 */
#include "app/cli.h"
#include "app/commands.h"
#include "app/document.h"
#include "app/encrypting.h"
#include "app/library.h"
#include "app/refusal.h"
#include "app/turn.h"
#include "app/world.h"
#include "codec/codec.h"

#include <string.h>

/* A file that is changed in place, locked against others. */
struct subject {
    const char *path;
    struct text bytes;
    struct file_stamp stamp;
    struct file_lock lock;
    struct vault *vault;
};

static bool subject_read(struct subject *subject, const char *path, struct err *err)
{
    subject->path = path;
    if (strcmp(path, "-") == 0)
        return err_set(err, ERR_USAGE, "encrypted and decrypted is in place; name a file, not -");
    return turn_lock(path, &subject->lock, err) &&
           file_read(path, document_limit(), &subject->bytes, &subject->stamp, err);
}

static void subject_release(struct subject *subject)
{
    file_unlock(&subject->lock);
    vault_free(subject->vault);
    text_release(&subject->bytes);
}

static bool subject_replace(const struct subject *subject, const struct text *bytes,
                            struct err *err)
{
    if (!file_unchanged(subject->path, &subject->stamp))
        return err_set(err, ERR_CONFLICT,
                       "%s: was changed on the disk meanwhile; nothing was written, do it again",
                       subject->path);
    return file_replace(subject->path, text_string(bytes), bytes->length, NULL, err);
}

static bool is_plain(const struct text *bytes)
{
    return document_kind(text_string(bytes), bytes->length) == DOCUMENT_ASSESSMENT;
}

/* The one that is asked for if it is at hand. */
static const struct questionnaire *find(void *context, const struct questionnaire_wish *wish)
{
    struct questionnaire *questionnaire = context;
    struct err ignored = {0};

    return wish->id != NULL && library_questionnaire_of_id(wish->id, questionnaire, &ignored)
               ? questionnaire
               : NULL;
}

/* Encrypted, nobody would see any more that it is broken. Without its questionnaire the answers are
 * taken as they are. */
static bool is_sound(const struct subject *subject, struct err *err)
{
    struct questionnaire questionnaire = {0};
    const struct questionnaire_source source = {find, &questionnaire};
    struct assessment assessment = {0};
    struct problems problems = {0};
    bool good = true;

    if (assessment_open(text_string(&subject->bytes), subject->bytes.length, &source, &assessment,
                        &problems))
        assessment_release(&assessment);
    else
        good = problems.errors == 0 || refuse(&problems, subject->path, err);
    problems_release(&problems);
    questionnaire_release(&questionnaire);
    return good;
}

static bool may_encrypt(const struct subject *subject, struct err *err)
{
    if (vault_is(text_string(&subject->bytes), subject->bytes.length))
        return err_set(err, ERR_FAILED,
                       "%s: is encrypted already; for another passphrase decrypt it first",
                       subject->path);
    if (!is_plain(&subject->bytes))
        return err_set(err, ERR_DOCUMENT, "%s: is no assessment; only those are encrypted here",
                       subject->path);
    return is_sound(subject, err);
}

bool run_encrypt(const struct arguments *arguments, struct err *err)
{
    struct subject subject = {0};
    struct text sealed = {0};
    bool good = subject_read(&subject, arguments->operands[0], err) && may_encrypt(&subject, err);

    if (good)
        subject.vault = keyring_make(arguments->keys, subject.path, err);
    good = good && subject.vault != NULL &&
           encrypt_seal(subject.vault, subject.path, &subject.bytes, &sealed, err) &&
           encrypt_traces(subject.vault, subject.path, err) &&
           subject_replace(&subject, &sealed, err);
    text_release(&sealed);
    subject_release(&subject);
    return good;
}

bool run_decrypt(const struct arguments *arguments, struct err *err)
{
    const char *out = arguments_value(arguments, OPTION_OUTPUT);
    struct subject subject = {0};
    bool good = subject_read(&subject, arguments->operands[0], err);

    if (good && !vault_is(text_string(&subject.bytes), subject.bytes.length))
        good =
            err_set(err, ERR_FAILED, "%s: is not encrypted; there is nothing to do", subject.path);
    good = good && keyring_open(arguments->keys, subject.path, &subject.bytes, &subject.vault, err);
    if (good)
        good = out == NULL
                   ? subject_replace(&subject, &subject.bytes, err)
                   : output_named(out, text_string(&subject.bytes), subject.bytes.length, err);
    subject_release(&subject);
    return good;
}
