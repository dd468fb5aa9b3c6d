"""The tables that a sample company is made of: CSV and TOML in `resources/samples`, in the words of the business.

The one rule: a table holds what a person would write down; everything that can be worked out is worked out.
"""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from goaldesk.model.periods import month_number

FOLDER = Path(__file__).parents[2] / "resources" / "samples" / "qinghe"


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A row of a table by month: the texts as written, by month number; blank months are left out."""

    metric: str
    segment: str
    unit: str
    months: Mapping[int, str]
    status: str = ""


def company() -> dict[str, Any]:
    """The facts of `company.toml`."""
    return tomllib.loads((FOLDER / "company.toml").read_text(encoding="utf-8"))


def rows(name: str) -> list[dict[str, str]]:
    """The rows of one table."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def years(kind: str) -> list[int]:
    """The years for which there is a table of this kind (`targets`, `actuals`)."""
    return sorted(int(path.stem.rpartition("-")[2]) for path in FOLDER.glob(f"{kind}-*.csv"))


def by_month(kind: str) -> Iterator[MonthRow]:
    """The rows of all years of one kind."""
    for year in years(kind):
        for row in rows(f"{kind}-{year}"):
            months = {month_number(year, at): row[f"m{at}"] for at in range(1, 13) if row[f"m{at}"]}
            yield MonthRow(row["metric"], row["segment"], row["unit"], months, row.get("status", ""))


def month(text: str) -> int:
    """The month number of `2026-07`."""
    year, number = text.split("-")
    return month_number(int(year), int(number))
