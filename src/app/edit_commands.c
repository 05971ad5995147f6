/* SPDX-License-Identifier: MIT
 *
 * edit_commands.c - see commands.h: new, answer, exclude, include.
 */
#include "app/cli.h"
#include "app/commands.h"
#include "app/edit.h"
#include "app/entries.h"
#include "app/world.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "model/carry.h"

#include <string.h>

/* Options that set a field of the assessment as they stand. */
static const struct {
    enum option option;
    enum field field;
} profile_options[] = {
    {OPTION_DEPTH,        FIELD_DEPTH    },
    {OPTION_ORGANISATION, FIELD_NAME     },
    {OPTION_SECTOR,       FIELD_SECTOR   },
    {OPTION_SIZE,         FIELD_SIZE     },
    {OPTION_SCOPE,        FIELD_SCOPE    },
    {OPTION_ROLE,         FIELD_ROLES    },
    {OPTION_ASSESSOR,     FIELD_ASSESSORS},
};

/* Options of `answer` that set a field of the question as they stand. */
static const struct {
    enum option option;
    enum field field;
} answer_options[] = {
    {OPTION_NOTE,          FIELD_NOTE         },
    {OPTION_JUSTIFICATION, FIELD_JUSTIFICATION},
    {OPTION_OWNER,         FIELD_OWNER        },
    {OPTION_DUE,           FIELD_DUE          },
    {OPTION_CONFIDENCE,    FIELD_BASIS        },
};

/* An empty word takes a value away. */
static const char *or_null(const char *value)
{
    return value == NULL || value[0] == '\0' ? NULL : value;
}

static bool set_profile(const struct arguments *arguments, struct document *document,
                        struct err *err)
{
    bool good = true;

    for (size_t i = 0; good && i < sizeof profile_options / sizeof profile_options[0]; i++) {
        enum option option = profile_options[i].option;
        struct text value = {0};
        struct err why = {0};
        lines_join(&value, arguments->options[option].values, arguments->options[option].count);
        if (value.length > 0 && !field_check(&document->questionnaire, profile_options[i].field,
                                             text_string(&value), &why))
            good = err_set(err, ERR_USAGE, "--%s: %s", option_rows[option].name, why.text);
        else if (value.length > 0)
            field_set(&document->assessment, profile_options[i].field, 0, text_string(&value));
        text_release(&value);
    }
    return good;
}

static bool role_is_used(const struct questionnaire *questionnaire, const char *role)
{
    for (int i = 0; i < questionnaire->question_count; i++) {
        const struct string_list *roles = &questionnaire->questions[i].applies_to;
        for (int j = 0; j < roles->count; j++)
            if (strcmp(roles->at[j], role) == 0)
                return true;
    }
    return false;
}

/* A role that no question is for leaves out every question that names roles. */
static void warn_of_roles(const struct arguments *arguments, const struct questionnaire *from)
{
    for (int i = 0; i < arguments->options[OPTION_ROLE].count; i++) {
        const char *role = arguments->options[OPTION_ROLE].values[i];
        if (!role_is_used(from, role))
            message("--role %s: no question of %s is for that role alone; those for every role are "
                    "asked",
                    role, from->id);
    }
}

/* What was said last time, each answer to be confirmed. */
static void carry(struct document *document, const struct document *older)
{
    struct carried carried = carry_forward(&document->assessment, &older->assessment);

    if (carried.left_behind > 0)
        message(
            "%s: %d answers are to questions that %s does not have any more; look them up there",
            older->path, carried.left_behind, document->questionnaire.id);
}

/* The questionnaire that was asked for, else that of the older assessment, else the usual one. */
static const char *questionnaire_for_new(const struct arguments *arguments,
                                         const struct document *older)
{
    const char *questionnaire = arguments_value(arguments, OPTION_QUESTIONNAIRE);

    if (questionnaire != NULL)
        return questionnaire;
    return older->open ? older->assessment.questionnaire_id : "iso42001";
}

static bool open_older(const struct arguments *arguments, struct document *older, struct err *err)
{
    const char *from = arguments_value(arguments, OPTION_FROM);
    struct opening opening = opening_of(arguments);

    if (opening.questionnaire != NULL && strcmp(opening.questionnaire, "-") == 0)
        opening.questionnaire = NULL; /* it can be read once, for the new one */
    return from == NULL || document_open(older, from, opening, ACCESS_READ, err);
}

