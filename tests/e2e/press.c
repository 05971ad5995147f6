/* SPDX-License-Identifier: MIT
 *
 * press.c - see session.h: names of keys to what a terminal sends.
 */
#include "e2e/session.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

struct named_key {
    const char *name, *bytes;
};

enum { NAME_SIZE = 32 };

static const struct named_key keys[] = {
    {"Enter",     "\r"       },
    {"Esc",       "\033"     },
    {"Tab",       "\t"       },
    {"S-Tab",     "\033[Z"   },
    {"Space",     " "        },
    {"Backspace", "\177"     },
    {"Up",        "\033[A"   },
    {"Down",      "\033[B"   },
    {"Right",     "\033[C"   },
    {"Left",      "\033[D"   },
    {"Home",      "\033[H"   },
    {"End",       "\033[F"   },
    {"PgUp",      "\033[5~"  },
    {"PgDn",      "\033[6~"  },
    {"Insert",    "\033[2~"  },
    {"Delete",    "\033[3~"  },
    {"S-Up",      "\033[1;2A"},
    {"S-Down",    "\033[1;2B"},
    {"C-Right",   "\033[1;5C"},
    {"C-Left",    "\033[1;5D"},
    {"C-Up",      "\033[1;5A"},
    {"C-Down",    "\033[1;5B"},
    {"S-Right",   "\033[1;2C"},
    {"S-Left",    "\033[1;2D"},
    {"F1",        "\033OP"   },
    {"F2",        "\033OQ"   },
    {"F3",        "\033OR"   },
    {"F4",        "\033OS"   },
    {"F5",        "\033[15~" },
    {"F10",       "\033[21~" },
    {"C-Space",   ""         },
};

static void press_one(struct session *session, const char *name)
{
    char control = 0;

    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (strcmp(keys[i].name, name) == 0) {
            session_type_bytes(session, keys[i].bytes,
                               keys[i].bytes[0] ? strlen(keys[i].bytes) : 1);
            return;
        }
    if (name[0] == 'C' && name[1] == '-' && name[2] && !name[3]) {
        control = (char)(name[2] & 0x1f);
        session_type_bytes(session, &control, 1);
    } else if (strlen(name) <= 4) {
        session_type(session, name);
    } else {
        fail_msg("no key is named %s", name);
    }
}

void session_press(struct session *session, const char *names)
{
    char name[NAME_SIZE];

    while (*names) {
        size_t length = strcspn(names, " ");
        (void)snprintf(name, sizeof name, "%.*s", (int)length, names);
        if (length > 0)
            press_one(session, name);
        names += length + (names[length] == ' ');
    }
}
