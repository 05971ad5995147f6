/* SPDX-License-Identifier: MIT
 *
 * command.c - see command.h.
 */
#include "ui/command.h"

#include <string.h>

const struct command_row command_rows[COMMAND_COUNT] = {
#define COMMAND(id, name, keys, places, rank, help) {name, keys, places, rank, help},
#include "ui/commands.def"
#undef COMMAND
};

/* The next name of a list with a space between; its length, 0 at the end. */
static size_t next_key(const char **keys)
{
    *keys += strspn(*keys, " ");
    return strcspn(*keys, " ");
}

static bool has_key(const char *keys, const char *key)
{
    size_t wanted = strlen(key), length;

    for (; (length = next_key(&keys)) > 0; keys += length)
        if (length == wanted && memcmp(keys, key, length) == 0)
            return true;
    return false;
}

/* In a form: text for the field under the cursor, no command. */
static bool is_typed(enum place place, const char *key, size_t length)
{
    return place == (enum place)SCREEN_PROFILE && length == 1 && *key != '?' && *key != ':';
}

bool command_works(enum command command, enum place place)
{
    return command < COMMAND_COUNT && (command_rows[command].places >> place & 1U) != 0;
}

bool command_changes(enum command command)
{
    static const bool changes[COMMAND_COUNT] = {
        [COMMAND_RATE] = true,    [COMMAND_UNKNOWN] = true,  [COMMAND_NA] = true,
        [COMMAND_CLEAR] = true,   [COMMAND_NOTE] = true,     [COMMAND_FLAG] = true,
        [COMMAND_BASIS] = true,   [COMMAND_OWNER] = true,    [COMMAND_DUE] = true,
        [COMMAND_CONFIRM] = true, [COMMAND_PARK] = true,     [COMMAND_ADVANCE] = true,
        [COMMAND_FILL] = true,    [COMMAND_TICK] = true,     [COMMAND_INCLUDE] = true,
        [COMMAND_DRIVER] = true,  [COMMAND_REVIEW] = true,   [COMMAND_REASON] = true,
        [COMMAND_GRADE] = true,   [COMMAND_NO_GRADE] = true, [COMMAND_ADD] = true,
        [COMMAND_REMOVE] = true,  [COMMAND_CHANGE] = true,   [COMMAND_EARLIER] = true,
        [COMMAND_LATER] = true,   [COMMAND_RENEW] = true,    [COMMAND_MARK] = true,
        [COMMAND_UNDO] = true};

    return command < COMMAND_COUNT && changes[command];
}

enum command command_for_key(enum place place, const char *key)
{
    if (is_typed(place, key, strlen(key)))
        return COMMAND_NONE;
    for (int i = 0; i < COMMAND_COUNT; i++)
        if (command_works((enum command)i, place) && has_key(command_rows[i].keys, key))
            return (enum command)i;
    return COMMAND_NONE;
}

static void add_key(struct text *out, const char *key, size_t length)
{
    if (length == 3 && memcmp(key, "C-", 2) == 0)
        text_format(out, "Ctrl-%c", key[2] >= 'a' && key[2] <= 'z' ? key[2] - 'a' + 'A' : key[2]);
    else if (length > 2 && memcmp(key, "C-", 2) == 0)
        text_format(out, "Ctrl-%.*s", (int)length - 2, key + 2);
    else if (length > 2 && memcmp(key, "S-", 2) == 0)
        text_format(out, "Shift-%.*s", (int)length - 2, key + 2);
    else
        text_add_bytes(out, key, length);
}

void command_keys(enum place place, enum command command, bool first, struct text *out)
{
    const char *keys = command_rows[command].keys;
    size_t length;

    if (command == COMMAND_RATE) {
        text_add(out, "1-9");
        return;
    }
    if (command == COMMAND_DRIVER || command == COMMAND_GRADE) {
        text_add(out, "1-4");
        return;
    }
    for (bool more = false; (length = next_key(&keys)) > 0 && !(more && first); keys += length) {
        if (is_typed(place, keys, length))
            continue;
        text_add(out, more ? " " : "");
        add_key(out, keys, length);
        more = true;
    }
}
