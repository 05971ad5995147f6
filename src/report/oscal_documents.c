/* SPDX-License-Identifier: MIT
 *
 * oscal_documents.c - the three OSCAL documents of an assessment; see oscal.h.
 */
#include "base/utf8.h"
#include "report/applies.h"
#include "report/exporters.h"
#include "report/oscal.h"
#include "report/sheet.h"
#include "report/words.h"

static const struct {
    const char *root, *kind;
} documents[OSCAL_DOCUMENTS] = {
    {"assessment-plan",               "plan"   },
    {"assessment-results",            "results"},
    {"plan-of-action-and-milestones", "poam"   },
};

/* Something was said about the item: an answer, a grade of the assessor, or that it does not apply.
 */
static bool has_finding(const struct oscal *oscal, int index)
{
    const struct item *item = &oscal->results->questionnaire->items[index];
    const struct item_result *result = &oscal->results->items[index];
    bool any = result->overridden;

    if (!item_is_for(oscal->results, oscal->options, index))
        return false;
    if (item_is_not_applicable(oscal->results, index))
        return true;
    for (int i = 0; i < item->question_count; i++)
        any = any || oscal_is_observed(oscal, item->first_question + i);
    return any && result->finding != GRADE_NONE;
}

static void find_entries(struct oscal *oscal)
{
    const struct results *results = oscal->results;
    const struct questionnaire *from = results->questionnaire;

    oscal->entries = ARENA_ARRAY(&oscal->arena, const struct remediation *, from->question_count);
    oscal->risks = ARENA_ARRAY(&oscal->arena, bool, from->item_count);
    oscal->findings = ARENA_ARRAY(&oscal->arena, bool, from->item_count);
    for (int i = 0; i < from->item_count; i++)
        oscal->findings[i] = has_finding(oscal, i);
    for (int i = 0; i < results->remediation_count; i++) {
        const struct remediation *entry = &results->remediation[i];
        int item = from->questions[entry->question].item;
        if (!question_is_for(results, oscal->options, entry->question))
            continue;
        oscal->entries[entry->question] = entry;
        oscal->risks[item] = oscal->findings[item] && results->items[item].finding != GRADE_CONFORM;
    }
}

void oscal_open(struct oscal *oscal, enum oscal_document document, const struct results *results,
                const struct report_options *options, struct text *out)
{
    const struct assessment *assessment = results->assessment;

    oscal->json.out = out;
    oscal->results = results;
    oscal->options = options;
    find_entries(oscal);
    json_open_object(&oscal->json, NULL);
    json_open_object(&oscal->json, documents[document].root);
    /* Another state of the assessment is another document. */
    oscal_uuid(oscal, "uuid", documents[document].kind, assessment->modified);
    oscal_metadata(oscal, document);
}

void oscal_close(struct oscal *oscal)
{
    json_close_object(&oscal->json);
    json_close_object(&oscal->json);
    text_add(oscal->json.out, "\n");
    text_release(&oscal->scratch);
    arena_release(&oscal->arena);
}

static void write_plan_sources(struct oscal *oscal)
{
    json_open_list(&oscal->json, "resources");
    json_open_object(&oscal->json, NULL);
    oscal_uuid(oscal, "uuid", "system", "");
    json_string(&oscal->json, "title", "No system security plan");
    json_string(&oscal->json, "description",
                "A readiness assessment looks at a management system; there is no plan of a single "
                "system behind it. What is covered stands in the description of the controls.");
    json_close_object(&oscal->json);
    json_close_list(&oscal->json);
}

bool write_oscal_ap(const struct results *results, const struct report_options *options,
                    struct text *out, struct err *err)
{
    struct oscal oscal = {0};

    (void)err;
    oscal_open(&oscal, OSCAL_PLAN, results, options, out);
    json_open_object(&oscal.json, "import-ssp");
    oscal_reference(&oscal, "href", "system", "");
    json_close_object(&oscal.json);
    oscal_reviewed_controls(&oscal);
    json_open_object(&oscal.json, "back-matter");
    write_plan_sources(&oscal);
    json_close_object(&oscal.json);
    oscal_close(&oscal);
    return true;
}

static void write_figures(struct oscal *oscal)
{
    const struct results *results = oscal->results;

    json_open_list(&oscal->json, "props");
    oscal_prop_figure(oscal, "score", results->whole.figure.score);
    oscal_prop_figure(oscal, "low", results->whole.figure.low);
    oscal_prop_figure(oscal, "high", results->whole.figure.high);
    oscal_prop(oscal, "band", band_name(results->whole.band));
    oscal_prop_figure(oscal, "coverage", counts_coverage(results->whole.counts));
    oscal_prop_figure(oscal, "confidence", counts_confidence(results->whole.counts));
    oscal_prop(oscal, "verdict", verdict_name(results->verdict));
    oscal_prop(oscal, "stage1", verdict_name(results->stage1));
    oscal_prop_figure(oscal, "questions-applicable", results->whole.counts.applicable);
    oscal_prop_figure(oscal, "questions-rated", results->whole.counts.rated);
    json_close_list(&oscal->json);
}

