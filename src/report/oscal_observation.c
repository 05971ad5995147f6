/* SPDX-License-Identifier: MIT
 *
 * oscal_observation.c - what was answered, question by question; see oscal.h.
 */
#include "base/utf8.h"
#include "report/oscal.h"
#include "report/sheet.h"
#include "report/words.h"

#include <string.h>

bool oscal_is_observed(const struct oscal *oscal, int question)
{
    return oscal->results->assessment->answers[question].rating != RATING_NONE &&
           scope_asked(oscal->results->assessment, question) &&
           question_is_for(oscal->results, oscal->options, question);
}

static const char *rating_id(const struct questionnaire *from, const struct answer *answer)
{
    if (answer->rating >= 0)
        return from->levels[answer->rating].id;
    if (answer->rating == RATING_FOREIGN)
        return answer->foreign;
    return answer->rating == RATING_NA ? "na" : "unknown";
}

static void write_props(struct oscal *oscal, const struct question *question,
                        const struct answer *answer)
{
    const struct questionnaire *from = oscal->results->questionnaire;

    json_open_list(&oscal->json, "props");
    oscal_prop(oscal, "question", question->id);
    oscal_prop(oscal, "item", from->items[question->item].id);
    oscal_prop(oscal, "facet", from->facets[question->facet].id);
    oscal_prop(oscal, "rating", rating_id(from, answer));
    if (answer->rating >= 0) {
        oscal_prop_figure(oscal, "value", from->levels[answer->rating].value);
        oscal_prop(oscal, "basis", answer->seen ? "seen" : "claimed");
    }
    if (question->stopper != NONE)
        oscal_prop(oscal, "stopper", from->stoppers[question->stopper].id);
    oscal_prop_bool(oscal, "carried", answer->carried);
    oscal_prop_bool(oscal, "flag", answer->flag);
    oscal_prop(oscal, "by", answer->by);
    json_close_list(&oscal->json);
}

static void write_description(struct oscal *oscal, const struct question *question,
                              const struct answer *answer)
{
    text_format(&oscal->scratch, "%s\n\nAnswer: %s", question->text,
                rating_words(oscal->results->questionnaire, answer));
    if (answer->rating >= 0 && question->levels[answer->rating] != NULL)
        text_format(&oscal->scratch, ". %s", question->levels[answer->rating]);
    oscal_scratch(oscal, "description");
}

static void write_word(struct oscal *oscal, const char *key, const char *word)
{
    json_open_list(&oscal->json, key);
    json_string(&oscal->json, NULL, word);
    json_close_list(&oscal->json);
}

/* Who said so, if that is one of the assessors. */
static void write_actor(struct oscal *oscal, const char *by)
{
    if (utf8_blank(by) || !lines_have(oscal->results->assessment->assessors, by))
        return;
    json_open_list(&oscal->json, "origins");
    json_open_object(&oscal->json, NULL);
    json_open_list(&oscal->json, "actors");
    json_open_object(&oscal->json, NULL);
    json_string(&oscal->json, "type", "party");
    oscal_uuid(oscal, "actor-uuid", "person", by);
    json_close_object(&oscal->json);
    json_close_list(&oscal->json);
    json_close_object(&oscal->json);
    json_close_list(&oscal->json);
}

/* Only what nothing but a reference can be: no space, no quote, an address of the web. */
static bool is_address(const char *location)
{
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                  "-._~:/?#@!$&'()*+,;=";
    size_t start = 0;

    if (location == NULL)
        return false;
    if (strncmp(location, "https://", 8) == 0)
        start = 8;
    else if (strncmp(location, "http://", 7) == 0)
        start = 7;
    return start > 0 && location[start] != '\0' && strspn(location, allowed) == strlen(location) &&
           strchr(location, '#') == strrchr(location, '#') && strchr(location + start, ':') == NULL;
}

static void write_piece(struct oscal *oscal, const struct evidence *evidence)
{
    json_open_object(&oscal->json, NULL);
    if (is_address(evidence->location))
        json_string(&oscal->json, "href", evidence->location);
    if (!utf8_blank(evidence->sha256)) {
        json_open_list(&oscal->json, "props");
        oscal_prop(oscal, "sha256", evidence->sha256);
        json_close_list(&oscal->json);
    }
    text_add(&oscal->scratch, evidence->title);
    if (!utf8_blank(evidence->location))
        text_format(&oscal->scratch, "%s(%s)", utf8_blank(evidence->title) ? "" : " ",
                    evidence->location);
    oscal_scratch(oscal, "description");
    json_close_object(&oscal->json);
}

static void write_evidence(struct oscal *oscal, const struct answer *answer)
{
    if (answer->evidence_count == 0)
        return;
    json_open_list(&oscal->json, "relevant-evidence");
    for (size_t i = 0; i < answer->evidence_count; i++)
        write_piece(oscal, &answer->evidence[i]);
    json_close_list(&oscal->json);
}

static void write_remarks(struct oscal *oscal, const struct answer *answer)
{
    if (!utf8_blank(answer->justification))
        text_format(&oscal->scratch, "Reason: %s", answer->justification);
    if (!utf8_blank(answer->note))
        text_format(&oscal->scratch, "%s%s", oscal->scratch.length > 0 ? "\n\n" : "", answer->note);
    if (oscal->scratch.length > 0)
        oscal_scratch(oscal, "remarks");
}

static void write_observation(struct oscal *oscal, int index)
{
    const struct question *question = &oscal->results->questionnaire->questions[index];
    const struct assessment *assessment = oscal->results->assessment;
    const struct answer *answer = &assessment->answers[index];

    json_open_object(&oscal->json, NULL);
    oscal_uuid(oscal, "uuid", "observation", question->id);
    oscal_line(oscal, "title", question->id, "-");
    write_description(oscal, question, answer);
    write_props(oscal, question, answer);
    write_word(oscal, "methods", answer->seen ? "EXAMINE" : "INTERVIEW");
    if (answer->carried)
        write_word(oscal, "types", "historic");
    write_actor(oscal, answer->by);
    write_evidence(oscal, answer);
    oscal_instant(oscal, "collected", answer->at, assessment->modified);
    write_remarks(oscal, answer);
    json_close_object(&oscal->json);
}

void oscal_observations(struct oscal *oscal, bool risky)
{
    const struct questionnaire *from = oscal->results->questionnaire;
    bool any = false;

    for (int i = 0; i < from->question_count; i++) {
        if (!oscal_is_observed(oscal, i) || (risky && !oscal->risks[from->questions[i].item]))
            continue;
        if (!any)
            json_open_list(&oscal->json, "observations");
        any = true;
        write_observation(oscal, i);
    }
    if (any)
        json_close_list(&oscal->json);
}

void oscal_related_observations(struct oscal *oscal, int index)
{
    const struct item *item = &oscal->results->questionnaire->items[index];
    bool any = false;

    for (int i = 0; i < item->question_count; i++) {
        int question = item->first_question + i;
        if (!oscal_is_observed(oscal, question))
            continue;
        if (!any)
            json_open_list(&oscal->json, "related-observations");
        any = true;
        json_open_object(&oscal->json, NULL);
        oscal_uuid(oscal, "observation-uuid", "observation",
                   oscal->results->questionnaire->questions[question].id);
        json_close_object(&oscal->json);
    }
    if (any)
        json_close_list(&oscal->json);
}
