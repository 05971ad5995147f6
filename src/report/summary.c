/* SPDX-License-Identifier: MIT
 *
 * summary.c - see report.h.
 */
#include "base/mem.h"
#include "base/utf8.h"
#include "report/report.h"
#include "report/words.h"

#include <math.h>
#include <string.h>

/* A cell holds "P 100 %?" and a space. */
enum {
    LABEL_COLUMN = 12,
    FIRST_REMEDIATIONS = 10,
    CELL_LEAST = 9,
    HEAD_LEAST = 14,
    HEAD_GOOD = 20
};

static const char *const whole_label = "Whole";

/* Where the summary is written, and how. */
struct page {
    struct text *out;
    const struct results *results;
    struct summary_options options;
    bool narrow; /* no room for all heads of the heatmap */
};

/* Wraps a text behind `first` (written already, `indent` columns wide). */
static void add_wrapped(struct page *page, int indent, const char *string)
{
    struct text visible = {0};
    const char *rest;
    size_t skip = 0;
    bool first = true;

    utf8_add_visible(&visible, string, strlen(string));
    rest = text_string(&visible);
    while (*rest != '\0') {
        size_t length = utf8_wrap(rest, page->options.columns - indent, &skip);
        if (!first)
            text_repeat(page->out, " ", indent);
        text_add_bytes(page->out, rest, length);
        text_add(page->out, "\n");
        rest += skip;
        first = false;
    }
    if (first)
        text_add(page->out, "\n");
    text_release(&visible);
}

static void add_labelled(struct page *page, const char *label, const struct text *text)
{
    text_add(page->out, label);
    text_repeat(page->out, " ", LABEL_COLUMN - utf8_width(label));
    add_wrapped(page, LABEL_COLUMN, text_string(text));
}

static void add_heading(struct page *page, const char *heading)
{
    text_format(page->out, "\n%s\n", heading);
}

static void add_title(struct page *page)
{
    const struct assessment *assessment = page->results->assessment;
    const struct questionnaire *from = page->results->questionnaire;
    struct text line = {0};

    text_format(&line, "%s: %s", assessment->name == NULL ? "Assessment" : assessment->name,
                from->title);
    add_wrapped(page, 0, text_string(&line));
    text_clear(&line);
    text_format(&line, "As of %.10s, %s, questionnaire %s edition %s",
                assessment->modified == NULL ? "-" : assessment->modified,
                assessment->depth == DEPTH_QUICK ? "quick scan" : "full assessment", from->id,
                from->edition == NULL ? "-" : from->edition);
    add_wrapped(page, 0, text_string(&line));
    text_release(&line);
    text_add(page->out, "\n");
}

static void describe_verdict(const struct results *results, struct text *line)
{
    text_format(line, "%s. %s", verdict_words(results->verdict), verdict_meaning(results->verdict));
}

static void describe_score(const struct results *results, struct text *line)
{
    const char *band = band_name(results->whole.band);

    add_figure(line, results->whole.figure);
    if (band != NULL)
        text_format(line, ", band %s", band);
    if (!isnan(results->whole.figure.low) &&
        below(results->whole.figure.low, results->whole.figure.high))
        text_add(line, "; in brackets what it can still become");
}

static void describe_coverage(const struct results *results, struct text *line)
{
    const struct counts *counts = &results->whole.counts;

    add_percent(line, counts_coverage(*counts));
    text_format(line, ", %d of %d applicable questions rated", counts->rated, counts->applicable);
    if (counts->unknown > 0)
        text_format(line, "; %d not known", counts->unknown);
    if (counts->carried > 0)
        text_format(line, "; %d carried over, to be confirmed", counts->carried);
}

static void describe_confidence(const struct results *results, struct text *line)
{
    double confidence = counts_confidence(results->whole.counts);

    add_percent(line, confidence);
    if (!isnan(confidence))
        text_add(line, " of what was rated rests on evidence that was seen");
}

static void describe_stage1(const struct results *results, struct text *line)
{
    if (!results->has_stage1)
        return;
    text_format(line, "%s", verdict_words(results->stage1));
    if (results->stage1 == VERDICT_NONE)
        return;
    text_add(line, ", ");
    add_figure(line, results->stage1_figure);
}

static void describe_parts(const struct results *results, struct text *line)
{
    text_add(line, "Clauses ");
    add_figure(line, results->clauses.figure);
    text_add(line, ", control objectives ");
    add_figure(line, results->objectives.figure);
}

static void describe_findings(const struct results *results, struct text *line)
{
    text_format(line, "%d major, %d minor, %d for improvement, %d conform; worst case",
                results->findings[GRADE_MAJOR], results->findings[GRADE_MINOR],
                results->findings[GRADE_OFI], results->findings[GRADE_CONFORM]);
}

