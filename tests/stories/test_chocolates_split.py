"""A company of 25 people whose year's targets are typed as totals and split over 17 months by their own history."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from goaldesk.model.edits.months import close_month
from goaldesk.model.edits.plan_cells import Writing, lock_plan, write_plan
from goaldesk.model.edits.splitting import apply_split
from goaldesk.model.edits.targets import create_scenario
from goaldesk.model.methods.phasing import phase
from goaldesk.model.methods.target_split import SplitAsk, first_ask, plan_months, rows_below, split_target, weights_of
from goaldesk.model.periods import Period, month_number
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.store.workbook import Workbook
from tests.stories.dataset_tables import CHOCOLATES
from tests.stories.datasets import CO, Company

AUGUST_2021, YEAR_2022, END = month_number(2021, 8), month_number(2022, 1), month_number(2023, 1)
LOCKED = {month_number(2021, 10): 41_000, month_number(2022, 5): 77_000}
"""Months of the first person that are locked before anything is split."""


@pytest.fixture
def book(datasets: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbook]:
    made = Company.of(CHOCOLATES, datasets, tmp_path_factory)
    file = shutil.copy(made.file, tmp_path / "chocolates.goaldesk")
    with Workbook.open(Path(file), desk="Ann") as workbook:
        yield workbook


def table(book: Workbook, ask: SplitAsk) -> list[list[int | None]]:
    return [list(plan_months(book.snapshot, ask, unit, own=True)) for unit in ask.rows]


def fitted(rows: list[float], columns: list[float], free: list[list[bool]]) -> list[list[float]]:
    """The proportional table with these totals, by nothing but taking turns."""
    cells = [[float(one) for one in line] for line in free]
    for _ in range(400):
        for line, wanted in zip(cells, rows, strict=True):
            scale = wanted / sum(line) if sum(line) else 0.0
            line[:] = [cell * scale for cell in line]
        for at, wanted in enumerate(columns):
            scale = wanted / whole if (whole := sum(line[at] for line in cells)) else 0.0
            for line in cells:
                line[at] *= scale
    return cells


def test_year_totals_of_25_people_are_split_over_17_months_exactly(book: Workbook) -> None:
    snapshot = book.snapshot
    metric = next(row.id for row in snapshot.all(Metric) if row.code == "sales")
    company = next(row.id for row in snapshot.all(Unit) if row.name == CO)
    known = SplitAsk(0, company, metric, 0, Period("17 months", AUGUST_2021, END - AUGUST_2021), ())
    known = replace(known, rows=rows_below(snapshot, known, people=True))
    assert len(known.rows) == 25
    typed = {unit: list(plan_months(snapshot, known, unit, own=True)) for unit in known.rows}

    scenario = book.edit("Try", create_scenario, "split", "Split").value.id
    how = Writing(scenario)
    months = [sum(typed[unit][at] or 0 for unit in known.rows) for at in range(END - AUGUST_2021)]
    whole = phase(sum(months[5:]), [Fraction(1)] * 12).values
    wanted = [*months[:5], *whole]
    cells = {(company, metric, 0, AUGUST_2021 + at): amount for at, amount in enumerate(wanted)}
    first = known.rows[0]
    locks = {(first, metric, 0, month): amount for month, amount in LOCKED.items()}
    closed = {(unit, metric, 0, AUGUST_2021): 1_000 * at for at, unit in enumerate(known.rows)}
    book.edit("Try", write_plan, {**cells, **locks, **closed}, how)
    book.edit("Try", lock_plan, locks, True, scenario=scenario)
    book.edit("Try", close_month, AUGUST_2021)

    split_2021(book, replace(known, scenario=scenario), typed, closed)
    split_2022(book, replace(known, scenario=scenario), whole)
    assert table(book, replace(known, scenario=scenario))[0][2] == LOCKED[month_number(2021, 10)]
    before = book.snapshot
    assert plan_months(before, known, first, own=True) == tuple(typed[first])  # the plan itself was not touched


def split_2021(
    book: Workbook, known: SplitAsk, typed: dict[int, list[int | None]], closed: dict[tuple[int, int, int, int], int]
) -> None:
    """Five months, the first one closed: the people's totals are typed, the company's months are given. What the closed
    month holds in excess of what it ought to is taken from the last person's total.
    """
    ask = replace(known, year=Period("2021", AUGUST_2021, 5), step=50)
    ask = first_ask(book.snapshot, ask)
    company = plan_months(book.snapshot, ask, ask.parent, own=True)
    opened = sum(amount or 0 for amount in company[1:])
    totals = {unit: sum(amount or 0 for amount in typed[unit][1:5]) + closed_of(closed, unit) for unit in ask.rows}
    assert sum(totals.values()) - sum(closed.values()) == opened
    split = split_target(book.snapshot, replace(ask, totals=totals))
    assert split.refused is None
    book.edit("Split", apply_split, split)

    found = table(book, ask)
    assert [sum(amount or 0 for amount in line) for line in found] == list(totals.values())
    assert [sum(line[at] or 0 for line in found) for at in range(1, 5)] == list(company[1:])
    assert [line[0] for line in found] == [closed_of(closed, unit) for unit in ask.rows]
    check_fit(found, ask, range(1, 5))


def split_2022(book: Workbook, known: SplitAsk, whole: tuple[int, ...]) -> None:
    """Twelve months, split by what each reached in the months before."""
    ask = replace(known, year=Period("2022", YEAR_2022, 12), pattern="parent")
    ask = first_ask(book.snapshot, ask)
    split = split_target(book.snapshot, ask)
    assert split.refused is None
    book.edit("Split", apply_split, split)
    found = table(book, ask)
    assert [sum(line[at] or 0 for line in found) for at in range(12)] == list(whole)
    weights = [float(weight or 0) for weight in weights_of(book.snapshot, ask)]
    shares = [sum(whole) * weight / sum(weights) for weight in weights]
    assert all(abs(sum(line) - share) < 1 for line, share in zip(found, shares, strict=True))  # type: ignore[arg-type]
    assert found[0][4] == LOCKED[month_number(2022, 5)]
    check_fit(found, ask, range(12))


def check_fit(found: list[list[int | None]], ask: SplitAsk, months: range) -> None:
    """Each cell that was free lies within one step of the proportional table."""
    cells = [[line[at] or 0 for at in months] for line in found]
    free = [[(unit, ask.year.first + at) not in ask.cells for at in months] for unit in ask.rows]
    rows = [float(sum(c for c, f in zip(*one, strict=True) if f)) for one in zip(cells, free, strict=True)]
    columns = [float(sum(c[at] for c, f in zip(cells, free, strict=True) if f[at])) for at in range(len(months))]
    shares = fitted(rows, columns, free)
    assert all(
        abs(cell - share) < ask.step + 1e-3
        for line, fit, kept in zip(cells, shares, free, strict=True)
        for cell, share, one in zip(line, fit, kept, strict=True)
        if one
    )


def closed_of(closed: dict[tuple[int, int, int, int], int], unit: int) -> int:
    return next(amount for (one, *_), amount in closed.items() if one == unit)
