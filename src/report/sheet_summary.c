/* SPDX-License-Identifier: MIT
 *
 * sheet_summary.c - the sheets Summary, Heatmap and About.
 */
#include "report/sheet_field.h"
#include "report/sheet_make.h"
#include "report/words.h"

#include <math.h>
#include <string.h>

void summary_sheet_columns(struct sheet *sheet)
{
    static const struct sheet_column columns[] = {
        {"figure",  "Figure",        CELL_TEXT, 26, false, FIELD_COUNT, false},
        {"value",   "Value",         CELL_TEXT, 22, false, FIELD_COUNT, false},
        {"meaning", "What it means", CELL_TEXT, 64, false, FIELD_COUNT, false},
    };

    ADD_COLUMNS(sheet, columns);
}

static void summary_text(struct sheet *sheet, const char *figure, const char *value,
                         const char *meaning)
{
    sheet_begin_row(sheet, NONE);
    put_text(sheet, figure);
    put_text(sheet, value);
    put_text(sheet, meaning);
}

static void summary_percent(struct sheet *sheet, const char *figure, double value,
                            const char *meaning)
{
    sheet_begin_row(sheet, NONE);
    put_text(sheet, figure);
    put_percent(sheet, value);
    put_text(sheet, meaning);
}

static void summary_number(struct sheet *sheet, const char *figure, double value,
                           const char *meaning)
{
    sheet_begin_row(sheet, NONE);
    put_text(sheet, figure);
    put_number(sheet, value);
    put_text(sheet, meaning);
}

static void summary_verdicts(struct sheet *sheet)
{
    const struct results *results = sheet->results;

    summary_text(sheet, "Verdict", verdict_words(results->verdict),
                 verdict_meaning(results->verdict));
    if (results->has_stage1)
        summary_text(sheet, "Stage 1", verdict_words(results->stage1),
                     "Whether the documents are far enough for the first part of an audit.");
}

static void summary_figures(struct sheet *sheet)
{
    const struct results *results = sheet->results;

    summary_percent(sheet, "Score", results->whole.figure.score, "Of what was rated.");
    summary_percent(sheet, "At least", results->whole.figure.low,
                    "If everything that is open turned out to be missing.");
    summary_percent(sheet, "At most", results->whole.figure.high,
                    "If everything that is open turned out to be fully in place.");
    summary_percent(sheet, "Coverage", counts_coverage(results->whole.counts),
                    "Share of the applicable questions that are rated.");
    summary_percent(sheet, "Confidence", counts_confidence(results->whole.counts),
                    "Share of the ratings that rest on evidence that was seen.");
    summary_percent(sheet, "Clauses", results->clauses.figure.score,
                    "Score of the requirements alone.");
    summary_percent(sheet, "Control objectives", results->objectives.figure.score,
                    "Score of the controls alone.");
}

static void summary_counts(struct sheet *sheet)
{
    const struct results *results = sheet->results;

    summary_number(sheet, "Major nonconformities", results->findings[GRADE_MAJOR],
                   "Expected in the worst case.");
    summary_number(sheet, "Minor nonconformities", results->findings[GRADE_MINOR],
                   "Expected in the worst case.");
    summary_number(sheet, "Opportunities for improvement", results->findings[GRADE_OFI],
                   "In place, and could be better.");
    summary_number(sheet, "Conform", results->findings[GRADE_CONFORM], "Nothing is missing.");
    summary_number(sheet, "Questions rated", results->whole.counts.rated, NULL);
    summary_number(sheet, "Questions open", results->whole.counts.open, NULL);
    summary_number(sheet, "Effort (days)", results->effort_days,
                   "Of everything in the remediation, roughly.");
}

static void summary_stoppers(struct sheet *sheet)
{
    const struct questionnaire *from = sheet->results->questionnaire;

    for (int i = 0; i < from->stopper_count; i++)
        if (sheet->results->stoppers[i].state == STOPPER_OPEN ||
            sheet->results->stoppers[i].state == STOPPER_UNKNOWN)
            summary_text(sheet, from->stoppers[i].id,
                         stopper_words(sheet->results->stoppers[i].state), from->stoppers[i].title);
}

void summary_sheet_rows(struct sheet *sheet, const struct report_options *options)
{
    const struct assessment *assessment = sheet->results->assessment;

    (void)options;
    summary_text(sheet, "Organisation", assessment->name, assessment->scope);
    sheet_begin_row(sheet, NONE);
    put_text(sheet, "As of");
    put_instant(sheet, assessment->modified);
    put_text(sheet, assessment->depth == DEPTH_QUICK ? "Quick scan" : "Full assessment");
    summary_verdicts(sheet);
    summary_figures(sheet);
    summary_counts(sheet);
    summary_stoppers(sheet);
    summary_text(sheet, "Notice", notice_words(), NULL);
}