static void add_figures(struct page *page)
{
    static const struct {
        const char *label;
        void (*describe)(const struct results *, struct text *);
    } rows[] = {
        {"Verdict",    describe_verdict   },
        {"Score",      describe_score     },
        {"Coverage",   describe_coverage  },
        {"Confidence", describe_confidence},
        {"Stage 1",    describe_stage1    },
        {"Parts",      describe_parts     },
        {"Findings",   describe_findings  },
    };
    struct text line = {0};

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        text_clear(&line);
        rows[i].describe(page->results, &line);
        if (line.length > 0)
            add_labelled(page, rows[i].label, &line);
    }
    text_release(&line);
}

static void add_stopper(struct page *page, int index)
{
    const struct questionnaire *from = page->results->questionnaire;
    const struct stopper *stopper = &from->stoppers[index];
    const struct index_list *questions = &page->results->stoppers[index].questions;
    struct text line = {0};
    int indent = utf8_width(stopper->id) + 4;

    text_format(&line, "%s (", stopper->title);
    if (stopper->stage > 0)
        text_format(&line, "Stage %d; ", stopper->stage);
    for (int i = 0; i < questions->count; i++)
        text_format(&line, "%s%s", i == 0 ? "" : ", ", from->questions[questions->at[i]].id);
    text_add(&line, ")");
    text_format(page->out, "  %s  ", stopper->id);
    add_wrapped(page, indent, text_string(&line));
    text_release(&line);
}

static int count_stoppers(const struct results *results, enum stopper_state state)
{
    int count = 0;

    for (int i = 0; i < results->questionnaire->stopper_count; i++)
        count += results->stoppers[i].state == state;
    return count;
}

static void add_unknown_stoppers(struct page *page)
{
    const struct results *results = page->results;
    struct text line = {0};

    for (int i = 0; i < results->questionnaire->stopper_count; i++)
        if (results->stoppers[i].state == STOPPER_UNKNOWN)
            text_format(&line, "%s%s", line.length == 0 ? "Not answered yet: " : ", ",
                        results->questionnaire->stoppers[i].id);
    if (line.length > 0) {
        text_add(page->out, "  ");
        add_wrapped(page, 2, text_string(&line));
    }
    text_release(&line);
}

static void add_stoppers(struct page *page)
{
    const struct results *results = page->results;

    if (count_stoppers(results, STOPPER_OPEN) + count_stoppers(results, STOPPER_UNKNOWN) == 0)
        return;
    add_heading(page, "What would stop a certification");
    for (int i = 0; i < results->questionnaire->stopper_count; i++)
        if (results->stoppers[i].state == STOPPER_OPEN)
            add_stopper(page, i);
    add_unknown_stoppers(page);
}

/* Columns that the heads of a heatmap's columns would like; `index` facet_count is the whole. */
static int wanted_width(const struct page *page, int index)
{
    const struct questionnaire *from = page->results->questionnaire;
    const char *label = index == from->facet_count ? whole_label : from->facets[index].label;
    int width = utf8_width(label) + 1;

    return width < CELL_LEAST ? CELL_LEAST : width;
}

static bool is_narrow(const struct page *page)
{
    int columns = HEAD_GOOD;

    for (int i = 0; i <= page->results->questionnaire->facet_count; i++)
        columns += wanted_width(page, i);
    return columns > page->options.columns;
}

static int cell_width(const struct page *page, int index)
{
    return page->narrow ? CELL_LEAST : wanted_width(page, index);
}

static int head_width(const struct page *page)
{
    int rest = page->options.columns;

    for (int i = 0; i <= page->results->questionnaire->facet_count; i++)
        rest -= cell_width(page, i);
    return rest < HEAD_LEAST ? HEAD_LEAST : rest;
}

/* A string in exactly `width` columns, cut if it must. */
static void add_padded(struct text *out, const char *string, int width)
{
    struct text visible = {0};
    size_t length;
    char *cut;

    utf8_add_visible(&visible, string, strlen(string));
    length = utf8_fit(text_string(&visible), width);
    text_add_bytes(out, text_string(&visible), length);
    text_cut(&visible, length);
    cut = text_take(&visible);
    text_repeat(out, " ", width - utf8_width(cut == NULL ? "" : cut));
    mem_free(cut);
}

static const char *cell_colour(enum band band)
{
    switch (band) {
    case BAND_NONE:
        return "\033[2m";
    case BAND_N:
        return "\033[31m";
    case BAND_P:
        return "\033[33m";
    case BAND_L:
        return "\033[36m";
    case BAND_F:
        return "\033[32m";
    }
    return "";
}

static void describe_cell(const struct cell *cell, struct text *out)
{
    if (cell->counts.applicable == 0) {
        text_add(out, "-");
        return;
    }
    if (cell->counts.rated == 0) {
        text_add(out, "?");
        return;
    }
    text_format(out, "%s ", band_name(cell->band));
    add_percent(out, cell->figure.score);
    if (cell->counts.open > 0)
        text_add(out, "?");
}

static void add_cell(struct page *page, const struct cell *cell, int index)
{
    struct text plain = {0};

    describe_cell(cell, &plain);
    if (page->options.colour)
        text_add(page->out, cell_colour(cell->counts.rated == 0 ? BAND_NONE : cell->band));
    add_padded(page->out, text_string(&plain), cell_width(page, index));
    if (page->options.colour)
        text_add(page->out, "\033[0m");
    text_release(&plain);
}

