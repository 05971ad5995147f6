/* SPDX-License-Identifier: MIT
 *
 * questionnaire_frameworks.c - see questionnaire_reader.h: frameworks, their units, the crosswalk.
 */
#include "base/mem.h"
#include "codec/questionnaire_reader.h"

#include <stdlib.h>

/* The units of a framework, while they can still be changed. */
struct shelf {
    struct unit *units;
    struct names names;
};

struct crosswalk {
    struct questionnaire_reader *reader;
    struct framework *frameworks;
    struct shelf *shelves; /* of each framework */
    int count;
};

static void read_unit(struct questionnaire_reader *reader, const struct json *at, struct unit *out)
{
    static const char *const members[] = {"id", "title", "group", NULL};

    if (!read_object(*at))
        return;
    take_id(reader, json_member(at, "id"), &out->id);
    take_text(reader, json_member(at, "title"), &out->title);
    take_text(reader, json_maybe(at, "group"), &out->group);
    json_note_unknown(at, members);
}

static void read_framework(struct crosswalk *all, const struct json *at)
{
    static const char *const members[] = {"id", "title", "units", NULL};
    struct questionnaire_reader *reader = all->reader;
    struct framework *out = &all->frameworks[at->index];
    struct names *names = &all->shelves[at->index].names;
    struct json list = json_member(at, "units");
    struct unit *units;
    struct json element;

    if (!read_object(*at))
        return;
    take_id(reader, json_member(at, "id"), &out->id);
    take_text(reader, json_member(at, "title"), &out->title);
    json_note_unknown(at, members);
    out->unit_count = take_count(list, 0);
    units = ARENA_ARRAY(&reader->out->arena, struct unit, out->unit_count);
    out->units = all->shelves[at->index].units = units;
    names_add(&reader->frameworks, out->id, at->index);
    if (out->unit_count == 0)
        return;
    for (bool more = json_first(&list, &element); more; more = json_next(&element)) {
        read_unit(reader, &element, &units[element.index]);
        names_add(names, units[element.index].id, element.index);
    }
    names_sort(names);
    refuse_twins(&list, names);
}

static void read_mapping(struct crosswalk *all, const struct json *at, struct mapping *out)
{
    static const char *const members[] = {"item", "framework", "unit", "relation", "basis", NULL};
    struct questionnaire_reader *reader = all->reader;

    *out = (struct mapping){.item = NONE, .framework = NONE, .unit = NONE};
    if (!read_object(*at))
        return;
    take_reference(reader, json_member(at, "item"), &reader->items, "item", &out->item);
    take_reference(reader, json_member(at, "framework"), &reader->frameworks, "framework",
                   &out->framework);
    if (out->framework != NONE)
        take_reference(reader, json_member(at, "unit"), &all->shelves[out->framework].names,
                       "unit of the framework", &out->unit);
    take_text(reader, json_maybe(at, "relation"), &out->relation);
    take_text(reader, json_maybe(at, "basis"), &out->basis);
    json_note_unknown(at, members);
}

static int compare_mappings(const void *left, const void *right)
{
    const struct mapping *a = left;
    const struct mapping *b = right;

    if (a->framework != b->framework)
        return a->framework < b->framework ? -1 : 1;
    if (a->unit != b->unit)
        return a->unit < b->unit ? -1 : 1;
    return (a->item > b->item) - (a->item < b->item);
}

/* Rows of one unit, sorted by item. Returns where the next unit's begin. */
static int fill_unit(struct crosswalk *all, const struct mapping *rows, int count)
{
    struct unit *unit = &all->shelves[rows[0].framework].units[rows[0].unit];
    int end = 0;

    while (end < count && rows[end].framework == rows[0].framework &&
           rows[end].unit == rows[0].unit)
        end++;
    unit->items.at = ARENA_ARRAY(&all->reader->out->arena, int, end);
    for (int i = 0; i < end; i++) {
        if (i == 0 || rows[i].item != rows[i - 1].item)
            unit->items.at[unit->items.count++] = rows[i].item;
    }
    return end;
}

static void fill_units(struct crosswalk *all, const struct mapping *mappings, int count)
{
    struct mapping *rows = mem_alloc((size_t)count + 1, sizeof *rows);

    for (int i = 0; i < count; i++)
        rows[i] = mappings[i];
    qsort(rows, (size_t)count, sizeof *rows, compare_mappings);
    for (int i = 0; i < count;)
        i += fill_unit(all, rows + i, count - i);
    mem_free(rows);
}

static void read_crosswalk(struct crosswalk *all, const struct json *root)
{
    struct questionnaire *out = all->reader->out;
    struct json list = json_maybe(root, "crosswalk");
    int count = take_count(list, 0);
    struct mapping *mappings = ARENA_ARRAY(&out->arena, struct mapping, count);
    struct json element;

    for (bool more = count > 0 && json_first(&list, &element); more; more = json_next(&element))
        read_mapping(all, &element, &mappings[element.index]);
    out->mappings = mappings;
    out->mapping_count = count;
    if (json_sound(&all->reader->document))
        fill_units(all, mappings, count);
}

void frameworks_read(struct questionnaire_reader *reader, const struct json *root)
{
    struct json list = json_maybe(root, "frameworks");
    int count = take_count(list, 0);
    struct crosswalk all = {.reader = reader,
                            .frameworks = ARENA_ARRAY(&reader->out->arena, struct framework, count),
                            .shelves = mem_alloc((size_t)count, sizeof(struct shelf)),
                            .count = count};
    struct json element;

    for (bool more = count > 0 && json_first(&list, &element); more; more = json_next(&element))
        read_framework(&all, &element);
    names_sort(&reader->frameworks);
    refuse_twins(&list, &reader->frameworks);
    reader->out->frameworks = all.frameworks;
    reader->out->framework_count = count;
    read_crosswalk(&all, root);
    for (int i = 0; i < count; i++)
        names_release(&all.shelves[i].names);
    mem_free(all.shelves);
}
