/* SPDX-License-Identifier: MIT
 *
 * test_iso42001_plan.c - the remedies of questionnaires/iso42001.json make a plan, and the people
 * to ask make conversations.
 */
#include "model/results.h"
#include "support/documents.h"
#include "support/test.h"

#include <string.h>

struct plan {
    struct questionnaire questionnaire;
    struct assessment nothing; /* every question is open */
    struct results results;
};

static int plan_nothing(void **state)
{
    static struct plan plan;

    document_questionnaire("questionnaires/iso42001.json", &plan.questionnaire);
    assessment_init(&plan.nothing, &plan.questionnaire);
    results_compute(&plan.results, &plan.nothing);
    *state = &plan;
    return 0;
}

static int release_plan(void **state)
{
    struct plan *plan = *state;

    results_release(&plan->results);
    assessment_release(&plan->nothing);
    questionnaire_release(&plan->questionnaire);
    return 0;
}

static int wave_of(const struct plan *plan, int question)
{
    for (int i = 0; i < plan->results.remediation_count; i++) {
        if (plan->results.remediation[i].question == question)
            return plan->results.remediation[i].wave;
    }
    return 0;
}

static void an_organisation_without_anything_has_four_to_seven_waves(void **state)
{
    const struct plan *plan = *state;
    int last = 0;
    int first = 0;

    assert_int_equal(plan->results.remediation_count, 194);
    for (int i = 0; i < plan->results.remediation_count; i++) {
        int wave = plan->results.remediation[i].wave;

        last = wave > last ? wave : last;
        first += wave == 1;
    }
    assert_in_range(last, 4, 7);
    assert_in_range(first, 5, 20); /* few enough to begin with */
}

static void the_whole_way_takes_a_company_of_fifty_a_plausible_time(void **state)
{
    const struct plan *plan = *state;

    assert_in_range((int)plan->results.effort_days, 150, 400);
    for (int i = 0; i < plan->questionnaire.question_count; i++) {
        double days = plan->questionnaire.questions[i].remedy.effort_days;

        assert_true(days >= 0.5 && days <= 8);
    }
}

/* Whether one question's remedy waits for that of another, at any distance. */
static bool waits_for(const struct questionnaire *it, int question, int other)
{
    const struct index_list *after = &it->questions[question].remedy.after;

    for (int i = 0; i < after->count; i++) {
        if (after->at[i] == other || waits_for(it, after->at[i], other))
            return true;
    }
    return false;
}

/* The first is the foundation of the second. */
static const char *const foundations[][2] = {
    {"4.1.a",   "4.3.a"  },
    {"4.2.a",   "4.3.a"  },
    {"A.4.2.a", "4.3.a"  },
    {"A.4.2.a", "4.1.b"  },
    {"4.3.a",   "5.2.a"  },
    {"5.2.a",   "6.2.a"  },
    {"6.2.a",   "9.1.a"  },
    {"6.1.2.a", "6.1.2.d"},
    {"4.3.a",   "6.1.2.d"},
    {"A.4.2.a", "6.1.2.d"},
    {"6.1.2.d", "6.1.3.c"},
    {"6.1.3.a", "6.1.3.c"},
    {"4.3.a",   "6.1.3.c"},
    {"6.1.2.a", "6.1.3.c"},
    {"6.1.3.c", "6.1.3.b"},
    {"6.1.3.c", "6.1.3.d"},
    {"6.1.3.d", "6.1.3.e"},
    {"6.1.3.d", "8.3.a"  },
    {"6.1.3.c", "8.1.b"  },
    {"8.1.b",   "8.1.c"  },
    {"A.4.2.a", "6.1.4.d"},
    {"6.1.4.a", "6.1.4.d"},
    {"A.5.2.a", "6.1.4.d"},
    {"6.1.4.d", "8.4.b"  },
    {"A.4.2.a", "8.4.b"  },
    {"6.1.4.d", "A.5.2.b"},
    {"8.1.b",   "9.2.1.a"},
    {"4.3.a",   "9.2.1.a"},
    {"6.1.3.b", "9.2.1.a"},
    {"9.2.2.a", "9.2.1.a"},
    {"9.2.1.a", "9.3.1.a"},
    {"9.2.1.a", "9.3.1.b"},
    {"9.2.1.a", "9.3.2.b"},
    {"9.2.1.a", "9.3.3.a"},
    {"8.1.b",   "9.3.1.a"},
    {"9.1.b",   "9.3.2.b"},
    {"5.2.a",   "7.3.a"  },
    {"5.3.a",   "7.2.a"  },
};

enum { FOUNDATIONS = sizeof foundations / sizeof foundations[0] };

