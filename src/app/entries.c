/* SPDX-License-Identifier: MIT
 *
 * entries.c - see entries.h.
 */
#include "app/entries.h"

#include "app/world.h"
#include "codec/codec.h"

#include <stdio.h>
#include <string.h>

enum { MOST_WRONG = 1000 };

/* What a line is about. */
struct target {
    enum field_of of;
    int index;
};

static bool find_target(const struct questionnaire *from, const struct entry *entry,
                        struct target *target, struct err *err)
{
    if (entry->question != NULL) {
        target->of = OF_QUESTION;
        target->index = questionnaire_question(from, entry->question);
        return target->index != NONE ||
               err_set(err, ERR_DOCUMENT, "there is no question %s; use an id of %s",
                       entry->question, from->id);
    }
    if (entry->item != NULL) {
        target->of = OF_ITEM;
        target->index = questionnaire_item(from, entry->item);
        return target->index != NONE ||
               err_set(err, ERR_DOCUMENT, "there is no item %s; use an id of %s", entry->item,
                       from->id);
    }
    target->of = OF_ASSESSMENT;
    target->index = 0;
    return true;
}

/* As `exclude` has it: a requirement is never excluded. */
static bool may_be_left_out(const struct questionnaire *from, const struct target *target,
                            enum field field, const char *value, struct err *err)
{
    if (field != FIELD_APPLICABLE || value == NULL || strcmp(value, "false") != 0 ||
        !from->items[target->index].mandatory)
        return true;
    return err_set(err, ERR_DOCUMENT,
                   "%s is mandatory, so it is always applicable; only controls can be left out",
                   from->items[target->index].id);
}

static bool apply_field(struct edit *edit, const struct target *target, const char *name,
                        const char *value, struct err *err)
{
    enum field field = field_of_name(name, target->of);
    struct err why = {0};

    if (field == FIELD_COUNT)
        return err_set(err, ERR_DOCUMENT, "there is no field %s here; leave it out", name);
    if (!may_be_left_out(&edit->document->questionnaire, target, field, value, err))
        return false;
    if (field == FIELD_RATING)
        value = edit_rating(&edit->document->questionnaire, value);
    else if (value != NULL && value[0] == '\0')
        value = NULL; /* as on the command line, nothing takes it away */
    if (edit_field(edit, field, target->index, value, &why))
        return true;
    return err_set(err, ERR_DOCUMENT, "%s", why.text);
}

static bool apply_entry(struct edit *edit, const struct entry *entry, struct err *err)
{
    const char *by = edit->stamp.by;
    struct target target;
    bool good = find_target(&edit->document->questionnaire, entry, &target, err);

    if (entry->by != NULL)
        edit->stamp.by = entry->by; /* goes before that of the command */
    for (int i = 0; good && i < entry->field_count; i++)
        good = apply_field(edit, &target, entry->fields[i].name, entry->fields[i].value, err);
    edit->stamp.by = by;
    return good;
}

static void tell(struct problems *problems, int line)
{
    for (size_t i = 0; i < problems->count; i++) {
        struct problem *problem = &problems->at[i];
        if (problem->severity != SEVERITY_ERROR)
            continue;
        message("-:%d:%d: %s%s%s", line, problem->column > 0 ? problem->column : 1, problem->at,
                problem->at[0] == '\0' ? "" : ": ", problem->text);
    }
}

static bool read_line(struct edit *edit, const char *bytes, size_t length, int line)
{
    struct arena arena = {0};
    struct problems problems = {0};
    struct entry entry = {0};
    struct err why = {0};
    bool good = entry_decode(bytes, length, &arena, &entry, &problems);

    if (!good)
        tell(&problems, line);
    else if (!apply_entry(edit, &entry, &why)) {
        message("-:%d:1: %s", line, why.text);
        good = false;
    }
    problems_release(&problems);
    arena_release(&arena);
    return good;
}

/* Nobody reads on behind so many; the stream may be as long as it likes. */
static bool is_enough(int wrong)
{
    if (wrong < MOST_WRONG)
        return false;
    message("-: %d lines are wrong; mend these first, those behind them were not read", wrong);
    return true;
}

static bool blank(const char *bytes, size_t length)
{
    return strspn(bytes, " \t\r") >= length;
}

bool entries_read(struct edit *edit, struct err *err)
{
    struct text bytes = {0};
    int wrong = 0;
    int line = 1;

    if (!file_read("-", CODEC_ASSESSMENT_LIMIT, &bytes, NULL, err)) {
        text_release(&bytes);
        return false;
    }
    for (size_t at = 0; at < bytes.length && !is_enough(wrong); line++) {
        const char *start = bytes.bytes + at;
        const char *end = memchr(start, '\n', bytes.length - at);
        size_t length = end == NULL ? bytes.length - at : (size_t)(end - start);
        if (!blank(start, length) && !read_line(edit, start, length, line))
            wrong++;
        at += length + 1;
    }
    text_release(&bytes);
    if (wrong > 0)
        err->code = ERR_DOCUMENT; /* each line was told of */
    return wrong == 0;
}
