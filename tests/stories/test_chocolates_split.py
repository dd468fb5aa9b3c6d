"""A company of 25 people whose year's targets are typed as totals and split over 17 months by their own history: by the
verbs of the window, and once more in the window itself.
"""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.months import close_month
from goaldesk.model.edits.plan_cells import Writing, lock_plan, write_plan
from goaldesk.model.edits.splitting import apply_split
from goaldesk.model.edits.targets import create_scenario
from goaldesk.model.methods.phasing import phase
from goaldesk.model.methods.target_split import SplitAsk, first_ask, plan_months, rows_below, split_target, weights_of
from goaldesk.model.periods import Period, month_number
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.store.workbook import Workbook
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.plan.grid_tab import PlanGridTab
from goaldesk.ui.pages.plan.page import Plan
from goaldesk.ui.widgets.choice import ScopePicker
from tests.stories.dataset_tables import CHOCOLATES
from tests.stories.datasets import CO, Company
from tests.ui.hands import CTRL, Hands, Settle

K, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier

AUGUST_2021, YEAR_2022, END = month_number(2021, 8), month_number(2022, 1), month_number(2023, 1)
LOCKED = {month_number(2021, 10): 41_000, month_number(2022, 5): 77_000}
"""Months of the first person that are locked before anything is split."""


