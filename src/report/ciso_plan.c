/* SPDX-License-Identifier: MIT
 *
 * ciso_plan.c - findings and measures in the columns of CISO Assistant's importers.
 *
 * Only what the answers already show: a finding that holds even if every open question turns out
 * well, and what to do about a question that was rated. What was never asked is neither.
 */
#include "base/utf8.h"
#include "report/applies.h"
#include "report/ciso.h"
#include "report/csv.h"
#include "report/exporters.h"
#include "report/sheet_make.h"
#include "report/words.h"

#include <string.h>

static bool blocks_certification(const struct item_result *item)
{
    for (int i = 0; i < item->because_count; i++)
        if (item->because[i].rule == RULE_STOPPER && item->because[i].rating >= 0)
            return true;
    return false;
}

/* 1 is the most urgent; 0 for what is no finding. */
static int priority_of(enum grade grade, bool blocks)
{
    switch (grade) {
    case GRADE_MAJOR:
        return blocks ? 1 : 2;
    case GRADE_MINOR:
        return 3;
    case GRADE_OFI:
        return 4;
    case GRADE_NONE:
    case GRADE_CONFORM:
        return 0;
    }
    return 0;
}

static const char *severity_of(int priority)
{
    static const char *const names[] = {"info", "critical", "high", "medium", "low"};

    return names[priority];
}

static void put_finding_id(struct sheet *sheet, const char *item)
{
    struct text id = {0};

    text_format(&id, "%s-F1", item);
    put_id(sheet, arena_copy(sheet->arena, text_string(&id)));
    text_release(&id);
}

static void put_described(struct sheet *sheet, int index)
{
    struct text line = {0};

    ciso_add_item(&line, sheet->results, index);
    put_copy(sheet, &line);
    text_release(&line);
}

static void put_answers(struct sheet *sheet, const struct report_options *options, int index)
{
    struct text lines = {0};

    ciso_add_answers(&lines, sheet->results, options, index);
    /* Without the line feed that stands in front of each. */
    put_lines(sheet, &(struct text){.bytes = lines.length > 0 ? lines.bytes + 1 : NULL,
                                    .length = lines.length > 0 ? lines.length - 1 : 0});
    text_release(&lines);
}

static void put_finding(struct sheet *sheet, const struct ciso_framework *framework,
                        const struct report_options *options, int index)
{
    const struct item *item = &sheet->results->questionnaire->items[index];
    const struct item_result *result = &sheet->results->items[index];
    int priority = priority_of(result->finding_best, blocks_certification(result));

    sheet_begin_row(sheet, index);
    put_finding_id(sheet, item->id);
    ciso_put_name(sheet, item->id, item->title);
    put_described(sheet, index);
    put_text(sheet, severity_of(priority));
    put_text(sheet, result->overridden ? "confirmed" : "identified");
    put_number(sheet, priority);
    put_date(sheet, item_last_due(sheet->results, index));
    put_answers(sheet, options, index);
    put_text(sheet, framework->label);
}

bool write_ciso_findings(const struct results *results, const struct report_options *options,
                         struct text *out, struct err *err)
{
    static const struct sheet_column columns[] = {
        {.name = "ref_id",     .kind = CELL_REFERENCE},
        {.name = "name"                   },
        {.name = "description"},
        {.name = "severity"                   },
        {.name = "status"},
        {.name = "priority",                    .kind = CELL_NUMBER},
        {.name = "due_date",.kind = CELL_DATE},
        {.name = "observation",   .kind = CELL_LINES},
        {.name = "filtering_labels"                   },
    };
    const struct ciso_framework *framework = ciso_framework_of(results->questionnaire, err);
    struct arena arena = {0};
    struct sheet sheet = {.results = results, .arena = &arena};

    if (framework == NULL)
        return false;
    ADD_COLUMNS(&sheet, columns);
    for (int i = 0; i < results->questionnaire->item_count; i++)
        if (priority_of(results->items[i].finding_best, false) > 0 &&
            item_is_for(results, options, i))
            put_finding(&sheet, framework, options, i);
    csv_write_marked(&sheet, out);
    arena_release(&arena);
    return true;
}

