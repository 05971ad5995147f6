/* SPDX-License-Identifier: MIT
 *
 * digest.c - see digest.h.
 */
#include "base/digest.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

_Static_assert(DIGEST_SIZE == crypto_hash_sha256_BYTES * 2 + 1, "two digits a byte and a NUL");

void digest_hex(const void *bytes, size_t length, char out[DIGEST_SIZE])
{
    static const unsigned char nothing[1] = {0};
    unsigned char digest[crypto_hash_sha256_BYTES];

    (void)crypto_hash_sha256(digest, length > 0 ? bytes : nothing, length);
    (void)sodium_bin2hex(out, DIGEST_SIZE, digest, sizeof digest);
}

_Static_assert(DIGEST_KEY_SIZE == crypto_shorthash_KEYBYTES, "the key of the short hash");

uint64_t digest_keyed(const void *bytes, size_t length, const unsigned char key[DIGEST_KEY_SIZE])
{
    unsigned char out[crypto_shorthash_BYTES];
    uint64_t hash;

    _Static_assert(sizeof hash == sizeof out, "64 bits");
    (void)crypto_shorthash(out, bytes, length, key);
    memcpy(&hash, out, sizeof hash);
    return hash;
}

void random_bytes(void *out, size_t length)
{
    randombytes_buf(out, length);
}

void uuid_random(char out[UUID_SIZE])
{
    unsigned char b[16];

    random_bytes(b, sizeof b);
    b[6] = (unsigned char)((b[6] & 0x0f) | 0x40);
    b[8] = (unsigned char)((b[8] & 0x3f) | 0x80);
    (void)snprintf(out, UUID_SIZE,
                   "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", b[0],
                   b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13],
                   b[14], b[15]);
}
