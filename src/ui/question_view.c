/* SPDX-License-Identifier: MIT
 *
 * question_view.c - draws the question screen; see question.h.
 *
 * The texts are measured once. The page gets the most detail that fits, then grows into the room
 * left; then it is put together.
 */
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "model/scope.h"
#include "ui/question.h"
#include "ui/sheet.h"

#include <stdio.h>
#include <string.h>

enum { WIDE = 116 };

enum { LABEL = 6, FIELD = 12, OWNER = 8 };

/* How much of it; each one leaves out more than the one below. */
enum detail {
    DETAIL_LEAST, /* no why, no evidence to see, a row a level */
    DETAIL_SHORT, /* a row a level but that of the cursor */
    DETAIL_FULL   /* levels in full */
};

/* Where an empty row may stand, the most wanted one first. */
enum gap { GAP_LEVELS = 1, GAP_FIELDS = 2, GAP_HEAD = 4, GAP_GUIDANCE = 8 };

/* Texts that get the rows there is room for. */
enum part {
    PART_QUESTION,
    PART_WHY,
    PART_SEE,
    PART_REASON,
    PART_NOTE,
    PART_EVIDENCE,
    PART_LEVELS, /* one for each */
    PART_COUNT = PART_LEVELS + LEVELS_MAX
};

struct page {
    struct sheet *sheet;
    const struct desk *desk;
    const struct question_state *state;
    const struct question *question;
    const struct answer *answer;
    struct text see, evidence; /* what to see, and what was seen, in a line */
    int lines[PART_COUNT];     /* of the parts as a whole; 0: not there */
    int fixed;                 /* rows of all the rest */
    int labels;                /* columns of the levels' labels */
    enum detail detail;
    int gaps;  /* of enum gap */
    int guide; /* rows for why, and for the evidence to see */
    int notes; /* rows for a note, and for the evidence seen */
    int columns;
    bool wide; /* why and evidence to see are in the pane at the right */
};

static int cursor_level(const struct page *page)
{
    return page->state->moved ? page->state->level : page->answer->rating;
}

static bool guided(const struct page *page)
{
    return !page->wide && page->detail >= DETAIL_SHORT;
}

/* The most rows that a part gets. */
static int limit_of(const struct page *page, int part)
{
    bool cursor = part == PART_LEVELS + cursor_level(page);
    bool whole = page->detail == DETAIL_FULL || (page->detail == DETAIL_SHORT && cursor);

    if (part == PART_QUESTION)
        return page->detail == DETAIL_LEAST ? 3 : page->lines[part];
    if (part == PART_WHY || part == PART_SEE)
        return guided(page) ? page->guide : 0;
    if (part >= PART_LEVELS)
        return whole ? page->lines[part] : 1;
    return page->notes;
}

static bool has_gap(const struct page *page, enum gap gap)
{
    return (page->gaps & (int)gap) != 0 && (gap != GAP_GUIDANCE || guided(page));
}

static int height_of(const struct page *page)
{
    int rows = page->fixed + has_gap(page, GAP_LEVELS) + has_gap(page, GAP_FIELDS) +
               has_gap(page, GAP_HEAD) + has_gap(page, GAP_GUIDANCE);

    for (int part = 0; part < PART_COUNT; part++) {
        int limit = limit_of(page, part);

        rows += page->lines[part] < limit ? page->lines[part] : limit;
    }
    return rows;
}

static void space(const struct page *page, enum gap gap)
{
    if (has_gap(page, gap))
        sheet_next(page->sheet);
}

static void add_head(const struct page *page)
{
    const struct questionnaire *all = page->desk->questionnaire;
    const struct item *item = &all->items[page->question->item];
    const char *facet = all->facets[page->question->facet].label;
    bool critical = page->question->stopper != NONE;
    int right = utf8_width(facet) + (critical ? 11 : 0), id = utf8_width(page->question->id) + 2;

    sheet_put(page->sheet, 0, id, ROLE_ACCENT, 0, page->question->id);
    sheet_put(page->sheet, id, page->columns - id - right - 2, ROLE_MUTED, 0, item->title);
    sheet_put(page->sheet, page->columns - right, utf8_width(facet), ROLE_INFO, 0, facet);
    if (critical)
        sheet_put(page->sheet, page->columns - 8, 8, ROLE_WARNING, 0, "critical");
    sheet_next(page->sheet);
    if (!scope_asked(page->desk->assessment, page->desk->question)) {
        sheet_put(page->sheet, 0, page->columns, ROLE_WARNING, 0,
                  "Not asked: outside the depth, the roles or the scope chosen");
        sheet_next(page->sheet);
    }
    space(page, GAP_HEAD);
    sheet_wrap(page->sheet, 0, page->columns, limit_of(page, PART_QUESTION), ROLE_TITLE,
               page->question->text);
    sheet_next(page->sheet);
}

