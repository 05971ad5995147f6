/* SPDX-License-Identifier: MIT
 *
 * plain_views.c - see plain_state.h: heatmap and remediation as sentences.
 */
#include "app/plain_state.h"
#include "model/results.h"
#include "report/words.h"

#include <math.h>
#include <string.h>

enum { ACTIONS = 10 };

static void add_cell(struct text *out, const char *label, const struct cell *cell)
{
    if (cell->counts.applicable == 0)
        return;
    text_format(out, " %s ", label);
    if (isnan(cell->figure.score))
        text_add(out, "open");
    else
        add_percent(out, cell->figure.score);
    if (cell->counts.open > 0)
        text_format(out, ", %d open", cell->counts.open);
    text_add(out, ".");
}

static void add_section(const struct results *results, int s, struct text *out)
{
    const struct questionnaire *from = results->questionnaire;
    const struct section_result *section = &results->sections[s];

    text_format(out, "%s %s:", from->sections[s].id, from->sections[s].title);
    if (section->whole.counts.applicable == 0) {
        text_add(out, " does not apply.\n");
        return;
    }
    add_cell(out, "whole", &section->whole);
    for (int f = 0; f < from->facet_count; f++)
        add_cell(out, from->facets[f].label, &section->facets[f]);
    text_add(out, "\n");
}

void plain_heatmap(const struct plain *plain, struct text *out)
{
    struct results results = {0};

    results_score(&results, &plain->document.assessment);
    for (int s = 0; s < results.questionnaire->section_count; s++)
        add_section(&results, s, out);
    results_release(&results);
}

static void add_action(const struct plain *plain, const struct remediation *entry, int number,
                       struct text *out)
{
    const struct question *question = &plain->document.questionnaire.questions[entry->question];
    const struct answer *answer = &plain->document.assessment.answers[entry->question];

    const char *action = question->remedy.action != NULL ? question->remedy.action : question->text;
    size_t length = strlen(action);

    text_format(out, "%d. %s: %s%s Wave %d, %s, %.1f points", number, question->id, action,
                length > 0 && action[length - 1] == '.' ? "" : ".", entry->wave,
                grade_words(entry->urgency), entry->gain);
    if (answer->owner != NULL)
        text_format(out, ", owner %s", answer->owner);
    if (answer->due != NULL)
        text_format(out, ", due %s", answer->due);
    text_add(out, ".\n");
}

void plain_actions(const struct plain *plain, struct text *out)
{
    struct results results = {0};

    results_compute(&results, &plain->document.assessment);
    if (results.remediation_count == 0)
        text_add(out, "There is nothing to mend.\n");
    for (int i = 0; i < results.remediation_count && i < ACTIONS; i++)
        add_action(plain, &results.remediation[i], i + 1, out);
    if (results.remediation_count > ACTIONS)
        text_format(out, "%d more; clausewalk export writes all of them.\n",
                    results.remediation_count - ACTIONS);
    results_release(&results);
}
