/* SPDX-License-Identifier: MIT
 *
 * edit.c - see edit.h.
 */
#include "app/edit.h"

#include "app/attach.h"
#include "app/world.h"
#include "base/mem.h"

#include <string.h>

void edit_begin(struct edit *edit, struct document *document, const char *by)
{
    memset(edit, 0, sizeof *edit);
    clock_instant(edit->at);
    edit->document = document;
    edit->stamp.at = edit->at;
    edit->by = mem_copy(by != NULL ? by : assessment_only_assessor(&document->assessment));
    edit->stamp.by = edit->by;
    journal_begin(&edit->journal);
}

/* What names a file gets its digest. */
static bool edit_evidence(struct edit *edit, int index, const char *value, struct err *err)
{
    struct document *document = edit->document;
    struct err why = {0};
    char *whole = attach_value(&document->assessment, document->path, index, value, &why);

    if (why.code != ERR_NONE)
        return err_set(err, ERR_USAGE, "%s", why.text);
    journal_change(&edit->journal, &document->assessment, FIELD_EVIDENCE, index, whole,
                   edit->stamp);
    mem_free(whole);
    return true;
}

bool edit_field(struct edit *edit, enum field field, int index, const char *value, struct err *err)
{
    struct err why = {0};

    if (value != NULL && field == FIELD_EVIDENCE)
        return edit_evidence(edit, index, value, err);
    if (value != NULL && !field_check(&edit->document->questionnaire, field, value, &why))
        return err_set(err, ERR_USAGE, "%s", why.text);
    journal_change(&edit->journal, &edit->document->assessment, field, index, value, edit->stamp);
    return true;
}

const char *edit_rating(const struct questionnaire *questionnaire, const char *word)
{
    bool open = word != NULL && strcmp(word, "open") == 0 &&
                questionnaire_level(questionnaire, word) == NONE;

    return open ? NULL : word;
}

bool edit_end(struct edit *edit, bool good, struct err *err)
{
    bool changed = journal_end(&edit->journal);

    if (good && (changed || strcmp(edit->document->path, "-") == 0))
        good = document_save(edit->document, err);
    journal_release(&edit->journal);
    mem_free(edit->by);
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

/* A line that is that piece, whatever stands behind; NULL. */
static char *find_piece(char *lines, const struct text *piece)
{
    while (lines != NULL && *lines != '\0') {
        size_t length = strcspn(lines, "\n");
        if (length >= piece->length && memcmp(lines, text_string(piece), piece->length) == 0 &&
            (lines[piece->length] == '\t' || length == piece->length))
            return lines;
        lines += length + (lines[length] == '\n');
    }
    return NULL;
}

/* A file that is attached once more gets a new digest: the old one goes. */
static void cut_digest(struct text *value, const char *line, size_t length)
{
    size_t at = (size_t)(line - value->bytes) + length;
    size_t end = at + strcspn(value->bytes + at, "\n");

    memmove(value->bytes + at, value->bytes + end, value->length - end + 1);
    value->length -= end - at;
}

void evidence_add_line(struct text *value, const char *title, const char *location)
{
    struct text piece = {0};
    const char *line;

    add_escaped(&piece, title);
    if (location[0] != '\0') {
        text_add(&piece, "\t");
        add_escaped(&piece, location);
    }
    line = find_piece(value->bytes, &piece);
    if (line != NULL && location[0] != '\0') {
        cut_digest(value, line, piece.length);
    } else if (line == NULL) {
        text_add(value, value->length > 0 ? "\n" : "");
        text_add(value, text_string(&piece));
    }
    text_release(&piece);
}

void lines_join(struct text *out, const char *const *values, int count)
{
    for (int i = 0; i < count; i++)
        text_format(out, "%s%s", i == 0 ? "" : "\n", values[i]);
}