static void add_labelled(const struct page *page, const char *label, int limit, const char *text)
{
    sheet_put(page->sheet, 0, LABEL, ROLE_INFO, 0, label);
    sheet_wrap(page->sheet, LABEL, page->columns - LABEL, limit, ROLE_MUTED, text);
    sheet_next(page->sheet);
}

static void add_guidance(const struct page *page)
{
    if (!guided(page))
        return;
    space(page, GAP_GUIDANCE);
    if (page->lines[PART_WHY] > 0)
        add_labelled(page, "Why", limit_of(page, PART_WHY), page->question->why);
    if (page->lines[PART_SEE] > 0)
        add_labelled(page, "See", limit_of(page, PART_SEE), text_string(&page->see));
}

/* Levels */

static int label_columns(const struct questionnaire *all)
{
    int most = 0;

    for (int i = 0; i < all->level_count; i++) {
        int width = utf8_width(all->levels[i].label);

        most = width > most ? width : most;
    }
    return most > 16 ? 16 : most;
}

static const char *description(const struct page *page, int level)
{
    const char *own = page->question->levels[level],
               *common = page->desk->questionnaire->levels[level].meaning;

    return own ? own : common ? common : "";
}

static void add_mark(const struct page *page, int x, uint16_t hit, bool chosen)
{
    sheet_put(page->sheet, x, 3, chosen ? ROLE_ACCENT : ROLE_MUTED, hit, chosen ? "(x)" : "( )");
}

/* Where the description of a level begins. */
static int level_indent(const struct page *page)
{
    return 8 + page->labels + 2;
}

static void add_level(const struct page *page, int i)
{
    const struct level *level = &page->desk->questionnaire->levels[i];
    bool rated = page->answer->rating == i, cursor = cursor_level(page) == i;
    enum role role = rated ? ROLE_SELECTION : ROLE_BASE;
    int from = page->sheet->rows, x = level_indent(page);
    char key[2] = {level->key, '\0'};

    if (cursor)
        sheet_put(page->sheet, 0, 1, ROLE_ACCENT, 0, ">");
    if (page->state->focus == FOCUS_LEVELS && (cursor || (i == 0 && cursor_level(page) < 0)))
        sheet_focus(page->sheet, 3);
    add_mark(page, 2, 0, rated);
    sheet_put(page->sheet, 6, 1, ROLE_KEY, 0, key);
    sheet_put(page->sheet, 8, page->labels, role, 0, level->label);
    sheet_wrap(page->sheet, x, page->columns - x, limit_of(page, PART_LEVELS + i), role,
               description(page, i));
    sheet_hit(page->sheet, from, (uint16_t)(HIT_LEVEL + i));
    if (rated)
        sheet_paint(page->sheet, from, ROLE_SELECTION);
    sheet_next(page->sheet);
}

static void add_others(const struct page *page)
{
    bool unknown = page->answer->rating == RATING_UNKNOWN, na = page->answer->rating == RATING_NA;

    if (page->state->focus == FOCUS_LEVELS && !page->state->moved && (unknown || na))
        sheet_focus(page->sheet, na ? 23 : 3);
    add_mark(page, 2, HIT_UNKNOWN, unknown);
    sheet_put(page->sheet, 6, 1, ROLE_KEY, HIT_UNKNOWN, "0");
    sheet_put(page->sheet, 8, 12, unknown ? ROLE_SELECTION : ROLE_BASE, HIT_UNKNOWN, "Don't know");
    add_mark(page, 22, HIT_NA, na);
    sheet_put(page->sheet, 26, 1, ROLE_KEY, HIT_NA, "-");
    sheet_put(page->sheet, 28, 20, na ? ROLE_SELECTION : ROLE_BASE, HIT_NA, "Not applicable");
    sheet_next(page->sheet);
}

static void add_levels(const struct page *page)
{
    space(page, GAP_LEVELS);
    for (int i = 0; i < page->desk->questionnaire->level_count; i++)
        add_level(page, i);
    add_others(page);
    space(page, GAP_FIELDS);
}

/* Fields */

static enum role label_role(const struct page *page, enum question_focus focus)
{
    return page->state->focus == focus ? ROLE_SELECTION : ROLE_MUTED;
}

