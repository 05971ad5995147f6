/* SPDX-License-Identifier: MIT
 *
 * plain_save.c - see plain_state.h: how answers of the plain interview get on the disk.
 */
#include "app/plain_state.h"
#include "app/recovery.h"
#include "app/world.h"
#include "codec/codec.h"

#include <string.h>

static void keep_for_recovery(struct plain *plain)
{
    struct text bytes = {0};
    struct text sealed = {0};
    struct err ignored = {0};

    assessment_encode(&plain->document.assessment, &bytes);
    (void)!document_seal(&plain->document, &bytes, &sealed, &ignored);
    (void)!recovery_keep(plain->document.path, text_string(&sealed), sealed.length,
                         &plain->recovery, &ignored);
    text_release(&bytes);
    text_release(&sealed);
}

void plain_save(struct plain *plain)
{
    struct err ignored = {0}; /* an old version that cannot be kept is no reason to lose the new */

    if (!plain->backed_up)
        plain->backed_up = document_backup(&plain->document, &ignored);
    memset(&plain->unsaved, 0, sizeof plain->unsaved);
    if (!document_save(&plain->document, &plain->unsaved)) {
        keep_for_recovery(plain);
        return;
    }
    recovery_remove(text_string(&plain->recovery));
    text_clear(&plain->recovery);
}

void plain_tell_kept(const struct plain *plain)
{
    struct text kept = {0};

    recovery_latest(plain->document.path, &kept);
    if (kept.length > 0)
        message("%s: answers that could not be saved last time are in %s", plain->document.path,
                text_string(&kept));
    text_release(&kept);
}

bool plain_saved(const struct plain *plain, struct err *err)
{
    if (plain->unsaved.code == ERR_NONE)
        return true;
    if (plain->recovery.length > 0)
        return err_set(err, plain->unsaved.code, "NOT SAVED; the answers are kept in %s: %s",
                       text_string(&plain->recovery), plain->unsaved.text);
    return err_set(err, plain->unsaved.code, "NOT SAVED: %s", plain->unsaved.text);
}
