/* SPDX-License-Identifier: MIT
 *
 * sheet_field.c - see sheet_field.h.
 */
#include "report/sheet_field.h"

#include "base/date.h"
#include "base/utf8.h"
#include "report/sheet_evidence.h"
#include "report/words.h"

#include <string.h>

/* How a value is called by people. */
struct word {
    const char *value; /* NULL: nothing is there */
    const char *label;
};

enum { WORDS_MAX = LEVELS_MAX + 2 };

struct words {
    struct word at[WORDS_MAX];
    int count;
};

static void add_word(struct words *words, const char *value, const char *label)
{
    words->at[words->count++] = (struct word){value, label};
}

static void add_ratings(const struct questionnaire *from, struct arena *arena, struct words *words)
{
    for (int i = 0; i < from->level_count; i++)
        add_word(words, from->levels[i].id,
                 arena_format(arena, "%s \xC2\xB7 %s", from->levels[i].id, from->levels[i].label));
    add_word(words, "unknown", "Don't know");
    add_word(words, "na", "Not applicable");
}

static void add_grades(struct words *words)
{
    for (enum grade grade = GRADE_MAJOR; grade <= GRADE_CONFORM; grade++)
        add_word(words, grade_name(grade), grade_words(grade));
}

static void add_truths(enum field field, struct words *words)
{
    add_word(words, "true", "Yes");
    if (field == FIELD_APPLICABLE)
        add_word(words, "false", "No");
    add_word(words, NULL, field == FIELD_APPLICABLE ? "Undecided" : "No");
}

/* The words of a field; none if anything may be written. */
static struct words words_of(const struct questionnaire *from, enum field field,
                             struct arena *arena)
{
    struct words words = {0};

    switch (field_rows[field].kind) {
    case KIND_RATING:
        add_ratings(from, arena, &words);
        break;
    case KIND_BOOL:
        add_truths(field, &words);
        break;
    case KIND_BASIS:
        add_word(&words, "seen", "Seen");
        add_word(&words, NULL, "Claimed"); /* the default is not there */
        break;
    case KIND_GRADE:
        add_grades(&words);
        break;
    case KIND_DEPTH:
        add_word(&words, "full", "Full");
        add_word(&words, "quick", "Quick");
        break;
    case KIND_LINE:
    case KIND_TEXT:
    case KIND_LINES:
    case KIND_EVIDENCE:
    case KIND_DATE:
        break;
    }
    return words;
}

static const char *label_of(const struct words *words, const char *value)
{
    for (int i = 0; i < words->count; i++)
        if (value != NULL && words->at[i].value != NULL && strcmp(words->at[i].value, value) == 0)
            return words->at[i].label;
    return value;
}

static struct sheet_cell evidence_cell(const char *value, struct arena *arena)
{
    struct text cell = {0};
    struct sheet_cell out = {.kind = CELL_LINES};

    evidence_to_cell(value, &cell);
    out.text = arena_copy_bytes(arena, text_string(&cell), cell.length);
    text_release(&cell);
    return out;
}

static struct sheet_cell date_cell(const char *value, struct arena *arena)
{
    struct sheet_cell out = {.kind = CELL_TEXT, .text = arena_copy(arena, value)};
    int64_t days;

    if (date_parse(value, &days)) {
        out.kind = CELL_DATE;
        out.number = (double)days;
    }
    return out;
}

/* An interviewee by label, anybody else as somebody wrote it. */
static struct sheet_cell person_cell(const struct questionnaire *from, const char *value,
                                     struct arena *arena)
{
    const char *code = arena_copy(arena, value);
    const char *label = code;

    for (int i = 0; i < from->interviewee_count; i++)
        if (strcmp(from->interviewees[i].id, value) == 0)
            label = from->interviewees[i].label;
    return (struct sheet_cell){.kind = CELL_TEXT, .text = label, .code = code};
}

