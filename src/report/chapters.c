/* SPDX-License-Identifier: MIT
 *
 * chapters.c - see chapters.h: the order, the cover and the words that chapters share.
 */
#include "report/chapters.h"

#include "base/utf8.h"
#include "report/words.h"

#include <math.h>
#include <string.h>

void compose(struct paper *paper, enum extent extent)
{
    static const struct {
        void (*add)(struct paper *);
        bool board;
    } chapters[] = {
        {chapter_cover,         true },
        {chapter_summary,       true },
        {chapter_heatmap,       true },
        {chapter_findings,      true },
        {chapter_roadmap,       true },
        {chapter_applicability, true },
        {chapter_frameworks,    false},
        {chapter_answers,       false},
        {chapter_evidence,      false},
        {chapter_glossary,      false},
        {chapter_method,        true },
        {chapter_notice,        true },
    };

    for (size_t i = 0; i < sizeof chapters / sizeof *chapters; i++)
        if (extent == EXTENT_FULL || chapters[i].board)
            chapters[i].add(paper);
}

const char *organisation_of(const struct paper *paper)
{
    const char *name = paper->results->assessment->name;

    return utf8_blank(name) ? "The organisation" : name;
}

const char *date_of(const struct paper *paper, const char *absent)
{
    const char *modified = paper->results->assessment->modified;

    return modified ? arena_format(&((struct paper *)paper)->arena, "%.10s", modified) : absent;
}

const char *band_words(enum band band)
{
    switch (band) {
    case BAND_NONE:
        return "open";
    case BAND_N:
        return "not in place";
    case BAND_P:
        return "partly in place";
    case BAND_L:
        return "largely in place";
    case BAND_F:
        return "in place";
    }
    return "";
}

const char *score_words(struct paper *paper, const struct cell *cell)
{
    struct text text = {0};
    const char *kept;

    if (cell->counts.applicable == 0)
        return "-";
    if (cell->counts.rated == 0)
        return "Open";
    text_format(&text, "%s ", band_name(cell->band));
    add_percent(&text, cell->figure.score);
    if (cell->counts.open > 0)
        text_add(&text, " ?");
    kept = paper_keep(paper, &text);
    text_release(&text);
    return kept;
}

const char *days_words(struct paper *paper, double days)
{
    double tenths = round(days * 10);

    if (fmod(tenths, 10) == 0)
        return arena_format(&paper->arena, "%.0f %s", tenths / 10, tenths == 10 ? "day" : "days");
    return arena_format(&paper->arena, "%.1f days", tenths / 10);
}

const char *lines_words(struct paper *paper, const char *lines)
{
    struct text text = {0};
    const char *kept;

    if (lines == NULL)
        return NULL;
    for (; *lines != '\0'; lines++)
        if (*lines == '\n')
            text_add(&text, ", ");
        else
            text_add_char(&text, *lines);
    kept = paper_keep(paper, &text);
    text_release(&text);
    return kept;
}

const char *role_words(const struct paper *paper, int question)
{
    const struct questionnaire *from = paper->results->questionnaire;
    const char *role = from->questions[question].remedy.role;

    for (int i = 0; role && i < from->interviewee_count; i++)
        if (strcmp(from->interviewees[i].id, role) == 0)
            return from->interviewees[i].label;
    return role;
}

const char *owner_words(struct paper *paper, int question)
{
    const char *owner = paper->results->assessment->answers[question].owner;
    const char *role = role_words(paper, question);

    if (!utf8_blank(owner))
        return owner;
    return role ? arena_format(&paper->arena, "(%s)", role) : NULL;
}

static const char *only_words(const struct paper *paper)
{
    const struct questionnaire *from = paper->results->questionnaire;

    for (int i = 0; paper->options->interviewee && i < from->interviewee_count; i++)
        if (strcmp(from->interviewees[i].id, paper->options->interviewee) == 0)
            return from->interviewees[i].label;
    return NULL;
}

static void add_if(struct paper *paper, const char *what, const char *text)
{
    if (!utf8_blank(text))
        paper_pair(paper, what, text);
}

static void add_notes(struct paper *paper)
{
    const struct counts *counts = &paper->results->whole.counts;
    const char *only = only_words(paper);

    if (counts->open > 0)
        paper_note(paper, TONE_OPEN, "Draft",
                   arena_format(&paper->arena,
                                "%d of %d questions %s still open. Findings show the worst case; "
                                "beside the score stands what it can still become.",
                                counts->open, counts->applicable,
                                counts->open == 1 ? "is" : "are"));
    if (only)
        paper_note(paper, TONE_PLAIN, "An extract",
                   arena_format(&paper->arena,
                                "Lists hold only what concerns: %s. Figures are those of the whole "
                                "assessment.",
                                only));
    if (paper->options->redact)
        paper_note(paper, TONE_PLAIN, "A redacted copy",
                   "Names, notes, evidence and everything else in free words are left out.");
}

void chapter_title(struct paper *paper, const char *title)
{
    struct paper_block *cover = paper_add(paper, BLOCK_COVER);

    cover->text = organisation_of(paper);
    cover->title = title;
    paper_pair(paper, "Questionnaire", paper->results->questionnaire->title);
    paper_pair(paper, "State of", date_of(paper, "an unknown day"));
}

void chapter_cover(struct paper *paper)
{
    const struct assessment *assessment = paper->results->assessment;
    struct paper_block *cover = paper_add(paper, BLOCK_COVER);

    cover->title = paper->results->questionnaire->title;
    cover->text = organisation_of(paper);
    add_if(paper, "As of", date_of(paper, NULL));
    add_if(paper, "Depth", assessment->depth == DEPTH_QUICK ? "Quick scan" : "Full assessment");
    add_if(paper, "Assessed by", lines_words(paper, assessment->assessors));
    if (!paper->options->redact)
        add_if(paper, "Prepared by", paper->options->consultancy);
    add_notes(paper);
}
