/* SPDX-License-Identifier: MIT
 *
 * bench.c - CPU time of scoring, from the answers to the last entry of the remediation, and of keys
 * in a large questionnaire, from the key to the cells of the screen and the bytes of the file.
 *
 * clausewalk_bench QUESTIONNAIRE.json... prints a line for each file and one for a made-up
 * questionnaire of 10,000 questions; then a line for each key there. Not installed and not a test:
 * times depend on the machine.
 */
#include "base/file.h"
#include "codec/codec.h"
#include "model/field.h"
#include "model/results.h"
#include "ui/ui.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { ITEMS = 2500, PER_ITEM = 4, PER_SECTION = 50, SECOND = CLOCKS_PER_SEC };

/* Numbers without a pattern that matters here. */
static unsigned next(unsigned *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 16;
}

static void make_rows(struct questionnaire *out)
{
    int sections = ITEMS / PER_SECTION;
    struct section *section = ARENA_ARRAY(&out->arena, struct section, sections);
    struct item *item = ARENA_ARRAY(&out->arena, struct item, ITEMS);
    struct question *question = ARENA_ARRAY(&out->arena, struct question, ITEMS * PER_ITEM);
    unsigned state = 7;

    for (int s = 0; s < sections; s++)
        section[s] = (struct section){arena_format(&out->arena, "%d", s),
                                      SECTION_CLAUSE,
                                      "Section",
                                      NULL,
                                      1,
                                      s * PER_SECTION,
                                      PER_SECTION};
    for (int i = 0; i < ITEMS; i++)
        item[i] = (struct item){.id = arena_format(&out->arena, "i%d", i),
                                .section = i / PER_SECTION,
                                .title = "Item",
                                .mandatory = i % 3 != 0,
                                .weight = 1 + i % 2,
                                .first_question = i * PER_ITEM,
                                .question_count = PER_ITEM};
    for (int q = 0; q < ITEMS * PER_ITEM; q++) {
        int *after = ARENA_ARRAY(&out->arena, int, 2);

        question[q] = (struct question){.id = arena_format(&out->arena, "q%d", q),
                                        .item = q / PER_ITEM,
                                        .facet = q % PER_ITEM,
                                        .text = "?",
                                        .weight = 1 + q % 3,
                                        .stopper = NONE,
                                        .remedy = {.effort_days = 1 + q % 5}};
        if (q > 1) {
            after[0] = (int)(next(&state) % (unsigned)q);
            after[1] = q - 1 - q % 2;
            question[q].remedy.after = (struct index_list){after, 2};
        }
    }
    out->sections = section;
    out->section_count = sections;
    out->items = item;
    out->item_count = ITEMS;
    out->questions = question;
    out->question_count = ITEMS * PER_ITEM;
}

static void make_large(struct questionnaire *out)
{
    static const struct level levels[] = {
        {"N", '1', "None",    NULL, 0, 0      },
        {"P", '2', "Partly",  NULL, 1, 1.0 / 3},
        {"L", '3', "Largely", NULL, 2, 2.0 / 3},
        {"F", '4', "Fully",   NULL, 3, 1      }
    };
    static const struct facet facets[] = {
        {"a", "A", NULL},
        {"b", "B", NULL},
        {"c", "C", NULL},
        {"d", "D", NULL}
    };

    *out = (struct questionnaire){.id = "10000 questions",
                                  .title = "Large",
                                  .edition = "1",
                                  .levels = levels,
                                  .level_count = 4,
                                  .facets = facets,
                                  .facet_count = 4,
                                  .on_paper = 0,
                                  .in_practice = 2};
    make_rows(out);
    questionnaire_index(out);
}

/* Three answers in four, of every level. */
static void answer(struct assessment *assessment)
{
    unsigned state = 1;

    for (int i = 0; i < assessment->questionnaire->question_count; i++) {
        unsigned choice = next(&state) % 16;
        int level = (int)choice % assessment->questionnaire->level_count;

        if (choice < 12)
            field_set(assessment, FIELD_RATING, i, assessment->questionnaire->levels[level].id);
    }
}

