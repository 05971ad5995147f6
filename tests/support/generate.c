/* SPDX-License-Identifier: MIT
 *
 * generate.c - see generate.h. */
#include "support/generate.h"

#include "model/field.h"

#include <math.h>
#include <stdlib.h>

enum { FACETS_MOST = 4, SECTIONS_MOST = 5, ITEMS_MOST = 4, QUESTIONS_MOST = 6 };

static double some_weight(struct random *random)
{
    static const double weights[] = {1, 1, 1, 2, 3, 0.5, 0.1, 0.7, 1.5, 17, 0.001};

    return weights[random_below(random, (int)(sizeof weights / sizeof weights[0]))];
}

static void make_levels(struct random *random, struct questionnaire *out)
{
    int count = 2 + random_below(random, LEVELS_MAX - 1);
    struct level *levels = ARENA_ARRAY(&out->arena, struct level, count);
    int points = 0;

    for (int i = 0; i < count; i++) {
        levels[i] = (struct level){.id = arena_format(&out->arena, "L%d", i),
                                   .key = (char)('1' + i),
                                   .label = "level",
                                   .points = points};
        points += random_chance(random, 80) ? 1 : 1 + random_below(random, 5);
    }
    for (int i = 0; i < count; i++)
        levels[i].value = (double)levels[i].points / levels[count - 1].points;
    out->levels = levels;
    out->level_count = count;
}

static int index_or_none(struct random *random, int count, int percent)
{
    return count > 0 && random_chance(random, percent) ? random_below(random, count) : NONE;
}

static void make_facets(struct random *random, struct questionnaire *out)
{
    int count = 1 + random_below(random, FACETS_MOST);
    struct facet *facets = ARENA_ARRAY(&out->arena, struct facet, count);

    for (int i = 0; i < count; i++)
        facets[i] = (struct facet){arena_format(&out->arena, "facet%d", i), "Facet", NULL};
    out->facets = facets;
    out->facet_count = count;
    out->stage1_facet = index_or_none(random, count, 80);
    out->on_paper = out->in_practice = NONE;
    if (random_chance(random, 80)) {
        out->on_paper = random_below(random, count);
        out->in_practice = random_below(random, count);
    }
}

static void make_stoppers(struct random *random, struct questionnaire *out)
{
    int count = random_below(random, 4);
    struct stopper *stoppers = ARENA_ARRAY(&out->arena, struct stopper, count);

    for (int i = 0; i < count; i++)
        stoppers[i] = (struct stopper){
            .id = arena_format(&out->arena, "STOP-%d", i), .title = "Stopper", .stage = 1 + i % 2};
    out->stoppers = stoppers;
    out->stopper_count = count;
}

static struct string_list some_roles(struct random *random, struct arena *arena)
{
    static const char *const roles[] = {"developer", "provider", "user", "nobody"};
    struct string_list list = {ARENA_ARRAY(arena, const char *, 4), 0};

    if (random_chance(random, 60))
        return list;
    for (int i = 0; i < 4; i++)
        if (random_chance(random, 40))
            list.at[list.count++] = roles[i];
    return list;
}

static struct question some_question(struct random *random, struct questionnaire *out, int item)
{
    static const double efforts[] = {1, 1, 2, 0.5, 3, 7.25, 0.1, 0.3};

    return (struct question){
        .id = arena_format(&out->arena, "q%d/%d", item, out->question_count),
        .item = item,
        .facet = random_below(random, out->facet_count),
        .text = "?",
        .weight = some_weight(random),
        .stopper = index_or_none(random, out->stopper_count, 20),
        .quick = random_chance(random, 60),
        .applies_to = some_roles(random, &out->arena),
        .remedy = {.effort_days = efforts[random_below(random, 8)]},
    };
}

