"""Actuals by month and by day, with keys alone: what is typed, what is said about it, and the way back."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.changes import Edit
from goaldesk.model.edits.actuals import Entry, enter_actual
from goaldesk.model.edits.metrics import add_catalogue_metrics
from goaldesk.model.edits.months import close_month
from goaldesk.model.edits.targets import set_target
from goaldesk.model.edits.units import create_unit
from goaldesk.model.periods import day_of, month_number
from goaldesk.model.rows import ControlTotal, Metric, Target, Unit
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.sheets.grid import Place
from goaldesk.model.store.workbook import Workbook
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.actuals.days import Days
from goaldesk.ui.pages.actuals.month import Month
from goaldesk.ui.pages.actuals.page import Actuals
from goaldesk.ui.text import ElidedLabel
from tests.ui.conftest import TODAY, type_text, wait_for_jobs

Settle = Callable[[MainWindow], None]
K = Qt.Key
NONE, CTRL, ALT, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("No", "Control", "Alt", "Shift"))
METRICS = ("revenue", "calls", "visits", "new_customers")
SEPTEMBER = month_number(2026, 9)


def thirty_people(edit: Edit) -> None:
    """Three teams of ten; in September one of them has two entries of revenue already, and one is known for a year."""
    metrics = {metric.catalogue: metric.id for metric in add_catalogue_metrics(edit, METRICS)}
    company = create_unit(edit, "Qinghe Trading", "company").id
    people = []
    for team in range(3):
        under = create_unit(edit, f"Team {team + 1}", "team", parent=company).id
        people += [create_unit(edit, f"Person {10 * team + n:02d}", "person", parent=under).id for n in range(10)]
    for amount in (100_000, 50_000):
        enter_actual(edit, Entry(people[4], metrics["revenue"], day_of(TODAY), amount))
    for month in range(1, 9):
        enter_actual(edit, Entry(people[0], metrics["calls"], day_of(TODAY.replace(month=month)), 300 + month))


@dataclass
class At:
    """The page Actuals, and keys that go where the focus is; every one is counted."""

    window: MainWindow
    qtbot: QtBot
    settle: Settle
    keys: int = 0
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.press(K.Key_3, CTRL)
        self.page.meaning.connect(self.said.append)
        self.settle(self.window)
        self.page.take_focus()
        assert self.window.desk is not None
        self.desk = self.window.desk
        self.digest = self.desk.workbook.digest()
        self.keys = 0

    @property
    def page(self) -> Actuals:
        page = self.window.work.page
        assert isinstance(page, Actuals)
        return page

    @property
    def tab(self) -> Month | Days:
        assert isinstance(self.page.tab, Month | Days)
        return self.page.tab

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.keys += 1
        self.qtbot.keyClick(self.front(), key, modifier)

    def type(self, text: str) -> None:
        for sign in text:
            self.keys += 1
            if sign.isascii():
                self.qtbot.keyClicks(self.front(), sign)
            else:
                type_text(self.front(), sign)

    def front(self) -> QWidget:
        return self.window.focusWidget() or self.window

    def metric(self, code: str) -> Metric:
        return next(metric for metric in self.desk.snapshot.all(Metric) if metric.catalogue == code)

    def unit(self, name: str) -> int:
        return next(unit.id for unit in self.desk.snapshot.all(Unit) if unit.name == name)

    def stand(self, name: str, code: str) -> None:
        self.tab.grid.choose(self.unit(name), str(self.metric(code).id))

    def amounts(self, name: str, code: str) -> list[int]:
        entries = self.desk.snapshot.entries
        mine = (entries.unit == self.unit(name)) & (entries.metric == self.metric(code).id)
        return sorted(entries.amount[mine & (entries.day >= day_of(TODAY.replace(day=1)))].tolist())

    def undo_all(self) -> None:
        while self.desk.undo_stack.canUndo():
            self.press(K.Key_Z, CTRL)
        assert self.desk.workbook.digest() == self.digest


@pytest.fixture(scope="module")
def thirty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("thirty") / "Qinghe Trading.goaldesk"
    with Workbook.create(path, WorkbookSettings(company="Qinghe Trading"), desk="Wu Qian") as workbook:
        workbook.edit("Set up", thirty_people)
    return path


@pytest.fixture
def at(window: MainWindow, thirty: Path, tmp_path: Path, qtbot: QtBot, settle: Settle) -> At:
    path = tmp_path / thirty.name
    path.write_bytes(thirty.read_bytes())
    window.open_path(path)
    qtbot.waitUntil(lambda: window.desk is not None)
    wait_for_jobs(qtbot, window.surroundings)
    return At(window, qtbot, settle)


def test_thirty_people_by_four_metrics_are_typed_with_one_key_beyond_the_figures_for_each_cell(at: At) -> None:
    figures = [
        (f"{180 + n}{n:03d}.5", str(300 + n), str(50 + n), str(n % 4)) for n in range(30)
    ]  # as they stand on the paper list
    figures[2] = ("-8,600", "302", "52", "2")
    figures[4] = ("2,000.25", "304", "54", "0")  # made of two entries already
    figures[7] = ("3.5万", "(12)", "57", "3")
    figures[9] = ("=1,200+34.5", "33O", "59", "1")  # a slip of the finger: O for 0
    for row in figures:
        for figure in row:
            at.type(figure)
            at.press(K.Key_Tab)
            if figure == "33O":
                assert at.tab.grid.writing.note.isVisible()
                at.press(K.Key_Return)
    cells = 4 * len(figures)
    assert at.keys == sum(len(figure) for row in figures for figure in row) + cells + 1
    assert at.amounts("Person 02", "revenue") == [-860_000]
    assert at.amounts("Person 04", "revenue") == [50_000, 50_025, 100_000]
    assert at.amounts("Person 07", "revenue") == [3_500_000]
    assert at.amounts("Person 07", "calls") == [-12]
    assert at.amounts("Person 09", "revenue") == [123_450]
    assert at.amounts("Person 09", "calls") == [330]
    assert [at.amounts(f"Person {n:02d}", "visits") for n in range(30)] == [[50 + n] for n in range(30)]
    at.qtbot.waitUntil(lambda: at.tab.strip.done.text() == "120 of 120 cells entered")
    at.undo_all()


def test_a_cell_of_several_entries_says_that_a_line_was_added_and_shows_it(at: At) -> None:
    at.stand("Person 04", "revenue")
    at.type("2,000.25")
    at.press(K.Key_Return)
    assert at.tab.grid.current_key() == at.unit("Person 05")
    at.press(K.Key_F8)
    assert at.said[-1] == "Made of 2 entries: a line for the difference was added."
    at.press(K.Key_Return, ALT)
    assert [line.entry.amount for line in at.tab.panel.made_of.lines] == [100_000, 50_000, 50_025]


def test_entries_are_changed_added_and_taken_away_in_the_panel(at: At) -> None:
    at.stand("Person 04", "revenue")
    at.press(K.Key_Return, ALT)
    lines = at.tab.panel.made_of
    assert lines.grid.hasFocus()
    at.press(K.Key_Up)
    at.type("12k")
    at.press(K.Key_Return)
    assert at.amounts("Person 04", "revenue") == [50_000, 1_200_000]
    at.press(K.Key_Insert)
    at.press(K.Key_Home)
    at.type("3")
    at.press(K.Key_Tab)
    at.type("SO-1")
    at.press(K.Key_Tab)
    at.type("a note")
    at.press(K.Key_Tab)
    at.type("77")
    at.press(K.Key_Return)
    assert at.amounts("Person 04", "revenue") == [7_700, 50_000, 1_200_000]
    first = lines.lines[0].entry
    assert (first.day, first.reference, first.note) == (day_of(TODAY.replace(day=3)), "SO-1", "a note")
    at.stand("Person 04", "revenue")
    lines.grid.choose(lines.lines[0].id, "amount")
    at.press(K.Key_Delete)
    assert at.amounts("Person 04", "revenue") == [50_000, 1_200_000]
    at.press(K.Key_Escape)
    assert at.tab.grid.hasFocus()
    at.undo_all()


def test_an_entry_without_an_amount_is_dropped_by_escape_and_a_wrong_date_is_refused(at: At) -> None:
    at.stand("Person 05", "revenue")
    at.press(K.Key_Insert)
    lines = at.tab.panel.made_of
    at.press(K.Key_Home)
    at.type("31.13.")
    at.press(K.Key_Return)
    assert lines.grid.writing.note.isVisible()
    at.press(K.Key_Escape)
    at.press(K.Key_Escape)
    assert lines.grid.cells.rowCount() == 0
    at.press(K.Key_Escape)
    assert at.tab.grid.hasFocus()
    assert at.desk.workbook.digest() == at.digest


def test_an_unusual_figure_is_taken_and_asked_about(at: At) -> None:
    at.stand("Person 00", "calls")
    at.type("9000")
    at.press(K.Key_Return)
    assert at.amounts("Person 00", "calls") == [9000]
    at.press(K.Key_F8)
    assert at.tab.grid.writing.note.isVisible()
    assert "9,000" in at.said[-1]
    at.press(K.Key_Z, CTRL)
    assert at.tab.grid.cells.remarks == {}


def test_a_sum_says_why_it_cannot_be_typed_and_what_it_is_made_of(at: At) -> None:
    at.stand("Team 1", "revenue")
    at.type("5")
    assert at.tab.grid.writing.note.said.text().startswith("Team 1 is the sum of the rows below it.")
    at.press(K.Key_Return, ALT)
    assert at.tab.panel.made_of.count.text() == "Sum of 10 rows"
    assert at.tab.panel.made_of.sum.text() == "1,500.00"


def test_a_closed_month_is_read_and_says_that_it_is_closed(at: At) -> None:
    at.desk.do("Close", close_month, month_number(2026, 8))
    at.press(K.Key_PageUp)
    assert at.tab.month == month_number(2026, 8)
    at.stand("Person 00", "calls")
    at.type("5")
    assert "August 2026 is closed" in at.tab.grid.writing.note.said.text()
    assert at.tab.grid.cells.column_at(1).locked
    at.press(K.Key_PageDown)
    assert not at.tab.grid.cells.column_at(1).locked


def test_a_month_to_come_shows_what_is_planned_in_grey_and_is_typed_over_it(at: At) -> None:
    plan = {month_number(2026, month): 100_000 for month in range(1, 13)}
    target = Target(0, 0, at.unit("Person 03"), at.metric("revenue").id, 0, month_number(2026, 1), 12)
    at.desk.do("Plan", set_target, target, plan)
    at.digest = at.desk.workbook.digest()
    at.desk.undo_stack.clear()
    at.press(K.Key_PageDown)
    at.stand("Person 03", "revenue")
    index = at.tab.grid.currentIndex()
    assert (index.data(), at.tab.grid.cells.data(index, Qt.ItemDataRole.EditRole)) == ("1,000", "")
    at.press(K.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == ""
    at.press(K.Key_F2)
    at.type("5")
    at.press(K.Key_Return)
    assert at.amounts("Person 03", "revenue") == [500]
    asked = {place: remark.answer for place, remark in at.tab.grid.cells.remarks.items()}
    assert [("lies in the future" in one.said, one.taken) for one in asked.values()] == [(True, True)]
    at.stand("Person 05", "revenue")
    at.type("6")
    at.press(K.Key_Return)
    assert len(at.tab.grid.cells.remarks) == 1, "asked once for a month to come, not at every cell of it"
    at.undo_all()


def test_the_ledger_total_is_typed_and_its_difference_shown(at: At) -> None:
    tab = at.tab
    assert isinstance(tab, Month)
    column = str(at.metric("revenue").id)
    tab.ledger.setFocus()
    tab.ledger.choose("ledger", column)
    at.type("1,400")
    at.press(K.Key_Return)
    total = at.desk.snapshot.get(ControlTotal, at.metric("revenue").id, SEPTEMBER)
    assert total is not None
    assert total.amount == 140_000
    index = tab.ledger.cells.index_of(Place("difference", column))
    assert index.data() == "+100.00"
    at.undo_all()


def test_a_slip_is_found_from_the_ledger_total_and_set_right_by_a_key(at: At) -> None:
    at.stand("Person 01", "revenue")
    for figure in ("700", "1234.56"):
        at.type(figure)
        at.press(K.Key_Return)
    tab = at.tab
    assert isinstance(tab, Month)
    tab.ledger.setFocus()
    tab.ledger.choose("ledger", str(at.metric("revenue").id))
    at.type("=1500+700+1243.56")
    at.press(K.Key_Return)
    help_ = tab.explain_difference
    at.qtbot.waitUntil(help_.isVisible)
    assert help_.head.text() == "9.00 is missing in Revenue"
    assert "1,234.56 would be 1,243.56" in help_.text.text()
    at.settle(at.window)
    assert "Revenue differs from the ledger by 9.00" in steps_of(tab)
    help_.deed.setFocus()
    at.press(K.Key_Space)
    assert at.amounts("Person 02", "revenue") == [124_356]
    at.qtbot.waitUntil(lambda: not help_.isVisible())
    at.qtbot.waitUntil(lambda: "Agrees with the ledger: Revenue" in steps_of(tab))
    at.undo_all()


def steps_of(tab: Month) -> list[str]:
    return [label.whole() for label in tab.steps.findChildren(ElidedLabel) if label.isVisibleTo(tab)]


def test_alt_enter_tells_who_changed_a_figure_and_when(at: At) -> None:
    at.stand("Person 07", "calls")
    for figure in ("12", "15"):
        at.type(figure)
        at.press(K.Key_Up)
        at.stand("Person 07", "calls")
    at.press(K.Key_Return, ALT)
    at.qtbot.waitUntil(at.tab.panel.past.isVisible)
    lines = at.tab.panel.past.text().splitlines()
    assert [line.partition(", ")[0] for line in lines] == ["Lin Yuan", "Lin Yuan"]
    assert [line.rpartition(": ")[2] for line in lines] == ["12 became 15", "12 entered"]
    at.stand("Person 08", "calls")
    at.qtbot.waitUntil(lambda: not at.tab.panel.past.isVisible())


def test_f4_shows_and_hides_the_panel(at: At) -> None:
    assert at.tab.panel.isVisible()
    at.press(K.Key_F4)
    assert not at.tab.panel.isVisible()
    at.press(K.Key_F4)
    assert at.tab.panel.isVisible()


def test_calls_are_typed_day_by_day(at: At) -> None:
    at.page.show_tab("days")
    tab = at.tab
    assert isinstance(tab, Days)
    tab.show_metric(at.metric("calls").id)
    tab.take_focus()
    tab.grid.choose(at.unit("Person 01"), str(day_of(TODAY.replace(day=1))))
    for figure in ("12", "15", "9"):
        at.type(figure)
        at.press(K.Key_Tab)
    assert at.amounts("Person 01", "calls") == [9, 12, 15]
    assert tab.grid.cells.index_of(Place(at.unit("Person 01"), "sum")).data() == "36"
    for figure in ("14", "1300"):
        at.type(figure)
        at.press(K.Key_Tab)
        assert len(tab.grid.cells.remarks) == (figure == "1300"), "one unlike the days before it is asked about"
    (asked,) = (remark.answer for remark in tab.grid.cells.remarks.values())
    assert (asked.said, asked.taken) == ("1,300 is unusual: 13 is the middle of 4 days. Is it right?", True)
    for _ in range(2):
        at.press(K.Key_Z, CTRL)
    assert tab.grid.cells.index_of(Place(at.unit("Team 1"), "sum")).data() == "36"
    at.undo_all()


@settings(max_examples=8)
@given(
    st.lists(
        st.lists(st.sampled_from(["", "1", "2.5", "x", "3万", "(4)", "12k"]), min_size=1, max_size=4),
        min_size=1,
        max_size=12,
    )
)
def test_whatever_is_pasted_is_one_edit_and_is_taken_back_at_once(at: At, rows: list[list[str]]) -> None:
    at.tab.grid.cells.remarks.clear()
    at.stand("Person 00", "revenue")
    QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in rows))
    before = at.desk.undo_stack.index()
    at.press(K.Key_V, CTRL)
    assert at.desk.undo_stack.index() - before in (0, 1)
    at.undo_all()


def test_control_and_tab_go_through_the_parts_of_the_page_from_wherever_one_is(at: At) -> None:
    parts = [at.page.bar.tabText(index) for index in range(at.page.bar.count())]
    met = []
    for _ in parts:
        met.append(at.page.bar.tabText(at.page.at()))
        at.press(K.Key_Tab, CTRL)
    assert met == parts
    at.press(K.Key_Backtab, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert at.page.at() == len(parts) - 1
