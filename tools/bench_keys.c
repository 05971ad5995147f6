/* SPDX-License-Identifier: MIT
 *
 * bench_keys.c - the wizard against nano, in one run in pseudo-terminals: how long from the start
 * to the first complete screen, from a key to the complete new one and to the word that it is
 * saved, and how many bytes that takes.
 *
 * clausewalk_bench_keys CLAUSEWALK SAMPLE. Not installed and not a test: only the ratios mean
 * anything.
 *
 * A start is complete with the last byte before a pause of a few milliseconds; what comes later
 * (the assessments worked on last) does not count.
 *
 * Such a pause would tell nothing of a key: a rating is saved while it is looked at, and on a quick
 * disk "Saved" follows within that time. So what comes from a key until all is quiet is written
 * down with the time of each piece, and then shown to a terminal piece by piece. The screen is
 * complete with the piece that makes every character and the cursor what they are at the end; of
 * the top row, without "Saving" or "Saved". When that says "Saved" has a line of its own. Of nano
 * the same is asked. Both get their keys in turn, so that other work on the machine is in the way
 * of both.
 */
#include "e2e/emulator.h"
#include "e2e/pty.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    STARTS = 25,
    KEYS = 60,
    PAUSE = 4,
    FIRST = 250,
    QUIET = 80,
    PATIENCE = 5000,
    MICRO = 1000000,
    PIECES = 1000,
    STARTED = 4,
    KEYED = 6
};

struct program {
    const char *name;
    const char *arguments[4];
    int width, height;
    const char *home; /* below the folder: where nothing is remembered, or what was opened */
    const char *way;  /* pressed at first */
    const char *keys; /* then, one after the other, again and again */
};

struct measured {
    double start[STARTS], key[KEYS], saved[KEYS], bytes[KEYS];
    long peak; /* of memory, in KiB, with the first screen shown */
};

/* What a program wrote until all was quiet, and when. */
struct record {
    struct text bytes;
    int count;

    struct piece {
        double time;
        size_t end; /* in the bytes */
    } pieces[PIECES];
};

/* A program, what it wrote at its start and for each key, and two terminals that show it: all, and
 * up to a piece. */
struct run {
    struct pty pty;
    struct record record, keys[KEYS];
    double pressed[KEYS];
    struct emulator *last, *now;
};

static char folder[64];

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * MICRO + (double)time.tv_nsec / 1000;
}

/* False if nothing came. */
static bool listen(int master, struct record *out)
{
    struct pollfd polled = {.fd = master, .events = POLLIN};
    char taken[65536];
    ssize_t count = 0;

    text_clear(&out->bytes);
    out->count = 0;
    while (out->count < PIECES && poll(&polled, 1, out->count > 0 ? QUIET : PATIENCE) > 0 &&
           (count = read(master, taken, sizeof taken)) > 0) {
        double time = now();

        text_add_bytes(&out->bytes, taken, (size_t)count);
        out->pieces[out->count++] = (struct piece){time, out->bytes.length};
    }
    return out->count > 0;
}

/* When the last byte before the first pause behind the first bytes came. */
static double settled(const struct record *record)
{
    int i = 0;

    while (i + 1 < record->count &&
           (record->pieces[i].end < FIRST ||
            record->pieces[i + 1].time - record->pieces[i].time < PAUSE * 1000.0))
        i++;
    return record->pieces[i].time;
}

static bool begin(const struct program *program, struct run *run, double *time)
{
    char home[80];
    char path[512];
    char *environment[] = {home, path, "TERM=xterm-256color", "LC_ALL=C.UTF-8", NULL};
    struct pty_start start = {(char *const *)program->arguments,
                              environment,
                              folder,
                              program->width,
                              program->height,
                              false};
    double before = now();

    *run = (struct run){0};
    snprintf(home, sizeof home, "HOME=%s%s", folder, program->home);
    snprintf(path, sizeof path, "PATH=%s", getenv("PATH"));
    if (!pty_open(&run->pty, &start) || !listen(run->pty.master, &run->record))
        return false;
    *time = settled(&run->record) - before;
    return true;
}

static void end(struct run *run)
{
    pty_close(&run->pty);
    text_release(&run->record.bytes);
    for (int i = 0; i < KEYS; i++)
        text_release(&run->keys[i].bytes);
    emulator_free(run->last);
    emulator_free(run->now);
}

/* The most memory that a process has had so far, in KiB; 0 where the system does not say. */
static long peak_of(pid_t process)
{
    char path[64];
    char line[256];
    long peak = 0;
    FILE *status;

    snprintf(path, sizeof path, "/proc/%ld/status", (long)process);
    status = fopen(path, "r");
    while (status != NULL && peak == 0 && fgets(line, sizeof line, status) != NULL)
        if (strncmp(line, "VmHWM:", 6) == 0)
            peak = strtol(line + 6, NULL, 10);
    if (status != NULL)
        fclose(status);
    return peak;
}