static void add_label(const struct page *page, int x, enum question_focus focus, const char *key,
                      const char *label)
{
    if (page->state->focus == focus)
        sheet_focus(page->sheet, x);
    sheet_put(page->sheet, x, 5, ROLE_KEY, (uint16_t)(HIT_FOCUS + focus), key);
    sheet_put(page->sheet, x + utf8_width(key) + 1, 9, label_role(page, focus),
              (uint16_t)(HIT_FOCUS + focus), label);
}

static void add_field(const struct page *page, enum question_focus focus, const char *key,
                      const char *label, const char *value)
{
    int from = page->sheet->rows;

    add_label(page, 0, focus, key, label);
    if (value && *value)
        sheet_wrap(page->sheet, FIELD, page->columns - FIELD, page->notes, ROLE_BASE, value);
    else
        sheet_put(page->sheet, FIELD, 1, ROLE_MUTED, 0, "-");
    sheet_hit(page->sheet, from, (uint16_t)(HIT_FOCUS + focus));
    sheet_next(page->sheet);
}

static int put_value(const struct page *page, int x, const char *value)
{
    sheet_put(page->sheet, x, page->columns - x, value ? ROLE_BASE : ROLE_MUTED, 0,
              value ? value : "-");
    return x + utf8_width(value ? value : "-") + 3;
}

/* The columns that basis and owner take beside each other. */
static int basis_and_owner(const struct page *page)
{
    const struct answer *answer = page->answer;
    int basis = utf8_width(answer->seen ? "seen" : "claimed") + 3;

    return FIELD + basis + OWNER + utf8_width(answer->owner ? answer->owner : "-");
}

static bool owner_fits(const struct page *page)
{
    return basis_and_owner(page) <= page->columns;
}

/* Whether due date and flag are behind basis and owner; else they get a row of their own. */
static bool small_fields_fit(const struct page *page)
{
    return basis_and_owner(page) + 3 + 33 <= page->columns;
}

/* Basis, owner, due date and flag. */
static void add_small_fields(const struct page *page)
{
    const struct answer *answer = page->answer;
    int x = FIELD;

    add_label(page, 0, FOCUS_BASIS, "b", "Basis");
    x = put_value(page, x, answer->seen ? "seen" : "claimed");
    if (!owner_fits(page)) {
        sheet_next(page->sheet);
        x = 0;
    }
    add_label(page, x, FOCUS_OWNER, "o", "Owner");
    x = put_value(page, x + (x ? OWNER : FIELD), answer->owner);
    if (!small_fields_fit(page)) {
        sheet_next(page->sheet);
        x = 0;
    }
    add_label(page, x, FOCUS_DUE, "d", "Due");
    x = put_value(page, x + (x ? 6 : FIELD), answer->due);
    add_label(page, x, FOCUS_FLAG, "Space", "Flag");
    sheet_put(page->sheet, x + 11, 8, answer->flag ? ROLE_FLAG : ROLE_MUTED, 0,
              answer->flag ? "flagged" : "-");
    sheet_next(page->sheet);
}

static void add_parked(const struct page *page)
{
    struct text line = {0};

    text_format(&line, "Parked for %s: s changes that, a level ends it",
                desk_parked(page->desk, page->desk->question));
    add_labelled(page, "s", 1, text_string(&line));
    text_release(&line);
}

static const char *reason(const struct answer *answer)
{
    return answer->justification ? answer->justification : "No reason given yet";
}

static void add_fields(const struct page *page)
{
    const struct answer *answer = page->answer;

    if (answer->carried)
        add_labelled(page, "c", 1,
                     "Carried over from last time: c confirms it, a level replaces it");
    if (answer->park)
        add_parked(page);
    if (answer->rating == RATING_NA)
        add_labelled(page, "-", page->notes, reason(answer));
    add_field(page, FOCUS_NOTE, "n", "Note", answer->note);
    add_field(page, FOCUS_EVIDENCE, "e", "Evidence", text_string(&page->evidence));
    add_small_fields(page);
}

static void build(const struct page *page)
{
    add_head(page);
    add_guidance(page);
    add_levels(page);
    add_fields(page);
}

/* Measuring */

