/* SPDX-License-Identifier: MIT
 *
 * test_sheet_roundtrip.c - what was exported comes back: unchanged as nothing, changed as it was
 * written, for every field and every character, as workbook and in both dialects of CSV.
 */
#include "base/mem.h"
#include "codec/codec.h"
#include "model/change.h"
#include "report/sheet_intake.h"
#include "report/sheet_reference.h"
#include "support/awkward.h"
#include "support/documents.h"
#include "support/generate.h"
#include "support/test.h"

#include <string.h>

enum { ROUNDS = 8, EDITS = 40 };

/* A questionnaire, an assessment, and a copy of that which somebody changed. */
struct pair {
    struct random random;
    struct questionnaire questionnaire;
    struct assessment before, after;
    struct text bytes; /* of the export */
    struct raw_book base, book;
    struct intake intake;
};

/* How a sheet is sent round. */
struct way {
    const char *format, *sheet;
    enum sheet_dialect dialect;
    char separator;
};

static const struct way ways[] = {
    {"xlsx", NULL,         DIALECT_DATA,  '\0'},
    {"csv",  "assessment", DIALECT_DATA,  '\0'},
    {"csv",  "assessment", DIALECT_EXCEL, ';' },
    {"csv",  "soa",        DIALECT_DATA,  '\0'},
    {"csv",  "soa",        DIALECT_EXCEL, '\t'},
    {"csv",  "items",      DIALECT_DATA,  '\0'},
    {"csv",  "items",      DIALECT_EXCEL, ',' },
    {"csv",  "about",      DIALECT_DATA,  '\0'},
    {"csv",  "about",      DIALECT_EXCEL, '|' },
};

enum { WAY_COUNT = sizeof ways / sizeof ways[0] };

static int setup(void **state)
{
    *state = mem_alloc(1, sizeof(struct pair));
    return 0;
}

static void release_books(struct pair *pair)
{
    raw_book_release(&pair->base);
    raw_book_release(&pair->book);
    intake_release(&pair->intake);
    text_release(&pair->bytes);
}

static void release_pair(struct pair *pair)
{
    release_books(pair);
    if (pair->before.questionnaire != NULL)
        assessment_release(&pair->before);
    if (pair->after.questionnaire != NULL)
        assessment_release(&pair->after);
    questionnaire_release(&pair->questionnaire);
    pair->before = pair->after = (struct assessment){0};
}

static int teardown(void **state)
{
    release_pair(*state);
    mem_free(*state);
    return 0;
}

static char *some_lines(struct random *random, int count)
{
    struct text lines = {0};

    for (int i = 0; i < count; i++) {
        text_add(&lines, i == 0 ? "" : "\n");
        awkward_text(random, false, &lines);
        text_add(&lines, "x");
    }
    return text_take(&lines);
}

