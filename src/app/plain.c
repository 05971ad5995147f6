/* SPDX-License-Identifier: MIT
 *
 * plain.c - see plain.h.
 */
#include "app/plain.h"

#include "app/attach.h"
#include "app/edit.h"
#include "app/plain_state.h"
#include "app/recent.h"
#include "app/world.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "codec/codec.h"
#include "model/scope.h"
#include "report/report.h"

#include <stdio.h>
#include <string.h>

/* One thing that can be typed: its letter or its whole word, and what stands behind it. */
struct plain_command {
    const char *letter, *word, *help;
    void (*run)(struct plain *, const char *rest);
};

static const struct plain_command *find_command(const char *word, size_t length);

static struct stamp stamp_of(struct plain *plain)
{
    const char *assessors = plain->document.assessment.assessors;

    clock_instant(plain->at);
    return (struct stamp){.at = plain->at,
                          .by = assessors == NULL || strchr(assessors, '\n') != NULL ? NULL
                                                                                     : assessors};
}

static void tell(const struct plain *plain, void (*write)(const struct plain *, struct text *))
{
    struct text out = {0};

    write(plain, &out);
    plain_print(&out);
    text_release(&out);
}

/* One or two fields of the question in one step; a second field FIELD_COUNT is none. */
static bool change(struct plain *plain, enum field field, const char *value, enum field second,
                   const char *second_value)
{
    struct assessment *assessment = &plain->document.assessment;
    struct stamp stamp = stamp_of(plain);
    struct err err = {0};

    if (value != NULL && !field_check(assessment->questionnaire, field, value, &err)) {
        plain_say("%s.", err.text);
        return false;
    }
    journal_begin(&plain->journal);
    journal_change(&plain->journal, assessment, field, plain->question, value, stamp);
    if (second != FIELD_COUNT)
        journal_change(&plain->journal, assessment, second, plain->question, second_value, stamp);
    if (journal_end(&plain->journal))
        plain_save(plain);
    tell(plain, plain_confirm);
    return true;
}

static void set_evidence(struct plain *plain, const char *value)
{
    struct assessment *assessment = &plain->document.assessment;
    struct err err = {0};
    char *whole = attach_value(assessment, plain->document.path, plain->question, value, &err);

    if (err.code != ERR_NONE) {
        plain_say("%s.", err.text);
    } else {
        journal_begin(&plain->journal);
        journal_change(&plain->journal, assessment, FIELD_EVIDENCE, plain->question, whole,
                       stamp_of(plain));
        if (journal_end(&plain->journal))
            plain_save(plain);
        tell(plain, plain_confirm);
    }
    mem_free(whole);
}

static void set(struct plain *plain, enum field field, const char *value)
{
    (void)change(plain, field, utf8_blank(value) ? NULL : value, FIELD_COUNT, NULL);
}

/* What stands behind the letter, or a line of its own. Yours: mem_free; NULL at the end of input.
 */
static char *value_of(const char *rest, const char *prompt)
{
    struct text line = {0};

    if (rest[0] != '\0')
        return mem_copy(rest);
    if (!plain_ask(prompt, &line)) {
        text_release(&line);
        return NULL;
    }
    text_add(&line, "");
    return line.length == 0 ? (text_release(&line), mem_copy("")) : text_take(&line);
}

static void set_asked(struct plain *plain, enum field field, const char *rest, const char *prompt)
{
    char *value = value_of(rest, prompt);

    if (value != NULL)
        set(plain, field, value);
    mem_free(value);
}

static void run_note(struct plain *plain, const char *rest)
{
    set_asked(plain, FIELD_NOTE, rest, "Note");
}

static void run_owner(struct plain *plain, const char *rest)
{
    set_asked(plain, FIELD_OWNER, rest, "Owner");
}

static void run_park(struct plain *plain, const char *rest)
{
    set_asked(plain, FIELD_PARK, rest, "Whom to ask later; empty for nobody");
}

static void run_due(struct plain *plain, const char *rest)
{
    char *value = value_of(rest, "Due, as 2027-01-31, 31.1 or +2w");
    char date[DATE_SIZE];
    int64_t days = 0;

    if (value != NULL && date_understand(value, clock_today(), &days)) {
        date_format(days, date);
        set(plain, FIELD_DUE, date);
    } else if (value != NULL) {
        set(plain, FIELD_DUE, value);
    }
    mem_free(value);
}

