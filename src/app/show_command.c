/* SPDX-License-Identifier: MIT
 *
 * show_command.c - see commands.h: show.
 */
#include "app/cli.h"
#include "app/commands.h"
#include "app/library.h"
#include "app/world.h"
#include "base/utf8.h"

#include <string.h>

/* Wraps a paragraph; `indent` for every line, the label in front of the first. */
static void add_paragraph(struct text *out, const char *label, int indent, const char *string)
{
    struct text visible = {0};
    const char *rest;
    size_t skip = 0;
    int width = utf8_width(label);

    utf8_add_visible(&visible, string, strlen(string));
    rest = text_string(&visible);
    text_add(out, label);
    while (*rest != '\0') {
        size_t length = utf8_wrap(rest, output_columns() - indent, &skip);
        text_repeat(out, " ", indent - width);
        text_add_bytes(out, rest, length);
        text_add(out, "\n");
        rest += skip;
        width = 0;
    }
    text_release(&visible);
}

static void add_optional(struct text *out, const char *heading, const char *string)
{
    if (utf8_blank(string))
        return;
    text_format(out, "\n%s\n", heading);
    add_paragraph(out, "", 2, string);
}

static void add_list(struct text *out, const char *heading, const struct string_list *list)
{
    if (list->count > 0)
        text_format(out, "\n%s\n", heading);
    for (int i = 0; i < list->count; i++)
        add_paragraph(out, "  - ", 4, list->at[i]);
}

static void add_levels(struct text *out, const struct questionnaire *from,
                       const struct question *question)
{
    struct text label = {0};

    text_add(out, "\nLevels\n");
    for (int i = 0; i < from->level_count; i++) {
        const char *says =
            question->levels[i] != NULL ? question->levels[i] : from->levels[i].meaning;
        text_clear(&label);
        text_format(&label, "  %s  %s%s%s", from->levels[i].id, from->levels[i].label,
                    says == NULL ? "" : ": ", says == NULL ? "" : says);
        add_paragraph(out, "", 2, text_string(&label) + 2);
    }
    text_release(&label);
}

static const char *interviewee_label(const struct questionnaire *from, const char *id)
{
    for (int i = 0; id != NULL && i < from->interviewee_count; i++)
        if (strcmp(from->interviewees[i].id, id) == 0)
            return from->interviewees[i].label;
    return id;
}

static void add_ask(struct text *out, const struct questionnaire *from,
                    const struct question *question)
{
    struct text line = {0};

    for (int i = 0; i < question->ask.count; i++)
        text_format(&line, "%s%s", i == 0 ? "" : ", ",
                    from->interviewees[question->ask.at[i]].label);
    add_optional(out, "Ask", text_string(&line));
    text_release(&line);
}

static void add_remedy(struct text *out, const struct questionnaire *from,
                       const struct question *question)
{
    const struct remedy *remedy = &question->remedy;
    const char *role = interviewee_label(from, remedy->role);
    struct text line = {0};

    if (remedy->action == NULL)
        return;
    text_format(&line, "%s (%.3g %s%s%s)", remedy->action, remedy->effort_days,
                remedy->effort_days > 1 ? "days" : "day", role == NULL ? "" : ", ",
                role == NULL ? "" : role);
    for (int i = 0; i < remedy->after.count; i++)
        text_format(&line, "%s%s", i == 0 ? " After " : ", ",
                    from->questions[remedy->after.at[i]].id);
    add_optional(out, "What would mend it", text_string(&line));
    text_release(&line);
}

