/* SPDX-License-Identifier: MIT
 *
 * pick.c - the lists over a screen: palette, go to, search, themes; see overlay_parts.h.
 */
#include "base/mem.h"
#include "ui/act.h"
#include "ui/fuzzy.h"
#include "ui/overlay_parts.h"
#include "ui/search.h"
#include "ui/state.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PICKS_MAX = 500 };

static void add(struct overlay *overlay, struct pick pick)
{
    if (overlay->count == PICKS_MAX)
        return;
    overlay->picks =
        mem_grow(overlay->picks, overlay->count, &overlay->capacity, sizeof *overlay->picks);
    overlay->picks[overlay->count++] = pick;
}

/* Better ones first; equal ones in the order of the table. */
static int by_score(const void *a, const void *b)
{
    const struct pick *one = a, *other = b;

    if (one->score != other->score)
        return one->score > other->score ? -1 : 1;
    return (one->what > other->what) - (one->what < other->what);
}

static void sort(struct overlay *overlay, size_t from)
{
    if (overlay->count > from)
        qsort(overlay->picks + from, overlay->count - from, sizeof *overlay->picks, by_score);
}

static void add_ids(struct ui *ui, const char *typed)
{
    const struct questionnaire *all = ui->desk.questionnaire;

    for (int i = 0; i < all->item_count; i++)
        if (starts_with(typed, all->items[i].id) && all->items[i].question_count > 0)
            add(&ui->overlay, (struct pick){i, .kind = PICK_ITEM});
    for (int q = 0; q < all->question_count; q++)
        if (starts_with(typed, all->questions[q].id))
            add(&ui->overlay, (struct pick){q, .kind = PICK_QUESTION});
}

/* How well a command fits; while nothing is typed, what the hand knows anyway comes last. */
static int palette_score(enum command command, const char *typed, int fit)
{
    if (*typed)
        return fit;
    return command >= COMMAND_UP && command <= COMMAND_OPEN ? -1 : 0;
}

static void fill_palette(struct ui *ui, const char *typed)
{
    for (int i = 0; i < COMMAND_COUNT; i++) {
        int name = fuzzy_score(typed, command_rows[i].name);
        int help = words_found(typed, command_rows[i].help) ? 4 : 0;

        if (i != COMMAND_PALETTE && command_works((enum command)i, (enum place)ui->screen) &&
            name + help > 0)
            add(&ui->overlay,
                (struct pick){i, PICK_COMMAND,
                              palette_score((enum command)i, typed, name * 2 + help)});
    }
    sort(&ui->overlay, 0);
    if (*typed && ui->desk.assessment)
        add_ids(ui, typed);
}

static void fill_search(struct ui *ui, const char *typed)
{
    for (int q = 0; *typed && q < ui->desk.questionnaire->question_count; q++)
        if (search_finds(&ui->desk, q, typed))
            add(&ui->overlay, (struct pick){q, .kind = PICK_QUESTION});
}

static void show_theme(struct ui *ui)
{
    const struct overlay *overlay = &ui->overlay;

    if (overlay->kind == OVERLAY_THEMES && overlay->count > 0)
        snprintf(ui->settings.theme, sizeof ui->settings.theme, "%s",
                 ui->options.themes[overlay->picks[overlay->row].what].name);
}

static void fill_themes(struct ui *ui, const char *typed)
{
    for (int i = 0; i < ui->options.theme_count; i++)
        if (fuzzy_score(typed, ui->options.themes[i].title) > 0)
            add(&ui->overlay, (struct pick){i, .kind = PICK_THEME});
}

/* The interviewees; whoever else was typed; and nobody, to take it back. */
static void fill_people(struct ui *ui, const char *typed)
{
    const struct questionnaire *all = ui->desk.questionnaire;

    for (int i = 0; i < all->interviewee_count; i++)
        if (fuzzy_score(typed, all->interviewees[i].label) > 0)
            add(&ui->overlay, (struct pick){i, .kind = PICK_PERSON});
    add(&ui->overlay, (struct pick){*typed ? PERSON_TYPED : PERSON_NOBODY, .kind = PICK_PERSON});
}

/* The assessors; whoever else was typed; and nobody. */
static void fill_assessors(struct ui *ui, const char *typed)
{
    struct text name = {0};

    for (int i = 0; lines_at(ui->desk.assessment->assessors, i, &name); i++) {
        if (fuzzy_score(typed, text_string(&name)) > 0)
            add(&ui->overlay, (struct pick){i, .kind = PICK_ASSESSOR});
        text_clear(&name);
    }
    text_release(&name);
    add(&ui->overlay, (struct pick){*typed ? PERSON_TYPED : PERSON_NOBODY, .kind = PICK_ASSESSOR});
}

void pick_fill(struct ui *ui)
{
    struct overlay *overlay = &ui->overlay;
    const char *typed = edit_text(&overlay->edit);

    overlay->count = 0;
    overlay->row = 0;
    if (overlay->kind == OVERLAY_PALETTE)
        fill_palette(ui, typed);
    else if (overlay->kind == OVERLAY_GO)
        add_ids(ui, typed);
    else if (overlay->kind == OVERLAY_SEARCH)
        fill_search(ui, typed);
    else if (overlay->kind == OVERLAY_PARK)
        fill_people(ui, typed);
    else if (overlay->kind == OVERLAY_WHO)
        fill_assessors(ui, typed);
    else
        fill_themes(ui, typed);
    show_theme(ui);
}

/* The theme at hand is the row to start on, so that opening changes nothing. */
static void start_on_theme(struct ui *ui)
{
    const struct theme *now = ui_theme(ui);

    for (size_t i = 0; i < ui->overlay.count; i++)
        if (&ui->options.themes[ui->overlay.picks[i].what] == now)
            ui->overlay.row = (int)i;
}

