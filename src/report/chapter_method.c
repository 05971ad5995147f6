/* SPDX-License-Identifier: MIT
 *
 * chapter_method.c - see chapters.h: other frameworks, glossary, how it was computed, and what a
 * report does not promise.
 */
#include "base/utf8.h"
#include "report/chapters.h"
#include "report/words.h"

#include <math.h>

static const struct paper_column framework_columns[] = {
    {"Framework", 0.34, false},
    {"Units",     0.09, true },
    {"Touched",   0.12, true },
    {"In place",  0.09, true },
    {"Largely",   0.09, true },
    {"Partly",    0.09, true },
    {"Not",       0.08, true },
    {"Open",      0.10, true },
};

static void add_framework(struct paper *paper, int index)
{
    const struct framework *framework = &paper->results->questionnaire->frameworks[index];
    const struct framework_result *result = &paper->results->frameworks[index];
    int bands[BAND_F + 1] = {0};
    int mapped = 0;
    struct paper_cell cells[8] = {
        {framework->title, TONE_PLAIN}
    };

    for (int i = 0; i < framework->unit_count; i++) {
        mapped += result->units[i].mapped;
        bands[band_of(result->units[i].figure.score)] += result->units[i].mapped;
    }
    cells[1].text = arena_format(&paper->arena, "%d", framework->unit_count);
    cells[2].text = arena_format(&paper->arena, "%d", mapped);
    for (int i = 0; i < 4; i++)
        cells[3 + i].text = arena_format(&paper->arena, "%d", bands[BAND_F - i]);
    cells[7].text = arena_format(&paper->arena, "%d", bands[BAND_NONE]);
    paper_row(paper, cells, 8);
}

void chapter_frameworks(struct paper *paper)
{
    const struct questionnaire *from = paper->results->questionnaire;

    if (from->framework_count == 0)
        return;
    paper_heading(paper, 2, "frameworks", "Other frameworks");
    paper_say(paper, TONE_PLAIN,
              "Where the work done here also serves another framework or law: its units that some "
              "item touches, by what is in place there. No claim of conformity with any of them is "
              "made: a unit that is touched is not thereby met, and what nothing touches was not "
              "looked at.");
    paper_table(paper, "Units of other frameworks", framework_columns, 8);
    for (int i = 0; i < from->framework_count; i++)
        add_framework(paper, i);
}

void chapter_glossary(struct paper *paper)
{
    paper_heading(paper, 2, "glossary", "Glossary");
    paper_add(paper, BLOCK_FACTS);
    for (int i = 0; i < term_count; i++)
        paper_pair(paper, terms[i].word, terms[i].meaning);
}

static const struct paper_column scale_columns[] = {
    {"Rating",  0.22, false},
    {"Counts",  0.12, true },
    {"Meaning", 0.66, false},
};

static void add_scale(struct paper *paper)
{
    const struct questionnaire *from = paper->results->questionnaire;

    paper_table(paper, "The scale", scale_columns, 3);
    for (int i = 0; i < from->level_count; i++) {
        const struct level *level = &from->levels[i];
        const struct paper_cell cells[] = {
            {level->label,               TONE_STRONG},
            {arena_format(&paper->arena, "%.0f %%",   level->value * 100), TONE_PLAIN},
            {level->meaning,                TONE_PLAIN                          }
        };

        paper_row(paper, cells, 3);
    }
}

static void add_how(struct paper *paper)
{
    paper_say(paper, TONE_PLAIN,
              "Each question is rated on a scale. The score of an item is the weighted mean of its "
              "rated questions, that of a section the mean of its items, and that of the whole the "
              "mean of its sections. Beside each score stands what it can still become: the worst "
              "case counts an open question as nothing, the best case as the highest level.");
    paper_say(
        paper, TONE_PLAIN,
        "Bands: N up to 15 %%, P up to 50 %%, L up to 85 %%, F above. A mandatory item is a "
        "major nonconformity up to 15 %%, or if a critical question is at the lowest level; a "
        "minor one up to 85 %%. A control that may be left out is a minor one up to 50 %%, and "
        "a major one only if its whole objective is up to 15 %%. Findings show the worst "
        "case. Where the assessor set another grade, the reason stands beside it.");
}

static const char *or_dash(const char *text)
{
    return utf8_blank(text) ? "-" : text;
}

static void add_percent_row(struct paper *paper, const char *what, double figure)
{
    struct text text = {0};

    add_percent(&text, figure);
    paper_pair(paper, what, paper_keep(paper, &text));
    text_release(&text);
}

static void add_about(struct paper *paper)
{
    const struct assessment *assessment = paper->results->assessment;
    const struct questionnaire *from = paper->results->questionnaire;
    const struct counts counts = paper->results->whole.counts;

    paper_heading(paper, 3, "about", "This assessment");
    paper_add(paper, BLOCK_FACTS);
    paper_pair(paper, "Organisation", or_dash(assessment->name));
    paper_pair(paper, "Sector", or_dash(assessment->sector));
    paper_pair(paper, "Size", or_dash(assessment->size));
    paper_pair(paper, "Roles", or_dash(lines_words(paper, assessment->roles)));
    paper_pair(paper, "Scope", or_dash(assessment->scope));
    paper_pair(paper, "Assessors", or_dash(lines_words(paper, assessment->assessors)));
    paper_pair(paper, "Last changed", date_of(paper, "-"));
    paper_pair(paper, "Depth", assessment->depth == DEPTH_QUICK ? "Quick scan" : "Full assessment");
    add_percent_row(paper, "Answered", counts_coverage(counts));
    add_percent_row(paper, "Of it seen, not only claimed", counts_confidence(counts));
    paper_pair(paper, "Questionnaire",
               arena_format(&paper->arena, "%s, edition %s", from->title, or_dash(from->edition)));
    paper_pair(paper, "Its SHA-256", from->sha256);
}

static void add_problems(struct paper *paper)
{
    const struct problems *problems = &paper->results->problems;

    if (problems->count == 0)
        return;
    paper_heading(paper, 3, "problems", "To look at in the file");
    paper_add(paper, BLOCK_POINTS);
    for (size_t i = 0; i < problems->count; i++)
        paper_pair(paper, NULL, problems->at[i].text);
}

void chapter_method(struct paper *paper)
{
    paper_heading(paper, 2, "method", "How it was computed");
    add_how(paper);
    add_scale(paper);
    add_about(paper);
    add_problems(paper);
}

void chapter_notice(struct paper *paper)
{
    paper_heading(paper, 2, "notice", "What this report is not");
    paper_say(paper, TONE_PLAIN, "%s", notice_words());
    if (paper->results->questionnaire->notice)
        paper_say(paper, TONE_MUTED, "%s", paper->results->questionnaire->notice);
}
