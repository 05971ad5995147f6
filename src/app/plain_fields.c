/* SPDX-License-Identifier: MIT
 *
 * plain_fields.c - see plain_run.h: answers.
 */
#include "app/attach.h"
#include "app/edit.h"
#include "app/plain_run.h"
#include "app/world.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "model/evidence.h"

#include <stdlib.h>
#include <string.h>

static struct stamp stamp_of(struct plain *plain)
{
    const struct assessment *assessment = &plain->document.assessment;

    clock_instant(plain->at);
    return (struct stamp){.at = plain->at,
                          .by = plain->by.length > 0 ? text_string(&plain->by)
                                                     : assessment_only_assessor(assessment)};
}

/* One or two fields that are changed in one step; a second field FIELD_COUNT is none. */
struct pair {
    enum field field;
    const char *value;
    enum field second;
    const char *second_value;
};

static int item_of(const struct plain *plain)
{
    return plain->document.questionnaire.questions[plain->question].item;
}

static bool is_good(const struct plain *plain, enum field field, const char *value)
{
    struct err err = {0};

    if (value == NULL || field == FIELD_COUNT ||
        field_check(&plain->document.questionnaire, field, value, &err))
        return true;
    plain_say("%s.", err.text);
    return false;
}

static void put(struct plain *plain, enum field field, const char *value)
{
    int index = field_rows[field].of == OF_ITEM ? item_of(plain) : plain->question;

    journal_change(&plain->journal, &plain->document.assessment, field, index, value,
                   stamp_of(plain));
}

static void end_step(struct plain *plain)
{
    if (journal_end(&plain->journal))
        plain_save(plain);
    plain_tell(plain, plain_effect);
}

static bool change(struct plain *plain, struct pair pair)
{
    if (!is_good(plain, pair.field, pair.value) || !is_good(plain, pair.second, pair.second_value))
        return false;
    journal_begin(&plain->journal);
    put(plain, pair.field, pair.value);
    if (pair.second != FIELD_COUNT)
        put(plain, pair.second, pair.second_value);
    end_step(plain);
    return true;
}

static void set(struct plain *plain, enum field field, const char *value)
{
    (void)change(plain, (struct pair){field, utf8_blank(value) ? NULL : value, FIELD_COUNT, NULL});
}

static void set_evidence(struct plain *plain, const char *value)
{
    struct err err = {0};
    char *whole = attach_value(&plain->document.assessment, plain->document.path, plain->question,
                               value, &err);

    if (err.code != ERR_NONE) {
        plain_say("%s.", err.text);
    } else {
        journal_begin(&plain->journal);
        put(plain, FIELD_EVIDENCE, whole);
        end_step(plain);
    }
    mem_free(whole);
}

/* What stands behind the word, or a line of its own; where nobody is to be asked it has to stand
 * there. */
char *plain_value(const char *rest, const char *prompt)
{
    struct text line = {0};

    if (rest[0] != '\0')
        return mem_copy(rest);
    if (!plain_ask(prompt, &line)) {
        if (!input_is_terminal())
            plain_say("Nothing is asked here: it belongs behind the word, on the same line.");
        text_release(&line);
        return NULL;
    }
    text_add(&line, "");
    return line.length == 0 ? (text_release(&line), mem_copy("")) : text_take(&line);
}

static void set_asked(struct plain *plain, enum field field, const char *rest, const char *prompt)
{
    char *value = plain_value(rest, prompt);

    if (value != NULL)
        set(plain, field, value);
    mem_free(value);
}

void plain_note(struct plain *plain, const char *rest)
{
    set_asked(plain, FIELD_NOTE, rest, "Note");
}

void plain_owner(struct plain *plain, const char *rest)
{
    set_asked(plain, FIELD_OWNER, rest, "Owner");
}

void plain_park(struct plain *plain, const char *rest)
{
    set_asked(plain, FIELD_PARK, rest, "Whom to ask later; empty for nobody");
}

void plain_due(struct plain *plain, const char *rest)
{
    char *value = plain_value(rest, "Due, as 2027-01-31, 31.1 or +2w");
    char date[DATE_SIZE];
    int64_t days = 0;

    if (value != NULL && date_understand(value, clock_today(), &days)) {
        date_format(days, date);
        set(plain, FIELD_DUE, date);
    } else if (value != NULL && utf8_blank(value)) {
        set(plain, FIELD_DUE, NULL);
    } else if (value != NULL) {
        plain_say("%s is not a day; write it as 31.1, +2w or 2027-01-31.", value);
    }
    mem_free(value);
}

static void cut_spaces(char *line)
{
    size_t length = strlen(line);

    while (length > 0 && line[length - 1] == ' ')
        line[--length] = '\0';
}

void plain_evidence(struct plain *plain, const char *rest)
{
    char *title = plain_value(rest, "Evidence, with its place behind an =");
    char *now = field_get(&plain->document.assessment, FIELD_EVIDENCE, plain->question);
    struct text value = {0};

    if (title != NULL && !utf8_blank(title)) {
        char *location = strchr(title, '=');
        if (location != NULL)
            *location++ = '\0';
        cut_spaces(title);
        text_add(&value, now);
        evidence_add_line(&value, title, location == NULL ? "" : location + strspn(location, " "));
        set_evidence(plain, text_string(&value));
    }
    text_release(&value);
    mem_free(now);
    mem_free(title);
}

void plain_basis(struct plain *plain, const char *rest)
{
    bool seen = plain->document.assessment.answers[plain->question].seen;

    (void)rest;
    set(plain, FIELD_BASIS, seen ? "claimed" : "seen");
}

