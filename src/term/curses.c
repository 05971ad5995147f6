/* SPDX-License-Identifier: MIT
 *
 * curses.c - see term.h. The only file that includes curses.
 */
#include "base/text.h"
#include "canvas/ascii.h"
#include "term/answer.h"
#include "term/fallback.h"
#include "term/family.h"
#include "term/input.h"
#include "term/modes.h"
#include "term/palette.h"
#include "term/shown.h"
#include "term/term.h"
#include "term/tty.h"

#include <curses.h>
#include <langinfo.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termcap.h>
#include <wchar.h>

enum { INDEXED_DIRECT = 256, INDEXED_ANSI = 8 };

struct shown_role {
    struct palette_pair pair;
    attr_t attributes;
};

/* The one terminal. */
static struct {
    SCREEN *screen;
    bool ours; /* open and not suspended */
    bool light;
    bool unicode;
    struct modes modes;
    struct palette palette;
    struct shown_role roles[ROLE_COUNT];
    struct shown shown;
    char note[160];
    struct input input;
    int width, height; /* as last reported */
    int cursor;        /* visible or not; -1: not known */
} the;

static const char *capability(const char *name)
{
    const char *value = tigetstr(name);

    return value && value != (const char *)-1 ? value : "";
}

/* A terminal without a second screen is cleared: what was answered is nobody else's business. */
static void prepare_emergency(void)
{
    const char *screen = capability("rmcup");
    struct modes_back back = {capability("op"), capability("sgr0"), capability("cnorm"),
                              *screen ? screen : capability("clear")};

    modes_prepare(&the.modes, &back);
}

static SCREEN *open_fallback(const struct fallback *fallback)
{
    const char *before = getenv("TERMINFO");
    struct text kept = {0};

    text_add(&kept, before);
    if (setenv("TERMINFO", fallback->terminfo, 1) != 0)
        return NULL;
    SCREEN *screen = newterm(fallback->name, stdout, stdin);
    if (before)
        (void)setenv("TERMINFO", text_string(&kept), 1);
    else
        (void)unsetenv("TERMINFO");
    text_release(&kept);
    return screen;
}

/* A name says little; most terminals of today are kin of xterm. */
static const struct fallback *fallback_for(const char *type)
{
    static const char *const old[] = {"vt", "dumb", "unknown", "ansi", "dec", "network", "console"};

    for (size_t i = 0; i < sizeof old / sizeof old[0]; i++)
        if (strncmp(type, old[i], strlen(old[i])) == 0)
            return &fallback_vt100;
    return &fallback_xterm;
}

static SCREEN *open_unknown(const char *type)
{
    const struct fallback *fallback = fallback_for(type);
    SCREEN *screen = open_fallback(fallback);

    (void)snprintf(the.note, sizeof the.note, "Terminal '%.40s' is not known here; using %s.", type,
                   fallback == &fallback_vt100 ? "vt100" : "xterm-256color");
    if (fallback == &fallback_xterm && the.modes.abilities == 0)
        the.modes.abilities = family_abilities("xterm");
    return screen;
}

/* Whether there is a description is asked before, because newterm loses memory if there is none.
 * More colours than the description says, where the environment says so and the name allows. */
static SCREEN *open_screen(const struct term_options *options, const char *type)
{
    SCREEN *screen = NULL;
    bool more = (the.modes.abilities & LIKE_XTERM) && options->colour_term &&
                *options->colour_term && !options->no_colour && !strstr(type, "direct");

    if (more && family_direct(options->colour_term))
        screen = open_fallback(&fallback_direct);
    if (more && !screen && strcmp(type, "xterm") == 0)
        screen = open_fallback(&fallback_xterm);
    if (!screen && tgetent(NULL, type) == 1)
        screen = newterm(type, stdout, stdin);
    if (!screen)
        screen = open_unknown(type);
    return screen;
}

static void set_modes(void)
{
    (void)raw();
    (void)noecho();
    (void)nonl();
    (void)intrflush(stdscr, FALSE);
    (void)typeahead(-1);
    (void)leaveok(stdscr, FALSE);
    (void)scrollok(stdscr, FALSE);
    the.cursor = -1;
}

static enum depth_of_colour depth_of(int colours)
{
    if (colours > INDEXED_DIRECT && tigetflag("RGB") > 0)
        return COLOURS_TRUE;
    if (colours >= INDEXED_DIRECT)
        return COLOURS_256;
    return colours >= INDEXED_ANSI ? COLOURS_16 : COLOURS_NONE;
}

