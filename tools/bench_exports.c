/* SPDX-License-Identifier: MIT
 *
 * bench_exports.c - CPU time of every format of `export`, from an assessment in memory to bytes.
 *
 * clausewalk_bench_exports QUESTIONNAIRE.json ASSESSMENT.json prints a line for each format. Not
 * installed and not a test: times depend on the machine.
 */
#include "base/file.h"
#include "codec/codec.h"
#include "report/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { SHARE = CLOCKS_PER_SEC / 4 };

/* Writes for a quarter of a second of CPU, and tells the mean and the quickest. */
static void measure(const struct results *results, const struct exporter *exporter)
{
    static const struct report_options options = {0};
    clock_t quickest = CLOCKS_PER_SEC, total = 0;
    struct text out = {0};
    struct err err = {0};
    bool good = true;
    int runs = 0;

    for (; good && total < SHARE; runs++) {
        clock_t start = clock();

        text_clear(&out);
        good = exporter->write(results, &options, &out, &err);
        start = clock() - start;
        total += start;
        quickest = start < quickest ? start : quickest;
    }
    printf("%-14s %8zu bytes, %7.2f ms of CPU, %7.2f ms the quickest, %d runs%s\n", exporter->name,
           out.length, (double)total * 1000 / CLOCKS_PER_SEC / runs,
           (double)quickest * 1000 / CLOCKS_PER_SEC, runs, good ? "" : ", and it failed");
    text_release(&out);
}

static bool read_questionnaire(const char *path, struct questionnaire *out)
{
    struct problems problems = {0};
    struct text bytes = {0};
    struct err err = {0};
    bool good = file_read(path, CODEC_QUESTIONNAIRE_LIMIT, &bytes, NULL, &err) &&
                questionnaire_decode(bytes.bytes, bytes.length, out, &problems);

    problems_release(&problems);
    text_release(&bytes);
    return good;
}

static bool read_assessment(const char *path, const struct questionnaire *from,
                            struct assessment *out)
{
    struct problems problems = {0};
    struct text bytes = {0};
    struct err err = {0};
    bool good = file_read(path, CODEC_ASSESSMENT_LIMIT, &bytes, NULL, &err) &&
                assessment_decode(bytes.bytes, bytes.length, from, out, &problems);

    problems_release(&problems);
    text_release(&bytes);
    return good;
}

int main(int count, char **paths)
{
    struct questionnaire from = {0};
    struct assessment assessment;
    struct results results = {0};

    if (count != 3 || !read_questionnaire(paths[1], &from) ||
        !read_assessment(paths[2], &from, &assessment)) {
        fprintf(stderr, "clausewalk_bench_exports: name a questionnaire and an assessment of it\n");
        questionnaire_release(&from);
        return EXIT_FAILURE;
    }
    results_compute(&results, &assessment);
    for (int i = 0; i < exporter_count; i++)
        measure(&results, &exporters[i]);
    results_release(&results);
    assessment_release(&assessment);
    questionnaire_release(&from);
    return EXIT_SUCCESS;
}
