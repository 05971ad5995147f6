/* SPDX-License-Identifier: MIT
 *
 * heatmap_rows.c - see heatmap_rows.h.
 */
#include "ui/heatmap_rows.h"

#include "report/words.h"
#include "ui/heat.h"
#include "ui/parts.h"

struct heatmap_rows heatmap_rows(const struct heatmap_state *state, const struct desk *desk)
{
    const struct questionnaire *all = desk->questionnaire;
    struct heatmap_rows rows = {all, &desk->results,     state->level, NONE,         NONE,
                                0,   all->section_count, NONE,         state->column};

    if (state->level >= HEATMAP_ITEMS) {
        rows.section = cursor_row(&state->at[HEATMAP_SECTIONS], all->section_count);
        rows.first = all->sections[rows.section].first_item;
        rows.count = all->sections[rows.section].item_count;
    }
    if (state->level == HEATMAP_QUESTIONS) {
        rows.item = rows.first + cursor_row(&state->at[HEATMAP_ITEMS], rows.count);
        rows.first = all->items[rows.item].first_question;
        rows.count = all->items[rows.item].question_count;
    }
    rows.row = cursor_row(&state->at[state->level], rows.count);
    if (rows.column > all->facet_count)
        rows.column = all->facet_count;
    return rows;
}

const char *heatmap_row_id(const struct heatmap_rows *rows, int row)
{
    if (rows->level == HEATMAP_SECTIONS)
        return rows->questionnaire->sections[rows->first + row].id;
    if (rows->level == HEATMAP_ITEMS)
        return rows->questionnaire->items[rows->first + row].id;
    return rows->questionnaire->questions[rows->first + row].id;
}

const char *heatmap_row_title(const struct heatmap_rows *rows, int row)
{
    if (rows->level == HEATMAP_SECTIONS)
        return rows->questionnaire->sections[rows->first + row].title;
    if (rows->level == HEATMAP_ITEMS)
        return rows->questionnaire->items[rows->first + row].title;
    return rows->questionnaire->questions[rows->first + row].text;
}

const struct cell *heatmap_cell(const struct heatmap_rows *rows, int row, int column)
{
    int index = rows->first + row;
    bool whole = column == rows->questionnaire->facet_count;

    if (rows->level == HEATMAP_SECTIONS) {
        const struct section_result *section = &rows->results->sections[index];
        return whole ? &section->whole : &section->facets[column];
    }
    const struct item_result *item = &rows->results->items[index];
    return whole ? &item->whole : &item->facets[column];
}

uint16_t heatmap_hit(const struct heatmap_rows *rows, int row, int column)
{
    int hit = 1 + row * (rows->questionnaire->facet_count + 2) + column + 1;

    return hit < HIT_COMMAND ? (uint16_t)hit : 0;
}

int heatmap_row_of_hit(const struct heatmap_rows *rows, int hit, int *column)
{
    int columns = rows->questionnaire->facet_count + 2;

    *column = (hit - 1) % columns - 1;
    return (hit - 1) / columns;
}

static const char *column_label(const struct heatmap_rows *rows)
{
    const struct questionnaire *all = rows->questionnaire;

    return rows->column < all->facet_count ? all->facets[rows->column].label : "Whole";
}

static void add_open(const struct counts *counts, struct text *out)
{
    text_format(out, "%d of %d rated", counts->rated, counts->applicable);
    if (counts->unknown > 0)
        text_format(out, ", %d not known", counts->unknown);
    if (counts->carried > 0)
        text_format(out, ", %d carried over and not confirmed", counts->carried);
}

/* What stands for the figure of a cell without one; NULL: it has one. */
static const char *no_figure(const struct cell *cell)
{
    if (cell->counts.total == 0)
        return "nothing is asked here";
    if (cell->counts.applicable == 0)
        return "not applicable";
    return cell->band == BAND_NONE ? "open" : NULL;
}

/* Where it is whole, then its figure, and more as far as there is room. */
static void add_cell(const struct heatmap_rows *rows, int columns, struct text *line)
{
    const struct cell *cell = heatmap_cell(rows, rows->row, rows->column);
    const char *none = no_figure(cell);
    struct text part = {0};

    text_format(&part, "%s: %s", column_label(rows), none ? none : "");
    if (!none)
        add_figure(&part, cell->figure);
    parts_add(line, columns, "   ", text_string(&part));
    text_clear(&part);
    add_open(&cell->counts, &part);
    if (cell->counts.applicable > 0)
        parts_add(line, columns, ", ", text_string(&part));
    if (!none)
        parts_add(line, columns, ", ", heat_band_words(cell->band));
    text_release(&part);
}

void heatmap_add_line(const struct heatmap_rows *rows, int columns, struct text *out)
{
    text_format(out, "%s ", heatmap_row_id(rows, rows->row));
    if (rows->level == HEATMAP_QUESTIONS) {
        int question = rows->first + rows->row;

        text_format(
            out, "%s: ",
            rating_words(rows->questionnaire, &rows->results->assessment->answers[question]));
    }
    text_add(out, heatmap_row_title(rows, rows->row));
    if (rows->level != HEATMAP_QUESTIONS)
        add_cell(rows, columns, out);
}

