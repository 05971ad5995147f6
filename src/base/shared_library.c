/* SPDX-License-Identifier: MIT
 *
 * shared_library.c - see shared_library.h.
 */
#include "base/shared_library.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

/* What is wrong, and which package would mend it, as Debian names packages: libpangocairo-1.0.so.0
 * is in libpangocairo-1.0-0, libexpat.so.1 in libexpat1. */
static bool fail(const struct shared_library *library, const char *what, struct err *err)
{
    const char *soname = library->soname;
    const char *dot = strstr(soname, ".so.");
    int length = dot == NULL ? (int)strlen(soname) : (int)(dot - soname);
    const char *version = dot == NULL ? "" : dot + strlen(".so.");
    bool digit = length > 0 && soname[length - 1] >= '0' && soname[length - 1] <= '9';

    return err_set(err, ERR_FAILED,
                   "%s needs the library %s, which %s; install it (on Debian: %.*s%s%s), or %s",
                   library->needed_for, soname, what, length, soname, digit ? "-" : "", version,
                   library->otherwise);
}

/* It is missing itself, or something that it needs in turn. */
static bool fail_open(const struct shared_library *library, struct err *err)
{
    const char *reason = dlerror();
    char what[512];

    if (reason == NULL || strncmp(reason, library->soname, strlen(library->soname)) == 0)
        return fail(library, "is not here", err);
    (void)snprintf(what, sizeof what, "cannot be used (%s)", reason);
    return fail(library, what, err);
}

/* A pointer to a function may have another size than one to data, but not where there is dlsym. */
static bool look_up(void *handle, const struct shared_function *function)
{
    void *address = dlsym(handle, function->name);

    if (address != NULL)
        memcpy(function->pointer, &address, sizeof address);
    return address != NULL;
}

static bool is_loaded(const struct shared_library *library)
{
    const struct shared_function *last = library->functions;
    void *address;

    while (last[1].name != NULL)
        last++;
    memcpy(&address, last->pointer, sizeof address);
    return address != NULL;
}

bool shared_library_load(const struct shared_library *library, struct err *err)
{
    void *handle;
    char what[128];

    if (is_loaded(library))
        return true;
    handle = dlopen(library->soname, RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL)
        return fail_open(library, err);
    for (const struct shared_function *at = library->functions; at->name != NULL; at++) {
        if (look_up(handle, at))
            continue;
        (void)snprintf(what, sizeof what, "is here without %s", at->name);
        return fail(library, what, err);
    }
    return true;
}
