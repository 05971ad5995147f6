/* SPDX-License-Identifier: MIT
 *
 * keyring.c - see keyring.h.
 */
#include "app/keyring.h"

#include "app/signals.h"
#include "app/world.h"
#include "base/utf8.h"
#include "term/prompt.h"

#include <string.h>

enum { TRIES = 3 };

static bool stopped(void)
{
    return signals_end() != 0;
}

/* The terminal as the shell has it, as long as there is something to ask. */
static void hold(struct keyring *keys)
{
    keys->given = keys->give != NULL;
    if (keys->given)
        keys->give();
}

static bool let_go(struct keyring *keys, struct err *err)
{
    struct err back = {0};
    bool given = keys->given;

    keys->given = false;
    return !given || keys->take(&back) || err_set(err, back.code, "%s", back.text);
}

/* A signal that ends the program does so afterwards, unless the wizard sees to that. */
static bool ask_terminal(struct keyring *keys, const char *question, struct secret *out,
                         struct err *err)
{
    bool held = keys->given;
    bool good;

    if (!held)
        hold(keys);
    if (keys->give == NULL)
        signals_watch(true);
    good = prompt_secret(question, out, stopped);
    if (keys->give == NULL) {
        signals_watch(false);
        if (stopped())
            signals_end_with(signals_end());
    }
    if (!held && !let_go(keys, err))
        return false;
    return good ||
           err_set(err, ERR_FAILED, "no passphrase was given, so it was not opened; give it");
}

static bool ask(struct keyring *keys, const char *what, const char *path, struct secret *out,
                struct err *err)
{
    struct text question = {0};
    bool good;

    text_add(&question, what);
    utf8_add_visible(&question, path, strlen(path));
    text_add(&question, ": ");
    good = ask_terminal(keys, text_string(&question), out, err);
    text_release(&question);
    return good;
}

static bool from_terminal(const struct keyring *keys)
{
    return keys->file == NULL || (strcmp(keys->file, "-") == 0 && input_is_terminal());
}

static bool have_room(struct keyring *keys, struct err *err)
{
    if (keys->secret == NULL)
        keys->secret = secret_new();
    return keys->secret != NULL ||
           err_set(err, ERR_FAILED, "no memory for a passphrase; end other programs");
}

static void forget(struct keyring *keys)
{
    secret_free(keys->secret);
    keys->secret = NULL;
}

/* Gets the passphrase into `keys->secret`, which is NULL after a failure. */
static bool get(struct keyring *keys, const char *what, const char *path, struct err *err)
{
    bool good = have_room(keys, err);

    if (good && !from_terminal(keys))
        good = secret_read(keys->file, keys->secret, err);
    else if (good && !input_is_terminal())
        good = err_set(err, ERR_FAILED,
                       "an encrypted file needs its passphrase; give --passphrase-file PATH");
    else
        good = good && ask(keys, what, path, keys->secret, err);
    if (!good)
        forget(keys);
    return good;
}

/* One try; `again` if another passphrase may be asked for. */
static struct vault *try(struct keyring *keys, const char *what, const char *path,
                         const struct text *bytes, bool *again, struct err *err)
{
    struct vault *vault;
    bool wrong = false;

    *again = false;
    if (keys->secret == NULL && !get(keys, what, path, err))
        return NULL;
    vault = vault_unlock(text_string(bytes), bytes->length, keys->secret, &wrong, err);
    if (!wrong)
        return vault;
    *again = from_terminal(keys) && input_is_terminal();
    if (*again)
        forget(keys);
    return NULL;
}

struct vault *keyring_unlock(struct keyring *keys, const char *path, const struct text *bytes,
                             struct err *err)
{
    struct vault *vault = NULL;
    struct err why = {0};
    const char *what = "Passphrase of ";
    bool again = vault_check(text_string(bytes), bytes->length, &why);

    if (keys == NULL) {
        (void)err_set(err, ERR_FAILED, "%s: is encrypted; open it by its name", path);
        return NULL;
    }
    for (int tries = 0; again && tries < TRIES; tries++) {
        bool asks = keys->secret == NULL;
        memset(&why, 0, sizeof why);
        vault = try(keys, what, path, bytes, &again, &why);
        if (asks)
            what = tries < TRIES - 2 ? "That was not it. Passphrase of "
                                     : "Nor was that. For the last time: passphrase of ";
    }
    if (vault == NULL)
        (void)err_set(err, why.code, "%s: %s", path, why.text);
    return vault;
}

/* A typing error would lock everybody out. */
static bool same_again(struct keyring *keys, const char *path, struct err *err)
{
    struct secret *again = secret_new();
    bool good = true;

    if (again == NULL)
        return err_set(err, ERR_FAILED, "no memory for a passphrase; end other programs");
    if (keys->secret->length == 0)
        good = err_set(err, ERR_USAGE, "an empty passphrase protects nothing; choose another");
    good = good && ask(keys, "The same once more for ", path, again, err);
    if (good && (again->length != keys->secret->length ||
                 memcmp(again->bytes, keys->secret->bytes, again->length) != 0))
        good = err_set(err, ERR_FAILED, "the two are not the same; nothing was encrypted");
    secret_free(again);
    return good;
}

struct vault *keyring_make(struct keyring *keys, const char *path, struct err *err)
{
    struct vault *vault = NULL;
    struct err why = {0};
    bool good;

    hold(keys);
    message("%s: will be encrypted; without the passphrase nobody can open it again, and nobody "
            "can restore a lost one",
            path);
    good = keys->secret != NULL || get(keys, "New passphrase for ", path, &why);
    if (good && from_terminal(keys))
        good = same_again(keys, path, &why);
    good = let_go(keys, &why) && good;
    if (good)
        vault = vault_new(keys->secret, &why);
    if (vault == NULL)
        (void)err_set(err, why.code, "%s: %s", path, why.text);
    return vault;
}

struct vault *keyring_make_own(struct keyring *keys, const char *path, struct err *err)
{
    if (keys == NULL) {
        (void)err_set(err, ERR_FAILED,
                      "%s: nobody can be asked for a passphrase here; give --passphrase-file",
                      path);
        return NULL;
    }
    forget(keys);
    return keyring_make(keys, path, err);
}

bool keyring_open(struct keyring *keys, const char *path, struct text *bytes, struct vault **vault,
                  struct err *err)
{
    struct text plain = {0};
    struct err why = {0};

    *vault = NULL;
    if (!vault_is(text_string(bytes), bytes->length))
        return true;
    *vault = keyring_unlock(keys, path, bytes, err);
    if (*vault == NULL)
        return false;
    if (!vault_open(*vault, text_string(bytes), bytes->length, &plain, &why)) {
        vault_free(*vault);
        *vault = NULL;
        return err_set(err, why.code, "%s: %s", path, why.text);
    }
    text_release(bytes);
    *bytes = plain;
    return true;
}

void keyring_release(struct keyring *keys)
{
    forget(keys);
}
