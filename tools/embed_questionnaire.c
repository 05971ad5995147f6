/* SPDX-License-Identifier: MIT
 *
 * embed_questionnaire.c - see embed.h: first the lists that others point into, then the rows.
 */
#include "embed.h"

#include <math.h>

struct writing {
    FILE *out;
    const char *name;
    const struct questionnaire *questionnaire;
};

static void put_string(const struct writing *it, const char *text)
{
    embed_string(it->out, text);
    fprintf(it->out, ",");
}

/* To the last bit. */
static void put_double(const struct writing *it, double value)
{
    if (isnan(value))
        fprintf(it->out, "NAN,");
    else
        fprintf(it->out, "%a,", value);
}

static void put_ints(const struct writing *it, const char *what, int number,
                     const struct index_list *list)
{
    if (list->count == 0)
        return;
    fprintf(it->out, "static const int %s_%s_%d[] = {", it->name, what, number);
    for (int i = 0; i < list->count; i++)
        fprintf(it->out, "%d,", list->at[i]);
    fprintf(it->out, "};\n");
}

static void put_strings(const struct writing *it, const char *what, int number,
                        const struct string_list *list)
{
    if (list->count == 0)
        return;
    fprintf(it->out, "static const char *const %s_%s_%d[] = {", it->name, what, number);
    for (int i = 0; i < list->count; i++)
        put_string(it, list->at[i]);
    fprintf(it->out, "};\n");
}

/* A list that stands above. Its type has no const, but nobody changes a questionnaire. */
static void put_list(const struct writing *it, const char *type, const char *what, int number,
                     int count)
{
    if (count == 0)
        fprintf(it->out, "{NULL,0},");
    else
        fprintf(it->out, "{(%s *)%s_%s_%d,%d},", type, it->name, what, number, count);
}

static void begin_rows(const struct writing *it, const char *type, const char *what, int count)
{
    fprintf(it->out, "static const struct %s %s_%s[%d] = {\n", type, it->name, what,
            count > 0 ? count : 1);
}

static void end_rows(const struct writing *it, int count)
{
    fprintf(it->out, "%s};\n", count > 0 ? "" : "{0}");
}

static void put_levels(const struct writing *it)
{
    int count = it->questionnaire->level_count;

    begin_rows(it, "level", "levels", count);
    for (int i = 0; i < count; i++) {
        const struct level *level = &it->questionnaire->levels[i];

        fprintf(it->out, "{");
        put_string(it, level->id);
        fprintf(it->out, "%d,", level->key);
        put_string(it, level->label);
        put_string(it, level->meaning);
        fprintf(it->out, "%d,", level->points);
        put_double(it, level->value);
        fprintf(it->out, "},\n");
    }
    end_rows(it, count);
}

static void put_facets(const struct writing *it)
{
    int count = it->questionnaire->facet_count;

    begin_rows(it, "facet", "facets", count);
    for (int i = 0; i < count; i++) {
        const struct facet *facet = &it->questionnaire->facets[i];

        fprintf(it->out, "{");
        put_string(it, facet->id);
        put_string(it, facet->label);
        put_string(it, facet->asks);
        fprintf(it->out, "},\n");
    }
    end_rows(it, count);
}

static void put_stoppers(const struct writing *it)
{
    int count = it->questionnaire->stopper_count;

    begin_rows(it, "stopper", "stoppers", count);
    for (int i = 0; i < count; i++) {
        const struct stopper *stopper = &it->questionnaire->stoppers[i];

        fprintf(it->out, "{");
        put_string(it, stopper->id);
        put_string(it, stopper->title);
        fprintf(it->out, "%d,", stopper->stage);
        put_string(it, stopper->consequence);
        fprintf(it->out, "},\n");
    }
    end_rows(it, count);
}

static void put_conditions(const struct writing *it, const struct pattern *pattern, int number)
{
    fprintf(it->out, "static const struct condition %s_conditions_%d[] = {", it->name, number);
    for (int i = 0; i < pattern->condition_count; i++) {
        const struct condition *condition = &pattern->conditions[i];

        fprintf(it->out, "{%d,%d,%d,", condition->item, condition->section, condition->facet);
        put_double(it, condition->at_least);
        put_double(it, condition->at_most);
        fprintf(it->out, "},");
    }
    fprintf(it->out, "};\n");
}