/* Sections, items and questions, with room for the most there can be. */
static void make_rows(struct random *random, struct questionnaire *out)
{
    int most = SECTIONS_MOST * ITEMS_MOST;
    struct section *sections = ARENA_ARRAY(&out->arena, struct section, SECTIONS_MOST);
    struct item *items = ARENA_ARRAY(&out->arena, struct item, most);
    struct question *questions = ARENA_ARRAY(&out->arena, struct question, most * QUESTIONS_MOST);

    out->sections = sections;
    out->items = items;
    out->questions = questions;
    out->section_count = 1 + random_below(random, SECTIONS_MOST);
    for (int s = 0; s < out->section_count; s++) {
        sections[s] =
            (struct section){.id = arena_format(&out->arena, "s%d", s),
                             .kind = random_chance(random, 60) ? SECTION_CLAUSE : SECTION_OBJECTIVE,
                             .title = "Section",
                             .weight = some_weight(random),
                             .first_item = out->item_count,
                             .item_count = 1 + random_below(random, ITEMS_MOST)};
        for (int i = 0; i < sections[s].item_count; i++) {
            int item = out->item_count++;
            int count = random_below(random, QUESTIONS_MOST + 1);

            items[item] = (struct item){.id = arena_format(&out->arena, "i%d~", item),
                                        .section = s,
                                        .title = "Item",
                                        .mandatory = random_chance(random, 50),
                                        .weight = some_weight(random),
                                        .first_question = out->question_count,
                                        .question_count = count};
            for (int q = 0; q < count; q++) {
                questions[out->question_count] = some_question(random, out, item);
                out->question_count++;
            }
        }
    }
}

static void shuffle(struct random *random, int *numbers, int count)
{
    for (int i = 0; i < count; i++)
        numbers[i] = i;
    for (int i = count - 1; i > 0; i--) {
        int other = random_below(random, i + 1);
        int number = numbers[i];

        numbers[i] = numbers[other];
        numbers[other] = number;
    }
}

/* Each question may wait for those before it in a random order, so that there is no cycle. Now and
 * then the same prerequisite stands there twice. */
static void make_after(struct random *random, struct questionnaire *out)
{
    struct question *questions = (struct question *)out->questions;
    int count = out->question_count;
    int *order = ARENA_ARRAY(&out->arena, int, count);

    shuffle(random, order, count);
    for (int i = 1; i < count; i++) {
        struct index_list *after = &questions[order[i]].remedy.after;
        int wanted = random_chance(random, 50) ? 1 + random_below(random, 4) : 0;

        after->at = ARENA_ARRAY(&out->arena, int, wanted);
        for (int k = 0; k < wanted; k++)
            after->at[after->count++] = order[random_below(random, i)];
    }
}

static struct condition some_condition(struct random *random, const struct questionnaire *out)
{
    bool of_item = random_chance(random, 60);
    int which = random_below(random, 3);

    return (struct condition){
        .item = of_item ? random_below(random, out->item_count) : NONE,
        .section = of_item ? NONE : random_below(random, out->section_count),
        .facet = index_or_none(random, out->facet_count, 50),
        .at_least = which != 0 ? random_below(random, 11) / 10.0 : NAN,
        .at_most = which != 1 ? random_below(random, 11) / 10.0 : NAN,
    };
}

static void make_patterns(struct random *random, struct questionnaire *out)
{
    int count = random_below(random, 5);
    struct pattern *patterns = ARENA_ARRAY(&out->arena, struct pattern, count);

    for (int i = 0; i < count; i++) {
        int conditions = 1 + random_below(random, 2);
        struct condition *list = ARENA_ARRAY(&out->arena, struct condition, conditions);

        for (int k = 0; k < conditions; k++)
            list[k] = some_condition(random, out);
        patterns[i] = (struct pattern){.id = arena_format(&out->arena, "F-%d", i),
                                       .title = "Pattern",
                                       .grade = GRADE_MAJOR,
                                       .conditions = list,
                                       .condition_count = conditions};
    }
    out->patterns = patterns;
    out->pattern_count = count;
}

static struct unit some_unit(struct random *random, struct questionnaire *out, int index)
{
    struct unit unit = {.id = arena_format(&out->arena, "U%d", index), .title = "Unit"};

    unit.items.at = ARENA_ARRAY(&out->arena, int, out->item_count);
    for (int i = 0; i < out->item_count; i++)
        if (random_chance(random, 20))
            unit.items.at[unit.items.count++] = i;
    return unit;
}

static void make_frameworks(struct random *random, struct questionnaire *out)
{
    int count = random_below(random, 3);
    struct framework *frameworks = ARENA_ARRAY(&out->arena, struct framework, count);

    for (int i = 0; i < count; i++) {
        int unit_count = random_below(random, 5);
        struct unit *units = ARENA_ARRAY(&out->arena, struct unit, unit_count);

        for (int k = 0; k < unit_count; k++)
            units[k] = some_unit(random, out, k);
        frameworks[i] = (struct framework){arena_format(&out->arena, "framework%d", i), "Framework",
                                           units, unit_count};
    }
    out->frameworks = frameworks;
    out->framework_count = count;
}

