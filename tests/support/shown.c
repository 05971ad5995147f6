/* SPDX-License-Identifier: MIT
 *
 * shown.c - see shown.h.
 */
#include "support/shown.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "model/field.h"
#include "support/generate.h"
#include "support/test.h"

#include <string.h>

void write_as(const char *format, const struct results *results, struct text *out)
{
    static const struct report_options options = {0};
    struct err err = {0};

    text_clear(out);
    assert_true(exporter_of_name(format)->write(results, &options, out, &err));
}

/* The lines of a value, each as a report shows it. */
static void assert_shown(const char *report, const char *value)
{
    while (value && *value != '\0') {
        size_t length = strcspn(value, "\n\t");
        struct text line = {0};

        utf8_add_visible(&line, value, length);
        if (!utf8_blank(text_string(&line)) && strstr(report, text_string(&line)) == NULL)
            fail_msg("not in the report: \"%s\"", text_string(&line));
        text_release(&line);
        value += length + (value[length] != '\0');
    }
}

/* Codes are said in words, and evidence is looked for piece by piece. */
static bool is_text(enum field field)
{
    switch (field_rows[field].kind) {
    case KIND_LINE:
    case KIND_TEXT:
    case KIND_LINES:
    case KIND_DATE:
        return true;
    case KIND_RATING:
    case KIND_EVIDENCE:
    case KIND_BOOL:
    case KIND_BASIS:
    case KIND_GRADE:
    case KIND_DEPTH:
        return false;
    }
    return true;
}

static void assert_field_shown(const struct assessment *assessment, enum field field,
                               const char *report)
{
    for (int i = 0; i < field_subjects(assessment->questionnaire, field); i++) {
        char *value = field_get(assessment, field, i);

        assert_shown(report, value);
        mem_free(value);
    }
}

static void assert_evidence_shown(const struct answer *answer, const char *report)
{
    for (size_t i = 0; i < answer->evidence_count; i++) {
        assert_shown(report, answer->evidence[i].title);
        assert_shown(report, answer->evidence[i].location);
        assert_shown(report, answer->evidence[i].sha256);
    }
}

static void assert_assessment_shown(const struct assessment *assessment, const char *report)
{
    for (enum field field = 0; field < FIELD_COUNT; field++)
        if (is_text(field))
            assert_field_shown(assessment, field, report);
    for (int q = 0; q < assessment->questionnaire->question_count; q++)
        assert_evidence_shown(&assessment->answers[q], report);
}

/* Sets a text that is nowhere else, and awkward. */
static void set_unique(struct random *random, struct assessment *assessment, enum field field,
                       int index)
{
    static const char *const awkward[] = {"a|b\\|", "`x`` ",  "<b>&amp;", "*_[y](z)", "# \n- 1. ~",
                                          "=1+1",   "\033[m", "\u202e",   "| - |",    "~~~\n```"};
    int choice = random_below(random, (int)(sizeof awkward / sizeof *awkward));
    struct text value = {0};

    text_format(&value, "%s %s.%d %s", awkward[choice], field_rows[field].name, index,
                field_rows[field].kind == KIND_TEXT ? awkward[choice] : "end");
    for (size_t i = 0; field_rows[field].kind == KIND_LINE && i < value.length; i++)
        if (value.bytes[i] == '\n')
            value.bytes[i] = ' ';
    field_set(assessment, field, index, text_string(&value));
    text_release(&value);
}

static void make_unique(struct random *random, struct assessment *assessment)
{
    for (enum field field = 0; field < FIELD_COUNT; field++)
        for (int i = 0; i < field_subjects(assessment->questionnaire, field); i++)
            if (is_text(field) && field_rows[field].kind != KIND_DATE && random_chance(random, 60))
                set_unique(random, assessment, field, i);
}

static void write_twice(const char *format, const struct results *results, struct text *out)
{
    struct text again = {0};

    write_as(format, results, out);
    write_as(format, results, &again);
    assert_int_equal(out->length, again.length);
    assert_memory_equal(out->bytes, again.bytes, out->length);
    text_release(&again);
}

void assert_all_shown(const char *format, shown_read *read)
{
    struct random random = random_seeded(format);

    for (int round = 0; round < 20; round++) {
        struct questionnaire from = {0};
        struct assessment assessment;
        struct results results = {0};
        struct text out = {0}, text = {0};

        generate_questionnaire(&random, &from);
        generate_assessment(&random, &from, &assessment);
        make_unique(&random, &assessment);
        results_compute(&results, &assessment);
        write_twice(format, &results, &out);
        read(text_string(&out), &text);
        assert_assessment_shown(&assessment, text_string(&text));
        text_release(&out);
        text_release(&text);
        results_release(&results);
        assessment_release(&assessment);
        questionnaire_release(&from);
    }
}
