#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""bench-export.py - the workbook of an assessment against the bare library and openpyxl.

    tools/bench-export.py CLAUSEWALK BARE FILE

BARE is the program of tools/bench_bare.c. All three write the same cells with a look each, formulas
and empty cells included; the bare library once more without looks and empty cells. CPU time counts,
the best of several runs in turns, since other work on the machine moves the clock on the wall.
Promised: at most 1.3 times the bare library, at least 5 times as fast as openpyxl, CSV under 20 ms.
"""
import os
import subprocess
import sys
import tempfile
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

RUNS = 15


def used():
    mine, theirs = getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN)
    return mine.ru_utime + mine.ru_stime + theirs.ru_utime + theirs.ru_stime


def best(run, runs=RUNS):
    times = []
    for _ in range(runs):
        start = used()
        run()
        times.append(used() - start)
    return min(times)


def cells_of(path):
    formulas = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    for sheet in formulas:
        rows = []
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None or cell.has_style:
                    rows.append((cell.row, cell.column, cell.value,
                                 values[sheet.title][cell.coordinate].value, cell.style_id))
        yield sheet.title, rows


def write_list(sheets, path, looks):
    with open(path, "w", encoding="utf-8", newline="") as out:
        for title, rows in sheets:
            out.write(f"\x1e{title}\x1f")
            for row, column, value, cached, look in rows:
                kind = "s"
                if value is None and not looks:
                    continue
                if value is None:
                    kind, value = "b", ""
                elif isinstance(value, str) and value.startswith("="):
                    kind = "f"
                elif hasattr(value, "year"):
                    kind, value = "n", 46000
                elif isinstance(value, (int, float)):
                    kind = "n"
                shown = "" if cached is None or hasattr(cached, "year") else cached
                out.write(f"\x1d{row - 1}\x1f{column - 1}\x1f{kind}\x1f{look if looks else 0}\x1f{value}\x1f{shown}")


def write_openpyxl(sheets, path):
    """The values with the look that they have in ours: a font, a border, a colour, a format."""
    side = Side(style="thin", color="D0D0D0")
    look = {"font": Font(name="Calibri", size=10, color="1D2127"),
            "border": Border(left=side, right=side, top=side, bottom=side),
            "fill": PatternFill("solid", fgColor="FFFBEA"),
            "alignment": Alignment(wrap_text=True, vertical="top")}
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row, column, value, _, _ in rows:
            cell = sheet.cell(row, column)
            cell.value = value
            for name, part in look.items():
                setattr(cell, name, part)
    book.save(path)


def main():
    program, bare, source = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as folder:
        book = os.path.join(folder, "ours.xlsx")
        cells = os.path.join(folder, "cells")

        def export(*arguments):
            subprocess.run([program, "export", source, *arguments], check=True)

        def bare_run(cells):
            return float(subprocess.run([bare, cells, os.path.join(folder, "bare.xlsx"), "1"],
                                        check=True, capture_output=True, text=True).stdout)

        export("--to", "xlsx", "-o", book)
        sheets = list(cells_of(book))
        plain = os.path.join(folder, "plain")
        write_list(sheets, cells, True)
        write_list(sheets, plain, False)
        turns = []
        for _ in range(RUNS):
            turns.append((best(lambda: export("--to", "xlsx", "-o", book), 1),
                          best(lambda: export("--to", "csv", "--sheet", "summary", "-o",
                                              os.path.join(folder, "summary.csv")), 1),
                          best(lambda: export("--to", "csv", "-o", os.path.join(folder, "ours.csv")), 1),
                          bare_run(cells), bare_run(plain)))
        ours, read, csv, library, unstyled = (min(turn[i] for turn in turns) for i in range(5))
        python = best(lambda: write_openpyxl(sheets, os.path.join(folder, "python.xlsx")), 3)
    count = sum(len(rows) for _, rows in sheets)
    print(f"{count} cells in {len(sheets)} sheets; start and reading {read * 1000:.1f} ms")
    print(f"workbook {ours * 1000:.1f} ms; bare library {library * 1000:.1f} ms (ratio "
          f"{(ours - read) / library:.2f}, with start and reading {ours / library:.2f}), without looks "
          f"{unstyled * 1000:.1f} ms (ratio {(ours - read) / unstyled:.2f}); "
          f"openpyxl {python * 1000:.1f} ms ({python / ours:.1f} times ours)")
    print(f"CSV {(csv - read) * 1000:.1f} ms, with start and reading {csv * 1000:.1f} ms")


if __name__ == "__main__":
    main()
