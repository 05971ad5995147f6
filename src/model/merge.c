/* SPDX-License-Identifier: MIT
 *
 * merge.c - see merge.h. */
#include "model/merge.h"

#include "base/mem.h"
#include "base/names.h"
#include "base/utf8.h"
#include "model/merge_text.h"

#include <string.h>

/* The three that are merged, what comes of it, and where conflicts go. */
struct merge {
    const struct assessment *base, *ours, *theirs;
    struct assessment *out;
    struct conflicts *conflicts;
};

/* One place of the three. */
struct place {
    enum field field;
    int index;
    const char *id;
    const char *what;
};

static void add_conflict(struct merge *merge, const struct place *place, const char *base,
                         const char *ours, const char *theirs)
{
    struct conflicts *conflicts = merge->conflicts;

    conflicts->at =
        mem_grow(conflicts->at, conflicts->count, &conflicts->capacity, sizeof *conflicts->at);
    conflicts->at[conflicts->count++] = (struct conflict){
        .field = place->field,
        .index = place->index,
        .id = mem_copy(place->id),
        .what = mem_copy(place->what),
        .base = mem_copy(base),
        .ours = mem_copy(ours),
        .theirs = mem_copy(theirs),
    };
}

/* Sets an owned string to what stands of the three. */
static void merge_string(struct merge *merge, const struct place *place, char **out,
                         const char *base, const char *ours, const char *theirs)
{
    bool conflict = false;

    mem_set(out, merge_text(base, ours, theirs, &conflict));
    if (conflict)
        add_conflict(merge, place, base, ours, theirs);
}

static bool is_list(enum field field)
{
    return field_rows[field].kind == KIND_LINES || field_rows[field].kind == KIND_EVIDENCE;
}

static void merge_field(struct merge *merge, const struct place *place)
{
    char *base = field_get(merge->base, place->field, place->index);
    char *ours = field_get(merge->ours, place->field, place->index);
    char *theirs = field_get(merge->theirs, place->field, place->index);
    bool conflict = false;
    const char *standing = merge_text(base, ours, theirs, &conflict);

    if (conflict && is_list(place->field)) {
        char *united = merge_lines(base, ours, theirs);

        field_set(merge->out, place->field, place->index, united);
        mem_free(united);
    } else {
        field_set(merge->out, place->field, place->index, standing);
        if (conflict)
            add_conflict(merge, place, base, ours, theirs);
    }
    mem_free(base);
    mem_free(ours);
    mem_free(theirs);
}

static void merge_fields(struct merge *merge, enum field_of of, int index, const char *id)
{
    for (int f = 0; f < FIELD_COUNT; f++) {
        const struct place place = {(enum field)f, index, id, field_rows[f].name};

        if (field_rows[f].of == of)
            merge_field(merge, &place);
    }
}

/* Who answered, and when, belong together: of the side that changed them, or of the later one; in a
 * conflict ours, whose answer stands. */
static void merge_signature(const struct answer *base, const struct answer *ours,
                            const struct answer *theirs, bool conflict, struct answer *out)
{
    const struct answer *standing = ours;
    bool ours_same = text_same(base->by, ours->by) && text_same(base->at, ours->at);
    bool theirs_same = text_same(base->by, theirs->by) && text_same(base->at, theirs->at);

    if (ours_same)
        standing = theirs;
    else if (!conflict && !theirs_same && !text_same(ours->at, theirs->at) &&
             merge_later(ours->at, theirs->at) == theirs->at)
        standing = theirs;
    mem_set(&out->by, standing->by);
    mem_set(&out->at, standing->at);
}

/* Whether something without content is in the file: as the side has it that changed it. */
static bool merge_present(bool base, bool ours, bool theirs)
{
    return base == ours ? theirs : ours;
}

