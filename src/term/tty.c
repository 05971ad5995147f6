/* SPDX-License-Identifier: MIT
 *
 * tty.c - see tty.h.
 */
#include "term/tty.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

enum { PREPARED_SIZE = 1024 };

/* What a dying program must know without asking anybody. */
static struct termios remembered;
static char prepared[PREPARED_SIZE];
static volatile size_t prepared_length;

bool tty_open(struct err *err)
{
    if (tcgetattr(STDIN_FILENO, &remembered) != 0 || !isatty(STDOUT_FILENO))
        return err_set(err, ERR_USAGE,
                       "input and output are not a terminal; use --plain, or one of the commands");
    return true;
}

void tty_restore(void)
{
    (void)tcsetattr(STDIN_FILENO, TCSADRAIN, &remembered);
}

void tty_unprocessed(void)
{
    struct termios modes;

    if (tcgetattr(STDOUT_FILENO, &modes) != 0)
        return;
    modes.c_oflag &= ~(tcflag_t)OPOST;
    (void)tcsetattr(STDOUT_FILENO, TCSANOW, &modes);
}

enum tty_wait tty_wait(int milliseconds, int wake)
{
    struct pollfd polled[2] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = wake,         .events = POLLIN}
    };
    int ready = poll(polled, wake >= 0 ? 2 : 1, milliseconds);

    if (ready == 0)
        return TTY_TIME;
    if (ready < 0)
        return errno == EINTR || errno == EAGAIN ? TTY_WOKEN : TTY_GONE;
    if (polled[0].revents & POLLIN)
        return TTY_INPUT;
    if (polled[0].revents != 0)
        return TTY_GONE;
    return TTY_WOKEN;
}

int tty_read(char *bytes, size_t size)
{
    ssize_t count = read(STDIN_FILENO, bytes, size);

    if (count > 0)
        return (int)count;
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

static void write_all(const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t count = write(STDOUT_FILENO, bytes, length);
        if (count < 0 && errno != EINTR)
            return;
        if (count > 0) {
            bytes += count;
            length -= (size_t)count;
        }
    }
}

void tty_write(const char *bytes, size_t length)
{
    write_all(bytes, length);
}

bool tty_size(int *width, int *height)
{
    struct winsize size = {0};

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
        return false;
    *width = size.ws_col;
    *height = size.ws_row;
    return true;
}

void tty_prepare(const char *bytes)
{
    size_t length = strlen(bytes);

    prepared_length = 0;
    if (length > sizeof prepared)
        return;
    for (size_t i = 0; i < length; i++)
        prepared[i] = bytes[i];
    prepared_length = length;
}

/* A terminal that does not take what is written must not hold up the end: one try. */
void tty_emergency(void)
{
    size_t length = prepared_length;

    prepared_length = 0;
    if (length == 0)
        return;
    ssize_t count = write(STDOUT_FILENO, prepared, length);
    (void)count;
    (void)tcsetattr(STDIN_FILENO, TCSANOW, &remembered);
}
