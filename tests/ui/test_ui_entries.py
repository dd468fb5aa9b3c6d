"""The list of entries with keys alone: found, typed over, begun, refunded, shared, taken away, and all taken back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from goaldesk.model.changes import Edit
from goaldesk.model.edits.actuals import Entry, enter_actual
from goaldesk.model.edits.imports import import_draft
from goaldesk.model.importers.draft import draft
from goaldesk.model.importers.layout_reading import parse_layout
from goaldesk.model.periods import day_of
from goaldesk.model.rows import ImportBatch, Metric, Unit
from goaldesk.model.sheets.entry_list import EntryLine
from goaldesk.model.sheets.entry_list_rows import Head
from goaldesk.ui.grid import sums, writing
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.actuals import entries as entries_module
from goaldesk.ui.pages.actuals.entries import EntriesTab
from goaldesk.ui.pages.actuals.month import Month
from goaldesk.ui.pages.actuals.page import Actuals
from tests.ui.conftest import TODAY
from tests.ui.hands import CTRL, Hands, Settle

K = Qt.Key
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class At(Hands):
    """The tab Entries, and keys that go where the focus is."""

    def __init__(self, window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
        super().__init__(window, qtbot, settle)
        window.go("actuals")
        page = window.work.page
        assert isinstance(page, Actuals)
        page.show_tab("entries")
        page.take_focus()
        settle(window)
        assert isinstance(page.tab, EntriesTab)
        self.tab = page.tab

    def find(self, text: str) -> None:
        """Search for a text and come back to the list."""
        self.press(K.Key_F, modifier=CTRL | SHIFT)
        self.type(text)
        before = self.tab.sheet
        self.qtbot.waitUntil(lambda: self.tab.sheet is not before)
        self.tab.take_focus()

    def stand(self, name: str, code: str, column: str) -> EntryLine:
        """Stand on the line of this person and metric."""
        sheet = self.tab.sheet
        assert sheet is not None
        metric = next(metric.id for metric in self.desk.snapshot.all(Metric) if metric.catalogue == code)
        lines = (sheet.line(at) for at in range(len(sheet.entries)))
        line = next(line for line in lines if line.parts[0].unit.name == name and line.metric.id == metric)
        self.tab.grid.choose(line.id, column)
        return line

    def line(self) -> EntryLine:
        line = self.tab.line()
        assert line is not None
        return line


@pytest.fixture
def at(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> At:
    return At(desk_window, qtbot, settle)


def test_a_line_is_typed_over_in_every_field(at: At) -> None:
    line = at.stand("Zhou Lan", "revenue", "amount")
    at.type("3.5k")
    at.press(K.Key_Return)
    at.tab.grid.choose(line.id, "day")
    at.type("12")
    at.press(K.Key_Return)
    at.tab.grid.choose(line.id, "unit")
    at.type("Xu Wei")
    at.press(K.Key_Return)
    at.tab.grid.choose(line.id, "reference")
    at.type("SO-7")
    at.press(K.Key_Tab)
    at.type("twice & <b>")
    at.press(K.Key_Return)
    at.tab.grid.choose(line.id, "amount")
    now = at.line()
    assert (now.parts[0].unit.name, now.day, now.amount) == ("Xu Wei", day_of(TODAY.replace(month=8, day=12)), 3500)
    assert (now.reference, now.note) == ("SO-7", "twice & <b>")
    at.undo_all()


def test_a_name_that_nobody_has_is_refused_at_the_cell(at: At) -> None:
    at.stand("Zhou Lan", "revenue", "unit")
    at.type("Zhou Lam")
    at.press(K.Key_Return)
    assert at.tab.grid.writing.note.isVisible()
    assert "Zhou Lan" in at.tab.grid.writing.note.said.text()
    at.press(K.Key_Escape)
    assert at.digest() == at.began


def test_a_new_entry_takes_what_stands_in_the_line_and_is_there_with_its_amount(at: At) -> None:
    line = at.stand("Zhou Lan", "revenue", "note")
    count = len(at.desk.snapshot.entries)
    at.press(K.Key_Insert)
    assert at.tab.grid.current_key() == 0
    at.press(K.Key_Escape)
    assert at.tab.draft is None
    at.stand("Zhou Lan", "revenue", "note")
    at.press(K.Key_Insert)
    at.type("77")
    at.press(K.Key_Return)
    assert len(at.desk.snapshot.entries) == count + 1
    entries = at.desk.snapshot.entries
    assert (int(entries.unit[-1]), int(entries.day[-1]), int(entries.amount[-1])) == (
        line.parts[0].unit.id,
        line.day,
        7700,
    )
    at.undo_all()


def test_a_refund_is_recorded_today_and_a_line_taken_away(at: At) -> None:
    line = at.stand("Zhou Lan", "revenue", "amount")
    at.press(K.Key_R, modifier=CTRL)
    entries = at.desk.snapshot.entries
    assert int(entries.amount[-1]) == -int(line.amount * 100)
    assert int(entries.day[-1]) == day_of(TODAY)
    at.tab.grid.choose(line.id, "amount")
    at.press(K.Key_Delete)
    assert line.id not in at.desk.snapshot.entries.id.tolist()
    at.undo_all()


def test_a_credit_is_shared_when_the_shares_add_up(at: At) -> None:
    at.stand("Zhou Lan", "revenue", "amount")
    whole = at.line().amount
    at.press(K.Key_Return, modifier=ALT)
    panel = at.tab.panel
    assert panel.grid.hasFocus()
    panel.grid.choose(0, "unit")
    at.type("Xu Wei")
    at.press(K.Key_Return)
    zhou = next(unit.id for unit in at.desk.snapshot.all(Unit) if unit.name == "Zhou Lan")
    panel.grid.choose(zhou, "share")
    at.type("60")
    at.press(K.Key_Return)
    assert [share.share for share in panel.shares] == [6000, 4000]
    assert panel.apply.isEnabled()
    panel.grid.setFocus()
    at.press(K.Key_Return, modifier=CTRL)
    at.find("Xu Wei")
    sheet = at.tab.sheet
    assert sheet is not None
    shared = next(line for line in (sheet.line(n) for n in range(len(sheet.entries))) if line.is_shared)
    assert shared.whole == whole
    assert [(part.unit.name, part.amount / whole) for part in shared.parts] == [
        ("Zhou Lan", pytest.approx(0.6)),
        ("Xu Wei", pytest.approx(0.4)),
    ]
    at.undo_all()


def test_what_is_pasted_over_lines_is_one_edit_and_what_was_refused_is_said(at: At) -> None:
    sheet = at.tab.sheet
    assert sheet is not None
    first = at.stand("Zhou Lan", "revenue", "amount")
    row = at.tab.grid.currentIndex().row()
    below = sheet.line(row) if not sheet.rows.heads else sheet.line(sheet.rows.line_at(row + 1))
    QGuiApplication.clipboard().setText("3.5k\tSO-8\nmuch\tSO-9\n")
    at.press(K.Key_V, modifier=CTRL)
    assert at.desk.undo_stack.count() == 1
    lines = {line.id: line for line in (at.tab.sheet.line(n) for n in range(len(sheet.entries)))}  # type: ignore[union-attr]
    assert (lines[first.id].amount, lines[first.id].reference) == (3500, "SO-8")
    assert (lines[below.id].amount, lines[below.id].reference) == (below.amount, "SO-9")
    assert [remark.typed for remark in at.tab.grid.cells.remarks.values()] == ["much"]
    at.press(K.Key_Escape)
    at.undo_all()


@contextmanager
def being_imported(at: At) -> Iterator[None]:
    """While another thread writes the file, as an import does."""
    began, ends = Event(), Event()

    def write(edit: Edit) -> None:
        began.set()
        ends.wait(60)

    thread = Thread(target=lambda: at.desk.workbook.edit("Import", write))
    thread.start()
    began.wait(60)
    try:
        yield
    finally:
        ends.set()
        thread.join()


def test_while_an_import_is_written_one_may_look_around_and_is_told_why_not_all_is_there(at: At) -> None:
    page = at.window.work.page
    assert isinstance(page, Actuals)
    sheet = at.tab.sheet
    assert sheet is not None
    before = str(at.tab.grid.currentIndex().data())
    with being_imported(at):
        at.tab.grid.verticalScrollBar().setValue(at.tab.grid.verticalScrollBar().maximum())
        at.tab.grid.viewport().repaint()
        at.press(K.Key_R, modifier=CTRL)
        page.show_tab("month")
        month = page.tab
        assert isinstance(month, Month)
        month.open_entries(month.grid.cells.place(3, 1))
        assert "still running" in month.panel.made_of.count.text()
    page.show_tab("entries")
    at.tab.refresh()
    assert str(at.tab.grid.currentIndex().data()) == before
    assert at.digest() == at.began


def test_lines_are_found_by_a_name_and_nothing_found_says_so(at: At) -> None:
    all_lines = len(at.tab.grid.cells.sheet.rows)
    at.find("Liang Bo")
    assert 0 < len(at.tab.grid.cells.sheet.rows) < all_lines
    at.find(" and nobody")
    assert at.tab.body.currentWidget() is at.tab.empty
    assert at.tab.empty.title.text() == "No line fits the filters"
    assert at.tab.empty.text.text() == f"Without the text that is sought there are {all_lines - 1} lines."


LAYOUT = """
name = "Daily"
[[table]]
fills = "actuals"
unit = "Person"
date = "Date"
reference = "Order"
[[table.measure]]
metric = "revenue"
sum = "Amount"
"""


def imported(at: At, folder: Path) -> int:
    """The number of an import of three lines by Wu Qian, made now."""
    source = folder / "daily <b>&.csv"
    source.write_text(
        "Date,Person,Amount,Order\n2026-08-03,Zhou Lan,5,A1\n2026-08-04,Xu Wei,7.5,A2\n2026-08-05,Xu Wei,-1,A3\n"
    )
    at.desk.workbook.sit_down("Wu Qian")
    made = draft(at.desk.workbook, source, parse_layout(LAYOUT, "daily.toml"), today=day_of(TODAY))
    at.desk.do("Import", import_draft, made)
    at.settle(at.window)
    return max(batch.id for batch in at.desk.snapshot.all(ImportBatch))


def test_lines_stand_under_their_import_which_is_taken_back_as_a_whole(at: At, tmp_path: Path) -> None:
    batch = imported(at, tmp_path)
    grid, sheet = at.tab.grid, at.tab.sheet
    assert sheet is not None
    head = grid.cells.row_of(Head(batch))
    assert grid.cells.cell_at(head, 0).text == "daily <b>&.csv"
    assert "Wu Qian" in grid.cells.row_at(head).note
    assert grid.cells.cell_at(head, grid.cells.column_of("reference")).text == "3 lines"
    assert grid.cells.cell_at(grid.cells.row_of(Head(0)), 0).text == "Typed by hand"

    grid.go((head + 1, grid.cells.column_of("amount")))
    assert at.line().reference == "A1"
    at.press(K.Key_Up)
    assert at.line().reference == "A1"  # the head is not stood on
    at.type("6")
    at.press(K.Key_Return)
    at.press(K.Key_Delete, modifier=CTRL)
    back = at.tab.panel.back
    at.qtbot.waitUntil(back.take.isVisible)
    assert "1 of them was changed since" in back.said.text()
    at.press(K.Key_Escape)
    assert not back.take.isVisible()
    at.tab.take_focus()
    at.press(K.Key_Delete, modifier=CTRL)
    at.qtbot.waitUntil(back.take.isVisible)
    at.press(K.Key_Space)
    at.qtbot.waitUntil(lambda: not back.isVisible())
    at.settle(at.window)
    entries = at.desk.snapshot.entries
    assert entries.amount[entries.batch == batch].tolist() == [600]
    assert at.window.work.page.undo.isEnabled()  # type: ignore[attr-defined] # it is the page Actuals
    at.undo_all()


def test_a_long_list_is_made_beside_the_window_and_waits_for_what_is_being_typed(
    at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entries_module, "AT_ONCE", 0)
    line = at.stand("Zhou Lan", "revenue", "amount")
    before, rows = at.tab.sheet, len(at.tab.grid.cells.sheet.rows)
    at.type("1")
    assert at.tab.grid.is_typing
    with at.qtbot.waitSignal(at.desk.surroundings.jobs.idle):
        at.desk.do("Enter", enter_actual, Entry(line.parts[0].unit.id, line.metric.id, line.day, 500))
    assert at.tab.grid.is_typing
    assert at.tab.sheet is before
    at.press(K.Key_Return)
    at.qtbot.waitUntil(lambda: len(at.tab.grid.cells.sheet.rows) == rows + 1)
    amounts = at.desk.snapshot.entries.amount[at.desk.snapshot.entries.id == line.id].tolist()
    assert amounts == [100]
    at.tab.strip.orders.setFocus()
    for order in ("reference", "amount"):
        shown = at.tab.sheet
        at.tab.strip.orders.picked.emit({"reference": "reference", "amount": "largest"}[order])
        at.qtbot.waitUntil(lambda shown=shown: at.tab.sheet is not shown)  # type: ignore[misc]
    sheet = at.tab.sheet
    assert sheet is not None
    amounts = [sheet.line(n).amount * 10 ** sheet.line(n).metric.decimals for n in range(len(sheet.entries))]
    assert amounts == sorted(amounts, reverse=True)
    at.undo_all()


def test_all_periods_are_looked_at_and_what_is_chosen_there_is_counted(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    first = at.desk.snapshot.entries.day.min()
    at.tab.strip.periods.picked.emit("all")
    at.settle(at.window)
    assert at.tab.sheet is not None
    assert len(at.tab.sheet.entries.ids()) == len(at.desk.snapshot.entries)
    assert min(line.day for line in at.tab.sheet.entries.lines(0, 50_000)) == first
    assert at.tab.step(1) is False
    said: list[str] = []
    at.tab.meaning.connect(said.append)
    monkeypatch.setattr(sums, "MOST_READ", 100)
    at.tab.take_focus()
    at.press(K.Key_A, modifier=CTRL)
    assert said[-1].endswith("cells")
    monkeypatch.setattr(writing, "MOST_COPIED", 100)
    at.tab.copy()
    assert said[-1].startswith("More than 100 cells are not copied")
