/* SPDX-License-Identifier: MIT
 *
 * history_chain.c - see history_chain.h.
 */
#include "model/history_chain.h"

#include "base/digest.h"
#include "base/mem.h"
#include "base/utf8.h"

#include <limits.h>
#include <string.h>

static void add_value(struct text *out, const char *name, const char *value, size_t length)
{
    text_add(out, name);
    text_add_char(out, '=');
    text_add_int(out, (int)length);
    text_add_char(out, ':');
    text_add_bytes(out, value, length);
    text_add_char(out, '\n');
}

static void add_member(struct text *out, const char *name, const char *value)
{
    struct text repaired = {0};
    size_t length = value != NULL ? strlen(value) : 0;

    if (value == NULL)
        return;
    if (utf8_valid_length(value, length) == length) {
        add_value(out, name, value, length);
        return;
    }
    utf8_add_repaired(&repaired, value);
    add_value(out, name, text_string(&repaired), repaired.length);
    text_release(&repaired);
}

/* The digest of a record behind one with the digest `before` ("": the first). */
static void link(const char *before, const struct record *record, char out[DIGEST_SIZE])
{
    const struct {
        const char *name, *value;
    } members[] = {
        {"at",       record->at      },
        {"by",       record->by      },
        {"question", record->question},
        {"item",     record->item    },
        {"field",    record->field   },
        {"from",     record->from    },
        {"to",       record->to      },
    };
    struct text bytes = {0};

    text_add(&bytes, before);
    text_add_char(&bytes, '\n');
    for (size_t i = 0; i < sizeof members / sizeof members[0]; i++)
        add_member(&bytes, members[i].name, members[i].value);
    digest_hex(text_string(&bytes), bytes.length, out);
    text_release(&bytes);
}

/* A walk along the chain: what the next record has to follow. */
struct walk {
    const char *before; /* of the record or in `computed` */
    char computed[DIGEST_SIZE];
    bool chained; /* a record with a digest was met */
};

/* Steps over a record; false if its digest does not fit. The chain goes on from the one it has. */
static bool step(struct walk *walk, const struct record *record)
{
    char wanted[DIGEST_SIZE];

    link(walk->before, record, wanted);
    if (record->chain == NULL) {
        memcpy(walk->computed, wanted, sizeof wanted);
        walk->before = walk->computed;
        return true;
    }
    walk->before = record->chain;
    walk->chained = true;
    return strcmp(record->chain, wanted) == 0;
}

/* The digest at the end of the first `count` records. */
static void walk_over(struct walk *walk, const struct assessment *assessment, size_t count)
{
    *walk = (struct walk){.before = ""};
    for (size_t i = 0; i < count; i++)
        (void)step(walk, &assessment->history[i]);
}

void history_chain_add(struct assessment *assessment)
{
    size_t before = assessment->history_count - 1;
    char chain[DIGEST_SIZE];
    struct walk walk;

    if (assessment->seal.chain == NULL) {
        walk_over(&walk, assessment, before);
        mem_set(&assessment->seal.chain, walk.before);
        assessment->seal.records = before < INT_MAX ? (int)before : INT_MAX - 1;
    }
    link(assessment->seal.chain, &assessment->history[before], chain);
    mem_set(&assessment->history[before].chain, chain);
    mem_set(&assessment->seal.chain, chain);
    if (assessment->seal.records < INT_MAX)
        assessment->seal.records++;
}

void history_chain_broken(const struct assessment *assessment, bool *broken)
{
    struct walk walk = {.before = ""};

    for (size_t i = 0; i < assessment->history_count; i++)
        broken[i] = !step(&walk, &assessment->history[i]);
}

static int missing(const struct assessment *assessment)
{
    return assessment->seal.chain == NULL
               ? 0
               : assessment->seal.records - (int)assessment->history_count;
}

static bool sealed_wrongly(const struct assessment *assessment)
{
    struct walk walk;

    if (assessment->seal.chain == NULL)
        return false;
    walk_over(&walk, assessment, assessment->history_count);
    return strcmp(assessment->seal.chain, walk.before) != 0;
}

static void seal(struct assessment *assessment, const char *end, const struct assessment *ours,
                 const struct assessment *theirs)
{
    int lost = missing(ours) != 0 ? missing(ours) : missing(theirs);

    assessment->seal.records = (int)assessment->history_count + lost;
    if (sealed_wrongly(ours))
        end = ours->seal.chain;
    else if (sealed_wrongly(theirs))
        end = theirs->seal.chain;
    mem_set(&assessment->seal.chain, end);
}

void history_chain_renew(struct assessment *assessment, const bool *keep,
                         const struct assessment *ours, const struct assessment *theirs)
{
    struct walk walk = {.before = ""};

    for (size_t i = 0; i < assessment->history_count; i++) {
        struct record *record = &assessment->history[i];
        char chain[DIGEST_SIZE];

        if (record->chain != NULL && !keep[i]) {
            link(walk.before, record, chain);
            mem_set(&record->chain, chain);
        }
        (void)step(&walk, record);
    }
    if (ours->seal.chain != NULL || theirs->seal.chain != NULL)
        seal(assessment, walk.before, ours, theirs);
}

static void check_record(const struct assessment *assessment, size_t at, struct problems *problems)
{
    struct text place = {0};

    text_format(&place, "/history/%zu", at);
    problem_add(problems, SEVERITY_ERROR, "history_changed", text_string(&place), INT_MAX,
                "the past was changed: record %zu of %zu does not follow from those before it; "
                "compare with a copy from before",
                at + 1, assessment->history_count);
    text_release(&place);
}

static void check_seal(const struct assessment *assessment, const struct walk *walk,
                       struct problems *problems)
{
    int lost = missing(assessment);

    if (assessment->seal.chain == NULL && walk->chained)
        problem_add(problems, SEVERITY_ERROR, "history_unsealed", "/seal", INT_MAX,
                    "the past was changed: the history is chained and its seal is gone; compare "
                    "with a copy from before");
    else if (lost > 0)
        problem_add(problems, SEVERITY_ERROR, "history_cut", "/seal", INT_MAX,
                    "the past was changed: %d of %d records of the history are gone; compare with "
                    "a copy from before",
                    lost, assessment->seal.records);
    else if (lost < 0)
        problem_add(problems, SEVERITY_ERROR, "history_added", "/seal", INT_MAX,
                    "the past was changed: %d of %zu records of the history have no place in its "
                    "chain; compare with a copy from before",
                    -lost, assessment->history_count);
    else if (assessment->seal.chain != NULL && strcmp(assessment->seal.chain, walk->before) != 0)
        problem_add(problems, SEVERITY_ERROR, "history_end", "/seal", INT_MAX,
                    "the past was changed: the last record of the history is not the one that was "
                    "sealed; compare with a copy from before");
}

void history_chain_problems(const struct assessment *assessment, struct problems *problems)
{
    struct walk walk = {.before = ""};

    for (size_t i = 0; i < assessment->history_count; i++)
        if (!step(&walk, &assessment->history[i]))
            check_record(assessment, i, problems);
    check_seal(assessment, &walk, problems);
}
