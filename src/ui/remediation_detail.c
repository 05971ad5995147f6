/* SPDX-License-Identifier: MIT
 *
 * remediation_detail.c - see remediation_view.h.
 */
#include "canvas/draw.h"
#include "report/words.h"
#include "ui/detail.h"
#include "ui/heat.h"
#include "ui/remediation_view.h"

#include <string.h>

enum { CELL = 9 };

/* The action under the cursor */

static void add_ids(const struct questionnaire *all, const struct index_list *list,
                    struct text *out)
{
    for (int i = 0; i < list->count; i++)
        text_format(out, "%s%s", i ? ", " : "", all->questions[list->at[i]].id);
}

/* Those in the list that wait for it. */
static void add_waiting(const struct results *results, int question, struct text *out)
{
    for (int i = 0; i < results->remediation_count; i++)
        for (int a = 0; a < results->remediation[i].after.count; a++)
            if (results->remediation[i].after.at[a] == question)
                text_format(out, "%s%s", out->length ? ", " : "",
                            results->questionnaire->questions[results->remediation[i].question].id);
}

static void write_levels(const struct desk *desk, const struct question *question, int index,
                         struct page *page)
{
    const struct questionnaire *all = desk->questionnaire;
    const struct answer *answer = desk_answer(desk, index);
    int highest = questionnaire_highest(all);
    struct text line = {0};

    text_format(&line, "%s%s", rating_words(all, answer),
                answer->carried ? ", to be confirmed" : "");
    if (answer->rating >= 0 && answer->rating < all->level_count &&
        question->levels[answer->rating])
        text_format(&line, ": %s", question->levels[answer->rating]);
    page_pair(page, "Now", ROLE_BASE, text_string(&line));
    text_clear(&line);
    text_format(&line, "%s", all->levels[highest].label);
    if (question->levels[highest])
        text_format(&line, ": %s", question->levels[highest]);
    page_pair(page, "Done when", ROLE_BASE, text_string(&line));
    text_release(&line);
}

static void write_links(const struct desk *desk, const struct remediation *entry, struct page *page)
{
    struct text line = {0};

    add_ids(desk->questionnaire, &entry->after, &line);
    page_pair(page, "After", ROLE_BASE, text_string(&line));
    text_clear(&line);
    add_waiting(&desk->results, entry->question, &line);
    page_pair(page, "Before", ROLE_BASE, text_string(&line));
    text_clear(&line);
    if (entry->urgency != entry->severity && line.length == 0)
        text_format(&line, "%s, because of what waits for it", grade_words(entry->urgency));
    page_pair(page, "Urgent", ROLE_WARNING, text_string(&line));
    text_release(&line);
}

static const char *role_label(const struct questionnaire *all, const char *role)
{
    for (int i = 0; role && i < all->interviewee_count; i++)
        if (strcmp(all->interviewees[i].id, role) == 0)
            return all->interviewees[i].label;
    return role;
}

static void write_action(const struct desk *desk, int index, struct page *page)
{
    const struct remediation *entry = &desk->results.remediation[index];
    const struct question *question = &desk->questionnaire->questions[entry->question];
    const struct item *item = &desk->questionnaire->items[question->item];
    const struct answer *answer = desk_answer(desk, entry->question);

    page_format(page, ROLE_TITLE, "%s  %s", question->id, remediation_action(question));
    page_pair(page, item->id, remediation_grade_role(entry->severity),
              grade_words(entry->severity));
    write_links(desk, entry, page);
    page_pair(page, "Open", ROLE_WARNING,
              entry->open ? "Not answered yet: ask first, it may be in place already" : NULL);
    write_levels(desk, question, entry->question, page);
    page_pair(page, "Why", ROLE_BASE, question->why);
    page_pair(page, "Question", ROLE_BASE, question->text);
    page_pair(page, "By", ROLE_BASE, role_label(desk->questionnaire, question->remedy.role));
    page_pair(page, "Owner", ROLE_BASE, desk->present ? NULL : answer->owner);
    page_pair(page, "Due", remediation_is_past(desk, answer->due) ? ROLE_ERROR : ROLE_BASE,
              answer->due);
    page_pair(page, "Note", ROLE_BASE, desk->present ? NULL : answer->note);
}

/* What the plan would do */

struct told {
    const struct remediation_state *state;
    const struct desk *desk;
    bool beside;
};

static void write_change(struct page *page, const char *label, const char *now, const char *then)
{
    struct text line = {0};

    if (strcmp(now, then) == 0)
        text_format(&line, "%s, as now", now);
    else
        text_format(&line, "%s -> %s", now, then);
    page_pair(page, label, strcmp(now, then) == 0 ? ROLE_BASE : ROLE_TITLE, text_string(&line));
    text_release(&line);
}

static void write_figures(struct page *page, const char *label, struct figure now,
                          struct figure then)
{
    struct text one = {0}, other = {0};