static bool encrypt(const struct arguments *arguments, struct document *document, struct err *err)
{
    if (!arguments_have(arguments, OPTION_ENCRYPT))
        return true;
    document->vault = keyring_make(arguments->keys, arguments->operands[0], err);
    return document->vault != NULL;
}

bool run_new(const struct arguments *arguments, struct err *err)
{
    const char *path = arguments->operands[0];
    struct document document = {0};
    struct document older = {0};
    bool good;

    if (strcmp(path, "-") != 0 && file_exists(path))
        return err_set(err, ERR_FAILED,
                       "%s: is there already; choose another name, or continue it with "
                       "`clausewalk %s`",
                       path, path);
    good = open_older(arguments, &older, err) &&
           document_create(&document, questionnaire_for_new(arguments, &older), err) &&
           set_profile(arguments, &document, err);
    if (good) {
        warn_of_roles(arguments, &document.questionnaire);
        if (older.open)
            carry(&document, &older);
        good = encrypt(arguments, &document, err) && document_save_new(&document, path, err);
    }
    document_close(&document);
    document_close(&older);
    return good;
}

static bool find_question(const struct document *document, const char *id, int *question,
                          struct err *err)
{
    *question = questionnaire_question(&document->questionnaire, id);
    if (*question != NONE)
        return true;
    return err_set(err, ERR_USAGE,
                   "%s: there is no question %s in %s; `clausewalk show ITEM` lists an item's",
                   document->path, id, document->questionnaire.id);
}

static bool answer_evidence(const struct arguments *arguments, struct edit *edit, int question,
                            struct err *err)
{
    char *now = field_get(&edit->document->assessment, FIELD_EVIDENCE, question);
    struct text value = {0};
    bool good;

    text_add(&value, now);
    for (int i = 0; i < arguments->options[OPTION_EVIDENCE].count; i++) {
        char *title = mem_copy(arguments->options[OPTION_EVIDENCE].values[i]);
        char *location = strchr(title, '=');
        if (location != NULL)
            *location++ = '\0';
        evidence_add_line(&value, title, location == NULL ? "" : location);
        mem_free(title);
    }
    good =
        value.length == 0 || edit_field(edit, FIELD_EVIDENCE, question, text_string(&value), err);
    mem_free(now);
    text_release(&value);
    return good;
}

static bool answer_marks(const struct arguments *arguments, struct edit *edit, int question,
                         struct err *err)
{
    if (arguments_have(arguments, OPTION_FLAG) && arguments_have(arguments, OPTION_UNFLAG))
        return err_set(err, ERR_USAGE, "--flag and --unflag exclude each other; give one");
    if (arguments_have(arguments, OPTION_FLAG) &&
        !edit_field(edit, FIELD_FLAG, question, "true", err))
        return false;
    if (arguments_have(arguments, OPTION_UNFLAG) &&
        !edit_field(edit, FIELD_FLAG, question, NULL, err))
        return false;
    return !arguments_have(arguments, OPTION_CONFIRM) ||
           edit_field(edit, FIELD_CARRIED, question, NULL, err);
}

static bool answer_fields(const struct arguments *arguments, struct edit *edit, int question,
                          struct err *err)
{
    for (size_t i = 0; i < sizeof answer_options / sizeof answer_options[0]; i++) {
        enum option option = answer_options[i].option;
        const char *value = arguments_value(arguments, option);
        if (value == NULL)
            continue;
        if (!edit_field(edit, answer_options[i].field, question, or_null(value), err))
            return err_context(err, "--%s", option_rows[option].name);
    }
    return answer_evidence(arguments, edit, question, err) &&
           answer_marks(arguments, edit, question, err);
}

/* A "not applicable" that counts for nothing is worth a word. */
static void warn_of_na(const struct document *document, int question)
{
    const struct questionnaire *from = &document->questionnaire;
    const struct answer *answer = &document->assessment.answers[question];
    const char *id = from->questions[question].id;

    if (answer->rating != RATING_NA)
        return;
    if (from->items[from->questions[question].item].mandatory)
        message("%s: %s belongs to a requirement, so na leaves it open; rate it", document->path,
                id);
    else if (utf8_blank(answer->justification))
        message("%s: %s stays open until na has a reason; give --justification", document->path,
                id);
}

static bool answer_one(const struct arguments *arguments, struct document *document,
                       struct err *err)
{
    struct edit edit;
    int question = NONE;
    bool good;

