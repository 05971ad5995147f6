/* SPDX-License-Identifier: MIT
 *
 * oscal_metadata.c - who, when, and what the documents are to each other; see oscal.h.
 */
#include "base/utf8.h"
#include "report/applies.h"
#include "report/oscal.h"
#include "report/sheet.h"
#include "report/words.h"

#include <string.h>

static const struct {
    const char *title, *extension, *kind;
} documents[OSCAL_DOCUMENTS] = {
    {"Assessment plan",               "oscal-ap.json",   "assessment-plan"   },
    {"Assessment results",            "oscal-ar.json",   "assessment-results"},
    {"Plan of action and milestones", "oscal-poam.json", "poam"              },
};

/* A relative reference to a file that stands beside this one. */
void oscal_href(struct oscal *oscal, const char *key, enum oscal_document document)
{
    static const char plain[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    const char *stem = oscal->options->stem != NULL ? oscal->options->stem : "assessment";

    /* What begins with dots or holds a colon could be something else. */
    text_add(&oscal->scratch, "./");
    for (; *stem != '\0'; stem++)
        if (strchr(plain, *stem) != NULL)
            text_add_char(&oscal->scratch, *stem);
        else
            text_format(&oscal->scratch, "%%%02X", (unsigned)(unsigned char)*stem);
    text_format(&oscal->scratch, ".%s", documents[document].extension);
    oscal_scratch(oscal, key);
}

static void write_links(struct oscal *oscal, enum oscal_document document)
{
    json_open_list(&oscal->json, "links");
    for (int i = 0; i < OSCAL_DOCUMENTS; i++) {
        if (i == (int)document)
            continue;
        json_open_object(&oscal->json, NULL);
        oscal_href(oscal, "href", (enum oscal_document)i);
        json_string(&oscal->json, "rel", documents[i].kind);
        json_string(&oscal->json, "text", documents[i].title);
        json_close_object(&oscal->json);
    }
    json_close_list(&oscal->json);
}

static void write_origin(struct oscal *oscal)
{
    const struct assessment *assessment = oscal->results->assessment;
    const struct questionnaire *from = oscal->results->questionnaire;

    json_open_list(&oscal->json, "props");
    oscal_prop(oscal, "assessment", assessment->id);
    oscal_prop(oscal, "questionnaire", from->id);
    oscal_prop(oscal, "questionnaire-edition", from->edition);
    oscal_prop(oscal, "questionnaire-sha256", from->sha256);
    oscal_prop(oscal, "standard", from->standard_id);
    oscal_prop(oscal, "depth", assessment->depth == DEPTH_QUICK ? "quick" : "full");
    oscal_prop(oscal, "interviewee", oscal->options->interviewee);
    oscal_prop(oscal, "clausewalk-version", oscal->options->version);
    json_close_list(&oscal->json);
}

static void write_role(struct oscal *oscal, const char *prefix, const char *id, const char *title)
{
    json_open_object(&oscal->json, NULL);
    oscal_token(oscal, "id", prefix, id);
    oscal_line(oscal, "title", title, id);
    json_close_object(&oscal->json);
}

static void write_roles(struct oscal *oscal)
{
    const struct questionnaire *from = oscal->results->questionnaire;

    json_open_list(&oscal->json, "roles");
    write_role(oscal, "", "assessor", "Assessor");
    write_role(oscal, "", "assessed", "Assessed organisation");
    for (int i = 0; i < from->interviewee_count; i++)
        write_role(oscal, "interviewee-", from->interviewees[i].id, from->interviewees[i].label);
    json_close_list(&oscal->json);
}

int oscal_role_of(const struct oscal *oscal, const char *role)
{
    const struct questionnaire *from = oscal->results->questionnaire;

    for (int i = 0; role != NULL && i < from->interviewee_count; i++)
        if (strcmp(from->interviewees[i].id, role) == 0)
            return i;
    return NONE;
}

static void write_party(struct oscal *oscal, const char *type, const char *name)
{
    json_open_object(&oscal->json, NULL);
    oscal_uuid(oscal, "uuid", type, name);
    json_string(&oscal->json, "type", type);
    oscal_line(oscal, "name", name, "-");
    json_close_object(&oscal->json);
}

/* The next line of a list that is not blank, in the arena; NULL at the end. */
static const char *next_line(struct oscal *oscal, const char **lines)
{
    while (*lines != NULL && **lines != '\0') {
        size_t length = strcspn(*lines, "\n");
        const char *line = arena_copy_bytes(&oscal->arena, *lines, length);
        *lines += length + ((*lines)[length] == '\n');
        if (!utf8_blank(line))
            return line;
    }
    return NULL;
}

static void write_parties(struct oscal *oscal)
{
    const struct assessment *assessment = oscal->results->assessment;
    const char *lines = assessment->assessors;

    if (utf8_blank(assessment->name) && utf8_blank(lines))
        return;
    json_open_list(&oscal->json, "parties");
    if (!utf8_blank(assessment->name))
        write_party(oscal, "organization", assessment->name);
    for (const char *name = next_line(oscal, &lines); name != NULL; name = next_line(oscal, &lines))
        write_party(oscal, "person", name);
    json_close_list(&oscal->json);
}

static void open_responsible(struct oscal *oscal, const char *role)
{
    json_open_object(&oscal->json, NULL);
    json_string(&oscal->json, "role-id", role);
    json_open_list(&oscal->json, "party-uuids");
}

static void close_responsible(struct oscal *oscal)
{
    json_close_list(&oscal->json);
    json_close_object(&oscal->json);
}

static void write_responsible(struct oscal *oscal)
{
    const struct assessment *assessment = oscal->results->assessment;
    const char *lines = assessment->assessors;

    if (utf8_blank(assessment->name) && utf8_blank(lines))
        return;
    json_open_list(&oscal->json, "responsible-parties");
    if (!utf8_blank(lines)) {
        open_responsible(oscal, "assessor");
        for (const char *name = next_line(oscal, &lines); name != NULL;
             name = next_line(oscal, &lines))
            oscal_uuid(oscal, NULL, "person", name);
        close_responsible(oscal);
    }
    if (!utf8_blank(assessment->name)) {
        open_responsible(oscal, "assessed");
        oscal_uuid(oscal, NULL, "organization", assessment->name);
        close_responsible(oscal);
    }
    json_close_list(&oscal->json);
}

static void write_remarks(struct oscal *oscal)
{
    text_add(&oscal->scratch, notice_words());
    if (!utf8_blank(oscal->results->questionnaire->notice))
        text_format(&oscal->scratch, "\n\n%s", oscal->results->questionnaire->notice);
    oscal_scratch(oscal, "remarks");
}

void oscal_metadata(struct oscal *oscal, enum oscal_document document)
{
    const struct assessment *assessment = oscal->results->assessment;

    json_open_object(&oscal->json, "metadata");
    text_format(&oscal->scratch, "%s: %s",
                utf8_blank(assessment->name) ? oscal->results->questionnaire->title
                                             : assessment->name,
                documents[document].title);
    oscal_line(oscal, "title", arena_copy(&oscal->arena, text_string(&oscal->scratch)), "-");
    text_clear(&oscal->scratch);
    oscal_instant(oscal, "last-modified", assessment->modified, assessment->created);
    oscal_instant(oscal, "version", assessment->modified, assessment->created);
    json_string(&oscal->json, "oscal-version", "1.2.1");
    write_origin(oscal);
    write_links(oscal, document);
    write_roles(oscal);
    write_parties(oscal);
    write_responsible(oscal);
    write_remarks(oscal);
    json_close_object(&oscal->json);
}

/* Of the items in scope, those that apply or those that do not; false if there is none. */
static bool write_selection(struct oscal *oscal, const char *key, bool applies)
{
    const struct results *results = oscal->results;
    bool any = false;

    for (int i = 0; i < results->questionnaire->item_count; i++) {
        bool wanted = applies ? results->items[i].whole.counts.applicable > 0
                              : item_is_not_applicable(results, i);
        if (!wanted || !item_is_for(results, oscal->options, i))
            continue;
        if (!any)
            json_open_list(&oscal->json, key);
        any = true;
        json_open_object(&oscal->json, NULL);
        oscal_token(oscal, "control-id", "", results->questionnaire->items[i].id);
        json_close_object(&oscal->json);
    }
    if (any)
        json_close_list(&oscal->json);
    return any;
}

void oscal_reviewed_controls(struct oscal *oscal)
{
    const char *scope = oscal->results->assessment->scope;

    json_open_object(&oscal->json, "reviewed-controls");
    json_string(&oscal->json, "description",
                utf8_blank(scope) ? "The scope has not been written down." : scope);
    json_open_list(&oscal->json, "control-selections");
    json_open_object(&oscal->json, NULL);
    if (!write_selection(oscal, "include-controls", true)) {
        json_open_object(&oscal->json, "include-all");
        json_close_object(&oscal->json);
    }
    (void)write_selection(oscal, "exclude-controls", false);
    json_close_object(&oscal->json);
    json_close_list(&oscal->json);
    json_close_object(&oscal->json);
}
