/* SPDX-License-Identifier: MIT
 *
 * bench_keys.c - the wizard against nano, in one run in a pseudo-terminal: how long from the start
 * to the first complete screen, from a key to the complete new one, and how many bytes that takes.
 *
 * clausewalk_bench_keys CLAUSEWALK SAMPLE. Not installed and not a test: only the ratios mean
 * anything. A screen is complete with the last byte before a pause of a few milliseconds; what
 * comes later ("Saved", the assessments worked on last) is counted in the bytes.
 */
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
    MICRO = 1000000
};

struct program {
    const char *name;
    const char *arguments[4];
    const char *keys; /* pressed one after the other, again and again */
    int width, height;
    const char *home; /* below the folder: where nothing is remembered, or what was opened */
};

struct measured {
    double start[STARTS], key[KEYS], bytes[KEYS];
    long peak; /* of memory, in KiB, with the first screen shown */
};

static char folder[64];

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * MICRO + (double)time.tv_nsec / 1000;
}

/* When the last byte before the first pause behind the `least` bytes came; how many came in all. */
static double settle(int master, size_t least, size_t *bytes)
{
    struct pollfd polled = {.fd = master, .events = POLLIN};
    char taken[65536];
    double last = now(), paused = 0;
    int wait = PATIENCE;

    *bytes = 0;
    while (poll(&polled, 1, wait) > 0) {
        ssize_t count = read(master, taken, sizeof taken);
        if (count <= 0)
            break;
        if (paused == 0 && *bytes >= least && now() - last > PAUSE * 1000.0)
            paused = last;
        *bytes += (size_t)count;
        last = now();
        wait = QUIET;
    }
    return paused > 0 ? paused : last;
}

static bool begin(const struct program *program, struct pty *pty, double *time)
{
    char home[80];
    char path[512];
    size_t bytes;
    char *environment[] = {home, path, "TERM=xterm-256color", "LC_ALL=C.UTF-8", NULL};
    struct pty_start start = {(char *const *)program->arguments, environment, folder,
                              program->width, program->height};
    double before = now();

    snprintf(home, sizeof home, "HOME=%s%s", folder, program->home);
    snprintf(path, sizeof path, "PATH=%s", getenv("PATH"));
    if (!pty_open(pty, &start))
        return false;
    *time = settle(pty->master, FIRST, &bytes) - before;
    return bytes > 0;
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
    struct pty pty;
    bool good = begin(program, &pty, time);

    *peak = peak_of(pty.program);
    pty_close(&pty);
    return good;
}

static bool measure_keys(const struct program *program, struct measured *out)
{
    struct pty pty;
    double ignored;
    size_t length = strlen(program->keys), bytes;
    bool good = begin(program, &pty, &ignored);

    for (size_t i = 0; good && i < KEYS; i++) {
        double before = now();

        good = write(pty.master, &program->keys[i % length], 1) == 1;
        out->key[i] = settle(pty.master, 1, &bytes) - before;
        out->bytes[i] = (double)bytes;
    }
    pty_close(&pty);
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

    snprintf(command, sizeof command, "cp '%s' '%s/%s' && : >'%s/empty.txt'", from, folder, to,
             folder);
    return system(command) == 0;
}

static bool compare(const char *wizard, int width, int height)
{
    const char *nano = access("/usr/bin/nano", X_OK) == 0 ? "/usr/bin/nano" : "/bin/nano";
    const struct program programs[] = {
        {"nano",      {nano, "empty.txt", NULL},     "x",  width, height, ""    },
        {"the start", {wizard, NULL},                "",   width, height, "/new"},
        {"a file",    {wizard, "sample.json", NULL}, "34", width, height, ""    },
        {"again",     {wizard, NULL},                "",   width, height, ""    }
    };
    static struct measured measured[4];
    bool good = true;

    for (int i = 0; good && i < STARTS; i++)
        for (int p = 0; good && p < 4; p++)
            good = measure_start(&programs[p], &measured[p].start[i], &measured[p].peak);
    good = good && measure_keys(&programs[0], &measured[0]) &&
           measure_keys(&programs[2], &measured[2]);
    if (!good)
        return false;
    printf("%dx%d\n", width, height);
    double editor = median(measured[0].start, STARTS);
    print("start screen", median(measured[1].start, STARTS), editor);
    print("start with a recent file", median(measured[3].start, STARTS), editor);
    print("start with a file", median(measured[2].start, STARTS), editor);
    print_memory("memory of the start", measured[1].peak, measured[0].peak);
    print_memory("memory with a file", measured[2].peak, measured[0].peak);
    print("a rating key", median(measured[2].key, KEYS), median(measured[0].key, KEYS));
    printf("  %-28s %9.0f      nano %9.0f\n", "bytes of a key", median(measured[2].bytes, KEYS),
           median(measured[0].bytes, KEYS));
    return true;
}

int main(int count, char **words)
{
    char command[128];
    bool good;

    strcpy(folder, "/tmp/clausewalk-bench-XXXXXX");
    if (count != 3 || mkdtemp(folder) == NULL || !copy(words[2], "sample.json")) {
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