struct sheet_cell field_to_cell(const struct questionnaire *from, enum field field,
                                const char *value, struct arena *arena)
{
    enum field_kind kind = field_rows[field].kind;
    struct words words;

    if (field == FIELD_APPLICABLE && value == NULL)
        return (struct sheet_cell){.kind = CELL_TEXT, .text = "Undecided", .code = ""};
    if (value == NULL || value[0] == '\0')
        return (struct sheet_cell){.kind = CELL_EMPTY};
    if (kind == KIND_EVIDENCE)
        return evidence_cell(value, arena);
    if (kind == KIND_DATE)
        return date_cell(value, arena);
    if (kind == KIND_LINES)
        return (struct sheet_cell){.kind = CELL_LINES, .text = arena_copy(arena, value)};
    if (field == FIELD_PARK)
        return person_cell(from, value, arena);
    words = words_of(from, field, arena);
    value = arena_copy(arena, value);
    return (struct sheet_cell){.kind = CELL_TEXT, .text = label_of(&words, value), .code = value};
}

/* As people type it: whatever the case, with spaces around. */
static bool same_word(const char *typed, const char *word)
{
    struct text left = {0};
    struct text right = {0};
    const char *start;
    bool same;

    utf8_add_folded(&left, typed);
    utf8_add_folded(&right, word);
    start = text_string(&left);
    start += strspn(start, " \t\r\n");
    text_cut(&left, strlen(text_string(&left)));
    while (left.length > 0 && strchr(" \t\r\n", left.bytes[left.length - 1]) != NULL)
        text_cut(&left, left.length - 1);
    same = strcmp(start, text_string(&right)) == 0;
    text_release(&left);
    text_release(&right);
    return same;
}

/* A level by its label alone, if only one has it. */
static int level_of_label(const struct questionnaire *from, const char *typed)
{
    int found = NONE;

    for (int i = 0; i < from->level_count; i++)
        if (same_word(typed, from->levels[i].label)) {
            if (found != NONE)
                return NONE;
            found = i;
        }
    return found;
}

static bool word_of_cell(const struct questionnaire *from, const struct words *words,
                         enum field field, const char *typed, const char **value)
{
    int level;

    for (int i = 0; i < words->count; i++) {
        *value = words->at[i].value;
        if (*value != NULL && strcmp(typed, *value) == 0)
            return true;
    }
    for (int i = 0; i < words->count; i++) {
        *value = words->at[i].value;
        if (same_word(typed, words->at[i].label) || (*value != NULL && same_word(typed, *value)))
            return true;
    }
    /* as programs write that something is not so */
    if (field_rows[field].kind == KIND_BOOL && same_word(typed, "false")) {
        *value = NULL;
        return true;
    }
    level = field == FIELD_RATING ? level_of_label(from, typed) : NONE;
    if (level != NONE)
        *value = from->levels[level].id;
    return level != NONE;
}

static bool refuse_word(const struct questionnaire *from, enum field field, const char *typed,
                        struct err *err)
{
    struct text choices = {0};
    struct text allowed = {0};

    field_choices(from, field, &choices);
    for (const char *c = text_string(&choices); *c != '\0'; c++)
        if (*c == '\n')
            text_add(&allowed, "; ");
        else
            text_add_char(&allowed, *c);
    err_set(err, ERR_DOCUMENT, "%s cannot be \"%.60s\"; choose one of: %s", field_rows[field].label,
            typed, text_string(&allowed));
    text_release(&choices);
    text_release(&allowed);
    return false;
}

/* A day as people and spreadsheets write it; an American and a European day that could be either is
 * none. */
static bool day_of_cell(const char *typed, char out[DATE_SIZE])
{
    const char *rest = typed + strspn(typed, " ");
    char iso[DATE_SIZE + 1] = {0};
    size_t length = strcspn(rest, " T");
    int64_t days;

    if (length == DATE_SIZE - 1) {
        memcpy(iso, rest, length);
        for (char *c = iso; *c != '\0'; c++)
            if (*c == '/')
                *c = '-';
    }
    if (!date_parse(iso, &days) &&
        (strchr(typed, '.') == NULL || !date_understand(typed, 0, &days) ||
         strlen(rest) < sizeof "1.1.2000" - 1))
        return false;
    date_format(days, out);
    return true;
}

