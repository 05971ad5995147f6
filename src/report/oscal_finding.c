/* SPDX-License-Identifier: MIT
 *
 * oscal_finding.c - how each item stands; see oscal.h.
 *
 * OSCAL knows two states. Satisfied is only what stays so whatever the open questions turn out to
 * be; everything in between stands in properties.
 */
#include "base/utf8.h"
#include "report/applies.h"
#include "report/oscal.h"
#include "report/words.h"

static bool is_satisfied(enum grade grade)
{
    return grade == GRADE_OFI || grade == GRADE_CONFORM;
}

static void write_decision(struct oscal *oscal, int index)
{
    const struct decision *decision = &oscal->results->assessment->decisions[index];

    if (!decision->present)
        return;
    oscal_prop(oscal, "justification", decision->justification);
    oscal_prop(oscal, "drivers", decision->drivers);
    oscal_prop(oscal, "review", decision->review);
}

static void write_props(struct oscal *oscal, int index)
{
    const struct item_result *result = &oscal->results->items[index];

    json_open_list(&oscal->json, "props");
    oscal_prop(oscal, "item", oscal->results->questionnaire->items[index].id);
    oscal_prop(oscal, "applicable",
               item_is_not_applicable(oscal->results, index) ? "false" : "true");
    oscal_prop(oscal, "finding", grade_name(result->finding));
    oscal_prop(oscal, "finding-best", grade_name(result->finding_best));
    oscal_prop(oscal, "suggested", result->overridden ? grade_name(result->suggested) : NULL);
    oscal_prop_bool(oscal, "provisional", result->provisional);
    oscal_prop_figure(oscal, "score", result->whole.figure.score);
    oscal_prop_figure(oscal, "low", result->whole.figure.low);
    oscal_prop_figure(oscal, "high", result->whole.figure.high);
    oscal_prop(oscal, "band", band_name(result->whole.band));
    oscal_prop_figure(oscal, "confidence", counts_confidence(result->whole.counts));
    oscal_prop_bool(oscal, "paper-only", result->paper_only);
    write_decision(oscal, index);
    json_close_list(&oscal->json);
}

static void write_description(struct oscal *oscal, int index)
{
    const struct item_result *result = &oscal->results->items[index];

    if (item_is_not_applicable(oscal->results, index)) {
        json_string(&oscal->json, "description", "Not applicable.");
        return;
    }
    text_format(&oscal->scratch, "%s.", grade_words(result->finding));
    if (result->provisional)
        text_format(&oscal->scratch, " At best, once every question is answered: %s.",
                    grade_words(result->finding_best));
    for (int i = 0; i < result->because_count; i++) {
        text_add(&oscal->scratch, i == 0 ? "\n\n" : "\n");
        text_add(&oscal->scratch, "- ");
        add_fact(&oscal->scratch, oscal->results, &result->because[i]);
    }
    oscal_scratch(oscal, "description");
}

static void write_status(struct oscal *oscal, int index)
{
    const struct item_result *result = &oscal->results->items[index];
    bool out = item_is_not_applicable(oscal->results, index);
    bool satisfied = out || is_satisfied(result->finding);
    bool settled = satisfied || !is_satisfied(result->finding_best);

    json_open_object(&oscal->json, "status");
    json_string(&oscal->json, "state", satisfied ? "satisfied" : "not-satisfied");
    json_string(&oscal->json, "reason", out || !settled ? "other" : (satisfied ? "pass" : "fail"));
    if (out)
        json_string(&oscal->json, "remarks", "Not applicable.");
    else if (!settled)
        json_string(&oscal->json, "remarks", "Not settled: questions are open.");
    json_close_object(&oscal->json);
}

/* Nothing for what nobody can say, or where nothing is in place. */
static void write_implementation(struct oscal *oscal, int index)
{
    const struct cell *whole = &oscal->results->items[index].whole;
    const char *state = NULL;

    if (item_is_not_applicable(oscal->results, index))
        state = "not-applicable";
    else if (whole->counts.open == 0 && whole->band == BAND_F)
        state = "implemented";
    else if (whole->figure.score > 0)
        state = "partial";
    if (state == NULL)
        return;
    json_open_object(&oscal->json, "implementation-status");
    json_string(&oscal->json, "state", state);
    json_close_object(&oscal->json);
}

static void write_target(struct oscal *oscal, int index)
{
    const struct item *item = &oscal->results->questionnaire->items[index];

    json_open_object(&oscal->json, "target");
    json_string(&oscal->json, "type", "objective-id");
    oscal_token(oscal, "target-id", "", item->id);
    oscal_line(oscal, "title", item->title, item->id);
    write_status(oscal, index);
    write_implementation(oscal, index);
    json_close_object(&oscal->json);
}

static void write_finding(struct oscal *oscal, int index)
{
    const struct item *item = &oscal->results->questionnaire->items[index];

    json_open_object(&oscal->json, NULL);
    oscal_uuid(oscal, "uuid", "finding", item->id);
    oscal_line(oscal, "title", arena_format(&oscal->arena, "%s %s", item->id, item->title), "-");
    write_description(oscal, index);
    write_props(oscal, index);
    write_target(oscal, index);
    oscal_related_observations(oscal, index);
    if (oscal->risks[index]) {
        json_open_list(&oscal->json, "related-risks");
        json_open_object(&oscal->json, NULL);
        oscal_uuid(oscal, "risk-uuid", "risk", item->id);
        json_close_object(&oscal->json);
        json_close_list(&oscal->json);
    }
    json_close_object(&oscal->json);
}

void oscal_findings(struct oscal *oscal, bool risky)
{
    bool any = false;

    for (int i = 0; i < oscal->results->questionnaire->item_count; i++) {
        if (!oscal->findings[i] || (risky && !oscal->risks[i]))
            continue;
        if (!any)
            json_open_list(&oscal->json, "findings");
        any = true;
        write_finding(oscal, i);
    }
    if (any)
        json_close_list(&oscal->json);
}
