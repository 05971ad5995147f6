/* SPDX-License-Identifier: MIT
 *
 * sequence.c - see sequence.h.
 */
#include "term/sequence.h"

#include "base/text.h"
#include "base/utf8.h"
#include "term/answer.h"

#include <stdio.h>
#include <string.h>

enum { PARAMETERS = 8, PARAMETER_MOST = 99999, SEQUENCE_MOST = 64, STRING_MOST = 4096 };

/* Modifiers as xterm counts them, less one. */
enum { SHIFT = 1, ALT = 2, CONTROL = 4 };

struct control {
    char private; /* < = > ? in front, or 0 */
    char final;
    int values[PARAMETERS];
    int count;
};

struct name_of_code {
    int code;
    const char *name;
};

static const struct name_of_code numbered[] = {
    {1,  "Home"  },
    {2,  "Insert"},
    {3,  "Delete"},
    {4,  "End"   },
    {5,  "PgUp"  },
    {6,  "PgDn"  },
    {7,  "Home"  },
    {8,  "End"   },
    {11, "F1"    },
    {12, "F2"    },
    {13, "F3"    },
    {14, "F4"    },
    {15, "F5"    },
    {17, "F6"    },
    {18, "F7"    },
    {19, "F8"    },
    {20, "F9"    },
    {21, "F10"   },
    {23, "F11"   },
    {24, "F12"   },
};

static const struct name_of_code lettered[] = {
    {'A', "Up"   },
    {'B', "Down" },
    {'C', "Right"},
    {'D', "Left" },
    {'H', "Home" },
    {'F', "End"  },
    {'P', "F1"   },
    {'Q', "F2"   },
    {'R', "F3"   },
    {'S', "F4"   },
    {'M', "Enter"},
    {'T', "F5"   },
};

/* The keypad, where the terminal is in application mode. */
static const struct name_of_code keypad[] = {
    {'j', "*"      },
    {'k', "+"      },
    {'l', ","      },
    {'m', "-"      },
    {'n', "."      },
    {'o', "/"      },
    {'p', "0"      },
    {'q', "1"      },
    {'r', "2"      },
    {'s', "3"      },
    {'t', "4"      },
    {'u', "5"      },
    {'v', "6"      },
    {'w', "7"      },
    {'x', "8"      },
    {'y', "9"      },
    {'X', "="      },
    {'I', "Tab"    },
    {' ', "Space"  },
    {'a', "C-Up"   },
    {'b', "C-Down" },
    {'c', "C-Right"},
    {'d', "C-Left" },
};

static const struct name_of_code spoken[] = {
    {9,   "Tab"      },
    {13,  "Enter"    },
    {27,  "Esc"      },
    {32,  "Space"    },
    {127, "Backspace"},
};

#define NAMES(table) table, sizeof(table) / sizeof(table)[0]

static const char *name_of(const struct name_of_code *names, size_t count, int code)
{
    for (size_t i = 0; i < count; i++)
        if (names[i].code == code)
            return names[i].name;
    return NULL;
}

static void set_modified(struct event *event, const char *name, int modifiers)
{
    if (!name)
        return;
    event->kind = EVENT_KEY;
    (void)snprintf(event->key, sizeof event->key, "%s%s%s%.20s", modifiers & CONTROL ? "C-" : "",
                   modifiers & ALT ? "M-" : "", modifiers & SHIFT ? "S-" : "", name);
}

static int value(const struct control *control, int i, int otherwise)
{
    return i < control->count && control->values[i] > 0 ? control->values[i] : otherwise;
}

static int modifiers_of(const struct control *control, int i)
{
    return (value(control, i, 1) - 1) & (SHIFT | ALT | CONTROL);
}

/* A character told by its code, as some terminals do for keys with modifiers. */
static void set_spoken(struct event *event, int code, int modifiers)
{
    const char *name = name_of(NAMES(spoken), code);
    struct text character = {0};

    if (!name && code >= 32) {
        utf8_encode(&character, (uint32_t)code);
        name = text_string(&character);
        modifiers &= ~SHIFT;
    }
    set_modified(event, name, modifiers);
    text_release(&character);
}

static void take_tilde(const struct control *control, bool *paste, struct event *event)
{
    int number = value(control, 0, 0);

    if (number == 200) {
        *paste = true;
    } else if (number == 27 && control->count == 3) {
        set_spoken(event, value(control, 2, 0), modifiers_of(control, 1));
    } else {
        set_modified(event, name_of(NAMES(numbered), number), modifiers_of(control, 1));
    }
}

