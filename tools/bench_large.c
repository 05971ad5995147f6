/* SPDX-License-Identifier: MIT
 *
 * bench_large.c - the wizard in a questionnaire of 10,000 questions, all answered: how much CPU the
 * whole program takes for a key, the saving included, in a pseudo-terminal.
 *
 * clausewalk_bench_large CLAUSEWALK FOLDER works in FOLDER, and fails if a key takes 16 ms or more,
 * or if a rating is not in the file. Not installed and not a test: times depend on the machine.
 */
#include "base/file.h"
#include "codec/codec.h"
#include "codec/json_write.h"
#include "e2e/pty.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    SECTIONS = 100,
    ITEMS = 25,
    FACETS = 4,
    LEVELS = 4,
    KEYS = 100,
    QUIET = 80,
    START = 3000,
    MOST = 16
};

static char folder[512];

static void require(bool good, const char *what)
{
    if (good)
        return;
    fprintf(stderr, "bench_large: %s\n", what);
    exit(EXIT_FAILURE);
}

static const char *in_folder(const char *name)
{
    static char path[600];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void write_file(const char *name, const struct text *bytes)
{
    struct err err = {0};

    require(file_replace(in_folder(name), text_string(bytes), bytes->length, NULL, &err), err.text);
}

static void add_scale(struct json_writer *writer)
{
    static const char *const levels[LEVELS] = {"N", "P", "L", "F"};

    json_open_list(writer, "scale");
    for (int i = 0; i < LEVELS; i++) {
        const char key[] = {(char)('1' + i), '\0'};

        json_open_object(writer, NULL);
        json_string(writer, "id", levels[i]);
        json_string(writer, "key", key);
        json_string(writer, "label", levels[i]);
        json_integer(writer, "points", i);
        json_close_object(writer);
    }
    json_close_list(writer);
    json_open_list(writer, "facets");
    for (int i = 0; i < FACETS; i++) {
        const char id[] = {(char)('a' + i), '\0'};

        json_open_object(writer, NULL);
        json_string(writer, "id", id);
        json_string(writer, "label", id);
        json_close_object(writer);
    }
    json_close_list(writer);
}

static void add_question(struct json_writer *writer, const char *item, int facet)
{
    const char letter[] = {(char)('a' + facet), '\0'};
    char id[64];

    snprintf(id, sizeof id, "%s.%s", item, letter);
    json_open_object(writer, NULL);
    json_string(writer, "id", id);
    json_string(writer, "facet", letter);
    json_string(writer, "text", "How is this part of it done, and who has seen it done?");
    json_string(writer, "why", "Because it matters to somebody who asks.");
    json_raw(writer, "evidence", "[\"a record\", \"a list\"]");
    json_raw(writer, "levels",
             "{\"N\": \"Nothing is there.\", \"P\": \"Some of it is there.\", "
             "\"L\": \"Most of it is there.\", \"F\": \"All of it is there.\"}");
    json_raw(writer, "remedy", "{\"action\": \"Do it\", \"effort_days\": 1}");
    json_close_object(writer);
}

/* What a section and an item begin with. */
static void open_node(struct json_writer *writer, const char *id, const char *kind,
                      const char *title)
{
    json_open_object(writer, NULL);
    json_string(writer, "id", id);
    json_string(writer, "kind", kind);
    json_string(writer, "title", title);
}

static void add_item(struct json_writer *writer, int section, int number)
{
    char id[32];

    snprintf(id, sizeof id, "%d.%d", section, number);
    open_node(writer, id, number % 3 == 0 ? "control" : "requirement", "An item");
    json_open_list(writer, "questions");
    for (int i = 0; i < FACETS; i++)
        add_question(writer, id, i);
    json_close_list(writer);
    json_close_object(writer);
}

static void add_sections(struct json_writer *writer)
{
    json_open_list(writer, "sections");
    for (int s = 0; s < SECTIONS; s++) {
        char id[16];

        snprintf(id, sizeof id, "%d", s);
        open_node(writer, id, "clause", "A section");
        json_open_list(writer, "items");
        for (int i = 0; i < ITEMS; i++)
            add_item(writer, s, i);
        json_close_list(writer);
        json_close_object(writer);
    }
    json_close_list(writer);
}

static void write_questionnaire(void)
{
    struct text out = {0};
    struct json_writer writer = {.out = &out};

    json_open_object(&writer, NULL);
    json_string(&writer, "format", "clausewalk.questionnaire");
    json_integer(&writer, "version", 1);
    json_string(&writer, "id", "large");
    json_string(&writer, "title", "Large");
    json_string(&writer, "edition", "1");
    json_string(&writer, "language", "en");
    json_raw(&writer, "standard", "{\"id\": \"none\", \"title\": \"None\"}");
    json_string(&writer, "notice", "Made up.");
    add_scale(&writer);
    add_sections(&writer);
    json_close_object(&writer);
    write_file("large.json", &out);
    text_release(&out);
}

/* None has a level that is pressed. */
static void write_answers(void)
{
    struct text out = {0};

    for (int s = 0; s < SECTIONS; s++)
        for (int i = 0; i < ITEMS; i++)
            for (int f = 0; f < FACETS; f++)
                text_format(&out,
                            "{\"question\": \"%d.%d.%c\", \"rating\": \"P\", "
                            "\"note\": \"As told by the team lead.\"}\n",
                            s, i, 'a' + f);
    write_file("answers.ndjson", &out);
    text_release(&out);
}

static void make_files(const char *program)
{
    char command[2000];

    write_questionnaire();
    write_answers();
    snprintf(command, sizeof command,
             "cd '%s' && HOME=. && export HOME && '%s' new a.json --questionnaire ./large.json && "
             "'%s' answer a.json - --questionnaire ./large.json <answers.ndjson >answered.txt",
             folder, program, program);
    require(system(command) == 0, "no assessment could be made");
}

/* Ratings in the history, and bytes of the file. */
static int count_ratings(size_t *size)
{
    static const char wanted[] = "\"field\": \"rating\"";
    struct text bytes = {0};
    struct err err = {0};
    int count = 0;

    require(file_read(in_folder("a.json"), CODEC_ASSESSMENT_LIMIT, &bytes, NULL, &err), err.text);
    for (const char *at = text_string(&bytes); (at = strstr(at, wanted)) != NULL; at++)
        count++;
    *size = bytes.length;
    text_release(&bytes);
    return count;
}

/* Reads what comes until nothing has come for so long. */
static void drain(const struct pty *pty, int milliseconds)
{
    struct pollfd polled = {.fd = pty->master, .events = POLLIN};
    char taken[65536];

    while (poll(&polled, 1, milliseconds) > 0 && read(pty->master, taken, sizeof taken) > 0)
        continue;
}

/* CPU of all its threads and of the system for them, in milliseconds. */
static double cpu_of(pid_t process)
{
    char path[64];
    char line[1024] = "";
    unsigned long user = 0, system = 0;
    FILE *status;
    const char *behind_name;

    snprintf(path, sizeof path, "/proc/%ld/stat", (long)process);
    status = fopen(path, "r");
    require(status != NULL && fgets(line, sizeof line, status) != NULL, "this system has no /proc");
    fclose(status);
    behind_name = strrchr(line, ')');
    require(behind_name != NULL && sscanf(behind_name,
                                          ") %*c %*s %*s %*s %*s %*s %*s %*s %*s %*s "
                                          "%*s %lu %lu",
                                          &user, &system) == 2,
            "/proc says nothing of CPU");
    return (double)(user + system) * 1000 / (double)sysconf(_SC_CLK_TCK);
}

/* Two keys in turn. Whether they take no more than they may. */
static bool measure(const struct pty *pty, const char *what, const char *one, const char *other)
{
    double before = cpu_of(pty->program), each;

    for (int i = 0; i < KEYS; i++) {
        const char *key = i % 2 == 0 ? one : other;

        require(write(pty->master, key, strlen(key)) == (ssize_t)strlen(key), "no terminal");
        drain(pty, QUIET);
    }
    each = (cpu_of(pty->program) - before) / KEYS;
    printf("  %-32s %6.1f ms of CPU\n", what, each);
    return each < MOST;
}

static bool press(const char *program)
{
    char home[600];
    char *const arguments[] = {(char *)program, "a.json", "--questionnaire", "./large.json", NULL};
    char *const environment[] = {home, "TERM=xterm-256color", "LC_ALL=C.UTF-8", NULL};
    const struct pty_start start = {arguments, environment, folder, 80, 24, false};
    struct pty pty;
    bool good;

    snprintf(home, sizeof home, "HOME=%s", folder);
    require(pty_open(&pty, &start), "no terminal");
    drain(&pty, START);
    good = measure(&pty, "a rating, saved", "3", "4");
    good &= measure(&pty, "a flag, saved", " ", " ");
    good &= measure(&pty, "undo and redo, saved", "u", "\x12");
    good &= measure(&pty, "the next question, and back", "\x1b[C", "\x1b[D");
    pty_close(&pty);
    return good;
}

int main(int count, char **words)
{
    char command[600];
    size_t size = 0;
    int before;
    bool good;

    require(count == 3, "usage: bench_large CLAUSEWALK FOLDER");
    snprintf(folder, sizeof folder, "%.400s/bench-large-XXXXXX", words[2]);
    require(mkdtemp(folder) != NULL, "the folder is not there");
    make_files(words[1]);
    before = count_ratings(&size);
    printf("%d questions answered, %.1f MB, at 80x24:\n", SECTIONS * ITEMS * FACETS,
           (double)size / 1e6);
    good = press(words[1]);
    require(count_ratings(&size) >= before + KEYS, "not every rating is in the file");
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    return system(command) == 0 && good ? EXIT_SUCCESS : EXIT_FAILURE;
}
