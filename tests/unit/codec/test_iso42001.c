/* SPDX-License-Identifier: MIT
 *
 * test_iso42001.c - questionnaires/iso42001.json has what the standard has, under its names.
 *
 * Identifiers and titles of the standard are facts; so is what has been planned to be asked.
 */
#include "support/documents.h"
#include "support/test.h"

#include <string.h>

enum { CLAUSE_SECTIONS = 7, CLAUSE_ITEMS = 32, OBJECTIVES = 10, CONTROLS = 38 };

static const struct {
    const char *id, *title;
} sections[] = {
    {"4",     "Context of the organization"                     },
    {"5",     "Leadership"                                      },
    {"6",     "Planning"                                        },
    {"7",     "Support"                                         },
    {"8",     "Operation"                                       },
    {"9",     "Performance evaluation"                          },
    {"10",    "Improvement"                                     },
    {"A.2",   "Policies related to AI"                          },
    {"A.3",   "Internal organization"                           },
    {"A.4",   "Resources for AI systems"                        },
    {"A.5",   "Assessing impacts of AI systems"                 },
    {"A.6.1", "Management guidance for AI system development"   },
    {"A.6.2", "AI system life cycle"                            },
    {"A.7",   "Data for AI systems"                             },
    {"A.8",   "Information for interested parties of AI systems"},
    {"A.9",   "Use of AI systems"                               },
    {"A.10",  "Third-party and customer relationships"          },
};

/* Facets of its questions, in order: Defined, Implemented, Evidenced, iMproved. */
static const struct {
    const char *id, *title, *facets;
    int quick;
} items[] = {
    {"4.1",     "Understanding the organization and its context",                     "DIE",     1},
    {"4.2",     "Understanding the needs and expectations of interested parties",     "DE",      1},
    {"4.3",     "Determining the scope of the AI management system",                  "DIE",     1},
    {"4.4",     "AI management system",                                               "DI",      0},
    {"5.1",     "Leadership and commitment",                                          "DIEM",    1},
    {"5.2",     "AI policy",                                                          "DIEM",    1},
    {"5.3",     "Roles, responsibilities and authorities",                            "DE",      1},
    {"6.1.1",   "General (actions to address risks and opportunities)",               "DIEM",    1},
    {"6.1.2",   "AI risk assessment",                                                 "DDIIEM",  1},
    {"6.1.3",   "AI risk treatment",                                                  "DDIIEEM", 2},
    {"6.1.4",   "AI system impact assessment",                                        "DIIEM",   1},
    {"6.2",     "AI objectives and planning to achieve them",                         "DIEM",    1},
    {"6.3",     "Planning of changes",                                                "DI",      0},
    {"7.1",     "Resources",                                                          "DI",      0},
    {"7.2",     "Competence",                                                         "DIE",     1},
    {"7.3",     "Awareness",                                                          "IE",      1},
    {"7.4",     "Communication",                                                      "DI",      0},
    {"7.5.1",   "General (documented information)",                                   "DE",      0},
    {"7.5.2",   "Creating and updating documented information",                       "DE",      0},
    {"7.5.3",   "Control of documented information",                                  "DIE",     1},
    {"8.1",     "Operational planning and control",                                   "DIEI",    1},
    {"8.2",     "AI risk assessment",                                                 "IEM",     1},
    {"8.3",     "AI risk treatment",                                                  "IEM",     1},
    {"8.4",     "AI system impact assessment",                                        "IEM",     1},
    {"9.1",     "Monitoring, measurement, analysis and evaluation",                   "DEM",     1},
    {"9.2.1",   "General (internal audit)",                                           "IE",      0},
    {"9.2.2",   "Internal audit programme",                                           "DIE",     1},
    {"9.3.1",   "General (management review)",                                        "IE",      0},
    {"9.3.2",   "Management review inputs",                                           "IEM",     0},
    {"9.3.3",   "Management review results",                                          "EM",      1},
    {"10.1",    "Continual improvement",                                              "IM",      0},
    {"10.2",    "Nonconformity and corrective action",                                "DIEM",    1},
    {"A.2.2",   "AI policy",                                                          "DIE",     0},
    {"A.2.3",   "Alignment with other organizational policies",                       "DI",      0},
    {"A.2.4",   "Review of the AI policy",                                            "EM",      0},
    {"A.3.2",   "AI roles and responsibilities",                                      "DIE",     1},
    {"A.3.3",   "Reporting of concerns",                                              "DIE",     1},
    {"A.4.2",   "Resource documentation",                                             "DIE",     1},
    {"A.4.3",   "Data resources",                                                     "DE",      1},
    {"A.4.4",   "Tooling resources",                                                  "DE",      0},
    {"A.4.5",   "System and computing resources",                                     "DE",      0},
    {"A.4.6",   "Human resources",                                                    "DI",      0},
    {"A.5.2",   "AI system impact assessment process",                                "DIE",     1},
    {"A.5.3",   "Documentation of AI system impact assessments",                      "IE",      0},
    {"A.5.4",   "Assessing AI system impact on individuals or groups of individuals", "DIE",     1},
    {"A.5.5",   "Assessing societal impacts of AI systems",                           "DE",      0},
    {"A.6.1.2", "Objectives for responsible development of AI system",                "DI",      0},
    {"A.6.1.3", "Processes for responsible AI system design and development",         "DIE",     1},
    {"A.6.2.2", "AI system requirements and specification",                           "DE",      1},
    {"A.6.2.3", "Documentation of AI system design and development",                  "IE",      0},
    {"A.6.2.4", "AI system verification and validation",                              "DIEM",    1},
    {"A.6.2.5", "AI system deployment",                                               "DIE",     1},
    {"A.6.2.6", "AI system operation and monitoring",                                 "DIEM",    1},
    {"A.6.2.7", "AI system technical documentation",                                  "DE",      1},
    {"A.6.2.8", "AI system recording of event logs",                                  "DIE",     1},
    {"A.7.2",   "Data for development and enhancement of AI system",                  "DIE",     1},
    {"A.7.3",   "Acquisition of data",                                                "DE",      0},
    {"A.7.4",   "Quality of data for AI systems",                                     "DIE",     1},
    {"A.7.5",   "Data provenance",                                                    "IE",      1},
    {"A.7.6",   "Data preparation",                                                   "DI",      0},
    {"A.8.2",   "System documentation and information for users",                     "DIE",     1},
    {"A.8.3",   "External reporting",                                                 "DE",      0},
    {"A.8.4",   "Communication of incidents",                                         "DIE",     1},
    {"A.8.5",   "Information for interested parties",                                 "DE",      0},
    {"A.9.2",   "Processes for responsible use of AI systems",                        "DIE",     1},
    {"A.9.3",   "Objectives for responsible use of AI system",                        "DI",      0},
    {"A.9.4",   "Intended use of the AI system",                                      "DE",      1},
    {"A.10.2",  "Allocating responsibilities",                                        "DIE",     1},
    {"A.10.3",  "Suppliers",                                                          "DIE",     1},
    {"A.10.4",  "Customers",                                                          "IE",      0},
};

