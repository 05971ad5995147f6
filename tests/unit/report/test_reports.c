/* SPDX-License-Identifier: MIT
 *
 * test_reports.c - reports of a small assessment as whole files, to be read by people.
 */
#include "base/mem.h"
#include "report/report.h"
#include "support/build.h"
#include "support/golden.h"
#include "support/test.h"

#include <string.h>

static const char *const small = "# 4 clause\n"
                                 "* 4.1 mandatory\n"
                                 "4.1.a defined stopper=S1 effort=2\n"
                                 "4.1.b implemented after=4.1.a effort=0.5\n"
                                 "* 4.2 mandatory\n"
                                 "4.2.a defined\n"
                                 "# A.2 objective\n"
                                 "* A.2.2\n"
                                 "A.2.2.a evidenced\n"
                                 "* A.2.3\n"
                                 "A.2.3.a defined\n"
                                 "pattern F-1 major item=4.1 facet=defined at_most=0.5\n"
                                 "unit nist GOVERN-1 4.1,4.2\n"
                                 "unit nist GOVERN-2\n";

static void add_evidence(struct answer *answer)
{
    struct evidence *evidence = answer_add_evidence(answer);

    mem_set(&evidence->title, "Minutes <2026>");
    mem_set(&evidence->location, "S:\\AI|law\\minutes.pdf");
}

/* One of each: rated, open, unknown, excluded, graded by the assessor. */
static void make(struct world *world)
{
    struct assessment *assessment;

    world_make(world, small,
               "4.1.a=N,seen,owner:Ann,due:2027-01-31 4.1.b=? 4.2.a=F 4.2=ofi,because "
               "A.2.2=out,because");
    assessment = &world->assessment;
    mem_set(&assessment->name, "Acme & Sons");
    mem_set(&assessment->modified, "2026-11-21T09:40:12Z");
    mem_set(&assessment->scope, "Two *models*\nand a chatbot");
    mem_set(&assessment->answers[0].note, "Nobody <b>knows</b> | yet\n# really");
    mem_set(&assessment->decisions[3].drivers, "risk\nlegal");
    assessment->decisions[3].present = true;
    assessment->decisions[3].applicable = true;
    add_evidence(&assessment->answers[0]);
    world_answer(world, "");
}

static void assert_report(struct world *world, const char *format, const char *path)
{
    static const struct report_options options = {.consultancy = "North & light"};
    struct text out = {0};
    struct err err = {0};

    assert_true(exporter_of_name(format)->write(&world->results, &options, &out, &err));
    assert_golden(&out, path);
    text_release(&out);
}

static void html_is_as_it_was_read(void **state)
{
    make(*state);
    assert_report(*state, "html", "tests/data/reports/small.html");
}

static void markdown_is_as_it_was_read(void **state)
{
    make(*state);
    assert_report(*state, "markdown", "tests/data/reports/small.md");
}

static void mails_are_as_they_were_read(void **state)
{
    make(*state);
    assert_report(*state, "agenda", "tests/data/reports/agenda.md");
    assert_report(*state, "evidence-list", "tests/data/reports/evidence.md");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_WORLD(html_is_as_it_was_read),
        IN_WORLD(markdown_is_as_it_was_read),
        IN_WORLD(mails_are_as_they_were_read),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