static void write_result(struct oscal *oscal)
{
    const struct assessment *assessment = oscal->results->assessment;

    json_open_object(&oscal->json, NULL);
    oscal_uuid(oscal, "uuid", "result", assessment->modified);
    oscal_line(oscal, "title", oscal->results->questionnaire->title, "Readiness assessment");
    text_format(&oscal->scratch, "%s. %s Readiness ", verdict_words(oscal->results->verdict),
                verdict_meaning(oscal->results->verdict));
    add_figure(&oscal->scratch, oscal->results->whole.figure);
    text_format(&oscal->scratch, ", %d of %d questions answered.",
                oscal->results->whole.counts.rated, oscal->results->whole.counts.applicable);
    oscal_scratch(oscal, "description");
    oscal_instant(oscal, "start", assessment->created, assessment->modified);
    oscal_instant(oscal, "end", assessment->modified, assessment->created);
    write_figures(oscal);
    oscal_reviewed_controls(oscal);
    oscal_observations(oscal, false);
    oscal_risks(oscal);
    oscal_findings(oscal, false);
    json_close_object(&oscal->json);
}

bool write_oscal_ar(const struct results *results, const struct report_options *options,
                    struct text *out, struct err *err)
{
    struct oscal oscal = {0};

    (void)err;
    oscal_open(&oscal, OSCAL_RESULTS, results, options, out);
    json_open_object(&oscal.json, "import-ap");
    oscal_href(&oscal, "href", OSCAL_PLAN);
    json_close_object(&oscal.json);
    json_open_list(&oscal.json, "results");
    write_result(&oscal);
    json_close_list(&oscal.json);
    oscal_close(&oscal);
    return true;
}

static void write_system(struct oscal *oscal)
{
    json_open_object(&oscal->json, "system-id");
    json_string(&oscal->json, "identifier-type", "http://ietf.org/rfc/rfc4122");
    oscal_uuid(oscal, "id", "system", "");
    json_close_object(&oscal->json);
}

static void write_relation(struct oscal *oscal, const char *list, const char *key, const char *kind,
                           const char *id)
{
    json_open_list(&oscal->json, list);
    json_open_object(&oscal->json, NULL);
    oscal_uuid(oscal, key, kind, id);
    json_close_object(&oscal->json);
    json_close_list(&oscal->json);
}

static void write_poam_item(struct oscal *oscal, int index)
{
    const struct item *item = &oscal->results->questionnaire->items[index];
    const struct item_result *result = &oscal->results->items[index];

    json_open_object(&oscal->json, NULL);
    oscal_uuid(oscal, "uuid", "poam-item", item->id);
    oscal_line(oscal, "title", arena_format(&oscal->arena, "%s %s", item->id, item->title), "-");
    text_format(&oscal->scratch, "%s. What to do, by when and by whom stands in the risk.",
                grade_words(result->finding));
    oscal_scratch(oscal, "description");
    json_open_list(&oscal->json, "props");
    oscal_prop(oscal, "item", item->id);
    oscal_prop(oscal, "severity", grade_name(result->finding));
    oscal_prop_bool(oscal, "provisional", result->provisional);
    json_close_list(&oscal->json);
    write_relation(oscal, "related-findings", "finding-uuid", "finding", item->id);
    write_relation(oscal, "related-risks", "risk-uuid", "risk", item->id);
    json_close_object(&oscal->json);
}

/* OSCAL wants at least one item: what was never asked is one, and so is that nothing is left. */
static void write_rest(struct oscal *oscal, bool any)
{
    const struct results *results = oscal->results;
    int unasked = 0;

    for (int i = 0; i < results->questionnaire->question_count; i++)
        unasked += oscal->entries[i] != NULL && oscal->entries[i]->open &&
                   !oscal->risks[results->questionnaire->questions[i].item];
    if (any && unasked == 0)
        return;
    json_open_object(&oscal->json, NULL);
    oscal_uuid(oscal, "uuid", "poam-item", "");
    json_string(&oscal->json, "title",
                unasked > 0 ? "Finish the assessment" : "Nothing is left to do");
    if (unasked > 0)
        text_format(&oscal->scratch, "Open questions of items without a finding: %d.", unasked);
    else
        text_add(&oscal->scratch, "No question is open or below the highest level.");
    oscal_scratch(oscal, "description");
    json_close_object(&oscal->json);
}

/* The most urgent first. */
static void write_poam_items(struct oscal *oscal)
{
    const struct results *results = oscal->results;
    bool *done = ARENA_ARRAY(&oscal->arena, bool, results->questionnaire->item_count);
    bool any = false;

    json_open_list(&oscal->json, "poam-items");
    for (int i = 0; i < results->remediation_count; i++) {
        int item = results->questionnaire->questions[results->remediation[i].question].item;
        if (oscal->risks[item] && !done[item])
            write_poam_item(oscal, item);
        any = any || oscal->risks[item];
        done[item] = true;
    }
    write_rest(oscal, any);
    json_close_list(&oscal->json);
}

bool write_oscal_poam(const struct results *results, const struct report_options *options,
                      struct text *out, struct err *err)
{
    struct oscal oscal = {0};

    (void)err;
    oscal_open(&oscal, OSCAL_POAM, results, options, out);
    write_system(&oscal);
    oscal_observations(&oscal, true);
    oscal_risks(&oscal);
    oscal_findings(&oscal, true);
    write_poam_items(&oscal);
    oscal_close(&oscal);
    return true;
}
