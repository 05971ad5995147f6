/* SPDX-License-Identifier: MIT
 *
 * plain_text.c - see plain_state.h: what the plain interview reads and says.
 */
#include "app/plain_run.h"
#include "app/world.h"
#include "base/utf8.h"
#include "model/results.h"
#include "model/scope.h"
#include "report/words.h"

#include <stdio.h>
#include <string.h>

enum { LINE_LIMIT = 64 * 1024 };

void plain_print(const struct text *text)
{
    struct text visible = {0};
    const char *rest = text_string(text);

    while (*rest != '\0') {
        size_t length = strcspn(rest, "\n");
        const char *line;
        size_t skip = 0;
        text_clear(&visible);
        utf8_add_visible(&visible, rest, length);
        for (line = text_string(&visible); *line != '\0'; line += skip) {
            size_t fits = utf8_wrap(line, output_columns(), &skip);
            (void)printf("%.*s\n", (int)fits, line);
        }
        rest += length + (rest[length] == '\n');
    }
    (void)fflush(stdout);
    text_release(&visible);
}

void plain_say(const char *format, ...)
{
    struct text text = {0};
    va_list args;

    va_start(args, format);
    text_vformat(&text, format, args);
    va_end(args);
    plain_print(&text);
    text_release(&text);
}

bool plain_read(struct text *out)
{
    char piece[512];
    bool any = false;

    text_clear(out);
    while (fgets(piece, sizeof piece, stdin) != NULL) {
        size_t length = strcspn(piece, "\r\n");
        bool ended = piece[length] != '\0';
        any = true;
        if (out->length + length < LINE_LIMIT)
            text_add_bytes(out, piece, length);
        if (ended)
            break;
    }
    if (utf8_valid_length(text_string(out), out->length) != out->length) {
        plain_say("That is not UTF-8 and was passed over.");
        text_clear(out);
    }
    return any;
}

bool plain_ask(const char *prompt, struct text *out)
{
    if (!input_is_terminal())
        return false;
    (void)printf("%s: ", prompt);
    (void)fflush(stdout);
    return plain_read(out);
}

static void count_asked(const struct plain *plain, int *place, int *count)
{
    const struct assessment *assessment = &plain->document.assessment;

    *place = 0;
    *count = 0;
    for (int i = 0; i < assessment->questionnaire->question_count; i++) {
        *count += plain_asks(plain, i);
        if (i == plain->question)
            *place = *count;
    }
}

static void add_levels(const struct questionnaire *from, const struct question *question,
                       struct text *out)
{
    for (int i = 0; i < from->level_count; i++) {
        const char *says =
            question->levels[i] == NULL ? from->levels[i].meaning : question->levels[i];
        text_format(out, "%c %s", from->levels[i].key, from->levels[i].label);
        if (says != NULL)
            text_format(out, ": %s", says);
        text_add(out, "\n");
    }
    text_add(out, "0 Don't know\n");
    text_format(out, "- Not applicable, with a reason%s\n",
                from->items[question->item].mandatory ? "; it stays open in the score" : "");
}

/* A sentence of its own, with one full stop. */
static void add_optional(struct text *out, const char *label, const char *value)
{
    size_t length = value == NULL ? 0 : strlen(value);

    if (length > 0)
        text_format(out, " %s: %s%s", label, value, strchr(".!?", value[length - 1]) ? "" : ".");
}

static void add_answer(const struct questionnaire *from, const struct answer *answer,
                       struct text *out)
{
    text_format(out, "Answer now: %s%s.", rating_words(from, answer),
                answer->carried ? ", carried over, to be confirmed" : "");
    add_optional(out, "Reason", answer->justification);
    add_optional(out, "Note", answer->note);
    for (size_t i = 0; i < answer->evidence_count; i++)
        text_format(out, " Evidence %zu: %s.", i + 1,
                    answer->evidence[i].title == NULL ? "" : answer->evidence[i].title);
    if (answer->seen)
        text_add(out, " Basis: seen.");
    add_optional(out, "Owner", answer->owner);
    add_optional(out, "Due", answer->due);
    add_optional(out, "Parked for", answer->park);
    if (answer->flag)
        text_add(out, " Flagged.");
    text_add(out, "\n");
}

void plain_describe(const struct plain *plain, struct text *out)
{
    const struct questionnaire *from = &plain->document.questionnaire;
    const struct question *question = &from->questions[plain->question];
    const struct item *item = &from->items[question->item];
    const struct section *section = &from->sections[item->section];
    int place = 0;
    int count = 0;

    count_asked(plain, &place, &count);
    text_format(out, "%s %s. Question %d of %d. %s %s.\n", section->id, section->title, place,
                count, item->id, item->title);
    text_format(out, "%s %s\n", question->id, question->text);
    add_levels(from, question, out);
    add_answer(from, &plain->document.assessment.answers[plain->question], out);
}

void plain_effect(const struct plain *plain, struct text *out)
{
    const struct questionnaire *from = &plain->document.questionnaire;
    const struct question *question = &from->questions[plain->question];
    int section = from->items[question->item].section;
    struct results results = {0};

    if (plain->unsaved.code != ERR_NONE)
        text_format(out, "NOT SAVED: %s. ", plain->unsaved.text);
    else
        text_add(out, "Saved: ");
    results_score(&results, &plain->document.assessment);
    text_format(out, "%s is %s. %s is ", question->id,
                rating_words(from, &plain->document.assessment.answers[plain->question]),
                from->sections[section].id);
    add_figure(out, results.sections[section].whole.figure);
    text_add(out, ". Whole: ");
    add_figure(out, results.whole.figure);
    text_add(out, ".\n");
    results_release(&results);
}

void plain_explain(const struct plain *plain, struct text *out)
{
    const struct questionnaire *from = &plain->document.questionnaire;
    const struct question *question = &from->questions[plain->question];

    if (question->why != NULL)
        text_format(out, "Why it matters: %s\n", question->why);
    for (int i = 0; i < question->ask.count; i++)
        text_format(out, "%s%s", i == 0 ? "Ask: " : ", ",
                    from->interviewees[question->ask.at[i]].label);
    if (question->ask.count > 0)
        text_add(out, "\n");
    for (int i = 0; i < question->evidence.count; i++)
        text_format(out, "%s%s", i == 0 ? "An auditor asks to see: " : "; ",
                    question->evidence.at[i]);
    if (question->evidence.count > 0)
        text_add(out, "\n");
    if (question->stopper != NONE)
        text_format(out, "Critical: %s.\n", from->stoppers[question->stopper].title);
}

void plain_prompt(const struct plain *plain)
{
    const struct questionnaire *from = &plain->document.questionnaire;

    if (!input_is_terminal())
        return;

    (void)printf("%c-%c, 0, -, n note, e evidence, s skip, p back, ? all, q quit: ",
                 from->levels[0].key, from->levels[from->level_count - 1].key);
    (void)fflush(stdout);
}
