/* SPDX-License-Identifier: MIT
 *
 * gauge.c - see gauge.h. */
#include "model/gauge.h"

#include <math.h>

static void refresh_item(struct gauge *gauge, int index)
{
    const struct results *results = gauge->results;
    const struct item *item = &results->questionnaire->items[index];
    struct sum sum = {0};

    for (int i = item->first_question; i < item->first_question + item->question_count; i++) {
        double weight = results->questionnaire->questions[i].weight;
        int rating = results->assessment->answers[i].rating;

        if (results->standings[i] == STANDING_OUT)
            continue;
        sum.total += weight;
        if (results->standings[i] == STANDING_OPEN && !gauge->planned[i])
            continue;
        sum.rated += weight;
        sum.earned +=
            gauge->planned[i] ? weight : weight * results->questionnaire->levels[rating].value;
    }
    gauge->items[index] = sum_figure(sum);
}

static void refresh_section(struct gauge *gauge, int index)
{
    const struct questionnaire *questionnaire = gauge->results->questionnaire;
    const struct section *section = &questionnaire->sections[index];
    struct mean mean = {0};

    for (int i = section->first_item; i < section->first_item + section->item_count; i++)
        mean_add(&mean, gauge->items[i], questionnaire->items[i].weight);
    gauge->sections[index] = mean_figure(mean);
}

static void refresh_whole(struct gauge *gauge)
{
    const struct questionnaire *questionnaire = gauge->results->questionnaire;
    struct mean mean = {0};

    for (int i = 0; i < questionnaire->section_count; i++)
        mean_add(&mean, gauge->sections[i], questionnaire->sections[i].weight);
    gauge->whole = mean_figure(mean);
}

void gauge_init(struct gauge *gauge, const struct results *results, enum measure measure,
                struct arena *arena)
{
    const struct questionnaire *questionnaire = results->questionnaire;

    *gauge = (struct gauge){
        .results = results,
        .measure = measure,
        .planned = ARENA_ARRAY(arena, bool, questionnaire->question_count),
        .items = ARENA_ARRAY(arena, struct figure, questionnaire->item_count),
        .sections = ARENA_ARRAY(arena, struct figure, questionnaire->section_count),
    };
    for (int i = 0; i < questionnaire->item_count; i++)
        refresh_item(gauge, i);
    for (int i = 0; i < questionnaire->section_count; i++)
        refresh_section(gauge, i);
    refresh_whole(gauge);
}

void gauge_plan(struct gauge *gauge, const int *questions, int count, bool planned)
{
    const struct questionnaire *questionnaire = gauge->results->questionnaire;

    for (int i = 0; i < count; i++) {
        gauge->planned[questions[i]] = planned;
        refresh_item(gauge, questionnaire->questions[questions[i]].item);
    }
    for (int i = 0; i < count; i++) {
        int item = questionnaire->questions[questions[i]].item;

        refresh_section(gauge, questionnaire->items[item].section);
    }
    refresh_whole(gauge);
}

double gauge_value(const struct gauge *gauge)
{
    double value = gauge->measure == MEASURE_LOW ? gauge->whole.low : gauge->whole.score;

    return isnan(value) ? 0 : value;
}
