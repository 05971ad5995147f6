/* SPDX-License-Identifier: MIT
 *
 * raw_zip_library.c - see raw_zip.h: minizip and Expat.
 */
#include "base/shared_library.h"
#include "codec/raw_zip.h"

#include <expat.h>
#include <unzip.h>

#define GIVES SHARED_GIVES
#define DOES SHARED_DOES
#include "codec/raw_zip_expat.def"
#include "codec/raw_zip_minizip.def"
#undef GIVES
#undef DOES

#define GIVES(type, name, parameters, arguments) SHARED_ROW(name)
#define DOES(name, parameters, arguments) SHARED_ROW(name)
static const struct shared_function of_minizip[] = {
#include "codec/raw_zip_minizip.def"
    {NULL, NULL}
};

static const struct shared_function of_expat[] = {
#include "codec/raw_zip_expat.def"
    {NULL, NULL}
};
#undef GIVES
#undef DOES

bool raw_zip_library_load(struct err *err)
{
    static const char *const reading = "reading a workbook";
    static const char *const otherwise = "save the sheet as CSV";
    const struct shared_library minizip = {MINIZIP_SONAME, of_minizip, reading, otherwise};
    const struct shared_library expat = {EXPAT_SONAME, of_expat, reading, otherwise};

    return shared_library_load(&minizip, err) && shared_library_load(&expat, err);
}
