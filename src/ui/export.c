/* SPDX-License-Identifier: MIT
 *
 * export.c - see export.h.
 */
#include "ui/export.h"

#include "base/mem.h"
#include "base/text.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "report/report.h"
#include "report/words.h"
#include "ui/listing.h"
#include "ui/page.h"
#include "ui/ui.h"

#include <string.h>

enum { DETAIL_ROWS = 10, WHAT_MOST = 56, FILE_MOST = 20 };

static const char suffix[] = ".json";

/* Beside the file, named after it. */
static void add_base(const struct export_state *state, const struct desk *desk, struct text *out)
{
    const char *path = desk->path ? desk->path : "assessment";
    size_t length = strlen(path), end = sizeof suffix - 1;

    if (state->base) {
        text_add(out, state->base);
        return;
    }
    if (length > end && strcmp(path + length - end, suffix) == 0)
        length -= end;
    text_add_bytes(out, path, length);
}

static void add_path(const struct export_state *state, const struct desk *desk, int row,
                     struct text *out)
{
    add_base(state, desk, out);
    text_format(out, ".%s", exporters[row].extension);
}

/* The list */

static const struct column columns[] = {
    {"",           1,  0,  0,         0, ALIGN_LEFT},
    {"Format",     14, 0,  0,         0, ALIGN_LEFT},
    {"What it is", 24, 20, WHAT_MOST, 0, ALIGN_LEFT}, /* whole before the other grows */
    {"File",       13, 1,  FILE_MOST, 1, ALIGN_LEFT},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static void fill(const void *from, int row, struct arena *scratch, struct table_cell *cells)
{
    (void)from;
    cells[0] = (struct table_cell){" ", ROLE_BASE};
    cells[1] = (struct table_cell){exporters[row].name, ROLE_ACCENT};
    cells[2] = (struct table_cell){exporters[row].summary, ROLE_BASE};
    cells[3] =
        (struct table_cell){arena_format(scratch, ".%s", exporters[row].extension), ROLE_MUTED};
}

static bool is_given(const char *text)
{
    return text && *text != '\0';
}

static const char *person_label(const struct export_state *state, const struct desk *desk)
{
    const char *id = state->options.interviewee;

    return id ? desk->questionnaire
                    ->interviewees[questionnaire_interviewee(desk->questionnaire, id)]
                    .label
              : "everybody";
}

/* The client's name, and the path that has it. */
static bool is_hidden(const struct desk *desk)
{
    return desk->present && !desk->named;
}

static void write_cover(const struct export_state *state, const struct desk *desk,
                        const struct exporter *exporter, struct page *page)
{
    const struct settings *settings = state->settings;

    page_pair(page, "Client", ROLE_BASE,
              is_hidden(desk)                    ? "hidden while presenting"
              : is_given(desk->assessment->name) ? desk->assessment->name
                                                 : "none yet; o enters it");
    if (preview_has_cover(exporter))
        page_pair(page, "Consultancy", ROLE_BASE,
                  is_given(settings->consultancy) ? settings->consultancy : "none; c enters it");
    if (preview_has_logo(exporter))
        page_pair(page, "Logo", ROLE_BASE,
                  is_given(settings->logo) ? settings->logo : "none; b chooses it");
}

static void write_choices(const struct export_state *state, const struct desk *desk,
                          const struct exporter *exporter, struct page *page)
{
    const struct report_options *options = &state->options;

    if (preview_has_sheets(exporter))
        page_pair(page, "Written", ROLE_BASE,
                  options->dialect == DIALECT_EXCEL ? "for spreadsheets; d changes it, s the sheet"
                                                    : "for programs; d changes it, s the sheet");
    if (options->redact)
        page_pair(page, "Left out", ROLE_WARNING, "names, notes and evidence");
    if (options->interviewee && preview_is_for_one(exporter))
        page_pair(page, "Only for", ROLE_WARNING, person_label(state, desk));
}

static void write_detail(const struct export_state *state, const struct desk *desk, int row,
                         struct page *page)
{
    const struct counts *counts = &desk->results.whole.counts;
    const struct exporter *exporter = &exporters[row];
    struct text line = {0};

    add_path(state, desk, row, &line);
    page_pair(page, "Goes to", ROLE_TITLE, is_hidden(desk) ? NULL : text_string(&line));
    text_clear(&line);
    preview_describe(&state->preview, exporter, &state->options, &line);
    page_pair(page, "Holds", ROLE_BASE, text_string(&line));
    write_cover(state, desk, exporter, page);
    write_choices(state, desk, exporter, page);
    if (counts->open > 0)
        page_format(page, ROLE_WARNING,
                    counts->open == 1 ? "%d question is open; the report says so."
                                      : "%d questions are open; the report says so.",
                    counts->open);
    page_add(page, ROLE_MUTED, notice_words());
    text_release(&line);
}

static struct panes split(struct rect area)
{
    return panes_split(area, DETAIL_ROWS, area.width * 2 / 5);
}

void export_view(const struct export_state *state, const struct desk *desk, struct grid *grid,
                 struct rect area)
{
    struct panes panes = split(area);
    struct rect list = panes.list, first = rect_take_top(&list, 1);
    struct page page = {.grid = grid, .area = panes.detail};

    draw_text(grid, first.x, first.y, first.width, ROLE_TITLE,
              "Enter writes it; e says where, o c b what the cover says");
    panes_rule(grid, &panes);
    listing_view(&(struct listing){columns, COLUMNS, 0, exporter_count, fill, NULL}, &state->cursor,
                 grid, list);
    write_detail(state, desk, cursor_row(&state->cursor, exporter_count), &page);
    page_end(&page);
}

/* Acting */

static int rows_seen(const struct desk *desk)
{
    return listing_rows(split((struct rect){0, 0, desk->width, desk->height}).list.height - 1);
}

static void write_out(struct export_state *state, struct desk *desk)
{
    int row = cursor_row(&state->cursor, exporter_count);
    struct text path = {0};

    add_path(state, desk, row, &path);
    state->options.consultancy =
        is_given(state->settings->consultancy) ? state->settings->consultancy : NULL;
    desk_effect(desk, EFFECT_EXPORT, text_string(&path), exporters[row].name);
    desk->effect.options = &state->options;
    text_release(&path);
}

/* How much of a path ends in a dot and `extension`; 0: it does not. */
static size_t ending(const char *path, size_t length, const char *extension)
{
    size_t end = strlen(extension);

    if (length > end + 1 && path[length - end - 1] == '.' &&
        memcmp(path + length - end, extension, end) == 0)
        return end + 1;
    return 0;
}

/* Without the extension of the format, or the last part of it, if somebody typed it. */
static void take_base(struct export_state *state, const char *typed)
{
    const char *extension = exporters[cursor_row(&state->cursor, exporter_count)].extension;
    const char *last = strrchr(extension, '.');
    size_t length = strlen(typed), end = ending(typed, length, extension);
    char *base;

    if (end == 0 && last)
        end = ending(typed, length, last + 1);
    base = mem_copy_bytes(typed, length - end);
    mem_set(&state->base, base);
    mem_free(base);
}

static void ask_where(struct export_state *state, struct desk *desk, const struct press *press)
{
    struct text path = {0};

    if (press->text) {
        take_base(state, press->text);
        return;
    }
    add_path(state, desk, cursor_row(&state->cursor, exporter_count), &path);
    desk_ask(desk, &(struct ask){.title = "Where the file goes",
                                 .hint = "The other formats go there, too, with their own endings",
                                 .initial = text_string(&path),
                                 .required = true,
                                 .field = FIELD_COUNT,
                                 .then = COMMAND_WHERE});
    text_release(&path);
}

/* Another file has another place, and nothing is left out of it unasked. */
static void show(struct export_state *state, const struct desk *desk)
{
    const char *path = desk->path ? desk->path : "";

    if (!state->of || strcmp(state->of, path) != 0) {
        mem_set(&state->of, path);
        mem_set(&state->base, NULL);
        state->options = (struct report_options){0};
    }
    state->preview = preview_make(&desk->results, &state->options);
}

/* The next of what somebody can be asked for, then everybody again. */
static void choose_person(struct export_state *state, struct desk *desk)
{
    const struct questionnaire *from = desk->questionnaire;
    const char *now = state->options.interviewee;
    int next = now ? questionnaire_interviewee(from, now) + 1 : 0;

    state->options.interviewee =
        next < from->interviewee_count ? from->interviewees[next].id : NULL;
    state->preview = preview_make(&desk->results, &state->options);
    desk_say(desk, ROLE_INFO, "Only for: %s", person_label(state, desk));
}

static void choose_sheet(struct export_state *state, struct desk *desk)
{
    const char *now = state->options.sheet;

    state->options.sheet = preview_next_sheet(now ? now : "assessment");
    desk_say(desk, ROLE_INFO, "CSV holds the sheet %s", state->options.sheet);
}

static void choose_dialect(struct export_state *state, struct desk *desk)
{
    bool excel = state->options.dialect != DIALECT_EXCEL;

    state->options.dialect = excel ? DIALECT_EXCEL : DIALECT_DATA;
    desk_say(desk, ROLE_INFO,
             excel ? "CSV is written for spreadsheets" : "CSV is written for programs");
}

static void choose_redaction(struct export_state *state, struct desk *desk)
{
    state->options.redact = !state->options.redact;
    desk_say(desk, ROLE_INFO,
             state->options.redact ? "Names, notes and evidence are left out"
                                   : "Names, notes and evidence are in it");
}

static bool choose(struct export_state *state, struct desk *desk, const struct press *press)
{
    static const struct {
        enum command command;
        void (*run)(struct export_state *, struct desk *);
    } runs[] = {
        {COMMAND_WRITE,   write_out       },
        {COMMAND_REDACT,  choose_redaction},
        {COMMAND_ONLY,    choose_person   },
        {COMMAND_SHEET,   choose_sheet    },
        {COMMAND_DIALECT, choose_dialect  },
    };

    for (size_t i = 0; i < sizeof runs / sizeof *runs; i++)
        if (runs[i].command == press->command) {
            runs[i].run(state, desk);
            return true;
        }
    return false;
}

bool export_act(struct export_state *state, struct desk *desk, const struct press *press)
{
    if (choose(state, desk, press))
        return true;
    if (press->command == COMMAND_SHOWN) {
        show(state, desk);
    } else if (press->command == COMMAND_ORGANISATION) {
        desk_ask_field(desk, FIELD_NAME, 0);
    } else if (press->command == COMMAND_WHERE) {
        ask_where(state, desk, press);
    } else if (press->command == COMMAND_CLICK) {
        cursor_go(&state->cursor, press->hit - LISTING_HIT, exporter_count, rows_seen(desk));
        if (press->twice)
            write_out(state, desk);
    } else {
        return cursor_act(&state->cursor, press->command, exporter_count, rows_seen(desk));
    }
    return true;
}

void export_release(struct export_state *state)
{
    mem_set(&state->base, NULL);
    mem_set(&state->of, NULL);
}