static bool date_of_cell(enum field field, const char *typed, struct arena *arena,
                         const char **value, struct err *err)
{
    char day[DATE_SIZE];

    if (!day_of_cell(typed, day))
        return err_set(err, ERR_DOCUMENT,
                       "%s cannot be \"%.60s\"; write a day that exists, as 2027-01-31",
                       field_rows[field].label, typed);
    *value = arena_copy(arena, day);
    return true;
}

/* Whether a text is nothing but usual drivers between commas. */
static bool are_drivers(const char *typed)
{
    static const char *const usual[] = {"risk", "legal", "contract", "good-practice"};

    while (*typed != '\0') {
        size_t length = strcspn(typed, ",;");
        bool known = false;

        for (size_t i = 0; i < sizeof usual / sizeof usual[0]; i++)
            known |= strlen(usual[i]) == length && memcmp(usual[i], typed, length) == 0;
        if (!known)
            return false;
        typed += length;
        typed += strspn(typed, ",; ");
    }
    return true;
}

/* One value a line, without empty lines. */
static const char *lines_of_cell(enum field field, const char *typed, struct arena *arena)
{
    struct text lines = {0};
    const char *separators = field == FIELD_DRIVERS && are_drivers(typed) ? ",; \r\n" : "\r\n";
    char *value;

    while (*typed != '\0') {
        size_t length = strcspn(typed, separators);

        if (length > 0 && lines.length > 0)
            text_add_char(&lines, '\n');
        text_add_bytes(&lines, typed, length);
        typed += length;
        typed += strspn(typed, separators);
    }
    value = lines.length > 0 ? arena_copy(arena, text_string(&lines)) : NULL;
    text_release(&lines);
    return value;
}

/* An interviewee by id, whichever of id and label was typed; anybody else as typed. */
static const char *person_value(const struct questionnaire *from, const char *typed,
                                struct arena *arena)
{
    for (int i = 0; i < from->interviewee_count; i++)
        if (same_word(typed, from->interviewees[i].id))
            return from->interviewees[i].id;
    for (int i = 0; i < from->interviewee_count; i++)
        if (same_word(typed, from->interviewees[i].label))
            return from->interviewees[i].id;
    return arena_copy(arena, typed);
}

static const char *evidence_value(const char *typed, struct arena *arena)
{
    struct text value = {0};
    char *copy;

    evidence_of_cell(typed, &value);
    copy = value.length > 0 ? arena_copy(arena, text_string(&value)) : NULL;
    text_release(&value);
    return copy;
}

bool field_of_cell(const struct questionnaire *from, enum field field, const char *text,
                   struct arena *arena, const char **value, struct err *err)
{
    enum field_kind kind = field_rows[field].kind;
    struct words words = words_of(from, field, arena);
    struct err why = {0};

    *value = NULL;
    if (text == NULL || text[0] == '\0' ||
        (kind != KIND_TEXT && kind != KIND_LINE && utf8_blank(text)))
        return true;
    if (words.count > 0)
        return word_of_cell(from, &words, field, text, value) ||
               refuse_word(from, field, text, err);
    if (kind == KIND_DATE)
        return date_of_cell(field, text, arena, value, err);
    if (kind == KIND_LINES)
        *value = lines_of_cell(field, text, arena);
    else if (kind == KIND_EVIDENCE)
        *value = evidence_value(text, arena);
    else if (field == FIELD_PARK)
        *value = person_value(from, text, arena);
    else
        *value = arena_copy(arena, text);
    if (*value == NULL || field_check(from, field, *value, &why))
        return true;
    return err_set(err, ERR_DOCUMENT, "%s", why.text);
}

void field_choices(const struct questionnaire *from, enum field field, struct text *out)
{
    struct arena arena = {0};
    struct words words = words_of(from, field, &arena);

    for (int i = 0; i < words.count; i++)
        text_format(out, "%s%s", i == 0 ? "" : "\n", words.at[i].label);
    for (int i = 0; field == FIELD_PARK && i < from->interviewee_count; i++)
        text_format(out, "%s%s", i == 0 ? "" : "\n", from->interviewees[i].label);
    arena_release(&arena);
}
