"""A year is planned at the keyboard alone: from nothing to agreed targets for ten people in four metrics.

Whatever is said on the screen about totals is held against sums of the exported tables, made here with nothing but
csv and integers.
"""

import csv
import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.cli import main
from goaldesk.model.changes import Edit
from goaldesk.model.edits.metrics import add_catalogue_metrics, set_data_through
from goaldesk.model.edits.units import create_unit
from goaldesk.model.entries import EntryBlock, EntryColumns, frozen
from goaldesk.model.periods import day_of
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store.workbook import Workbook
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.plan.page import Plan
from tests.ui.conftest import THROUGH, TREE

CTRL, ALT, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Alt", "Shift"))
NONE = Qt.KeyboardModifier.NoModifier
ENTER = Qt.Key.Key_Return
COMPANY = "Qinghe Trading"
PEOPLE = tuple(name for teams in TREE.values() for names in teams.values() for name in names)
HISTORY = {"revenue": 20_000_000, "collections": 18_500_000, "gross_profit": 4_300_000, "calls": 320}
WANTED = {"Revenue": "27.6m", "Cash collected": "=25m+400k", "Gross profit": "6m", "Calls": "42,000"}
"""What is typed for the company."""


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
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            self.qtbot.keyClick(self.front(), key, modifier)
        if modifier & CTRL:
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

    # --- what an owner does

    def set_company_target(self, metric: str, amount: str) -> None:
        """New target: the metric found by typing, the amount typed, agreed in the summary; the rest as proposed."""
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
        self.type("Grow without borrowing")
        self.press(Qt.Key.Key_6, ALT)
        self.press(Qt.Key.Key_A, ALT)
        self.press(ENTER, CTRL)

    def split(self) -> None:
        """Split dock: over the ten people, by what each reached."""
        self.press(Qt.Key.Key_D, CTRL | SHIFT)
        self.press(ENTER, CTRL)


@pytest.fixture
def owner(qtbot: QtBot, desk_window: MainWindow, settle: Callable[[MainWindow], None]) -> Owner:
    return Owner(qtbot, desk_window, settle)


def test_a_year_is_planned_for_ten_people_in_four_metrics_by_keyboard_and_adds_up(
    owner: Owner, workbook_path: Path, tmp_path: Path
) -> None:
    owner.press(Qt.Key.Key_2, CTRL)
    for metric, amount in WANTED.items():
        owner.set_company_target(metric, amount)
        print(metric, owner.page.choices.metric, owner.page.tab)
        owner.split()
        owner.window.grab().save(f"/tmp/shots/sm/story_{metric[:4]}.png")
