/* SPDX-License-Identifier: MIT
 *
 * questionnaire_lint.c - see codec.h: hints for the author of a questionnaire.
 *
 * A warning is what will not do what its author wants; a note is a matter of style.
 */
#include "base/mem.h"
#include "base/names.h"
#include "base/utf8.h"
#include "codec/codec.h"
#include "codec/place.h"

#include <ctype.h>
#include <string.h>

enum { WORDS_MAX = 30 };

struct lint {
    const struct questionnaire *questionnaire;
    struct problems *problems;
    struct names texts; /* of the questions, to find the same one again */
    bool *asked;        /* by interviewee */
    bool *decides;      /* by stopper: a question carries it */
};

static void hint(struct lint *lint, enum severity severity, const char *code,
                 const struct text *place, const char *text)
{
    problem_add(lint->problems, severity, code, text_string(place), (int)lint->problems->count,
                "%s", text);
}

static void hint_question(struct lint *lint, enum severity severity, const char *code, int question,
                          const char *member, const char *text)
{
    struct text place = {0};

    place_question(lint->questionnaire, question, &place);
    text_add(&place, member);
    hint(lint, severity, code, &place, text);
    text_release(&place);
}

static int count_words(const char *text)
{
    int words = 0;
    bool inside = false;

    for (; *text != '\0'; text++) {
        bool space = isspace((unsigned char)*text) != 0;

        words += !space && !inside;
        inside = !space;
    }
    return words;
}

static bool ends_with_mark(const char *text)
{
    size_t length = strlen(text);

    while (length > 0 && isspace((unsigned char)text[length - 1]))
        length--;
    return length > 0 && text[length - 1] == '?';
}

static void lint_text(struct lint *lint, int index)
{
    const char *text = lint->questionnaire->questions[index].text;

    if (utf8_blank(text)) {
        hint_question(lint, SEVERITY_WARNING, "blank_text", index, "/text",
                      "nothing is asked; write the question");
        return;
    }
    if (strstr(text, " and ") != NULL)
        hint_question(lint, SEVERITY_NOTE, "two_things", index, "/text",
                      "has an \"and\"; ask one thing at a time");
    if (!ends_with_mark(text))
        hint_question(lint, SEVERITY_NOTE, "no_question", index, "/text",
                      "does not end with a question mark; write it as a question");
    if (count_words(text) > WORDS_MAX)
        hint_question(lint, SEVERITY_NOTE, "long_text", index, "/text",
                      "has more than 30 words; make it shorter");
    if (names_find(&lint->texts, text) != index)
        hint_question(lint, SEVERITY_WARNING, "same_text", index, "/text",
                      "the same text as an earlier question; ask something else");
}

static void lint_levels(struct lint *lint, int index)
{
    const struct questionnaire *questionnaire = lint->questionnaire;
    const char *const *levels = questionnaire->questions[index].levels;
    bool missing = false;
    bool same = false;

    for (int i = 0; i < questionnaire->level_count; i++) {
        missing |= utf8_blank(levels[i]);
        for (int j = 0; j < i; j++)
            same |= levels[i] != NULL && levels[j] != NULL && strcmp(levels[i], levels[j]) == 0;
    }
    if (missing)
        hint_question(lint, SEVERITY_NOTE, "level_undescribed", index, "/levels",
                      "a level without a description; write what one finds there");
    if (same)
        hint_question(lint, SEVERITY_WARNING, "same_level", index, "/levels",
                      "two levels are described alike; say what tells them apart");
}

static bool is_one_of(const char *word, size_t length, const char *const *words)
{
    for (; *words != NULL; words++) {
        if (strlen(*words) == length && strncmp(*words, word, length) == 0)
            return true;
    }
    return false;
}

/* Whether the first word looks like anything but the imperative of a verb. */
static bool starts_without_verb(const char *action)
{
    static const char *const others[] = {"A",   "An",   "The",    "This",   "No",   "There", "It",
                                         "You", "We",   "All",    "Every",  "Each", "Some",  "More",
                                         "New", "Your", "Our",    "For",    "In",   "On",    "With",
                                         "If",  "When", "Please", "Should", "Must", NULL};
    static const char *const endings[] = {"ing", "tion", "ment", NULL};
    static const char *const verbs[] = {
        "Bring",      "Document",   "Implement", "Mention",    "Position", "Ring",    "String",
        "Complement", "Supplement", "Question",  "Experiment", "Comment",  "Augment", NULL};
    size_t length = strcspn(action, " \t\n,.:;");

    if (length == 0 || islower((unsigned char)*action) || is_one_of(action, length, others))
        return true;
    if (is_one_of(action, length, verbs))
        return false;
    for (const char *const *ending = endings; *ending != NULL; ending++) {
        size_t size = strlen(*ending);

        if (length > size && strncmp(action + length - size, *ending, size) == 0)
            return true;
    }
    return false;
}

static void lint_remedy(struct lint *lint, int index)
{
    const char *action = lint->questionnaire->questions[index].remedy.action;

    if (utf8_blank(action))
        hint_question(lint, SEVERITY_NOTE, "no_action", index, "",
                      "no remedy; write the action that closes the gap");
    else if (starts_without_verb(action))
        hint_question(lint, SEVERITY_NOTE, "no_verb", index, "/remedy/action",
                      "does not start with a verb; write what to do, as \"Name an owner\"");
}

