"""Setup's tab Org tree and people, with the keyboard alone: the tree, what is done with a unit, what is said before."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.calendar import choose_country
from goaldesk.model.methods.targets import TargetTable
from goaldesk.model.periods import day_of, month_number
from goaldesk.model.pieces import Timeline
from goaldesk.model.rows import Alias, Metric, Person, Unit
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store.workbook import Workbook
from goaldesk.model.tree import Memberships
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.setup.org import Org
from goaldesk.ui.pages.setup.org_history import UnitHistory
from goaldesk.ui.pages.setup.page import Setup
from tests.ui.conftest import TREE, type_text

Settle = Callable[[MainWindow], None]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


class At:
    """The tab, and keys that go where the focus is."""

    def __init__(self, window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
        self.window, self.qtbot, self.settle = window, qtbot, settle
        window.go("setup")
        page = window.work.page
        assert isinstance(page, Setup)
        page.show_tab("org")
        assert isinstance(page.tab, Org)
        self.tab: Org = page.tab
        self.tab.take_focus()
        settle(window)

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            self.qtbot.keyClick(self.front(), key, modifier)
        self.settle(self.window)

    def type(self, text: str) -> None:
        """Type over what stands in the field."""
        self.press(Key.Key_A, modifier=CTRL)
        if text.isascii():
            self.qtbot.keyClicks(self.front(), text)
        else:
            type_text(self.front(), text)

    def front(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def walk_to(self, name: str) -> None:
        """Press Down until this unit is the current one."""
        self.press(Key.Key_Home)
        for _ in range(self.tab.table.org.rowCount()):
            if self.name() == name:
                return
            self.press(Key.Key_Down)
        raise AssertionError(f"no unit {name}")

    def fill(self, *texts: str) -> None:
        """Type into field after field, from the one that has the focus on; an empty text leaves one as it is."""
        for text in texts:
            if text:
                self.type(text)
            self.press(Key.Key_Tab)

    def name(self) -> str:
        row = self.tab.row()
        return row.unit.name if row else ""

    def rows(self) -> list[str]:
        model = self.tab.table.org
        return [f"{'  ' * model.row_at(at).level}{model.index(at, 0).data()}" for at in range(model.rowCount())]

    def cells(self, name: str) -> list[str]:
        model = self.tab.table.org
        at = next(at for at in range(model.rowCount()) if model.index(at, 0).data() == name)
        return [str(model.index(at, column).data()) for column in range(1, 5)]

    def unit(self, name: str) -> Unit:
        return next(unit for unit in self.tab.desk.snapshot.all(Unit) if unit.name == name)

    def parent(self, name: str, day: str) -> str:
        snapshot = self.tab.desk.snapshot
        above = Memberships.of(snapshot).parent(self.unit(name).id, days(day))
        return "" if above is None else snapshot.table(Unit)[(above,)].name

    def aliases(self, name: str) -> set[str]:
        return {alias.name for alias in self.tab.desk.snapshot.all(Alias) if alias.unit == self.unit(name).id}

    def target(self, name: str, month: int) -> int:
        """The target for revenue of a unit for a month of 2026, in fen."""
        snapshot = self.tab.desk.snapshot
        revenue = next(metric for metric in snapshot.all(Metric) if metric.code == "revenue")
        table = TargetTable.of(snapshot, revenue, 0, snapshot.settings.scenario)
        number = month_number(2026, month)
        value = table.figure(Timeline.of(snapshot).place[self.unit(name).id], range(number, number + 1)).value
        assert value is not None
        assert (value * 100).denominator == 1
        return int(value * 100)

    def choose(self, name: str) -> None:
        """Open the list of units, search for one and take it."""
        self.press(Key.Key_Down)
        self.qtbot.keyClicks(self.front(), name)
        self.press(Key.Key_Return)

    def digest(self) -> str:
        return self.tab.desk.workbook.digest()

    def undo_all(self) -> int:
        steps = 0
        while self.tab.desk.undo_stack.canUndo():
            self.press(Key.Key_Z, modifier=CTRL)
            steps += 1
        return steps


def days(text: str) -> int:
    return day_of(dt.date.fromisoformat(text))


@pytest.fixture
def at(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> At:
    return At(desk_window, qtbot, settle)


def test_the_tree_is_walked_folded_and_searched_by_keys(at: At) -> None:
    assert at.rows()[:4] == ["Qinghe Trading", "  East China", "    Shanghai", "      Zhou Lan"]
    assert at.cells("East China") == ["East China", "", "", "5 people"]
    at.walk_to("East China")
    at.press(Key.Key_Left)
    assert at.rows()[:3] == ["Qinghe Trading", "  East China", "  South China"]
    at.press(Key.Key_F, modifier=CTRL)
    at.qtbot.keyClicks(at.front(), "Lu Jing")
    at.press(Key.Key_Return)
    assert at.name() == "Lu Jing"
    assert at.tab.panel.status.text() == "Person in Hangzhou, East China"
    at.press(Key.Key_Left)
    assert at.name() == "Hangzhou"


def test_a_name_is_typed_in_the_tree_and_an_empty_one_is_refused_at_the_cell(at: At) -> None:
    before = at.digest()
    at.walk_to("Lu Jing")
    at.press(Key.Key_F2)
    at.type("陆静")
    at.press(Key.Key_Return)
    assert "      陆静" in at.rows()
    at.walk_to("陆静")
    at.press(Key.Key_F2)
    at.type(" ")
    at.press(Key.Key_Return)
    assert at.tab.table.writing.note.isVisible()
    at.press(Key.Key_Escape)
    assert at.unit("陆静").name == "陆静"
    assert at.undo_all() == 1
    assert at.digest() == before


def test_everything_about_a_person_is_filled_in_by_keys_and_taken_back_step_by_step(at: At) -> None:
    before = at.digest()
    at.walk_to("Lu Jing")
    at.press(Key.Key_Return)
    at.fill("Lu Jing-Mei", "", "P05", "LuJing, Lu J.", "1 Mar 2024", "31 Dec 2026", "80", "3", "covers Ningbo")
    unit = at.unit("Lu Jing-Mei")
    assert (unit.code, unit.note, at.aliases("Lu Jing-Mei")) == ("P05", "covers Ningbo", {"LuJing", "Lu J."})
    person = at.tab.desk.snapshot.get(Person, unit.id)
    assert person == Person(unit.id, days("2024-03-01"), days("2026-12-31"), 80, "[25, 50, 75]")
    at.press(Key.Key_Escape)
    assert at.tab.table.hasFocus()
    assert at.cells("Lu Jing-Mei") == ["P05", "1 Mar 2024", "Lu J., LuJing", "covers Ningbo"]
    assert at.undo_all() == 8
    assert at.digest() == before


def test_who_leads_a_unit_is_typed_with_a_day_shown_at_both_and_taken_back(at: At) -> None:
    before = at.digest()
    at.tab.panel.leads.name.setCompleter(None)  # without a screen the list it offers would stay the active window
    at.walk_to("South China")
    at.press(Key.Key_Return)
    at.fill("", "", "", "", "Zhou Lan")
    assert at.cells("South China")[3].endswith("led by Zhou Lan")
    assert at.cells("Zhou Lan")[3] == "leads South China"
    at.fill("1 Jun 2026", "kept")
    at.press(Key.Key_Escape)
    assert at.cells("South China")[3].endswith("led by Zhou Lan · kept")
    at.tab.go_to_day(days("2026-05-31"))
    assert at.cells("South China")[3] == "kept"
    at.tab.go_to_day(days("2026-09-09"))
    at.walk_to("South China")
    at.press(Key.Key_Return)
    at.fill("", "", "", "", "South China")
    assert "name the person who leads it" in at.tab.panel.form.said("head")
    assert at.tab.panel.leads.name.text() == "Zhou Lan"
    assert at.undo_all() == 3
    assert at.digest() == before


def test_what_an_end_does_and_its_buttons_are_in_view_in_a_small_window(at: At, qtbot: QtBot) -> None:
    at.tab.window().resize(1024, 700)
    at.walk_to("Lu Jing")
    at.press(Key.Key_Delete, modifier=SHIFT)
    editor = at.tab.change
    seen = editor.visibleRegion
    qtbot.waitUntil(lambda: editor.preview.text() != "" and seen().boundingRect().height() == editor.height())
    at.press(Key.Key_Escape)


def test_what_cannot_be_is_refused_at_its_field_and_changes_nothing(at: At) -> None:
    before = at.digest()
    at.walk_to("Lu Jing")
    at.press(Key.Key_Return)
    at.fill("", "", "Shen Kai")
    assert "belongs to Shen Kai" in at.tab.panel.form.said("code")
    assert at.tab.panel.code.text() == "Lu Jing"
    at.fill("", "1 Mar 2024", "1 Feb 2024")
    assert "before starting" in at.tab.panel.form.said("employment")
    assert at.undo_all() == 1
    assert at.digest() == before


def test_a_team_and_a_person_in_it_are_added_and_what_had_figures_is_merged_and_ended(at: At) -> None:
    before = at.digest()
    at.walk_to("East China")
    at.press(Key.Key_Insert, modifier=SHIFT)
    at.fill("Ningbo", "", "NB", "1 Oct 2026")
    at.press(Key.Key_Return, modifier=CTRL)
    assert (at.name(), at.unit("Ningbo").kind, at.unit("Ningbo").code) == ("Ningbo", "team", "NB")
    at.press(Key.Key_Insert)
    at.type("Fang Min")
    at.press(Key.Key_Return)
    assert (at.name(), at.unit("Fang Min").kind, at.parent("Fang Min", "2026-12-01")) == (
        "Fang Min",
        "person",
        "Ningbo",
    )
    at.walk_to("Ningbo")
    at.press(Key.Key_M, modifier=CTRL | SHIFT)
    at.choose("Hangzhou")
    at.type("1 Dec 2026")
    at.press(Key.Key_Return, modifier=CTRL)
    assert (at.parent("Fang Min", "2026-11-30"), at.parent("Fang Min", "2026-12-01")) == ("Ningbo", "Hangzhou")
    assert at.unit("Ningbo").merged_into == at.unit("Hangzhou").id
    at.walk_to("Qiu Xin")
    at.press(Key.Key_Delete, modifier=SHIFT)
    at.type("31 Dec 2026")
    at.press(Key.Key_Tab)
    assert "Nothing before 1 Jan 2027 changes." in at.tab.change.preview.text()
    at.press(Key.Key_Return, modifier=CTRL)
    assert at.unit("Qiu Xin").ended == days("2026-12-31")
    assert at.undo_all() == 4
    assert at.digest() == before


def test_a_region_with_people_below_it_is_not_ended_and_it_is_said_why(at: At) -> None:
    before = at.digest()
    at.walk_to("South China")
    at.press(Key.Key_Delete, modifier=SHIFT)
    assert "still has Guangzhou, Shenzhen below it" in at.tab.change.wrong.text()
    assert not at.tab.change.main.isEnabled()
    at.press(Key.Key_Return, modifier=CTRL)
    at.press(Key.Key_Escape)
    assert at.tab.editor() is None
    assert at.digest() == before


def test_a_person_who_moves_within_a_month_takes_along_what_its_working_days_from_then_on_earn(at: At) -> None:
    """Lu Jing goes from Hangzhou to Guangzhou on Tuesday 13 October 2026, in a workbook with the calendar of China.

    1 to 7 October are holidays; Thursday 8 and Friday 9 are worked, and so are Saturday 10, a make-up day, and Monday
    12: 4 days before the 13th. From it on there are 4 (13 to 16) + 5 (19 to 23) + 5 (26 to 30) = 14. Her target for
    October is 240,000.00: 24,000,000 fen x 4 / 18 = 5,333,333.33 stay, 18,666,666.67 go; the fen that is left over
    goes to the larger remainder, so 5,333,333 stay with Hangzhou and 18,666,667 count for Guangzhou.
    """
    at.tab.desk.workbook.edit("Country", choose_country, "CN", range(2026, 2027))
    before = at.digest()
    assert at.target("Lu Jing", 10) == 24_000_000
    past = {(name, month): at.target(name, month) for name in ("Hangzhou", "Guangzhou") for month in range(1, 10)}
    old = {name: at.target(name, 10) for name in ("Hangzhou", "Guangzhou")}
    at.walk_to("Lu Jing")
    at.press(Key.Key_M, modifier=CTRL)
    at.choose("Guangzhou")
    at.type("13 Oct 2026")
    at.press(Key.Key_Tab)
    said = at.tab.change.preview.text()
    assert "October 2026 is split by working days: 4 before that day, 14 from it on." in said
    assert "Nothing before 13 Oct 2026 changes." in said
    at.press(Key.Key_Return, modifier=CTRL)
    assert (at.parent("Lu Jing", "2026-10-12"), at.parent("Lu Jing", "2026-10-13")) == ("Hangzhou", "Guangzhou")
    assert {place: at.target(*place) for place in past} == past
    assert at.target("Hangzhou", 10) == old["Hangzhou"] - 18_666_667
    assert at.target("Guangzhou", 10) == old["Guangzhou"] + 18_666_667
    assert at.target("Lu Jing", 10) == 24_000_000
    assert at.undo_all() == 1
    assert at.digest() == before


def test_where_somebody_was_is_drawn_and_a_change_is_gone_to_by_keys(at: At) -> None:
    before = at.digest()
    at.walk_to("Lu Jing")
    at.press(Key.Key_M, modifier=CTRL)
    at.choose("Shanghai")
    at.type("1 Oct 2026")
    at.press(Key.Key_Return, modifier=CTRL)
    assert at.parent("Lu Jing", "2026-10-01") == "Shanghai"
    line = at.tab.time.line
    while at.front() is not line:
        at.press(Key.Key_Tab)
    assert line.accessibleDescription().startswith("Lu Jing: Hangzhou, Shanghai")
    at.press(Key.Key_Right)
    assert at.tab.day == days("2026-10-01")
    first = at.rows().index("    Shanghai") + 1
    assert [name.strip() for name in at.rows()[first : first + 4]] == [*TREE["East China"]["Shanghai"], "Lu Jing"]
    at.undo_all()
    assert at.digest() == before


def test_what_was_changed_on_a_unit_is_counted_and_listed(at: At, qtbot: QtBot) -> None:
    at.walk_to("Lu Jing")
    for name in ("Lu J.", "Lu Jing"):
        at.press(Key.Key_F2)
        at.type(name)
        at.press(Key.Key_Return)
    panel = at.tab.panel
    qtbot.waitUntil(lambda: panel.history.text() == "3 changes")
    at.press(Key.Key_Return)
    while at.front() is not panel.history:
        at.press(Key.Key_Tab)
    at.press(Key.Key_Space)
    shown = at.window.findChild(UnitHistory)
    assert shown is not None
    done = [line.cells[1:] for line in shown.table.lines.lines]
    assert done[:2] == [("Lin Yuan", "Rename a unit"), ("Lin Yuan", "Rename a unit")]
    assert len(done) == 3
    at.press(Key.Key_Escape)


def test_a_row_put_onto_a_team_asks_for_the_day_and_moves_nothing_by_itself(at: At) -> None:
    before = at.digest()
    table, model = at.tab.table, at.tab.table.org
    lu, team = (model.index(at.rows().index(row), 0) for row in ("      Lu Jing", "    Shanghai"))
    data = model.mimeData([lu])
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, team)
    at.settle(at.window)
    assert (at.name(), at.tab.editor(), at.tab.change.other.key) == ("Lu Jing", at.tab.change, at.unit("Shanghai").id)
    assert at.digest() == before
    assert table.acceptDrops()


def test_the_tree_keeps_the_rules_of_an_item_model(at: At) -> None:
    tester = QAbstractItemModelTester(at.tab.table.org, QAbstractItemModelTester.FailureReportingMode.Fatal)
    at.walk_to("East China")
    at.press(Key.Key_Left, Key.Key_Right)
    at.press(Key.Key_Insert)
    at.type("Fang Min")
    at.press(Key.Key_Return)
    at.undo_all()
    assert tester.model() is at.tab.table.org


def test_a_workbook_without_units_says_how_a_tree_begins(
    window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "new.goaldesk"
    Workbook.create(path, WorkbookSettings(company="New")).close()
    window.open_path(path)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    at = At(window, qtbot, settle)
    assert at.tab.empty.isVisible()
    at.press(Key.Key_Space)
    at.type("New Ltd.")
    at.press(Key.Key_Return)
    assert (at.rows(), at.unit("New Ltd.").kind) == (["New Ltd."], "company")