@pytest.fixture
def file(datasets: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = Company.of(CHOCOLATES, datasets, tmp_path_factory)
    return Path(shutil.copy(made.file, tmp_path / "chocolates.goaldesk"))


@pytest.fixture
def book(file: Path) -> Iterator[Workbook]:
    with Workbook.open(file, desk="Ann") as workbook:
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


class Owner(Hands):
    """Keys go where the focus is; nothing else is done, but to look at what is shown."""

    @property
    def tab(self) -> PlanGridTab:
        page = self.window.work.page
        assert isinstance(page, Plan)
        assert isinstance(page.tab, PlanGridTab)
        return page.tab

    def go_to(self, grid: Grid, row: str, column: str) -> None:
        """Walk to a cell with the arrow keys."""
        names = [str(grid.cells.index(at, 0).data()) for at in range(grid.cells.rowCount())]
        down = names.index(row) - grid.currentIndex().row()
        across = grid.cells.column_of(column) - grid.currentIndex().column()
        self.press(*[K.Key_Down if down > 0 else K.Key_Up] * abs(down))
        self.press(*[K.Key_Right if across > 0 else K.Key_Left] * abs(across))

    def enter(self, amount: int) -> None:
        self.type(str(amount))
        self.qtbot.keyClick(self.front(), K.Key_Return)

    def tab_to(self, widget: QWidget, key: Qt.Key = K.Key_Tab) -> None:
        for _ in range(30):
            if self.front() is widget:
                return
            self.press(key)
        pytest.fail(f"the keys never came to {widget.accessibleName()}")

    def come_back(self) -> None:
        """A list that closes gives the keys back; without a screen the window has to be told."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.settle(self.window)

    def choose(self, picker: ScopePicker, text: str) -> None:
        """Open a picker and choose in its list by typing."""
        self.press(K.Key_Return)
        QTest.keyClicks(picker.popup.field, text)
        QTest.keyClick(picker.popup.field, K.Key_Return)
        self.come_back()

    def show_year(self, year: int) -> None:
        while (now := int(self.tab.choices.year.label)) != year:
            self.press(K.Key_PageDown if now < year else K.Key_PageUp, modifier=CTRL)

    def type_year(self, amount: int) -> None:
        """The company's year in equal months: what is offered first is passed by where it is something else."""
        self.go_to(self.tab.grid, CO, "year")
        self.enter(amount)
        question = self.tab.grid.writing.question
        assert question.isVisible()
        while question.chosen() != "equal":
            QTest.keyClick(question.list, K.Key_Down)
        QTest.keyClick(question.list, K.Key_Return)
        self.come_back()

    def lock(self, person: str, month: int) -> None:
        """Type what this month is locked at, and lock it."""
        self.go_to(self.tab.grid, person, f"m{month}")
        self.enter(LOCKED[month])
        self.go_to(self.tab.grid, person, f"m{month}")
        self.press(K.Key_L, modifier=CTRL)

    def name(self, unit: int) -> str:
        return next(row.name for row in self.desk.snapshot.all(Unit) if row.id == unit)

    def apply(self) -> SplitAsk:
        """Write the split that stands in the dock; what it was."""
        ask = self.tab.dock.ask
        self.press(K.Key_Return, modifier=CTRL)
        assert ask is not None
        assert self.tab.dock.ask is None
        return ask

    def open_split(self) -> SplitAsk:
        self.go_to(self.tab.grid, CO, "year")
        self.press(K.Key_D, modifier=CTRL | SHIFT)
        assert self.tab.dock.ask is not None
        return self.tab.dock.ask


def prepared(file: Path) -> tuple[int, dict[tuple[int, int, int, int], int]]:
    """A scenario of which August is there and closed, as all months before; its id, and what the people have then."""
    with Workbook.open(file, desk="Ann") as book:
        snapshot = book.snapshot
        metric = next(row.id for row in snapshot.all(Metric) if row.code == "sales")
        company = next(row.id for row in snapshot.all(Unit) if row.name == CO)
        people = rows_below(snapshot, SplitAsk(0, company, metric, 0, snapshot.fiscal.year(2021), ()), people=True)
        scenario = book.edit("Try", create_scenario, "split", "Split").value.id
        closed = {(unit, metric, 0, AUGUST_2021): 1_000 * at for at, unit in enumerate(people)}
        august = {(company, metric, 0, AUGUST_2021): sum(closed.values())}
        book.edit("Try", write_plan, {**closed, **august}, Writing(scenario))
        for month in range(month_number(2021, 1), AUGUST_2021 + 1):
            book.edit("Try", close_month, month)
    return scenario, closed


def in_2021(owner: Owner, closed: dict[tuple[int, int, int, int], int]) -> None:
    """The company's year, a locked month and 25 people's totals are typed; the dock shares the four open months."""
    given, held = 1_600_000, sum(closed.values())
    owner.show_year(2021)
    owner.type_year(given)
    first = owner.name(next(iter(closed))[0])
    owner.lock(first, month_number(2021, 10))
    units = owner.open_split().rows
    totals = [max(given // 25 + 100 * (at - 12), 1_000 * at + 42_000) for at in range(len(units))]
    totals[-1] += given - sum(totals)
    owner.go_to(owner.tab.dock.grid, first, "year")
    for total in totals:
        owner.enter(total)
    ask = owner.apply()

    found, months = table(owner.desk.workbook, ask), range(8, 12)
    company = plan_months(owner.desk.snapshot, ask, ask.parent, own=True)
    assert len(found) == 25
    assert [sum(amount or 0 for amount in line) for line in found] == totals
    assert [sum(line[at] or 0 for line in found) for at in months] == [company[at] for at in months]
    assert sum(company[at] or 0 for at in months) == given - held
    assert [line[7] for line in found] == [closed_of(closed, unit) for unit in units]
    assert found[0][9] == LOCKED[month_number(2021, 10)]
    check_fit(found, ask, months)


def in_2022(owner: Owner, first: int) -> None:
    """The company's year and a locked month are typed; the dock shares it by what each reached, month by month."""
    owner.show_year(2022)
    owner.type_year(6_000_000)
    owner.lock(owner.name(first), month_number(2022, 5))
    owner.open_split()
    pattern = owner.tab.dock.strip.pickers["pattern"]
    owner.press(K.Key_F6, modifier=SHIFT)
    owner.tab_to(pattern, K.Key_Backtab)
    owner.choose(pattern, "As above")
    owner.tab_to(owner.tab.dock.grid)
    before = owner.desk.snapshot
    ask = owner.apply()

    found = table(owner.desk.workbook, ask)
    assert [sum(line[at] or 0 for line in found) for at in range(12)] == [500_000] * 12
    weights = [float(weight or 0) for weight in weights_of(before, ask)]
    shares = [6_000_000 * weight / sum(weights) for weight in weights]
    assert all(
        abs(sum(amount or 0 for amount in line) - share) < ask.step for line, share in zip(found, shares, strict=True)
    )
    assert found[0][4] == LOCKED[month_number(2022, 5)]
    check_fit(found, ask, range(12))


def test_the_same_is_typed_and_split_in_the_window_by_keys_alone(
    file: Path, window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    scenario, closed = prepared(file)
    window.open_path(file)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    owner = Owner(window, qtbot, settle)
    owner.come_back()
    owner.press(K.Key_2, modifier=CTRL)
    picker = owner.tab.strip.pickers.scenario
    owner.tab_to(picker)
    owner.choose(picker, "Split")
    assert owner.tab.choices.scenario == scenario
    owner.tab_to(owner.tab.grid)

    in_2021(owner, closed)
    in_2022(owner, next(iter(closed))[0])
    owner.undo_all()
