/* SPDX-License-Identifier: MIT
 *
 * digest.h - SHA-256 and random identifiers, from libsodium.
 */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stddef.h>

enum { DIGEST_SIZE = 65, UUID_SIZE = 37 };

/* SHA-256 in lower-case hexadecimal. */
void digest_hex(const void *bytes, size_t length, char out[DIGEST_SIZE]);

/* A random UUID, version 4. */
void uuid_random(char out[UUID_SIZE]);

#endif
