/* SPDX-License-Identifier: MIT
 *
 * sheet_reference.c - see sheet_reference.h.
 */
#include "report/sheet_reference.h"

#include "base/mem.h"
#include "report/sheet_field.h"

#include <string.h>

static const char mark[] = "cw1 ";

enum { ASSESSMENT_DIGITS = 8 };

/* What a spreadsheet leaves of a value. */
static void add_plain(const char *value, struct text *out)
{
    for (; *value != '\0'; value++) {
        unsigned char c = (unsigned char)*value;

        if (c == '\r')
            text_add(out, value[1] == '\n' ? "" : "\n");
        else if (c >= ' ' || c == '\t' || c == '\n')
            text_add_char(out, *value);
    }
}

/* Whether a spreadsheet leaves a value as it is. */
static bool is_plain(const char *value)
{
    while ((unsigned char)*value >= ' ' || *value == '\t' || *value == '\n')
        value++;
    return *value == '\0';
}

static void digest_plain(const char *plain, char out[REFERENCE_DIGEST_SIZE])
{
    char digest[DIGEST_SIZE];

    if (plain[0] == '\0')
        return;
    digest_hex(plain, strlen(plain), digest);
    memcpy(out, digest, REFERENCE_DIGEST_SIZE - 1);
    out[REFERENCE_DIGEST_SIZE - 1] = '\0';
}

void reference_digest(const char *value, char out[REFERENCE_DIGEST_SIZE])
{
    struct text plain = {0};

    out[0] = '\0';
    if (value == NULL)
        return;
    if (is_plain(value)) {
        digest_plain(value, out);
        return;
    }
    add_plain(value, &plain);
    digest_plain(text_string(&plain), out);
    text_release(&plain);
}

static void assessment_digest(const struct results *results, char out[ASSESSMENT_DIGITS + 1])
{
    char digest[DIGEST_SIZE];
    const char *id = results->assessment->id == NULL ? "" : results->assessment->id;

    digest_hex(id, strlen(id), digest);
    memcpy(out, digest, ASSESSMENT_DIGITS);
    out[ASSESSMENT_DIGITS] = '\0';
}

/* Of evidence a cell does not show everything, and a person has two names. */
static bool is_shown_otherwise(enum field field)
{
    return field == FIELD_EVIDENCE || field == FIELD_PARK;
}

void reference_field_digest(const struct results *results, enum field field, int index,
                            char out[REFERENCE_DIGEST_SIZE])
{
    char *value = field_get(results->assessment, field, index);
    struct arena arena = {0};
    struct err why = {0};
    const char *read = value;
    const char *cell;

    if (is_shown_otherwise(field) && value != NULL) {
        cell = field_to_cell(results->questionnaire, field, value, &arena).text;
        if (!field_of_cell(results->questionnaire, field, cell, &arena, &read, &why))
            read = cell;
    }
    reference_digest(read, out);
    arena_release(&arena);
    mem_free(value);
}

static void add_field(const struct sheet *sheet, enum field field, int index, struct text *out)
{
    char digest[REFERENCE_DIGEST_SIZE];

    reference_field_digest(sheet->results, field, index, digest);
    if (digest[0] == '\0')
        return;
    text_add_char(out, ' ');
    text_add(out, field_rows[field].name);
    text_add_char(out, '=');
    text_add(out, digest);
}

static const char *id_of(const struct sheet *sheet, int subject)
{
    switch (sheet->key) {
    case KEY_QUESTION:
        return sheet->results->questionnaire->questions[subject].id;
    case KEY_ITEM:
        return sheet->results->questionnaire->items[subject].id;
    case KEY_FIELD:
        return field_rows[subject].name;
    case KEY_NONE:
        break;
    }
    return "";
}

void reference_write(const struct sheet *sheet, int subject, struct text *out)
{
    char assessment[ASSESSMENT_DIGITS + 1];

    if (subject == NONE)
        return;
    assessment_digest(sheet->results, assessment);
    text_format(out, "%s%s", mark, assessment);
    if (sheet->key == KEY_FIELD)
        add_field(sheet, (enum field)subject, 0, out);
    for (int i = 0; sheet->key != KEY_FIELD && i < sheet->column_count; i++)
        if (sheet->columns[i].editable)
            add_field(sheet, sheet->columns[i].field, subject, out);
    text_format(out, " of %s", id_of(sheet, subject));
}

/* Reads "FIELD=DIGEST"; unknown fields are those of a later version. */
static void read_field(const char *word, size_t length, enum field_of of, struct reference *out)
{
    const char *equals = memchr(word, '=', length);
    char name[32] = {0};
    enum field field;

    if (equals == NULL || (size_t)(equals - word) >= sizeof name ||
        length != (size_t)(equals - word) + REFERENCE_DIGEST_SIZE)
        return;
    memcpy(name, word, (size_t)(equals - word));
    field = field_of_name(name, of);
    if (field != FIELD_COUNT)
        memcpy(out->digests[field], equals + 1, REFERENCE_DIGEST_SIZE - 1);
}

void reference_read(const struct results *results, const char *text, enum field_of of,
                    struct reference *out)
{
    char assessment[ASSESSMENT_DIGITS + 1];
    const char *end;

    *out = (struct reference){0};
    if (text == NULL || strncmp(text, mark, sizeof mark - 1) != 0)
        return;
    end = strstr(text, " of ");
    if (end == NULL || strlen(text) < sizeof mark - 1 + ASSESSMENT_DIGITS)
        return;
    assessment_digest(results, assessment);
    text += sizeof mark - 1;
    out->present = true;
    out->other = strncmp(text, assessment, ASSESSMENT_DIGITS) != 0;
    out->id = end + 4;
    text += ASSESSMENT_DIGITS;
    while (text < end) {
        size_t length = strcspn(text, " ");
        read_field(text, length, of, out);
        text += length + (text[length] == ' ');
    }
}
