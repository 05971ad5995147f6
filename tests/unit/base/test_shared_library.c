/* SPDX-License-Identifier: MIT
 *
 * test_shared_library.c - libraries that are there, that are not, and that are others than
 * expected.
 */
#include "base/shared_library.h"
#include "support/test.h"

#include <string.h>

/* Every program of this project runs with the C library of the machine that it was built on. */
static struct shared_library library_of(const char *soname, const struct shared_function *functions)
{
    return (struct shared_library){soname, functions, "a PDF", "use --to html"};
}

TEST(a_function_can_be_called_once_its_library_is_loaded)
{
    static double (*root)(double);
    static const struct shared_function functions[] = {
        {"cbrt", &root},
        {NULL,   NULL }
    };
    const struct shared_library library = library_of("libm.so.6", functions);
    struct err err = {0};

    assert_true(shared_library_load(&library, &err));
    assert_true(root(27) > 2.999 && root(27) < 3.001);
    assert_true(shared_library_load(&library, &err));
    assert_int_equal(err.code, ERR_NONE);
}

TEST(a_missing_library_is_named_with_its_package_and_a_way_without_it)
{
    static void (*never)(void);
    static const struct shared_function functions[] = {
        {"never", &never},
        {NULL,    NULL  }
    };
    const struct shared_library library = library_of("libnopango-1.0.so.0", functions);
    struct err err = {0};

    assert_false(shared_library_load(&library, &err));
    assert_int_equal(err.code, ERR_FAILED);
    assert_string_equal(err.text, "a PDF needs the library libnopango-1.0.so.0, which is not here; "
                                  "install it (on Debian: libnopango-1.0-0), or use --to html");
    assert_true(never == NULL);
}

TEST(a_library_without_a_function_is_refused_each_time)
{
    static double (*root)(double);
    static void (*never)(void);
    static const struct shared_function functions[] = {
        {"cbrt",                 &root },
        {"clausewalk_no_such_f", &never},
        {NULL,                   NULL  }
    };
    const struct shared_library library = library_of("libm.so.6", functions);

    for (int i = 0; i < 2; i++) {
        struct err err = {0};

        assert_false(shared_library_load(&library, &err));
        assert_non_null(strstr(err.text, "is here without clausewalk_no_such_f"));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_function_can_be_called_once_its_library_is_loaded),
        cmocka_unit_test(a_missing_library_is_named_with_its_package_and_a_way_without_it),
        cmocka_unit_test(a_library_without_a_function_is_refused_each_time),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
