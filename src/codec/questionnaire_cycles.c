/* SPDX-License-Identifier: MIT
 *
 * questionnaire_cycles.c - see questionnaire_reader.h: questions that wait for themselves.
 */
#include "base/mem.h"
#include "base/utf8.h"
#include "codec/place.h"
#include "codec/questionnaire_reader.h"

#include <string.h>

enum { SHOWN = 8, CIRCLES_MAX = 20 };

enum mark { NEW, ON_THE_WAY, DONE };

/* A walk in depth, without recursion: chains may be as long as the file. */
struct search {
    const struct questionnaire *questionnaire;
    struct problems *problems;
    unsigned char *marks;
    int *way;  /* questions from the start to here */
    int *next; /* of each one on the way: which `after` to follow next */
    int depth;
    int circles;
};

static void add_id(const struct questionnaire *questionnaire, int question, struct text *out)
{
    const char *id = questionnaire->questions[question].id;

    if (id == NULL)
        id = "?";
    utf8_add_visible(out, id, strlen(id));
}

/* The way from `start` on comes back to its start. */
static void report(struct search *search, int start)
{
    struct text place = {0};
    struct text circle = {0};

    if (search->circles++ >= CIRCLES_MAX)
        return;
    for (int i = start; i < search->depth && i < start + SHOWN; i++) {
        add_id(search->questionnaire, search->way[i], &circle);
        text_add(&circle, " after ");
    }
    if (search->depth > start + SHOWN)
        text_format(&circle, "%d more after ", search->depth - start - SHOWN);
    add_id(search->questionnaire, search->way[start], &circle);
    place_question(search->questionnaire, search->way[start], &place);
    text_add(&place, "/remedy/after");
    problem_add(search->problems, SEVERITY_ERROR, "cycle", text_string(&place),
                (int)search->problems->count, "waits for itself (%s); take one of them away",
                text_string(&circle));
    text_release(&place);
    text_release(&circle);
}

static void step_into(struct search *search, int question)
{
    search->marks[question] = ON_THE_WAY;
    search->way[search->depth] = question;
    search->next[search->depth] = 0;
    search->depth++;
}

static int place_on_way(const struct search *search, int question)
{
    int place = search->depth - 1;

    while (search->way[place] != question)
        place--;
    return place;
}

static void step(struct search *search)
{
    int here = search->way[search->depth - 1];
    const struct index_list *after = &search->questionnaire->questions[here].remedy.after;
    int next = search->next[search->depth - 1]++;
    int target;

    if (next >= after->count) {
        search->marks[here] = DONE;
        search->depth--;
        return;
    }
    target = after->at[next];
    if (search->marks[target] == NEW)
        step_into(search, target);
    else if (search->marks[target] == ON_THE_WAY)
        report(search, place_on_way(search, target));
}

void cycles_refuse(struct questionnaire_reader *reader)
{
    size_t count = (size_t)reader->out->question_count;
    struct search search = {.questionnaire = reader->out,
                            .problems = reader->document.problems,
                            .marks = mem_alloc(count, 1),
                            .way = mem_alloc(count, sizeof(int)),
                            .next = mem_alloc(count, sizeof(int))};

    for (int i = 0; i < reader->out->question_count; i++) {
        if (search.marks[i] == NEW)
            step_into(&search, i);
        while (search.depth > 0)
            step(&search);
    }
    mem_free(search.marks);
    mem_free(search.way);
    mem_free(search.next);
}
