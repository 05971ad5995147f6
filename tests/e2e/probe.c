/* SPDX-License-Identifier: MIT
 *
 * probe.c - shows a sample on the terminal and tells what it hears: to test src/term with.
 *
 * probe [--ascii] [--no-color] [--mouse]. q leaves, C-c C-c too; others are named.
 */
#include "canvas/colour.h"
#include "canvas/theme.h"
#include "support/sample.h"
#include "term/term.h"

#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MESSAGE_SIZE = 160, TYPED_SIZE = 64 };

struct probe {
    struct grid grid;
    struct theme themes[2];
    int theme;
    bool mouse;
    char message[MESSAGE_SIZE], typed[TYPED_SIZE];
    bool ended;
    int status;
};

static int wake[2];

static void on_fatal(int number)
{
    term_emergency();
    (void)signal(number, SIG_DFL);
    (void)raise(number);
}

static void on_wake(int number)
{
    char byte = (char)number;
    ssize_t count = write(wake[1], &byte, 1);
    (void)count;
}

/* Not signal(): it would hold only once. */
static void handle(int number, void (*handler)(int))
{
    struct sigaction action = {.sa_handler = handler};

    (void)sigaction(number, &action, NULL);
}

static void set_handlers(void)
{
    static const int fatal[] = {SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGABRT, SIGSEGV,
                                SIGBUS, SIGFPE, SIGILL,  SIGUSR1, SIGALRM};

    for (size_t i = 0; i < sizeof fatal / sizeof fatal[0]; i++)
        handle(fatal[i], on_fatal);
    handle(SIGWINCH, on_wake);
    handle(SIGCONT, on_wake);
    handle(SIGPIPE, SIG_IGN);
}

static void take_wakes(void)
{
    char byte = 0;

    while (read(wake[0], &byte, 1) == 1)
        if (byte == SIGCONT)
            term_redraw();
}

static void say(struct probe *probe, const char *what, const char *which)
{
    (void)snprintf(probe->message, sizeof probe->message, "%s: %s", what, which);
}

static void suspend(struct probe *probe)
{
    struct err err = {0};

    term_suspend();
    (void)raise(SIGSTOP);
    probe->ended = !term_resume(&err);
    say(probe, "resumed", err.text);
}

static void press(struct probe *probe, const char *key)
{
    say(probe, "key", key);
    if (strcmp(key, "q") == 0)
        probe->ended = true;
    else if (strcmp(key, "t") == 0)
        probe->theme = !probe->theme;
    else if (strcmp(key, "C-l") == 0)
        term_redraw();
    else if (strcmp(key, "C-z") == 0)
        suspend(probe);
    else if (strcmp(key, "m") == 0)
        term_mouse(probe->mouse = !probe->mouse);
    else if (strcmp(key, "Backspace") == 0)
        probe->typed[0] = '\0';
    else if (strlen(probe->typed) + strlen(key) < TYPED_SIZE)
        strcat(probe->typed, strcmp(key, "Space") == 0 ? " " : key);
}

static void hear(struct probe *probe, const struct event *event)
{
    static const char *const mouse[] = {"press", "double", "wheel up", "wheel down"};

    switch (event->kind) {
    case EVENT_NONE:
    case EVENT_TICK:
        break;
    case EVENT_KEY:
        press(probe, event->key);
        break;
    case EVENT_PASTE:
        (void)snprintf(probe->message, sizeof probe->message, "paste: %zu bytes%s: %.40s",
                       strlen(event->text), event->cut ? ", cut" : "", event->text);
        break;
    case EVENT_RESIZE:
        (void)snprintf(probe->message, sizeof probe->message, "size: %dx%d", event->width,
                       event->height);
        break;
    case EVENT_MOUSE:
        (void)snprintf(probe->message, sizeof probe->message, "mouse: %s %d,%d hit %d",
                       mouse[event->mouse], event->x, event->y,
                       grid_hit_at(&probe->grid, event->x, event->y));
        break;
    case EVENT_HANGUP:
        probe->ended = true;
        probe->status = 3;
        break;
    }
}

static void show(struct probe *probe)
{
    int width = 0;
    int height = 0;

    term_size(&width, &height);
    grid_resize(&probe->grid, width, height);
    probe->grid.ascii = !term_unicode();
    sample_draw(&probe->grid, probe->message, probe->typed);
    term_show(&probe->grid, &probe->themes[probe->theme]);
}

static struct term_options options_of(int count, char **arguments)
{
    struct term_options options = {.type = getenv("TERM"),
                                   .colour_term = getenv("COLORTERM"),
                                   .colour_pair = getenv("COLORFGBG")};

    for (int i = 1; i < count; i++) {
        options.ascii |= strcmp(arguments[i], "--ascii") == 0;
        options.no_colour |= strcmp(arguments[i], "--no-color") == 0;
        options.mouse |= strcmp(arguments[i], "--mouse") == 0;
    }
    return options;
}

static void run(struct probe *probe)
{
    struct event event = {0};

    while (!probe->ended) {
        show(probe);
        term_next(&event, -1, wake[0]);
        take_wakes();
        hear(probe, &event);
    }
}

static void make_theme(struct theme *theme, bool dark, struct colour fg, struct colour bg)
{
    theme->dark = dark;
    theme->styles[COLOURS_TRUE][ROLE_BASE] = (struct style){fg, bg, 0, true};
    theme_complete(theme);
}

static void make_themes(struct probe *probe)
{
    make_theme(&probe->themes[0], true, colour_rgb(0xe6, 0xe8, 0xeb), colour_rgb(0x14, 0x17, 0x1c));
    make_theme(&probe->themes[1], false, colour_rgb(0x1d, 0x21, 0x27),
               colour_rgb(0xfb, 0xfb, 0xf9));
}

static bool make_pipe(void)
{
    return pipe(wake) == 0 && fcntl(wake[0], F_SETFL, O_NONBLOCK) == 0 &&
           fcntl(wake[1], F_SETFL, O_NONBLOCK) == 0;
}

int main(int count, char **arguments)
{
    struct probe probe = {
        .themes = {{.dark = true}, {.dark = false}}
    };
    struct term_options options = options_of(count, arguments);
    struct err err = {0};

    (void)setlocale(LC_CTYPE, "");
    make_themes(&probe);
    set_handlers();
    if (!make_pipe() || !term_open(&options, &err)) {
        (void)fprintf(stderr, "probe: %s\n", err.text);
        return (int)err.code;
    }
    probe.theme = term_light();
    say(&probe, term_note() ? term_note() : "ready", term_light() ? "light" : "dark");
    run(&probe);
    term_close();
    grid_release(&probe.grid);
    return probe.status;
}
