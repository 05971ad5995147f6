/* SPDX-License-Identifier: MIT
 *
 * session.c - see session.h.
 */
#include "e2e/session.h"

#include "base/mem.h"
#include "base/text.h"
#include "e2e/emulator.h"
#include "e2e/pty.h"
#include "support/screen.h"
#include "support/test.h"

#include <errno.h>
#include <ftw.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { TIMEOUT = 15000, CHUNK = 65536, VARIABLES = 32, PATH_SIZE = 256, QUIET = 30 };

static const char shell_line[] = "the shell's own line";

struct session {
    struct pty pty;
    struct emulator *emulator;
    struct text sent, screen;
    char home[PATH_SIZE];
    bool own_home;
    bool ended, stopped;
    bool resized; /* which cuts what was on the screen before */
    int status;
};

static int64_t now(void)
{
    struct timespec time = {0};

    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void write_all(struct session *session, const char *bytes, size_t length);

static void answer(struct session *session)
{
    char bytes[256];
    size_t length = emulator_answer(session->emulator, bytes, sizeof bytes);

    if (length > 0 && !session->ended)
        write_all(session, bytes, length);
}

static void take_output(struct session *session)
{
    static char bytes[CHUNK];
    ssize_t count = 0;

    while (session->pty.master >= 0 &&
           (count = read(session->pty.master, bytes, sizeof bytes)) > 0) {
        text_add_bytes(&session->sent, bytes, (size_t)count);
        emulator_feed(session->emulator, bytes, (size_t)count);
        answer(session);
    }
}

static void take_report(struct session *session)
{
    int status = 0;

    while (pty_report(&session->pty, &status)) {
        session->stopped = WIFSTOPPED(status);
        if (WIFEXITED(status) || WIFSIGNALED(status)) {
            session->ended = true;
            session->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        }
    }
}

/* The report first: what was written before the end is then there to be read. */
void session_look(struct session *session)
{
    take_report(session);
    take_output(session);
}

static void wait_for_more(struct session *session, int milliseconds)
{
    struct pollfd polled[2] = {
        {.fd = session->pty.reports, .events = POLLIN},
        {.fd = session->pty.master,  .events = POLLIN}
    };

    (void)poll(polled, session->pty.master >= 0 ? 2 : 1, milliseconds);
    session_look(session);
}

static void write_all(struct session *session, const char *bytes, size_t length)
{
    int64_t end = now() + TIMEOUT;

    while (length > 0 && session->pty.master >= 0 && now() < end) {
        ssize_t count = write(session->pty.master, bytes, length);
        if (count > 0) {
            bytes += count;
            length -= (size_t)count;
        } else if (errno == EAGAIN) {
            wait_for_more(session, QUIET);
        } else if (errno != EINTR) {
            return;
        }
    }
}

static void make_home(struct session *session, const char *given)
{
    const char *folder = getenv("TMPDIR");

    session->own_home = !given;
    if (given) {
        (void)snprintf(session->home, sizeof session->home, "%s", given);
        return;
    }
    (void)snprintf(session->home, sizeof session->home, "%s/clausewalk-e2e-XXXXXX",
                   folder && *folder ? folder : "/tmp");
    if (!mkdtemp(session->home))
        session->home[0] = '\0';
}

struct variables {
    char texts[9][PATH_SIZE + 32];
    char *list[VARIABLES];
};

static char *variable(char *text, size_t size, const char *name, const char *value)
{
    (void)snprintf(text, size, "%s=%s", name, value);
    return text;
}

static void fill_variables(struct variables *out, const struct session *session,
                           const struct session_options *options)
{
    /* A fault is handled as it is without sanitizers. Random keys may ask for an editor, which
     * nobody would leave. */
    const char *const pairs[][2] = {
        {"TERM",         options->type ? options->type : "xterm-256color"},
        {"LC_ALL",       options->locale ? options->locale : "C.UTF-8"   },
        {"HOME",         session->home                                   },
        {"TMPDIR",       session->home                                   },
        {"PATH",         "/usr/bin:/bin"                                 },
        {"TZ",           "UTC"                                           },
        {"EDITOR",       "true"                                          },
        {"ASAN_OPTIONS", "handle_segv=0"                                 },
        {"TSAN_OPTIONS", "handle_segv=0"                                 },
    };
    int count = 0;

    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++, count++)
        out->list[i] = variable(out->texts[i], sizeof out->texts[i], pairs[i][0], pairs[i][1]);
    for (int i = 0; options->environment && options->environment[i]; i++)
        if (count < VARIABLES - 1)
            out->list[count++] = (char *)(uintptr_t)options->environment[i];
    out->list[count] = NULL;
}