static void foundations_come_first(void **state)
{
    const struct plan *plan = *state;
    const struct questionnaire *it = &plan->questionnaire;

    for (size_t i = 0; i < FOUNDATIONS; i++) {
        int before = questionnaire_question(it, foundations[i][0]);
        int after = questionnaire_question(it, foundations[i][1]);

        assert_true(before != NONE && after != NONE);
        if (!waits_for(it, after, before))
            fail_msg("%s does not wait for %s", foundations[i][1], foundations[i][0]);
        assert_true(wave_of(plan, before) < wave_of(plan, after));
    }
}

/* The same numbers on every machine. */
static unsigned draw(unsigned *seed, unsigned below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 16) % below;
}

/* Some of it was asked, and some of that is there; the share differs from seed to seed. */
static void answer_at_random(struct assessment *assessment, unsigned seed)
{
    unsigned open = draw(&seed, 4);
    unsigned best = 1 + draw(&seed, 4);

    for (int i = 0; i < assessment->questionnaire->question_count; i++) {
        if (draw(&seed, 4) < open)
            continue;
        assessment->answers[i].present = true;
        assessment->answers[i].rating = draw(&seed, 2) == 0 ? 3 : (int)draw(&seed, best);
    }
}

static int place_of(const struct results *results, int question)
{
    for (int i = 0; i < results->remediation_count; i++) {
        if (results->remediation[i].question == question)
            return i;
    }
    return NONE;
}

static void assert_in_order(const struct results *results, unsigned seed)
{
    for (size_t i = 0; i < FOUNDATIONS; i++) {
        const struct questionnaire *it = results->questionnaire;
        int before = place_of(results, questionnaire_question(it, foundations[i][0]));
        int after = place_of(results, questionnaire_question(it, foundations[i][1]));

        if (after != NONE && before > after)
            fail_msg("seed %u: %s before %s", seed, foundations[i][1], foundations[i][0]);
    }
}

/* A finished step in the middle cuts a chain of remedies; the order holds all the same. */
static void whatever_is_there_already_nothing_precedes_its_foundation(void **state)
{
    const struct plan *plan = *state;

    for (unsigned seed = 1; seed <= 300; seed++) {
        struct assessment assessment;
        struct results results = {0};

        assessment_init(&assessment, &plan->questionnaire);
        answer_at_random(&assessment, seed);
        results_compute(&results, &assessment);
        assert_in_order(&results, seed);
        results_release(&results);
        assessment_release(&assessment);
    }
}

static bool is_facet(const struct questionnaire *it, int question, const char *facet)
{
    return strcmp(it->facets[it->questions[question].facet].id, facet) == 0;
}

/* What is improved was there before. */
static void improvement_waits_for_something(void **state)
{
    const struct questionnaire *it = &((const struct plan *)*state)->questionnaire;

    for (int i = 0; i < it->question_count; i++) {
        if (is_facet(it, i, "improved") && it->questions[i].remedy.after.count == 0)
            fail_msg("%s waits for nothing", it->questions[i].id);
        assert_true(it->questions[i].remedy.after.count <= 7);
    }
}

static void remedies_are_done_by_somebody_who_is_asked(void **state)
{
    const struct questionnaire *it = &((const struct plan *)*state)->questionnaire;

    for (int i = 0; i < it->question_count; i++) {
        bool known = false;

        for (int j = 0; j < it->interviewee_count; j++)
            known |= strcmp(it->interviewees[j].id, it->questions[i].remedy.role) == 0;
        if (!known)
            fail_msg("%s: nobody is \"%s\"", it->questions[i].id, it->questions[i].remedy.role);
    }
}

/* Eight conversations, none of three questions and none of a hundred. */
static void each_interviewee_gets_a_sensible_set(void **state)
{
    const struct questionnaire *it = &((const struct plan *)*state)->questionnaire;

    assert_int_equal(it->interviewee_count, 8);
    for (int who = 0; who < it->interviewee_count; who++) {
        int first = 0;
        int any = 0;

        for (int i = 0; i < it->question_count; i++) {
            const struct index_list *ask = &it->questions[i].ask;

            first += ask->at[0] == who;
            for (int j = 0; j < ask->count; j++)
                any += ask->at[j] == who;
        }
        if (first < 10 || any > 60)
            fail_msg("%s: first for %d questions, asked %d", it->interviewees[who].id, first, any);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_organisation_without_anything_has_four_to_seven_waves),
        cmocka_unit_test(the_whole_way_takes_a_company_of_fifty_a_plausible_time),
        cmocka_unit_test(foundations_come_first),
        cmocka_unit_test(whatever_is_there_already_nothing_precedes_its_foundation),
        cmocka_unit_test(improvement_waits_for_something),
        cmocka_unit_test(remedies_are_done_by_somebody_who_is_asked),
        cmocka_unit_test(each_interviewee_gets_a_sensible_set),
    };

    return cmocka_run_group_tests(tests, plan_nothing, release_plan);
}