static void show_question(const struct questionnaire *from, int index, struct text *out)
{
    const struct question *question = &from->questions[index];
    const struct item *item = &from->items[question->item];
    struct text line = {0};

    text_format(&line, "%s  %s", question->id, question->text);
    add_paragraph(out, "", 0, text_string(&line));
    text_clear(&line);
    text_format(&line, "%s %s; %s; weight %.3g%s", item->id, item->title,
                from->facets[question->facet].label, question->weight,
                question->quick ? "; in the quick scan" : "");
    text_add(out, "\n");
    add_paragraph(out, "", 2, text_string(&line));
    if (question->stopper != NONE) {
        text_clear(&line);
        text_format(&line, "Critical: %s %s", from->stoppers[question->stopper].id,
                    from->stoppers[question->stopper].title);
        add_paragraph(out, "", 2, text_string(&line));
    }
    add_optional(out, "Why it matters", question->why);
    add_ask(out, from, question);
    add_list(out, "What an auditor asks to see", &question->evidence);
    add_levels(out, from, question);
    add_remedy(out, from, question);
    text_release(&line);
}

static void add_mappings(struct text *out, const struct questionnaire *from, int item)
{
    bool first = true;

    for (int i = 0; i < from->mapping_count; i++) {
        const struct mapping *mapping = &from->mappings[i];
        const struct framework *framework = &from->frameworks[mapping->framework];
        struct text line = {0};
        if (mapping->item != item)
            continue;
        if (first)
            text_add(out, "\nIn other frameworks\n");
        first = false;
        text_format(&line, "%s: %s %s", framework->title, framework->units[mapping->unit].id,
                    framework->units[mapping->unit].title);
        add_paragraph(out, "  - ", 4, text_string(&line));
        text_release(&line);
    }
}

static void show_item(const struct questionnaire *from, int index, struct text *out)
{
    const struct item *item = &from->items[index];
    struct text line = {0};

    text_format(&line, "%s  %s (%s%s)", item->id, item->title,
                item->kind == ITEM_CONTROL ? "control" : "requirement",
                item->mandatory ? ", mandatory" : "");
    add_paragraph(out, "", 0, text_string(&line));
    add_optional(out, "Intent", item->intent);
    add_list(out, "Documents", &item->documents);
    if (item->question_count > 0)
        text_add(out, "\nQuestions\n");
    for (int i = 0; i < item->question_count; i++) {
        const struct question *question = &from->questions[item->first_question + i];
        text_clear(&line);
        text_format(&line, "%s  %s", question->id, question->text);
        add_paragraph(out, "", 2, text_string(&line));
    }
    add_mappings(out, from, index);
    text_release(&line);
}

static void show_section(const struct questionnaire *from, int index, struct text *out)
{
    const struct section *section = &from->sections[index];
    struct text line = {0};

    text_format(&line, "%s  %s", section->id, section->title);
    add_paragraph(out, "", 0, text_string(&line));
    text_add(out, "\n");
    for (int i = 0; i < section->item_count; i++) {
        const struct item *item = &from->items[section->first_item + i];
        text_clear(&line);
        text_format(&line, "%s  %s", item->id, item->title);
        add_paragraph(out, "", 2, text_string(&line));
    }
    text_release(&line);
}

static bool show(const struct questionnaire *from, const char *id, struct text *out,
                 struct err *err)
{
    int question = questionnaire_question(from, id);
    int item = questionnaire_item(from, id);
    int section = questionnaire_section(from, id);

    if (question != NONE)
        show_question(from, question, out);
    else if (item != NONE)
        show_item(from, item, out);
    else if (section != NONE)
        show_section(from, section, out);
    else
        return err_set(err, ERR_USAGE,
                       "there is nothing called %s in %s; write the id of a "
                       "question, an item or a section, as %s",
                       id, from->id, from->items[0].id);
    return true;
}

bool run_show(const struct arguments *arguments, struct err *err)
{
    const char *name = arguments_value(arguments, OPTION_QUESTIONNAIRE);
    struct questionnaire questionnaire = {0};
    struct text out = {0};
    bool good;

    if (!library_questionnaire(name == NULL ? "iso42001" : name, &questionnaire, err))
        return false;
    good = show(&questionnaire, arguments->operands[0], &out, err) &&
           output_write(text_string(&out), out.length, err);
    text_release(&out);
    questionnaire_release(&questionnaire);
    return good;
}
