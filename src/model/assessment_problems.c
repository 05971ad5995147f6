/* SPDX-License-Identifier: MIT
 *
 * assessment_problems.c - see assessment_problems.h. */
#include "model/assessment_problems.h"

#include "base/date.h"
#include "base/utf8.h"
#include "model/scope.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { ORDER_FIRST = -1, ORDER_LAST = INT_MAX, REPEATED_FROM = 3, SECONDS_A_DAY = 86400 };

/* Adds "/member/id/rest", the id escaped as RFC 6901 wants it. */
static void add_pointer(struct text *text, const char *member, const char *id, const char *rest)
{
    text_format(text, "/%s/", member);
    for (; *id != '\0'; id++) {
        if (*id == '~')
            text_add(text, "~0");
        else if (*id == '/')
            text_add(text, "~1");
        else
            text_add_char(text, *id);
    }
    text_add(text, rest);
}

/* What is being looked at: where problems go and the place they are at. */
struct look {
    const struct assessment *assessment;
    struct problems *problems;
    const char *member; /* of the root */
    const char *id;
    int order;
};

static PRINTF_LIKE(5, 6) void note(const struct look *look, enum severity severity,
                                   const char *code, const char *rest, const char *format, ...)
{
    struct text at = {0};
    struct text text = {0};
    va_list args;

    va_start(args, format);
    text_vformat(&text, format, args);
    va_end(args);
    add_pointer(&at, look->member, look->id, rest);
    problem_add(look->problems, severity, code, text_string(&at), look->order, "%s",
                text_string(&text));
    text_release(&at);
    text_release(&text);
}

static bool differs(const char *written, const char *at_hand)
{
    return written != NULL && at_hand != NULL && strcmp(written, at_hand) != 0;
}

/* An absent id, edition or digest is no problem. */
static void check_edition(const struct assessment *assessment, struct problems *problems)
{
    const struct questionnaire *questionnaire = assessment->questionnaire;

    if (differs(assessment->questionnaire_id, questionnaire->id) ||
        differs(assessment->questionnaire_edition, questionnaire->edition))
        problem_add(problems, SEVERITY_WARNING, "other_questionnaire", "/questionnaire",
                    ORDER_FIRST,
                    "made with questionnaire %s, edition %s, and read with %s, edition %s; name "
                    "the right one with --questionnaire",
                    assessment->questionnaire_id, assessment->questionnaire_edition,
                    questionnaire->id, questionnaire->edition);
    else if (questionnaire->sha256[0] != '\0' &&
             differs(assessment->questionnaire_sha256, questionnaire->sha256))
        problem_add(problems, SEVERITY_WARNING, "other_questionnaire", "/questionnaire",
                    ORDER_FIRST,
                    "made with another text of questionnaire %s, edition %s; name the right file "
                    "with --questionnaire",
                    questionnaire->id, questionnaire->edition);
}

static void check_na(const struct look *look, const struct answer *answer, const struct item *item)
{
    if (answer->rating != RATING_NA)
        return;
    if (item->mandatory)
        note(look, SEVERITY_WARNING, "na_of_mandatory", "",
             "%s is required, so that na on %s does not count; rate it", item->id, look->id);
    if (utf8_blank(answer->justification))
        note(look, SEVERITY_WARNING, "na_without_reason", "",
             "na on %s has no justification and does not count; say why it does not apply",
             look->id);
}

static void check_due(const struct look *look, const struct answer *answer)
{
    int64_t due;
    int64_t modified;

    if (answer->due == NULL || look->assessment->modified == NULL ||
        !date_parse(answer->due, &due) || !instant_parse(look->assessment->modified, &modified))
        return;
    modified =
        (modified - ((modified % SECONDS_A_DAY) + SECONDS_A_DAY) % SECONDS_A_DAY) / SECONDS_A_DAY;
    if (due < modified)
        note(look, SEVERITY_NOTE, "due_past", "/due",
             "%s was due on %s; see whether it is done, or set another date", look->id,
             answer->due);
}

static void check_answer(const struct assessment *assessment, int index, struct problems *problems)
{
    const struct questionnaire *questionnaire = assessment->questionnaire;
    const struct question *question = &questionnaire->questions[index];
    const struct answer *answer = &assessment->answers[index];
    struct look look = {assessment, problems, "answers", question->id,
                        questionnaire_question_order(questionnaire, index)};

    check_na(&look, answer, &questionnaire->items[question->item]);
    check_due(&look, answer);
    if (answer->rating == RATING_FOREIGN)
        note(&look, SEVERITY_WARNING, "unknown_level", "/rating",
             "the scale has no level \"%s\", so that %s counts as open; rate it again",
             answer->foreign, question->id);
}

