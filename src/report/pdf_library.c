/* SPDX-License-Identifier: MIT
 *
 * pdf_library.c - see pdf.h: Pango, and Cairo and GObject, which come with it.
 */
#include "base/shared_library.h"
#include "report/pdf.h"

#include <cairo-pdf.h>

#define GIVES SHARED_GIVES
#define DOES SHARED_DOES
#include "report/pdf_library.def"
#undef GIVES
#undef DOES

#define GIVES(type, name, parameters, arguments) SHARED_ROW(name)
#define DOES(name, parameters, arguments) SHARED_ROW(name)
static const struct shared_function functions[] = {
#include "report/pdf_library.def"
    {NULL, NULL}
};
#undef GIVES
#undef DOES

bool pdf_library_load(struct err *err)
{
    static const struct shared_library pango = {PANGOCAIRO_SONAME, functions, "a PDF",
                                                "use --to html, which prints as well"};

    return shared_library_load(&pango, err);
}
