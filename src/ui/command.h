/* SPDX-License-Identifier: MIT
 *
 * command.h - the table of commands (commands.def) and looking things up in it.
 *
 * Every key of the wizard is in that table: dispatch, help, footer, palette and README.md are
 * made from it.
 */
#ifndef UI_COMMAND_H
#define UI_COMMAND_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

enum screen {

#define SCREEN(id, name, title, file, plan) SCREEN_##id,
#include "ui/screens.def"
#undef SCREEN
    SCREEN_COUNT
};

/* Where a key means something: the screens, and what lies over them. */
enum place {
    PLACE_TEXT = SCREEN_COUNT, /* a text of several lines is being edited */
    PLACE_LINE,                /* one line is */
    PLACE_PICK,                /* a list with a line to type in: palette, search, go to, themes */
    PLACE_HELP,
    PLACE_CONFIRM,
    PLACE_COUNT
};

enum {

#define SCREEN(id, name, title, file, plan) IN_##id = 1 << SCREEN_##id,
#include "ui/screens.def"
#undef SCREEN
    IN_TEXT = 1 << PLACE_TEXT,
    IN_LINE = 1 << PLACE_LINE,
    IN_PICK = 1 << PLACE_PICK,
    IN_HELP = 1 << PLACE_HELP,
    IN_CONFIRM = 1 << PLACE_CONFIRM,
    IN_SCREENS = (1 << SCREEN_COUNT) - 1,
    IN_FILE = IN_SCREENS & ~(IN_HOME | IN_PROFILE),
    IN_LISTS = IN_FILE & ~IN_QUESTION, /* rows to move over */
    IN_SIDEWAYS = IN_PROFILE | IN_QUESTION | IN_OUTLINE | IN_HEATMAP | IN_REMEDIATION,
    IN_PANES = IN_HOME | IN_PROFILE | IN_QUESTION | IN_HEATMAP | IN_REMEDIATION | IN_AGENDA,
    IN_EDIT = IN_TEXT | IN_LINE,
    IN_TYPING = IN_EDIT | IN_PICK
};

enum command {

#define COMMAND(id, name, keys, places, rank, help) COMMAND_##id,
#include "ui/commands.def"
#undef COMMAND
    COMMAND_COUNT,
    /* not of a key */
    COMMAND_OPENED, /* another assessment is open: what is remembered of the last one is void */
    COMMAND_SHOWN,  /* the screen comes up */
    COMMAND_CLICK,  /* press.hit; press.twice */
    COMMAND_NONE
};

/* What a person wants, for run: a command, how it came, and what was typed for it. */
struct press {
    enum command command;
    const char *key;  /* its name; "" from the palette or a click */
    const char *text; /* the answer to what was asked (desk_ask); NULL at first */
    int hit;          /* CLICK: as the view gave it to grid_hit */
    bool twice;       /* CLICK: a double one */
};

/* Hits from here up belong to the frame: HIT_COMMAND + command. Screens use 1 and up. */
enum { HIT_COMMAND = 0x4000, HIT_PICK = 0x6000, HIT_PICK_END = 0x7fff };

struct command_row {
    const char *name; /* unique; in footer and palette */
    const char *keys; /* names of event.h, a space between */
    uint32_t places;
    int rank; /* in the footer, 1 first; 0: not there */
    const char *help;
};

extern const struct command_row command_rows[COMMAND_COUNT];

/* The command of a key in a place; COMMAND_NONE. In a form a character is typed into the field
 * under the cursor; only ? and : are commands there. */
enum command command_for_key(enum place, const char *key);

bool command_works(enum command, enum place);

/* It changes the assessment: of no use where that is read only. */
bool command_changes(enum command);

/* Adds the keys that mean it in a place, as a person reads them: "Ctrl-R", "1-9", "n". `first`:
 * only the first one. */
void command_keys(enum place, enum command, bool first, struct text *out);

#endif
