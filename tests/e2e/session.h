/* SPDX-License-Identifier: MIT
 *
 * session.h - a program in a terminal, used as a person would.
 *
 * Starts a program under a shell-like parent in a pseudo-terminal, with a clean environment and a
 * fresh home folder; libvterm is the terminal. Everything that waits has one timeout and looks at
 * what arrives: nothing sleeps. What is waited for and does not come fails the test, and both
 * screens are printed.
 *
 * Hold the session in a fixture: a failed assert leaves the test by longjmp.
 */
#ifndef E2E_SESSION_H
#define E2E_SESSION_H

#include <stdbool.h>
#include <stddef.h>

struct session;

struct session_options {
    const char *const *arguments;   /* the program first, NULL last */
    const char *const *environment; /* more "NAME=value", NULL last; may be NULL */
    const char *type;               /* TERM; NULL: xterm-256color */
    const char *locale;             /* LC_ALL; NULL: C.UTF-8 */
    const char *home;               /* an existing home folder; NULL: a fresh one, removed after */
    int width, height;              /* 0: 80 by 24 */
    bool mute; /* what is typed when no program has the terminal leaves no trace: it is not shown,
                * and a C-c throws nothing away that was written */
};

/* Yours: session_end, which kills what still runs. */
struct session *session_start(const struct session_options *);
void session_end(struct session *);

/* The home folder; it is the working folder, too. */
const char *session_home(const struct session *);

/* Sends bytes as they are. */
void session_type(struct session *, const char *bytes);
void session_type_bytes(struct session *, const char *bytes, size_t length);

/* Presses keys by their names in event.h, separated by spaces: "Down Down Enter C-r 3". Wait for
 * the effect of "Esc" before the next key: both at once are Alt with that key. */
void session_press(struct session *, const char *keys);

/* Sends a bracketed paste. */
void session_paste(struct session *, const char *text);

void session_resize(struct session *, int width, int height);
void session_signal(struct session *, int signal);

/* Closes the terminal, as when its window is closed. */
void session_hang_up(struct session *);

/* Waits for text on the screen (within one row), or until it is not there. */
void session_expect(struct session *, const char *text);
void session_expect_gone(struct session *, const char *text);

/* Waits until one of the texts is on the screen (NULL last): which; -1 if the program ends or none
 * of them comes. For tests in which each of them is right. */
int session_await(struct session *, const char *const *texts);

/* Whether it has ended. */
bool session_ended(struct session *);

/* Waits for the glyphs of the golden screen tests/screens/NAME.screen. */
void session_expect_screen(struct session *, const char *name);

/* Waits for the end: the exit status, or 128 and the signal. */
int session_expect_end(struct session *);

/* Waits until the program is stopped. */
void session_expect_stop(struct session *);

/* Fails unless the terminal is as before the start: screen, cursor, title, modes. */
void session_expect_restored(struct session *);

/* Takes in what has arrived, without waiting. */
void session_look(struct session *);

/* The screen as grid_dump gives it; borrowed until the next call. */
const char *session_screen(struct session *);

/* Where the cursor is, and whether it is seen. */
bool session_cursor(const struct session *, int *x, int *y);

const char *session_title(const struct session *);

/* All bytes that the program has sent. */
const char *session_sent(const struct session *, size_t *length);

#endif