static void set_colours(bool no_colour)
{
    bool ours = strcmp(termname(), fallback_direct.name) == 0;

    the.palette = (struct palette){.depth = COLOURS_NONE};
    if (no_colour || !has_colors() || start_color() != OK || COLOR_PAIRS <= ROLE_COUNT)
        return;
    the.palette.own = use_default_colors() == OK;
    the.palette.colours = COLORS;
    the.palette.depth = depth_of(COLORS);
    the.palette.indexed = ours ? INDEXED_DIRECT : INDEXED_ANSI;
}

static void learn_keys(void)
{
    static const char *const names[][2] = {
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

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        keys_learn(&the.input.keys, capability(names[i][0]), names[i][1]);
}

static void ask_for_background(const char *colour_pair)
{
    the.light = answer_fgbg_light(colour_pair);
    if (!(the.modes.abilities & CAN_BACKGROUND) || the.palette.depth == COLOURS_NONE)
        return;
    modes_ask_background();
}

static bool open_terminal(const struct term_options *options, struct err *err)
{
    const char *type = options->type && *options->type ? options->type : "unknown";

    the.modes.abilities = family_abilities(type);
    the.modes.mouse = options->mouse;
    the.unicode = !options->ascii && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    the.screen = open_screen(options, type);
    if (!the.screen)
        return err_set(err, ERR_FAILED, "terminal \"%s\" cannot be used; use --plain", type);
    if (!*capability("cup")) {
        (void)endwin();
        delscreen(the.screen);
        the.screen = NULL;
        return err_set(err, ERR_USAGE, "terminal \"%s\" cannot move its cursor; use --plain", type);
    }
    return true;
}

bool term_open(const struct term_options *options, struct err *err)
{
    memset(&the, 0, sizeof the);
    if (!tty_open(err) || !open_terminal(options, err))
        return false;
    the.ours = true;
    modes_on(&the.modes);
    prepare_emergency();
    set_modes();
    set_colours(options->no_colour);
    learn_keys();
    (void)refresh();
    ask_for_background(options->colour_pair);
    term_size(&the.width, &the.height);
    return true;
}

const char *term_note(void)
{
    return the.note[0] ? the.note : NULL;
}

static void leave(void)
{
    modes_off(&the.modes);
    if (!*capability("rmcup")) {
        (void)clear();
        (void)refresh();
    }
    (void)endwin();
    /* Some terminals bring the cursor back as it was when curses last kept its place: hidden. */
    tty_write(capability("cnorm"), strcspn(capability("cnorm"), "$"));
    tty_restore();
    tty_prepare("");
    the.ours = false;
}

void term_close(void)
{
    if (!the.screen)
        return;
    if (the.ours)
        leave();
    delscreen(the.screen);
    the.screen = NULL;
    shown_forget(&the.shown);
    keys_release(&the.input.keys);
}

void term_emergency(void)
{
    tty_emergency();
}

enum depth_of_colour term_depth(void)
{
    return the.palette.depth;
}

bool term_light(void)
{
    const struct answers *answers = &the.input.keys.answers;

    return answers->background_known ? answers->background_light : the.light;
}

bool term_unicode(void)
{
    return the.unicode;
}

void term_size(int *width, int *height)
{
    if (!tty_size(width, height)) {
        *width = COLS;
        *height = LINES;
    }
}

static bool has_new_size(struct event *event)
{
    int width = 0;
    int height = 0;

    term_size(&width, &height);
    if (width == the.width && height == the.height)
        return false;
    the.width = width;
    the.height = height;
    (void)resizeterm(height, width);
    (void)clearok(curscr, TRUE);
    shown_forget(&the.shown); /* curses cut what it had */
    event->kind = EVENT_RESIZE;
    event->width = width;
    event->height = height;
    return true;
}

void term_next(struct event *event, int milliseconds, int wake)
{
    *event = (struct event){0};
    if (!the.input.gone && has_new_size(event))
        return;
    input_next(&the.input, milliseconds, wake, event);
    if (event->kind == EVENT_NONE)
        (void)has_new_size(event);
}

static attr_t attributes_of(uint8_t attributes)
{
    attr_t out = A_NORMAL;

    if (attributes & ATTR_BOLD)
        out |= A_BOLD;
    if (attributes & ATTR_UNDERLINE)
        out |= A_UNDERLINE;
    if (attributes & ATTR_REVERSE)
        out |= A_REVERSE;
    if (attributes & ATTR_DIM)
        out |= A_DIM;
    if (attributes & ATTR_ITALIC)
        out |= A_ITALIC;
    return out;
}

/* Each role has the pair of its number; curses repaints what has it when the pair changes. */
static void set_role(const struct theme *theme, enum role role)
{
    struct style style = theme_style(theme, the.palette.depth, role);
    struct shown_role *shown = &the.roles[role];

    shown->attributes = attributes_of(style.attributes);
    if (the.palette.depth == COLOURS_NONE)
        return;
    struct palette_pair pair = palette_pair(&the.palette, style);
    if (pair.bold)
        shown->attributes |= A_BOLD;
    if (pair.fg != shown->pair.fg || pair.bg != shown->pair.bg)
        (void)init_extended_pair((int)role + 1, pair.fg, pair.bg);
    shown->pair = pair;
}

/* The rows that are shown already have other attributes now. */
static void set_roles(const struct theme *theme)
{
    for (int role = 0; role < ROLE_COUNT; role++)
        set_role(theme, (enum role)role);
    shown_forget(&the.shown);
    (void)shown_new_theme(&the.shown, theme);
}

/* Curses and the system must agree with the grid on the width of a glyph; where they do not, a
 * question mark keeps the columns. */
static void set_cell(const struct glyph *glyph, cchar_t *cell)
{
    wchar_t wide[GLYPH_CODES + 1] = {0};
    const struct shown_role *role = &the.roles[glyph->role];
    int pair = the.palette.depth == COLOURS_NONE ? 0 : glyph->role + 1;

    for (int i = 0; i < GLYPH_CODES; i++)
        wide[i] = (wchar_t)(the.unicode ? glyph->codes[i] : ascii_of(glyph->codes[i]));
    if (!the.unicode)
        wide[1] = L'\0';
    if (wcwidth(wide[0]) != glyph->width ||
        setcchar(cell, wide, role->attributes, (short)pair, NULL) != OK)
        (void)setcchar(cell, L"?", role->attributes, (short)pair, NULL);
}

/* Curses wants one element for a wide glyph, the grid has two. */
static int set_row(const struct grid *grid, int y, int width, cchar_t *row)
{
    const struct glyph *glyphs = grid->glyphs + (ptrdiff_t)y * grid->width;
    int count = 0;

    for (int x = 0; x < width; x++) {
        struct glyph glyph = glyphs[x];
        bool whole = glyph.width == 2 && x + 1 < width && the.unicode &&
                     wcwidth((wchar_t)glyph.codes[0]) == 2;
        if (glyph.width != 1 && !whole)
            glyph = (struct glyph){{glyph.width == 2 ? '?' : ' '}, 1, glyph.role, 0};
        set_cell(&glyph, &row[count++]);
        x += whole ? 1 : 0;
    }
    return count;
}

static void show_cursor(const struct grid *grid)
{
    int visible = grid->cursor_visible ? 1 : 0;
    bool placed = grid->cursor_x >= 0 && grid->cursor_x < COLS && grid->cursor_y < LINES;

    (void)move(placed ? grid->cursor_y : LINES - 1, placed ? grid->cursor_x : 0);
    if (visible != the.cursor)
        (void)curs_set(visible);
    the.cursor = visible;
}

void term_show(const struct grid *grid, const struct theme *theme)
{
    cchar_t row[GRID_MAX_WIDTH];
    int width = grid->width < COLS ? grid->width : COLS;

    if (!the.ours || the.input.gone)
        return;
    if (shown_new_theme(&the.shown, theme))
        set_roles(theme);
    for (int y = 0; y < grid->height && y < LINES; y++)
        if (shown_new_row(&the.shown, grid, y))
            (void)mvadd_wchnstr(y, 0, row, set_row(grid, y, width, row));
    show_cursor(grid);
    (void)refresh();
    modes_title(&the.modes, grid->title);
}

void term_redraw(void)
{
    if (!the.ours)
        return;
    (void)reset_prog_mode();
    (void)clearok(curscr, TRUE);
    modes_again(&the.modes);
}

void term_suspend(void)
{
    if (the.screen && the.ours)
        leave();
}

bool term_resume(struct err *err)
{
    if (!the.screen || the.ours)
        return true;
    if (!tty_open(err))
        return err_context(err, "the terminal cannot be taken back");
    the.ours = true;
    (void)clearok(curscr, TRUE);
    (void)refresh();
    modes_on(&the.modes);
    prepare_emergency();
    the.cursor = -1;
    return true;
}

void term_mouse(bool on)
{
    if (the.ours)
        modes_mouse(&the.modes, on);
    the.modes.mouse = on;
}