static void add_piece(struct random *random, struct answer *answer)
{
    struct evidence *evidence = answer_add_evidence(answer);
    struct text part = {0};

    awkward_text(random, true, &part);
    text_add(&part, "t");
    evidence->title = text_take(&part);
    if (random_chance(random, 70)) {
        awkward_text(random, true, &part);
        evidence->location = text_take(&part);
    }
    if (random_chance(random, 20))
        evidence->sha256 =
            mem_copy("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
}

static void set_text(struct random *random, struct assessment *out, enum field field, int index)
{
    bool lines = field_rows[field].kind == KIND_TEXT;
    struct text value = {0};

    awkward_text(random, lines, &value);
    field_set(out, field, index, random_chance(random, 15) ? NULL : text_string(&value));
    text_release(&value);
}

static void set_lines(struct random *random, struct assessment *out, enum field field, int index)
{
    char *lines = some_lines(random, 1 + random_below(random, 3));

    field_set(out, field, index, lines);
    mem_free(lines);
}

/* Never the same twice: a rating takes away what stands there unchanged. */
static void set_park(struct random *random, struct assessment *out, int question)
{
    struct text value = {0};

    awkward_text(random, false, &value);
    text_format(&value, "%d", random_below(random, 1000000000));
    field_set(out, FIELD_PARK, question, random_chance(random, 15) ? NULL : text_string(&value));
    text_release(&value);
}

static void edit_question(struct random *random, struct assessment *out)
{
    static const char *const days[] = {NULL, "2027-01-31", "1900-03-01", "1899-12-31",
                                       "9999-12-31"};
    const struct questionnaire *from = out->questionnaire;
    int question = random_below(random, from->question_count);
    int level = random_below(random, from->level_count + 3);

    field_set(out, FIELD_CARRIED, question, NULL);
    field_set(out, FIELD_RATING, question,
              level < from->level_count
                  ? from->levels[level].id
                  : (const char *const[]){NULL, "unknown", "na"}[level - from->level_count]);
    set_text(random, out, FIELD_NOTE, question);
    set_text(random, out, FIELD_JUSTIFICATION, question);
    set_text(random, out, FIELD_OWNER, question);
    set_park(random, out, question);
    field_set(out, FIELD_DUE, question, days[random_below(random, 5)]);
    field_set(out, FIELD_BASIS, question, random_chance(random, 50) ? "seen" : NULL);
    field_set(out, FIELD_FLAG, question, random_chance(random, 50) ? "true" : NULL);
    answer_clear_evidence(&out->answers[question]);
    for (int i = random_below(random, 4); i > 0; i--)
        add_piece(random, &out->answers[question]);
}

static void edit_item(struct random *random, struct assessment *out)
{
    static const char *const decisions[] = {NULL, "true", "false"};
    static const char *const grades[] = {NULL, "major", "minor", "ofi", "conform"};
    int item = random_below(random, out->questionnaire->item_count);

    field_set(out, FIELD_GRADE, item, grades[random_below(random, 5)]);
    set_text(random, out, FIELD_REASON, item);
    if (out->questionnaire->items[item].mandatory)
        return;
    field_set(out, FIELD_APPLICABLE, item, decisions[random_below(random, 3)]);
    set_text(random, out, FIELD_EXCLUSION, item);
    field_set(out, FIELD_REVIEW, item, random_chance(random, 50) ? "2028-02-29" : NULL);
    set_lines(random, out, FIELD_DRIVERS, item);
}

static void edit_profile(struct random *random, struct assessment *out)
{
    set_text(random, out, FIELD_NAME, 0);
    set_text(random, out, FIELD_SECTOR, 0);
    set_text(random, out, FIELD_SIZE, 0);
    set_text(random, out, FIELD_SCOPE, 0);
    set_lines(random, out, FIELD_ROLES, 0);
    set_lines(random, out, FIELD_ASSESSORS, 0);
    field_set(out, FIELD_DEPTH, 0, random_chance(random, 50) ? "quick" : "full");
}

static void copy_fields(const struct assessment *from, struct assessment *to)
{
    for (int field = 0; field < FIELD_COUNT; field++) {
        int count = field_rows[field].of == OF_QUESTION ? from->questionnaire->question_count
                    : field_rows[field].of == OF_ITEM   ? from->questionnaire->item_count
                                                        : 1;
        for (int i = 0; i < count; i++) {
            char *value = field_get(from, (enum field)field, i);
            field_set(to, (enum field)field, i, value);
            mem_free(value);
        }
    }
}

static void make_pair(struct pair *pair)
{
    do {
        questionnaire_release(&pair->questionnaire);
        generate_questionnaire(&pair->random, &pair->questionnaire);
    } while (pair->questionnaire.question_count == 0);
    generate_assessment(&pair->random, &pair->questionnaire, &pair->before);
    mem_set(&pair->before.id, "5d0c7a52-3f5e-4b1c-9a64-8f2e7b90c3d1");
    for (int i = 0; i < EDITS / 2; i++)
        edit_question(&pair->random, &pair->before);
    assessment_init(&pair->after, &pair->questionnaire);
    mem_set(&pair->after.id, pair->before.id);
    copy_fields(&pair->before, &pair->after);
}

/* The sheet as it comes back from somebody. */
static void send(struct pair *pair, const struct assessment *assessment, const struct way *way,
                 struct raw_book *book)
{
    struct report_options options = {
        .dialect = way->dialect, .separator = way->separator, .sheet = way->sheet};
    struct results results = {0};
    struct err err = {0};
    bool good;

    results_compute(&results, assessment);
    text_clear(&pair->bytes);
    good = exporter_of_name(way->format)->write(&results, &options, &pair->bytes, &err) &&
           raw_book_read(pair->bytes.bytes, pair->bytes.length, book, &err);
    results_release(&results);
    if (!good)
        print_message("%s\n", err.text);
    assert_true(good);
}

static void take(struct pair *pair)
{
    struct results results = {0};

    results_compute(&results, &pair->before);
    intake_read(&results, &pair->book, &pair->intake);
    results_release(&results);
    for (size_t i = 0; i < pair->intake.problems.count; i++)
        print_message("%s: %s\n", pair->intake.problems.at[i].at, pair->intake.problems.at[i].text);
    assert_int_equal(pair->intake.problems.count, 0);
}

static bool is_there(const struct way *way)
{
    return exporter_of_name(way->format) != NULL;
}

TEST(what_nobody_touched_changes_nothing)
{
    struct pair *pair = *state;

    pair->random = random_seeded("untouched");
    for (int round = 0; round < ROUNDS; round++) {
        make_pair(pair);
        for (int i = 0; i < WAY_COUNT; i++) {
            if (!is_there(&ways[i]))
                continue;
            send(pair, &pair->before, &ways[i], &pair->book);
            take(pair);
            if (pair->intake.count > 0)
                print_message("%s: \"%s\"\n", pair->intake.changes[0].place,
                              pair->intake.changes[0].value);
            assert_int_equal(pair->intake.count, 0);
            release_books(pair);
        }
        release_pair(pair);
    }
}

static bool is_reference(const struct raw_cell *cell)
{
    return strncmp(cell->text, "cw1 ", 4) == 0;
}

/* The reference of the export for a row, by its end: "of ID". */
static const char *reference_like(const struct raw_sheet *base, const char *reference)
{
    const char *id = strstr(reference, " of ");

    for (size_t i = 0; i < base->count; i++)
        if (is_reference(&base->cells[i]) && strcmp(strstr(base->cells[i].text, " of "), id) == 0)
            return base->cells[i].text;
    return "";
}

/* The sheet of what it became, with the references of what it was: as if filled in by hand. */
static void pretend_filled_in(struct pair *pair)
{
    for (size_t i = 0; i < pair->book.count; i++) {
        struct raw_sheet *sheet = &pair->book.sheets[i];
        if (strcmp(sheet->name, "Remediation") == 0)
            sheet->count = 0;
        for (size_t j = 0; j < sheet->count; j++)
            if (is_reference(&sheet->cells[j]))
                sheet->cells[j].text = reference_like(&pair->base.sheets[i], sheet->cells[j].text);
    }
}

static void apply(struct pair *pair)
{
    struct journal journal = {0};

    journal_begin(&journal);
    for (size_t i = 0; i < pair->intake.count; i++)
        journal_change(&journal, &pair->before, pair->intake.changes[i].field,
                       pair->intake.changes[i].index, pair->intake.changes[i].value,
                       (struct stamp){NULL, "2027-01-01T00:00:00Z"});
    (void)journal_end(&journal);
    journal_release(&journal);
}

static bool same(const char *left, const char *right)
{
    char left_digest[REFERENCE_DIGEST_SIZE];
    char right_digest[REFERENCE_DIGEST_SIZE];

    if (strcmp(left == NULL ? "" : left, right == NULL ? "" : right) == 0)
        return true;
    /* Spreadsheets change line ends and lose control characters, so that alone is no change. */
    reference_digest(left, left_digest);
    reference_digest(right, right_digest);
    return strcmp(left_digest, right_digest) == 0;
}

static void expect_field(const struct pair *pair, enum field field, int index)
{
    char *is = field_get(&pair->before, field, index);
    char *should = field_get(&pair->after, field, index);

    if (!same(is, should))
        print_message("%s of %d is\n\"%s\", not\n\"%s\"\n", field_rows[field].name, index, is,
                      should);
    assert_true(same(is, should));
    mem_free(is);
    mem_free(should);
}

static void expect_fields(const struct pair *pair, enum field_of of, int count)
{
    for (int i = 0; i < count; i++)
        for (int field = 0; field < FIELD_COUNT; field++)
            if (field_rows[field].of == of)
                expect_field(pair, (enum field)field, i);
}

static void fill_in(struct pair *pair, const struct way *way)
{
    const char *sheet = way->sheet;

    for (int i = 0; i < EDITS; i++) {
        if (sheet == NULL || strcmp(sheet, "assessment") == 0)
            edit_question(&pair->random, &pair->after);
        if (sheet == NULL)
            edit_item(&pair->random, &pair->after);
    }
    if (sheet == NULL || strcmp(sheet, "about") == 0)
        edit_profile(&pair->random, &pair->after);
}

TEST(what_was_filled_in_arrives_to_the_letter)
{
    struct pair *pair = *state;

    pair->random = random_seeded("filled in");
    for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < WAY_COUNT; i++) {
            if (!is_there(&ways[i]))
                continue;
            make_pair(pair);
            send(pair, &pair->before, &ways[i], &pair->base);
            fill_in(pair, &ways[i]);
            send(pair, &pair->after, &ways[i], &pair->book);
            pretend_filled_in(pair);
            take(pair);
            apply(pair);
            expect_fields(pair, OF_QUESTION, pair->questionnaire.question_count);
            expect_fields(pair, OF_ITEM, pair->questionnaire.item_count);
            expect_fields(pair, OF_ASSESSMENT, 1);
            release_pair(pair);
        }
    }
}

TEST(the_same_assessment_gives_the_same_bytes)
{
    struct pair *pair = *state;
    struct text first = {0};

    pair->random = random_seeded("bytes");
    make_pair(pair);
    for (int i = 0; i < WAY_COUNT; i++) {
        if (!is_there(&ways[i]))
            continue;
        send(pair, &pair->before, &ways[i], &pair->book);
        text_clear(&first);
        text_add_bytes(&first, pair->bytes.bytes, pair->bytes.length);
        raw_book_release(&pair->book);
        send(pair, &pair->before, &ways[i], &pair->book);
        assert_int_equal(first.length, pair->bytes.length);
        assert_memory_equal(first.bytes, pair->bytes.bytes, first.length);
        raw_book_release(&pair->book);
    }
    text_release(&first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_nobody_touched_changes_nothing, setup, teardown),
        cmocka_unit_test_setup_teardown(what_was_filled_in_arrives_to_the_letter, setup, teardown),
        cmocka_unit_test_setup_teardown(the_same_assessment_gives_the_same_bytes, setup, teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
