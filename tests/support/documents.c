/* SPDX-License-Identifier: MIT
 *
 * documents.c - see documents.h.
 */
#include "support/documents.h"

#include "base/file.h"
#include "support/test.h"

#include <stdio.h>
#include <string.h>

void document_read(const char *path, struct text *out)
{
    struct text whole = {0};
    struct err err = {0};
    bool ok;

    text_format(&whole, "%s/%s", SOURCE_FOLDER, path);
    ok = file_read(text_string(&whole), TEXT_LIMIT, out, NULL, &err);
    text_release(&whole);
    if (!ok)
        fail_msg("%s", err.text);
}

void document_messages(const struct problems *problems, struct text *out)
{
    for (size_t i = 0; i < problems->count; i++) {
        problem_describe(&problems->at[i], out);
        text_add_char(out, '\n');
    }
}

static void require(bool ok, const char *what, struct problems *problems)
{
    struct text messages = {0};

    document_messages(problems, &messages);
    if (!ok)
        print_error("%s:\n%s", what, text_string(&messages));
    text_release(&messages);
    problems_release(problems);
    assert_true(ok);
}

void document_questionnaire_of(const char *json, struct questionnaire *out)
{
    struct problems problems = {0};
    bool ok = questionnaire_decode(json, strlen(json), out, &problems);

    require(ok, "questionnaire", &problems);
}

void document_questionnaire(const char *path, struct questionnaire *out)
{
    struct text bytes = {0};
    struct problems problems = {0};
    bool ok;

    document_read(path, &bytes);
    ok = questionnaire_decode(text_string(&bytes), bytes.length, out, &problems);
    text_release(&bytes);
    require(ok, path, &problems);
}

void document_assessment_of(const char *json, const struct questionnaire *questionnaire,
                            struct assessment *out)
{
    struct problems problems = {0};
    bool ok = assessment_decode(json, strlen(json), questionnaire, out, &problems);

    require(ok, "assessment", &problems);
}

static int fixture(void **state, const char *path)
{
    static struct questionnaire questionnaire;

    document_questionnaire(path, &questionnaire);
    *state = &questionnaire;
    return 0;
}

int document_iso42001(void **state)
{
    return fixture(state, "questionnaires/iso42001.json");
}

int document_nist(void **state)
{
    return fixture(state, "questionnaires/nist-ai-rmf.json");
}

int document_sample(void **state)
{
    return fixture(state, "tests/data/good/questionnaire.json");
}

int document_done(void **state)
{
    questionnaire_release(*state);
    return 0;
}
