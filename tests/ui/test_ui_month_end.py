"""The month end with keys alone: what is open, closing, explaining, reopening with a reason, and the way back."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from goaldesk.model.closing import closed_through
from goaldesk.model.edits.actuals import remove_actual
from goaldesk.model.edits.months import set_control_total
from goaldesk.model.periods import first_day, last_day, month_number
from goaldesk.model.rows import ControlTotal, Metric, MonthEvent, Unit
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.actuals.month import Month
from goaldesk.ui.pages.actuals.month_end import MonthEndTab
from goaldesk.ui.pages.actuals.page import Actuals
from goaldesk.ui.pages.review import Review
from goaldesk.ui.widgets.key_button import KeyButton
from tests.ui.conftest import held_up
from tests.ui.hands import CTRL, Hands, Settle

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
JANUARY = month_number(2025, 1)


class At(Hands):
    """The tab Month end, and keys that go where the focus is."""

    def __init__(self, window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
        super().__init__(window, qtbot, settle)

    def go(self) -> MonthEndTab:
        self.window.go("actuals")
        self.page.show_tab("end")
        self.page.take_focus()
        self.settle(self.window)
        return self.tab

    @property
    def page(self) -> Actuals:
        page = self.window.work.page
        assert isinstance(page, Actuals)
        return page

    @property
    def tab(self) -> MonthEndTab:
        assert isinstance(self.page.tab, MonthEndTab)
        return self.page.tab

    def press_button(self, name: str) -> None:
        found = next(b for b in self.tab.findChildren(KeyButton) if b.accessibleName() == name and b.isVisible())
        found.setFocus()
        self.press(K.Key_Space)

    def metric(self, code: str) -> int:
        return next(metric.id for metric in self.desk.snapshot.all(Metric) if metric.catalogue == code)


@pytest.fixture
def at(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> At:
    return At(desk_window, qtbot, settle)


def test_of_months_that_are_looked_at_quickly_the_last_one_is_shown_and_one_can_go_on_after_giving_up(at: At) -> None:
    tab, jobs = at.go(), at.window.surroundings.jobs
    with held_up(jobs):
        tab.show_month(JANUARY + 1)
        tab.show_month(JANUARY + 12)  # of another year: what was looked up for the one before is not shown for it
    at.settle(at.window)
    assert "January 2026" in tab.panel.title.text()
    tab.show_month(JANUARY + 1)
    jobs.cancel_all()
    at.settle(at.window)
    at.press(K.Key_Down)
    assert tab.month == JANUARY + 13


def test_a_month_is_closed_by_a_key_and_reopened_with_a_reason(at: At) -> None:
    tab = at.go()
    assert (tab.month, tab.headline.text()) == (JANUARY, "January is ready to close.")
    at.press(K.Key_L, modifier=CTRL)
    assert closed_through(at.desk.snapshot) == JANUARY
    assert tab.headline.text() == "January is closed."
    at.press(K.Key_L, modifier=CTRL | SHIFT)
    assert tab.panel.reason.hasFocus()
    at.press(K.Key_Return, modifier=CTRL)
    assert "needs a reason" in tab.panel.refused.text()
    at.type("A return was booked twice")
    at.press(K.Key_Return, modifier=CTRL)
    assert closed_through(at.desk.snapshot) is None
    assert [event.reason for event in at.desk.snapshot.all(MonthEvent)] == ["", "A return was booked twice"]
    assert "A return was booked twice" in tab.panel.events.text()
    at.press(K.Key_L, modifier=CTRL)
    assert "closed January 2025 again" in tab.panel.events.text().splitlines()[0]
    assert "· 2 times" in tab.year.cells.cell_at(tab.year.cells.row_of(JANUARY), 3).text
    at.undo_all()


def test_each_step_says_who_did_it_last_and_when(at: At) -> None:
    at.desk.do("Note the ledger's total", set_control_total, at.metric("revenue"), JANUARY, 1)
    tab = at.go()
    complete, agrees = tab.steps[:2]
    assert (complete.when.text().partition(",")[0], complete.what.text()) == ("Lin Yuan", "last entry")
    assert (agrees.when.text().partition(",")[0], agrees.what.text()) == ("Lin Yuan", "last ledger total")


def test_packs_that_are_printed_do_the_fourth_step(at: At, tmp_path: Path) -> None:
    tab = at.go()
    assert tab.steps[3].title.text() == "Packs printed: 0 of 10"
    at.press_button("To review")
    review = at.window.work.page
    assert isinstance(review, Review)
    assert review.period.label == "2025-01"
    review.form.folder.selectAll()
    at.qtbot.keyClicks(review.form.folder, str(tmp_path / "out"))
    at.qtbot.keyClick(review.form.folder, K.Key_Return, CTRL)
    at.settle(at.window)
    assert "10 packs were made" in review.said.text()
    tab = at.go()
    assert tab.steps[3].title.text() == "Packs printed: 10 of 10"
    at.undo_all()


def test_a_difference_keeps_the_month_open_until_it_is_explained(at: At) -> None:
    revenue = at.metric("revenue")
    at.desk.workbook.edit("Ledger", set_control_total, revenue, JANUARY, 1)
    at.began = at.digest()
    tab = at.go()
    assert tab.headline.text() == "January is not ready to close: 1 thing is open."
    at.press(K.Key_L, modifier=CTRL)
    assert closed_through(at.desk.snapshot) is None
    at.press_button("Explain…")
    at.type("Booked in the old system")
    at.press(K.Key_Return, modifier=CTRL)
    total = at.desk.snapshot.get(ControlTotal, revenue, JANUARY)
    assert total is not None
    assert total.reason == "Booked in the old system"
    assert tab.headline.text() == "January is ready to close."
    at.undo_all()


def blank_calls(at: At) -> int:
    """Take January's calls of one person away; that person's unit is returned."""
    calls = at.desk.snapshot.get(Metric, at.metric("calls"))
    assert calls is not None
    entries = at.desk.snapshot.entries
    inside = (entries.metric == calls.id) & (entries.day >= first_day(JANUARY)) & (entries.day <= last_day(JANUARY))
    place = inside.nonzero()[0][0]
    unknown = replace(calls, data_through=None)
    at.desk.workbook.edit("Not complete", lambda edit: edit.put(unknown))
    at.desk.workbook.edit("Take away", remove_actual, int(entries.id[place]))
    at.began = at.digest()
    return int(entries.unit[place])


def test_a_blank_cell_is_gone_to_and_can_be_left_blank_on_purpose(at: At) -> None:
    unit = blank_calls(at)
    tab = at.go()
    assert tab.headline.text() == "January is not ready to close: 1 thing is open."
    at.press_button("Enter it")
    month = at.page.tab
    assert isinstance(month, Month)
    assert (month.month, month.grid.current_key()) == (JANUARY, unit)
    assert month.grid.hasFocus()
    at.go()
    at.press_button("Leave blank…")
    at.type("On parental leave")
    at.press(K.Key_Return, modifier=CTRL)
    assert tab.headline.text() == "January is ready to close."
    at.undo_all()


def test_months_are_walked_and_enter_leads_to_their_figures(at: At) -> None:
    tab = at.go()
    at.press(K.Key_Down)
    at.press(K.Key_Down)
    assert tab.month == JANUARY + 2
    assert tab.panel.title.text() == "March 2025"
    at.press(K.Key_Return)
    month = at.page.tab
    assert isinstance(month, Month)
    assert month.month == JANUARY + 2
    assert at.desk.snapshot.table(Unit)