    add_figure(&one, now);
    add_figure(&other, then);
    write_change(page, label, text_string(&one), text_string(&other));
    text_release(&one);
    text_release(&other);
}

static void write_findings(struct page *page, const struct results *now, const struct results *then)
{
    struct text line = {0};

    for (enum grade grade = GRADE_MAJOR; grade <= GRADE_CONFORM; grade++)
        text_format(&line, "%s%s %d -> %d", line.length ? ", " : "", grade_short(grade),
                    now->findings[grade], then->findings[grade]);
    page_pair(page, "Findings", ROLE_BASE, text_string(&line));
    text_release(&line);
}

static int stoppers_not_clear(const struct results *results)
{
    int count = 0;

    for (int i = 0; i < results->questionnaire->stopper_count; i++)
        count += results->stoppers[i].state == STOPPER_OPEN ||
                 results->stoppers[i].state == STOPPER_UNKNOWN;
    return count;
}

static void write_no_plan(struct page *page)
{
    page_add(page, ROLE_MUTED,
             "Nothing is planned. Space marks an action, c plans the cheapest way to a readiness, "
             "b the best use of some days. No answer is changed by it.");
}

static void write_effect(const struct remediation_state *state, const struct results *now,
                         struct page *page)
{
    const struct results *then = &state->whatif.results;
    struct text line = {0};

    if (state->planned_count == 0) {
        write_no_plan(page);
        return;
    }
    text_format(&line, "If the %d planned were done: %.1f of %.1f days", state->planned_count,
                now->effort_days - then->effort_days, now->effort_days);
    page_add(page, ROLE_ACCENT, text_string(&line));
    write_figures(page, "Readiness", now->whole.figure, then->whole.figure);
    write_change(page, "Verdict", verdict_words(now->verdict), verdict_words(then->verdict));
    if (now->has_stage1)
        write_change(page, "Stage 1", verdict_words(now->stage1), verdict_words(then->stage1));
    write_findings(page, now, then);
    text_clear(&line);
    text_format(&line, "%d -> %d not clear", stoppers_not_clear(now), stoppers_not_clear(then));
    page_pair(page, "Stoppers", ROLE_BASE, text_string(&line));
    page_pair(page, "Sections", ROLE_MUTED, "Tab: each of them, now -> then");
    text_release(&line);
}

/* The sections as they are and as they would be. */
static void draw_heat(const struct remediation_state *state, const struct results *now,
                      struct grid *grid, struct rect area)
{
    const struct questionnaire *all = now->questionnaire;
    int columns_of = area.width >= 3 * (CELL * 2 + 16)   ? 3
                     : area.width >= 2 * (CELL * 2 + 12) ? 2
                                                         : 1;
    int width = area.width / columns_of;

    if (state->planned_count == 0) {
        struct page page = {.grid = grid, .area = area};

        write_no_plan(&page);
        return;
    }
    for (int s = 0; s < all->section_count; s++) {
        int rows = (all->section_count + columns_of - 1) / columns_of;
        int x = area.x + s / rows * width, y = area.y + s % rows;
        int name = width - 2 * CELL - 3;

        if (y >= area.y + area.height)
            continue;
        draw_format(grid, x, y, name - 1, ROLE_BASE, "%-6s%s", all->sections[s].id,
                    all->sections[s].title);
        heat_draw(grid, x + name, y, CELL - 1, &now->sections[s].whole);
        draw_text(grid, x + name + CELL - 1, y, 2, ROLE_MUTED, ">");
        heat_draw(grid, x + name + CELL, y, CELL - 1, &state->whatif.results.sections[s].whole);
    }
}

/* The action, what the plan would do, or both where there is room. */
static void write_both(const void *from, int index, struct page *page)
{
    const struct told *told = from;
    enum actions_pane pane = told->state->pane;

    if (pane == PANE_EFFECT)
        write_effect(told->state, &told->desk->results, page);
    if (pane == PANE_EFFECT && told->beside)
        page_gap(page);
    if (index != NONE && (pane == PANE_ACTION || told->beside))
        write_action(told->desk, index, page);
    if (pane == PANE_ACTION && told->beside && told->state->planned_count > 0) {
        page_gap(page);
        write_effect(told->state, &told->desk->results, page);
    }
}

void remediation_detail(const struct remediation_state *state, const struct desk *desk,
                        struct grid *grid, const struct panes *panes, int index)
{
    struct told told = {state, desk, panes->beside};

    if (state->pane == PANE_HEAT)
        draw_heat(state, &desk->results, grid, panes->detail);
    else
        detail_view(&(struct detail){write_both, &told, index, *panes}, state->top, grid);
}

bool remediation_scroll(struct remediation_state *state, const struct desk *desk,
                        const struct panes *panes, int index, enum command command)
{
    struct told told = {state, desk, panes->beside};

    return detail_act(&(struct detail){write_both, &told, index, *panes}, command, &state->top);
}