static bool measure_start(const struct program *program, double *time, long *peak)
{
    static struct run run;
    bool good = begin(program, &run, time);

    *peak = peak_of(run.pty.program);
    end(&run);
    return good;
}

static void drop(char *text, const char *word)
{
    char *at = strstr(text, word);

    if (at)
        memmove(at, at + strlen(word), strlen(at + strlen(word)) + 1);
}

/* The screen as text, with the cursor; of the top row only what is not about saving, which moves
 * the rest aside. Whether that says "Saved". */
static bool take_screen(const struct emulator *emulator, struct text *out)
{
    struct text all = {0};
    int x, y;

    emulator_dump(emulator, &all);
    emulator_cursor(emulator, &x, &y);

    char *top = all.bytes;
    char *rest = strchr(top, '\n');

    *rest++ = '\0';
    bool saved = strstr(top, "Saved") != NULL;
    drop(top, "Saving");
    drop(top, "Saved");
    for (char *space = top; (space = strchr(space, ' ')) != NULL;)
        memmove(space, space + 1, strlen(space));
    text_clear(out);
    text_format(out, "%s\n%s%d,%d", top, rest, x, y);
    text_release(&all);
    return saved;
}

/* Shows what was written down to both terminals. When the screen was complete, and when it said
 * "Saved" for good. */
static double replay(struct run *run, const struct record *record, double *saved)
{
    const char *bytes = text_string(&record->bytes);
    struct text wanted = {0}, seen = {0};
    double complete = 0;

    *saved = 0;
    emulator_feed(run->last, bytes, record->bytes.length);
    (void)take_screen(run->last, &wanted);
    for (int i = 0; i < record->count; i++) {
        size_t from = i > 0 ? record->pieces[i - 1].end : 0;

        emulator_feed(run->now, bytes + from, record->pieces[i].end - from);
        bool is_saved = take_screen(run->now, &seen);
        if (complete == 0 && strcmp(text_string(&seen), text_string(&wanted)) == 0)
            complete = record->pieces[i].time;
        if (!is_saved || *saved == 0)
            *saved = is_saved ? record->pieces[i].time : 0;
    }
    text_release(&wanted);
    text_release(&seen);
    return complete;
}

static bool begin_keys(const struct program *program, struct run *run)
{
    double ignored;

    if (!begin(program, run, &ignored))
        return false;
    run->last = emulator_new(program->width, program->height);
    run->now = emulator_new(program->width, program->height);
    (void)replay(run, &run->record, &ignored);
    for (const char *key = program->way; *key != '\0'; key++) {
        if (write(run->pty.master, key, 1) != 1 || !listen(run->pty.master, &run->record))
            return false;
        (void)replay(run, &run->record, &ignored);
    }
    return true;
}

static bool press(const struct program *program, struct run *run, int i)
{
    char key = program->keys[(size_t)i % strlen(program->keys)];

    run->pressed[i] = now();
    return write(run->pty.master, &key, 1) == 1 && listen(run->pty.master, &run->keys[i]);
}

static void measure(struct run *run, struct measured *out)
{
    for (int i = 0; i < KEYS; i++) {
        out->key[i] = replay(run, &run->keys[i], &out->saved[i]) - run->pressed[i];
        out->saved[i] -= run->pressed[i];
        out->bytes[i] = (double)run->keys[i].bytes.length;
    }
}

/* Of the editor and another one, in turn. Neither has anything to do between the keys, nor have
 * we. */
static bool measure_keys(const struct program *editor, const struct program *program,
                         struct measured out[2])
{
    static struct run runs[2];
    bool good = begin_keys(editor, &runs[0]) && begin_keys(program, &runs[1]);

    for (int i = 0; good && i < KEYS; i++)
        good = press(editor, &runs[0], i) && press(program, &runs[1], i);
    for (int p = 0; p < 2; p++) {
        if (good)
            measure(&runs[p], &out[p]);
        end(&runs[p]);
    }
    return good;
}

static int by_value(const void *a, const void *b)
{
    const double *one = a, *other = b;

    return (*one > *other) - (*one < *other);
}

static double median(double *at, size_t count)
{
    qsort(at, count, sizeof *at, by_value);
    return at[count / 2];
}

static void print(const char *what, double ours, double theirs)
{
    printf("  %-28s %9.2f ms   nano %9.2f ms   ratio %.2f\n", what, ours / 1000, theirs / 1000,
           ours / theirs);
}