/* Why the interval is as wide as it is. */
static void explain_width(const struct cell *cell, struct page *page)
{
    struct text line = {0};

    if (cell->band == BAND_NONE) {
        page_add(page, ROLE_BASE,
                 "Nothing is rated yet. Open is not bad: it may still turn out either way.");
    } else if (below(cell->figure.low, cell->figure.high)) {
        text_add(&line, "Of what is rated, ");
        add_percent(&line, cell->figure.score);
        text_add(&line, " is in place. However the rest is answered, it stays between ");
        add_percent(&line, cell->figure.low);
        text_add(&line, " and ");
        add_percent(&line, cell->figure.high);
        text_add(&line, ".");
        page_add(page, ROLE_BASE, text_string(&line));
    } else {
        page_add(page, ROLE_BASE, "Everything that applies is rated; the figure is final.");
    }
    text_release(&line);
}

static void explain_cell(const struct cell *cell, struct page *page)
{
    struct text line = {0};

    if (cell->counts.total == 0 || cell->counts.applicable == 0) {
        page_add(page, ROLE_BASE,
                 cell->counts.total == 0 ? "No question of it asks this."
                                         : "Not applicable: excluded, of another role, or out of "
                                           "the depth chosen. It leaves the score.");
        return;
    }
    add_figure(&line, cell->figure);
    page_pair(page, "Score", ROLE_TITLE, text_string(&line));
    page_pair(page, "Band", ROLE_BASE, heat_band_words(cell->band));
    text_clear(&line);
    add_open(&cell->counts, &line);
    page_pair(page, "Coverage", ROLE_BASE, text_string(&line));
    text_clear(&line);
    add_percent(&line, counts_confidence(cell->counts));
    text_add(&line, " of the ratings rest on evidence seen");
    if (cell->counts.rated > 0)
        page_pair(page, "Confidence", ROLE_BASE, text_string(&line));
    page_gap(page);
    explain_width(cell, page);
    text_release(&line);
}

static void explain_finding(const struct heatmap_rows *rows, struct page *page)
{
    const struct item_result *item = &rows->results->items[rows->first + rows->row];
    struct text line = {0};

    if (item->finding == GRADE_NONE)
        return;
    page_head(page, grade_words(item->finding));
    if (item->provisional)
        page_format(page, ROLE_BASE, "At worst; at best it is: %s.",
                    grade_words(item->finding_best));
    for (int i = 0; i < item->because_count; i++) {
        text_clear(&line);
        add_fact(&line, rows->results, &item->because[i]);
        page_item(page, ROLE_BASE, text_string(&line));
    }
    if (item->paper_only)
        page_item(page, ROLE_WARNING, "On paper only: written down, and hardly a record of it.");
    text_release(&line);
}

/* The items of a section that are in the two lower bands. */
static void explain_items(const struct heatmap_rows *rows, struct page *page)
{
    const struct section *section = &rows->questionnaire->sections[rows->first + rows->row];
    bool headed = false;
    struct text line = {0};

    for (int i = 0; i < section->item_count; i++) {
        int index = section->first_item + i;
        const struct item_result *item = &rows->results->items[index];
        bool whole = rows->column == rows->questionnaire->facet_count;
        const struct cell *cell = whole ? &item->whole : &item->facets[rows->column];

        if (cell->band != BAND_N && cell->band != BAND_P)
            continue;
        if (!headed)
            page_head(page, "What pulls it down");
        headed = true;
        text_clear(&line);
        add_percent(&line, cell->figure.score);
        text_format(&line, "  %s", rows->questionnaire->items[index].title);
        page_pair(page, rows->questionnaire->items[index].id, ROLE_BASE, text_string(&line));
    }
    text_release(&line);
}

static void explain_question(const struct heatmap_rows *rows, struct page *page, bool names)
{
    int index = rows->first + rows->row;
    const struct question *question = &rows->questionnaire->questions[index];
    const struct answer *answer = &rows->results->assessment->answers[index];
    bool rated = answer->rating >= 0 && answer->rating < rows->questionnaire->level_count;

    page_format(page, ROLE_ACCENT, "%s  %s", question->id,
                rows->questionnaire->facets[question->facet].label);
    page_add(page, ROLE_TITLE, question->text);
    page_gap(page);
    page_pair(page, "Rating", ROLE_TITLE, rating_words(rows->questionnaire, answer));
    if (rated)
        page_pair(page, "That is", ROLE_BASE, question->levels[answer->rating]);
    page_pair(page, "Basis", ROLE_BASE, rated ? (answer->seen ? "seen" : "claimed") : NULL);
    if (answer->carried)
        page_pair(page, "Carried", ROLE_WARNING, "from last time, to be confirmed");
    page_pair(page, "Reason", ROLE_BASE, answer->justification);
    if (names)
        page_pair(page, "Note", ROLE_BASE, answer->note);
    if (question->stopper != NONE)
        page_pair(page, "Critical", ROLE_WARNING,
                  rows->questionnaire->stoppers[question->stopper].title);
}

void heatmap_explain(const struct heatmap_rows *rows, struct page *page, bool names)
{
    if (rows->level == HEATMAP_QUESTIONS) {
        explain_question(rows, page, names);
        return;
    }
    page_format(page, ROLE_ACCENT, "%s  %s", heatmap_row_id(rows, rows->row), column_label(rows));
    page_add(page, ROLE_TITLE, heatmap_row_title(rows, rows->row));
    if (rows->column < rows->questionnaire->facet_count)
        page_add(page, ROLE_MUTED, rows->questionnaire->facets[rows->column].asks);
    page_gap(page);
    explain_cell(heatmap_cell(rows, rows->row, rows->column), page);
    if (rows->level == HEATMAP_ITEMS)
        explain_finding(rows, page);
    else
        explain_items(rows, page);
}
