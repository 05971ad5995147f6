/* SPDX-License-Identifier: MIT
 *
 * build.c - see build.h. */
#include "support/build.h"

#include "base/mem.h"
#include "model/field.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 400, WORDS_MOST = 16 };

const char small_questionnaire[] = "# 4 clause\n"
                                   "* 4.1 mandatory\n"
                                   "4.1.a defined stopper=S1\n"
                                   "4.1.b implemented after=4.1.a\n"
                                   "# A.2 objective\n"
                                   "* A.2.2\n"
                                   "A.2.2.a evidenced\n";

/* What is being built: growing rows of everything, with room for MOST of each. */
struct build {
    struct questionnaire *out;
    struct section *sections;
    struct item *items;
    struct question *questions;
    struct stopper *stoppers;
    struct pattern *patterns;
    struct framework *frameworks;
    struct unit *units;              /* of all frameworks, one behind the other */
    const char *after[MOST];         /* by question, until all questions are there */
    const char *pattern_lines[MOST]; /* until all items are there */
    const char *unit_lines[MOST];    /* likewise */
    int pattern_line_count, unit_line_count;
};

static _Noreturn void refuse(const char *what, const char *word)
{
    fprintf(stderr, "build: %s: %s\n", what, word);
    abort();
}

static int split(struct arena *arena, const char *line, const char *between,
                 char *words[WORDS_MOST])
{
    char *rest = arena_copy(arena, line);
    char *state = NULL;
    int count = 0;

    for (char *word = strtok_r(rest, between, &state); word != NULL;
         word = strtok_r(NULL, between, &state)) {
        if (count == WORDS_MOST)
            refuse("too many words", line);
        words[count++] = word;
    }
    return count;
}

/* The value of an option "name=value"; NULL if the word is another one. */
static const char *option(const char *word, const char *name)
{
    size_t length = strlen(name);

    return strncmp(word, name, length) == 0 && word[length] == '=' ? word + length + 1 : NULL;
}

static int facet_of(const struct questionnaire *questionnaire, const char *id)
{
    for (int i = 0; i < questionnaire->facet_count; i++)
        if (strcmp(questionnaire->facets[i].id, id) == 0)
            return i;
    refuse("no such facet", id);
}

static int stopper_of(struct build *build, const char *id)
{
    struct questionnaire *out = build->out;

    for (int i = 0; i < out->stopper_count; i++)
        if (strcmp(out->stoppers[i].id, id) == 0)
            return i;
    build->stoppers[out->stopper_count] = (struct stopper){.id = id, .title = id, .stage = 1};
    return out->stopper_count++;
}

static void add_section(struct build *build, char *words[], int count)
{
    struct questionnaire *out = build->out;
    struct section *section = &build->sections[out->section_count++];

    *section = (struct section){
        .id = words[1], .title = words[1], .weight = 1, .first_item = out->item_count};
    for (int i = 2; i < count; i++) {
        if (strcmp(words[i], "objective") == 0)
            section->kind = SECTION_OBJECTIVE;
        else if (option(words[i], "weight") != NULL)
            section->weight = atof(option(words[i], "weight"));
        else if (strcmp(words[i], "clause") != 0)
            refuse("section", words[i]);
    }
}

static void add_item(struct build *build, char *words[], int count)
{
    struct questionnaire *out = build->out;
    struct item *item = &build->items[out->item_count++];

    *item = (struct item){.id = words[1],
                          .title = words[1],
                          .kind = ITEM_CONTROL,
                          .section = out->section_count - 1,
                          .weight = 1,
                          .first_question = out->question_count};
    build->sections[item->section].item_count++;
    for (int i = 2; i < count; i++) {
        if (strcmp(words[i], "mandatory") == 0)
            item->mandatory = true;
        else if (option(words[i], "weight") != NULL)
            item->weight = atof(option(words[i], "weight"));
        else
            refuse("item", words[i]);
    }
    item->kind = item->mandatory ? ITEM_REQUIREMENT : ITEM_CONTROL;
}

static struct string_list strings(struct build *build, const char *value)
{
    char *words[WORDS_MOST];
    int count = split(&build->out->arena, value, ",", words);
    struct string_list list = {ARENA_ARRAY(&build->out->arena, const char *, count), count};

    for (int i = 0; i < count; i++)
        list.at[i] = words[i];
    return list;
}

static void set_option(struct build *build, struct question *question, const char *word)
{
    if (strcmp(word, "quick") == 0)
        question->quick = true;
    else if (option(word, "weight") != NULL)
        question->weight = atof(option(word, "weight"));
    else if (option(word, "stopper") != NULL)
        question->stopper = stopper_of(build, option(word, "stopper"));
    else if (option(word, "effort") != NULL)
        question->remedy.effort_days = atof(option(word, "effort"));
    else if (option(word, "after") != NULL)
        build->after[build->out->question_count - 1] = option(word, "after");
    else if (option(word, "for") != NULL)
        question->applies_to = strings(build, option(word, "for"));
    else
        refuse("question", word);
}

