/* SPDX-License-Identifier: MIT
 *
 * plain_open.c - see plain_state.h: which file the plain interview works on, and where it begins.
 */
#include "app/plain_state.h"
#include "base/file.h"
#include "base/utf8.h"
#include "model/field.h"
#include "model/scope.h"

int plain_first_question(const struct assessment *assessment)
{
    int count = assessment->questionnaire->question_count;

    for (int i = 0; i < count; i++)
        if (scope_open(assessment, i))
            return i;
    for (int i = 0; i < count; i++)
        if (scope_asked(assessment, i))
            return i;
    return NONE;
}

/* Asks until it is understood; an empty line leaves the field as it is. */
static void ask_field(struct document *document, enum field field, const char *prompt)
{
    struct text value = {0};

    while (plain_ask(prompt, &value) && !utf8_blank(text_string(&value))) {
        struct err err = {0};

        if (field_check(&document->questionnaire, field, text_string(&value), &err)) {
            field_set(&document->assessment, field, 0, text_string(&value));
            break;
        }
        plain_say("%s.", err.text);
    }
    text_release(&value);
}

static bool create(struct document *document, const char *path, const char *questionnaire,
                   struct err *err)
{
    if (!document_create(document, questionnaire == NULL ? "iso42001" : questionnaire, err))
        return false;
    ask_field(document, FIELD_NAME, "Organisation");
    ask_field(document, FIELD_ASSESSORS, "Your name");
    ask_field(document, FIELD_DEPTH, "Depth, quick or full; empty for full");
    return document_save_new(document, path, err);
}

/* Whoever has it open elsewhere is told of; where it cannot be written it can be looked at. */
static bool open_either(struct plain *plain, const char *path, struct opening opening,
                        struct err *err)
{
    if (!document_open(&plain->document, path, opening, ACCESS_EITHER, err))
        return false;
    return plain->document.barred.code != ERR_CONFLICT ||
           err_set(err, ERR_CONFLICT, "%s", plain->document.barred.text);
}

bool plain_open(struct plain *plain, const struct wizard_options *options, struct err *err)
{
    struct text path = {0};
    bool good;

    if (options->path != NULL)
        return open_either(plain, options->path, options->opening, err);
    if (!plain_ask("File to continue, or name of a new one", &path) ||
        utf8_blank(text_string(&path)))
        good = err_set(err, ERR_USAGE, "no file; write `clausewalk --plain FILE`");
    else if (file_exists(text_string(&path)))
        good = open_either(plain, text_string(&path), options->opening, err);
    else
        good = create(&plain->document, text_string(&path), options->opening.questionnaire, err);
    text_release(&path);
    return good;
}
