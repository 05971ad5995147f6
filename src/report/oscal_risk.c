/* SPDX-License-Identifier: MIT
 *
 * oscal_risk.c - what is to be done about an item, as a risk with its response; see oscal.h.
 */
#include "base/utf8.h"
#include "report/applies.h"
#include "report/oscal.h"
#include "report/words.h"

static void write_dependencies(struct oscal *oscal, const struct index_list *after)
{
    const struct questionnaire *from = oscal->results->questionnaire;
    bool any = false;

    for (int i = 0; i < after->count; i++) {
        const struct question *question = &from->questions[after->at[i]];
        /* A task without a risk is not in the document. */
        if (oscal->entries[after->at[i]] == NULL || !oscal->risks[question->item])
            continue;
        if (!any)
            json_open_list(&oscal->json, "dependencies");
        any = true;
        json_open_object(&oscal->json, NULL);
        oscal_uuid(oscal, "task-uuid", "task", question->id);
        json_close_object(&oscal->json);
    }
    if (any)
        json_close_list(&oscal->json);
}

static void write_task_props(struct oscal *oscal, const struct remediation *entry)
{
    const struct question *question = &oscal->results->questionnaire->questions[entry->question];

    json_open_list(&oscal->json, "props");
    oscal_prop(oscal, "question", question->id);
    oscal_prop(oscal, "kind", entry->open ? "open" : "gap");
    oscal_prop_figure(oscal, "wave", entry->wave);
    oscal_prop_figure(oscal, "order", (double)(entry - oscal->results->remediation) + 1);
    oscal_prop_figure(oscal, "gain", entry->gain);
    oscal_prop_figure(oscal, "effort-days", entry->effort_days);
    oscal_prop(oscal, "owner", oscal->results->assessment->answers[entry->question].owner);
    oscal_prop(oscal, "role", question->remedy.role);
    json_close_list(&oscal->json);
}

static void write_timing(struct oscal *oscal, const char *due)
{
    if (!oscal_is_day(due))
        return;
    json_open_object(&oscal->json, "timing");
    json_open_object(&oscal->json, "on-date");
    oscal_day(oscal, "date", due, "00:00:00");
    json_close_object(&oscal->json);
    json_close_object(&oscal->json);
}

static void write_task_role(struct oscal *oscal, const char *role)
{
    int index = oscal_role_of(oscal, role);

    if (index == NONE)
        return;
    json_open_list(&oscal->json, "responsible-roles");
    json_open_object(&oscal->json, NULL);
    oscal_token(oscal, "role-id", "interviewee-",
                oscal->results->questionnaire->interviewees[index].id);
    json_close_object(&oscal->json);
    json_close_list(&oscal->json);
}

static void write_task(struct oscal *oscal, const struct remediation *entry)
{
    const struct question *question = &oscal->results->questionnaire->questions[entry->question];
    const char *action = question->remedy.action;
    bool asks = entry->open || utf8_blank(action);

    json_open_object(&oscal->json, NULL);
    oscal_uuid(oscal, "uuid", "task", question->id);
    json_string(&oscal->json, "type", "action");
    oscal_line(oscal, "title",
               asks ? arena_format(&oscal->arena, "%s: %s",
                                   entry->open ? "Find out" : "Bring to the highest level",
                                   question->text)
                    : action,
               question->id);
    if (entry->open && !utf8_blank(action)) {
        text_format(&oscal->scratch, "If it is not in place: %s", action);
        oscal_scratch(oscal, "description");
    }
    write_task_props(oscal, entry);
    write_timing(oscal, oscal->results->assessment->answers[entry->question].due);
    write_dependencies(oscal, &entry->after);
    write_task_role(oscal, question->remedy.role);
    json_close_object(&oscal->json);
}

/* Somebody has taken it up, or it is only recommended. */
static bool is_planned(const struct oscal *oscal, const struct item *item)
{
    for (int i = 0; i < item->question_count; i++) {
        int question = item->first_question + i;
        const struct answer *answer = &oscal->results->assessment->answers[question];
        if (oscal->entries[question] != NULL && (answer->due != NULL || !utf8_blank(answer->owner)))
            return true;
    }
    return false;
}

static void write_response(struct oscal *oscal, const struct item *item)
{
    json_open_list(&oscal->json, "remediations");
    json_open_object(&oscal->json, NULL);
    oscal_uuid(oscal, "uuid", "response", item->id);
    json_string(&oscal->json, "lifecycle", is_planned(oscal, item) ? "planned" : "recommendation");
    oscal_line(oscal, "title", arena_format(&oscal->arena, "Close the gaps of %s", item->id), "-");
    json_string(&oscal->json, "description",
                "One task for each question that is open or below the highest level.");
    json_open_list(&oscal->json, "tasks");
    for (int i = 0; i < item->question_count; i++)
        if (oscal->entries[item->first_question + i] != NULL)
            write_task(oscal, oscal->entries[item->first_question + i]);
    json_close_list(&oscal->json);
    json_close_object(&oscal->json);
    json_close_list(&oscal->json);
}

/* What it would mean in an audit, and what an open stopper leads to. */
static void write_statement(struct oscal *oscal, const struct item_result *result)
{
    const struct questionnaire *from = oscal->results->questionnaire;

    text_format(&oscal->scratch, "An audit would be expected to see: %s.",
                grade_words(result->finding));
    for (int i = 0; i < result->because_count; i++) {
        const struct fact *fact = &result->because[i];
        const struct stopper *stopper;
        if (fact->rule != RULE_STOPPER)
            continue;
        stopper = &from->stoppers[from->questions[fact->question].stopper];
        text_format(&oscal->scratch, "\n\n%s: %s.", stopper->id, stopper->title);
        if (stopper->consequence != NULL)
            text_format(&oscal->scratch, " %s", stopper->consequence);
    }
    oscal_scratch(oscal, "statement");
}

static void write_risk(struct oscal *oscal, int index)
{
    const struct item *item = &oscal->results->questionnaire->items[index];
    const struct item_result *result = &oscal->results->items[index];

    json_open_object(&oscal->json, NULL);
    oscal_uuid(oscal, "uuid", "risk", item->id);
    oscal_line(oscal, "title", arena_format(&oscal->arena, "%s %s", item->id, item->title), "-");
    json_string(&oscal->json, "description",
                utf8_blank(item->intent) ? "A gap between what is asked and what is in place."
                                         : item->intent);
    write_statement(oscal, result);
    json_open_list(&oscal->json, "props");
    oscal_prop(oscal, "item", item->id);
    oscal_prop(oscal, "severity", grade_name(result->finding));
    oscal_prop(oscal, "severity-best", grade_name(result->finding_best));
    json_close_list(&oscal->json);
    json_string(&oscal->json, "status", "open");
    oscal_day(oscal, "deadline", item_last_due(oscal->results, index), "23:59:59");
    write_response(oscal, item);
    oscal_related_observations(oscal, index);
    json_close_object(&oscal->json);
}

void oscal_risks(struct oscal *oscal)
{
    bool any = false;

    for (int i = 0; i < oscal->results->questionnaire->item_count; i++) {
        if (!oscal->risks[i])
            continue;
        if (!any)
            json_open_list(&oscal->json, "risks");
        any = true;
        write_risk(oscal, i);
    }
    if (any)
        json_close_list(&oscal->json);
}
