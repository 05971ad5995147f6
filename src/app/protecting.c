/* SPDX-License-Identifier: MIT
 *
 * protecting.c - see protecting.h.
 */
#include "app/protecting.h"

#include "app/encrypting.h"
#include "app/keyring.h"

/* It is written though no answer was changed. */
static bool write_anew(struct session *session, struct err *err)
{
    held_text_drop(&session->put);
    return session_finish(session, err);
}

static bool may_change(const struct session *session, bool sealed, struct err *err)
{
    const struct document *document = session->document;

    if (document == NULL || session->read_only)
        return err_set(err, ERR_FAILED, "read only: it stays as it is; save it to another path");
    if ((document->vault != NULL) == sealed)
        return true;
    return err_set(err, ERR_FAILED, sealed ? "%s: is not encrypted" : "%s: is encrypted already",
                   document->path);
}

static void tell(struct ui *ui, bool good, const char *done, const struct err *err)
{
    if (good)
        ui_done(ui, done);
    else
        ui_failed(ui, err);
}

/* FILE~ is written with the first save of a session, so it comes last. */
void protect(struct session *session, struct ui *ui, struct keyring *keys)
{
    struct document *document = session->document;
    struct err err = {0};
    struct vault *vault = NULL;
    bool good = may_change(session, false, &err);

    if (good)
        vault = keyring_make_own(keys, document->path, &err);
    good = vault != NULL;
    if (good) {
        document->vault = vault;
        document->keys = keys;
        good = write_anew(session, &err) && encrypt_traces(vault, document->path, &err);
    }
    tell(ui, good, "Encrypted, older versions beside it included", &err);
}

void unprotect(struct session *session, struct ui *ui)
{
    struct document *document = session->document;
    struct err err = {0};
    bool good = may_change(session, true, &err);

    if (good) {
        vault_free(document->vault);
        document->vault = NULL;
        good = write_anew(session, &err);
    }
    tell(ui, good, "Everybody who gets the file can read it now", &err);
}
