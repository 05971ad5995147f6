/* SPDX-License-Identifier: MIT
 *
 * signals.c - see signals.h.
 */
#include "app/signals.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* A handler can reach nothing else. */
static volatile sig_atomic_t end_asked;
static volatile sig_atomic_t stop_asked;
static volatile sig_atomic_t continued;
static volatile sig_atomic_t resized;
static volatile sig_atomic_t guest; /* the process that has the terminal; 0: none */
static void (*give_back)(void);
static int pipe_ends[2] = {-1, -1};

/* All that would end a program that does not catch them. */
static const int ending[] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU};
static const int faults[] = {SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGFPE};

enum {
    ENDING_COUNT = sizeof ending / sizeof ending[0],
    FAULT_COUNT = sizeof faults / sizeof faults[0]
};

static void wake(void)
{
    int before = errno;
    ssize_t written = write(pipe_ends[1], "!", 1);

    (void)written;
    errno = before;
}

static void handle(int number, void (*handler)(int), int flags)
{
    struct sigaction action;

    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    (void)sigemptyset(&action.sa_mask);
    (void)sigaction(number, &action, NULL);
}

/* The handler is gone by now, so that the signal ends the program as it would have. */
static void on_fault(int number)
{
    if (give_back != NULL)
        give_back();
    (void)raise(number);
}

/* A second one of a kind finds a program that hangs. */
static void on_end(int number)
{
    handle(number, on_fault, (int)SA_RESETHAND);
    if (end_asked == 0) {
        end_asked = number;
        wake();
        if (guest > 0)
            (void)kill((pid_t)guest, number);
    }
}

static void on_stop(int number)
{
    (void)number;
    if (stop_asked == 0) {
        stop_asked = 1;
        wake();
    }
}

static void on_continue(int number)
{
    (void)number;
    if (continued == 0) {
        continued = 1;
        wake();
    }
}

/* One byte until the loop has looked, so that a storm of them cannot fill the pipe. */
static void on_resize(int number)
{
    (void)number;
    if (resized == 0) {
        resized = 1;
        wake();
    }
}

/* A sanitizer's own handler says more than ours. */
static void handle_fault(int number)
{
    struct sigaction now;

    if (sigaction(number, NULL, &now) == 0 && now.sa_handler == SIG_DFL)
        handle(number, on_fault, (int)SA_RESETHAND);
}

bool signals_open(void (*emergency)(void), struct err *err)
{
    give_back = emergency;
    if (pipe(pipe_ends) != 0)
        return err_set(err, ERR_FAILED, "no pipe: %s", strerror(errno));
    for (int i = 0; i < ENDING_COUNT; i++)
        handle(ending[i], on_end, 0);
    for (int i = 0; i < FAULT_COUNT; i++)
        handle_fault(faults[i]);
    handle(SIGTSTP, on_stop, 0);
    handle(SIGCONT, on_continue, 0);
    handle(SIGWINCH, on_resize, 0);
    return true;
}

int signals_wake(void)
{
    return pipe_ends[0];
}

int signals_wake_write(void)
{
    return pipe_ends[1];
}

void signals_drain(void)
{
    struct pollfd can_read = {.fd = pipe_ends[0], .events = POLLIN};
    char bytes[64];

    while (poll(&can_read, 1, 0) > 0 && read(pipe_ends[0], bytes, sizeof bytes) > 0)
        continue;
}

int signals_end(void)
{
    return end_asked;
}

bool signals_stop_taken(void)
{
    bool asked = stop_asked != 0;

    stop_asked = 0;
    return asked;
}

bool signals_continued_taken(void)
{
    bool was = continued != 0;

    continued = 0;
    return was;
}

bool signals_resized_taken(void)
{
    bool was = resized != 0;

    resized = 0;
    return was;
}

void signals_stop(void)
{
    handle(SIGTSTP, SIG_DFL, 0);
    (void)raise(SIGTSTP);
    handle(SIGTSTP, on_stop, 0);
}

void signals_ignore_keys(bool ignore)
{
    handle(SIGINT, ignore ? SIG_IGN : on_end, 0);
    handle(SIGQUIT, ignore ? SIG_IGN : on_end, 0);
}

void signals_pass_on(int process)
{
    guest = process;
    if (process > 0 && end_asked != 0)
        (void)kill((pid_t)process, end_asked);
}

/* One that is ignored stays so, as under nohup. */
void signals_watch(bool watch)
{
    struct sigaction now;

    for (int i = 0; i < ENDING_COUNT; i++)
        if (sigaction(ending[i], NULL, &now) == 0 && now.sa_handler != SIG_IGN)
            handle(ending[i], watch ? on_end : SIG_DFL, 0);
}

void signals_end_with(int number)
{
    handle(number, SIG_DFL, 0);
    (void)raise(number);
}
