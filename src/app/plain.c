/* SPDX-License-Identifier: MIT
 *
 * plain.c - see plain.h.
 */
#include "app/plain.h"

#include "app/plain_run.h"
#include "app/recent.h"
#include "app/world.h"

#include <stdio.h>
#include <string.h>

enum does { LOOKS, CHANGES };

struct plain_command {
    const char *letter, *word, *help;
    enum does does;
    void (*run)(struct plain *, const char *rest);
};

static const struct plain_command plain_commands[] = {

#define PLAIN(id, run, letter, word, does, help) {letter, word, help, does, plain_##run},
#include "app/plain_commands.def"
#undef PLAIN
};

enum { PLAIN_COUNT = sizeof plain_commands / sizeof plain_commands[0] };

void plain_quit(struct plain *plain, const char *rest)
{
    (void)rest;
    plain->leaving = true;
}

void plain_help(struct plain *plain, const char *rest)
{
    (void)plain;
    (void)rest;
    plain_say("A number rates, 0 is don't know, - is not applicable. A text may stand on the same "
              "line: n the list is old; behind a number it is the note: 2 the list is old.");
    for (int i = 0; i < PLAIN_COUNT; i++) {
        const struct plain_command *row = &plain_commands[i];
        plain_say("%s%s%s: %s", row->letter, row->letter[0] == '\0' ? "" : " or ", row->word,
                  row->help);
    }
}

static bool is_named(const char *name, const char *word, size_t length)
{
    return length > 0 && strlen(name) == length && memcmp(name, word, length) == 0;
}

static const struct plain_command *find_command(const char *word, size_t length)
{
    for (int i = 0; i < PLAIN_COUNT; i++)
        if (is_named(plain_commands[i].letter, word, length) ||
            is_named(plain_commands[i].word, word, length))
            return &plain_commands[i];
    return NULL;
}

static bool is_rating(const struct plain *plain, const char *line, size_t length)
{
    return length == 1 &&
           (line[0] == '0' || line[0] == '-' ||
            questionnaire_level_for_key(&plain->document.questionnaire, line[0]) != NONE);
}

static void rate(struct plain *plain, char key, const char *rest)
{
    const struct questionnaire *from = &plain->document.questionnaire;

    if (key == '0')
        plain_rate(plain, "unknown", rest);
    else if (key == '-')
        plain_na(plain, rest);
    else
        plain_rate(plain, from->levels[questionnaire_level_for_key(from, key)].id, rest);
}

/* A rating or a command, with or without a text behind it. */
static void obey(struct plain *plain, const char *line)
{
    size_t length = strcspn(line, " ");
    const char *rest = line + length + strspn(line + length, " ");
    const struct plain_command *command = find_command(line, length);
    bool rating = is_rating(plain, line, length);
    bool changes = rating || (command != NULL && command->does == CHANGES);

    if (line[0] == '\0')
        plain_next(plain, "");
    else if (changes && document_is_barred(&plain->document))
        plain_say("Read only: nothing was changed.");
    else if (rating)
        rate(plain, line[0], rest);
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
        if (document_is_barred(&plain.document))
            message("%s", plain.document.barred.text);
        recent_add(plain.document.path);
        plain_tell_kept(&plain);
        plain.question = plain_first_question(&plain.document.assessment);
        if (plain.question == NONE)
            plain_say("No question applies here.");
        else
            interview(&plain);
        good = plain_saved(&plain, err) && output_write("", 0, err);
    }
    journal_release(&plain.journal);
    text_release(&plain.recovery);
    text_release(&plain.by);
    text_release(&plain.person);
    document_close(&plain.document);
    return good;
}
