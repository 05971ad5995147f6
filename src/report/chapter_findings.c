/* SPDX-License-Identifier: MIT
 *
 * chapter_findings.c - see chapters.h: the heatmap, what would stop an audit, classic patterns, and
 * every item with its reasons.
 */
#include "report/chapters.h"
#include "report/words.h"

void chapter_heatmap(struct paper *paper)
{
    paper_heading(paper, 2, "heatmap", "Heatmap");
    paper_add(paper, BLOCK_HEATMAP);
}

static const struct paper_column stopper_columns[] = {
    {"What",           0.26, false},
    {"State",          0.10, false},
    {"Why it matters", 0.46, false},
    {"Asked in",       0.18, false},
};

static const char *question_list(struct paper *paper, const struct index_list *list)
{
    const struct questionnaire *from = paper->results->questionnaire;
    struct text text = {0};
    const char *kept;

    for (int i = 0; i < list->count; i++)
        text_format(&text, "%s%s", i == 0 ? "" : ", ", from->questions[list->at[i]].id);
    kept = paper_keep(paper, &text);
    text_release(&text);
    return kept;
}

static bool concerns(const struct paper *paper, const struct index_list *list)
{
    for (int i = 0; i < list->count; i++)
        if (paper_has(paper, list->at[i]))
            return true;
    return false;
}

static void add_stopper(struct paper *paper, int index)
{
    const struct stopper *stopper = &paper->results->questionnaire->stoppers[index];
    const struct stopper_result *result = &paper->results->stoppers[index];
    enum tone tone = result->state == STOPPER_OPEN ? TONE_MAJOR : TONE_OPEN;
    const char *asked = question_list(paper, &result->questions);
    const struct paper_cell cells[] = {
        {stopper->title,               TONE_STRONG},
        {stopper_words(result->state), tone       },
        {stopper->consequence,         TONE_PLAIN },
        {asked,                        TONE_ID    }
    };

    paper_row(paper, cells, 4);
}

static void add_stoppers(struct paper *paper, enum stopper_state state)
{
    for (int i = 0; i < paper->results->questionnaire->stopper_count; i++)
        if (paper->results->stoppers[i].state == state &&
            concerns(paper, &paper->results->stoppers[i].questions))
            add_stopper(paper, i);
}

static void add_stopper_table(struct paper *paper)
{
    const struct results *results = paper->results;
    int open = 0, clear = 0;

    if (results->questionnaire->stopper_count == 0)
        return;
    for (int i = 0; i < results->questionnaire->stopper_count; i++) {
        open += results->stoppers[i].state == STOPPER_OPEN ||
                results->stoppers[i].state == STOPPER_UNKNOWN;
        clear += results->stoppers[i].state == STOPPER_CLEAR;
    }
    paper_heading(paper, 3, "stoppers", "Showstoppers");
    if (open > 0) {
        paper_table(paper, "Showstoppers", stopper_columns, 4);
        add_stoppers(paper, STOPPER_OPEN);
        add_stoppers(paper, STOPPER_UNKNOWN);
    }
    paper_say(paper, TONE_MUTED, "Clear: %d of %d.", clear, open + clear);
}

static void add_patterns(struct paper *paper)
{
    const struct questionnaire *from = paper->results->questionnaire;
    bool any = false;

    for (int i = 0; i < from->pattern_count; i++) {
        if (!paper->results->patterns[i])
            continue;
        if (!any) {
            paper_heading(paper, 3, "patterns", "What the figures together show");
            paper_add(paper, BLOCK_POINTS);
        }
        any = true;
        paper_pair(paper,
                   arena_format(&paper->arena, "%s (%s)", from->patterns[i].title,
                                grade_words(from->patterns[i].grade)),
                   from->patterns[i].signal);
    }
}

static const struct paper_column finding_columns[] = {
    {"Ref.",    0.09, false},
    {"Item",    0.33, false},
    {"Score",   0.12, true },
    {"Because", 0.46, false},
};

/* The rated question that is furthest from the highest level; NONE. */
static int weakest(const struct results *results, const struct item *item)
{
    int worst = NONE, rating = questionnaire_highest(results->questionnaire);

    for (int q = item->first_question; q < item->first_question + item->question_count; q++) {
        int is = results->assessment->answers[q].rating;

        if (results->standings[q] != STANDING_RATED || is >= rating)
            continue;
        worst = q;
        rating = is;
    }
    return worst;
}