    if (!find_question(document, arguments->operands[1], &question, err))
        return false;
    edit_begin(&edit, document, arguments_value(arguments, OPTION_BY));
    good = (arguments->operand_count < 3 ||
            edit_field(&edit, FIELD_RATING, question,
                       edit_rating(&document->questionnaire, arguments->operands[2]), err)) &&
           answer_fields(arguments, &edit, question, err);
    if (!good && err->code == ERR_USAGE)
        (void)err_context(err, "%s", arguments->operands[1]);
    good = edit_end(&edit, good, err);
    if (good)
        warn_of_na(document, question);
    return good;
}

static bool answer_many(const struct arguments *arguments, struct document *document,
                        struct err *err)
{
    struct edit edit;
    bool good;

    edit_begin(&edit, document, arguments_value(arguments, OPTION_BY));
    good = entries_read(&edit, err);
    return edit_end(&edit, good, err);
}

static bool check_answer(const struct arguments *arguments, struct err *err)
{
    bool options = false;
    bool many = strcmp(arguments->operands[1], "-") == 0;

    for (int i = OPTION_NOTE; i <= OPTION_CONFIRM; i++)
        options = options || arguments_have(arguments, (enum option)i);
    if (many && (options || arguments->operand_count > 2))
        return err_set(err, ERR_USAGE,
                       "with - everything comes from standard input; leave the "
                       "rating and the options of one answer out");
    if (!many && !options && arguments->operand_count < 3)
        return err_set(err, ERR_USAGE, "no rating; write `clausewalk answer %s %s RATING`",
                       arguments->operands[0], arguments->operands[1]);
    return true;
}

bool run_answer(const struct arguments *arguments, struct err *err)
{
    struct document document = {0};
    bool many = strcmp(arguments->operands[1], "-") == 0;
    bool good;

    if (!check_answer(arguments, err) ||
        !document_open(&document, arguments->operands[0], opening_of(arguments), ACCESS_TURN, err))
        return false;
    good = many ? answer_many(arguments, &document, err) : answer_one(arguments, &document, err);
    document_close(&document);
    return good;
}

static bool find_control(const struct document *document, const char *id, int *item,
                         struct err *err)
{
    *item = questionnaire_item(&document->questionnaire, id);
    if (*item == NONE)
        return err_set(err, ERR_USAGE,
                       "%s: there is no control %s in %s; `clausewalk show SECTION`"
                       " lists a section's",
                       document->path, id, document->questionnaire.id);
    if (!document->questionnaire.items[*item].mandatory)
        return true;
    return err_set(err, ERR_USAGE,
                   "%s: %s is mandatory, so it is always applicable; only controls can be left out",
                   document->path, id);
}

/* What exclude and include have in common. */
static bool decide(const struct arguments *arguments, struct edit *edit, int item,
                   const char *applicable, struct err *err)
{
    const char *review = arguments_value(arguments, OPTION_REVIEW);
    struct text drivers = {0};
    bool good;

    lines_join(&drivers, arguments->options[OPTION_DRIVER].values,
               arguments->options[OPTION_DRIVER].count);
    good =
        edit_field(edit, FIELD_APPLICABLE, item, applicable, err) &&
        edit_field(edit, FIELD_EXCLUSION, item, or_null(arguments_value(arguments, OPTION_BECAUSE)),
                   err) &&
        (review == NULL || edit_field(edit, FIELD_REVIEW, item, or_null(review), err)) &&
        (drivers.length == 0 || edit_field(edit, FIELD_DRIVERS, item, text_string(&drivers), err));
    text_release(&drivers);
    return good;
}

static bool run_decision(const struct arguments *arguments, const char *applicable, struct err *err)
{
    struct document document = {0};
    struct edit edit;
    int item = NONE;
    bool good;

    if (!document_open(&document, arguments->operands[0], opening_of(arguments), ACCESS_TURN, err))
        return false;
    good = find_control(&document, arguments->operands[1], &item, err);
    if (good) {
        edit_begin(&edit, &document, arguments_value(arguments, OPTION_BY));
        good = decide(arguments, &edit, item, applicable, err);
        good = edit_end(&edit, good, err);
    }
    document_close(&document);
    return good;
}

bool run_exclude(const struct arguments *arguments, struct err *err)
{
    if (utf8_blank(arguments_value(arguments, OPTION_BECAUSE)))
        return err_set(err, ERR_USAGE,
                       "an exclusion without a reason does not count; give --because TEXT");
    return run_decision(arguments, "false", err);
}

bool run_include(const struct arguments *arguments, struct err *err)
{
    return run_decision(arguments, "true", err);
}
