/* SPDX-License-Identifier: MIT
 *
 * family.c - see family.h.
 */
#include "term/family.h"

#include <stddef.h>
#include <string.h>

struct family {
    const char *prefix;
    unsigned abilities;
};

enum { MODERN = CAN_PASTE | CAN_MOUSE | CAN_TITLE | CAN_BACKGROUND };

/* The first that fits counts. */
static const struct family families[] = {
    {"xterm-old",   0                                 },
    {"xterm-r",     0                                 },
    {"xterm",       MODERN | LIKE_XTERM               },
    {"screen",      CAN_PASTE | CAN_MOUSE             },
    {"tmux",        MODERN                            },
    {"rxvt",        CAN_PASTE | CAN_MOUSE             },
    {"alacritty",   MODERN | LIKE_XTERM               },
    {"foot",        MODERN | LIKE_XTERM               },
    {"kitty",       MODERN | LIKE_XTERM               },
    {"konsole",     MODERN | LIKE_XTERM               },
    {"vte",         MODERN | LIKE_XTERM               },
    {"gnome",       MODERN | LIKE_XTERM               },
    {"ghostty",     MODERN | LIKE_XTERM               },
    {"wezterm",     MODERN | LIKE_XTERM               },
    {"contour",     MODERN | LIKE_XTERM               },
    {"mintty",      MODERN | LIKE_XTERM               },
    {"iterm",       MODERN | LIKE_XTERM               },
    {"ms-terminal", CAN_PASTE | CAN_MOUSE | LIKE_XTERM},
    {"putty",       CAN_PASTE | CAN_MOUSE             },
    {"st-",         CAN_PASTE | CAN_MOUSE             },
};

unsigned family_abilities(const char *type)
{
    for (size_t i = 0; type && i < sizeof families / sizeof families[0]; i++)
        if (strncmp(type, families[i].prefix, strlen(families[i].prefix)) == 0)
            return families[i].abilities;
    return 0;
}

bool family_direct(const char *colour_term)
{
    return colour_term &&
           (strcmp(colour_term, "truecolor") == 0 || strcmp(colour_term, "24bit") == 0);
}
