/* SPDX-License-Identifier: MIT
 *
 * keys.c - see keys.h.
 */
#include "term/keys.h"

#include "base/utf8.h"
#include "term/paste.h"
#include "term/sequence.h"

#include <stdio.h>
#include <string.h>

enum { ESCAPE = 27, PATIENCE_ESCAPE = 25, PATIENCE_SEQUENCE = 200, PATIENCE_PASTE = 2000 };

const struct described_key described_keys[KEYS_DESCRIBED] = {
    {"kcuu1", "Up"    },
    {"kcud1", "Down"  },
    {"kcub1", "Left"  },
    {"kcuf1", "Right" },
    {"khome", "Home"  },
    {"kend",  "End"   },
    {"kpp",   "PgUp"  },
    {"knp",   "PgDn"  },
    {"kich1", "Insert"},
    {"kdch1", "Delete"},
    {"kcbt",  "S-Tab" },
    {"kf1",   "F1"    },
    {"kf2",   "F2"    },
    {"kf3",   "F3"    },
    {"kf4",   "F4"    },
    {"kf5",   "F5"    },
    {"kf6",   "F6"    },
    {"kf7",   "F7"    },
    {"kf8",   "F8"    },
    {"kf9",   "F9"    },
    {"kf10",  "F10"   },
    {"kf11",  "F11"   },
    {"kf12",  "F12"   },
    {"kent",  "Enter" },
};

void keys_learn(struct keys *keys, const char *sequence, const char *name)
{
    struct learned_key *learned = &keys->learned[keys->learned_count];

    if (keys->learned_count == KEYS_LEARNED || sequence[0] != ESCAPE || sequence[1] == '\0' ||
        strlen(sequence) >= SEQUENCE_SIZE)
        return;
    memcpy(learned->sequence, sequence, strlen(sequence) + 1);
    learned->name = name;
    keys->learned_count++;
}

void keys_feed(struct keys *keys, const char *bytes, size_t length)
{
    size_t left = keys->pending.length - keys->at;

    if (keys->at > 0) {
        memmove(keys->pending.bytes, keys->pending.bytes + keys->at, left);
        text_cut(&keys->pending, left);
        keys->at = 0;
    }
    text_add_bytes(&keys->pending, bytes, length);
}

static void set_key(struct event *event, const char *name)
{
    event->kind = EVENT_KEY;
    (void)snprintf(event->key, sizeof event->key, "%s", name);
}

/* The learned key at the start of the bytes. */
static size_t take_learned(const struct keys *keys, const char *bytes, size_t length,
                           struct event *event)
{
    for (int i = 0; i < keys->learned_count; i++) {
        size_t size = strlen(keys->learned[i].sequence);
        if (size <= length && memcmp(bytes, keys->learned[i].sequence, size) == 0) {
            set_key(event, keys->learned[i].name);
            return size;
        }
    }
    return 0;
}

static const char *control_name(unsigned char byte)
{
    static const char *const names[] = {
        "C-Space", "C-a", "C-b",   "C-c", "C-d", "C-e", "C-f",  "C-g", "Backspace", "Tab", "Enter",
        "C-k",     "C-l", "Enter", "C-n", "C-o", "C-p", "C-q",  "C-r", "C-s",       "C-t", "C-u",
        "C-v",     "C-w", "C-x",   "C-y", "C-z", "Esc", "C-\\", "C-]", "C-^",       "C-_", "Space"};

    if (byte == 0x7f)
        return "Backspace";
    return byte < sizeof names / sizeof names[0] ? names[byte] : NULL;
}

/* How many bytes a character has that starts so; 0: none starts so. */
static size_t character_length(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

/* One character. Bytes that are none are dropped, one by one. */
static size_t take_character(const char *bytes, size_t length, struct event *event)
{
    size_t size = character_length((unsigned char)bytes[0]);
    const char *control = control_name((unsigned char)bytes[0]);

    if (control) {
        set_key(event, control);
        return 1;
    }
    size_t have = size < length ? size : length;
    if (size == 0 || (have == size && utf8_valid_length(bytes, size) < size))
        return 1;
    if (have < size)
        return 0;
    event->kind = EVENT_KEY;
    memcpy(event->key, bytes, size);
    event->key[size] = '\0';
    return size;
}

/* Escape and a character are that character with Alt. */
static size_t take_alt(const char *bytes, size_t length, struct event *event)
{
    struct event plain = {0};
    size_t size = bytes[1] == ESCAPE ? 0 : take_character(bytes + 1, length - 1, &plain);

    if (bytes[1] == ESCAPE) {
        set_key(event, "Esc");
        return 1;
    }
    if (size == 0)
        return 0;
    if (plain.kind == EVENT_KEY) {
        event->kind = EVENT_KEY;
        (void)snprintf(event->key, sizeof event->key, "M-%.20s", plain.key);
    }
    return size + 1;
}

static size_t take_escape(struct keys *keys, const char *bytes, size_t length, struct event *event)
{
    size_t size = take_learned(keys, bytes, length, event);

    if (size > 0 || length < 2)
        return size;
    if (bytes[1] == '\0' || !strchr("[O]P_^X", bytes[1]))
        return take_alt(bytes, length, event);
    size = sequence_take(bytes, length, &keys->answers, &keys->pasting, event);
    if (keys->pasting)
        paste_begin(&keys->paste);
    return size;
}

/* What has begun and was not finished in time. */
static size_t give_up(const char *bytes, size_t length, struct event *event)
{
    if (bytes[0] != ESCAPE)
        return 1;
    if (length == 1)
        set_key(event, "Esc");
    if (length == 2)
        (void)take_alt(bytes, length, event);
    return length;
}

static bool take_paste(struct keys *keys, bool late, struct event *event)
{
    const char *bytes = keys->pending.bytes + keys->at;
    bool ended = false;

    keys->at += paste_take(&keys->paste, bytes, keys->pending.length - keys->at, &ended);
    if (!ended && !late)
        return false;
    keys->pasting = false;
    event->kind = EVENT_PASTE;
    event->cut = keys->paste.overflow;
    paste_clean(&keys->paste);
    event->text = text_string(&keys->paste);
    return true;
}

bool keys_next(struct keys *keys, bool late, struct event *event)
{
    while (keys->at < keys->pending.length || (keys->pasting && late)) {
        const char *bytes = keys->pending.bytes + keys->at;
        size_t length = keys->pending.length - keys->at;
        if (keys->pasting)
            return take_paste(keys, late, event);
        size_t size = bytes[0] == ESCAPE ? take_escape(keys, bytes, length, event)
                                         : take_character(bytes, length, event);
        if (size == 0 && !late)
            return false;
        keys->at += size > 0 ? size : give_up(bytes, length, event);
        if (event->kind != EVENT_NONE)
            return true;
    }
    return false;
}

int keys_patience(const struct keys *keys)
{
    size_t length = keys->pending.length - keys->at;

    if (keys->pasting)
        return PATIENCE_PASTE;
    if (length == 0)
        return -1;
    return length == 1 && keys->pending.bytes[keys->at] == ESCAPE ? PATIENCE_ESCAPE
                                                                  : PATIENCE_SEQUENCE;
}

bool keys_typed_ahead(const struct keys *keys)
{
    return !keys->pasting && keys->at < keys->pending.length &&
           keys->pending.bytes[keys->at] != '\033';
}

void keys_release(struct keys *keys)
{
    text_release(&keys->pending);
    text_release(&keys->paste);
}
