/* SPDX-License-Identifier: MIT
 *
 * world.c - fixtures and readable results; see build.h. */
#include "base/mem.h"
#include "base/text.h"
#include "support/build.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void world_release(struct world *world)
{
    results_release(&world->results);
    assessment_release(&world->assessment);
    questionnaire_release(&world->questionnaire);
}

void world_make(struct world *world, const char *questionnaire, const char *answers)
{
    world_release(world);
    build_questionnaire(&world->questionnaire, questionnaire);
    build_assessment(&world->assessment, &world->questionnaire, answers);
    results_compute(&world->results, &world->assessment);
}

void world_answer(struct world *world, const char *answers)
{
    build_answers(&world->assessment, answers);
    results_release(&world->results);
    results_compute(&world->results, &world->assessment);
}

int world_setup(void **state)
{
    *state = mem_alloc(1, sizeof(struct world));
    return 0;
}

int world_teardown(void **state)
{
    world_release(*state);
    mem_free(*state);
    return 0;
}

static int known(int index, const char *id)
{
    if (index != NONE)
        return index;
    fprintf(stderr, "build: no such id: %s\n", id);
    abort();
}

int question_of(const struct world *world, const char *id)
{
    return known(questionnaire_question(&world->questionnaire, id), id);
}

int item_of(const struct world *world, const char *id)
{
    return known(questionnaire_item(&world->questionnaire, id), id);
}

const struct item_result *result_of(const struct world *world, const char *item)
{
    return &world->results.items[item_of(world, item)];
}

static const char *rating_words(const struct world *world, int rating)
{
    if (rating >= 0)
        return world->questionnaire.levels[rating].id;
    return rating == RATING_UNKNOWN ? "unknown" : "null";
}

void because_of(const struct world *world, const char *item, char out[512])
{
    const struct item_result *result = result_of(world, item);
    struct text text = {.limit = 511};

    for (int i = 0; i < result->because_count; i++) {
        const struct fact *fact = &result->because[i];

        text_format(&text, "%s%s", i > 0 ? ", " : "", rule_name(fact->rule));
        if (fact->rule == RULE_STOPPER)
            text_format(&text, " %s %s", world->questionnaire.questions[fact->question].id,
                        rating_words(world, fact->rating));
        else if (fact->rule == RULE_ASSESSOR)
            text_format(&text, " %s", fact->reason);
        else
            text_format(&text, " %s %.4g/%.4g", fact->figure, fact->value, fact->limit);
    }
    snprintf(out, 512, "%s", text_string(&text));
    text_release(&text);
}
