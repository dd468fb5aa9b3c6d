"""A year is planned at the keyboard alone: from nothing to agreed targets for ten people in four metrics.

Whatever is said on the screen about totals is held against sums of the exported tables, made here with nothing but
csv and integers.
"""

import csv
import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.cli import main
from goaldesk.model.changes import Edit
from goaldesk.model.edits.metrics import add_catalogue_metrics, set_data_through
from goaldesk.model.edits.units import create_unit
from goaldesk.model.entries import EntryBlock, EntryColumns, frozen
from goaldesk.model.periods import day_of, month_number
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.sheets.proposal_sheet import HANDED
from goaldesk.model.sheets.smart.sentence import sentence_text
from goaldesk.model.store.workbook import Workbook
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.plan.grid_tab import PlanGridTab
from goaldesk.ui.pages.plan.page import Plan
from goaldesk.ui.pages.plan.proposals.tab import ProposalsTab
from goaldesk.ui.pages.plan.smart.wizard import SmartWizard
from tests.ui.conftest import THROUGH, TREE

CTRL, ALT, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Alt", "Shift"))
NONE = Qt.KeyboardModifier.NoModifier
ENTER = Qt.Key.Key_Return
COMPANY = "Qinghe Trading"
PEOPLE = tuple(name for teams in TREE.values() for names in teams.values() for name in names)
HISTORY = {"revenue": 20_000_000, "collections": 18_500_000, "gross_profit": 4_300_000, "calls": 320}
WANTED = {"Revenue": "31.6m", "Cash collected": "=28m+900k", "Gross profit": "9m", "Calls": "4,950"}
"""What is typed for the company; nine millions of gross profit are out of reach and need a written reason."""
TOTALS = {"Revenue": 31_600_000, "Cash collected": 28_900_000, "Gross profit": 9_000_000, "Calls": 4_950}
KEPT = "The new line comes in May"
REASON = "Two new product lines from February"


