/* SPDX-License-Identifier: MIT
 *
 * prompt.c - see prompt.h.
 */
#include "term/prompt.h"

#include "term/tty.h"

#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { LOOK_MILLISECONDS = 200, CTRL_C = 3, CTRL_D = 4, BACKSPACE = 8, CTRL_U = 21, RUBOUT = 127 };

/* What a byte does to the answer. */
enum step { STEP_ON, STEP_DONE, STEP_GIVE_UP };

/* A terminal is open for both ways, even if standard error goes elsewhere. */
static void say(const char *string)
{
    int fd = isatty(STDERR_FILENO) == 1 ? STDERR_FILENO : STDIN_FILENO;
    ssize_t written = write(fd, string, strlen(string));

    (void)written;
}

static bool next_byte(char *byte, bool (*stopped)(void))
{
    while (!stopped()) {
        enum tty_wait wait = tty_wait(LOOK_MILLISECONDS, -1);
        int count = wait == TTY_INPUT ? tty_read(byte, 1) : 0;

        if (count == 1)
            return true;
        if (count < 0 || wait == TTY_GONE)
            return false;
    }
    return false;
}

/* Takes a whole character away. */
static void rub_out(struct secret *out)
{
    while (out->length > 0 && ((unsigned char)out->bytes[out->length - 1] & 0xc0) == 0x80)
        out->length--;
    if (out->length > 0)
        out->length--;
}

static enum step take(struct secret *out, char byte)
{
    switch (byte) {
    case '\r':
    case '\n':
        return STEP_DONE;
    case CTRL_C:
        return STEP_GIVE_UP;
    case CTRL_D:
        return out->length == 0 ? STEP_GIVE_UP : STEP_ON;
    case BACKSPACE:
    case RUBOUT:
        rub_out(out);
        return STEP_ON;
    case CTRL_U:
        out->length = 0;
        return STEP_ON;
    default:
        if (out->length < SECRET_MOST)
            out->bytes[out->length++] = byte;
        return STEP_ON;
    }
}

static bool read_answer(struct secret *out, bool (*stopped)(void))
{
    enum step step = STEP_ON;
    char byte = '\0';

    out->length = 0;
    while (step == STEP_ON && next_byte(&byte, stopped))
        step = take(out, byte);
    out->bytes[out->length] = '\0';
    return step == STEP_DONE;
}

bool prompt_secret(const char *question, struct secret *out, bool (*stopped)(void))
{
    struct termios before;
    struct termios quiet;
    bool good;

    if (tcgetattr(STDIN_FILENO, &before) != 0)
        return false;
    quiet = before;
    quiet.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
    quiet.c_cc[VMIN] = 1;
    quiet.c_cc[VTIME] = 0;
    if (tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) != 0)
        return false;
    say(question);
    good = read_answer(out, stopped);
    say("\r\n");
    (void)tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    return good;
}
