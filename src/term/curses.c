/* SPDX-License-Identifier: MIT
 *
 * curses.c - see term.h. The only file that includes curses, which opens and describes terminals.
 */
#include "base/text.h"
#include "term/answer.h"
#include "term/fallback.h"
#include "term/family.h"
#include "term/input.h"
#include "term/modes.h"
#include "term/palette.h"
#include "term/pen.h"
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

enum { INDEXED_DIRECT = 256, INDEXED_ANSI = 8 };

/* The one terminal. */
static struct {
    SCREEN *screen;
    bool ours; /* open and not suspended */
    bool light;
    bool unicode;
    struct modes modes;
    struct palette palette;
    struct pen pen;
    unsigned coloured;   /* the attributes that a coloured glyph can have */
    const char *fg, *bg; /* strings of the description that set a colour */
    bool swapped;        /* whose numbers have red and blue exchanged */
    struct shown shown;
    bool wipe;         /* before the next screen */
    struct text frame; /* the bytes of a screen */
    char note[160];
    struct input input;
    int width, height; /* as last reported */
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
    tty_unprocessed();
    (void)def_prog_mode();
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
    if (no_colour || !has_colors() || start_color() != OK)
        return;
    the.palette.own = use_default_colors() == OK;
    the.palette.colours = COLORS;
    the.palette.depth = depth_of(COLORS);
    the.palette.indexed = ours ? INDEXED_DIRECT : INDEXED_ANSI;
}

/* Numbers of colours as terminals of before ANSI count them. */
static int swapped(int number)
{
    static const int numbers[] = {0, 4, 2, 6, 1, 5, 3, 7};

    return the.swapped && number < INDEXED_ANSI ? numbers[number] : number;
}

static void set_string(char *out, const char *string)
{
    struct text bytes = {0};

    pen_add_unpadded(&bytes, string ? string : "");
    (void)snprintf(out, PEN_STRING, "%s", bytes.length < PEN_STRING ? text_string(&bytes) : "");
    text_release(&bytes);
}

static void set_colour(char *out, const char *description, int number)
{
    out[0] = '\0';
    if (number >= 0 && *description)
        set_string(out, tiparm(description, swapped(number)));
}

static void go_as_described(struct text *out, int x, int y)
{
    pen_add_unpadded(out, tiparm(capability("cup"), y, x));
}

/* Attributes that take room on the screen are none. */
static void set_attributes(void)
{
    static const char *const names[PEN_ATTRIBUTES] = {"bold", "smul", "rev", "dim", "sitm"};
    static const unsigned bits[PEN_ATTRIBUTES] = {32, 2, 4, 16, 1U << 15};
    int never = tigetnum("ncv");

    the.coloured = 0;
    for (int i = 0; i < PEN_ATTRIBUTES; i++) {
        set_string(the.pen.attributes[i], tigetnum("xmc") > 0 ? "" : capability(names[i]));
        if (never <= 0 || ((unsigned)never & bits[i]) == 0)
            the.coloured |= 1U << i;
    }
}

/* In terminals of the ANSI kind the end of attributes is that of colours, too. */
static void set_plain(void)
{
    struct text plain = {0};
    const char *end = capability("sgr0");

    if (!strstr(end, "[m") && !strstr(end, "[0"))
        text_add(&plain, capability("op"));
    text_add(&plain, end);
    set_string(the.pen.plain, text_string(&plain));
    text_release(&plain);
}

static void set_pen(void)
{
    bool ansi = strcmp(capability("cup"), "\033[%i%p1%d;%p2%dH") == 0;

    the.swapped = !*capability("setaf");
    the.fg = capability(the.swapped ? "setf" : "setaf");
    the.bg = capability(the.swapped ? "setb" : "setab");
    set_attributes();
    set_plain();
    set_string(the.pen.erase, capability("el"));
    set_string(the.pen.cursor_on, capability("cnorm"));
    set_string(the.pen.cursor_off, capability("civis"));
    set_string(the.pen.insert, *capability("ich1") || !*capability("ich")
                                   ? capability("ich1")
                                   : tiparm(capability("ich"), 1));
    the.pen.erase_coloured = tigetflag("bce") > 0;
    the.pen.moves_plain = tigetflag("msgr") <= 0;
    the.pen.scrolls = tigetflag("am") > 0 && tigetflag("xenl") <= 0;
    the.pen.unicode = the.unicode;
    the.pen.go = ansi ? pen_go_ansi : go_as_described;
}

static void learn_keys(void)
{
    for (int i = 0; i < KEYS_DESCRIBED; i++)
        keys_learn(&the.input.keys, capability(described_keys[i].capability),
                   described_keys[i].name);
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
    set_pen();
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
    text_release(&the.frame);
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
    the.wipe = true;
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

bool term_typed_ahead(void)
{
    return !the.input.gone && keys_typed_ahead(&the.input.keys);
}

static void set_role(const struct theme *theme, enum role role)
{
    struct style style = theme_style(theme, the.palette.depth, role);
    struct ink *ink = &the.pen.inks[role];
    struct palette_pair pair = {-1, -1, false};

    if (the.palette.depth != COLOURS_NONE)
        pair = palette_pair(&the.palette, style);
    ink->attributes = style.attributes | (pair.bold ? ATTR_BOLD : 0);
    if (pair.fg >= 0 || pair.bg >= 0)
        ink->attributes &= the.coloured;
    ink->fg = pair.fg;
    ink->bg = pair.bg;
    set_colour(ink->set_fg, the.fg, pair.fg);
    set_colour(ink->set_bg, the.bg, pair.bg);
}

/* What is shown already has other colours now. */
static void set_roles(const struct theme *theme)
{
    for (int role = 0; role < ROLE_COUNT; role++)
        set_role(theme, (enum role)role);
    shown_forget(&the.shown);
    (void)shown_new_theme(&the.shown, theme);
}

static void wipe(void)
{
    if (!the.wipe)
        return;
    the.wipe = false;
    shown_forget(&the.shown);
    text_add(&the.frame, the.pen.plain);
    pen_add_unpadded(&the.frame, capability("clear"));
}

static void send(const struct grid *grid, const struct text *bytes)
{
    tty_write(text_string(bytes), bytes->length);
    shown_take(&the.shown, grid);
    modes_title(&the.modes, grid->title);
}

void term_show(const struct grid *grid, const struct theme *theme)
{
    if (!the.ours || the.input.gone)
        return;
    text_clear(&the.frame);
    wipe();
    if (shown_new_theme(&the.shown, theme))
        set_roles(theme);
    shown_fit(&the.shown, grid);
    pen_draw(&the.pen, &the.shown, grid, &the.frame);
    send(grid, &the.frame);
}

bool term_prepare(const struct grid *grid, struct text *out)
{
    text_clear(out);
    if (!the.ours || the.input.gone || the.wipe || !shown_fits(&the.shown, grid))
        return false;
    pen_draw(&the.pen, &the.shown, grid, out);
    return true;
}

void term_show_prepared(const struct grid *grid, const struct text *bytes)
{
    if (the.ours && !the.input.gone)
        send(grid, bytes);
}

void term_breathe(int milliseconds)
{
    (void)tty_wait(milliseconds, -1);
}

void term_redraw(void)
{
    if (!the.ours)
        return;
    (void)reset_prog_mode();
    the.wipe = true;
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
    the.wipe = true;
    return true;
}

void term_mouse(bool on)
{
    if (the.ours)
        modes_mouse(&the.modes, on);
    the.modes.mouse = on;
}
