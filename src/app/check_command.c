/* SPDX-License-Identifier: MIT
 *
 * check_command.c - see commands.h: check.
 */
#include "app/attach.h"
#include "app/cli.h"
#include "app/commands.h"
#include "app/document.h"
#include "app/library.h"
#include "app/world.h"
#include "base/file.h"
#include "canvas/contrast.h"
#include "codec/codec.h"
#include "model/assessment_problems.h"
#include "model/history_chain.h"

#include <string.h>

/* What one file turned out to be. */
struct finding {
    const char *path;
    struct opening opening;
    struct text bytes;
    struct problems problems;
    const char *kind;
};

static void check_questionnaire(struct finding *finding)
{
    struct questionnaire questionnaire = {0};

    finding->kind = "questionnaire";
    if (!questionnaire_decode(text_string(&finding->bytes), finding->bytes.length, &questionnaire,
                              &finding->problems))
        return;
    questionnaire_lint(&questionnaire, &finding->problems);
    questionnaire_release(&questionnaire);
}

/* Every sentence of the check is a problem of its own. */
static void check_legibility(struct finding *finding, const struct theme *theme)
{
    struct text sentences = {0};

    (void)theme_check(theme, &sentences);
    for (const char *at = text_string(&sentences); *at != '\0';) {
        size_t length = strcspn(at, "\n");
        problem_add(&finding->problems, SEVERITY_ERROR, "legibility", "", 0, "%.*s", (int)length,
                    at);
        at += length + (at[length] == '\n' ? 1 : 0);
    }
    text_release(&sentences);
}

static void check_theme(struct finding *finding)
{
    struct theme theme = {0};

    finding->kind = "theme";
    if (theme_decode(text_string(&finding->bytes), finding->bytes.length, &theme,
                     &finding->problems))
        check_legibility(finding, &theme);
    else if (finding->problems.errors == 0)
        problem_add(&finding->problems, SEVERITY_ERROR, "theme", "", 0,
                    "is no theme; see docs/file-formats.md");
}

static bool wanted_questionnaire(struct finding *finding, struct questionnaire *questionnaire,
                                 struct err *err)
{
    struct questionnaire_wish wish = {0};
    struct arena arena = {0};
    bool good;

    if (finding->opening.questionnaire != NULL)
        return library_questionnaire(finding->opening.questionnaire, questionnaire, err);
    good = assessment_peek(text_string(&finding->bytes), finding->bytes.length, &arena, &wish,
                           &finding->problems);
    if (good && wish.id == NULL)
        good = err_set(err, ERR_DOCUMENT,
                       "does not say which questionnaire it answers; give "
                       "--questionnaire");
    good = good && library_questionnaire_of_id(wish.id, questionnaire, err);
    arena_release(&arena);
    return good;
}

static void check_assessment(struct finding *finding)
{
    struct questionnaire questionnaire = {0};
    struct assessment assessment;
    struct err err = {0};

    finding->kind = "assessment";
    if (!wanted_questionnaire(finding, &questionnaire, &err)) {
        if (err.code != ERR_NONE)
            problem_add(&finding->problems, SEVERITY_ERROR, "questionnaire", "/questionnaire/id", 0,
                        "%s", err.text);
        return;
    }
    if (assessment_decode(text_string(&finding->bytes), finding->bytes.length, &questionnaire,
                          &assessment, &finding->problems)) {
        assessment_problems(&assessment, &finding->problems);
        attach_problems(&assessment, finding->path, &finding->problems);
        history_chain_problems(&assessment, &finding->problems);
        assessment_release(&assessment);
    }
    questionnaire_release(&questionnaire);
}

static void check_results(struct finding *finding)
{
    finding->kind = "results";
    problem_add(&finding->problems, SEVERITY_NOTE, "results", "", 0,
                "is a results file, which is made and never read; check the assessment");
}

static void check_bytes(struct finding *finding)
{
    switch (document_kind(text_string(&finding->bytes), finding->bytes.length)) {
    case DOCUMENT_QUESTIONNAIRE:
        check_questionnaire(finding);
        return;
    case DOCUMENT_THEME:
        check_theme(finding);
        return;
    case DOCUMENT_RESULTS:
        check_results(finding);
        return;
    case DOCUMENT_ASSESSMENT:
    case DOCUMENT_OTHER:
        check_assessment(finding);
        return;
    }
}

static void tell(const struct finding *finding)
{
    struct text line = {0};

    for (size_t i = 0; i < finding->problems.count; i++) {
        const struct problem *problem = &finding->problems.at[i];
        text_clear(&line);
        problem_message(problem, finding->path, &line);
        message("%s", text_string(&line));
    }
    if (finding->problems.dropped > 0)
        message("%s: %zu more problems; mend these first", finding->path,
                finding->problems.dropped);
    text_release(&line);
}

/* The status of one file; problems are told at once. */
static enum err_code check_file(const char *path, struct opening opening)
{
    struct finding finding = {.path = path, .opening = opening};
    struct vault *vault = NULL;
    struct err err = {0};
    enum err_code code = ERR_NONE;

    if (!file_read(path, CODEC_QUESTIONNAIRE_LIMIT, &finding.bytes, NULL, &err) ||
        !keyring_open(opening.keys, path, &finding.bytes, &vault, &err)) {
        message("%s", err.text);
        code = err.code;
    } else {
        check_bytes(&finding);
        tell(&finding);
        code = finding.problems.errors > 0 ? ERR_DOCUMENT : ERR_NONE;
    }
    vault_free(vault);
    problems_release(&finding.problems);
    text_release(&finding.bytes);
    return code;
}

bool run_check(const struct arguments *arguments, struct err *err)
{
    for (int i = 0; i < arguments->operand_count; i++) {
        enum err_code code = check_file(arguments->operands[i], opening_of(arguments));
        if (err->code == ERR_NONE)
            err->code = code;
    }
    return err->code == ERR_NONE;
}