void pick_open(struct ui *ui)
{
    struct overlay *overlay = &ui->overlay;
    char before[sizeof overlay->theme_before];

    snprintf(before, sizeof before, "%s", ui->settings.theme);
    edit_start(&overlay->edit, "", false);
    pick_fill(ui);
    if (overlay->kind != OVERLAY_THEMES)
        return;
    snprintf(overlay->theme_before, sizeof overlay->theme_before, "%s", before);
    snprintf(ui->settings.theme, sizeof ui->settings.theme, "%s", before);
    start_on_theme(ui);
}

void pick_close(struct ui *ui)
{
    if (ui->overlay.kind == OVERLAY_THEMES)
        snprintf(ui->settings.theme, sizeof ui->settings.theme, "%s", ui->overlay.theme_before);
    overlay_close(ui);
}

static void go_item(struct ui *ui, int item)
{
    const struct item *at = &ui->desk.questionnaire->items[item];

    for (int i = 0; i < at->question_count; i++)
        if (desk_asks(&ui->desk, at->first_question + i)) {
            desk_go_question(&ui->desk, at->first_question + i);
            return;
        }
    desk_go_question(&ui->desk, at->first_question);
}

static void park(struct ui *ui, int person)
{
    char *typed = mem_copy(edit_text(&ui->overlay.edit));
    const char *who = person == PERSON_NOBODY  ? ""
                      : person == PERSON_TYPED ? typed
                                               : ui->desk.questionnaire->interviewees[person].id;

    act_press(ui, &(struct press){.command = COMMAND_PARK, .key = "", .text = who});
    mem_free(typed);
}

static void be(struct ui *ui, int assessor)
{
    struct text name = {0};

    if (assessor == PERSON_TYPED)
        text_add(&name, edit_text(&ui->overlay.edit));
    else if (assessor != PERSON_NOBODY)
        (void)lines_at(ui->desk.assessment->assessors, assessor, &name);
    act_press(ui, &(struct press){.command = COMMAND_WHO, .key = "", .text = text_string(&name)});
    text_release(&name);
}

static void say_found(struct desk *desk, int place, bool more)
{
    const char *chosen = desk_chosen(desk);

    if (desk->found_count == 0 && chosen)
        desk_say(desk, ROLE_INFO, "Nothing of this is asked of: %s; G, Everybody asks all again",
                 chosen);
    else if (desk->found_count == 0)
        desk_say(desk, ROLE_INFO, "Nothing of this is asked");
    else if (place == 0)
        desk_say(desk, ROLE_INFO, "Not asked now; > and < step through %d that are",
                 desk->found_count);
    else
        desk_say(desk, ROLE_INFO, "Found %d of %d%s; > and < step through them", place,
                 desk->found_count, more ? " or more" : "");
}

/* All that a search found and that is asked, to step through. */
static void keep_found(struct ui *ui)
{
    struct desk *desk = &ui->desk;
    struct overlay *overlay = &ui->overlay;
    int place = 0;

    desk->found =
        mem_resize(desk->found, (size_t)desk->found_count, overlay->count, sizeof *desk->found);
    desk->found_count = 0;
    for (size_t i = 0; i < overlay->count; i++) {
        if (!desk_asks(desk, overlay->picks[i].what))
            continue;
        desk->found[desk->found_count++] = overlay->picks[i].what;
        if ((int)i == overlay->row)
            place = desk->found_count;
    }
    say_found(desk, place, overlay->count == PICKS_MAX);
}

void pick_take(struct ui *ui, int row)
{
    struct pick pick;

    if (row < 0 || (size_t)row >= ui->overlay.count)
        return;
    ui->overlay.row = row;
    pick = ui->overlay.picks[row];
    show_theme(ui);
    if (ui->overlay.kind == OVERLAY_SEARCH)
        keep_found(ui);
    overlay_close(ui);
    switch (pick.kind) {
    case PICK_COMMAND:
        act_command(ui, (enum command)pick.what, "");
        return;
    case PICK_QUESTION:
        desk_go_question(&ui->desk, pick.what);
        break;
    case PICK_ITEM:
        go_item(ui, pick.what);
        break;
    case PICK_PERSON:
        park(ui, pick.what);
        return;
    case PICK_ASSESSOR:
        be(ui, pick.what);
        return;
    case PICK_THEME:
        desk_effect(&ui->desk, EFFECT_SETTINGS, NULL, NULL);
        break;
    }
    act_wishes(ui);
}

static void move(struct ui *ui, int by)
{
    struct overlay *overlay = &ui->overlay;
    int last = (int)overlay->count - 1;

    overlay->row += by;
    overlay->row = overlay->row > last ? last : overlay->row;
    overlay->row = overlay->row < 0 ? 0 : overlay->row;
    show_theme(ui);
}

void pick_command(struct ui *ui, enum command command)
{
    enum { PAGE = 8 };

    if (command == COMMAND_PICK_TAKE)
        pick_take(ui, ui->overlay.row);
    else if (command == COMMAND_PICK_CLOSE)
        pick_close(ui);
    else if (command == COMMAND_PICK_UP || command == COMMAND_PICK_DOWN)
        move(ui, command == COMMAND_PICK_UP ? -1 : 1);
    else if (command == COMMAND_PICK_PAGE_UP || command == COMMAND_PICK_PAGE_DOWN)
        move(ui, command == COMMAND_PICK_PAGE_UP ? -PAGE : PAGE);
    else if (edit_command(&ui->overlay.edit, command))
        pick_fill(ui);
}