struct session *session_start(const struct session_options *options)
{
    struct session *session = mem_alloc(1, sizeof *session);
    struct variables variables;
    int width = options->width > 0 ? options->width : 80;
    int height = options->height > 0 ? options->height : 24;

    make_home(session, options->home);
    fill_variables(&variables, session, options);
    session->emulator = emulator_new(width, height);
    emulator_feed(session->emulator, shell_line, strlen(shell_line));
    emulator_feed(session->emulator, "\r\n", 2);
    struct pty_start start = {(char *const *)(uintptr_t)options->arguments,
                              variables.list,
                              session->home,
                              width,
                              height,
                              options->mute};
    if (!pty_open(&session->pty, &start)) {
        session_end(session);
        fail_msg("no pseudo-terminal: %s", strerror(errno));
    }
    return session;
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *place)
{
    (void)about;
    (void)kind;
    (void)place;
    return remove(path);
}

void session_end(struct session *session)
{
    if (!session)
        return;
    pty_close(&session->pty);
    emulator_free(session->emulator);
    if (session->own_home && session->home[0])
        (void)nftw(session->home, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    text_release(&session->sent);
    text_release(&session->screen);
    mem_free(session);
}

const char *session_home(const struct session *session)
{
    return session->home;
}

void session_type_bytes(struct session *session, const char *bytes, size_t length)
{
    write_all(session, bytes, length);
}

void session_type(struct session *session, const char *bytes)
{
    write_all(session, bytes, strlen(bytes));
}

void session_paste(struct session *session, const char *text)
{
    session_type(session, "\033[200~");
    session_type(session, text);
    session_type(session, "\033[201~");
}

void session_resize(struct session *session, int width, int height)
{
    session_look(session);
    session->resized = true;
    emulator_resize(session->emulator, width, height);
    pty_resize(&session->pty, width, height);
}

void session_signal(struct session *session, int number)
{
    if (number == SIGCONT)
        session->stopped = false;
    (void)kill(session->pty.program, number);
}

void session_hang_up(struct session *session)
{
    session_look(session);
    pty_hang_up(&session->pty);
}

const char *session_screen(struct session *session)
{
    text_clear(&session->screen);
    emulator_dump(session->emulator, &session->screen);
    return text_string(&session->screen);
}

/* What is waited for: text there, text gone, a whole screen, an end, a stop. */
enum wanted { WANT_TEXT, WANT_NO_TEXT, WANT_SCREEN, WANT_END, WANT_STOP };

static bool is_so(struct session *session, enum wanted wanted, const char *text)
{
    switch (wanted) {
    case WANT_TEXT:
        return strstr(session_screen(session), text) != NULL;
    case WANT_NO_TEXT:
        return strstr(session_screen(session), text) == NULL;
    case WANT_SCREEN:
        return strcmp(session_screen(session), text) == 0;
    case WANT_END:
        return session->ended;
    case WANT_STOP:
        return session->stopped;
    }
    return false;
}

/* A program that has ended shows nothing new. */
static bool await(struct session *session, enum wanted wanted, const char *text)
{
    int64_t end = now() + TIMEOUT;

    session_look(session);
    while (!is_so(session, wanted, text)) {
        if (session->ended || now() >= end)
            return false;
        wait_for_more(session, (int)(end - now()));
    }
    return true;
}

static int which(struct session *session, const char *const *texts)
{
    const char *screen = session_screen(session);

    for (int i = 0; texts[i]; i++)
        if (strstr(screen, texts[i]))
            return i;
    return -1;
}

int session_await(struct session *session, const char *const *texts)
{
    int64_t end = now() + TIMEOUT;

    session_look(session);
    while (which(session, texts) < 0 && !session->ended && now() < end)
        wait_for_more(session, (int)(end - now()));
    return which(session, texts);
}

bool session_ended(struct session *session)
{
    session_look(session);
    return session->ended;
}

static void give_up(struct session *session, const char *what, const char *text)
{
    fprintf(stderr, "waited in vain for %s%s%s; the screen is%s:\n%s", what, *text ? " " : "", text,
            session->ended ? " (the program has ended)" : "", session_screen(session));
    fail();
}

void session_expect(struct session *session, const char *text)
{
    if (!await(session, WANT_TEXT, text))
        give_up(session, "the text", text);
}

void session_expect_gone(struct session *session, const char *text)
{
    if (!await(session, WANT_NO_TEXT, text))
        give_up(session, "the end of the text", text);
}

void session_expect_screen(struct session *session, const char *name)
{
    struct text wanted = {0};
    bool there = screen_glyphs(name, &wanted);
    bool same = there && await(session, WANT_SCREEN, text_string(&wanted));

    if (!there)
        fprintf(stderr, "there is no golden screen %s\n", name);
    else if (!same)
        screen_print_difference(text_string(&wanted), session_screen(session));
    text_release(&wanted);
    if (!same)
        fail_msg("the terminal does not show the screen %s", name);
}

int session_expect_end(struct session *session)
{
    if (!await(session, WANT_END, ""))
        give_up(session, "the end of the program", "");
    session_look(session);
    return session->status;
}

void session_expect_stop(struct session *session)
{
    if (!await(session, WANT_STOP, ""))
        give_up(session, "the program to stop", "");
    session_look(session);
}

static size_t last_place(const struct session *session, const char *sequence)
{
    const char *found = NULL;
    const char *from = text_string(&session->sent);

    while ((from = strstr(from, sequence)) != NULL)
        found = from++;
    return found ? (size_t)(found - session->sent.bytes) + 1 : 0;
}

static void require(struct session *session, bool ok, const char *what)
{
    if (ok)
        return;
    fprintf(stderr, "not restored: %s; the screen is:\n%s", what, session_screen(session));
    fail();
}

void session_expect_restored(struct session *session)
{
    int x = 0;
    int y = 0;

    session_look(session);
    require(session, !emulator_alternate(session->emulator), "the alternate screen");
    require(session, emulator_cursor(session->emulator, &x, &y), "the cursor");
    require(session, !emulator_mouse(session->emulator), "the mouse");
    require(session, last_place(session, "\033[?2004h") <= last_place(session, "\033[?2004l"),
            "bracketed paste");
    require(session, last_place(session, "\033[22;2t") <= last_place(session, "\033[23;2t"),
            "the title");
    require(session, pty_same_modes(&session->pty), "the modes of the terminal");
    require(session,
            session->resized || last_place(session, "\033[?1049h") == 0 ||
                strstr(session_screen(session), shell_line) != NULL,
            "what was on the screen before");
}

bool session_cursor(const struct session *session, int *x, int *y)
{
    return emulator_cursor(session->emulator, x, y);
}

const char *session_title(const struct session *session)
{
    return emulator_title(session->emulator);
}

const char *session_sent(const struct session *session, size_t *length)
{
    *length = session->sent.length;
    return text_string(&session->sent);
}
