/* SPDX-License-Identifier: MIT
 *
 * soa.c - see soa.h.
 */
#include "ui/soa.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "canvas/draw.h"
#include "canvas/rect.h"
#include "model/applicability.h"
#include "report/words.h"
#include "ui/heat.h"
#include "ui/moment.h"

#include <string.h>

enum { DETAIL_ROWS = 7 };

static const char *const drivers[] = {"risk", "legal", "contract", "good-practice"};

enum { DRIVERS = sizeof drivers / sizeof *drivers };

/* The items to be seen. */
struct rows {
    const struct desk *desk;
    int *at;
    int count, all, excluded, faulty, id;
};

static unsigned faults_of(const struct desk *desk, int item)
{
    return applicability_faults(&desk->results, item, moment_today(desk));
}

static bool shown(enum soa_show show, const struct desk *desk, int item)
{
    switch (show) {
    case SOA_ALL:
    case SOA_SHOWS:
        return true;
    case SOA_FAULTS:
        return faults_of(desk, item) != 0;
    case SOA_EXCLUDED:
        return desk->results.items[item].excluded;
    case SOA_UNDECIDED:
        return !desk->assessment->decisions[item].present;
    }
    return true;
}

static struct rows rows_of(const struct soa_state *state, const struct desk *desk)
{
    const struct questionnaire *all = desk->questionnaire;
    struct rows rows = {.desk = desk};

    rows.at = mem_alloc((size_t)all->item_count + 1, sizeof *rows.at);
    for (int i = 0; i < all->item_count; i++) {
        int id = utf8_width(all->items[i].id);

        if (all->items[i].mandatory)
            continue;
        rows.all++;
        rows.excluded += desk->results.items[i].excluded;
        rows.faulty += faults_of(desk, i) != 0;
        rows.id = id > rows.id ? id : rows.id;
        if (shown(state->show, desk, i))
            rows.at[rows.count++] = i;
    }
    return rows;
}

static const char *show_words(enum soa_show show)
{
    static const char *const words[SOA_SHOWS] = {"all", "what to look at", "excluded",
                                                 "not decided"};

    return show < SOA_SHOWS ? words[show] : "";
}

/* The list */