static const char *effort_of(double days)
{
    static const struct {
        double most;
        const char *size;
    } sizes[] = {
        {1,  "XS"},
        {3,  "S" },
        {10, "M" },
        {20, "L" },
    };

    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
        if (days <= sizes[i].most + 1e-9)
            return sizes[i].size;
    return "XL";
}

static void put_plan(struct sheet *sheet, const struct remediation *entry)
{
    const struct questionnaire *from = sheet->results->questionnaire;
    const struct answer *answer = &sheet->results->assessment->answers[entry->question];
    struct text out = {0};

    text_format(&out, "Wave %d; %.1f days; raises the whole by %.2f percentage points.",
                entry->wave, entry->effort_days, entry->gain);
    for (int i = 0; i < entry->after.count; i++)
        text_format(&out, "%s%s", i == 0 ? " After " : ", ",
                    from->questions[entry->after.at[i]].id);
    text_add(&out, entry->after.count > 0 ? "." : "");
    if (!utf8_blank(answer->owner)) {
        text_add(&out, " Owner: ");
        utf8_add_visible(&out, answer->owner, strlen(answer->owner));
        text_add(&out, ".");
    }
    put_copy(sheet, &out);
    text_release(&out);
}

/* Who can be matched there begins with a letter or a digit; never a formula. */
static void put_owner(struct sheet *sheet, const char *owner)
{
    bool plain = owner != NULL &&
                 (((unsigned char)owner[0] >= 0x80 && owner[0] != '\xEF') ||
                  (owner[0] >= '0' && owner[0] <= '9') || (owner[0] >= 'A' && owner[0] <= 'Z') ||
                  (owner[0] >= 'a' && owner[0] <= 'z'));

    put_text(sheet, plain ? owner : NULL);
}

static void put_control(struct sheet *sheet, const struct ciso_framework *framework,
                        const struct remediation *entry)
{
    const struct question *question = &sheet->results->questionnaire->questions[entry->question];
    const struct answer *answer = &sheet->results->assessment->answers[entry->question];
    const char *action = question->remedy.action;
    bool blocks = question->stopper != NONE && answer->rating == 0;
    int priority = priority_of(entry->severity, blocks);
    struct text described = {0};

    sheet_begin_row(sheet, entry->question);
    put_id(sheet, question->id);
    ciso_put_name(sheet, question->id, action != NULL ? action : question->text);
    text_format(&described, "%s: %s%sAsked was: %s Found: %s.", question->id,
                action != NULL ? action : "", action != NULL ? " " : "", question->text,
                rating_words(sheet->results->questionnaire, answer));
    put_copy(sheet, &described);
    put_text(sheet, "to_do");
    put_number(sheet, priority == 0 ? 4 : priority);
    put_text(sheet, effort_of(entry->effort_days));
    put_date(sheet, answer->due);
    put_plan(sheet, entry);
    put_text(sheet, framework->label);
    put_owner(sheet, answer->owner);
    text_release(&described);
}

bool write_ciso_controls(const struct results *results, const struct report_options *options,
                         struct text *out, struct err *err)
{
    static const struct sheet_column columns[] = {
        {.name = "ref_id",     .kind = CELL_REFERENCE},
        {.name = "name"                   },
        {.name = "description"},
        {.name = "status"                   },
        {.name = "priority", .kind = CELL_NUMBER},
        {.name = "effort"},
        {.name = "eta",     .kind = CELL_DATE},
        {.name = "observation"       },
        {.name = "filtering_labels"                   },
        {.name = "owner"            },
    };
    const struct ciso_framework *framework = ciso_framework_of(results->questionnaire, err);
    struct arena arena = {0};
    struct sheet sheet = {.results = results, .arena = &arena};

    if (framework == NULL)
        return false;
    ADD_COLUMNS(&sheet, columns);
    for (int i = 0; i < results->remediation_count; i++)
        if (!results->remediation[i].open &&
            question_is_for(results, options, results->remediation[i].question))
            put_control(&sheet, framework, &results->remediation[i]);
    csv_write_marked(&sheet, out);
    arena_release(&arena);
    return true;
}