static void run_evidence(struct plain *plain, const char *rest)
{
    char *title = value_of(rest, "Evidence, with its place behind an =");
    char *now = field_get(&plain->document.assessment, FIELD_EVIDENCE, plain->question);
    struct text value = {0};

    if (title != NULL && !utf8_blank(title)) {
        char *location = strchr(title, '=');
        if (location != NULL)
            *location++ = '\0';
        text_add(&value, now);
        evidence_add_line(&value, title, location == NULL ? "" : location);
        set_evidence(plain, text_string(&value));
    }
    text_release(&value);
    mem_free(now);
    mem_free(title);
}

static void run_basis(struct plain *plain, const char *rest)
{
    bool seen = plain->document.assessment.answers[plain->question].seen;

    (void)rest;
    set(plain, FIELD_BASIS, seen ? "claimed" : "seen");
}

static void run_flag(struct plain *plain, const char *rest)
{
    bool flag = plain->document.assessment.answers[plain->question].flag;

    (void)rest;
    set(plain, FIELD_FLAG, flag ? NULL : "true");
}

static void run_confirm(struct plain *plain, const char *rest)
{
    (void)rest;
    set(plain, FIELD_CARRIED, NULL);
}

/* The next question in a direction that is asked (and open); the same one if there is none. */
static void move(struct plain *plain, int direction, bool open)
{
    const struct assessment *assessment = &plain->document.assessment;
    int count = assessment->questionnaire->question_count;

    for (int i = plain->question + direction; i >= 0 && i < count; i += direction) {
        if (open ? !scope_open(assessment, i) : !scope_asked(assessment, i))
            continue;
        plain->question = i;
        return;
    }
    plain_say("There is no other question that way.");
}

static void run_next(struct plain *plain, const char *rest)
{
    (void)rest;
    move(plain, 1, false);
}

static void run_back(struct plain *plain, const char *rest)
{
    (void)rest;
    move(plain, -1, false);
}

static void run_next_open(struct plain *plain, const char *rest)
{
    (void)rest;
    move(plain, 1, true);
}

static void run_previous_open(struct plain *plain, const char *rest)
{
    (void)rest;
    move(plain, -1, true);
}

static void run_go(struct plain *plain, const char *rest)
{
    const struct questionnaire *from = &plain->document.questionnaire;
    char *id = value_of(rest, "Id of a question or an item");
    int question = id == NULL ? NONE : questionnaire_question(from, id);
    int item = id == NULL ? NONE : questionnaire_item(from, id);

    if (question == NONE && item != NONE && from->items[item].question_count > 0)
        question = from->items[item].first_question;
    if (question != NONE)
        plain->question = question;
    else if (id != NULL)
        plain_say("There is no question %s.", id);
    mem_free(id);
}

static void run_why(struct plain *plain, const char *rest)
{
    (void)rest;
    tell(plain, plain_explain);
}

static void run_heatmap(struct plain *plain, const char *rest)
{
    (void)rest;
    tell(plain, plain_heatmap);
}

static void run_actions(struct plain *plain, const char *rest)
{
    (void)rest;
    tell(plain, plain_actions);
}

static void run_score(struct plain *plain, const char *rest)
{
    struct summary_options options = {.columns = output_columns(), .ascii = !locale_unicode()};
    struct results results = {0};
    struct text out = {0};

    (void)rest;
    results_compute(&results, &plain->document.assessment);
    summary_write(&results, &options, &out);
    (void)printf("%s", text_string(&out));
    text_release(&out);
    results_release(&results);
}

static void tell_step(struct plain *plain, const struct step *step, bool undo)
{
    struct text out = {0};

    if (step == NULL) {
        plain_say("There is nothing to %s.", undo ? "undo" : "redo");
        return;
    }
    plain_save(plain);
    step_describe(step, &plain->document.questionnaire, undo, &out);
    plain_say("%s: %s.", undo ? "Undone" : "Redone", text_string(&out));
    tell(plain, plain_confirm);
    text_release(&out);
}

static void run_undo(struct plain *plain, const char *rest)
{
    (void)rest;
    tell_step(plain, journal_undo(&plain->journal, &plain->document.assessment, stamp_of(plain)),
              true);
}

static void run_redo(struct plain *plain, const char *rest)
{
    (void)rest;
    tell_step(plain, journal_redo(&plain->journal, &plain->document.assessment, stamp_of(plain)),
              false);
}

static void run_quit(struct plain *plain, const char *rest)
{
    (void)rest;
    plain->leaving = true;
}

static void run_help(struct plain *plain, const char *rest);