static void check_exclusion(const struct assessment *assessment, int index,
                            struct problems *problems)
{
    const struct questionnaire *questionnaire = assessment->questionnaire;
    const struct item *item = &questionnaire->items[index];
    const struct decision *decision = &assessment->decisions[index];
    struct look look = {assessment, problems, "applicability", item->id,
                        questionnaire_item_order(questionnaire, index)};

    if (!decision->present || decision->applicable)
        return;
    if (item->mandatory)
        note(&look, SEVERITY_WARNING, "exclusion_of_mandatory", "",
             "%s is required and cannot be excluded; include it again", item->id);
    if (utf8_blank(decision->justification))
        note(&look, SEVERITY_WARNING, "exclusion_without_reason", "",
             "the exclusion of %s has no justification and does not count; say why it is excluded",
             item->id);
}

/* The justification of an exclusion that counts, trimmed. */
struct reason {
    const char *start;
    size_t length;
    int item;
};

/* Length of the white space at the start of a string. */
static size_t space_at(const char *start, size_t available)
{
    char one[8] = "";
    size_t length;

    if (available == 0)
        return 0;
    utf8_decode(start, available, &length);
    if (length >= sizeof one)
        return 0;
    memcpy(one, start, length);
    return utf8_blank(one) ? length : 0;
}

static struct reason trimmed(const char *text, int item)
{
    const char *end = text;
    const char *start;
    size_t length = strlen(text);
    size_t space;

    while ((space = space_at(text, length)) > 0) {
        text += space;
        length -= space;
    }
    end = start = text;
    while (length > 0) {
        space = space_at(text, length);
        if (space == 0) {
            utf8_decode(text, length, &space);
            end = text + space;
        }
        text += space;
        length -= space;
    }
    return (struct reason){start, (size_t)(end - start), item};
}

static int compare_texts(const struct reason *left, const struct reason *right)
{
    size_t shorter = left->length < right->length ? left->length : right->length;
    int order = memcmp(left->start, right->start, shorter);

    return order != 0 ? order : (left->length > right->length) - (left->length < right->length);
}

static int compare_reasons(const void *a, const void *b)
{
    const struct reason *left = a;
    const struct reason *right = b;
    int order = compare_texts(left, right);

    return order != 0 ? order : (left->item > right->item) - (left->item < right->item);
}

/* One problem for them all, at the first in questionnaire order. */
static void note_repeated(const struct assessment *assessment, const struct reason *reasons,
                          size_t count, struct problems *problems)
{
    const struct questionnaire *questionnaire = assessment->questionnaire;
    struct look look = {assessment, problems, "applicability",
                        questionnaire->items[reasons[0].item].id,
                        questionnaire_item_order(questionnaire, reasons[0].item)};
    struct text ids = {0};

    for (size_t i = 0; i < count; i++)
        text_format(&ids, "%s%s", i > 0 ? ", " : "", questionnaire->items[reasons[i].item].id);
    note(&look, SEVERITY_WARNING, "repeated_justification", "/justification",
         "the same justification excludes %zu items (%s); say of each why it is excluded", count,
         text_string(&ids));
    text_release(&ids);
}

static void check_repeated(const struct assessment *assessment, struct problems *problems)
{
    struct arena arena = {0};
    struct reason *reasons =
        ARENA_ARRAY(&arena, struct reason, assessment->questionnaire->item_count);
    size_t count = 0;

    for (int i = 0; i < assessment->questionnaire->item_count; i++)
        if (scope_excluded(assessment, i))
            reasons[count++] = trimmed(assessment->decisions[i].justification, i);
    if (count > 0)
        qsort(reasons, count, sizeof *reasons, compare_reasons);
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from + 1; to < count && compare_texts(&reasons[from], &reasons[to]) == 0;)
            to++;
        if (to - from >= REPEATED_FROM)
            note_repeated(assessment, &reasons[from], to - from, problems);
    }
    arena_release(&arena);
}

static void check_strays(const struct assessment *assessment, struct problems *problems)
{
    for (size_t i = 0; i < assessment->stray_answers.count; i++) {
        const char *id = assessment->stray_answers.at[i].id;
        struct look look = {assessment, problems, "answers", id, ORDER_LAST};

        note(&look, SEVERITY_WARNING, "unknown_question", "",
             "the questionnaire has no question %s; the answer is kept and does not count", id);
    }
}

void assessment_problems(const struct assessment *assessment, struct problems *problems)
{
    const struct questionnaire *questionnaire = assessment->questionnaire;

    check_edition(assessment, problems);
    for (int i = 0; i < questionnaire->item_count; i++) {
        const struct item *item = &questionnaire->items[i];

        check_exclusion(assessment, i, problems);
        for (int q = item->first_question; q < item->first_question + item->question_count; q++)
            check_answer(assessment, q, problems);
    }
    check_repeated(assessment, problems);
    check_strays(assessment, problems);
    problems_sort(problems);
}