static void merge_answer(struct merge *merge, int index)
{
    const char *id = merge->out->questionnaire->questions[index].id;
    const struct place rest = {FIELD_COUNT, NONE, id, "other fields"};
    const struct answer *base = &merge->base->answers[index];
    const struct answer *ours = &merge->ours->answers[index];
    const struct answer *theirs = &merge->theirs->answers[index];
    struct answer *out = &merge->out->answers[index];
    size_t conflicts = merge->conflicts->count;

    merge_fields(merge, OF_QUESTION, index, id);
    merge_signature(base, ours, theirs, merge->conflicts->count > conflicts, out);
    merge_string(merge, &rest, &out->unknown, base->unknown, ours->unknown, theirs->unknown);
    out->present = out->present || out->by != NULL || out->at != NULL || out->unknown != NULL ||
                   merge_present(base->present, ours->present, theirs->present);
}

static void merge_item(struct merge *merge, int index)
{
    const char *id = merge->out->questionnaire->items[index].id;
    const struct place rest = {FIELD_COUNT, NONE, id, "other fields"};
    const struct assessment *base = merge->base;
    const struct assessment *ours = merge->ours;
    const struct assessment *theirs = merge->theirs;
    struct decision *decision = &merge->out->decisions[index];
    struct override *override = &merge->out->overrides[index];

    merge_fields(merge, OF_ITEM, index, id);
    merge_string(merge, &rest, &decision->unknown, base->decisions[index].unknown,
                 ours->decisions[index].unknown, theirs->decisions[index].unknown);
    merge_string(merge, &rest, &override->unknown, base->overrides[index].unknown,
                 ours->overrides[index].unknown, theirs->overrides[index].unknown);
    decision->present |= decision->unknown != NULL;
    override->present |=
        override->unknown != NULL ||
        merge_present(base->overrides[index].present, ours->overrides[index].present,
                      theirs->overrides[index].present);
}

/* What one side has for questions or items that are no more, to be found by id. */
struct stray_side {
    const struct strays *strays;
    struct names names;
};

static struct stray_side stray_side(const struct strays *strays)
{
    struct stray_side side = {.strays = strays};

    for (size_t i = 0; i < strays->count; i++)
        names_add(&side.names, strays->at[i].id, (int)i);
    names_sort(&side.names);
    return side;
}

static const char *stray_json(const struct stray_side *side, const char *id)
{
    int index = names_find(&side->names, id);

    return index >= 0 ? side->strays->at[index].json : NULL;
}

/* One that stands in base, ours or theirs. */
static void merge_stray(struct merge *merge, const char *id, const struct stray_side three[3],
                        struct strays *out)
{
    const struct place place = {FIELD_COUNT, NONE, id, "answer to a question that is no more"};
    char *json = NULL;

    merge_string(merge, &place, &json, stray_json(&three[0], id), stray_json(&three[1], id),
                 stray_json(&three[2], id));
    if (json != NULL)
        strays_add(out, id, json);
    mem_free(json);
}

/* Those of ours in their order, then those that only theirs has. */
static void merge_strays(struct merge *merge, const struct strays *base, const struct strays *ours,
                         const struct strays *theirs, struct strays *out)
{
    struct stray_side three[3] = {stray_side(base), stray_side(ours), stray_side(theirs)};

    for (size_t i = 0; i < ours->count; i++)
        merge_stray(merge, ours->at[i].id, three, out);
    for (size_t i = 0; i < theirs->count; i++)
        if (stray_json(&three[1], theirs->at[i].id) == NULL)
            merge_stray(merge, theirs->at[i].id, three, out);
    for (int i = 0; i < 3; i++)
        names_release(&three[i].names);
}

/* id, edition and digest belong together. */
static bool same_questionnaire(const struct assessment *a, const struct assessment *b)
{
    return text_same(a->questionnaire_id, b->questionnaire_id) &&
           text_same(a->questionnaire_edition, b->questionnaire_edition) &&
           text_same(a->questionnaire_sha256, b->questionnaire_sha256);
}

static void merge_questionnaire(struct merge *merge)
{
    const struct place place = {FIELD_COUNT, NONE, NULL, "questionnaire"};
    const struct assessment *standing = merge->ours;

    if (same_questionnaire(merge->base, merge->ours))
        standing = merge->theirs;
    else if (!same_questionnaire(merge->base, merge->theirs) &&
             !same_questionnaire(merge->ours, merge->theirs))
        add_conflict(merge, &place, merge->base->questionnaire_edition,
                     merge->ours->questionnaire_edition, merge->theirs->questionnaire_edition);
    mem_set(&merge->out->questionnaire_id, standing->questionnaire_id);
    mem_set(&merge->out->questionnaire_edition, standing->questionnaire_edition);
    mem_set(&merge->out->questionnaire_sha256, standing->questionnaire_sha256);
}

