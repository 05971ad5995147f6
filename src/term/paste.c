/* SPDX-License-Identifier: MIT
 *
 * paste.c - see paste.h.
 */
#include "term/paste.h"

#include "base/utf8.h"

#include <string.h>

static const char paste_end[] = "\033[201~";

enum { END_LENGTH = sizeof paste_end - 1 };

void paste_begin(struct text *paste)
{
    text_release(paste);
    *paste = (struct text){.limit = PASTE_LIMIT};
}

static size_t plain_length(const char *bytes, size_t length)
{
    const char *escape = memchr(bytes, paste_end[0], length);

    return escape ? (size_t)(escape - bytes) : length;
}

/* Fills what is left of the limit; text_add_bytes alone would drop the whole piece. */
static void add(struct text *paste, const char *bytes, size_t length)
{
    size_t room = PASTE_LIMIT - paste->length;

    if (length > room) {
        text_add_bytes(paste, bytes, room);
        paste->overflow = true;
    } else {
        text_add_bytes(paste, bytes, length);
    }
}

size_t paste_take(struct text *paste, const char *bytes, size_t length, bool *ended)
{
    size_t at = 0;

    while (at < length) {
        size_t plain = plain_length(bytes + at, length - at);
        add(paste, bytes + at, plain);
        at += plain;
        size_t left = length - at;
        size_t same = left < END_LENGTH ? left : END_LENGTH;
        if (memcmp(bytes + at, paste_end, same) != 0) {
            add(paste, bytes + at, 1);
            at++;
        } else {
            *ended = same == END_LENGTH;
            return *ended ? at + END_LENGTH : at;
        }
    }
    return at;
}

static bool is_kept(uint32_t code)
{
    return code == '\n' || code == '\t' || (code >= 0x20 && code != 0x7f && !(code >> 5 == 4));
}

static void add_clean(struct text *out, uint32_t code, uint32_t before)
{
    if (code == '\r')
        text_add_char(out, '\n');
    else if (is_kept(code) && !(code == '\n' && before == '\r'))
        utf8_encode(out, code);
}

void paste_clean(struct text *paste)
{
    struct text clean = {0};
    uint32_t before = 0;
    size_t step = 0;

    for (size_t at = 0; at < paste->length; at += step) {
        uint32_t code = utf8_decode(paste->bytes + at, paste->length - at, &step);
        add_clean(&clean, code, before);
        before = code;
    }
    text_release(paste);
    *paste = clean;
}
