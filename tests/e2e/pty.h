/* SPDX-License-Identifier: MIT
 *
 * pty.h - a program under a parent that does what a shell does, in a pseudo-terminal.
 *
 * The parent leads the session, gives the program the foreground, passes a hangup on and reports
 * every change of its state.
 */
#ifndef E2E_PTY_H
#define E2E_PTY_H

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>

struct pty {
    int master; /* -1: closed */
    int slave;  /* held open, so that its modes can be read after the end */
    int reports;
    pid_t shell, program;
    struct termios before;
};

struct pty_start {
    char *const *arguments, *const *environment;
    const char *folder;
    int width, height;
    bool mute; /* see session.h */
};

bool pty_open(struct pty *, const struct pty_start *);

/* The status of waitpid if the program has changed its state. */
bool pty_report(struct pty *, int *status);

void pty_resize(struct pty *, int width, int height);

/* True if input, output and local modes are as before the start. */
bool pty_same_modes(const struct pty *);

void pty_hang_up(struct pty *);

/* Kills the program and its parent. */
void pty_close(struct pty *);

#endif
