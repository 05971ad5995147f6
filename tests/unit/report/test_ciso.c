/* SPDX-License-Identifier: MIT
 *
 * test_ciso.c - what CISO Assistant is given to import.
 */
#include "base/mem.h"
#include "report/ciso.h"
#include "report/exporters.h"
#include "support/build.h"
#include "support/documents.h"
#include "support/generate.h"
#include "support/test.h"

#include <string.h>

static const char questions[] = "# 6 clause\n"
                                "* 6.1.1 mandatory\n"
                                "6.1.1.a defined\n"
                                "* 6.1.2 mandatory\n"
                                "6.1.2.a defined stopper=S1\n"
                                "6.1.2.b implemented\n"
                                "* 6.1.3 mandatory\n"
                                "6.1.3.a defined\n"
                                "* 6.1.4 mandatory\n"
                                "6.1.4.a defined\n"
                                "* 6.2 mandatory\n"
                                "6.2.a defined effort=4\n"
                                "6.2.b implemented\n"
                                "# A.2 objective\n"
                                "* A.2.2\n"
                                "A.2.2.a defined\n"
                                "* A.2.3\n"
                                "A.2.3.a defined quick\n";

static const struct report_options all = {0};

typedef bool write_fn(const struct results *, const struct report_options *, struct text *,
                      struct err *);

/* The small questionnaire stands in for the one that the framework is known of. */
static void make(struct world *world, const char *answers)
{
    world_make(world, questions, "");
    world->questionnaire.id = "iso42001";
    world_answer(world, answers);
}

static struct text written(struct world *world, write_fn *write)
{
    struct text out = {0};
    struct err err = {0};

    assert_true(write(&world->results, &all, &out, &err));
    return out;
}

static void expect(struct world *world, const char *answers, write_fn *write, const char *part)
{
    struct text out;

    make(world, answers);
    out = written(world, write);
    if (strstr(out.bytes, part) == NULL)
        print_message("%s\nhas no %s\n", out.bytes, part);
    assert_non_null(strstr(out.bytes, part));
    text_release(&out);
}

static void expect_row(struct world *world, const char *answers, const char *ref_id,
                       const char *rest)
{
    struct text row = {0};
    int item;

    make(world, "");
    item = item_of(world, ref_id);
    text_format(&row, ",true,%s,%s,%s", ref_id, world->questionnaire.items[item].title, rest);
    expect(world, answers, write_ciso_csv, text_string(&row));
    text_release(&row);
}

TEST(the_columns_are_those_of_the_importer)
{
    static const char head[] = "\xEF\xBB\xBF"
                               "urn,assessable,ref_id,name,compliance_result,requirement_progress,"
                               "score,observations\r\n"
                               "urn:intuitem:risk:req_node:iso42001-2023:6.1,true,6.1,";
    struct world *world = *state;
    struct text out;

    make(world, "");
    out = written(world, write_ciso_csv);
    assert_memory_equal(out.bytes, head, sizeof head - 1);
    assert_non_null(strstr(out.bytes, "\r\nurn:intuitem:risk:req_node:iso42001-2023:a.2.2,true,"
                                      "A.2.2,"));
    text_release(&out);
}

