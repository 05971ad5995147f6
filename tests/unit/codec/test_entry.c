/* SPDX-License-Identifier: MIT
 *
 * test_entry.c - lines of answers as codec.h decodes them.
 */
#include "codec/codec.h"
#include "support/documents.h"
#include "support/test.h"

#include <string.h>

static void decode(const char *line, struct arena *arena, struct entry *out)
{
    struct problems problems = {0};
    struct text messages = {0};
    bool ok = entry_decode(line, strlen(line), arena, out, &problems);

    document_messages(&problems, &messages);
    if (!ok)
        print_error("%s", text_string(&messages));
    text_release(&messages);
    problems_release(&problems);
    assert_true(ok);
}

static void assert_field(const struct entry *entry, int index, const char *name, const char *value)
{
    assert_true(index < entry->field_count);
    assert_string_equal(entry->fields[index].name, name);
    if (value == NULL)
        assert_null(entry->fields[index].value);
    else
        assert_string_equal(entry->fields[index].value, value);
}

TEST(fields_of_a_question_come_as_texts)
{
    struct arena arena = {0};
    struct entry it;

    decode("{\"rating\": \"P\", \"question\": \"4.1.a\", \"note\": \"a\\nb\", \"flag\": true, "
           "\"due\": null, \"carried\": false, \"by\": \"Ada\", \"confidence\": \"seen\"}",
           &arena, &it);
    assert_string_equal(it.question, "4.1.a");
    assert_null(it.item);
    assert_string_equal(it.by, "Ada");
    assert_int_equal(it.field_count, 6);
    assert_field(&it, 0, "rating", "P");
    assert_field(&it, 1, "note", "a\nb");
    assert_field(&it, 2, "flag", "true");
    assert_field(&it, 3, "due", NULL);
    assert_field(&it, 4, "carried", "false");
    assert_field(&it, 5, "basis", "seen");
    arena_release(&arena);
}

TEST(evidence_may_be_a_list_of_objects_or_of_titles)
{
    struct arena arena = {0};
    struct entry it;

    decode("{\"question\": \"4.1.a\", \"evidence\": [{\"title\": \"A\\tB\", \"location\": \"x\"}, "
           "\"C\"]}",
           &arena, &it);
    assert_field(&it, 0, "evidence", "A\\tB\tx\nC");
    arena_release(&arena);
}

TEST(lists_of_an_item_are_lines)
{
    struct arena arena = {0};
    struct entry it;

    decode("{\"item\": \"A.1\", \"applicable\": false, \"drivers\": [\"risk\", \"legal\"], "
           "\"exclusion\": \"none\"}",
           &arena, &it);
    assert_string_equal(it.item, "A.1");
    assert_field(&it, 0, "applicable", "false");
    assert_field(&it, 1, "drivers", "risk\nlegal");
    assert_field(&it, 2, "exclusion", "none");
    arena_release(&arena);
}

TEST(without_a_subject_it_is_the_assessment_itself)
{
    struct arena arena = {0};
    struct entry it;

    decode("{\"name\": \"Acme\", \"roles\": [\"user\"], \"depth\": \"quick\"}", &arena, &it);
    assert_null(it.question);
    assert_null(it.item);
    assert_field(&it, 0, "name", "Acme");
    assert_field(&it, 1, "roles", "user");
    assert_field(&it, 2, "depth", "quick");
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_of_a_question_come_as_texts),
        cmocka_unit_test(evidence_may_be_a_list_of_objects_or_of_titles),
        cmocka_unit_test(lists_of_an_item_are_lines),
        cmocka_unit_test(without_a_subject_it_is_the_assessment_itself),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
