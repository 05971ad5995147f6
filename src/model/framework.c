/* SPDX-License-Identifier: MIT
 *
 * framework.c - see framework.h. */
#include "model/framework.h"

#include <math.h>

/* Plain means of those of the items that map to it; items with nothing applicable left out. */
static struct unit_result unit_of(const struct results *results, const struct unit *unit)
{
    struct mean mean = {0};

    for (int i = 0; i < unit->items.count; i++)
        mean_add(&mean, results->items[unit->items.at[i]].whole.figure, 1);
    return (struct unit_result){mean_figure(mean), unit->items.count > 0};
}

/* Coverage counts a mapped unit even where nothing is applicable. */
static struct framework_result framework_of(struct results *results,
                                            const struct framework *framework)
{
    struct framework_result out = {
        .units = ARENA_ARRAY(&results->arena, struct unit_result, framework->unit_count)};
    int mapped = 0;

    for (int i = 0; i < framework->unit_count; i++) {
        out.units[i] = unit_of(results, &framework->units[i]);
        mapped += out.units[i].mapped;
    }
    out.coverage = framework->unit_count > 0 ? (double)mapped / framework->unit_count : NAN;
    return out;
}

void framework_compute(struct results *results)
{
    const struct questionnaire *questionnaire = results->questionnaire;

    results->frameworks =
        ARENA_ARRAY(&results->arena, struct framework_result, questionnaire->framework_count);
    for (int i = 0; i < questionnaire->framework_count; i++)
        results->frameworks[i] = framework_of(results, &questionnaire->frameworks[i]);
}
