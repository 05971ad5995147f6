/* SPDX-License-Identifier: MIT
 *
 * encrypting.c - see encrypting.h.
 */
#include "app/encrypting.h"

#include "app/document.h"
#include "app/recovery.h"
#include "base/mem.h"
#include "codec/codec.h"

#include <string.h>

static bool is_plain(const struct text *bytes)
{
    return document_kind(text_string(bytes), bytes->length) == DOCUMENT_ASSESSMENT;
}

bool encrypt_seal(const struct vault *vault, const char *path, const struct text *bytes,
                  struct text *out, struct err *err)
{
    struct text again = {0};
    struct err why = {0};
    bool good = vault_seal(vault, text_string(bytes), bytes->length, out, &why) &&
                vault_open(vault, text_string(out), out->length, &again, &why);

    if (!good)
        (void)err_set(err, why.code, "%s: %s", path, why.text);
    else if (again.length != bytes->length ||
             memcmp(text_string(&again), text_string(bytes), bytes->length) != 0)
        good = err_set(err, ERR_FAILED, "%s: was not encrypted rightly; nothing was written", path);
    text_release(&again);
    return good;
}

/* An older version that lies around in plain text. */
static bool encrypt_older(const struct vault *vault, const char *path, struct err *err)
{
    struct text bytes = {0};
    struct text sealed = {0};
    bool good = !file_exists(path) || file_read(path, document_limit(), &bytes, NULL, err);

    if (good && is_plain(&bytes))
        good = encrypt_seal(vault, path, &bytes, &sealed, err) &&
               file_replace(path, text_string(&sealed), sealed.length, NULL, err);
    text_release(&bytes);
    text_release(&sealed);
    return good;
}

bool encrypt_traces(const struct vault *vault, const char *path, struct err *err)
{
    struct text paths = {0};
    bool good = true;

    text_format(&paths, "%s~\n", path);
    recovery_waiting(path, &paths);
    for (const char *at = text_string(&paths); good && *at != '\0'; at += strcspn(at, "\n") + 1) {
        char *older = mem_copy_bytes(at, strcspn(at, "\n"));
        good = encrypt_older(vault, older, err);
        mem_free(older);
    }
    text_release(&paths);
    return good;
}