TEST(answers_become_results_that_they_bear_out)
{
    static const struct {
        const char *answers, *ref_id, *rest;
    } cases[] = {
        {"6.2.a=F,seen 6.2.b=F,seen",           "6.2",   "compliant,done,5,"               },
        {"6.2.a=F,seen 6.2.b=F",                "6.2",   "compliant,in_review,5,"          },
        {"6.2.a=F,seen 6.2.b=L,seen",           "6.2",   "partially_compliant,in_progress,"},
        {"6.2.a=N 6.2.b=N",                     "6.2",   "non_compliant,to_do,0,"          },
        {"6.2.a=F,seen",                        "6.2",   "not_assessed,in_progress,,"      },
        {"6.2.a=F,seen 6.2.b=?",                "6.2",   "not_assessed,in_progress,,"      },
        {"",                                    "6.2",   "not_assessed,to_do,,"            },
        {"6.2.a=F,carried 6.2.b=F,carried",     "6.2",   "not_assessed,to_do,,"            },
        {"6.2=minor",                           "6.2",   "partially_compliant,in_progress,"},
        {"6.2.a=L 6.2.b=L 6.2=conform",         "6.2",   "compliant,in_review,3,"          },
        {"6.2.a=F,seen 6.2.b=F,seen 6.2=major", "6.2",   "non_compliant,to_do,5,"          },
        {"A.2.2.a=N",                           "A.2.2", "non_compliant,to_do,0,"          },
        {"A.2.2.a=P",                           "A.2.2", "partially_compliant,in_progress,"},
        {"A.2.2.a=L",                           "A.2.2", "partially_compliant,in_progress,"},
        {"A.2.2=out",                           "A.2.2", "not_applicable,done,,"           },
        {"A.2.2=out,blank",                     "A.2.2", "not_assessed,to_do,,"            },
        {"A.2.2.a=na,because",                  "A.2.2", "not_applicable,done,,"           },
        {"A.2.2.a=na",                          "A.2.2", "not_assessed,to_do,,"            },
        {"quick A.2.2.a=F",                     "A.2.2", "not_assessed,to_do,,"            },
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        expect_row(*state, cases[i].answers, cases[i].ref_id, cases[i].rest);
}

TEST(four_items_become_one_row)
{
    static const struct {
        const char *answers, *rest;
    } cases[] = {
        {"6.1.1.a=F,seen 6.1.2.a=F,seen 6.1.2.b=F,seen 6.1.3.a=F,seen 6.1.4.a=F,seen",
         ",compliant,done,5,"                                                                                                  },
        {"6.1.1.a=N 6.1.2.a=N 6.1.2.b=N 6.1.3.a=N 6.1.4.a=N",                          ",non_compliant,to_do,0,"               },
        {"6.1.1.a=F 6.1.2.a=N 6.1.2.b=F 6.1.3.a=F 6.1.4.a=F",                          ",partially_compliant,in_progress,"     },
        {"6.1.1.a=F 6.1.2.a=L 6.1.2.b=L 6.1.3.a=P 6.1.4.a=N",                          ",partially_compliant,in_progress,"
                                                              "2,"},
        {"6.1.1.a=N 6.1.2.a=N 6.1.2.b=N 6.1.3.a=N",                                    ",not_assessed,to_do,,"                 },
        {"6.1.1.a=F 6.1.2.a=F 6.1.2.b=F 6.1.3.a=F",                                    ",not_assessed,in_progress,,"           },
    };
    struct world *world = *state;

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        expect(world, cases[i].answers, write_ciso_csv, cases[i].rest);
    expect(world, cases[3].answers, write_ciso_csv, "\n6.1.4: Score 0 %.");
    expect(world, "", write_ciso_csv, "\"6.1.1: 0 of 1 questions answered.\n6.1.2: ");
    expect(world, "", write_ciso_csv, "\r\nurn:intuitem:risk:req_node:iso42001-2023:6.2,");
}

TEST(reasons_notes_and_evidence_travel_in_the_observations)
{
    struct world *world = *state;
    struct text out;

    make(world, "6.2.a=L,seen 6.2.b=P A.2.2=out 6.2=ofi");
    field_set(&world->assessment, FIELD_NOTE, question_of(world, "6.2.a"), "one\n=two \"three\"");
    field_set(&world->assessment, FIELD_EVIDENCE, question_of(world, "6.2.b"), "Plan\tFolder 7");
    world_answer(world, "");
    out = written(world, write_ciso_csv);
    assert_non_null(strstr(out.bytes, "\n6.2.a: Largely (evidence seen). one\n=two \"\"three\"\""));
    assert_non_null(strstr(out.bytes, "(claimed). Evidence: Plan (Folder 7)."));
    assert_non_null(strstr(out.bytes, "A.2.2: Not applicable: "));
    assert_non_null(strstr(out.bytes, "Finding: Opportunity for improvement (The assessor"));
    text_release(&out);
}

TEST(a_finding_is_what_even_the_best_case_shows)
{
    struct world *world = *state;

    expect(world, "", write_ciso_findings, "filtering_labels\r\n");
    expect(world, "6.1.2.a=N", write_ciso_findings, "\r\n6.1.2-F1,");
    expect(world, "6.1.2.a=N", write_ciso_findings, ",critical,identified,1,");
    expect(world, "6.2.a=N 6.2.b=N", write_ciso_findings, ",high,identified,2,");
    expect(world, "6.2.a=L,due:2027-03-01 6.2.b=P,due:2027-02-01", write_ciso_findings,
           ",medium,identified,3,2027-03-01,");
    expect(world, "6.2=ofi", write_ciso_findings, ",low,confirmed,4,,");
    make(world, "6.2.a=F");
    {
        struct text out = written(world, write_ciso_findings);
        assert_null(strchr(strchr(out.bytes, '\n'), 'F'));
        text_release(&out);
    }
}

TEST(a_measure_is_for_what_was_rated)
{
    struct world *world = *state;

    expect(world, "", write_ciso_controls, "filtering_labels,owner\r\n");
    expect(world, "6.2.a=N,due:2027-02-01,owner:Ann 6.2.b=F", write_ciso_controls,
           ",to_do,3,M,2027-02-01,Wave 1; 4.0 days;");
    expect(world, "6.2.a=N,owner:Ann 6.2.b=F", write_ciso_controls, ",ISO 42001,Ann\r\n");
    expect(world, "6.2.a=N,owner:=cmd() 6.2.b=F", write_ciso_controls, ",ISO 42001,\r\n");
}

TEST(no_cell_begins_as_a_formula_and_no_name_is_too_long)
{
    static write_fn *const writers[] = {write_ciso_csv, write_ciso_findings, write_ciso_controls};
    struct world *world = *state;
    char *note = mem_alloc(301, 1);

    memset(note, 'x', 300);
    make(world, "6.2.a=N 6.2.b=P");
    mem_set(&world->assessment.answers[5].note, "=1+1\n@x\033[2J");
    mem_set(&world->assessment.answers[5].owner, "-1");
    ((struct item *)world->questionnaire.items)[4].title = note;
    for (size_t i = 0; i < sizeof writers / sizeof writers[0]; i++) {
        struct text out = written(world, writers[i]);
        assert_null(strstr(out.bytes, ",="));
        assert_null(strstr(out.bytes, ",\"="));
        assert_null(strstr(out.bytes, ",-1"));
        assert_null(strchr(out.bytes, '\033'));
        text_release(&out);
    }
    {
        struct text out = written(world, write_ciso_findings);
        const char *name = strstr(out.bytes, ",6.2: x");
        assert_int_equal(strchr(name + 1, ',') - name - 1, CISO_NAME_MAX);
        text_release(&out);
    }
    mem_free(note);
}

TEST(another_questionnaire_is_refused)
{
    struct world *world = *state;
    struct text out = {0};
    struct err err = {0};

    world_make(world, questions, "");
    assert_false(write_ciso_csv(&world->results, &all, &out, &err));
    assert_int_equal(err.code, ERR_USAGE);
    assert_non_null(strstr(err.text, "not known; export to oscal-ar"));
    assert_int_equal(out.length, 0);
    text_release(&out);
}

static int rows_of(const char *csv)
{
    int rows = 0;

    for (const char *at = strstr(csv, ",true,"); at != NULL; at = strstr(at + 1, ",true,"))
        rows++;
    return rows;
}

TEST(the_whole_questionnaire_has_the_67_rows_there_however_it_is_answered)
{
    struct random random = random_seeded("ciso");
    struct world *world = *state;

    document_questionnaire("questionnaires/iso42001.json", &world->questionnaire);
    for (int round = 0; round < 10; round++) {
        struct text out;
        assessment_release(&world->assessment);
        generate_assessment(&random, &world->questionnaire, &world->assessment);
        world_answer(world, "");
        out = written(world, write_ciso_csv);
        assert_int_equal(rows_of(out.bytes), 67);
        text_release(&out);
        out = written(world, write_ciso_findings);
        text_release(&out);
        out = written(world, write_ciso_controls);
        text_release(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(the_columns_are_those_of_the_importer),
        IN_WORLD(answers_become_results_that_they_bear_out),
        IN_WORLD(four_items_become_one_row),
        IN_WORLD(reasons_notes_and_evidence_travel_in_the_observations),
        IN_WORLD(a_finding_is_what_even_the_best_case_shows),
        IN_WORLD(a_measure_is_for_what_was_rated),
        IN_WORLD(no_cell_begins_as_a_formula_and_no_name_is_too_long),
        IN_WORLD(another_questionnaire_is_refused),
        IN_WORLD(the_whole_questionnaire_has_the_67_rows_there_however_it_is_answered),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
