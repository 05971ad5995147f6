/* SPDX-License-Identifier: MIT
 *
 * results_compute.c - see results.h. */
#include "model/assessment_problems.h"
#include "model/finding.h"
#include "model/framework.h"
#include "model/remedy.h"
#include "model/results.h"
#include "model/score.h"

void results_score(struct results *results, const struct assessment *assessment)
{
    *results = (struct results){
        .questionnaire = assessment->questionnaire,
        .assessment = assessment,
    };
    score_compute(results);
    finding_compute(results);
    finding_stoppers(results);
    finding_patterns(results);
    score_stage1(results);
    finding_verdict(results);
}

void results_rescore(struct results *results, int question)
{
    const struct questionnaire *questionnaire = results->questionnaire;
    const struct assessment *assessment = results->assessment;
    const struct question *changed = &questionnaire->questions[question];

    if (results->planned) {
        results_release(results);
        results_score(results, assessment);
        return;
    }
    score_question(results, question);
    finding_section(results, questionnaire->items[changed->item].section);
    if (changed->stopper != NONE)
        finding_stoppers(results);
    finding_patterns_of(results, changed->item);
    score_stage1(results);
    finding_verdict(results);
}

void results_plan(struct results *results)
{
    if (results->planned)
        return;
    remedy_compute(results);
    framework_compute(results);
    results->planned = true;
}

void results_compute(struct results *results, const struct assessment *assessment)
{
    results_score(results, assessment);
    results_plan(results);
    assessment_problems(assessment, &results->problems);
}

void results_release(struct results *results)
{
    problems_release(&results->problems);
    arena_release(&results->arena);
    *results = (struct results){0};
}

const char *rule_name(enum rule rule)
{
    static const char *const names[] = {
        [RULE_STOPPER] = "stopper",
        [RULE_AT_MOST] = "at_most",
        [RULE_SECTION_AT_MOST] = "section_at_most",
        [RULE_BELOW] = "below",
        [RULE_CONFORM] = "conform",
        [RULE_ASSESSOR] = "assessor",
    };

    return names[rule];
}

const char *stopper_state_name(enum stopper_state state)
{
    static const char *const names[] = {
        [STOPPER_OPEN] = "open",
        [STOPPER_UNKNOWN] = "unknown",
        [STOPPER_CLEAR] = "clear",
    };

    return names[state];
}

const char *verdict_name(enum verdict verdict)
{
    static const char *const names[] = {
        [VERDICT_NOT_READY] = "not_ready",
        [VERDICT_UNDETERMINED] = "undetermined",
        [VERDICT_CONDITIONAL] = "conditional",
        [VERDICT_READY] = "ready",
    };

    return names[verdict];
}
