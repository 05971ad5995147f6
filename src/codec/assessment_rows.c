/* SPDX-License-Identifier: MIT
 *
 * assessment_rows.c - see assessment_codec.h: what belongs to questions and items.
 */
#include "base/mem.h"
#include "codec/assessment_codec.h"
#include "codec/json_value.h"

#include <math.h>
#include <string.h>

void own_text(struct json at, char **out)
{
    const char *text = NULL;

    if (read_text(at, &text) && text != NULL)
        mem_set(out, text);
}

void own_lines(struct json list, char **out)
{
    struct text lines = {0};
    struct json element;

    if (!read_list(list))
        return;
    for (bool more = json_first(&list, &element); more; more = json_next(&element)) {
        const char *line = "";

        read_line(element, &line);
        text_add(&lines, lines.length > 0 ? "\n" : "");
        text_add(&lines, line);
    }
    mem_set(out, text_string(&lines));
    text_release(&lines);
}

/* A number of bytes; anything else is kept like what is not known. */
static bool read_size(struct json at, char **out)
{
    const double most = 9007199254740992.0; /* whole numbers are exact up to here */
    struct text digits = {0};
    double size;

    if (json_kind_of(at) != JSON_NUMBER)
        return false;
    size = json_number_of(at);
    if (size < 0 || size > most || size != floor(size))
        return false;
    text_format(&digits, "%.0f", size);
    mem_set(out, text_string(&digits));
    text_release(&digits);
    return true;
}

static void read_evidence(const struct json *at, struct evidence *out)
{
    static const char *const members[] = {"title", "location", "sha256", "size", NULL};
    static const char *const without_size[] = {"title", "location", "sha256", NULL};
    bool sized;

    if (!read_object(*at))
        return;
    own_text(json_maybe(at, "title"), &out->title);
    own_text(json_maybe(at, "location"), &out->location);
    own_text(json_maybe(at, "sha256"), &out->sha256);
    sized = read_size(json_maybe(at, "size"), &out->size);
    out->unknown = json_take_unknown(at, sized ? members : without_size);
}

static void read_evidences(struct json list, struct answer *out)
{
    struct json element;

    if (!read_list(list))
        return;
    for (bool more = json_first(&list, &element); more; more = json_next(&element))
        read_evidence(&element, answer_add_evidence(out));
}

static void read_rating(struct json at, const struct questionnaire *questionnaire,
                        struct answer *out)
{
    const char *rating = NULL;

    if (!read_text(at, &rating) || rating == NULL)
        return;
    out->rating = questionnaire_level(questionnaire, rating);
    if (out->rating != NONE)
        return;
    if (strcmp(rating, "unknown") == 0) {
        out->rating = RATING_UNKNOWN;
    } else if (strcmp(rating, "na") == 0) {
        out->rating = RATING_NA;
    } else {
        out->rating = RATING_FOREIGN;
        mem_set(&out->foreign, rating);
    }
}

void own_day(struct json at, char **out)
{
    const char *day = NULL;

    if (read_day(at, &day) && day != NULL)
        mem_set(out, day);
}

void own_instant(struct json at, char **out)
{
    const char *instant = NULL;

    if (read_instant(at, &instant) && instant != NULL)
        mem_set(out, instant);
}

static void read_answer(const struct json *at, const struct questionnaire *questionnaire,
                        struct answer *out)
{
    static const char *const members[] = {
        "rating", "note", "justification", "evidence", "basis", "owner", "due",
        "park",   "flag", "carried",       "by",       "at",    NULL};
    static const char *const bases[] = {"claimed", "seen"};
    int basis = 0;

    out->present = true;
    if (!read_object(*at))
        return;
    read_rating(json_maybe(at, "rating"), questionnaire, out);
    own_text(json_maybe(at, "note"), &out->note);
    own_text(json_maybe(at, "justification"), &out->justification);
    read_evidences(json_maybe(at, "evidence"), out);
    read_choice(json_maybe(at, "basis"), bases, 2, &basis);
    out->seen = basis == 1;
    own_text(json_maybe(at, "owner"), &out->owner);
    own_day(json_maybe(at, "due"), &out->due);
    own_text(json_maybe(at, "park"), &out->park);
    read_bool(json_maybe(at, "flag"), &out->flag);
    read_bool(json_maybe(at, "carried"), &out->carried);
    own_text(json_maybe(at, "by"), &out->by);
    own_instant(json_maybe(at, "at"), &out->at);
    out->unknown = json_take_unknown(at, members);
}

static void add_stray(struct strays *strays, struct json at)
{
    char *json = json_take(at);

    strays_add(strays, at.name, json);
    mem_free(json);
}

void answers_read(const struct json *root, struct assessment *out)
{
    struct json answers = json_member(root, "answers");
    struct json answer;

    if (!read_object(answers))
        return;
    for (bool more = json_first(&answers, &answer); more; more = json_next(&answer)) {
        int question = questionnaire_question(out->questionnaire, answer.name);

        if (question == NONE)
            add_stray(&out->stray_answers, answer);
        else
            read_answer(&answer, out->questionnaire, &out->answers[question]);
    }
}

static void read_decision(const struct json *at, struct decision *out)
{
    static const char *const members[] = {"applicable", "justification", "review", "drivers", NULL};

    out->present = true;
    out->decided = true;
    if (!read_object(*at))
        return;
    read_bool(json_member(at, "applicable"), &out->applicable);
    own_text(json_maybe(at, "justification"), &out->justification);
    own_day(json_maybe(at, "review"), &out->review);
    own_lines(json_maybe(at, "drivers"), &out->drivers);
    out->unknown = json_take_unknown(at, members);
}

void applicability_read(const struct json *root, struct assessment *out)
{
    struct json decisions = json_maybe(root, "applicability");
    struct json decision;

    if (!read_object(decisions))
        return;
    for (bool more = json_first(&decisions, &decision); more; more = json_next(&decision)) {
        int item = questionnaire_item(out->questionnaire, decision.name);

        if (item == NONE)
            add_stray(&out->stray_decisions, decision);
        else
            read_decision(&decision, &out->decisions[item]);
    }
}

static void read_override(const struct json *at, struct override *out)
{
    static const char *const members[] = {"grade", "reason", NULL};
    static const char *const grades[] = {"major", "minor", "ofi", "conform"};
    int grade = 0;

    out->present = true;
    if (!read_object(*at))
        return;
    if (json_present(json_maybe(at, "grade")) &&
        read_choice(json_member(at, "grade"), grades, 4, &grade))
        out->grade = grade_of_name(grades[grade]);
    own_text(json_maybe(at, "reason"), &out->reason);
    out->unknown = json_take_unknown(at, members);
}

void findings_read(const struct json *root, struct assessment *out)
{
    struct json overrides = json_maybe(root, "findings");
    struct json override;

    if (!read_object(overrides))
        return;
    for (bool more = json_first(&overrides, &override); more; more = json_next(&override)) {
        int item = questionnaire_item(out->questionnaire, override.name);

        if (item == NONE)
            add_stray(&out->stray_overrides, override);
        else
            read_override(&override, &out->overrides[item]);
    }
}
