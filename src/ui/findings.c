/* SPDX-License-Identifier: MIT
 *
 * findings.c - see findings.h.
 */
#include "ui/findings.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "report/words.h"
#include "ui/explain.h"

enum { DETAIL_ROWS = 7 };

enum finding_kind { FINDING_STOPPER, FINDING_PATTERN, FINDING_ITEM };

struct finding_row {
    enum finding_kind kind;
    int index;
};

struct rows {
    const struct desk *desk;
    struct finding_row *at;
    int count, id;
};

static bool shown(enum findings_show show, const struct item_result *result)
{
    switch (show) {
    case FINDINGS_ALL:
    case FINDINGS_SHOWS:
        return true;
    case FINDINGS_MAJOR:
        return result->finding == GRADE_MAJOR;
    case FINDINGS_MINOR:
        return result->finding == GRADE_MINOR;
    case FINDINGS_OFI:
        return result->finding == GRADE_OFI;
    case FINDINGS_CONFORM:
        return result->finding == GRADE_CONFORM;
    case FINDINGS_PROVISIONAL:
        return result->provisional;
    case FINDINGS_OWN:
        return result->overridden;
    }
    return true;
}

static const char *show_words(enum findings_show show)
{
    static const char *const words[FINDINGS_SHOWS] = {"all",
                                                      "majors",
                                                      "minors",
                                                      "opportunities for improvement",
                                                      "what conforms",
                                                      "what is not certain yet",
                                                      "your own grades"};

    return show < FINDINGS_SHOWS ? words[show] : "";
}

static void add(struct rows *rows, enum finding_kind kind, int index, const char *id)
{
    int width = utf8_width(id);

    rows->id = width > rows->id ? width : rows->id;
    rows->at[rows->count++] = (struct finding_row){kind, index};
}

static void add_signals(struct rows *rows)
{
    const struct questionnaire *all = rows->desk->questionnaire;
    const struct results *results = &rows->desk->results;

    for (int i = 0; i < all->stopper_count; i++)
        if (results->stoppers[i].state == STOPPER_OPEN ||
            results->stoppers[i].state == STOPPER_UNKNOWN)
            add(rows, FINDING_STOPPER, i, all->stoppers[i].id);
    for (int i = 0; i < all->pattern_count; i++)
        if (results->patterns[i])
            add(rows, FINDING_PATTERN, i, all->patterns[i].id);
}

/* A filter is for items; stoppers and patterns stand on top of the unfiltered list. */
static struct rows rows_of(const struct findings_state *state, const struct desk *desk)
{
    const struct questionnaire *all = desk->questionnaire;
    struct rows rows = {.desk = desk};
    size_t most = (size_t)(all->stopper_count + all->pattern_count + all->item_count) + 1;

    rows.at = mem_alloc(most, sizeof *rows.at);
    if (state->show == FINDINGS_ALL)
        add_signals(&rows);
    for (int i = 0; i < all->item_count; i++)
        if (desk->results.items[i].finding != GRADE_NONE &&
            shown(state->show, &desk->results.items[i]))
            add(&rows, FINDING_ITEM, i, all->items[i].id);
    return rows;
}

/* The list */