static void lint_question(struct lint *lint, int index)
{
    const struct question *question = &lint->questionnaire->questions[index];

    lint_text(lint, index);
    lint_levels(lint, index);
    lint_remedy(lint, index);
    if (utf8_blank(question->why))
        hint_question(lint, SEVERITY_NOTE, "no_why", index, "",
                      "does not say why it matters; write \"why\"");
    if (question->evidence.count == 0)
        hint_question(lint, SEVERITY_NOTE, "no_evidence", index, "",
                      "names no evidence; write what an auditor would ask to see");
    for (int i = 0; i < question->ask.count; i++)
        lint->asked[question->ask.at[i]] = true;
    if (question->stopper != NONE)
        lint->decides[question->stopper] = true;
}

static void lint_items(struct lint *lint)
{
    for (int i = 0; i < lint->questionnaire->item_count; i++) {
        struct text place = {0};

        if (lint->questionnaire->items[i].question_count > 0)
            continue;
        place_item(lint->questionnaire, i, &place);
        hint(lint, SEVERITY_NOTE, "no_questions", &place, "asks nothing; it will not be scored");
        text_release(&place);
    }
}

static void hint_row(struct lint *lint, enum severity severity, const char *code, const char *list,
                     int index, const char *text)
{
    struct text place = {0};

    text_format(&place, "/%s/%d", list, index);
    hint(lint, severity, code, &place, text);
    text_release(&place);
}

static bool asks_facet(const struct questionnaire *questionnaire, const struct item *item,
                       int facet)
{
    for (int i = 0; i < item->question_count; i++) {
        if (facet == NONE || questionnaire->questions[item->first_question + i].facet == facet)
            return true;
    }
    return false;
}

static bool has_figure(const struct questionnaire *questionnaire, const struct condition *condition)
{
    const struct section *section;

    if (condition->item != NONE)
        return asks_facet(questionnaire, &questionnaire->items[condition->item], condition->facet);
    section = &questionnaire->sections[condition->section];
    for (int i = 0; i < section->item_count; i++) {
        if (asks_facet(questionnaire, &questionnaire->items[section->first_item + i],
                       condition->facet))
            return true;
    }
    return false;
}

/* A bound that is not there is NAN, which is neither below nor above anything. */
static bool is_possible(const struct condition *condition)
{
    return !(condition->at_least > 1) && !(condition->at_most < 0);
}

static void lint_pattern(struct lint *lint, int index)
{
    const struct pattern *pattern = &lint->questionnaire->patterns[index];

    for (int i = 0; i < pattern->condition_count; i++) {
        if (!has_figure(lint->questionnaire, &pattern->conditions[i]))
            hint_row(lint, SEVERITY_WARNING, "never_holds", "patterns", index,
                     "a condition on what no question asks; it can never hold");
        if (!is_possible(&pattern->conditions[i]))
            hint_row(lint, SEVERITY_WARNING, "never_holds", "patterns", index,
                     "a bound outside 0 to 1; write a fraction, as 0.5");
        if (pattern->conditions[i].at_least > pattern->conditions[i].at_most)
            hint_row(lint, SEVERITY_WARNING, "never_holds", "patterns", index,
                     "\"at_least\" is above \"at_most\"; it can never hold");
    }
}

static void lint_vocabularies(struct lint *lint)
{
    const struct questionnaire *questionnaire = lint->questionnaire;

    for (int i = 0; i < questionnaire->interviewee_count; i++) {
        if (!lint->asked[i])
            hint_row(lint, SEVERITY_NOTE, "never_asked", "interviewees", i,
                     "no question is for this person; name it in \"ask\" or take it away");
    }
    for (int i = 0; i < questionnaire->stopper_count; i++) {
        if (!lint->decides[i])
            hint_row(lint, SEVERITY_WARNING, "never_decided", "stoppers", i,
                     "carried by no question; name it in \"stopper\" or take it away");
    }
    for (int i = 0; i < questionnaire->pattern_count; i++)
        lint_pattern(lint, i);
}

static void lint_quick(struct lint *lint)
{
    const struct questionnaire *questionnaire = lint->questionnaire;
    struct text place = {0};

    for (int i = 0; i < questionnaire->question_count; i++) {
        if (questionnaire->questions[i].quick)
            return;
    }
    hint(lint, SEVERITY_NOTE, "no_quick_scan", &place,
         "no question is marked \"quick\"; a quick scan would be empty");
}

void questionnaire_lint(const struct questionnaire *questionnaire, struct problems *problems)
{
    struct lint lint = {.questionnaire = questionnaire,
                        .problems = problems,
                        .asked = mem_alloc((size_t)questionnaire->interviewee_count, sizeof(bool)),
                        .decides = mem_alloc((size_t)questionnaire->stopper_count, sizeof(bool))};

    for (int i = 0; i < questionnaire->question_count; i++)
        names_add(&lint.texts, questionnaire->questions[i].text, i);
    names_sort(&lint.texts);
    lint_quick(&lint);
    for (int i = 0; i < questionnaire->question_count; i++)
        lint_question(&lint, i);
    lint_items(&lint);
    lint_vocabularies(&lint);
    names_release(&lint.texts);
    mem_free(lint.asked);
    mem_free(lint.decides);
}