static void add_question(struct build *build, char *words[], int count)
{
    struct questionnaire *out = build->out;
    struct question *question = &build->questions[out->question_count++];

    *question = (struct question){.id = words[0],
                                  .item = out->item_count - 1,
                                  .facet = facet_of(out, words[1]),
                                  .text = words[0],
                                  .weight = 1,
                                  .stopper = NONE,
                                  .remedy = {.effort_days = 1}};
    build->items[question->item].question_count++;
    for (int i = 2; i < count; i++)
        set_option(build, question, words[i]);
}

static void add_line(struct build *build, const char *line)
{
    char *words[WORDS_MOST];
    int count = split(&build->out->arena, line, " ", words);

    if (count == 0)
        return;
    if (strcmp(words[0], "#") == 0)
        add_section(build, words, count);
    else if (strcmp(words[0], "*") == 0)
        add_item(build, words, count);
    else if (strcmp(words[0], "pattern") == 0)
        build->pattern_lines[build->pattern_line_count++] = line;
    else if (strcmp(words[0], "unit") == 0)
        build->unit_lines[build->unit_line_count++] = line;
    else
        add_question(build, words, count);
}

static struct index_list indexes(struct build *build, const char *value, bool of_items)
{
    struct string_list ids = strings(build, value);
    struct index_list list = {ARENA_ARRAY(&build->out->arena, int, ids.count), ids.count};

    for (int i = 0; i < ids.count; i++) {
        list.at[i] = of_items ? questionnaire_item(build->out, ids.at[i])
                              : questionnaire_question(build->out, ids.at[i]);
        if (list.at[i] == NONE)
            refuse("no such id", ids.at[i]);
    }
    return list;
}

/* One condition a line; lines of the same id are conditions of one pattern. */
static void add_pattern(struct build *build, const char *line)
{
    struct questionnaire *out = build->out;
    char *words[WORDS_MOST];
    int count = split(&out->arena, line, " ", words);
    struct pattern *pattern = &build->patterns[out->pattern_count];
    struct condition *condition;

    if (out->pattern_count > 0 && strcmp(pattern[-1].id, words[1]) == 0) {
        pattern--;
    } else {
        out->pattern_count++;
        *pattern = (struct pattern){.id = words[1], .title = words[1]};
        pattern->conditions = ARENA_ARRAY(&out->arena, struct condition, WORDS_MOST);
    }
    pattern->grade = grade_of_name(words[2]);
    condition = (struct condition *)&pattern->conditions[pattern->condition_count++];
    *condition = (struct condition){NONE, NONE, NONE, NAN, NAN};
    for (int i = 3; i < count; i++) {
        if (option(words[i], "item") != NULL)
            condition->item = questionnaire_item(out, option(words[i], "item"));
        else if (option(words[i], "section") != NULL)
            condition->section = questionnaire_section(out, option(words[i], "section"));
        else if (option(words[i], "facet") != NULL)
            condition->facet = facet_of(out, option(words[i], "facet"));
        else if (option(words[i], "at_least") != NULL)
            condition->at_least = atof(option(words[i], "at_least"));
        else if (option(words[i], "at_most") != NULL)
            condition->at_most = atof(option(words[i], "at_most"));
        else
            refuse("pattern", words[i]);
    }
}

/* Units of one framework stand together. */
static void add_unit(struct build *build, const char *line, int index)
{
    struct questionnaire *out = build->out;
    char *words[WORDS_MOST];
    int count = split(&out->arena, line, " ", words);
    struct framework *framework = &build->frameworks[out->framework_count];

    if (out->framework_count > 0 && strcmp(framework[-1].id, words[1]) == 0) {
        framework--;
    } else {
        out->framework_count++;
        *framework =
            (struct framework){.id = words[1], .title = words[1], .units = &build->units[index]};
    }
    build->units[index] = (struct unit){.id = words[2], .title = words[2]};
    if (count > 3)
        build->units[index].items = indexes(build, words[3], true);
    framework->unit_count++;
}

static void begin(struct build *build, struct questionnaire *out)
{
    static const struct level levels[] = {
        {"N", '1', "Not in place",   NULL, 0, 0      },
        {"P", '2', "Partly",         NULL, 1, 1.0 / 3},
        {"L", '3', "Largely",        NULL, 2, 2.0 / 3},
        {"F", '4', "Fully in place", NULL, 3, 1      }
    };
    static const struct facet facets[] = {
        {"defined",     "Defined",     NULL},
        {"implemented", "Implemented", NULL},
        {"evidenced",   "Evidenced",   NULL},
        {"improved",    "Improved",    NULL}
    };

    *out = (struct questionnaire){.id = "test",
                                  .title = "Test",
                                  .edition = "1",
                                  .language = "en",
                                  .levels = levels,
                                  .level_count = 4,
                                  .facets = facets,
                                  .facet_count = 4,
                                  .stage1_facet = 0,
                                  .on_paper = 0,
                                  .in_practice = 2};
    build->out = out;
    out->sections = build->sections = ARENA_ARRAY(&out->arena, struct section, MOST);
    out->items = build->items = ARENA_ARRAY(&out->arena, struct item, MOST);
    out->questions = build->questions = ARENA_ARRAY(&out->arena, struct question, MOST);
    out->stoppers = build->stoppers = ARENA_ARRAY(&out->arena, struct stopper, MOST);
    out->patterns = build->patterns = ARENA_ARRAY(&out->arena, struct pattern, MOST);
    out->frameworks = build->frameworks = ARENA_ARRAY(&out->arena, struct framework, MOST);
    build->units = ARENA_ARRAY(&out->arena, struct unit, MOST);
}

