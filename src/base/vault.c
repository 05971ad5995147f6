/* SPDX-License-Identifier: MIT
 *
 * vault.c - see vault.h.
 */
#include "base/vault.h"

#include <sodium.h>
#include <stdint.h>
#include <string.h>

static const char magic[] = "clausewalk.vault";

/* Where things stand in the header; numbers are little-endian. */
enum {
    AT_VERSION = 16,
    AT_PASSES = 20,
    AT_KIBIBYTES = 24,
    AT_CHUNK = 28,
    AT_SALT = 32,
    AT_CHECK = 48,
    AT_SUM = 80,
    AT_STREAM = 112
};

/* What a new vault takes: the second choice of RFC 9106. And what a header may ask for: a stranger
 * could write one that takes all memory and a day. */
enum {
    VERSION = 1,
    PASSES = 3,
    KIBIBYTES = 64 * 1024,
    PASSES_MOST = 16,
    KIBIBYTES_LEAST = 8 * 1024,
    KIBIBYTES_MOST = 256 * 1024,
    WORK_MOST = 1024 * 1024, /* passes times kibibytes */
    SEALED_CHUNK = VAULT_CHUNK + VAULT_TAG
};

_Static_assert(AT_CHECK - AT_SALT == crypto_pwhash_SALTBYTES, "room for the salt");
_Static_assert(AT_SUM - AT_CHECK == crypto_auth_hmacsha256_BYTES, "room for the check value");
_Static_assert(AT_STREAM - AT_SUM == crypto_hash_sha256_BYTES, "room for the sum");
_Static_assert(VAULT_HEADER - AT_STREAM == crypto_secretstream_xchacha20poly1305_HEADERBYTES,
               "room for the header of the stream");
_Static_assert(VAULT_TAG == crypto_secretstream_xchacha20poly1305_ABYTES, "what a chunk adds");

struct vault {
    unsigned char stream_key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
    unsigned char check_key[crypto_auth_hmacsha256_KEYBYTES];
    unsigned char header[AT_STREAM];
};

_Static_assert(offsetof(struct vault, header) == 64, "both keys come from one run of Argon2id");

static bool ready(struct err *err)
{
    return sodium_init() >= 0 || err_set(err, ERR_FAILED, "libsodium cannot be used here");
}

static uint32_t number_at(const unsigned char *header, int at)
{
    return (uint32_t)header[at] | (uint32_t)header[at + 1] << 8 | (uint32_t)header[at + 2] << 16 |
           (uint32_t)header[at + 3] << 24;
}

static void put_number(unsigned char *header, int at, uint32_t number)
{
    for (int i = 0; i < 4; i++)
        header[at + i] = (unsigned char)(number >> (8 * i));
}

void vault_free(struct vault *vault)
{
    sodium_free(vault);
}

bool vault_is(const char *bytes, size_t length)
{
    return length >= sizeof magic - 1 && memcmp(bytes, magic, sizeof magic - 1) == 0;
}

size_t vault_sealed_length(size_t length)
{
    size_t chunks = length == 0 ? 1 : (length - 1) / VAULT_CHUNK + 1;

    return VAULT_HEADER + length + chunks * VAULT_TAG;
}

static bool damaged(struct err *err)
{
    return err_set(err, ERR_DOCUMENT,
                   "encrypted, and damaged since; take it from a copy, or from FILE~");
}

static bool check_sum(const unsigned char *header)
{
    unsigned char sum[crypto_hash_sha256_BYTES];

    (void)crypto_hash_sha256(sum, header, AT_SUM);
    return memcmp(sum, header + AT_SUM, sizeof sum) == 0;
}

