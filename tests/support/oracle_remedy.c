/* SPDX-License-Identifier: MIT
 *
 * oracle_remedy.c - the remediation of oracle.h. */
#include "support/oracle.h"

#include <math.h>
#include <string.h>

static bool in_list(const struct assessment *a, int question)
{
    if (oracle_open(a, question))
        return true;
    return oracle_rated(a, question) &&
           a->questionnaire->levels[a->answers[question].rating].points <
               a->questionnaire->levels[a->questionnaire->level_count - 1].points;
}

/* "by how many percentage points the whole's low rises if this one question reaches the highest
 * level and nothing else changes" */
static double gain_of(struct assessment *a, int question)
{
    double before = oracle_whole(a, ORACLE_LOW, ORACLE_ANY, ORACLE_ANY);
    struct answer *answer = &a->answers[question];
    int rating = answer->rating;
    bool carried = answer->carried;
    double after;

    answer->rating = a->questionnaire->level_count - 1;
    answer->carried = false;
    after = oracle_whole(a, ORACLE_LOW, ORACLE_ANY, ORACLE_ANY);
    answer->rating = rating;
    answer->carried = carried;
    return 100 * (after - before);
}

/* "the remedy's, times (1 - v), an open question counting v = 0" */
static double effort_of(const struct assessment *a, int question)
{
    const struct questionnaire *of = a->questionnaire;
    double days = of->questions[question].remedy.effort_days;
    double v = 0;

    if (oracle_rated(a, question))
        v = (double)of->levels[a->answers[question].rating].points /
            (double)of->levels[of->level_count - 1].points;
    return days * (1 - v);
}

/* "the remedy's prerequisites that are themselves in the list"; "the file's order, without
 * repeats" */
static void set_after(const struct assessment *a, struct oracle_entry *entry)
{
    const struct index_list *all = &a->questionnaire->questions[entry->question].remedy.after;

    for (int i = 0; i < all->count; i++) {
        bool repeated = false;

        for (int k = 0; k < entry->after_count; k++)
            repeated = repeated || entry->after[k] == all->at[i];
        if (!repeated && in_list(a, all->at[i]))
            entry->after[entry->after_count++] = all->at[i];
    }
}

static const struct oracle_entry *find(const struct oracle_entry *entries, int count, int question)
{
    for (int i = 0; i < count; i++)
        if (entries[i].question == question)
            return &entries[i];
    return NULL;
}

/* "1, or 1 + the largest wave among `after`" */
static int wave_of(const struct oracle_entry *entries, int count, const struct oracle_entry *entry)
{
    int largest = 0;

    for (int i = 0; i < entry->after_count; i++) {
        int wave = wave_of(entries, count, find(entries, count, entry->after[i]));

        if (wave > largest)
            largest = wave;
    }
    return 1 + largest;
}

/* Whether the entry depends on the question, directly or not. */
static bool depends(const struct oracle_entry *entries, int count, const struct oracle_entry *entry,
                    int question)
{
    for (int i = 0; i < entry->after_count; i++)
        if (entry->after[i] == question ||
            depends(entries, count, find(entries, count, entry->after[i]), question))
            return true;
    return false;
}

static int badness(const char *grade)
{
    static const char *const grades[] = {"major", "minor", "ofi", "conform"};

    for (int i = 0; i < 4; i++)
        if (strcmp(grade, grades[i]) == 0)
            return i;
    return 4;
}

/* "the worst severity among itself and all entries that depend on it directly or not" */
static int urgency_of(const struct oracle_entry *entries, int count,
                      const struct oracle_entry *entry)
{
    int worst = badness(entry->severity);

    for (int i = 0; i < count; i++)
        if (depends(entries, count, &entries[i], entry->question) &&
            badness(entries[i].severity) < worst)
            worst = badness(entries[i].severity);
    return worst;
}

/* "rounded to nine decimals before it is compared"; a half that arithmetic left a hair short is a
 * half. */
static double rate_of(const struct oracle_entry *entry)
{
    return floor(entry->gain / entry->effort_days * 1e9 + 0.5 + 1e-4);
}

static bool stands_before(const struct oracle_entry *one, const struct oracle_entry *other)
{
    if (one->urgency != other->urgency)
        return one->urgency < other->urgency;
    if (one->wave != other->wave)
        return one->wave < other->wave;
    if (rate_of(one) != rate_of(other))
        return rate_of(one) > rate_of(other);
    return one->question < other->question;
}

static void put_in_order(struct oracle_entry *entries, int count)
{
    for (int i = 0; i < count; i++)
        for (int k = 0; k + 1 < count; k++)
            if (stands_before(&entries[k + 1], &entries[k])) {
                struct oracle_entry entry = entries[k];

                entries[k] = entries[k + 1];
                entries[k + 1] = entry;
            }
}

int oracle_remediation(struct assessment *a, struct oracle_entry out[ORACLE_MOST])
{
    int count = 0;

    for (int q = 0; q < a->questionnaire->question_count; q++) {
        struct oracle_entry *entry = &out[count];

        if (!in_list(a, q))
            continue;
        count++;
        memset(entry, 0, sizeof *entry);
        entry->question = q;
        entry->open = oracle_open(a, q);
        entry->severity = oracle_finding(a, a->questionnaire->questions[q].item, ORACLE_LOW);
        entry->gain = gain_of(a, q);
        entry->effort_days = effort_of(a, q);
        set_after(a, entry);
    }
    for (int i = 0; i < count; i++) {
        out[i].wave = wave_of(out, count, &out[i]);
        out[i].urgency = urgency_of(out, count, &out[i]);
    }
    put_in_order(out, count);
    return count;
}