static const struct column columns[] = {
    {"",        1,  0, 0, 0, ALIGN_LEFT },
    {"Id",      6,  0, 0, 0, ALIGN_LEFT },
    {"Finding", 24, 3, 0, 0, ALIGN_LEFT },
    {"Grade",   7,  0, 0, 0, ALIGN_LEFT },
    {"At best", 7,  0, 0, 2, ALIGN_LEFT },
    {"Rule",    7,  0, 0, 1, ALIGN_LEFT },
    {"Score",   5,  0, 0, 0, ALIGN_RIGHT},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static enum role grade_role(enum grade grade)
{
    if (grade == GRADE_MAJOR)
        return ROLE_ERROR;
    if (grade == GRADE_MINOR)
        return ROLE_WARNING;
    return grade == GRADE_CONFORM ? ROLE_SUCCESS : ROLE_BASE;
}

static void fill_item(const struct desk *desk, int item, struct arena *scratch,
                      struct table_cell *cells)
{
    const struct item_result *result = &desk->results.items[item];
    struct text score = {0};

    add_percent(&score, result->whole.figure.score);
    cells[0] = (struct table_cell){result->paper_only ? "p" : " ", ROLE_WARNING};
    cells[1] = (struct table_cell){desk->questionnaire->items[item].id, ROLE_ACCENT};
    cells[2] = (struct table_cell){desk->questionnaire->items[item].title, ROLE_BASE};
    cells[3] = (struct table_cell){grade_short(result->finding), grade_role(result->finding)};
    cells[4] = (struct table_cell){result->provisional ? grade_short(result->finding_best) : "",
                                   ROLE_MUTED};
    cells[5] =
        (struct table_cell){result->overridden ? grade_short(result->suggested) : "", ROLE_MUTED};
    cells[6] = (struct table_cell){arena_copy(scratch, text_string(&score)), ROLE_BASE};
    text_release(&score);
}

static void fill(const void *from, int row, struct arena *scratch, struct table_cell *cells)
{
    const struct rows *rows = from;
    const struct questionnaire *all = rows->desk->questionnaire;
    const struct finding_row *at = &rows->at[row];

    if (at->kind == FINDING_ITEM) {
        fill_item(rows->desk, at->index, scratch, cells);
        return;
    }
    cells[0] = (struct table_cell){"!", ROLE_ERROR};
    if (at->kind == FINDING_STOPPER) {
        enum stopper_state state = rows->desk->results.stoppers[at->index].state;

        cells[1] = (struct table_cell){all->stoppers[at->index].id, ROLE_ACCENT};
        cells[2] = (struct table_cell){all->stoppers[at->index].title, ROLE_TITLE};
        cells[3] = (struct table_cell){state == STOPPER_OPEN ? "stops" : "stops?",
                                       state == STOPPER_OPEN ? ROLE_ERROR : ROLE_WARNING};
        return;
    }
    cells[0].role = ROLE_WARNING;
    cells[1] = (struct table_cell){all->patterns[at->index].id, ROLE_ACCENT};
    cells[2] = (struct table_cell){all->patterns[at->index].title, ROLE_TITLE};
    cells[3] = (struct table_cell){"pattern", grade_role(all->patterns[at->index].grade)};
}

static void add_title(const struct findings_state *state, const struct desk *desk, struct text *out)
{
    const struct results *results = &desk->results;

    text_format(out, "%s: %d major, %d minor, %d OFI, %d conform", verdict_words(results->verdict),
                results->findings[GRADE_MAJOR], results->findings[GRADE_MINOR],
                results->findings[GRADE_OFI], results->findings[GRADE_CONFORM]);
    if (state->show != FINDINGS_ALL)
        text_format(out, "   shown: %s", show_words(state->show));
}

/* The detail */

static void write_stopper(const struct desk *desk, int index, struct page *page)
{
    const struct stopper *stopper = &desk->questionnaire->stoppers[index];
    const struct stopper_result *result = &desk->results.stoppers[index];
    struct text line = {0};

    page_format(page, ROLE_TITLE, "%s  %s", stopper->id, stopper->title);
    text_add(&line, result->state == STOPPER_OPEN
                        ? "It stops a certification: a critical question is at the lowest level"
                        : "It may stop a certification: a critical question is open");
    if (stopper->stage > 0)
        text_format(&line, "; it shows in stage %d", stopper->stage);
    text_add(&line, ".");
    page_add(page, ROLE_WARNING, text_string(&line));
    page_pair(page, "Means", ROLE_BASE, stopper->consequence);
    for (int i = 0; i < result->questions.count; i++) {
        int question = result->questions.at[i];

        text_clear(&line);
        text_format(&line, "%s%s: %s",
                    rating_words(desk->questionnaire, desk_answer(desk, question)),
                    desk_answer(desk, question)->carried ? ", to be confirmed" : "",
                    desk->questionnaire->questions[question].text);
        page_pair(page, desk->questionnaire->questions[question].id, ROLE_BASE, text_string(&line));
    }
    text_release(&line);
}

static void write_pattern(const struct desk *desk, int index, struct page *page)
{
    const struct pattern *pattern = &desk->questionnaire->patterns[index];

    page_format(page, ROLE_TITLE, "%s  %s", pattern->id, pattern->title);
    page_pair(page, "Usually a", grade_role(pattern->grade), grade_words(pattern->grade));
    page_add(page, ROLE_BASE, pattern->signal);
    for (int i = 0; i < pattern->condition_count; i++) {
        const struct condition *condition = &pattern->conditions[i];
        bool item = condition->item != NONE;

        page_pair(page,
                  item ? desk->questionnaire->items[condition->item].id
                       : desk->questionnaire->sections[condition->section].id,
                  ROLE_MUTED,
                  item ? desk->questionnaire->items[condition->item].title
                       : desk->questionnaire->sections[condition->section].title);
    }
}

static void write_item(const struct desk *desk, int item, struct page *page)
{
    const struct override *own = &desk->assessment->overrides[item];
    struct text line = {0};

    page_format(page, ROLE_TITLE, "%s  %s", desk->questionnaire->items[item].id,
                desk->questionnaire->items[item].title);
    explain_finding(page, &desk->results, item);
    if (own->present && !desk->results.items[item].overridden)
        page_item(page, ROLE_WARNING,
                  "Your grade has no reason, so it does not count; n gives one");
    add_figure(&line, desk->results.items[item].whole.figure);
    page_pair(page, "Score", ROLE_BASE, text_string(&line));
    page_pair(page, "Asks for", ROLE_MUTED, desk->questionnaire->items[item].intent);
    text_release(&line);
}

static void write_detail(const struct desk *desk, const struct finding_row *row, struct page *page)
{
    switch (row->kind) {
    case FINDING_STOPPER:
        write_stopper(desk, row->index, page);
        break;
    case FINDING_PATTERN:
        write_pattern(desk, row->index, page);
        break;
    case FINDING_ITEM:
        write_item(desk, row->index, page);
        break;
    }
}

static void write_row(const void *from, int row, struct page *page)
{
    const struct rows *rows = from;

    write_detail(rows->desk, &rows->at[row], page);
}

static struct browse browse_of(const struct rows *rows, struct rect area)
{
    return (struct browse){
        .listing = {columns, COLUMNS, rows->id, rows->count, fill, rows},
        .write = write_row,
        .area = area,
        .rows = DETAIL_ROWS,
        .columns = area.width * 7 / 20,
    };
}

void findings_view(const struct findings_state *state, const struct desk *desk, struct grid *grid,
                   struct rect area)
{
    struct rows rows = rows_of(state, desk);
    struct browse browse = browse_of(&rows, area);
    struct text title = {0}, empty = {0};

    add_title(state, desk, &title);
    text_format(&empty, "Of the findings there is none to show (%s); v shows others.",
                show_words(state->show));
    browse_view(&browse, &state->browse, text_string(&title), text_string(&empty), grid);
    text_release(&title);
    text_release(&empty);
    mem_free(rows.at);
}

/* Acting */

static void grade(struct desk *desk, int item, const char *key)
{
    enum grade own = (enum grade)(GRADE_MAJOR + key[0] - '1');
    struct text title = {0};

    if (own < GRADE_MAJOR || own > GRADE_CONFORM || !desk_may_change(desk))
        return;
    text_format(&title, "%s: why it is %s", desk->questionnaire->items[item].id, grade_words(own));
    desk_ask(desk, &(struct ask){
                       .title = text_string(&title),
                       .hint = "Your grade replaces the suggested one, with this reason",
                       .initial = desk->assessment->overrides[item].reason,
                       .lines = true,
                       .required = true,
                       .field = FIELD_REASON,
                       .index = item,
                       .then = COMMAND_NONE,
                       .also = {true, FIELD_GRADE, item, grade_name(own)}
    });
    text_release(&title);
}

static void ungrade(struct desk *desk, int item)
{
    if (!desk_may_change(desk))
        return;
    desk_begin(desk);
    desk_change(desk, FIELD_GRADE, item, NULL);
    desk_change(desk, FIELD_REASON, item, NULL);
    if (desk_end(desk))
        desk_say(desk, ROLE_INFO, "%s is as suggested: %s", desk->questionnaire->items[item].id,
                 grade_words(desk->results.items[item].finding));
}

static bool concerns(const struct desk *desk, const struct finding_row *row, int question)
{
    const struct stopper_result *stopper;

    if (row->kind == FINDING_ITEM)
        return desk->questionnaire->questions[question].item == row->index;
    if (row->kind == FINDING_PATTERN)
        return false;
    stopper = &desk->results.stoppers[row->index];
    for (int i = 0; i < stopper->questions.count; i++)
        if (stopper->questions.at[i] == question)
            return true;
    return false;
}

/* The first question of it that something is to be done about, or its first one. */
static void open_row(struct desk *desk, const struct finding_row *row)
{
    for (int i = 0; i < desk->results.remediation_count; i++) {
        int question = desk->results.remediation[i].question;

        if (concerns(desk, row, question)) {
            desk_go_question(desk, question);
            return;
        }
    }
    if (row->kind == FINDING_ITEM)
        desk_go_question(desk, desk->questionnaire->items[row->index].first_question);
}

static void explain(struct desk *desk, const struct finding_row *row)
{
    desk->item = row->kind == FINDING_ITEM ? row->index : NONE;
    desk->section = NONE;
    desk_go(desk, SCREEN_WHY);
}

/* Of an item; a stopper or a pattern (NONE) follows from ratings and has no grade to give. */
static bool act_on_item(struct desk *desk, const struct press *press, int item)
{
    bool grading = press->command == COMMAND_GRADE || press->command == COMMAND_NO_GRADE ||
                   press->command == COMMAND_REASON;

    if (item == NONE && grading)
        desk_say(desk, ROLE_INFO, "It follows from the ratings; grades are given to items below");
    else if (press->command == COMMAND_GRADE)
        grade(desk, item, press->key);
    else if (press->command == COMMAND_NO_GRADE)
        ungrade(desk, item);
    else if (press->command == COMMAND_REASON)
        desk_ask_field(desk, FIELD_REASON, item);
    else
        return false;
    return true;
}

static bool act_on_row(struct desk *desk, const struct press *press, const struct finding_row *row)
{
    if (press->command == COMMAND_OPEN)
        open_row(desk, row);
    else if (press->command == COMMAND_WHY)
        explain(desk, row);
    else
        return act_on_item(desk, press, row->kind == FINDING_ITEM ? row->index : NONE);
    return true;
}

bool findings_act(struct findings_state *state, struct desk *desk, const struct press *press)
{
    struct rows rows = rows_of(state, desk);
    struct browse browse = browse_of(&rows, browse_area(desk));
    int row = browse_row(&browse, &state->browse);
    bool open, done = browse_act(&browse, &state->browse, press, &open);

    if (open) {
        open_row(desk, &rows.at[browse_row(&browse, &state->browse)]);
    } else if (press->command == COMMAND_FILTER) {
        state->show = (enum findings_show)((state->show + 1) % FINDINGS_SHOWS);
        state->browse = (struct browse_state){0};
        desk_say(desk, ROLE_INFO, "Shown: %s", show_words(state->show));
        done = true;
    } else if (!done) {
        done = row != NONE && act_on_row(desk, press, &rows.at[row]);
    }
    mem_free(rows.at);
    return done;
}
