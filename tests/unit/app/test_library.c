/* SPDX-License-Identifier: MIT
 *
 * test_library.c - what is inside the program is what the files of the source tree say.
 */
#include "app/embedded.h"
#include "app/library.h"
#include "base/file.h"
#include "codec/codec.h"
#include "embed.h"
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

static void read_source(const struct embedded *embedded, struct text *out)
{
    struct text path = {0};
    struct err err = {0};

    text_format(&path, SOURCE_FOLDER "/%s", embedded->path);
    assert_true(file_read(text_string(&path), CODEC_ASSESSMENT_LIMIT, out, NULL, &err));
    assert_int_equal(out->length, embedded->length);
    text_release(&path);
}

/* Everything in it as text, which can be compared. */
static char *written_questionnaire(const struct questionnaire *questionnaire)
{
    char *bytes = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&bytes, &length);

    assert_non_null(out);
    embed_questionnaire(out, "it", questionnaire);
    assert_int_equal(fclose(out), 0);
    return bytes;
}

static char *written_theme(const struct theme *theme)
{
    char *bytes = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&bytes, &length);

    assert_non_null(out);
    embed_theme(out, "it", theme);
    assert_int_equal(fclose(out), 0);
    return bytes;
}

static void check_questionnaire(const struct embedded *embedded)
{
    struct questionnaire decoded = {0};
    struct problems problems = {0};
    struct text bytes = {0};
    char *wanted;
    char *found;

    read_source(embedded, &bytes);
    assert_true(questionnaire_decode(text_string(&bytes), bytes.length, &decoded, &problems));
    wanted = written_questionnaire(&decoded);
    found = written_questionnaire(embedded->questionnaire);
    assert_true(strlen(wanted) > 100);
    assert_string_equal(found, wanted);
    free(wanted);
    free(found);
    questionnaire_release(&decoded);
    problems_release(&problems);
    text_release(&bytes);
}

static void check_theme(const struct embedded *embedded)
{
    struct theme decoded;
    struct problems problems = {0};
    struct text bytes = {0};
    char *wanted;
    char *found;

    read_source(embedded, &bytes);
    assert_true(theme_decode(text_string(&bytes), bytes.length, &decoded, &problems));
    wanted = written_theme(&decoded);
    found = written_theme(embedded->theme);
    assert_string_equal(found, wanted);
    free(wanted);
    free(found);
    problems_release(&problems);
    text_release(&bytes);
}

TEST(what_the_build_decoded_is_what_the_files_say)
{
    int questionnaires = 0;
    int themes = 0;

    for (int i = 0; i < embedded_count; i++) {
        if (embedded_files[i].questionnaire != NULL) {
            check_questionnaire(&embedded_files[i]);
            questionnaires++;
        } else if (embedded_files[i].theme != NULL) {
            check_theme(&embedded_files[i]);
            themes++;
        } else {
            assert_non_null(embedded_files[i].bytes);
        }
    }
    assert_true(questionnaires >= 2);
    assert_true(themes >= 3);
}

TEST(releasing_a_built_in_questionnaire_leaves_it_there)
{
    struct questionnaire first = {0};
    struct questionnaire second = {0};
    struct err err = {0};

    assert_true(library_questionnaire_of_id("iso42001", &first, &err));
    questionnaire_release(&first);
    assert_true(library_questionnaire_of_id("iso42001", &second, &err));
    assert_string_equal(second.id, "iso42001");
    assert_true(questionnaire_question(&second, "4.1.a") >= 0);
    questionnaire_release(&second);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_the_build_decoded_is_what_the_files_say),
        cmocka_unit_test(releasing_a_built_in_questionnaire_leaves_it_there),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