void build_questionnaire(struct questionnaire *out, const char *text)
{
    struct build build = {0};
    char *rest;
    char *state = NULL;

    begin(&build, out);
    rest = arena_copy(&out->arena, text);
    for (char *line = strtok_r(rest, "\n", &state); line != NULL;
         line = strtok_r(NULL, "\n", &state))
        add_line(&build, line);
    for (int i = 0; i < out->question_count; i++)
        if (build.after[i] != NULL)
            build.questions[i].remedy.after = indexes(&build, build.after[i], false);
    for (int i = 0; i < build.pattern_line_count; i++)
        add_pattern(&build, build.pattern_lines[i]);
    for (int i = 0; i < build.unit_line_count; i++)
        add_unit(&build, build.unit_lines[i], i);
    questionnaire_index(out);
}

static void set_answer_option(struct assessment *assessment, int question, const char *word)
{
    if (strcmp(word, "seen") == 0)
        field_set(assessment, FIELD_BASIS, question, "seen");
    else if (strcmp(word, "carried") == 0)
        field_set(assessment, FIELD_CARRIED, question, "true");
    else if (strcmp(word, "flag") == 0)
        field_set(assessment, FIELD_FLAG, question, "true");
    else if (strcmp(word, "because") == 0)
        field_set(assessment, FIELD_JUSTIFICATION, question, "because");
    else if (strcmp(word, "blank") == 0)
        field_set(assessment, FIELD_JUSTIFICATION, question, " \t");
    else if (strncmp(word, "due:", 4) == 0)
        field_set(assessment, FIELD_DUE, question, word + 4);
    else if (strncmp(word, "owner:", 6) == 0)
        field_set(assessment, FIELD_OWNER, question, word + 6);
    else
        refuse("answer", word);
}

static void set_answer(struct assessment *assessment, int question, char *words[], int count)
{
    const char *rating = strcmp(words[0], "?") == 0 ? "unknown" : words[0];

    field_set(assessment, FIELD_RATING, question, strcmp(rating, "-") == 0 ? NULL : rating);
    for (int i = 1; i < count; i++)
        set_answer_option(assessment, question, words[i]);
}

static void decide(struct assessment *assessment, int item, char *words[], int count)
{
    const char *reason = count > 1 && strcmp(words[1], "blank") == 0 ? "\xc2\xa0" : "because";

    if (strcmp(words[0], "out") == 0 || strcmp(words[0], "in") == 0) {
        field_set(assessment, FIELD_APPLICABLE, item,
                  strcmp(words[0], "in") == 0 ? "true" : "false");
        field_set(assessment, FIELD_EXCLUSION, item, reason);
    } else {
        if (grade_of_name(words[0]) == GRADE_NONE)
            refuse("grade", words[0]);
        field_set(assessment, FIELD_GRADE, item, words[0]);
        field_set(assessment, FIELD_REASON, item, reason);
    }
}

static void set_roles(struct assessment *assessment, char *roles)
{
    for (char *comma = roles; (comma = strchr(comma, ',')) != NULL;)
        *comma = '\n';
    field_set(assessment, FIELD_ROLES, 0, roles);
}

static void build_answer(struct assessment *assessment, struct arena *scratch, char *word)
{
    const struct questionnaire *questionnaire = assessment->questionnaire;
    char *equals = strchr(word, '=');
    char *words[WORDS_MOST];
    int count;

    if (strcmp(word, "quick") == 0) {
        field_set(assessment, FIELD_DEPTH, 0, "quick");
        return;
    }
    if (strncmp(word, "roles:", 6) == 0) {
        set_roles(assessment, word + 6);
        return;
    }
    if (equals == NULL)
        refuse("answers", word);
    *equals = '\0';
    count = split(scratch, equals + 1, ",", words);
    if (questionnaire_question(questionnaire, word) != NONE)
        set_answer(assessment, questionnaire_question(questionnaire, word), words, count);
    else if (questionnaire_item(questionnaire, word) != NONE)
        decide(assessment, questionnaire_item(questionnaire, word), words, count);
    else
        refuse("no such id", word);
}

void build_answers(struct assessment *assessment, const char *text)
{
    struct arena scratch = {0};
    char *rest = arena_copy(&scratch, text);
    char *state = NULL;

    for (char *word = strtok_r(rest, " \n", &state); word != NULL;
         word = strtok_r(NULL, " \n", &state))
        build_answer(assessment, &scratch, word);
    arena_release(&scratch);
}

void build_assessment(struct assessment *out, const struct questionnaire *questionnaire,
                      const char *text)
{
    assessment_init(out, questionnaire);
    build_answers(out, text);
}