static void merge_root(struct merge *merge)
{
    const struct place id = {FIELD_COUNT, NONE, NULL, "id"};
    const struct place created = {FIELD_COUNT, NONE, NULL, "created"};
    const struct place rest = {FIELD_COUNT, NONE, NULL, "other fields"};
    const struct assessment *base = merge->base;
    const struct assessment *ours = merge->ours;
    const struct assessment *theirs = merge->theirs;
    struct assessment *out = merge->out;
    bool ignored = false;
    const char *modified = merge_text(base->modified, ours->modified, theirs->modified, &ignored);

    mem_set(&out->modified, ignored ? merge_later(ours->modified, theirs->modified) : modified);
    merge_string(merge, &id, &out->id, base->id, ours->id, theirs->id);
    merge_string(merge, &created, &out->created, base->created, ours->created, theirs->created);
    merge_questionnaire(merge);
    merge_fields(merge, OF_ASSESSMENT, NONE, NULL);
    merge_string(merge, &rest, &out->unknown, base->unknown, ours->unknown, theirs->unknown);
    merge_string(merge, &rest, &out->unknown_organisation, base->unknown_organisation,
                 ours->unknown_organisation, theirs->unknown_organisation);
    merge_string(merge, &rest, &out->unknown_questionnaire, base->unknown_questionnaire,
                 ours->unknown_questionnaire, theirs->unknown_questionnaire);
}

static void merge_all_strays(struct merge *merge)
{
    const struct assessment *base = merge->base;
    const struct assessment *ours = merge->ours;
    const struct assessment *theirs = merge->theirs;

    merge_strays(merge, &base->stray_answers, &ours->stray_answers, &theirs->stray_answers,
                 &merge->out->stray_answers);
    merge_strays(merge, &base->stray_decisions, &ours->stray_decisions, &theirs->stray_decisions,
                 &merge->out->stray_decisions);
    merge_strays(merge, &base->stray_overrides, &ours->stray_overrides, &theirs->stray_overrides,
                 &merge->out->stray_overrides);
}

static void merge_all(struct merge *merge)
{
    const struct questionnaire *questionnaire = merge->ours->questionnaire;

    merge_root(merge);
    for (int i = 0; i < questionnaire->item_count; i++)
        merge_item(merge, i);
    for (int i = 0; i < questionnaire->question_count; i++)
        merge_answer(merge, i);
    merge_all_strays(merge);
    merge_history(merge->base, merge->ours, merge->theirs, merge->out);
}

void merge_compute(const struct assessment *base, const struct assessment *ours,
                   const struct assessment *theirs, struct assessment *out,
                   struct conflicts *conflicts)
{
    assessment_init(out, ours->questionnaire);
    merge_all(&(struct merge){base, ours, theirs, out, conflicts});
}

static void add_side(struct text *out, const char *value, const char *where)
{
    if (value == NULL)
        text_add(out, "nothing");
    else
        utf8_add_visible(out, value, strlen(value));
    text_add(out, where);
}

void conflict_describe(const struct conflict *conflict, struct text *out)
{
    text_add(out, conflict->what);
    if (conflict->id != NULL) {
        text_add(out, " of ");
        utf8_add_visible(out, conflict->id, strlen(conflict->id));
    }
    text_add(out, ": ");
    add_side(out, conflict->ours, " here, ");
    add_side(out, conflict->theirs, " there, ");
    add_side(out, conflict->base, " before");
}

void conflicts_release(struct conflicts *conflicts)
{
    for (size_t i = 0; i < conflicts->count; i++) {
        struct conflict *conflict = &conflicts->at[i];

        mem_free(conflict->id);
        mem_free(conflict->what);
        mem_free(conflict->base);
        mem_free(conflict->ours);
        mem_free(conflict->theirs);
    }
    mem_free(conflicts->at);
    *conflicts = (struct conflicts){0};
}
