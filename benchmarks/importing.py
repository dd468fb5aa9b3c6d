"""Reading a CSV file of actuals into a workbook, complete: checked, recognised, sealed, undoable."""

import shutil
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from benchmarks.companies import goaldesk
from benchmarks.harness import WHOLE, Result, Size, Spent, in_turn, python, run

PEOPLE, METRICS = 500, ("revenue", "collections", "gross_profit", "contract_value")

LAYOUT = """
name = "Measured"
[[table]]
fills = "actuals"
unit = "unit"
metric = { column = "metric" }
date = "day"
[[table.measure]]
sum = "amount"
"""

EMPTY = "import sqlite_utils, numpy, click"
NOTHING = "day,unit,metric,amount\n2024-01-01,P000,revenue,1\n"

DURABLE = """
import os, sys
from pathlib import Path
from goaldesk.model.edits.imports import import_draft
from goaldesk.model.importers.draft import draft
from goaldesk.model.importers.layout import read_layout
from goaldesk.model.store.workbook import Workbook
file, source, layout = map(Path, sys.argv[1:])
workbook = Workbook.open(file)
workbook.edit("Import", import_draft, draft(workbook, source, read_layout(layout), today=20_000))
os._exit(0)
"""


@lru_cache
def rows(folder: Path, count: int) -> Path:
    """A file with so many rows: ISO day, code of a unit, code of a metric, an amount like "12,345.67"."""
    file = folder / f"rows-{count}.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        out.write("day,unit,metric,amount\n")
        for at in range(count):
            cents = at * 7919 % 9_000_000
            day = f"{2024 + at % 3}-{at // 3 % 12 + 1:02d}-{at // 36 % 28 + 1:02d}"
            metric = METRICS[at % len(METRICS)]
            out.write(f'{day},P{at // 7 % PEOPLE:03d},{metric},"{cents // 100:,}.{cents % 100:02d}"\n')
    return file


@lru_cache
def people(folder: Path) -> Path:
    """A workbook with the units and metrics of the rows, and no entry."""
    file = folder / "people.goaldesk"
    units, layout = folder / "people.csv", folder / "people.toml"
    units.write_text("code\n" + "".join(f"P{at:03d}\n" for at in range(PEOPLE)), encoding="utf-8")
    layout.write_text('name = "P"\n[[table]]\nfills = "units"\nunit = "code"\ncreate_units = true\n', encoding="utf-8")
    run(goaldesk("new", file, "--company", "Measured", "--metrics", ",".join(METRICS)))
    run(goaldesk("import", file, units, "--layout", layout))
    return file


def importing(folder: Path, size: Size = WHOLE) -> Iterator[Result]:
    """The product's command, start-up included, against SQLite's own `.import` of the same file as bare text."""
    sqlite = shutil.which("sqlite3")
    if sqlite is None:
        print("importing: left out, the command line of SQLite (sqlite3) is not installed", file=sys.stderr)
        return
    layout = folder / "measured.toml"
    layout.write_text(LAYOUT, encoding="utf-8")
    spent: dict[int, float] = {}
    single, filled = folder / "single.csv", folder / "filled.goaldesk"
    single.write_text(NOTHING, encoding="utf-8")
    start = _run(folder, filled, lambda: python(DURABLE, filled, single, layout))().cpu
    for count in size.read:
        source = rows(folder, count)
        durable = _run(folder, filled, lambda s=source: python(DURABLE, filled, s, layout))
        floor = _floor(folder, sqlite, source)
        ratio, mine, bare = in_turn(min(3, size.most), durable, floor)
        spent[count] = mine.cpu - start
        detail = f"{mine.cpu:.2f} s of which {start:.2f} s start-up, floor {bare.cpu:.2f} s"
        if count < size.read[-1]:  # the start-up would weigh more than the rows
            ratio *= spent[count] / mine.cpu
        yield Result(f"import {count:,} rows until durable / .import", ratio, 4, 2.5, detail)
        held = mine.peak - python(EMPTY).peak
        yield Result(f"memory of importing {count:,} rows / 150 MiB", held / 150, 1, 0.5, f"{held:.0f} MiB")
    command = goaldesk("import", filled, rows(folder, size.read[-1]), "--layout", layout, "--yes")
    ratio, whole, bare = in_turn(1, _run(folder, filled, lambda: run(command)), _floor(folder, sqlite, source))
    yield Result("the whole command, with a verified backup / .import", ratio, 4, 2.5, f"{whole.cpu:.2f} s")
    again = run(command)
    yield Result(
        f"the same {size.read[-1]:,} rows again / the first time", again.cpu / whole.cpu, 1.5, 1, f"{again.cpu:.2f} s"
    )
    small, whole_size = size.read
    growth = (spent[whole_size] / whole_size) / (spent[small] / small)
    yield Result(f"cost of a row at {whole_size:,} / at {small:,}", growth, 1.25, 1, "1 is linear")


def _run(folder: Path, filled: Path, command: Callable[[], Spent]) -> Callable[[], Spent]:
    """The command on a fresh copy of the workbook."""

    def fresh() -> Spent:
        filled.unlink(missing_ok=True)
        shutil.copyfile(people(folder), filled)
        return command()

    return fresh


def _floor(folder: Path, sqlite: str, source: Path) -> Callable[[], Spent]:
    def floor() -> Spent:
        bare = folder / "bare.db"
        bare.unlink(missing_ok=True)
        return run([sqlite, bare, f".import --csv {source} t"])

    return floor
