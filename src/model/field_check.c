/* SPDX-License-Identifier: MIT
 *
 * field_check.c - what a field can be; see field.h. */
#include "base/date.h"
#include "base/utf8.h"
#include "model/evidence.h"
#include "model/field.h"

#include <string.h>

static bool check_word(const char *label, const char *value, const char *const *words, int count,
                       struct err *err)
{
    struct text allowed = {0};

    for (int i = 0; i < count; i++) {
        if (strcmp(value, words[i]) == 0) {
            text_release(&allowed);
            return true;
        }
        if (i > 0)
            text_add(&allowed, i + 1 < count ? ", " : " or ");
        text_add(&allowed, words[i]);
    }
    err_set(err, ERR_USAGE, "%s cannot be \"%s\"; use %s", label, value, text_string(&allowed));
    text_release(&allowed);
    return false;
}

static bool check_rating(const struct questionnaire *questionnaire, const char *label,
                         const char *value, struct err *err)
{
    const char *words[LEVELS_MAX + 2];
    int count = 0;

    for (; count < questionnaire->level_count; count++)
        words[count] = questionnaire->levels[count].id;
    words[count++] = "unknown";
    words[count++] = "na";
    return check_word(label, value, words, count, err);
}

static bool check_date(const char *label, const char *value, struct err *err)
{
    int64_t days;

    if (date_parse(value, &days))
        return true;
    return err_set(err, ERR_USAGE, "%s cannot be \"%s\"; use a day that exists, as 2027-01-31",
                   label, value);
}

static bool check_line(const char *label, const char *value, struct err *err)
{
    if (strpbrk(value, "\n\r") == NULL)
        return true;
    return err_set(err, ERR_USAGE, "%s has more than one line; write it in one", label);
}

static bool check_lines(enum field field, const char *label, const char *value, struct err *err)
{
    int count = 1;

    for (const char *c = value; *c != '\0'; c++) {
        bool first = c == value || c[-1] == '\n';

        if (*c == '\r' || (*c == '\n' && first) || (*c == '\n' && c[1] == '\0'))
            return err_set(err, ERR_USAGE, "%s has an empty line; write one value a line", label);
        count += *c == '\n';
    }
    if (field == FIELD_DRIVERS && count > DRIVERS_MAX)
        return err_set(err, ERR_USAGE, "%s are %d; name at most %d", label, count, DRIVERS_MAX);
    return true;
}

bool field_check(const struct questionnaire *questionnaire, enum field field, const char *value,
                 struct err *err)
{
    static const char *const truths[] = {"true", "false"};
    static const char *const bases[] = {"claimed", "seen"};
    static const char *const grades[] = {"major", "minor", "ofi", "conform"};
    static const char *const depths[] = {"full", "quick"};
    const char *label = field_rows[field].label;

    if (utf8_valid_length(value, strlen(value)) != strlen(value))
        return err_set(err, ERR_USAGE, "%s is not UTF-8; save it as such", label);
    switch (field_rows[field].kind) {
    case KIND_RATING:
        return check_rating(questionnaire, label, value, err);
    case KIND_LINE:
        return check_line(label, value, err);
    case KIND_TEXT:
        return true;
    case KIND_LINES:
        return check_lines(field, label, value, err);
    case KIND_EVIDENCE:
        return evidence_check(value, err);
    case KIND_DATE:
        return check_date(label, value, err);
    case KIND_BOOL:
        return check_word(label, value, truths, 2, err);
    case KIND_BASIS:
        return check_word(label, value, bases, 2, err);
    case KIND_GRADE:
        return check_word(label, value, grades, 4, err);
    case KIND_DEPTH:
        return check_word(label, value, depths, 2, err);
    }
    return true;
}