/* Runs for a second of CPU, and tells the mean and the quickest. */
static void measure(const struct questionnaire *questionnaire)
{
    struct assessment assessment;
    clock_t quickest = SECOND;
    clock_t total = 0;
    int runs = 0;

    assessment_init(&assessment, questionnaire);
    answer(&assessment);
    for (; total < SECOND; runs++) {
        clock_t start = clock();
        struct results results;

        results_compute(&results, &assessment);
        results_release(&results);
        start = clock() - start;
        total += start;
        quickest = start < quickest ? start : quickest;
    }
    printf("%s: %d questions, %.3f ms of CPU a scoring, %.3f ms the quickest, %d runs\n",
           questionnaire->id, questionnaire->question_count, (double)total * 1000 / SECOND / runs,
           (double)quickest * 1000 / SECOND, runs);
    assessment_release(&assessment);
}

static bool measure_file(const char *path)
{
    struct questionnaire questionnaire = {0};
    struct problems problems = {0};
    struct text bytes = {0};
    struct err err = {0};
    bool good = file_read(path, CODEC_QUESTIONNAIRE_LIMIT, &bytes, NULL, &err) &&
                questionnaire_decode(bytes.bytes, bytes.length, &questionnaire, &problems);

    if (good)
        measure(&questionnaire);
    else
        fprintf(stderr, "clausewalk_bench: %s: no questionnaire; name one\n", path);
    questionnaire_release(&questionnaire);
    problems_release(&problems);
    text_release(&bytes);
    return good;
}

/* What is saved: its bytes, and what of them is copied the next time. */
struct file {
    struct text bytes;
    struct written written;
};

/* What a key costs: the state, the screen and, if something is to be saved, the document. */
static double press(struct ui *ui, const char *key, struct grid *grid, struct file *file)
{
    struct event event = {.kind = EVENT_KEY, .now = 1795000000};
    struct effect effect = {0};
    clock_t start = clock();

    snprintf(event.key, sizeof event.key, "%s", key);
    ui_update(ui, &event, &effect);
    ui_view(ui, grid);
    if (effect.kind == EFFECT_SAVE) {
        text_clear(&file->bytes);
        assessment_encode_again(ui_assessment(ui), &file->written, &file->bytes);
        ui_saved(ui);
    }
    return (double)(clock() - start) * 1000 / SECOND;
}

/* The keys of a row, again and again. */
static void measure_key(struct ui *ui, const char *name, const char *const keys[2])
{
    enum { TIMES = 40 };

    struct grid grid = {0};
    struct file file = {0};
    double total = 0, most = 0;

    grid_resize(&grid, 80, 24);
    (void)press(ui, keys[1], &grid, &file);
    for (int i = 0; i < TIMES; i++) {
        double time = press(ui, keys[i % 2], &grid, &file);

        total += time;
        most = time > most ? time : most;
    }
    printf("  %-40s %7.3f ms of CPU, at most %7.3f ms\n", name, total / TIMES, most);
    grid_release(&grid);
    text_release(&file.bytes);
    written_release(&file.written);
}

static void measure_keys(const struct questionnaire *questionnaire)
{
    static const struct {
        const char *name, *keys[2];
    } rows[] = {
        {"rating, saved",                  {"3", "4"}        },
        {"to the next question, and back", {"Right", "Left"} },
        {"to the next item, and back",     {"PgDn", "PgUp"}  },
        {"what a level would do",          {"Down", "Up"}    },
        {"flag, saved",                    {"Space", "Space"}},
        {"undo and redo, saved",           {"u", "C-r"}      },
        {"heatmap, and the interview",     {"m", "i"}        },
        {"outline, and the interview",     {"O", "i"}        },
        {"remediation, and the interview", {"r", "i"}        },
        {"frameworks, and the interview",  {"f", "i"}        },
        {"findings, and the interview",    {"F", "i"}        },
        {"why, and the interview",         {"w", "i"}        },
        {"agenda, and the interview",      {"G", "i"}        },
        {"history, and the interview",     {"H", "i"}        },
    };
    struct assessment assessment;
    struct ui_options options = {.by = "bench", .now = 1795000000};
    struct ui *ui = ui_new(&options);

    assessment_init(&assessment, questionnaire);
    answer(&assessment);
    ui_opened(ui, &assessment, "large.json", false);
    printf("keys in %d questions, at 80x24:\n", questionnaire->question_count);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        measure_key(ui, rows[i].name, rows[i].keys);
    ui_free(ui);
    assessment_release(&assessment);
}

int main(int count, char **paths)
{
    struct questionnaire large;
    bool good = true;

    for (int i = 1; i < count; i++)
        good &= measure_file(paths[i]);
    make_large(&large);
    measure(&large);
    measure_keys(&large);
    questionnaire_release(&large);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