void plain_flag(struct plain *plain, const char *rest)
{
    bool flag = plain->document.assessment.answers[plain->question].flag;

    (void)rest;
    set(plain, FIELD_FLAG, flag ? NULL : "true");
}

void plain_confirm(struct plain *plain, const char *rest)
{
    (void)rest;
    set(plain, FIELD_CARRIED, NULL);
}

static void tell_step(struct plain *plain, const struct step *step, bool undo)
{
    struct text out = {0};

    if (step == NULL) {
        plain_say("There is nothing to %s.", undo ? "undo" : "redo");
        return;
    }
    plain_save(plain);
    if (field_rows[step->changes[0].field].of == OF_QUESTION)
        plain->question = step->changes[0].index;
    step_describe(step, &plain->document.questionnaire, undo, &out);
    plain_say("%s: %s.", undo ? "Undone" : "Redone", text_string(&out));
    plain_tell(plain, plain_effect);
    text_release(&out);
}

void plain_undo(struct plain *plain, const char *rest)
{
    (void)rest;
    tell_step(plain, journal_undo(&plain->journal, &plain->document.assessment, stamp_of(plain)),
              true);
}

void plain_redo(struct plain *plain, const char *rest)
{
    (void)rest;
    tell_step(plain, journal_redo(&plain->journal, &plain->document.assessment, stamp_of(plain)),
              false);
}

void plain_rate(struct plain *plain, const char *rating, const char *note)
{
    enum field second = utf8_blank(note) ? FIELD_COUNT : FIELD_NOTE;

    if (change(plain, (struct pair){FIELD_RATING, rating, second, note}))
        plain_move(plain, 1, false);
}

void plain_na(struct plain *plain, const char *rest)
{
    const struct questionnaire *from = &plain->document.questionnaire;
    char *reason;

    if (from->items[from->questions[plain->question].item].mandatory)
        plain_say("A requirement always applies: it stays open in the score, with your reason.");
    reason = plain_value(rest, "Reason");
    if (reason != NULL && utf8_blank(reason))
        plain_say("Without a reason it does not count. Nothing was changed.");
    else if (reason != NULL &&
             change(plain, (struct pair){FIELD_RATING, "na", FIELD_JUSTIFICATION, reason}))
        plain_move(plain, 1, false);
    mem_free(reason);
}

void plain_clear(struct plain *plain, const char *rest)
{
    (void)rest;
    set(plain, FIELD_RATING, NULL);
}

void plain_drop(struct plain *plain, const char *rest)
{
    const struct answer *answer = &plain->document.assessment.answers[plain->question];
    char *number = plain_value(rest, "Number of the piece");
    long at = number == NULL ? 0 : strtol(number, NULL, 10);
    char *left = NULL;

    if (at > 0 && (size_t)at <= answer->evidence_count) {
        left = evidence_without(answer, (size_t)at - 1);
        journal_begin(&plain->journal);
        put(plain, FIELD_EVIDENCE, left);
        end_step(plain);
    } else if (number != NULL) {
        plain_say("There is no such piece; they are numbered from 1.");
    }
    mem_free(left);
    mem_free(number);
}

/* The statement of applicability and grades */

void plain_exclude(struct plain *plain, const char *rest)
{
    const struct item *item = &plain->document.questionnaire.items[item_of(plain)];
    char *reason;

    if (item->mandatory) {
        plain_say("%s is a requirement, which always applies.", item->id);
        return;
    }
    reason = plain_value(rest, "Why it does not apply");
    if (reason != NULL && utf8_blank(reason))
        plain_say("Without a reason it does not count. Nothing was changed.");
    else if (reason != NULL)
        (void)change(plain, (struct pair){FIELD_APPLICABLE, "false", FIELD_EXCLUSION, reason});
    mem_free(reason);
}

void plain_include(struct plain *plain, const char *rest)
{
    const struct item *item = &plain->document.questionnaire.items[item_of(plain)];

    (void)rest;
    if (item->mandatory)
        plain_say("%s is a requirement, which always applies.", item->id);
    else
        (void)change(plain, (struct pair){FIELD_APPLICABLE, "true", FIELD_COUNT, NULL});
}

void plain_grade(struct plain *plain, const char *rest)
{
    char *line =
        plain_value(rest, "Grade (major, minor, ofi, conform) and why; none takes it away");
    size_t length = line == NULL ? 0 : strcspn(line, " ");
    const char *reason = line == NULL ? "" : line + length + strspn(line + length, " ");
    char *grade = line == NULL ? NULL : mem_copy_bytes(line, length);

    if (grade != NULL && strcmp(grade, "none") == 0)
        (void)change(plain, (struct pair){FIELD_GRADE, NULL, FIELD_REASON, NULL});
    else if (grade != NULL && utf8_blank(reason))
        plain_say("A grade needs a reason, as: grade minor It was one bad day.");
    else if (grade != NULL)
        (void)change(plain, (struct pair){FIELD_GRADE, grade, FIELD_REASON, reason});
    mem_free(grade);
    mem_free(line);
}

/* Who does it */

void plain_iam(struct plain *plain, const char *rest)
{
    char *name = plain_value(rest, "Who is at the keyboard; empty for nobody by name");

    if (name == NULL)
        return;
    text_clear(&plain->by);
    if (!utf8_blank(name))
        text_add(&plain->by, name);
    plain_say("Changes are by %s from now on.",
              plain->by.length > 0 ? text_string(&plain->by) : "nobody by name");
    mem_free(name);
}