void heatmap_sheet_columns(struct sheet *sheet)
{
    static const struct sheet_column head[] = {
        {"section", "Section", CELL_REFERENCE, 9,  false, FIELD_COUNT, false},
        {"title",   "Title",   CELL_TEXT,      40, false, FIELD_COUNT, false},
    };
    static const struct sheet_column tail[] = {
        {"score",      "Whole",      CELL_PERCENT, 13, false, FIELD_COUNT, false},
        {"low",        "Low",        CELL_PERCENT, 9,  false, FIELD_COUNT, false},
        {"high",       "High",       CELL_PERCENT, 9,  false, FIELD_COUNT, false},
        {"band",       "Band",       CELL_TEXT,    8,  false, FIELD_COUNT, false},
        {"coverage",   "Coverage",   CELL_PERCENT, 11, false, FIELD_COUNT, false},
        {"confidence", "Confidence", CELL_PERCENT, 11, false, FIELD_COUNT, false},
        {"applicable", "Applicable", CELL_NUMBER,  11, false, FIELD_COUNT, false},
        {"open",       "Open",       CELL_NUMBER,  7,  false, FIELD_COUNT, false},
    };

    ADD_COLUMNS(sheet, head);
    sheet_add_facets(sheet, "score");
    ADD_COLUMNS(sheet, tail);
}

static void heatmap_row(struct sheet *sheet, const struct cell *facets, const struct cell *whole)
{
    for (int i = 0; i < sheet->results->questionnaire->facet_count; i++)
        put_percent(sheet, facets[i].figure.score);
    put_percent(sheet, whole->figure.score);
    put_percent(sheet, whole->figure.low);
    put_percent(sheet, whole->figure.high);
    put_band(sheet, whole->band);
    put_percent(sheet, counts_coverage(whole->counts));
    put_percent(sheet, counts_confidence(whole->counts));
    put_number(sheet, whole->counts.applicable);
    put_number(sheet, whole->counts.open);
}

void heatmap_sheet_rows(struct sheet *sheet, const struct report_options *options)
{
    const struct results *results = sheet->results;

    (void)options;
    for (int i = 0; i < results->questionnaire->section_count; i++) {
        sheet_begin_row(sheet, i);
        put_id(sheet, results->questionnaire->sections[i].id);
        put_text(sheet, results->questionnaire->sections[i].title);
        heatmap_row(sheet, results->sections[i].facets, &results->sections[i].whole);
    }
    sheet_begin_row(sheet, NONE);
    put_text(sheet, "Whole");
    put_text(sheet, "All sections, by their weight");
    heatmap_row(sheet, results->whole_facets, &results->whole);
}

void about_sheet_columns(struct sheet *sheet)
{
    static const struct sheet_column columns[] = {
        {"what",  "What",  CELL_TEXT, 26, false, FIELD_COUNT, false},
        {"value", "Value", CELL_TEXT, 84, true,  FIELD_COUNT, false},
    };

    ADD_COLUMNS(sheet, columns);
}

static void about_row(struct sheet *sheet, const char *what, const char *value)
{
    sheet_begin_row(sheet, NONE);
    put_text(sheet, what);
    put_text(sheet, value);
    put_empty(sheet);
}

/* What a person can change of the assessment itself. */
static void about_profile(struct sheet *sheet)
{
    for (int i = 0; i < FIELD_COUNT; i++) {
        if (field_rows[i].of != OF_ASSESSMENT)
            continue;
        sheet_begin_row(sheet, i);
        put_word(sheet, field_rows[i].label, field_rows[i].name);
        put_field(sheet, (enum field)i, 0);
        put_reference(sheet);
    }
}

static void about_sources(struct sheet *sheet, const struct report_options *options)
{
    const struct assessment *assessment = sheet->results->assessment;
    const struct questionnaire *from = sheet->results->questionnaire;

    about_row(sheet, "As of", assessment->modified);
    about_row(sheet, "Begun", assessment->created);
    about_row(sheet, "Assessment", assessment->id);
    about_row(sheet, "Questionnaire",
              arena_format(sheet->arena, "%s, edition %s (%s)", from->title,
                           from->edition == NULL ? "-" : from->edition, from->id));
    about_row(sheet, "Digest of the questionnaire", from->sha256);
    if (options->version != NULL)
        about_row(sheet, "Made with",
                  arena_format(sheet->arena, "clausewalk %s", options->version));
    if (options->interviewee != NULL)
        about_row(sheet, "Only the questions for", options->interviewee);
}

