/* SPDX-License-Identifier: MIT
 *
 * digest.h - SHA-256 and random identifiers, from libsodium.
 */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stddef.h>
#include <stdint.h>

enum { DIGEST_SIZE = 65, UUID_SIZE = 37, DIGEST_KEY_SIZE = 16 };

/* SHA-256 in lower-case hexadecimal. */
void digest_hex(const void *bytes, size_t length, char out[DIGEST_SIZE]);

/* A short hash (SipHash) for tables in memory: without the key nobody can choose what falls
 * together. */
uint64_t digest_keyed(const void *bytes, size_t length, const unsigned char key[DIGEST_KEY_SIZE]);

/* Unpredictable bytes. Ends the program where the system has no randomness to give. */
void random_bytes(void *out, size_t length);

/* A random UUID, version 4. */
void uuid_random(char out[UUID_SIZE]);

#endif
