/* SPDX-License-Identifier: MIT
 *
 * edit.c - see edit.h.
 */
#include "app/edit.h"

#include "app/world.h"

#include <string.h>

static const char *only_assessor(const struct assessment *assessment)
{
    const char *assessors = assessment->assessors;

    return assessors == NULL || strchr(assessors, '\n') != NULL ? NULL : assessors;
}

void edit_begin(struct edit *edit, struct document *document, const char *by)
{
    memset(edit, 0, sizeof *edit);
    clock_instant(edit->at);
    edit->document = document;
    edit->stamp.at = edit->at;
    edit->stamp.by = by != NULL ? by : only_assessor(&document->assessment);
    journal_begin(&edit->journal);
}

bool edit_field(struct edit *edit, enum field field, int index, const char *value, struct err *err)
{
    struct err why = {0};

    if (value != NULL && !field_check(&edit->document->questionnaire, field, value, &why))
        return err_set(err, ERR_USAGE, "%s", why.text);
    journal_change(&edit->journal, &edit->document->assessment, field, index, value, edit->stamp);
    return true;
}

bool edit_end(struct edit *edit, bool good, struct err *err)
{
    bool changed = journal_end(&edit->journal);

    if (good && (changed || strcmp(edit->document->path, "-") == 0))
        good = document_save(edit->document, err);
    journal_release(&edit->journal);
    return good;
}

static void add_escaped(struct text *out, const char *value)
{
    for (; *value != '\0'; value++) {
        if (*value == '\\')
            text_add(out, "\\\\");
        else if (*value == '\t')
            text_add(out, "\\t");
        else if (*value == '\n')
            text_add(out, "\\n");
        else if (*value == '\r')
            text_add(out, "\\r");
        else
            text_add_char(out, *value);
    }
}

/* True if one of the lines is that one, whatever stands behind its second tab. */
static bool has_piece(const char *lines, const struct text *piece)
{
    while (*lines != '\0') {
        size_t length = strcspn(lines, "\n");
        if (length >= piece->length && memcmp(lines, text_string(piece), piece->length) == 0 &&
            (lines[piece->length] == '\t' || length == piece->length))
            return true;
        lines += length + (lines[length] == '\n');
    }
    return false;
}

void evidence_add_line(struct text *value, const char *title, const char *location)
{
    struct text piece = {0};

    add_escaped(&piece, title);
    if (location[0] != '\0') {
        text_add(&piece, "\t");
        add_escaped(&piece, location);
    }
    if (!has_piece(text_string(value), &piece)) {
        if (value->length > 0)
            text_add(value, "\n");
        text_add(value, text_string(&piece));
    }
    text_release(&piece);
}

void lines_join(struct text *out, const char *const *values, int count)
{
    for (int i = 0; i < count; i++)
        text_format(out, "%s%s", i == 0 ? "" : "\n", values[i]);
}