enum {
    SECTION_COUNT = sizeof sections / sizeof sections[0],
    ITEM_COUNT = sizeof items / sizeof items[0]
};

static void clauses_and_objectives_are_those_of_the_standard(void **state)
{
    const struct questionnaire *it = *state;

    assert_int_equal(SECTION_COUNT, CLAUSE_SECTIONS + OBJECTIVES);
    assert_int_equal(it->section_count, SECTION_COUNT);
    for (int i = 0; i < SECTION_COUNT; i++) {
        assert_string_equal(it->sections[i].id, sections[i].id);
        assert_string_equal(it->sections[i].title, sections[i].title);
        assert_int_equal(it->sections[i].kind,
                         i < CLAUSE_SECTIONS ? SECTION_CLAUSE : SECTION_OBJECTIVE);
        assert_non_null(it->sections[i].phase);
    }
}

static void requirements_and_controls_are_those_of_the_standard(void **state)
{
    const struct questionnaire *it = *state;

    assert_int_equal(ITEM_COUNT, CLAUSE_ITEMS + CONTROLS);
    assert_int_equal(it->item_count, ITEM_COUNT);
    for (int i = 0; i < ITEM_COUNT; i++) {
        bool clause = i < CLAUSE_ITEMS;

        assert_string_equal(it->items[i].id, items[i].id);
        assert_string_equal(it->items[i].title, items[i].title);
        assert_int_equal(it->items[i].kind, clause ? ITEM_REQUIREMENT : ITEM_CONTROL);
        assert_int_equal(it->items[i].mandatory, clause);
        assert_non_null(it->items[i].intent);
    }
}

static int facet_of(char letter)
{
    static const char letters[] = "DIEM";
    const char *facet = strchr(letters, letter);

    assert_non_null(facet);
    return (int)(facet - letters);
}

static void assert_questions(const struct questionnaire *it, int item)
{
    int quick = 0;

    assert_int_equal(it->items[item].question_count, strlen(items[item].facets));
    for (int i = 0; i < it->items[item].question_count; i++) {
        const struct question *question = &it->questions[it->items[item].first_question + i];
        struct text id = {0};

        text_format(&id, "%s.%c", items[item].id, 'a' + i);
        assert_string_equal(question->id, text_string(&id));
        assert_int_equal(question->facet, facet_of(items[item].facets[i]));
        quick += question->quick;
        text_release(&id);
    }
    assert_int_equal(quick, items[item].quick);
}