/* Each question is for some of them, or for everybody; now and then nobody is named. */
static void make_interviewees(struct random *random, struct questionnaire *out)
{
    int count = random_below(random, 4);
    struct interviewee *interviewees = ARENA_ARRAY(&out->arena, struct interviewee, count);
    struct question *questions = (struct question *)out->questions;

    for (int i = 0; i < count; i++)
        interviewees[i] = (struct interviewee){arena_format(&out->arena, "person%d", i),
                                               arena_format(&out->arena, "Person no. %d", i)};
    for (int q = 0; q < out->question_count; q++) {
        questions[q].ask.at = ARENA_ARRAY(&out->arena, int, count);
        for (int i = 0; i < count; i++)
            if (random_chance(random, 40))
                questions[q].ask.at[questions[q].ask.count++] = i;
    }
    out->interviewees = interviewees;
    out->interviewee_count = count;
}

void generate_questionnaire(struct random *random, struct questionnaire *out)
{
    *out = (struct questionnaire){.id = "random", .title = "Random", .edition = "1"};
    make_levels(random, out);
    make_facets(random, out);
    make_stoppers(random, out);
    make_rows(random, out);
    make_after(random, out);
    make_patterns(random, out);
    make_frameworks(random, out);
    make_interviewees(random, out);
    questionnaire_index(out);
}

static const char *some_reason(struct random *random)
{
    static const char *const reasons[] = {NULL,      "",         " ",          "\xe2\x80\x83\n",
                                          "because", " because", "outsourced", "no such system"};

    return reasons[random_below(random, 8)];
}

static const char *some_rating(struct random *random, const struct questionnaire *questionnaire)
{
    int kind = random_below(random, 100);

    if (kind < 8)
        return "unknown";
    if (kind < 18)
        return "na";
    if (kind < 21)
        return "foreign";
    if (kind < 24)
        return NULL;
    if (kind < 40)
        return questionnaire->levels[questionnaire_highest(questionnaire)].id;
    return questionnaire->levels[random_below(random, questionnaire->level_count)].id;
}

static void answer(struct random *random, struct assessment *assessment, int question)
{
    static const char *const dates[] = {NULL, "2026-01-31", "2026-11-20", "2027-05-01"};
    static const char *const persons[] = {"person0", "Person no. 1", "PERSON1", "somebody else"};

    field_set(assessment, FIELD_RATING, question, some_rating(random, assessment->questionnaire));
    field_set(assessment, FIELD_JUSTIFICATION, question, some_reason(random));
    field_set(assessment, FIELD_BASIS, question, random_chance(random, 40) ? "seen" : NULL);
    field_set(assessment, FIELD_CARRIED, question, random_chance(random, 10) ? "true" : NULL);
    field_set(assessment, FIELD_DUE, question, dates[random_below(random, 4)]);
    if (random_chance(random, 20))
        field_set(assessment, FIELD_NOTE, question, some_reason(random));
    if (random_chance(random, 10))
        field_set(assessment, FIELD_PARK, question, persons[random_below(random, 4)]);
}

static void decide(struct random *random, struct assessment *assessment, int item)
{
    static const char *const grades[] = {"major", "minor", "ofi", "conform"};

    if (random_chance(random, 25)) {
        field_set(assessment, FIELD_APPLICABLE, item, random_chance(random, 70) ? "false" : "true");
        field_set(assessment, FIELD_EXCLUSION, item, some_reason(random));
    }
    if (random_chance(random, 12)) {
        field_set(assessment, FIELD_GRADE, item, grades[random_below(random, 4)]);
        field_set(assessment, FIELD_REASON, item, some_reason(random));
    }
}

void generate_assessment(struct random *random, const struct questionnaire *questionnaire,
                         struct assessment *out)
{
    static const char *const roles[] = {NULL, NULL, "user", "developer\nprovider", "stranger"};
    int answered = random_below(random, 3) == 0 ? 100 : random_below(random, 101);
    bool decisive = random_chance(random, 70);

    assessment_init(out, questionnaire);
    field_set(out, FIELD_DEPTH, 0, random_chance(random, 20) ? "quick" : "full");
    field_set(out, FIELD_ROLES, 0, roles[random_below(random, 5)]);
    for (int i = 0; i < questionnaire->question_count; i++)
        if (random_chance(random, answered))
            answer(random, out, i);
    for (int i = 0; decisive && i < questionnaire->item_count; i++)
        decide(random, out, i);
}

void generate_change(struct random *random, struct assessment *assessment)
{
    const struct questionnaire *questionnaire = assessment->questionnaire;

    if (questionnaire->question_count > 0 && random_chance(random, 70))
        answer(random, assessment, random_below(random, questionnaire->question_count));
    else
        decide(random, assessment, random_below(random, questionnaire->item_count));
}