/* What one finds there, in the words of the questionnaire. */
static void add_weakest(struct text *text, const struct results *results, const struct item *item)
{
    int question = weakest(results, item);
    const struct question *of;
    const char *found;

    if (question == NONE)
        return;
    of = &results->questionnaire->questions[question];
    found = of->levels[results->assessment->answers[question].rating];
    if (found)
        text_format(text, "%s: %s\n", of->id, found);
}

static void add_sentence(struct text *text, const struct results *results, const struct fact *fact)
{
    add_fact(text, results, fact);
    text_add(text, text->bytes[text->length - 1] == '.' ? "\n" : ".\n");
}

/* Facts in sentences, and what else is known of the finding. */
static const char *because(struct paper *paper, const struct item *item,
                           const struct item_result *result)
{
    struct text text = {0};
    const char *kept;

    add_weakest(&text, paper->results, item);
    for (int i = 0; i < result->because_count; i++)
        add_sentence(&text, paper->results, &result->because[i]);
    if (result->overridden && result->suggested != result->finding)
        text_format(&text, "The rule suggests: %s.\n", grade_words(result->suggested));
    if (result->provisional)
        text_format(&text, "Provisional; with the best answers to what is open: %s.\n",
                    grade_words(result->finding_best));
    if (result->paper_only)
        text_add(&text, "Documented, with hardly a record that it is done.\n");
    text_cut(&text, text.length > 0 ? text.length - 1 : 0);
    kept = paper_keep(paper, &text);
    text_release(&text);
    return kept;
}

static void add_item(struct paper *paper, int index)
{
    const struct item *item = &paper->results->questionnaire->items[index];
    const struct item_result *result = &paper->results->items[index];
    const char *score = score_words(paper, &result->whole);
    const char *reasons = because(paper, item, result);
    const struct paper_cell cells[] = {
        {item->id,    TONE_ID                     },
        {item->title, TONE_PLAIN                  },
        {score,       tone_of_cell(&result->whole)},
        {reasons,     TONE_PLAIN                  }
    };

    paper_row(paper, cells, 4);
}

static int count_of(const struct paper *paper, enum grade grade)
{
    int count = 0;

    for (int i = 0; i < paper->results->questionnaire->item_count; i++)
        count += paper->results->items[i].finding == grade && paper_has_item(paper, i);
    return count;
}

static void add_grade(struct paper *paper, enum grade grade, const char *plural)
{
    int count = count_of(paper, grade);

    if (count == 0)
        return;
    paper_group(paper, arena_format(&paper->arena, "%s (%d)", plural, count));
    for (int i = 0; i < paper->results->questionnaire->item_count; i++)
        if (paper->results->items[i].finding == grade && paper_has_item(paper, i))
            add_item(paper, i);
}

static void add_conforming(struct paper *paper)
{
    struct text text = {0};

    for (int i = 0; i < paper->results->questionnaire->item_count; i++)
        if (paper->results->items[i].finding == GRADE_CONFORM && paper_has_item(paper, i))
            text_format(&text, "%s%s", text.length == 0 ? "Conform: " : ", ",
                        paper->results->questionnaire->items[i].id);
    if (text.length > 0)
        paper_say(paper, TONE_PLAIN, "%s.", text_string(&text));
    text_release(&text);
}

void chapter_findings(struct paper *paper)
{
    paper_heading(paper, 2, "findings", "Findings");
    paper_say(paper, TONE_PLAIN,
              "Predicted from the answers, as an auditor would probably grade them. Major "
              "nonconformities: %d, minor: %d, opportunities for improvement: %d, conform: %d.",
              paper->results->findings[GRADE_MAJOR], paper->results->findings[GRADE_MINOR],
              paper->results->findings[GRADE_OFI], paper->results->findings[GRADE_CONFORM]);
    add_stopper_table(paper);
    add_patterns(paper);
    paper_heading(paper, 3, "items", "Item by item");
    if (count_of(paper, GRADE_MAJOR) + count_of(paper, GRADE_MINOR) + count_of(paper, GRADE_OFI)) {
        paper_table(paper, "Findings by grade", finding_columns, 4);
        add_grade(paper, GRADE_MAJOR, "Major nonconformities");
        add_grade(paper, GRADE_MINOR, "Minor nonconformities");
        add_grade(paper, GRADE_OFI, "Opportunities for improvement");
    }
    add_conforming(paper);
}