/* NULL: the list has more words than there are meanings. */
static const char *among(const char *const *meanings, size_t count, int choice)
{
    return choice >= 0 && (size_t)choice < count ? meanings[choice] : NULL;
}

#define AMONG(meanings, choice) among(meanings, sizeof(meanings) / sizeof *(meanings), choice)

/* What a word of a list means. */
static const char *meaning_of(const struct questionnaire *from, enum field field, int choice)
{
    static const char *const ratings[] = {"Asked, and nobody could say: counts as open.",
                                          "With a justification, and only where the item is not "
                                          "mandatory: the question does not count."};
    static const char *const bases[] = {"The assessor saw the evidence.", "Somebody said so."};
    static const char *const decisions[] = {"Part of the management system.",
                                            "With a justification: left out of every figure.",
                                            "Counts as applicable until somebody decides."};

    static const char *const grades[] = {
        "Something required is missing: no certificate until it is mended.",
        "Something required is in place only in part: wants a plan.",
        "Nothing is missing, and it could be better.", "Everything is at the highest level."};
    static const char *const depths[] = {"Every question.", "The questions of the quick scan."};

    if (field == FIELD_GRADE)
        return AMONG(grades, choice);
    if (field == FIELD_DEPTH)
        return AMONG(depths, choice);
    if (field == FIELD_RATING)
        return choice < from->level_count ? from->levels[choice].meaning
                                          : AMONG(ratings, choice - from->level_count);
    if (field == FIELD_BASIS)
        return AMONG(bases, choice);
    return field == FIELD_APPLICABLE ? AMONG(decisions, choice) : NULL;
}

/* A list, so that the workbook can offer it where the field is filled in. */
static void about_list(struct sheet *sheet, const char *heading, enum field field)
{
    const struct questionnaire *from = sheet->results->questionnaire;
    struct text choices = {0};
    const char *rest;

    about_row(sheet, heading, NULL);
    field_choices(from, field, &choices);
    rest = arena_copy(sheet->arena, text_string(&choices));
    for (int i = 0; *rest != '\0'; i++) {
        size_t length = strcspn(rest, "\n");
        about_row(sheet, arena_copy_bytes(sheet->arena, rest, length), meaning_of(from, field, i));
        rest += length + (rest[length] == '\n');
    }
    text_release(&choices);
}

static void about_lists(struct sheet *sheet)
{
    about_list(sheet, "Ratings", FIELD_RATING);
    about_list(sheet, "Basis of a rating", FIELD_BASIS);
    about_list(sheet, "Applicability", FIELD_APPLICABLE);
    about_list(sheet, "Findings", FIELD_GRADE);
    about_list(sheet, "Depth of an assessment", FIELD_DEPTH);
    if (sheet->results->questionnaire->interviewee_count > 0)
        about_list(sheet, "Whom to ask", FIELD_PARK);
    about_row(sheet, "Status of an action", "Kept by you; not read back.");
    about_row(sheet, "To do", NULL);
    about_row(sheet, "In progress", NULL);
    about_row(sheet, "Done", NULL);
}

static void about_method(struct sheet *sheet)
{
    static const char *const rows[][2] = {
        {"Score",        "Points of the ratings, weighted, as a share of what the rated questions could "
                  "have had: of an item; sections and the whole are weighted means."},
        {"Low and high", "The same if everything open counted as nothing, and as fully in place: "
                         "the score stays between them."                     },
        {"Coverage",     "Rated questions as a share of the applicable ones."                        },
        {"Confidence",   "Share of the rated questions, by weight, whose evidence was seen."         },
        {"Bands",        "N to 15 %, P to 50 %, L to 85 %, F above: the letters of ISO/IEC 33020."   },
        {"Finding",      "What an audit would be expected to say of an item at its low; At best is the "
                    "same at its high."                                           },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        about_row(sheet, rows[i][0], rows[i][1]);
}

void about_sheet_rows(struct sheet *sheet, const struct report_options *options)
{
    about_profile(sheet);
    about_sources(sheet, options);
    about_row(sheet, "Notice", notice_words());
    about_row(sheet, "About the questions", sheet->results->questionnaire->notice);
    about_method(sheet);
    about_lists(sheet);
}