static void list_evidence(struct page *page)
{
    for (int i = 0; i < page->question->evidence.count; i++) {
        text_add(&page->see, i ? "; " : "");
        text_add(&page->see, page->question->evidence.at[i]);
    }
    for (size_t i = 0; i < page->answer->evidence_count; i++) {
        const struct evidence *piece = &page->answer->evidence[i];

        text_format(&page->evidence, "%s%s", i ? "; " : "", piece->title ? piece->title : "");
        if (piece->location)
            text_format(&page->evidence, " (%s)", piece->location);
    }
}

static int lines_of(const struct page *page, const char *text, int indent)
{
    return text && page->columns > indent ? utf8_lines(text, page->columns - indent) : 1;
}

static void measure(struct page *page)
{
    const struct questionnaire *all = page->desk->questionnaire;
    const struct answer *answer = page->answer;
    int *lines = page->lines;

    enum { HEAD = 1, OTHERS = 1, SMALL = 1 };

    page->labels = label_columns(all);
    lines[PART_QUESTION] = lines_of(page, page->question->text, 0);
    if (page->question->why)
        lines[PART_WHY] = lines_of(page, page->question->why, LABEL);
    if (page->see.length > 0)
        lines[PART_SEE] = lines_of(page, text_string(&page->see), LABEL);
    if (answer->rating == RATING_NA)
        lines[PART_REASON] = lines_of(page, reason(answer), LABEL);
    lines[PART_NOTE] = lines_of(page, answer->note, FIELD);
    lines[PART_EVIDENCE] = lines_of(page, text_string(&page->evidence), FIELD);
    for (int i = 0; i < all->level_count; i++)
        lines[PART_LEVELS + i] = lines_of(page, description(page, i), level_indent(page));
    page->fixed = HEAD + OTHERS + SMALL + !small_fields_fit(page) + !owner_fits(page) +
                  answer->carried + (answer->park != NULL) +
                  !scope_asked(page->desk->assessment, page->desk->question);
}

/* What the room left is given to, in this order. */
static void grow(struct page *page, int rows)
{
    static const struct {
        int gap, guide, notes;
    } steps[] = {
        {0,            1, 0},
        {GAP_LEVELS,   0, 0},
        {0,            0, 1},
        {GAP_FIELDS,   0, 0},
        {0,            1, 0},
        {0,            0, 2},
        {GAP_HEAD,     0, 0},
        {GAP_GUIDANCE, 0, 0}
    };

    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        struct page larger = *page;

        larger.gaps |= steps[i].gap;
        larger.guide += steps[i].guide;
        larger.notes += steps[i].notes;
        if (height_of(&larger) <= rows)
            *page = larger;
    }
}

/* The least detail is scrolled to the focus if even that does not fit. Returns the rows used. */
static int view_page(struct page page, struct grid *grid, struct rect area)
{
    struct sheet sheet = {0};
    int top, rows;

    page.sheet = &sheet;
    page.columns = area.width < QUESTION_COLUMNS ? area.width : QUESTION_COLUMNS;
    page.guide = page.notes = 1;
    page.detail = DETAIL_FULL;
    list_evidence(&page);
    measure(&page);
    while (height_of(&page) > area.height && page.detail != DETAIL_LEAST)
        page.detail--;
    grow(&page, area.height - 1); /* the message below stands apart */
    build(&page);
    top = sheet.focus_row - area.height + 2;
    top = top > sheet.rows - area.height ? sheet.rows - area.height : top;
    sheet_view(&sheet, grid, area, top > 0 ? top : 0);
    rows = sheet.rows;
    sheet_release(&sheet);
    text_release(&page.see);
    text_release(&page.evidence);
    return rows;
}

static void view_nothing(struct grid *grid, struct rect area)
{
    grid_put(grid, area.x, area.y + 1, area.width, ROLE_BASE, "No question is asked here.");
    grid_put(grid, area.x, area.y + 2, area.width, ROLE_MUTED,
             "p changes roles and depth, a what applies, G the person asked.");
    grid_cursor(grid, area.x, area.y + 1, false);
}

void question_view(const struct question_state *state, const struct desk *desk, struct grid *grid,
                   struct rect area)
{
    bool wide = area.width >= WIDE && !desk->present;
    struct page page = {.desk = desk, .state = state, .wide = wide};

    if (desk->question == NONE) {
        view_nothing(grid, area);
        return;
    }
    if (desk->present) {
        question_present(state, desk, grid, area);
        return;
    }
    if (wide)
        area = question_panes(desk, grid, area);
    page.question = &desk->questionnaire->questions[desk->question];
    page.answer = desk_answer(desk, desk->question);
    rect_take_top(&area, view_page(page, grid, area) + 1);
    if (wide)
        question_more(desk, grid, area);
}
