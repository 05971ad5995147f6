/* SPDX-License-Identifier: MIT
 *
 * ndjson.c - one flat record per question and per finding, a line each.
 *
 * Every record has every column, with the same type always or null, so that databases find the
 * layout by themselves and lines of many assessments can be put together.
 */
#include "base/mem.h"
#include "codec/json_write.h"
#include "report/exporters.h"
#include "report/sheet.h"
#include "report/sheet_field.h"
#include "report/words.h"

#include <math.h>

struct record_writer {
    struct json_writer json;
    const struct results *results;
};

static void write_origin(struct record_writer *writer, const char *record)
{
    const struct assessment *assessment = writer->results->assessment;
    const struct questionnaire *from = writer->results->questionnaire;

    json_string(&writer->json, "record", record);
    json_string(&writer->json, "assessment", assessment->id);
    json_string(&writer->json, "organisation", assessment->name);
    json_string(&writer->json, "modified", assessment->modified);
    json_string(&writer->json, "questionnaire", from->id);
    json_string(&writer->json, "edition", from->edition);
}

static void write_item(struct record_writer *writer, int index)
{
    const struct questionnaire *from = writer->results->questionnaire;
    const struct item *item = &from->items[index];

    json_string(&writer->json, "section", from->sections[item->section].id);
    json_string(&writer->json, "section_title", from->sections[item->section].title);
    json_string(&writer->json, "item", item->id);
    json_string(&writer->json, "item_title", item->title);
    json_bool(&writer->json, "mandatory", item->mandatory);
}

static const char *standing_name(enum standing standing)
{
    switch (standing) {
    case STANDING_OUT:
        return "out";
    case STANDING_OPEN:
        return "open";
    case STANDING_RATED:
        return "rated";
    }
    return NULL;
}

static void write_field(struct record_writer *writer, enum field field, int question)
{
    char *value = question == NONE ? NULL : field_get(writer->results->assessment, field, question);
    struct sheet_cell cell = {0};
    struct arena arena = {0};

    if (field == FIELD_EVIDENCE && value != NULL)
        cell = field_to_cell(writer->results->questionnaire, field, value, &arena);
    json_string(&writer->json, field_rows[field].name, cell.text != NULL ? cell.text : value);
    arena_release(&arena);
    mem_free(value);
}

static void write_flag(struct record_writer *writer, const char *key, int question, bool value)
{
    if (question == NONE)
        json_null(&writer->json, key);
    else
        json_bool(&writer->json, key, value);
}

/* All null for a finding. */
static void write_question(struct record_writer *writer, int index)
{
    static const struct answer none = {.rating = RATING_NONE};
    static const struct question nothing = {.facet = NONE, .stopper = NONE};
    const struct questionnaire *from = writer->results->questionnaire;
    const struct question *question = index == NONE ? &nothing : &from->questions[index];
    const struct answer *answer =
        index == NONE ? &none : &writer->results->assessment->answers[index];

    json_string(&writer->json, "question", question->id);
    json_string(&writer->json, "facet", index == NONE ? NULL : from->facets[question->facet].id);
    json_string(&writer->json, "text", question->text);
    json_string(&writer->json, "stopper",
                question->stopper == NONE ? NULL : from->stoppers[question->stopper].id);
    json_string(&writer->json, "standing",
                index == NONE ? NULL : standing_name(writer->results->standings[index]));
    write_field(writer, FIELD_RATING, index);
    json_number(&writer->json, "value",
                answer->rating >= 0 ? from->levels[answer->rating].value : (double)NAN);
    write_field(writer, FIELD_NOTE, index);
    write_field(writer, FIELD_JUSTIFICATION, index);
    write_field(writer, FIELD_EVIDENCE, index);
    json_string(&writer->json, "basis",
                answer->seen ? "seen" : (answer->rating >= 0 ? "claimed" : NULL));
    write_field(writer, FIELD_OWNER, index);
    write_field(writer, FIELD_DUE, index);
    write_field(writer, FIELD_PARK, index);
    write_flag(writer, "flag", index, answer->flag);
    write_flag(writer, "carried", index, answer->carried);
    json_string(&writer->json, "by", answer->by);
    json_string(&writer->json, "at", answer->at);
}

static void add_because(struct record_writer *writer, const struct item_result *result,
                        struct text *out)
{
    for (int i = 0; i < result->because_count; i++) {
        text_add(out, i == 0 ? "" : "; ");
        add_fact(out, writer->results, &result->because[i]);
    }
}

/* All null for an answer. */
static void write_finding(struct record_writer *writer, int item)
{
    static const struct item_result none = {
        .whole = {.figure = {(double)NAN, (double)NAN, (double)NAN}}};
    const struct item_result *result = item == NONE ? &none : &writer->results->items[item];
    struct text because = {0};

    add_because(writer, result, &because);
    json_string(&writer->json, "finding", grade_name(result->finding));
    json_string(&writer->json, "finding_best", grade_name(result->finding_best));
    json_number(&writer->json, "score", result->whole.figure.score);
    json_number(&writer->json, "low", result->whole.figure.low);
    json_number(&writer->json, "high", result->whole.figure.high);
    json_string(&writer->json, "band", band_name(result->whole.band));
    json_string(&writer->json, "because", because.length > 0 ? text_string(&because) : NULL);
    text_release(&because);
}

static void write_record(struct record_writer *writer, const char *name, int item, int question)
{
    json_open_object(&writer->json, NULL);
    write_origin(writer, name);
    write_item(writer, item);
    write_question(writer, question);
    write_finding(writer, question == NONE ? item : NONE);
    json_close_object(&writer->json);
    text_add(writer->json.out, "\n");
    writer->json.filled = false;
}

bool write_ndjson(const struct results *results, const struct report_options *options,
                  struct text *out, struct err *err)
{
    const struct questionnaire *from = results->questionnaire;
    struct record_writer writer = {
        .json = {.out = out, .compact = true},
          .results = results
    };

    (void)err;
    for (int i = 0; i < from->question_count; i++)
        if (question_is_for(results, options, i))
            write_record(&writer, "answer", from->questions[i].item, i);
    for (int i = 0; i < from->item_count; i++)
        if (results->items[i].finding != GRADE_NONE && item_is_for(results, options, i))
            write_record(&writer, "finding", i, NONE);
    return true;
}