/* Lines of the table end without spaces. */
static void end_line(struct page *page)
{
    size_t length = page->out->length;

    while (!page->options.colour && length > 0 && page->out->bytes[length - 1] == ' ')
        length--;
    text_cut(page->out, length);
    text_add(page->out, "\n");
}

static void add_row(struct page *page, const char *head, const struct cell *facets,
                    const struct cell *whole)
{
    add_padded(page->out, head, head_width(page) - 1);
    text_add(page->out, " ");
    for (int i = 0; i < page->results->questionnaire->facet_count; i++)
        add_cell(page, &facets[i], i);
    add_cell(page, whole, page->results->questionnaire->facet_count);
    end_line(page);
}

static void add_heatmap_head(struct page *page)
{
    const struct questionnaire *from = page->results->questionnaire;

    add_padded(page->out, "Heatmap", head_width(page));
    for (int i = 0; i < from->facet_count; i++) {
        add_padded(page->out, from->facets[i].label, cell_width(page, i) - 1);
        text_add(page->out, " ");
    }
    add_padded(page->out, whole_label, cell_width(page, from->facet_count));
    end_line(page);
}

static void add_heatmap(struct page *page)
{
    const struct results *results = page->results;
    struct text head = {0};

    text_add(page->out, "\n");
    add_heatmap_head(page);
    for (int i = 0; i < results->questionnaire->section_count; i++) {
        const struct section *section = &results->questionnaire->sections[i];
        text_clear(&head);
        text_format(&head, "%s %s", section->id, section->title);
        add_row(page, text_string(&head), results->sections[i].facets, &results->sections[i].whole);
    }
    add_row(page, "Whole", results->whole_facets, &results->whole);
    text_add(page->out, "  ");
    add_wrapped(page, 2,
                "N to 15 %, P to 50 %, L to 85 %, F above; ? something is not answered, - not "
                "applicable");
    text_release(&head);
}

static void describe_remediation(const struct results *results, const struct remediation *entry,
                                 struct text *line)
{
    const struct questionnaire *from = results->questionnaire;
    const struct question *question = &from->questions[entry->question];
    const char *owner = results->assessment->answers[entry->question].owner;

    text_format(line, "%s %s: %s", question->id, grade_short(entry->severity),
                question->remedy.action == NULL ? question->text : question->remedy.action);
    text_format(line, " [wave %d, %.1f days, +%.1f points", entry->wave, entry->effort_days,
                entry->gain);
    if (entry->open)
        text_add(line, ", not answered yet");
    if (!utf8_blank(owner))
        text_format(line, ", %s", owner);
    text_add(line, "]");
}

static void add_remediation(struct page *page)
{
    const struct results *results = page->results;
    struct text line = {0};
    int count = results->remediation_count;
    int shown = count < FIRST_REMEDIATIONS ? count : FIRST_REMEDIATIONS;

    if (count == 0)
        return;
    text_format(page->out, "\nWhat to do first (%d of %d, %.1f days in all)\n", shown, count,
                results->effort_days);
    for (int i = 0; i < shown; i++) {
        text_clear(&line);
        describe_remediation(results, &results->remediation[i], &line);
        text_format(page->out, "%4d  ", i + 1);
        add_wrapped(page, 6, text_string(&line));
    }
    text_release(&line);
}

static void add_problems(struct page *page)
{
    struct text line = {0};

    for (size_t i = 0; i < page->results->problems.count; i++) {
        if (i == 0)
            add_heading(page, "To look at in the file");
        text_clear(&line);
        text_add(&line, page->results->problems.at[i].text);
        text_add(page->out, "  ");
        add_wrapped(page, 2, text_string(&line));
    }
    text_release(&line);
}

/* What a terminal without Unicode can show. */
static void add_ascii(struct text *out, const char *string, size_t length)
{
    for (size_t at = 0; at < length;) {
        size_t taken = 0;
        uint32_t code = utf8_decode(string + at, length - at, &taken);
        if (code < 0x80)
            text_add_char(out, (char)code);
        else if (code >= 0x2010 && code <= 0x2015)
            text_add(out, "-");
        else if (code == 0x2018 || code == 0x2019)
            text_add(out, "'");
        else if (code == 0x201C || code == 0x201D)
            text_add(out, "\"");
        else
            text_add(out, "?");
        at += taken;
    }
}

static void add_everything(struct page *page)
{
    add_title(page);
    add_figures(page);
    add_stoppers(page);
    add_heatmap(page);
    add_remediation(page);
    add_problems(page);
    text_add(page->out, "\n");
    add_wrapped(page, 0, notice_words());
}

void summary_write(const struct results *results, const struct summary_options *options,
                   struct text *out)
{
    struct text whole = {0};
    struct page page = {.out = &whole, .results = results, .options = *options};

    page.narrow = is_narrow(&page);
    add_everything(&page);
    if (options->ascii)
        add_ascii(out, text_string(&whole), whole.length);
    else
        text_add_bytes(out, text_string(&whole), whole.length);
    text_release(&whole);
}