static void each_item_asks_what_was_planned(void **state)
{
    const struct questionnaire *it = *state;
    int quick = 0;

    assert_int_equal(it->facet_count, 4);
    for (int i = 0; i < ITEM_COUNT; i++)
        assert_questions(it, i);
    for (int i = 0; i < it->question_count; i++)
        quick += it->questions[i].quick;
    assert_int_equal(it->question_count, 194);
    assert_int_equal(quick, 45);
}

/* Controls that a company which builds nothing often leaves out with a reason. */
static void only_builders_are_asked_how_they_build(void **state)
{
    static const char *const built[] = {"A.6.1.2", "A.6.1.3", "A.6.2.2", "A.6.2.3",
                                        "A.6.2.4", "A.6.2.7", "A.7.2",   "A.7.3",
                                        "A.7.5",   "A.7.6",   "A.10.4"};
    const struct questionnaire *it = *state;
    int filtered = 0;

    for (int i = 0; i < it->question_count; i++) {
        const char *item = it->items[it->questions[i].item].id;
        bool expected = false;

        for (size_t j = 0; j < sizeof built / sizeof built[0]; j++)
            expected |= strcmp(item, built[j]) == 0;
        assert_int_equal(it->questions[i].applies_to.count > 0, expected);
        for (int j = 0; j < it->questions[i].applies_to.count; j++)
            assert_string_not_equal(it->questions[i].applies_to.at[j], "user");
        filtered += expected;
    }
    assert_int_equal(filtered, 26);
}

static void assert_decided(const struct questionnaire *it, int stopper)
{
    int deciding = 0;
    int quick = 0;

    for (int i = 0; i < it->question_count; i++) {
        deciding += it->questions[i].stopper == stopper;
        quick += it->questions[i].stopper == stopper && it->questions[i].quick;
    }
    if (quick == 0 || deciding > 5)
        fail_msg("%s: %d questions decide it, %d of them quick", it->stoppers[stopper].id, deciding,
                 quick);
}

static void each_stopper_is_decided_by_a_quick_question(void **state)
{
    const struct questionnaire *it = *state;

    assert_int_equal(it->stopper_count, 14);
    for (int i = 0; i < it->stopper_count; i++) {
        assert_in_range(it->stoppers[i].stage, 1, 2);
        assert_non_null(it->stoppers[i].consequence);
        assert_decided(it, i);
    }
}

static void other_frameworks_are_complete(void **state)
{
    static const struct {
        const char *id;
        int units;
    } wanted[] = {
        {"nist-ai-rmf",    76},
        {"eu-ai-act",      39},
        {"iso27001",       67},
        {"iso27701",       49},
        {"iso9001",        42},
        {"iso23894",       33},
        {"iso42005",       24},
        {"owasp-llm-2025", 10},
        {"mitre-atlas",    16}
    };
    const struct questionnaire *it = *state;

    assert_int_equal(it->framework_count, 9);
    for (int i = 0; i < 9; i++) {
        assert_string_equal(it->frameworks[i].id, wanted[i].id);
        assert_int_equal(it->frameworks[i].unit_count, wanted[i].units);
    }
    assert_int_equal(it->mapping_count, 958);
    for (int i = 0; i < it->mapping_count; i++) {
        assert_non_null(it->mappings[i].relation);
        assert_non_null(it->mappings[i].basis);
    }
}

static void patterns_say_what_they_mean(void **state)
{
    const struct questionnaire *it = *state;

    assert_int_equal(it->pattern_count, 19);
    for (int i = 0; i < it->pattern_count; i++) {
        assert_non_null(it->patterns[i].signal);
        assert_true(it->patterns[i].grade == GRADE_MAJOR || it->patterns[i].grade == GRADE_MINOR);
    }
}

static void an_author_gets_no_hint(void **state)
{
    struct problems problems = {0};
    struct text messages = {0};

    questionnaire_lint(*state, &problems);
    document_messages(&problems, &messages);
    assert_string_equal(text_string(&messages), "");
    text_release(&messages);
    problems_release(&problems);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clauses_and_objectives_are_those_of_the_standard),
        cmocka_unit_test(requirements_and_controls_are_those_of_the_standard),
        cmocka_unit_test(each_item_asks_what_was_planned),
        cmocka_unit_test(only_builders_are_asked_how_they_build),
        cmocka_unit_test(each_stopper_is_decided_by_a_quick_question),
        cmocka_unit_test(other_frameworks_are_complete),
        cmocka_unit_test(patterns_say_what_they_mean),
        cmocka_unit_test(an_author_gets_no_hint),
    };

    return cmocka_run_group_tests(tests, document_iso42001, document_done);
}
