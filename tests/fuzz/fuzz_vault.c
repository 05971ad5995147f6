/* SPDX-License-Identifier: MIT
 *
 * fuzz_vault.c - what is sealed comes back, and what was not sealed never opens.
 */
#include "base/vault.h"
#include "fuzz/fuzz.h"

#include <string.h>

enum { KEPT = VAULT_HEADER - 24 }; /* bytes of the header that are the same in every document */

/* One key for all inputs: it takes a moment. */
static const struct vault *the_vault(void)
{
    static struct vault *vault;
    struct err err = {0};

    if (vault == NULL) {
        struct secret *secret = secret_new();
        secret->length = strlen("fuzz");
        memcpy(secret->bytes, "fuzz", secret->length);
        vault = vault_new(secret, &err);
        secret_free(secret);
    }
    FUZZ_EXPECT(vault != NULL);
    return vault;
}

static void comes_back(const char *bytes, size_t size, struct text *sealed)
{
    struct text again = {0};
    struct err err = {0};

    FUZZ_EXPECT(vault_seal(the_vault(), bytes, size, sealed, &err));
    FUZZ_EXPECT(sealed->length == vault_sealed_length(size));
    FUZZ_EXPECT(vault_open(the_vault(), sealed->bytes, sealed->length, &again, &err));
    FUZZ_EXPECT(again.length == size && memcmp(text_string(&again), bytes, size) == 0);
    text_release(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = size > 0 ? (const char *)data : "";
    struct text sealed = {0};
    struct text forged = {0};
    struct text out = {0};
    struct err err = {0};

    (void)!vault_check(bytes, size, &err);
    FUZZ_EXPECT(!vault_open(the_vault(), bytes, size, &out, &err));
    comes_back(bytes, size, &sealed);
    text_add_bytes(&forged, sealed.bytes, KEPT);
    text_add_bytes(&forged, bytes, size);
    FUZZ_EXPECT(!vault_open(the_vault(), forged.bytes, forged.length, &out, &err));
    FUZZ_EXPECT(out.length == 0);
    text_release(&sealed);
    text_release(&forged);
    return 0;
}
