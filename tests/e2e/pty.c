/* SPDX-License-Identifier: MIT
 *
 * pty.c - see pty.h.
 */
#include "e2e/pty.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

struct report {
    pid_t program;
    int status;
};

/* Of the parent process that plays the shell. */
static volatile pid_t foreground;

static void pass_on(int number)
{
    if (foreground > 0)
        (void)kill(foreground, number);
}

static void run_program(const struct pty_start *start)
{
    (void)setpgid(0, 0);
    (void)signal(SIGTTOU, SIG_IGN);
    (void)tcsetpgrp(STDIN_FILENO, getpid());
    (void)signal(SIGTTOU, SIG_DFL);
    (void)signal(SIGHUP, SIG_DFL);
    if (start->folder && chdir(start->folder) != 0)
        _exit(126);
    (void)execve(start->arguments[0], start->arguments, start->environment);
    _exit(127);
}

static void send_report(int reports, pid_t program, int status)
{
    struct report report;

    memset(&report, 0, sizeof report);
    report.program = program;
    report.status = status;
    if (write(reports, &report, sizeof report) != (ssize_t)sizeof report)
        _exit(1);
}

static void play_shell(const struct pty *pty, int reports, const struct pty_start *start)
{
    struct sigaction action = {.sa_handler = pass_on};
    int status = 0;

    (void)setsid();
    int slave = open(ptsname(pty->master), O_RDWR);
    (void)close(pty->master);
    for (int i = 0; i < 3; i++)
        (void)dup2(slave, i);
    (void)sigaction(SIGHUP, &action, NULL);
    foreground = fork();
    if (foreground == 0)
        run_program(start);
    send_report(reports, foreground, -1);
    for (;;) {
        pid_t ended = waitpid(foreground, &status, WUNTRACED | WCONTINUED);
        if (ended == foreground)
            send_report(reports, foreground, status);
        else if (errno != EINTR)
            _exit(0);
    }
}

static bool set_modes(struct pty *pty, bool mute)
{
    if (tcgetattr(pty->slave, &pty->before) != 0)
        return false;
    if (mute) {
        pty->before.c_lflag |= NOFLSH;
        pty->before.c_lflag &= ~(tcflag_t)ECHO;
    }
    return tcsetattr(pty->slave, TCSANOW, &pty->before) == 0;
}

static bool open_master(struct pty *pty, bool mute)
{
    pty->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (pty->master < 0 || grantpt(pty->master) != 0 || unlockpt(pty->master) != 0)
        return false;
    pty->slave = open(ptsname(pty->master), O_RDWR | O_NOCTTY | O_CLOEXEC);
    return pty->slave >= 0 && set_modes(pty, mute);
}

static bool read_report(struct pty *pty, struct report *report)
{
    return read(pty->reports, report, sizeof *report) == (ssize_t)sizeof *report;
}

bool pty_open(struct pty *pty, const struct pty_start *start)
{
    int ends[2];
    struct report report = {0, 0};

    *pty = (struct pty){.master = -1, .slave = -1, .reports = -1};
    if (!open_master(pty, start->mute) || pipe(ends) != 0)
        return false;
    pty_resize(pty, start->width, start->height);
    (void)fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    (void)fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    pty->shell = fork();
    if (pty->shell == 0)
        play_shell(pty, ends[1], start);
    (void)close(ends[1]);
    pty->reports = ends[0];
    if (!read_report(pty, &report))
        return false;
    pty->program = report.program;
    return fcntl(pty->master, F_SETFL, O_NONBLOCK) == 0 &&
           fcntl(pty->reports, F_SETFL, O_NONBLOCK) == 0;
}

bool pty_report(struct pty *pty, int *status)
{
    struct report report;

    if (!read_report(pty, &report))
        return false;
    *status = report.status;
    return true;
}

void pty_resize(struct pty *pty, int width, int height)
{
    struct winsize size;

    memset(&size, 0, sizeof size);
    size.ws_col = (unsigned short)width;
    size.ws_row = (unsigned short)height;
    (void)ioctl(pty->master, TIOCSWINSZ, &size);
}

bool pty_same_modes(const struct pty *pty)
{
    struct termios now;

    if (tcgetattr(pty->slave, &now) != 0)
        return false;
    return now.c_iflag == pty->before.c_iflag && now.c_oflag == pty->before.c_oflag &&
           now.c_lflag == pty->before.c_lflag &&
           memcmp(now.c_cc, pty->before.c_cc, sizeof now.c_cc) == 0;
}

void pty_hang_up(struct pty *pty)
{
    if (pty->master >= 0)
        (void)close(pty->master);
    pty->master = -1;
}

void pty_close(struct pty *pty)
{
    if (pty->program > 0)
        (void)kill(pty->program, SIGKILL);
    if (pty->shell > 0) {
        (void)kill(pty->shell, SIGKILL);
        (void)waitpid(pty->shell, NULL, 0);
    }
    pty_hang_up(pty);
    if (pty->slave >= 0)
        (void)close(pty->slave);
    if (pty->reports >= 0)
        (void)close(pty->reports);
}