static void put_patterns(const struct writing *it)
{
    int count = it->questionnaire->pattern_count;
    const struct pattern *patterns = it->questionnaire->patterns;

    for (int i = 0; i < count; i++)
        put_conditions(it, &patterns[i], i);
    begin_rows(it, "pattern", "patterns", count);
    for (int i = 0; i < count; i++) {
        fprintf(it->out, "{");
        put_string(it, patterns[i].id);
        put_string(it, patterns[i].title);
        fprintf(it->out, "(enum grade)%d,", (int)patterns[i].grade);
        put_string(it, patterns[i].signal);
        fprintf(it->out, "%s_conditions_%d,%d},\n", it->name, i, patterns[i].condition_count);
    }
    end_rows(it, count);
}

static void put_interviewees(const struct writing *it)
{
    int count = it->questionnaire->interviewee_count;

    begin_rows(it, "interviewee", "interviewees", count);
    for (int i = 0; i < count; i++) {
        fprintf(it->out, "{");
        put_string(it, it->questionnaire->interviewees[i].id);
        put_string(it, it->questionnaire->interviewees[i].label);
        fprintf(it->out, "},\n");
    }
    end_rows(it, count);
}

static void put_sections(const struct writing *it)
{
    int count = it->questionnaire->section_count;

    begin_rows(it, "section", "sections", count);
    for (int i = 0; i < count; i++) {
        const struct section *section = &it->questionnaire->sections[i];

        fprintf(it->out, "{");
        put_string(it, section->id);
        fprintf(it->out, "(enum section_kind)%d,", (int)section->kind);
        put_string(it, section->title);
        put_string(it, section->phase);
        put_double(it, section->weight);
        fprintf(it->out, "%d,%d},\n", section->first_item, section->item_count);
    }
    end_rows(it, count);
}

static void put_item(const struct writing *it, const struct item *item, int number)
{
    fprintf(it->out, "{");
    put_string(it, item->id);
    fprintf(it->out, "(enum item_kind)%d,%d,", (int)item->kind, item->section);
    put_string(it, item->title);
    fprintf(it->out, "%d,", item->mandatory);
    put_double(it, item->weight);
    put_string(it, item->intent);
    put_list(it, "const char *", "documents", number, item->documents.count);
    fprintf(it->out, "%d,%d},\n", item->first_question, item->question_count);
}

static void put_items(const struct writing *it)
{
    int count = it->questionnaire->item_count;
    const struct item *items = it->questionnaire->items;

    for (int i = 0; i < count; i++)
        put_strings(it, "documents", i, &items[i].documents);
    begin_rows(it, "item", "items", count);
    for (int i = 0; i < count; i++)
        put_item(it, &items[i], i);
    end_rows(it, count);
}

static void put_remedy(const struct writing *it, const struct remedy *remedy, int number)
{
    fprintf(it->out, "{");
    put_string(it, remedy->action);
    put_double(it, remedy->effort_days);
    put_string(it, remedy->role);
    put_list(it, "int", "after", number, remedy->after.count);
    fprintf(it->out, "}");
}

static void put_question(const struct writing *it, const struct question *question, int number)
{
    fprintf(it->out, "{");
    put_string(it, question->id);
    fprintf(it->out, "%d,%d,", question->item, question->facet);
    put_string(it, question->text);
    put_double(it, question->weight);
    fprintf(it->out, "%d,%d,", question->stopper, question->quick);
    put_string(it, question->why);
    put_list(it, "int", "ask", number, question->ask.count);
    put_list(it, "const char *", "applies", number, question->applies_to.count);
    put_list(it, "const char *", "evidence", number, question->evidence.count);
    fprintf(it->out, "{");
    for (int i = 0; i < LEVELS_MAX; i++)
        put_string(it, question->levels[i]);
    fprintf(it->out, "},");
    put_remedy(it, &question->remedy, number);
    fprintf(it->out, "},\n");
}

static void put_questions(const struct writing *it)
{
    int count = it->questionnaire->question_count;
    const struct question *questions = it->questionnaire->questions;

    for (int i = 0; i < count; i++) {
        put_ints(it, "ask", i, &questions[i].ask);
        put_strings(it, "applies", i, &questions[i].applies_to);
        put_strings(it, "evidence", i, &questions[i].evidence);
        put_ints(it, "after", i, &questions[i].remedy.after);
    }
    begin_rows(it, "question", "questions", count);
    for (int i = 0; i < count; i++)
        put_question(it, &questions[i], i);
    end_rows(it, count);
}

