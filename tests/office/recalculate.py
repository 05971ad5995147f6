#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""recalculate.py - whether the workbook's living figures are the engine's, before and after edits.

    tests/office/recalculate.py CLAUSEWALK FILE

Run by hand or by a pipeline that has LibreOffice and python3-openpyxl; it is no part of ctest, so
that nobody takes a machine without them for one on which it passed. Without them it fails.

A workbook is exported, filled in with openpyxl (which drops every cached value), computed anew by
LibreOffice, compared with `score --json` of the same answers, imported, and compared again.
"""
import json
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

EDITS = 40
HEADER = 3
GRADES = {"major": "Major nonconformity", "minor": "Minor nonconformity",
          "ofi": "Opportunity for improvement", "conform": "Conform", None: None}


def run(program, *arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def columns(sheet):
    return {cell.value: cell.column for cell in sheet[HEADER] if cell.value}


def fill_in(path, seed):
    """Random ratings, bases and decisions, as a client would enter them."""
    chosen = random.Random(seed)
    book = openpyxl.load_workbook(path)
    ratings = [book["About"].cell(row, 1).value for row in range(1, book["About"].max_row + 1)]
    first = ratings.index("Ratings") + 1
    ratings = ratings[first:first + 6] + [None]
    sheet = book["Assessment"]
    at = columns(sheet)
    for _ in range(EDITS):
        row = chosen.randrange(HEADER + 1, sheet.max_row + 1)
        sheet.cell(row, at["Rating"]).value = chosen.choice(ratings)
        sheet.cell(row, at["Basis"]).value = chosen.choice(["Seen", "Claimed", None])
        sheet.cell(row, at["Justification"]).value = chosen.choice(["because", " ", None])
    sheet = book["Statement of Applicability"]
    at = columns(sheet)
    for _ in range(EDITS // 5):
        row = chosen.randrange(HEADER + 1, sheet.max_row + 1)
        sheet.cell(row, at["Applicable"]).value = chosen.choice(["Yes", "No", "Undecided"])
        sheet.cell(row, at["Justification"]).value = chosen.choice(["not ours", "\u3000", None])
    sheet = book["Items"]
    at = columns(sheet)
    for _ in range(EDITS // 10):
        row = chosen.randrange(HEADER + 1, sheet.max_row + 1)
        sheet.cell(row, at["Assessor's grade"]).value = chosen.choice(list(GRADES.values()))
        sheet.cell(row, at["Reason of the grade"]).value = chosen.choice(["seen", None])
    book.save(path)


def recalculate(path):
    out = path.parent / "computed"
    out.mkdir(exist_ok=True)
    subprocess.run(["libreoffice", "--headless", "--convert-to", "xlsx", "--outdir", str(out),
                    str(path)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return out / path.name


def compare(path, results):
    book = openpyxl.load_workbook(path, data_only=True)
    wrong = []

    def expect(where, shown, should):
        shown = None if shown == "" else shown
        numbers = isinstance(shown, (int, float)) and isinstance(should, (int, float))
        if not (shown == should or (numbers and abs(shown - should) < 2e-6)):
            wrong.append(f"{where}: {shown!r}, not {should!r}")

    sheet = book["Items"]
    at = columns(sheet)
    rows = {sheet.cell(row, 1).value: row for row in range(HEADER + 1, sheet.max_row + 1)}
    for item in results["items"]:
        def shown(title):
            return sheet.cell(rows[item["id"]], at[title]).value
        for title in ("Score", "Low", "High", "Band", "Coverage", "Confidence"):
            expect(f"{item['id']} {title}", shown(title), item[title.lower()])
        expect(f"{item['id']} finding", shown("Finding"), GRADES[item["finding"]])
        expect(f"{item['id']} at best", shown("At best"), GRADES[item["finding_best"]])
    sheet = book["Heatmap"]
    for number, row in enumerate(results["heatmap"]["rows"]):
        for place, cell in enumerate(row["cells"]):
            expect(f"heatmap {row['id']} {place}",
                   sheet.cell(HEADER + 1 + number, 3 + place).value,
                   None if cell is None else cell["score"])
    sheet = book["Summary"]
    labels = next(row for row in range(1, 30) if sheet.cell(row, 1).value == "Score")
    for place, name in enumerate(("score", "low", "high", "coverage", "confidence")):
        expect(name, sheet.cell(labels + 1, place + 1).value, results["readiness"][name])
    return wrong


def round_of(program, source, folder, seed):
    file = folder / "assessment.json"
    book = folder / "book.xlsx"
    shutil.copy(source, file)
    run(program, "export", str(file), "--to", "xlsx", "-o", str(book))
    wrong = compare(book, json.loads(run(program, "score", "--json", str(file))))
    if seed > 0:
        fill_in(book, seed)
    computed = recalculate(book)
    run(program, "import", str(file), str(computed))
    return wrong + compare(computed, json.loads(run(program, "score", "--json", str(file))))


def main():
    program, source = sys.argv[1:3]
    failed = False
    for seed in range(4):
        with tempfile.TemporaryDirectory() as folder:
            wrong = round_of(program, source, Path(folder), seed)
        print(f"round {seed}: {len(wrong)} figures differ")
        print("\n".join(wrong[:20]))
        failed = failed or bool(wrong)
    sys.exit(failed)


if __name__ == "__main__":
    main()
