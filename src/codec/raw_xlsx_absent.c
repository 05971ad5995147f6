/* SPDX-License-Identifier: MIT
 *
 * raw_xlsx_absent.c - in the place of raw_xlsx.c where this build cannot read workbooks.
 */
#include "codec/raw_sheet.h"

bool raw_xlsx_read(const char *bytes, size_t length, struct raw_book *out, struct err *err)
{
    (void)bytes;
    (void)length;
    (void)out;
    return err_set(err, ERR_FAILED,
                   "is a workbook, which this build does not read; build with "
                   "-DCLAUSEWALK_XLSX=ON, or save the sheet as CSV");
}