/* `number`: of the first unit among those of all frameworks. */
static void put_units(const struct writing *it, const struct framework *framework, int index,
                      int number)
{
    for (int i = 0; i < framework->unit_count; i++)
        put_ints(it, "items_of", number + i, &framework->units[i].items);
    fprintf(it->out, "static const struct unit %s_units_%d[] = {\n", it->name, index);
    for (int i = 0; i < framework->unit_count; i++) {
        const struct unit *unit = &framework->units[i];

        fprintf(it->out, "{");
        put_string(it, unit->id);
        put_string(it, unit->title);
        put_string(it, unit->group);
        put_list(it, "int", "items_of", number + i, unit->items.count);
        fprintf(it->out, "},\n");
    }
    fprintf(it->out, "{NULL,NULL,NULL,{NULL,0}}};\n");
}

static void put_frameworks(const struct writing *it)
{
    int count = it->questionnaire->framework_count;
    const struct framework *frameworks = it->questionnaire->frameworks;
    int number = 0;

    for (int i = 0; i < count; i++) {
        put_units(it, &frameworks[i], i, number);
        number += frameworks[i].unit_count;
    }
    begin_rows(it, "framework", "frameworks", count);
    for (int i = 0; i < count; i++) {
        fprintf(it->out, "{");
        put_string(it, frameworks[i].id);
        put_string(it, frameworks[i].title);
        fprintf(it->out, "%s_units_%d,%d},\n", it->name, i, frameworks[i].unit_count);
    }
    end_rows(it, count);
}

static void put_mappings(const struct writing *it)
{
    int count = it->questionnaire->mapping_count;

    begin_rows(it, "mapping", "mappings", count);
    for (int i = 0; i < count; i++) {
        const struct mapping *mapping = &it->questionnaire->mappings[i];

        fprintf(it->out, "{%d,%d,%d,", mapping->item, mapping->framework, mapping->unit);
        put_string(it, mapping->relation);
        put_string(it, mapping->basis);
        fprintf(it->out, "},\n");
    }
    end_rows(it, count);
}

static void put_ids(const struct writing *it, const char *what, const struct id_entry *entries,
                    int count)
{
    begin_rows(it, "id_entry", what, count);
    for (int i = 0; i < count; i++) {
        fprintf(it->out, "{");
        put_string(it, entries[i].id);
        fprintf(it->out, "%d},\n", entries[i].index);
    }
    end_rows(it, count);
}

static void put_rows(const struct writing *it, const char *what, int count)
{
    fprintf(it->out, "%s_%s,%d,\n", it->name, what, count);
}

static void put_root(const struct writing *it)
{
    const struct questionnaire *from = it->questionnaire;
    const char *const texts[] = {from->id,       from->title,       from->edition,
                                 from->language, from->standard_id, from->standard_title,
                                 from->notice,   from->sha256};

    fprintf(it->out, "static const struct questionnaire %s = {\n", it->name);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        put_string(it, texts[i]);
    put_rows(it, "levels", from->level_count);
    put_rows(it, "facets", from->facet_count);
    fprintf(it->out, "%d,%d,%d,\n", from->stage1_facet, from->on_paper, from->in_practice);
    put_rows(it, "stoppers", from->stopper_count);
    put_rows(it, "patterns", from->pattern_count);
    put_rows(it, "interviewees", from->interviewee_count);
    put_rows(it, "sections", from->section_count);
    put_rows(it, "items", from->item_count);
    put_rows(it, "questions", from->question_count);
    put_rows(it, "frameworks", from->framework_count);
    put_rows(it, "mappings", from->mapping_count);
    fprintf(it->out, "%s_section_ids,%s_item_ids,%s_question_ids,\n{NULL,0}};\n", it->name,
            it->name, it->name);
}

void embed_questionnaire(FILE *out, const char *name, const struct questionnaire *questionnaire)
{
    const struct writing it = {out, name, questionnaire};

    put_levels(&it);
    put_facets(&it);
    put_stoppers(&it);
    put_patterns(&it);
    put_interviewees(&it);
    put_sections(&it);
    put_items(&it);
    put_questions(&it);
    put_frameworks(&it);
    put_mappings(&it);
    put_ids(&it, "section_ids", questionnaire->section_ids, questionnaire->section_count);
    put_ids(&it, "item_ids", questionnaire->item_ids, questionnaire->item_count);
    put_ids(&it, "question_ids", questionnaire->question_ids, questionnaire->question_count);
    put_root(&it);
}