def fill(edit: Edit) -> None:
    """Ten people in two regions with 32 months of four metrics, and not a single target."""
    metrics = {metric.catalogue: metric.id for metric in add_catalogue_metrics(edit, tuple(HISTORY))}
    company = create_unit(edit, COMPANY, "company", code="QH").id
    people = []
    for region, teams in TREE.items():
        region_id = create_unit(edit, region, "region", parent=company).id
        for team, names in teams.items():
            team_id = create_unit(edit, team, "team", parent=region_id).id
            people += [create_unit(edit, name, "person", parent=team_id).id for name in names]
    rows = [
        (day_of(dt.date(2024 + month // 12, month % 12 + 1, 8)), person, metrics[name], 0, _sold(size, at, month), 0)
        for at, person in enumerate(people)
        for name, size in HISTORY.items()
        for month in range(32)
    ]
    columns = [frozen(list(column)) for column in zip(*rows, strict=True)]
    ids = frozen(list(edit.new_ids(len(rows))))
    edit.add_entries(EntryBlock(EntryColumns(ids, *columns), frozen([0] * len(rows))))
    for metric in metrics.values():
        set_data_through(edit, metric, THROUGH)


def _sold(size: int, person: int, month: int) -> int:
    """Everybody sells at another level, more towards the end of the year, never twice the same."""
    return size + size * (7 * person % 10 + month % 12 + (3 * person + 5 * month) % 4) // 40


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty plan") / f"{COMPANY}.goaldesk"
    with Workbook.create(path, WorkbookSettings(company=COMPANY), desk="Lin Yuan") as workbook:
        workbook.edit("Import", fill)
    return path


class Owner:
    """Fingers on the keyboard, and eyes: no call that is not a key, but to read what is shown."""

    def __init__(self, qtbot: QtBot, window: MainWindow, settle: Callable[[MainWindow], None]) -> None:
        self.qtbot, self.window, self.settle = qtbot, window, settle
        window.resize(1024, 700)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            self.qtbot.keyClick(self.front(), key, modifier)
        if modifier & CTRL and key in (ENTER, Qt.Key.Key_N, Qt.Key.Key_2):  # jobs may follow
            self.settle(self.window)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.front(), text)

    def front(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    @property
    def page(self) -> Plan:
        page = self.window.work.page
        assert isinstance(page, Plan)
        return page

    # --- what an owner sees

    def shown(self, column: str) -> dict[str, str]:
        """What stands in a column of the tab in front, by the name of the unit; gap rows are named as they are."""
        cells = self.front_grid.cells
        at = next(n for n, one in enumerate(cells.sheet.columns) if one.key == column)
        rows = range(cells.rowCount())
        return {str(cells.index(row, 0).data()): str(cells.index(row, at).data()) for row in rows}

    @property
    def grid(self) -> PlanGridTab:
        tab = self.page.tab
        assert isinstance(tab, PlanGridTab)
        return tab

    @property
    def front_grid(self) -> Grid:
        """The grid of the tab in front: that of the plan, or the proposals."""
        tab = self.page.tab
        assert isinstance(tab, PlanGridTab | ProposalsTab)
        return tab.grid

    @property
    def here(self) -> str:
        """The unit one stands at."""
        grid = self.front_grid
        return str(grid.cells.index(grid.currentIndex().row(), 0).data())

    # --- what an owner does

    def set_company_target(self, metric: str, amount: str) -> None:
        """New target: the metric found by typing, the amount typed, agreed in the summary; the rest as proposed."""
        self.press(Qt.Key.Key_Home, CTRL)
        self.press(Qt.Key.Key_N, CTRL)
        self.press(Qt.Key.Key_T, ALT)
        self.type(metric)
        self.press(Qt.Key.Key_Down)
        self.press(Qt.Key.Key_2, ALT)
        self.press(Qt.Key.Key_M, ALT)
        self.press(Qt.Key.Key_A, CTRL)
        self.type(amount)
        self.press(Qt.Key.Key_4, ALT)
        self.press(Qt.Key.Key_O, ALT)
        self.press(Qt.Key.Key_A, CTRL)
        self.type("Grow without borrowing")
        self.agree()

    def split(self) -> None:
        """The split dock below the company's target: over the ten people, by what each reached."""
        self.press(Qt.Key.Key_D, CTRL | SHIFT)
        self.press(ENTER, CTRL)

    def go_to(self, unit: str) -> None:
        rows = list(self.shown("unit"))
        down = rows.index(unit) - rows.index(self.here)
        self.press(Qt.Key.Key_Down if down > 0 else Qt.Key.Key_Up, times=abs(down))

    def agree_in_steps(self, person: str) -> None:
        """Open the target of a person as it was split, and agree it."""
        self.go_to(person)
        self.press(Qt.Key.Key_T, CTRL)
        self.agree()

    def agree_in_talks(self, people: Sequence[str]) -> None:
        """Everybody says what was handed down, but one who says less and is kept to it; then all are accepted."""
        self.press(Qt.Key.Key_Tab, CTRL)
        handed = self.shown(HANDED)
        for person in people:
            self.propose(person, "1" if person == people[-1] else handed[person])
        self.go_to(people[-1])
        self.press(Qt.Key.Key_A, ALT)
        self.type(KEPT)
        self.press(Qt.Key.Key_K, ALT)
        self.accept()
        for _ in people[1:]:
            self.press(Qt.Key.Key_F8)
            self.accept()
        self.look_at_the_steps()
        self.press(Qt.Key.Key_Tab, CTRL | SHIFT)

    def look_at_the_steps(self) -> None:
        """Open the target one stands at, and leave it as it is."""
        unit = self.here
        self.press(Qt.Key.Key_T, CTRL)
        wizard = self.page.tab
        assert isinstance(wizard, SmartWizard)
        assert wizard.course.is_agreed
        assert unit in sentence_text(wizard.course.facts, wizard.wording)
        self.press(Qt.Key.Key_Escape)
        assert self.here == unit

    def accept(self) -> None:
        """Agree the last word; where it is out of reach, with the reason that is asked for."""
        self.press(ENTER, CTRL)
        if isinstance(self.front(), QPlainTextEdit):
            self.type(REASON)
            self.press(ENTER, CTRL)

    def propose(self, person: str, amount: str) -> None:
        self.go_to(person)
        self.press(Qt.Key.Key_F2)
        self.type(amount)
        self.press(ENTER)

    def agree(self) -> None:
        """To the summary, agreed; where a light is red, with the reason."""
        self.press(Qt.Key.Key_6, ALT)
        self.press(Qt.Key.Key_A, ALT)
        self.press(ENTER, CTRL)
        if self.page.is_making:  # refused: the field for the reason has the focus
            self.type(REASON)
            self.press(ENTER, CTRL)
        assert not self.page.is_making


@pytest.fixture
def owner(qtbot: QtBot, desk_window: MainWindow, settle: Callable[[MainWindow], None]) -> Owner:
    return Owner(qtbot, desk_window, settle)


class Exported:
    """The tables as the command line writes them, read with nothing but csv, added up in cents."""

    def __init__(self, workbook: Path, folder: Path) -> None:
        result = CliRunner().invoke(main, ["export", str(workbook), "--out", str(folder)])
        assert result.exit_code == 0, result.output
        self.targets = {row["id"]: row for row in _rows(folder / "target.csv")}
        self.names = {row["code"]: row["name"] for row in _rows(folder / "unit.csv")}
        self.talks = list(_rows(folder / "proposal.csv"))
        self.months: dict[tuple[str, str, int], int] = defaultdict(int)
        for row in _rows(folder / "target_month.csv"):
            target = self.targets[row["target"]]
            number = int(row["month"].removeprefix("2027-"))
            self.months[self.names[target["unit"]], target["metric"], number] += _cents(row["amount"])

    def year(self, unit: str, metric: str) -> int:
        return sum(self.months[unit, metric, number] for number in range(1, 13))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def _cents(text: str) -> int:
    whole, _, rest = text.replace(",", "").partition(".")
    return int(whole) * 100 + int(rest.ljust(2, "0") or 0)


def test_a_year_is_planned_for_ten_people_in_four_metrics_by_keyboard_and_adds_up(
    owner: Owner, workbook_path: Path, tmp_path: Path
) -> None:
    owner.press(Qt.Key.Key_2, CTRL)
    owner.press(Qt.Key.Key_PageDown, CTRL)
    assert owner.grid.bare.isVisible()
    assert "2027" in owner.grid.bare.title.text()
    shown = {}
    for metric, amount in WANTED.items():
        owner.set_company_target(metric, amount)
        assert owner.here == COMPANY
        owner.split()
        if metric == "Revenue":  # person by person, each with a look at the five steps
            for person in PEOPLE:
                owner.agree_in_steps(person)
        else:
            owner.agree_in_talks(PEOPLE)
        shown[metric] = {column: owner.shown(column) for column in ("year", *_months(), "state")}
    check(shown, Exported(workbook_path, tmp_path / "tables"))


def _months() -> list[str]:
    return [f"m{month_number(2027, number)}" for number in range(1, 13)]


def check(shown: dict[str, dict[str, dict[str, str]]], tables: Exported) -> None:
    """Every total on the screen is the sum that the tables give, and every margin is exact."""
    codes = dict(zip(WANTED, HISTORY, strict=True))
    for metric, code in codes.items():
        columns = shown[metric]
        assert tables.year(COMPANY, code) == 100 * TOTALS[metric]
        assert {columns["state"][name] for name in (COMPANY, *PEOPLE)} == {"A"}
        for number, column in enumerate(_months(), start=1):
            of_people = {name: tables.months[name, code, number] for name in PEOPLE}
            assert sum(of_people.values()) == tables.months[COMPANY, code, number]
            for unit, people in {COMPANY: PEOPLE, **_below()}.items():
                assert _cents(columns[column][unit]) == sum(of_people[name] for name in people)
        for unit, people in {COMPANY: PEOPLE, **_below()}.items():
            assert _cents(columns["year"][unit]) == sum(tables.year(name, code) for name in people)
    agreed = [row for row in tables.targets.values() if row["status"] == "agreed"]
    assert len(agreed) == len(tables.targets) == len(WANTED) * (1 + len(PEOPLE))
    reasons = {row["metric"] for row in agreed if row["achievable"] == REASON}
    assert reasons == {"gross_profit"}
    talked = {status: sum(row["status"] == status for row in tables.talks) for status in ("open", "accepted")}
    assert talked == {"open": 30, "accepted": 30}
    assert [row["comment"] for row in tables.talks if row["status"] == "countered"] == [KEPT] * 3


def _below() -> dict[str, tuple[str, ...]]:
    """The people of each region, team and person."""
    found: dict[str, tuple[str, ...]] = {name: (name,) for name in PEOPLE}
    for region, teams in TREE.items():
        found[region] = tuple(name for names in teams.values() for name in names)
        found |= teams
    return found
