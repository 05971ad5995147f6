/* SPDX-License-Identifier: MIT
 *
 * diff_command.c - see commands.h: diff.
 */
#include "app/cli.h"
#include "app/commands.h"
#include "app/document.h"
#include "app/world.h"
#include "base/utf8.h"
#include "codec/json_write.h"
#include "model/diff.h"
#include "model/merge_text.h"
#include "report/words.h"

#include <string.h>

static void write_json_figure(struct json_writer *json, const char *key, struct figure figure)
{
    json_open_object(json, key);
    json_number(json, "score", figure.score);
    json_number(json, "low", figure.low);
    json_number(json, "high", figure.high);
    json_close_object(json);
}

static const char *level_name(enum level_of_figure level)
{
    switch (level) {
    case FIGURE_WHOLE:
        return "whole";
    case FIGURE_SECTION:
        return "section";
    case FIGURE_ITEM:
        return "item";
    }
    return "";
}

static void write_json_figures(struct json_writer *json, const struct diff *diff)
{
    json_open_list(json, "figures");
    for (int i = 0; i < diff->figure_count; i++) {
        const struct moved_figure *figure = &diff->figures[i];
        json_open_object(json, NULL);
        json_string(json, "level", level_name(figure->level));
        json_string(json, "id", figure->id);
        json_string(json, "title", figure->title);
        write_json_figure(json, "from", figure->from);
        write_json_figure(json, "to", figure->to);
        json_close_object(json);
    }
    json_close_list(json);
}

static void write_json_findings(struct json_writer *json, const struct diff *diff)
{
    json_open_list(json, "findings");
    for (int i = 0; i < diff->finding_count; i++) {
        const struct moved_finding *finding = &diff->findings[i];
        json_open_object(json, NULL);
        json_string(json, "item", finding->id);
        json_string(json, "title", finding->title);
        json_string(json, "from", grade_name(finding->from));
        json_string(json, "to", grade_name(finding->to));
        json_string(json, "from_best", grade_name(finding->from_best));
        json_string(json, "to_best", grade_name(finding->to_best));
        json_close_object(json);
    }
    json_close_list(json);
}

static void write_json_fields(struct json_writer *json, const struct diff *diff)
{
    json_open_list(json, "changes");
    for (int i = 0; i < diff->field_count; i++) {
        const struct moved_field *moved = &diff->fields[i];
        const struct field_row *row = &field_rows[moved->field];
        json_open_object(json, NULL);
        if (row->of != OF_ASSESSMENT)
            json_string(json, row->of == OF_QUESTION ? "question" : "item", moved->id);
        json_string(json, "field", row->name);
        json_string(json, "from", moved->from);
        json_string(json, "to", moved->to);
        json_close_object(json);
    }
    json_close_list(json);
}

static void write_json(const struct diff *diff, struct text *out)
{
    struct json_writer json = {.out = out};

    json_open_object(&json, NULL);
    json_string(&json, "format", "clausewalk.diff");
    json_integer(&json, "version", 1);
    json_open_object(&json, "verdict");
    json_string(&json, "from", verdict_name(diff->from));
    json_string(&json, "to", verdict_name(diff->to));
    json_close_object(&json);
    write_json_figures(&json, diff);
    write_json_findings(&json, diff);
    write_json_fields(&json, diff);
    json_close_object(&json);
    text_add(out, "\n");
}

/* Texts from files, on one line. */
static void add_value(struct text *out, const char *value)
{
    if (value == NULL)
        text_add(out, "-");
    else
        utf8_add_visible(out, value, strlen(value));
}

static void write_figures(const struct diff *diff, struct text *out)
{
    if (diff->figure_count > 0)
        text_add(out, "\nFigures\n");
    for (int i = 0; i < diff->figure_count; i++) {
        const struct moved_figure *figure = &diff->figures[i];
        text_add(out, "  ");
        add_value(out, figure->level == FIGURE_WHOLE ? "Whole" : figure->id);
        if (figure->level != FIGURE_WHOLE) {
            text_add(out, " ");
            add_value(out, figure->title);
        }
        text_add(out, ": ");
        add_figure(out, figure->from);
        text_add(out, " -> ");
        add_figure(out, figure->to);
        text_add(out, "\n");
    }
}

static void write_findings(const struct diff *diff, struct text *out)
{
    if (diff->finding_count > 0)
        text_add(out, "\nFindings\n");
    for (int i = 0; i < diff->finding_count; i++) {
        const struct moved_finding *finding = &diff->findings[i];
        text_add(out, "  ");
        add_value(out, finding->id);
        text_add(out, " ");
        add_value(out, finding->title);
        text_format(out, ": %s -> %s", grade_short(finding->from), grade_short(finding->to));
        if (finding->from == finding->to)
            text_format(out, " (at best %s -> %s)", grade_short(finding->from_best),
                        grade_short(finding->to_best));
        text_add(out, "\n");
    }
}

static void write_fields(const struct diff *diff, struct text *out)
{
    if (diff->field_count > 0)
        text_add(out, "\nAnswers\n");
    for (int i = 0; i < diff->field_count; i++) {
        const struct moved_field *moved = &diff->fields[i];
        text_add(out, "  ");
        if (moved->id != NULL) {
            add_value(out, moved->id);
            text_add(out, " ");
        }
        text_format(out, "%s: ", field_rows[moved->field].label);
        add_value(out, moved->from);
        text_add(out, " -> ");
        add_value(out, moved->to);
        text_add(out, "\n");
    }
}

static void write_text(const struct diff *diff, struct text *out)
{
    if (diff_is_empty(diff)) {
        text_add(out, "Nothing moved.\n");
        return;
    }
    if (diff->from == diff->to)
        text_format(out, "Verdict: %s, as before\n", verdict_words(diff->to));
    else
        text_format(out, "Verdict: %s -> %s\n", verdict_words(diff->from), verdict_words(diff->to));
    write_figures(diff, out);
    write_findings(diff, out);
    write_fields(diff, out);
}

static bool compare(const struct arguments *arguments, const struct document *old,
                    const struct document *new, struct err *err)
{
    struct results older = {0};
    struct results newer = {0};
    struct diff diff = {0};
    struct text out = {0};
    bool good;

    results_compute(&older, &old->assessment);
    results_compute(&newer, &new->assessment);
    diff_compute(&diff, &older, &newer);
    if (arguments_have(arguments, OPTION_JSON))
        write_json(&diff, &out);
    else
        write_text(&diff, &out);
    good = output_write(text_string(&out), out.length, err);
    text_release(&out);
    diff_release(&diff);
    results_release(&newer);
    results_release(&older);
    return good;
}

/* It is done all the same: a questionnaire may have got another id from one year to the next. */
static void warn_of_questionnaires(const struct document *old, const struct document *new)
{
    if (!text_same(old->assessment.questionnaire_id, new->assessment.questionnaire_id))
        message("%s: answers another questionnaire than %s; only questions with the same id are "
                "compared",
                new->path, old->path);
}

bool run_diff(const struct arguments *arguments, struct err *err)
{
    struct opening opening = opening_of(arguments);
    struct document old = {0};
    struct document new = {0};
    bool good = document_open(&old, arguments->operands[0], opening, ACCESS_READ, err) &&
                document_open(&new, arguments->operands[1], opening, ACCESS_READ, err) &&
                compare(arguments, &old, &new, err);

    if (good)
        warn_of_questionnaires(&old, &new);
    document_close(&new);
    document_close(&old);
    return good;
}
