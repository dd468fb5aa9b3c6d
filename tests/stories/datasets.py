"""A foreign data set in a workbook, through layouts and the commands, and what its figures are compared by.

One rule: nothing here knows a set; what a set means is said in its layouts and in the table of its figures.
"""

import csv
import json
import re
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from goaldesk.cli import main

LAYOUTS = Path(__file__).parent.parent / "data" / "layouts"
CO = "Company"


@dataclass(frozen=True)
class Status:
    """A field of `status --json`; over several periods it is added up. Braces take what the pattern found. `slack` is
    allowed where the truth itself adds up rounded figures.
    """

    metric: str
    period: str
    unit: str = CO
    field: str = "actual"
    places: int = 2
    slack: Decimal = Decimal(0)


@dataclass(frozen=True)
class Entries:
    """Entries of the export: their sum, their number, or the number of different values in a column; `of` divides by
    another sum."""

    metric: str
    segment: str = ""
    take: str = "sum"
    of: str = ""
    places: int = 2


@dataclass(frozen=True)
class Rows:
    """How many rows of an exported table have these values."""

    table: str
    where: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    """A count in the report of one import, by its layout and key."""

    layout: str
    key: str


Figure = Status | Entries | Rows | Report


@dataclass(frozen=True)
class DataSet:
    folder: str
    truth: str
    imports: tuple[tuple[str, str], ...]
    figures: Mapping[str, Figure]
    fiscal_start: int = 1
    names: Mapping[str, str] = field(default_factory=dict)
    not_expressed: Mapping[str, str] = field(default_factory=dict)
    ties: frozenset[str] = frozenset()
    """Leaves whose exact value lies half way: rounded to even there, away from zero here."""


def leaves(truth: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Decimal]]:
    """Every number in a JSON document, with the path to it."""
    if isinstance(truth, dict):
        for key, value in truth.items():
            yield from leaves(value, (*path, key))
    elif isinstance(truth, list):
        for at, value in enumerate(truth):
            yield from leaves(value, (*path, str(at)))
    elif isinstance(truth, int | float | Decimal) and not isinstance(truth, bool):
        yield "/".join(path), Decimal(truth)


def matched(pattern: str, path: str) -> dict[str, str] | None:
    """What the braces of a pattern stand for in a path; None where it does not fit."""
    parts = re.split(r"\{(\w+)\}", pattern)
    regex = "".join(re.escape(part) if at % 2 == 0 else f"(?P<{part}>[^/|]+?)" for at, part in enumerate(parts))
    found = re.fullmatch(regex, path)
    return found.groupdict() if found else None


def run(*words: str | Path) -> str:
    result = CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)
    assert result.exit_code == 0, (words, result.output[-3000:])
    return result.stdout


@dataclass
class Company:
    """A workbook with a data set in it, asked through the commands."""

    file: Path
    source: Path
    out: Path
    reports: dict[str, dict[str, Any]]

    @classmethod
    def of(cls, data: DataSet, datasets: Path, folders: pytest.TempPathFactory) -> "Company":
        """A workbook with the set in it, made once for the whole run."""
        if data.folder not in _MADE:
            _MADE[data.folder] = cls._made(data, datasets, folders.mktemp(data.folder))
        return _MADE[data.folder]

    @classmethod
    def _made(cls, data: DataSet, datasets: Path, folder: Path) -> "Company":
        source = datasets / data.folder
        if (source / "create.sql").exists():
            source = tables_of(source / "create.sql", folder / "tables")
        file = folder / "company.goaldesk"
        run("new", file, "--company", CO, "--fiscal-start", str(data.fiscal_start))
        company = cls(file, source, folder / "out", {})
        for layout, name in data.imports:
            company.reports[layout] = company.take(layout, source / name)
        run("export", file, "--out", company.out)
        return company

    def take(self, layout: str, source: Path, *more: str) -> dict[str, Any]:
        """Import a file by one of the layouts; its report."""
        toml = LAYOUTS / f"{layout}.toml"
        report: dict[str, Any] = json.loads(run("import", self.file, source, "--layout", toml, "--json", *more))
        return report

    def __post_init__(self) -> None:
        self._status: dict[str, dict[tuple[str, str], dict[str, Any]]] = {}

    def status(self, period: str) -> dict[tuple[str, str], dict[str, Any]]:
        if period not in self._status:
            rows = json.loads(run("status", self.file, "--period", period, "--json"))
            by_name = {(row["name"], row["metric"]): row for row in rows}
            self._status[period] = by_name | {(row["unit"], row["metric"]): row for row in rows}
        return self._status[period]

    def table(self, name: str) -> list[dict[str, str]]:
        with (self.out / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    @cached_property
    def entries(self) -> dict[str, list[dict[str, str]]]:
        """The exported entries by metric."""
        found: dict[str, list[dict[str, str]]] = {}
        for entry in self.table("entry"):
            found.setdefault(entry["metric"], []).append(entry)
        return found

    def figure(self, figure: Figure, found: Mapping[str, str]) -> Decimal:
        def said(text: str) -> str:
            return text.format_map(found)

        if isinstance(figure, Report):
            return Decimal(self.reports[figure.layout][figure.key])
        if isinstance(figure, Rows):
            rows = self.table(figure.table)
            return Decimal(sum(all(row[key] == value for key, value in figure.where.items()) for row in rows))
        if isinstance(figure, Status):
            key = said(figure.unit), said(figure.metric)
            values = [self.status(period)[key][figure.field] for period in said(figure.period).split("+")]
            return sum((Decimal(str(value)) for value in values if value is not None), Decimal(0))
        return self._of_entries(figure.metric, said(figure.segment), figure.take) / (
            self._of_entries(figure.of, said(figure.segment), "sum") if figure.of else 1
        )

    def _of_entries(self, metric: str, segment: str, take: str) -> Decimal:
        mine = [one for one in self.entries[metric] if segment in ("", one["segment"])]
        amounts = [Decimal(one["amount"]) for one in mine]
        counts = {
            "count": len(mine),
            "units": len({one["unit"] for one in mine}),
            "negative": sum(a < 0 for a in amounts),
        }
        return Decimal(counts[take]) if take in counts else sum(amounts, Decimal(0))


_MADE: dict[str, Company] = {}


def tables_of(script: Path, folder: Path) -> Path:
    """The tables of an SQL script as CSV files, whatever they mean."""
    folder.mkdir()
    connection = sqlite3.connect(":memory:")
    connection.executescript(script.read_text(encoding="utf-8"))
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        rows = connection.execute(f'SELECT * FROM "{name}"')  # noqa: S608 - the name comes from the script itself
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([column[0] for column in rows.description])
            writer.writerows(
                [["" if cell is None or isinstance(cell, bytes) else cell for cell in row] for row in rows]
            )
    connection.close()
    return folder
