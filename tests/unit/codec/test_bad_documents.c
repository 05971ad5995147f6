/* SPDX-License-Identifier: MIT
 *
 * test_bad_documents.c - each file of tests/data/bad gives exactly the messages beside it.
 *
 * The name begins with the decoder that reads it; NAME.txt has the messages of NAME.json.
 */
#include "base/file.h"
#include "support/documents.h"
#include "support/test.h"

#include <string.h>

#define FOLDER "tests/data/bad/"

static bool decode_questionnaire(const struct text *bytes, struct problems *problems)
{
    struct questionnaire it = {0};
    bool ok = questionnaire_decode(text_string(bytes), bytes->length, &it, problems);

    questionnaire_release(&it);
    return ok;
}

static bool decode_assessment(const struct text *bytes, struct problems *problems)
{
    struct questionnaire questionnaire = {0};
    struct assessment it;
    bool ok;

    document_questionnaire("tests/data/good/questionnaire.json", &questionnaire);
    ok = assessment_decode(text_string(bytes), bytes->length, &questionnaire, &it, problems);
    assessment_release(&it);
    questionnaire_release(&questionnaire);
    return ok;
}

static bool decode_theme(const struct text *bytes, struct problems *problems)
{
    struct theme it;

    return theme_decode(text_string(bytes), bytes->length, &it, problems);
}

static bool decode_entry(const struct text *bytes, struct problems *problems)
{
    struct arena arena = {0};
    struct entry it;
    bool ok = entry_decode(text_string(bytes), bytes->length, &arena, &it, problems);

    arena_release(&arena);
    return ok;
}

struct decoder {
    const char *prefix;
    bool (*decode)(const struct text *, struct problems *);
};

static const struct decoder decoders[] = {
    {"json-",          decode_questionnaire},
    {"questionnaire-", decode_questionnaire},
    {"assessment-",    decode_assessment   },
    {"theme-",         decode_theme        },
    {"entry-",         decode_entry        },
};

static bool decode(const char *name, const struct text *bytes, struct problems *problems)
{
    for (size_t i = 0; i < sizeof decoders / sizeof *decoders; i++) {
        if (strncmp(name, decoders[i].prefix, strlen(decoders[i].prefix)) == 0)
            return decoders[i].decode(bytes, problems);
    }
    fail_msg("%s: no decoder has that prefix", name);
    return false;
}

/* What the decoder says of a file; what it should say. */
static void collect(const char *name, struct text *found, struct text *expected)
{
    struct text path = {0};
    struct text bytes = {0};
    struct problems problems = {0};

    text_format(&path, FOLDER "%s", name);
    document_read(text_string(&path), &bytes);
    text_cut(&path, path.length - strlen(".json"));
    text_add(&path, ".txt");
    document_read(text_string(&path), expected);
    if (decode(name, &bytes, &problems))
        text_add(found, "not refused\n");
    document_messages(&problems, found);
    problems_release(&problems);
    text_release(&bytes);
    text_release(&path);
}

static int count_mistakes(const char *name)
{
    struct text found = {0};
    struct text expected = {0};
    int mistakes;

    collect(name, &found, &expected);
    mistakes = strcmp(text_string(&found), text_string(&expected)) != 0;
    if (mistakes > 0)
        print_error("%s%s:\n%sinstead of:\n%s\n", FOLDER, name, text_string(&found),
                    text_string(&expected));
    text_release(&found);
    text_release(&expected);
    return mistakes;
}

TEST(each_bad_document_gives_its_messages_and_no_others)
{
    struct text names = {0};
    struct err err = {0};
    int mistakes = 0;
    int files = 0;

    assert_true(file_list(SOURCE_FOLDER "/" FOLDER, ".json", &names, &err));
    for (char *name = strtok(names.bytes, "\n"); name != NULL; name = strtok(NULL, "\n")) {
        mistakes += count_mistakes(name);
        files++;
    }
    text_release(&names);
    assert_int_equal(mistakes, 0);
    assert_true(files >= 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_bad_document_gives_its_messages_and_no_others),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
