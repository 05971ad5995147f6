/* SPDX-License-Identifier: MIT
 *
 * eight.h - eight bytes of a text looked at at once.
 */
#ifndef CODEC_EIGHT_H
#define CODEC_EIGHT_H

#include <stdint.h>
#include <string.h>

/* The top bit of each. */
#define EIGHT_TOPS UINT64_C(0x8080808080808080)

static inline uint64_t eight_load(const char *bytes)
{
    uint64_t word;

    memcpy(&word, bytes, sizeof word);
    return word;
}

/* The same byte eight times. */
static inline uint64_t eight_of(unsigned char byte)
{
    return byte * UINT64_C(0x0101010101010101);
}

/* How many of the top bits are set; no other bit is. */
static inline unsigned eight_count(uint64_t bits)
{
    return (unsigned)((bits >> 7) * eight_of(1) >> 56);
}

/* How many bytes stand before the first with a top bit that is set, of which there is one; 0 where
 * the machine has them in another order. */
static inline unsigned eight_before(uint64_t bits)
{
    const uint16_t one = 1;
    unsigned char first;

    memcpy(&first, &one, sizeof first);
    return first == 1 ? eight_count(((bits & (0 - bits)) - 1) & EIGHT_TOPS) : 0;
}

/* Top bits: those of bytes that are 0. */
static inline uint64_t eight_zero(uint64_t word)
{
    return ~(((word & ~EIGHT_TOPS) + ~EIGHT_TOPS) | word) & EIGHT_TOPS;
}

/* Top bits: those of bytes that are quotation marks, backslashes, control characters (0x7f left
 * aside) or no ASCII, and perhaps those of bytes behind one of these. */
static inline uint64_t eight_special(uint64_t word)
{
    uint64_t quote = word ^ eight_of('"');
    uint64_t slash = word ^ eight_of('\\');

    return (word | (word - eight_of(' ')) | (quote - eight_of(1)) | (slash - eight_of(1))) &
           EIGHT_TOPS;
}

#endif
