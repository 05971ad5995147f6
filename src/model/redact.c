/* SPDX-License-Identifier: MIT
 *
 * redact.c - see redact.h.
 */
#include "model/redact.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <string.h>

/* Every row is somebody's decision; what is missing is left out. */
static const enum treatment treatments[FIELD_COUNT] = {
    [FIELD_RATING] = TREATMENT_KEEP,        [FIELD_NOTE] = TREATMENT_REDACT,
    [FIELD_JUSTIFICATION] = TREATMENT_MASK, [FIELD_EVIDENCE] = TREATMENT_REDACT,
    [FIELD_BASIS] = TREATMENT_KEEP,         [FIELD_OWNER] = TREATMENT_REDACT,
    [FIELD_DUE] = TREATMENT_KEEP,           [FIELD_FLAG] = TREATMENT_KEEP,
    [FIELD_CARRIED] = TREATMENT_KEEP,       [FIELD_APPLICABLE] = TREATMENT_KEEP,
    [FIELD_EXCLUSION] = TREATMENT_MASK,     [FIELD_REVIEW] = TREATMENT_KEEP,
    [FIELD_DRIVERS] = TREATMENT_KNOWN,      [FIELD_GRADE] = TREATMENT_KEEP,
    [FIELD_REASON] = TREATMENT_MASK,        [FIELD_NAME] = TREATMENT_REDACT,
    [FIELD_SECTOR] = TREATMENT_REDACT,      [FIELD_SIZE] = TREATMENT_REDACT,
    [FIELD_SCOPE] = TREATMENT_REDACT,       [FIELD_ROLES] = TREATMENT_KNOWN,
    [FIELD_ASSESSORS] = TREATMENT_REDACT,   [FIELD_DEPTH] = TREATMENT_KEEP,
};

enum treatment redact_treatment(enum field field)
{
    return treatments[field];
}

/* Texts that were met, in the order of their numbers. */
struct masks {
    char **at;
    size_t count, capacity;
};

/* Without the white space at both ends, as `check` compares justifications. */
static char *trimmed(const char *text)
{
    size_t start = strspn(text, " \t\r\n"), end = strlen(text);

    while (end > start && strchr(" \t\r\n", text[end - 1]))
        end--;
    return mem_copy_bytes(text + start, end - start);
}

static size_t number_of(struct masks *masks, const char *text)
{
    char *own = trimmed(text);

    for (size_t i = 0; i < masks->count; i++)
        if (strcmp(masks->at[i], own) == 0) {
            mem_free(own);
            return i + 1;
        }
    masks->at = mem_grow(masks->at, masks->count, &masks->capacity, sizeof *masks->at);
    masks->at[masks->count++] = own;
    return masks->count;
}

static void masks_release(struct masks *masks)
{
    for (size_t i = 0; i < masks->count; i++)
        mem_free(masks->at[i]);
    mem_free(masks->at);
}

/* A blank text counts as none, and stays blank. */
static void add_mask(struct text *out, struct masks *masks, const char *value)
{
    if (!utf8_blank(value))
        text_format(out, "Redacted %zu", number_of(masks, value));
}

static bool is_role(const struct questionnaire *from, const char *line)
{
    for (int q = 0; q < from->question_count; q++)
        for (int i = 0; i < from->questions[q].applies_to.count; i++)
            if (strcmp(from->questions[q].applies_to.at[i], line) == 0)
                return true;
    return false;
}

static bool is_known(const struct questionnaire *from, enum field field, const char *line)
{
    return field == FIELD_ROLES ? is_role(from, line)
                                : lines_have("risk\nlegal\ncontract\ngood-practice", line);
}

static void add_known(struct text *out, struct masks *masks, const struct questionnaire *from,
                      enum field field, const char *lines)
{
    while (*lines != '\0') {
        size_t length = strcspn(lines, "\n");
        char *line = mem_copy_bytes(lines, length);

        text_add(out, out->length > 0 ? "\n" : "");
        if (is_known(from, field, line))
            text_add(out, line);
        else
            add_mask(out, masks, line);
        mem_free(line);
        lines += length + (lines[length] == '\n');
    }
}

static void copy_value(const struct assessment *from, struct assessment *out, struct masks *masks,
                       enum field field, int index)
{
    char *value = field_get(from, field, index);
    struct text text = {0};

    switch (value ? treatments[field] : TREATMENT_REDACT) {
    case TREATMENT_REDACT:
        break;
    case TREATMENT_MASK:
        add_mask(&text, masks, value);
        field_set(out, field, index, text_string(&text));
        break;
    case TREATMENT_KNOWN:
        add_known(&text, masks, from->questionnaire, field, value);
        field_set(out, field, index, text_string(&text));
        break;
    case TREATMENT_KEEP:
        field_set(out, field, index, value);
        break;
    }
    text_release(&text);
    mem_free(value);
}

/* A rating that the scale does not have is a text like any other. */
static bool is_foreign(const struct assessment *from, enum field field, int index)
{
    return field == FIELD_RATING && from->answers[index].rating == RATING_FOREIGN;
}

static void copy_field(const struct assessment *from, struct assessment *out, struct masks *masks,
                       enum field field)
{
    for (int i = 0; i < field_subjects(from->questionnaire, field); i++)
        if (!is_foreign(from, field, i))
            copy_value(from, out, masks, field, i);
}

void redact(const struct assessment *from, struct assessment *out)
{
    struct masks masks = {0};

    assessment_init(out, from->questionnaire);
    mem_set(&out->id, from->id);
    mem_set(&out->created, from->created);
    mem_set(&out->modified, from->modified);
    mem_set(&out->questionnaire_id, from->questionnaire_id);
    mem_set(&out->questionnaire_edition, from->questionnaire_edition);
    mem_set(&out->questionnaire_sha256, from->questionnaire_sha256);
    for (enum field field = 0; field < FIELD_COUNT; field++)
        copy_field(from, out, &masks, field);
    masks_release(&masks);
}