static void take_mouse(const struct control *control, struct event *event)
{
    int button = control->count == 3 ? control->values[0] & ~0x1c : -1;
    bool wheel = button == 64 || button == 65;

    if (control->final != 'M' || (button != 0 && !wheel))
        return;
    event->kind = EVENT_MOUSE;
    event->mouse = MOUSE_PRESS;
    if (wheel)
        event->mouse = button == 64 ? MOUSE_WHEEL_UP : MOUSE_WHEEL_DOWN;
    event->x = value(control, 1, 1) - 1;
    event->y = value(control, 2, 1) - 1;
}

/* Only the last character tells which of these it is; rxvt ends in ^ $ @ for modifiers. */
static void take_plain(const struct control *control, bool *paste, struct event *event)
{
    static const char rxvt_arrows[] = "abcd";
    static const char *const rxvt_names[] = {"S-Up", "S-Down", "S-Right", "S-Left"};
    const char *number = name_of(NAMES(numbered), value(control, 0, 0));
    const char *arrow = strchr(rxvt_arrows, control->final);

    if (control->final == '~')
        take_tilde(control, paste, event);
    else if (control->final == 'u')
        set_spoken(event, value(control, 0, 0), modifiers_of(control, 1));
    else if (control->final == 'Z')
        set_modified(event, "Tab", SHIFT);
    else if (control->final == '^')
        set_modified(event, number, CONTROL);
    else if (control->final == '$')
        set_modified(event, number, SHIFT);
    else if (control->final == '@')
        set_modified(event, number, CONTROL | SHIFT);
    else if (arrow)
        set_modified(event, rxvt_names[arrow - rxvt_arrows], 0);
    else if (control->final != 'R' || control->count < 2 || value(control, 0, 1) == 1)
        set_modified(event, name_of(NAMES(lettered), control->final), modifiers_of(control, 1));
}

static void add_digit(struct control *control, char digit)
{
    int *last = &control->values[control->count > 0 ? control->count - 1 : 0];

    if (control->count == 0)
        control->count = 1;
    if (control->count <= PARAMETERS && *last < PARAMETER_MOST)
        *last = *last * 10 + (digit - '0');
}

static void read_byte(struct control *control, char byte)
{
    if (byte >= '0' && byte <= '9')
        add_digit(control, byte);
    else if (byte == ';' && control->count < PARAMETERS)
        control->count += control->count == 0 ? 2 : 1;
    else if (byte >= '<' && byte <= '?')
        control->private = byte;
}

static bool is_final(char byte, const struct control *control)
{
    return (byte >= '@' && byte <= '~') || (byte == '$' && control->count > 0 && !control->private);
}

static void take_control_event(const struct control *control, struct answers *answers, bool *paste,
                               struct event *event)
{
    if (control->private == '<')
        take_mouse(control, event);
    else if (control->private == '?' && control->final == 'c')
        answers->named = true;
    else if (!control->private)
        take_plain(control, paste, event);
}

static size_t take_control(const char *bytes, size_t length, struct answers *answers, bool *paste,
                           struct event *event)
{
    struct control control = {0};

    for (size_t i = 2; i < length; i++) {
        if (i == 2 && bytes[i] == '[')
            continue;
        if (bytes[i] < 0x20 || i > SEQUENCE_MOST)
            return i;
        if (!is_final(bytes[i], &control)) {
            read_byte(&control, bytes[i]);
            continue;
        }
        control.final = bytes[i];
        if (bytes[2] == '[')
            control.final = (char)(bytes[i] + ('P' - 'A'));
        take_control_event(&control, answers, paste, event);
        return i + 1;
    }
    return 0;
}

static size_t take_single(const char *bytes, size_t length, struct event *event)
{
    if (length < 3)
        return 0;
    const char *name = name_of(NAMES(lettered), bytes[2]);
    if (!name)
        name = name_of(NAMES(keypad), bytes[2]);
    set_modified(event, name, 0);
    return 3;
}

/* Strings end in BEL, or in escape and a backslash. */
static size_t take_string(const char *bytes, size_t length, struct answers *answers)
{
    for (size_t i = 2; i < length; i++) {
        bool bell = bytes[i] == '\a';
        bool end = bytes[i] == 27 && i + 1 < length;
        if (bell || end || i > STRING_MOST) {
            if (bytes[1] == ']')
                answer_note(answers, bytes + 2, i - 2);
            return end && bytes[i + 1] == '\\' ? i + 2 : i + (bell ? 1 : 0);
        }
    }
    return 0;
}

size_t sequence_take(const char *bytes, size_t length, struct answers *answers, bool *paste,
                     struct event *event)
{
    if (bytes[1] == '[')
        return take_control(bytes, length, answers, paste, event);
    if (bytes[1] == 'O')
        return take_single(bytes, length, event);
    return take_string(bytes, length, answers);
}