static void print_memory(const char *what, long ours, long theirs)
{
    printf("  %-28s %9ld KiB  nano %9ld KiB  ratio %.2f\n", what, ours, theirs,
           (double)ours / (double)theirs);
}

/* Of a command of the program on the sample; 0 if it failed. */
static long command_peak(const char *program, const char *option)
{
    char command[1200];
    struct rusage usage;

    snprintf(command, sizeof command, "cd '%s' && exec '%s' score sample.json %s >scored.txt",
             folder, program, option);
    if (system(command) != 0 || getrusage(RUSAGE_CHILDREN, &usage) != 0)
        return 0;
    return usage.ru_maxrss;
}

static bool copy(const char *from, const char *to)
{
    char command[1200];

    snprintf(command, sizeof command, "cp '%s' '%s/%s.json'", from, folder, to);
    return system(command) == 0;
}

/* A file for each that has it open, and an empty one for the editor. */
static bool fill_folder(const char *sample)
{
    static const char *const names[] = {"sample", "rated", "next", "outline", "heatmap", "note"};
    bool good = copy("/dev/null", "empty");

    for (size_t i = 0; good && i < sizeof names / sizeof names[0]; i++)
        good = copy(sample, names[i]);
    return good;
}

static bool compare_starts(const char *wizard, const char *nano, int width, int height)
{
    const struct program programs[STARTED] = {
        {"nano",                     {nano, "empty.json", NULL},    width, height, "",     "", ""},
        {"start screen",             {wizard, NULL},                width, height, "/new", "", ""},
        {"start with a file",        {wizard, "sample.json", NULL}, width, height, "",     "", ""},
        {"start with a recent file", {wizard, NULL},                width, height, "",     "", ""},
    };
    static struct measured measured[STARTED];
    bool good = true;

    for (int i = 0; good && i < STARTS; i++)
        for (int p = 0; good && p < STARTED; p++)
            good = measure_start(&programs[p], &measured[p].start[i], &measured[p].peak);
    double editor = median(measured[0].start, STARTS);
    for (int p = 1; good && p < STARTED; p++)
        print(programs[p].name, median(measured[p].start, STARTS), editor);
    for (int p = 1; good && p < STARTED; p++)
        print_memory(programs[p].name, measured[p].peak, measured[0].peak);
    return good;
}

static bool compare_keys(const char *wizard, const char *nano, int width, int height)
{
    const struct program programs[KEYED] = {
        {"nano",                 {nano, "empty.json", NULL},     width, height, "", "",       "x" },
        {"a rating",             {wizard, "rated.json", NULL},   width, height, "", "",       "34"},
        {"the next question",    {wizard, "next.json", NULL},    width, height, "", "g4.1\r", "\r"},
        {"a row of the outline", {wizard, "outline.json", NULL}, width, height, "", "O",      "jk"},
        {"a row of the heatmap", {wizard, "heatmap.json", NULL}, width, height, "", "m",      "jk"},
        {"a letter of a note",   {wizard, "note.json", NULL},    width, height, "", "n",      "x" },
    };
    static struct measured measured[2];

    for (int p = 1; p < KEYED; p++) {
        if (!measure_keys(&programs[0], &programs[p], measured))
            return false;
        print(programs[p].name, median(measured[1].key, KEYS), median(measured[0].key, KEYS));
        if (p > 1)
            continue;
        printf("  %-28s %9.2f ms\n", "  to \"Saved\"", median(measured[1].saved, KEYS) / 1000);
        printf("  %-28s %9.0f      nano %9.0f\n", "  in bytes", median(measured[1].bytes, KEYS),
               median(measured[0].bytes, KEYS));
    }
    return true;
}

static bool compare(const char *wizard, int width, int height)
{
    const char *nano = access("/usr/bin/nano", X_OK) == 0 ? "/usr/bin/nano" : "/bin/nano";

    printf("%dx%d\n", width, height);
    return compare_starts(wizard, nano, width, height) && compare_keys(wizard, nano, width, height);
}

int main(int count, char **words)
{
    char command[128];
    bool good;

    strcpy(folder, "/tmp/clausewalk-bench-XXXXXX");
    if (count != 3 || mkdtemp(folder) == NULL || !fill_folder(words[2])) {
        fprintf(stderr, "usage: bench_keys CLAUSEWALK SAMPLE\n");
        return 1;
    }
    /* Before any other, since the most of all children is what can be asked for. */
    printf("memory of score %ld KiB, ", command_peak(words[1], ""));
    printf("of score --json at most %ld KiB\n", command_peak(words[1], "--json"));
    good = compare(words[1], 80, 24) && compare(words[1], 120, 36);
    if (!good)
        fprintf(stderr, "bench_keys: no nano, or no answer\n");
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    return system(command) == 0 && good ? 0 : 1;
}
