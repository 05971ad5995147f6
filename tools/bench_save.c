/* SPDX-License-Identifier: MIT
 *
 * bench_save.c - what a durable answer costs: from the change to "Saved", against a bare write,
 * sync, rename and folder sync of the same bytes, in turns in one run.
 *
 * clausewalk_bench_save ASSESSMENT FOLDER [ANSWERS] works in FOLDER, whose disk counts, and fails
 * if the ratio of the medians is above 1.3. "Hand" is what the thread of the keyboard spends on
 * the saving of one answer.
 */
#include "app/document.h"
#include "app/saver.h"
#include "codec/codec.h"

#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { ANSWERS = 300, MOST = 10000, WARM_UP = 5, QUESTIONS = 40, WAIT = 60000 };

static const double most = 1.3;
static const char ours[] = "bench-save.json";
static const char theirs[] = "bench-bare.json";
static const char beside[] = ".bench-bare.tmp";

struct bench {
    struct document document;
    struct journal journal;
    struct saver *saver;
    int wake;
    struct held_text *put; /* what was saved last */
    double answer[MOST], hand[MOST], bare[MOST];
    int count;
};

static double seconds(void)
{
    struct timespec now = {0};

    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void require(bool good, const char *what)
{
    if (good)
        return;
    (void)fprintf(stderr, "bench_save: %s\n", what);
    exit(EXIT_FAILURE);
}

static void change(struct bench *bench, int turn)
{
    journal_begin(&bench->journal);
    journal_change(&bench->journal, &bench->document.assessment, FIELD_RATING, turn % QUESTIONS,
                   turn / QUESTIONS % 2 == 0 ? "L" : "P",
                   (struct stamp){.by = "Ann", .at = "2026-11-21T09:00:00Z"});
    (void)journal_end(&bench->journal);
}

static void await_saved(struct bench *bench)
{
    struct pollfd wake = {.fd = bench->wake, .events = POLLIN};
    struct err err = {0};
    char byte = 0;

    while (saver_look(bench->saver, &err) == SAVER_SAVING)
        require(poll(&wake, 1, WAIT) > 0 && read(bench->wake, &byte, 1) == 1, "no report");
    require(saver_look(bench->saver, &err) == SAVER_SAVED, err.text);
}

/* The way of the wizard: the document is written down, handed over, and reported. */
static void save_answer(struct bench *bench, int turn, double *whole, double *hand)
{
    struct text bytes = {0};
    double begin;

    change(bench, turn);
    begin = seconds();
    assessment_encode_again(&bench->document.assessment, &bench->document.written, &bytes);
    held_text_drop(&bench->put);
    bench->put = held_text_new(&bytes);
    saver_put(bench->saver, held_text_share(bench->put));
    *hand = seconds() - begin;
    await_saved(bench);
    *whole = seconds() - begin;
}

/* As little as can be done for the same bytes to be safe. */
static double save_bare(const struct text *bytes)
{
    double begin = seconds();
    int fd = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    bool good = fd >= 0 && write(fd, bytes->bytes, bytes->length) == (ssize_t)bytes->length &&
                fsync(fd) == 0 && close(fd) == 0 && rename(beside, theirs) == 0;
    int folder = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    good = good && folder >= 0 && fsync(folder) == 0 && close(folder) == 0;
    require(good, "the bare write failed");
    return seconds() - begin;
}

static void run(struct bench *bench, int count)
{
    double ignored = 0;

    for (int i = -WARM_UP; i < count; i++) {
        int at = i < 0 ? 0 : i;

        save_answer(bench, i + WARM_UP, &bench->answer[at], i < 0 ? &ignored : &bench->hand[at]);
        bench->bare[at] = save_bare(held_text_bytes(bench->put));
    }
    bench->count = count;
}

static int compare(const void *a, const void *b)
{
    double left = *(const double *)a;
    double right = *(const double *)b;

    return (left > right) - (left < right);
}

/* Prints median and 95th percentile; the median. */
static double tell(const char *what, double *list, int count)
{
    double median;

    qsort(list, (size_t)count, sizeof *list, compare);
    median = list[count / 2];
    (void)printf("%-22s %8.3f ms, 95 of 100 below %8.3f ms\n", what, median * 1e3,
                 list[(count - 1) * 95 / 100] * 1e3);
    return median;
}

static bool tell_all(struct bench *bench)
{
    double answer = tell("a durable answer", bench->answer, bench->count);
    double bare = tell("the bare write", bench->bare, bench->count);
    double ratio = answer / bare;

    (void)tell("of it at the keyboard", bench->hand, bench->count);
    (void)printf("%d answers of %zu bytes: ratio of the medians %.2f\n", bench->count,
                 held_text_bytes(bench->put)->length, ratio);
    return ratio <= most;
}

static void open_all(struct bench *bench, const char *from, const char *folder)
{
    struct err err = {0};
    int ends[2];

    require(document_open(&bench->document, from, (struct opening){0}, ACCESS_READ, &err),
            err.text);
    require(chdir(folder) == 0, "the folder is not there");
    require(document_save_new(&bench->document, ours, &err), err.text);
    require(pipe(ends) == 0, "no pipe");
    bench->wake = ends[0];
    bench->saver = saver_new(ends[1]);
    require(bench->saver != NULL, "no thread");
    saver_target(bench->saver, ours, &bench->document.stamp);
}

int main(int count, char **words)
{
    static struct bench bench;
    int answers = count > 3 ? (int)strtol(words[3], NULL, 10) : ANSWERS;
    bool good;

    require(count > 2 && answers > 0 && answers <= MOST,
            "usage: bench_save ASSESSMENT FOLDER [ANSWERS]");
    open_all(&bench, words[1], words[2]);
    run(&bench, answers);
    good = tell_all(&bench);
    saver_free(bench.saver);
    document_close(&bench.document);
    journal_release(&bench.journal);
    held_text_drop(&bench.put);
    (void)remove(ours);
    (void)remove("bench-save.json~");
    (void)remove(theirs);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