static const struct column columns[] = {
    {"",        1,  0, 0,  0, ALIGN_LEFT },
    {"Id",      6,  0, 0,  0, ALIGN_LEFT },
    {"Control", 20, 3, 0,  0, ALIGN_LEFT },
    {"Applies", 8,  0, 0,  0, ALIGN_LEFT },
    {"Drivers", 13, 1, 32, 2, ALIGN_LEFT },
    {"Score",   5,  0, 0,  0, ALIGN_RIGHT},
    {"Finding", 7,  0, 0,  1, ALIGN_LEFT },
    {"Review",  10, 0, 0,  3, ALIGN_LEFT },
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static const char *decision_words(const struct desk *desk, int item)
{
    if (desk->results.items[item].excluded)
        return "no";
    if (!desk->assessment->decisions[item].present)
        return "yes ?";
    return desk->assessment->decisions[item].applicable ? "yes" : "no, why?";
}

static const char *driver_words(const char *lines, struct arena *scratch)
{
    char *words = arena_copy(scratch, lines ? lines : "-");

    for (char *at = words; (at = strchr(at, '\n')) != NULL; at++)
        *at = ' ';
    return words;
}

static void fill(const void *from, int row, struct arena *scratch, struct table_cell *cells)
{
    const struct rows *rows = from;
    const struct desk *desk = rows->desk;
    int item = rows->at[row];
    const struct item_result *result = &desk->results.items[item];
    const struct decision *decision = &desk->assessment->decisions[item];
    unsigned faults = faults_of(desk, item);
    enum role role = result->excluded ? ROLE_MUTED : ROLE_BASE;
    struct text score = {0};

    add_percent(&score, result->whole.figure.score);
    cells[0] = (struct table_cell){faults ? "!" : " ", ROLE_WARNING};
    cells[1] = (struct table_cell){desk->questionnaire->items[item].id, ROLE_ACCENT};
    cells[2] = (struct table_cell){desk->questionnaire->items[item].title, role};
    cells[3] = (struct table_cell){decision_words(desk, item), role};
    cells[4] = (struct table_cell){driver_words(decision->drivers, scratch), role};
    cells[5] = (struct table_cell){arena_copy(scratch, text_string(&score)), role};
    cells[6] = (struct table_cell){grade_short(result->finding), role};
    cells[7] = (struct table_cell){decision->review ? decision->review : "-",
                                   faults & FAULT_REVIEW_PAST ? ROLE_ERROR : role};
    text_release(&score);
}

static void add_title(const struct soa_state *state, const struct rows *rows, struct text *out)
{
    text_format(out, "%d of %d apply, %d excluded", rows->all - rows->excluded, rows->all,
                rows->excluded);
    if (rows->faulty > 0)
        text_format(out, ", %d to look at (!)", rows->faulty);
    if (state->show != SOA_ALL)
        text_format(out, "   shown: %s", show_words(state->show));
}

/* The detail */

static void write_faults(const struct desk *desk, int item, struct page *page)
{
    static const struct {
        unsigned fault;
        const char *words;
    } all[] = {
        {FAULT_NO_REASON,   "Excluded without a reason: so it still counts; - asks for one."   },
        {FAULT_ANSWERED,    "Excluded, but questions of it are rated: one of the two is wrong."},
        {FAULT_SAME_REASON, "Three exclusions or more have this same reason; an auditor asks for "
                            "one that fits each."                   },
        {FAULT_NO_DRIVER,   "Included, but nothing says why: 1 to 4 set the drivers."          },
        {FAULT_NO_EVIDENCE, "Rated as done at least in part, but no evidence is listed."       },
        {FAULT_REVIEW_PAST, "The day of the review is past."                                   },
    };

    unsigned faults = faults_of(desk, item);

    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (faults & all[i].fault)
            page_item(page, ROLE_WARNING, all[i].words);
}

static void write_evidence(const struct desk *desk, int item, struct page *page)
{
    const struct item *from = &desk->questionnaire->items[item];
    struct text line = {0};

    for (int q = from->first_question; q < from->first_question + from->question_count; q++) {
        const struct answer *answer = desk_answer(desk, q);

        for (size_t i = 0; i < answer->evidence_count; i++)
            if (answer->evidence[i].title)
                text_format(&line, "%s%s", line.length ? "; " : "", answer->evidence[i].title);
    }
    page_pair(page, "Evidence", ROLE_BASE, text_string(&line));
    text_release(&line);
}

/* Two a line where there is room, so that no mark is parted from its driver. */
static void add_drivers(const struct decision *decision, int room, struct text *out)
{
    enum { TWO = 50 }; /* columns, label included */

    for (int i = 0; i < DRIVERS; i++)
        text_format(out, "%s%d %s %-9s",
                    i == 0                      ? ""
                    : i % 2 == 1 && room >= TWO ? "   "
                                                : "\n",
                    i + 1, lines_have(decision->drivers, drivers[i]) ? "[x]" : "[ ]", drivers[i]);
}

static void write_detail(const struct desk *desk, int item, struct page *page)
{
    const struct item *from = &desk->questionnaire->items[item];
    const struct decision *decision = &desk->assessment->decisions[item];
    const struct item_result *result = &desk->results.items[item];
    struct text line = {0};

    page_format(page, ROLE_TITLE, "%s  %s", from->id, from->title);
    write_faults(desk, item, page);
    page_pair(page, "Decision", ROLE_BASE,
              result->excluded       ? "excluded, and leaves the score"
              : !decision->present   ? "none yet: it applies until it is excluded"
              : decision->applicable ? "applies"
                                     : "excluded, but without a reason it still counts");
    page_pair(page, "Reason", ROLE_BASE, decision->justification);
    add_drivers(decision, page->area.width, &line);
    page_pair(page, "Drivers", ROLE_BASE, text_string(&line));
    page_pair(page, "Review", ROLE_BASE, decision->review);
    text_clear(&line);
    add_figure(&line, result->whole.figure);
    text_format(&line, ", %s", grade_words(result->finding));
    page_pair(page, "Score", ROLE_BASE, result->whole.counts.applicable ? text_string(&line) : "-");
    if (!desk->present)
        write_evidence(desk, item, page);
    page_pair(page, "Asks for", ROLE_MUTED, from->intent);
    text_release(&line);
}

static void write_row(const void *from, int row, struct page *page)
{
    const struct rows *rows = from;

    write_detail(rows->desk, rows->at[row], page);
}

static void add_empty(const struct soa_state *state, const struct rows *rows, struct text *out)
{
    if (rows->all == 0)
        text_add(out, "Every item of this questionnaire is mandatory.");
    else
        text_format(out, "Of the %d there is none to show (%s); v shows others.", rows->all,
                    show_words(state->show));
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

void soa_view(const struct soa_state *state, const struct desk *desk, struct grid *grid,
              struct rect area)
{
    struct rows rows = rows_of(state, desk);
    struct browse browse = browse_of(&rows, area);
    struct text title = {0}, empty = {0};

    add_title(state, &rows, &title);
    add_empty(state, &rows, &empty);
    browse_view(&browse, &state->browse, text_string(&title), text_string(&empty), grid);
    text_release(&title);
    text_release(&empty);
    mem_free(rows.at);
}

/* Acting */

static void exclude(struct desk *desk, int item)
{
    struct text title = {0};

    if (!desk_may_change(desk))
        return;
    text_format(&title, "%s: why it does not apply", desk->questionnaire->items[item].id);
    desk_ask(desk, &(struct ask){
                       .title = text_string(&title),
                       .hint = "What makes it irrelevant here; an auditor reads this",
                       .initial = desk->assessment->decisions[item].justification,
                       .lines = true,
                       .required = true,
                       .field = FIELD_EXCLUSION,
                       .index = item,
                       .then = COMMAND_NONE,
                       .also = {true, FIELD_APPLICABLE, item, "false"}
    });
    text_release(&title);
}

static void include(struct desk *desk, int item)
{
    const char *id = desk->questionnaire->items[item].id;

    if (desk->assessment->decisions[item].present && desk->assessment->decisions[item].applicable)
        desk_say(desk, ROLE_INFO, "%s applies already; 1 to 4 say what drives it", id);
    else if (desk_set(desk, FIELD_APPLICABLE, item, "true"))
        desk_say(desk, ROLE_SUCCESS, "%s applies; 1 to 4 say what drives it", id);
}

/* Puts a line in, or takes it out; others that a file may have stay. */
static char *toggled(const char *lines, const char *line)
{
    bool had = lines_have(lines, line);
    struct text out = {0};

    for (const char *at = lines ? lines : ""; *at; at += strcspn(at, "\n"), at += *at == '\n') {
        size_t length = strcspn(at, "\n");

        if (had && length == strlen(line) && memcmp(at, line, length) == 0)
            continue;
        text_add(&out, out.length ? "\n" : "");
        text_add_bytes(&out, at, length);
    }
    if (!had)
        text_format(&out, "%s%s", out.length ? "\n" : "", line);
    return out.length ? text_take(&out) : NULL;
}

/* To give a driver is to include it. */
static void toggle_driver(struct desk *desk, int item, const char *key)
{
    const struct decision *decision = &desk->assessment->decisions[item];
    int driver = key[0] - '1';
    char *lines;

    if (driver < 0)
        desk_say(desk, ROLE_INFO, "1 to 4 set a driver, or take it away");
    if (driver < 0 || driver >= DRIVERS || !desk_may_change(desk))
        return;
    lines = toggled(decision->drivers, drivers[driver]);
    desk_begin(desk);
    if (!decision->present)
        desk_change(desk, FIELD_APPLICABLE, item, "true");
    desk_change(desk, FIELD_DRIVERS, item, lines);
    desk_end(desk);
    mem_free(lines);
}

static void open_row(struct desk *desk, int item)
{
    const struct item *from = &desk->questionnaire->items[item];

    if (desk->results.items[item].excluded || from->question_count == 0)
        desk_say(desk, ROLE_INFO, "%s has nothing to ask now", from->id);
    else
        desk_go_question(desk, from->first_question);
}

static void explain(struct desk *desk, int item)
{
    desk->item = item;
    desk->section = NONE;
    desk_go(desk, SCREEN_WHY);
}

static bool act_on_item(struct desk *desk, const struct press *press, int item)
{
    if (press->command == COMMAND_NA)
        exclude(desk, item);
    else if (press->command == COMMAND_INCLUDE)
        include(desk, item);
    else if (press->command == COMMAND_DRIVER)
        toggle_driver(desk, item, press->key);
    else if (press->command == COMMAND_REVIEW)
        desk_ask_field(desk, FIELD_REVIEW, item);
    else if (press->command == COMMAND_REASON)
        desk_ask_field(desk, FIELD_EXCLUSION, item);
    else if (press->command == COMMAND_OPEN)
        open_row(desk, item);
    else if (press->command == COMMAND_WHY)
        explain(desk, item);
    else
        return false;
    return true;
}

bool soa_act(struct soa_state *state, struct desk *desk, const struct press *press)
{
    struct rows rows = rows_of(state, desk);
    struct browse browse = browse_of(&rows, browse_area(desk));
    int row = browse_row(&browse, &state->browse);
    bool open, done = browse_act(&browse, &state->browse, press, &open);

    if (open) {
        open_row(desk, rows.at[browse_row(&browse, &state->browse)]);
    } else if (press->command == COMMAND_FILTER) {
        state->show = (enum soa_show)((state->show + 1) % SOA_SHOWS);
        state->browse = (struct browse_state){0};
        desk_say(desk, ROLE_INFO, "Shown: %s", show_words(state->show));
        done = true;
    } else if (!done) {
        done = row != NONE && act_on_item(desk, press, rows.at[row]);
    }
    mem_free(rows.at);
    return done;
}
