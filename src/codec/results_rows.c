/* SPDX-License-Identifier: MIT
 *
 * results_rows.c - see results_codec.h: items, remediation, statement of applicability, frameworks
 * and problems.
 */
#include "base/utf8.h"
#include "codec/results_codec.h"

#include <string.h>

void write_questions(struct json_writer *writer, const char *key,
                     const struct questionnaire *questionnaire, const struct index_list *list)
{
    json_open_list(writer, key);
    for (int i = 0; i < list->count; i++)
        json_string(writer, NULL, questionnaire->questions[list->at[i]].id);
    json_close_list(writer);
}

static void write_stopper_fact(struct json_writer *writer,
                               const struct questionnaire *questionnaire, const struct fact *fact)
{
    const char *rating = NULL;

    if (fact->rating == RATING_UNKNOWN)
        rating = "unknown";
    else if (fact->rating >= 0)
        rating = questionnaire->levels[fact->rating].id;
    json_string(writer, "question", questionnaire->questions[fact->question].id);
    json_string(writer, "rating", rating);
}

static void write_fact(struct json_writer *writer, const struct questionnaire *questionnaire,
                       const struct item_result *item, const struct fact *fact)
{
    json_open_object(writer, NULL);
    json_string(writer, "rule", rule_name(fact->rule));
    if (fact->rule == RULE_STOPPER) {
        write_stopper_fact(writer, questionnaire, fact);
    } else if (fact->rule == RULE_ASSESSOR) {
        json_string(writer, "grade", grade_name(item->finding));
        json_string(writer, "reason", fact->reason);
    } else {
        json_string(writer, "figure", fact->figure);
        json_number(writer, "value", fact->value);
        json_number(writer, "limit", fact->limit);
    }
    json_close_object(writer);
}

static void write_item_finding(struct json_writer *writer,
                               const struct questionnaire *questionnaire,
                               const struct item_result *result)
{
    json_string(writer, "finding", grade_name(result->finding));
    json_string(writer, "finding_best", grade_name(result->finding_best));
    json_bool(writer, "provisional", result->provisional);
    json_string(writer, "suggested", grade_name(result->suggested));
    json_string(writer, "suggested_best", grade_name(result->suggested_best));
    json_bool(writer, "paper_only", result->paper_only);
    json_open_list(writer, "because");
    for (int i = 0; i < result->because_count; i++)
        write_fact(writer, questionnaire, result, &result->because[i]);
    json_close_list(writer);
}

static void write_item(struct json_writer *writer, const struct questionnaire *questionnaire,
                       const struct item *item, const struct item_result *result)
{
    json_open_object(writer, NULL);
    json_string(writer, "id", item->id);
    json_string(writer, "section", questionnaire->sections[item->section].id);
    json_string(writer, "kind", item->kind == ITEM_REQUIREMENT ? "requirement" : "control");
    json_string(writer, "title", item->title);
    json_bool(writer, "mandatory", item->mandatory);
    json_bool(writer, "excluded", result->excluded);
    write_figure(writer, result->whole.figure);
    json_string(writer, "band", band_name(result->whole.band));
    write_share(writer, &result->whole);
    write_counts(writer, &result->whole.counts);
    write_item_finding(writer, questionnaire, result);
    json_close_object(writer);
}

void write_items(struct json_writer *writer, const struct results *results)
{
    const struct questionnaire *questionnaire = results->questionnaire;

    json_open_list(writer, "items");
    for (int i = 0; i < questionnaire->item_count; i++)
        write_item(writer, questionnaire, &questionnaire->items[i], &results->items[i]);
    json_close_list(writer);
}

void write_remediation(struct json_writer *writer, const struct results *results)
{
    const struct questionnaire *questionnaire = results->questionnaire;

    json_open_list(writer, "remediation");
    for (int i = 0; i < results->remediation_count; i++) {
        const struct remediation *entry = &results->remediation[i];
        const struct question *question = &questionnaire->questions[entry->question];

        json_open_object(writer, NULL);
        json_string(writer, "question", question->id);
        json_string(writer, "item", questionnaire->items[question->item].id);
        json_string(writer, "kind", entry->open ? "open" : "gap");
        json_string(writer, "severity", grade_name(entry->severity));
        json_string(writer, "urgency", grade_name(entry->urgency));
        json_integer(writer, "wave", entry->wave);
        json_number(writer, "gain", entry->gain);
        json_number(writer, "effort_days", entry->effort_days);
        write_questions(writer, "after", questionnaire, &entry->after);
        json_string(writer, "action", question->remedy.action);
        json_string(writer, "role", question->remedy.role);
        json_close_object(writer);
    }
    json_close_list(writer);
}