static bool check_demands(const unsigned char *header, struct err *err)
{
    uint32_t passes = number_at(header, AT_PASSES);
    uint32_t kibibytes = number_at(header, AT_KIBIBYTES);

    if (passes == 0 || passes > PASSES_MOST || kibibytes < KIBIBYTES_LEAST ||
        kibibytes > KIBIBYTES_MOST || passes * kibibytes > WORK_MOST)
        return err_set(err, ERR_DOCUMENT,
                       "encrypted so that opening it takes %u passes over %u KiB, which is not "
                       "done here; see docs/encryption.md for the bounds",
                       (unsigned)passes, (unsigned)kibibytes);
    return true;
}

bool vault_check(const char *bytes, size_t length, struct err *err)
{
    const unsigned char *header = (const unsigned char *)bytes;

    if (!vault_is(bytes, length))
        return err_set(err, ERR_DOCUMENT, "is not encrypted; leave the passphrase out");
    if (length < VAULT_HEADER + VAULT_TAG)
        return err_set(err, ERR_DOCUMENT, "encrypted, and cut off; take it from a copy");
    if (!check_sum(header))
        return damaged(err);
    if (number_at(header, AT_VERSION) != VERSION || number_at(header, AT_CHUNK) != VAULT_CHUNK)
        return err_set(err, ERR_DOCUMENT,
                       "encrypted in a way that is not known here (version %u); use a newer "
                       "clausewalk",
                       (unsigned)number_at(header, AT_VERSION));
    return check_demands(header, err);
}

/* Both keys from the passphrase, as the header wants it. */
static bool derive(struct vault *vault, const struct secret *secret, struct err *err)
{
    size_t memory = (size_t)number_at(vault->header, AT_KIBIBYTES) * 1024;

    if (crypto_pwhash(vault->stream_key, sizeof vault->stream_key + sizeof vault->check_key,
                      secret->bytes, secret->length, vault->header + AT_SALT,
                      number_at(vault->header, AT_PASSES), memory,
                      crypto_pwhash_ALG_ARGON2ID13) == 0)
        return true;
    return err_set(err, ERR_FAILED,
                   "not enough memory for the passphrase: it takes %zu MiB; end other programs",
                   memory / 1024 / 1024);
}

static struct vault *vault_alloc(struct err *err)
{
    struct vault *vault = ready(err) ? sodium_malloc(sizeof *vault) : NULL;

    if (vault == NULL)
        (void)err_set(err, ERR_FAILED, "no memory for a key; end other programs");
    return vault;
}

struct vault *vault_new(const struct secret *secret, struct err *err)
{
    struct vault *vault = vault_alloc(err);

    if (vault == NULL)
        return NULL;
    memcpy(vault->header, magic, sizeof magic - 1);
    put_number(vault->header, AT_VERSION, VERSION);
    put_number(vault->header, AT_PASSES, PASSES);
    put_number(vault->header, AT_KIBIBYTES, KIBIBYTES);
    put_number(vault->header, AT_CHUNK, VAULT_CHUNK);
    randombytes_buf(vault->header + AT_SALT, crypto_pwhash_SALTBYTES);
    if (!derive(vault, secret, err)) {
        vault_free(vault);
        return NULL;
    }
    (void)crypto_auth_hmacsha256(vault->header + AT_CHECK, vault->header, AT_CHECK,
                                 vault->check_key);
    (void)crypto_hash_sha256(vault->header + AT_SUM, vault->header, AT_SUM);
    return vault;
}

struct vault *vault_unlock(const char *bytes, size_t length, const struct secret *secret,
                           bool *wrong, struct err *err)
{
    struct vault *vault = vault_check(bytes, length, err) ? vault_alloc(err) : NULL;

    *wrong = false;
    if (vault == NULL)
        return NULL;
    memcpy(vault->header, bytes, AT_STREAM);
    if (derive(vault, secret, err)) {
        *wrong = crypto_auth_hmacsha256_verify(vault->header + AT_CHECK, vault->header, AT_CHECK,
                                               vault->check_key) != 0;
        if (!*wrong)
            return vault;
        (void)err_set(err, ERR_FAILED,
                      "that is not the passphrase; the file is whole, so try again");
    }
    vault_free(vault);
    return NULL;
}