static const struct plain_command plain_commands[] = {
    {"n", "note",     "write a note",                           run_note         },
    {"e", "evidence", "add evidence",                           run_evidence     },
    {"b", "basis",    "claimed, or seen by you",                run_basis        },
    {"o", "owner",    "who is to mend it",                      run_owner        },
    {"d", "due",      "until when",                             run_due          },
    {"f", "flag",     "flag, to come back to it",               run_flag         },
    {"k", "park",     "set aside, to ask another person",       run_park         },
    {"c", "confirm",  "confirm an answer carried over",         run_confirm      },
    {"s", "skip",     "next question; an empty line, too",      run_next         },
    {"p", "back",     "previous question",                      run_back         },
    {"]", "open",     "next open question",                     run_next_open    },
    {"[", "unopen",   "previous open question",                 run_previous_open},
    {"g", "go",       "go to a question or item by its id",     run_go           },
    {"w", "why",      "why it matters, and what to ask to see", run_why          },
    {"m", "score",    "how ready: figures and heatmap",         run_score        },
    {"h", "heatmap",  "the heatmap in sentences",               run_heatmap      },
    {"r", "remedy",   "what to mend first",                     run_actions      },
    {"u", "undo",     "undo the last change",                   run_undo         },
    {"y", "redo",     "redo what was undone",                   run_redo         },
    {"?", "help",     "this list",                              run_help         },
    {"q", "quit",     "leave; everything is saved",             run_quit         },
};

enum { PLAIN_COUNT = sizeof plain_commands / sizeof plain_commands[0] };

static void run_help(struct plain *plain, const char *rest)
{
    (void)plain;
    (void)rest;
    plain_say("A number rates, 0 is don't know, - is not applicable. A text may stand on the same "
              "line: n the list is old.");
    for (int i = 0; i < PLAIN_COUNT; i++)
        plain_say("%s or %s: %s", plain_commands[i].letter, plain_commands[i].word,
                  plain_commands[i].help);
}

static const struct plain_command *find_command(const char *word, size_t length)
{
    for (int i = 0; i < PLAIN_COUNT; i++) {
        const struct plain_command *row = &plain_commands[i];
        if ((strlen(row->letter) == length && memcmp(row->letter, word, length) == 0) ||
            (strlen(row->word) == length && memcmp(row->word, word, length) == 0))
            return row;
    }
    return NULL;
}

static void rate(struct plain *plain, const char *rating)
{
    if (change(plain, FIELD_RATING, rating, FIELD_COUNT, NULL))
        move(plain, 1, false);
}

static void rate_na(struct plain *plain, const char *rest)
{
    const struct questionnaire *from = &plain->document.questionnaire;
    char *reason;

    if (from->items[from->questions[plain->question].item].mandatory) {
        plain_say("This belongs to a requirement, which always applies. Please rate it.");
        return;
    }
    reason = value_of(rest, "Reason");
    if (utf8_blank(reason))
        plain_say("Without a reason it does not count. Nothing was changed.");
    else if (change(plain, FIELD_RATING, "na", FIELD_JUSTIFICATION, reason))
        move(plain, 1, false);
    mem_free(reason);
}

/* A rating or a command, with or without a text behind it. */
static void obey(struct plain *plain, const char *line)
{
    size_t length = strcspn(line, " ");
    const char *rest = line + length + strspn(line + length, " ");
    const struct questionnaire *from = &plain->document.questionnaire;
    const struct plain_command *command = find_command(line, length);
    int level = length == 1 ? questionnaire_level_for_key(from, line[0]) : NONE;

    if (line[0] == '\0')
        run_next(plain, "");
    else if (level != NONE)
        rate(plain, from->levels[level].id);
    else if (length == 1 && line[0] == '0')
        rate(plain, "unknown");
    else if (length == 1 && line[0] == '-')
        rate_na(plain, rest);
    else if (command != NULL)
        command->run(plain, rest);
    else
        plain_say("There is no %s here. Type ? for a list.", line);
}

static void interview(struct plain *plain)
{
    struct text line = {0};
    struct text out = {0};
    int shown = NONE;

    while (!plain->leaving) {
        if (plain->question != shown) {
            text_clear(&out);
            plain_describe(plain, &out);
            (void)printf("\n");
            plain_print(&out);
            shown = plain->question;
        }
        plain_prompt(plain);
        if (!plain_read(&line))
            plain->leaving = true;
        else
            obey(plain, text_string(&line));
    }
    text_release(&line);
    text_release(&out);
}

bool plain_run(const struct wizard_options *options, struct err *err)
{
    struct plain plain = {0};
    bool good = plain_open(&plain, options, err);

    if (good) {
        recent_add(plain.document.path);
        plain_tell_kept(&plain);
        plain.question = plain_first_question(&plain.document.assessment);
        if (plain.question == NONE)
            plain_say("No question applies here.");
        else
            interview(&plain);
        good = plain_saved(&plain, err);
    }
    journal_release(&plain.journal);
    text_release(&plain.recovery);
    document_close(&plain.document);
    return good;
}
