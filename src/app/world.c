/* SPDX-License-Identifier: MIT
 *
 * world.c - see world.h.
 */
#include "app/world.h"

#include "base/file.h"
#include "base/file_problem.h"
#include "base/utf8.h"

#include <errno.h>
#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum { COLUMNS_LEAST = 60, COLUMNS_USUAL = 80, COLUMNS_MOST = 120, PATH_LENGTH = 4096 };

int64_t clock_now(void)
{
    const char *fixed = environment("SOURCE_DATE_EPOCH");
    char *end = NULL;
    long long seconds = fixed == NULL ? -1 : strtoll(fixed, &end, 10);

    return seconds >= 0 && *end == '\0' ? (int64_t)seconds : (int64_t)time(NULL);
}

int64_t clock_steady(void)
{
    struct timespec now = {0};

    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

void clock_instant(char out[INSTANT_SIZE])
{
    instant_format(clock_now(), out);
}

const char *environment(const char *name)
{
    const char *value = getenv(name);

    return value == NULL || value[0] == '\0' ? NULL : value;
}

int clock_zone(int64_t instant)
{
    char local[64];
    time_t seconds = (time_t)instant;
    struct tm parts;
    int64_t shown = instant;

    if (environment("SOURCE_DATE_EPOCH") != NULL || localtime_r(&seconds, &parts) == NULL)
        return 0;
    (void)snprintf(local, sizeof local, "%04d-%02d-%02dT%02d:%02d:%02dZ", parts.tm_year + 1900,
                   parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
    return instant_parse(local, &shown) ? (int)(shown - instant) : 0;
}

int64_t clock_today(void)
{
    enum { DAY = 24 * 60 * 60 };

    int64_t now = clock_now();

    return (now + clock_zone(now)) / DAY;
}

/* The specification wants relative paths ignored. */
static void add_folder(struct text *out, const char *variable, const char *below_home)
{
    const char *folder = environment(variable);
    const char *home = environment("HOME");

    if (folder != NULL && folder[0] == '/')
        text_format(out, "%s/clausewalk", folder);
    else if (home != NULL && home[0] == '/')
        text_format(out, "%s/%s/clausewalk", home, below_home);
}

void folder_config(struct text *out)
{
    add_folder(out, "XDG_CONFIG_HOME", ".config");
}

void folder_state(struct text *out)
{
    add_folder(out, "XDG_STATE_HOME", ".local/state");
}

void folders_data(struct text *out)
{
    const char *rest = environment("XDG_DATA_DIRS");

    folder_config(out);
    text_add(out, "\n");
    add_folder(out, "XDG_DATA_HOME", ".local/share");
    text_add(out, "\n");
    if (rest == NULL)
        rest = "/usr/local/share:/usr/share";
    while (*rest != '\0') {
        size_t length = strcspn(rest, ":");
        if (rest[0] == '/')
            text_format(out, "%.*s/clausewalk\n", (int)length, rest);
        rest += length + (rest[length] == ':');
    }
}

void path_absolute(const char *path, struct text *out)
{
    char here[PATH_LENGTH];

    if (path[0] != '/' && getcwd(here, sizeof here) != NULL)
        text_format(out, "%s/", here);
    text_add(out, path);
}

void streams_hold(void)
{
    FILE *holder = fopen("/dev/null", "r");

    while (holder != NULL && fileno(holder) <= STDERR_FILENO)
        holder = fopen("/dev/null", "r");
    if (holder != NULL)
        (void)fclose(holder);
}

bool output_write(const char *bytes, size_t length, struct err *err)
{
    errno = 0;
    if (fwrite(bytes, 1, length, stdout) == length && fflush(stdout) == 0 && !ferror(stdout))
        return true;
    if (errno == 0) /* it was what was written before */
        return err_set(err, ERR_FAILED,
                       "standard output: not all of it was written; free some space or choose "
                       "another place");
    if (errno == EPIPE) { /* the reader has enough: nothing to tell, though not all is written */
        err->code = ERR_FAILED;
        return false;
    }
    return file_problem(err, "standard output", "not written", errno);
}

bool output_to(const char *path, const char *bytes, size_t length, struct err *err)
{
    if (strcmp(path, "-") == 0)
        return output_write(bytes, length, err);
    file_sweep(path);
    return file_replace(path, bytes, length, NULL, err);
}

bool output_named(const char *path, const char *bytes, size_t length, struct err *err)
{
    if (strcmp(path, "-") != 0 && file_is_open_as(path, STDOUT_FILENO))
        return output_write(bytes, length, err);
    if (strcmp(path, "-") != 0 && file_is_stream(path))
        return file_pour(path, bytes, length, err);
    return output_to(path, bytes, length, err);
}

bool output_is_terminal(void)
{
    return isatty(STDOUT_FILENO) == 1;
}

bool input_is_terminal(void)
{
    return isatty(STDIN_FILENO) == 1;
}

static int terminal_columns(void)
{
    struct winsize size = {0};

    if (!output_is_terminal() || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

int output_columns(void)
{
    const char *told = environment("COLUMNS");
    long columns = told == NULL ? 0 : strtol(told, NULL, 10);

    if (columns <= 0)
        columns = terminal_columns();
    if (columns <= 0)
        columns = COLUMNS_USUAL;
    if (columns > COLUMNS_MOST)
        return COLUMNS_MOST;
    return columns < COLUMNS_LEAST ? COLUMNS_LEAST : (int)columns;
}

bool output_colour(void)
{
    const char *term = environment("TERM");

    return output_is_terminal() && environment("NO_COLOR") == NULL && term != NULL &&
           strcmp(term, "dumb") != 0;
}

bool locale_unicode(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

void message(const char *format, ...)
{
    struct text plain = {0};
    struct text visible = {0};
    va_list args;

    va_start(args, format);
    text_vformat(&plain, format, args);
    va_end(args);
    utf8_add_visible(&visible, text_string(&plain), plain.length);
    (void)fprintf(stderr, "clausewalk: %s\n", text_string(&visible));
    text_release(&plain);
    text_release(&visible);
}

static const char *severity_words(enum severity severity)
{
    switch (severity) {
    case SEVERITY_NOTE:
        return "note: ";
    case SEVERITY_WARNING:
        return "warning: ";
    case SEVERITY_ERROR:
        return "";
    }
    return "";
}

void problem_message(const struct problem *problem, const char *path, struct text *out)
{
    text_add(out, path);
    if (problem->line > 0)
        text_format(out, ":%d:%d", problem->line, problem->column);
    text_add(out, ": ");
    if (problem->line == 0 && problem->at != NULL && problem->at[0] != '\0')
        text_format(out, "%s: ", problem->at);
    text_format(out, "%s%s", severity_words(problem->severity), problem->text);
}
