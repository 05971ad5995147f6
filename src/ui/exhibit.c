/* SPDX-License-Identifier: MIT
 *
 * exhibit.c - see exhibits.h: one piece of evidence.
 */
#include "base/mem.h"
#include "base/utf8.h"
#include "model/evidence.h"
#include "ui/exhibits.h"

#include <string.h>

static const char equals[] = " = ";

/* Without the spaces around; NULL if nothing is left. Yours. */
static char *trimmed(const char *from, size_t length)
{
    while (length > 0 && *from == ' ') {
        from++;
        length--;
    }
    while (length > 0 && from[length - 1] == ' ')
        length--;
    return length > 0 ? mem_copy_bytes(from, length) : NULL;
}

/* "docs/policy.pdf", "https://intranet/policy". */
static bool is_place(const char *text)
{
    return strchr(text, '/') && !strchr(text, ' ');
}

static const char *name_of(const char *place)
{
    const char *slash = strrchr(place, '/');

    return strstr(place, "://") || !slash || slash[1] == '\0' ? place : slash + 1;
}

bool exhibit_read(const char *typed, struct evidence *out)
{
    const char *between = strstr(typed, equals);
    size_t length = between ? (size_t)(between - typed) : strlen(typed);

    *out = (struct evidence){.title = trimmed(typed, length)};
    if (between)
        out->location = trimmed(between + strlen(equals), strlen(between + strlen(equals)));
    else if (out->title && is_place(out->title))
        out->location = mem_copy(out->title);
    if (out->location && (!between || !out->title))
        mem_set(&out->title, name_of(out->location));
    return out->title != NULL;
}

void exhibit_write(const struct evidence *piece, struct text *out)
{
    text_add(out, piece->title ? piece->title : "");
    if (piece->location)
        text_format(out, "%s%s", equals, piece->location);
}

void exhibit_release(struct evidence *piece)
{
    char **owned[] = {&piece->title, &piece->location, &piece->sha256, &piece->unknown,
                      &piece->size};

    for (size_t i = 0; i < sizeof owned / sizeof *owned; i++)
        mem_set(owned[i], NULL);
}

static bool has(const char *value, const struct evidence *piece)
{
    struct answer answer = {0};
    bool found;

    evidence_set(&answer, value);
    found = evidence_find(&answer, piece->title, piece->location) != NULL;
    answer_clear_evidence(&answer);
    return found;
}

const struct record *exhibit_added(const struct desk *desk, int question,
                                   const struct evidence *piece)
{
    const struct assessment *assessment = desk->assessment;
    const char *id = desk->questionnaire->questions[question].id;

    for (size_t i = assessment->history_count; i-- > 0;) {
        const struct record *record = &assessment->history[i];

        if (record->question && record->field && strcmp(record->question, id) == 0 &&
            strcmp(record->field, field_rows[FIELD_EVIDENCE].name) == 0 && has(record->to, piece) &&
            !has(record->from, piece))
            return record;
    }
    return NULL;
}
