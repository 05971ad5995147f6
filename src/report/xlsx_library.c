/* SPDX-License-Identifier: MIT
 *
 * xlsx_library.c - see xlsx.h: libxlsxwriter.
 */
#include "base/shared_library.h"
#include "report/xlsx.h"

#define GIVES SHARED_GIVES
#define DOES SHARED_DOES
#include "report/xlsx_library.def"
#undef GIVES
#undef DOES

#define GIVES(type, name, parameters, arguments) SHARED_ROW(name)
#define DOES(name, parameters, arguments) SHARED_ROW(name)
static const struct shared_function functions[] = {
#include "report/xlsx_library.def"
    {NULL, NULL}
};
#undef GIVES
#undef DOES

bool xlsx_library_load(struct err *err)
{
    static const struct shared_library xlsxwriter = {XLSXWRITER_SONAME, functions, "a workbook",
                                                     "use a format of CSV"};

    return shared_library_load(&xlsxwriter, err);
}
