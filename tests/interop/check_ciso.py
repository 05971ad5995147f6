# SPDX-License-Identifier: MIT
"""The workbook for CISO Assistant is what its importer reads, and says what the CSV says.

check_ciso.py PROGRAM SOURCE. As the importer: the first sheet, headers in the first row, a row only
if `assessable` is true, `ref_id` compared as a text, known values, whole scores from 0 to 5.
"""
import csv
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile

PROGRAM, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
COLUMNS = ["urn", "assessable", "ref_id", "name", "compliance_result", "requirement_progress", "score", "observations"]
RESULTS = {"not_assessed", "partially_compliant", "non_compliant", "compliant", "not_applicable"}
PROGRESS = {"to_do", "in_progress", "in_review", "done"}


def cell_value(cell, strings):
    value = cell.findtext(SPACE + "v")
    kind = cell.get("t", "n")
    if value is None:
        return None
    return {"s": lambda: strings[int(value)], "b": lambda: value == "1", "n": lambda: float(value)}[kind]()


def read_workbook(path):
    with zipfile.ZipFile(path) as book:
        assert book.testzip() is None
        shared = tree.fromstring(book.read("xl/sharedStrings.xml"))
        strings = ["".join(text.text or "" for text in entry.iter(SPACE + "t")) for entry in shared]
        sheets = tree.fromstring(book.read("xl/workbook.xml")).find(SPACE + "sheets")
        assert len(sheets) == 1
        page = tree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    for row in page.iter(SPACE + "row"):
        cells = {re.match("[A-Z]+", cell.get("r"))[0]: cell_value(cell, strings) for cell in row}
        yield [cells.get(letter) for letter in "ABCDEFGH"]


def faults(row):
    urn, assessable, ref_id, name, result, progress, score, observations = row
    if assessable is not True:
        yield "assessable is not a true"
    if urn != "urn:intuitem:risk:req_node:iso42001-2023:" + str(ref_id).lower() or not isinstance(ref_id, str):
        yield f"urn {urn} of {ref_id!r}"
    if not name or not observations.startswith(ref_id):
        yield "no name or observations"
    if result not in RESULTS or progress not in PROGRESS:
        yield f"{result} {progress}"
    if score is not None and (score not in range(6) or result in ("not_assessed", "not_applicable")):
        yield f"score {score} of {result}"


def export(assessment, kind, out):
    subprocess.run([PROGRAM, "export", assessment, "--to", kind, "-o", out], check=True)
    return out.read_bytes()


def check(assessment, folder):
    book = folder / "a.xlsx"
    first = export(assessment, "ciso-assistant", book)
    if export(assessment, "ciso-assistant", book) != first:
        yield "not the same bytes again"
    header, *rows = read_workbook(book)
    table = export(assessment, "ciso-csv", folder / "a.csv").decode("utf-8-sig")
    listed = list(csv.DictReader(table.splitlines(keepends=True)))
    if header != COLUMNS or len(rows) != 67 or len(listed) != 67 or list(listed[0]) != COLUMNS:
        yield f"{header}, {len(rows)} rows"
    for row, line in zip(rows, listed):
        for fault in faults(row):
            yield f"{row[2]}: {fault}"
        words = ["true" if value is True else "" if value is None else f"{value:g}" if isinstance(value, float)
                 else value for value in row]
        if words != list(line.values()):
            yield f"{row[2]}: {words} in the workbook, {list(line.values())} in the CSV"


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        empty = folder / "empty.json"
        subprocess.run([PROGRAM, "new", empty, "--organisation", "Acme"], check=True)
        failures = [f"{path.name}: {fault}" for path in (SOURCE / "samples/sample.json", empty)
                    for fault in check(path, folder)]
    print("\n".join(failures) or "67 rows, twice")
    return 1 if failures else 0


sys.exit(main())