static void write_evidence(struct json_writer *writer, const struct answer *answer)
{
    for (size_t i = 0; i < answer->evidence_count; i++) {
        json_open_object(writer, NULL);
        json_optional(writer, "title", answer->evidence[i].title);
        json_optional(writer, "location", answer->evidence[i].location);
        json_optional(writer, "sha256", answer->evidence[i].sha256);
        json_close_object(writer);
    }
}

/* Whether an answer before this one has the same owner. */
static bool is_named(const struct answer *first, const struct answer *answer)
{
    for (; first < answer; first++) {
        if (first->owner != NULL && strcmp(first->owner, answer->owner) == 0)
            return true;
    }
    return false;
}

static void write_owners(struct json_writer *writer, const struct answer *answers, int count)
{
    struct text owners = {0};

    for (int i = 0; i < count; i++) {
        if (utf8_blank(answers[i].owner) || is_named(answers, &answers[i]))
            continue;
        text_add(&owners, owners.length > 0 ? ", " : "");
        text_add(&owners, answers[i].owner);
    }
    json_string(writer, "owner", owners.length > 0 ? text_string(&owners) : NULL);
    text_release(&owners);
}

static void write_soa_row(struct json_writer *writer, const struct results *results, int index)
{
    const struct item *item = &results->questionnaire->items[index];
    const struct item_result *result = &results->items[index];
    const struct decision *decision = &results->assessment->decisions[index];
    const struct answer *answers = results->assessment->answers + item->first_question;

    json_open_object(writer, NULL);
    json_string(writer, "id", item->id);
    json_string(writer, "title", item->title);
    json_bool(writer, "applicable", !result->excluded);
    json_string(writer, "justification", decision->justification);
    json_lines(writer, "drivers", decision->drivers);
    json_string(writer, "review", decision->review);
    json_number(writer, "score", result->whole.figure.score);
    json_string(writer, "band", band_name(result->whole.band));
    json_string(writer, "finding", grade_name(result->finding));
    json_open_list(writer, "evidence");
    for (int i = 0; i < item->question_count; i++)
        write_evidence(writer, &answers[i]);
    json_close_list(writer);
    write_owners(writer, answers, item->question_count);
    json_close_object(writer);
}

void write_soa(struct json_writer *writer, const struct results *results)
{
    json_open_list(writer, "soa");
    for (int i = 0; i < results->questionnaire->item_count; i++) {
        if (!results->questionnaire->items[i].mandatory)
            write_soa_row(writer, results, i);
    }
    json_close_list(writer);
}

static void write_unit(struct json_writer *writer, const struct questionnaire *questionnaire,
                       const struct unit *unit, const struct unit_result *result)
{
    json_open_object(writer, NULL);
    json_string(writer, "id", unit->id);
    json_string(writer, "title", unit->title);
    json_string(writer, "group", unit->group);
    json_open_list(writer, "items");
    for (int i = 0; i < unit->items.count; i++)
        json_string(writer, NULL, questionnaire->items[unit->items.at[i]].id);
    json_close_list(writer);
    write_figure(writer, result->figure);
    json_close_object(writer);
}

void write_frameworks(struct json_writer *writer, const struct results *results)
{
    const struct questionnaire *questionnaire = results->questionnaire;

    json_open_list(writer, "frameworks");
    for (int i = 0; i < questionnaire->framework_count; i++) {
        const struct framework *framework = &questionnaire->frameworks[i];

        json_open_object(writer, NULL);
        json_string(writer, "id", framework->id);
        json_string(writer, "title", framework->title);
        json_number(writer, "coverage", results->frameworks[i].coverage);
        json_open_list(writer, "units");
        for (int unit = 0; unit < framework->unit_count; unit++)
            write_unit(writer, questionnaire, &framework->units[unit],
                       &results->frameworks[i].units[unit]);
        json_close_list(writer);
        json_close_object(writer);
    }
    json_close_list(writer);
}

void write_problems(struct json_writer *writer, const struct problems *problems)
{
    json_open_list(writer, "problems");
    for (size_t i = 0; i < problems->count; i++) {
        json_open_object(writer, NULL);
        json_string(writer, "code", problems->at[i].code);
        json_string(writer, "at", problems->at[i].at);
        json_string(writer, "text", problems->at[i].text);
        json_close_object(writer);
    }
    json_close_list(writer);
}