bool vault_fits(const struct vault *vault, const char *bytes, size_t length)
{
    return length >= AT_STREAM && memcmp(vault->header, bytes, AT_STREAM) == 0;
}

/* The end of the stream must be the end of the file, and nothing before it. */
static bool open_chunks(crypto_secretstream_xchacha20poly1305_state *state,
                        const unsigned char *sealed, size_t length, struct text *out)
{
    unsigned char plain[VAULT_CHUNK];
    unsigned char tag = 0;
    bool good = true;

    while (good && length > 0) {
        size_t part = length < SEALED_CHUNK ? length : SEALED_CHUNK;
        unsigned char wanted =
            part == length ? (unsigned char)crypto_secretstream_xchacha20poly1305_TAG_FINAL
                           : (unsigned char)crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;

        good = part >= VAULT_TAG &&
               crypto_secretstream_xchacha20poly1305_pull(state, plain, NULL, &tag, sealed, part,
                                                          NULL, 0) == 0 &&
               tag == wanted;
        if (good)
            text_add_bytes(out, (const char *)plain, part - VAULT_TAG);
        sealed += part;
        length -= part;
    }
    sodium_memzero(plain, sizeof plain);
    return good && !out->overflow;
}

static void forget(struct text *text)
{
    if (text->bytes != NULL)
        sodium_memzero(text->bytes, text->capacity);
    text_release(text);
}

bool vault_open(const struct vault *vault, const char *bytes, size_t length, struct text *out,
                struct err *err)
{
    crypto_secretstream_xchacha20poly1305_state state;
    bool good = vault_check(bytes, length, err);

    if (good && !vault_fits(vault, bytes, length))
        good =
            err_set(err, ERR_CONFLICT, "encrypted anew by somebody else meanwhile; open it again");
    if (good) {
        (void)crypto_secretstream_xchacha20poly1305_init_pull(
            &state, (const unsigned char *)bytes + AT_STREAM, vault->stream_key);
        good = open_chunks(&state, (const unsigned char *)bytes + VAULT_HEADER,
                           length - VAULT_HEADER, out) ||
               damaged(err);
        sodium_memzero(&state, sizeof state);
    }
    if (!good)
        forget(out);
    return good;
}

static void seal_chunks(crypto_secretstream_xchacha20poly1305_state *state, const char *bytes,
                        size_t length, struct text *out)
{
    unsigned char *room;
    bool more;

    do {
        size_t part = length < VAULT_CHUNK ? length : VAULT_CHUNK;
        more = length > part;
        room = (unsigned char *)text_extend(out, part + VAULT_TAG);
        if (room == NULL)
            return;
        (void)crypto_secretstream_xchacha20poly1305_push(
            state, room, NULL, (const unsigned char *)bytes, part, NULL, 0,
            more ? (unsigned char)crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
                 : (unsigned char)crypto_secretstream_xchacha20poly1305_TAG_FINAL);
        bytes += part;
        length -= part;
    } while (more);
}

bool vault_seal(const struct vault *vault, const char *bytes, size_t length, struct text *out,
                struct err *err)
{
    crypto_secretstream_xchacha20poly1305_state state;
    unsigned char header[crypto_secretstream_xchacha20poly1305_HEADERBYTES];

    (void)crypto_secretstream_xchacha20poly1305_init_push(&state, header, vault->stream_key);
    text_reserve(out, vault_sealed_length(length));
    text_add_bytes(out, (const char *)vault->header, sizeof vault->header);
    text_add_bytes(out, (const char *)header, sizeof header);
    seal_chunks(&state, bytes, length, out);
    sodium_memzero(&state, sizeof state);
    return !out->overflow ||
           err_set(err, ERR_FAILED, "too large to be encrypted; take something away");
}
