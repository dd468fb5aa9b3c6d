"""Files that the window writes for other programs, and what it says when files or drives play tricks on it."""

import csv
import resource
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.actuals import Entry, enter_actual
from goaldesk.model.edits.segments import create_segment
from goaldesk.model.own_files import LIST_MARK, MONTH_MARK
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.spreadsheets import OutTable, xlsx_bytes
from goaldesk.ui.dialogs.entry_sheets import EntrySheets
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.actuals.importing.tab import Import
from goaldesk.ui.pages.actuals.month import Month
from goaldesk.ui.pages.actuals.page import Actuals
from goaldesk.ui.pages.monitor import Monitor

Settle = Callable[[MainWindow], None]
K = Qt.Key
NONE, CTRL, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("No", "Control", "Shift"))


class Desk:
    """A window with a workbook, and fingers; the dialogs of the system answer with `answer`."""

    def __init__(self, window: MainWindow, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch) -> None:
        self.window, self.qtbot, self.settle = window, qtbot, settle
        self.answer = ("", "")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: self.answer)
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: self.answer[0])

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, on: QWidget | None = None) -> None:
        front = on or QApplication.focusWidget()
        assert front is not None
        self.qtbot.keyClick(front, key, modifier)
        self.settle(self.window)

    def actuals(self, part: str) -> Actuals:
        self.window.go(f"actuals:{part}")
        self.settle(self.window)
        assert isinstance(self.window.work.page, Actuals)
        return self.window.work.page

    def export(self, path: Path, kind: str = "Excel (*.xlsx)") -> None:
        self.answer = (str(path), kind)
        self.press(K.Key_E, CTRL | SHIFT)

    @property
    def said(self) -> str:
        return self.window.work.bar.label.text()

    @property
    def importing(self) -> Import:
        tab = self.actuals("import").tab
        assert isinstance(tab, Import)
        return tab

    def drop(self, path: Path) -> Import:
        """Drop a file on the tab Import."""
        tab = self.importing
        what = QMimeData()
        what.setUrls([QUrl.fromLocalFile(str(path))])
        buttons, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
        for event in (
            QDragEnterEvent(QPoint(50, 50), copy, what, buttons, NONE),
            QDropEvent(QPointF(50, 50), copy, what, buttons, NONE),
        ):
            QApplication.sendEvent(tab.file, event)
            assert event.isAccepted()
        self.window.activateWindow()
        tab.take_focus()
        self.settle(self.window)
        return tab

    def digest(self) -> str:
        assert self.window.desk is not None
        return str(self.window.desk.workbook.digest())


@pytest.fixture
def desk(desk_window: MainWindow, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(desk_window, qtbot, settle, monkeypatch)


def test_the_month_grid_is_written_so_that_import_finds_nothing_new(desk: Desk, tmp_path: Path) -> None:
    desk.actuals("month")
    path = tmp_path / "August.xlsx"
    desk.export(path)
    page = openpyxl.load_workbook(path).worksheets[0]
    assert page.cell(1, 1).value == MONTH_MARK
    assert page.max_row == 11
    assert "10 rows were written" in desk.said
    assert "August.xlsx" in desk.said
    before = desk.digest()
    tab = desk.drop(path)
    assert tab.course.step == "check", "a file of our own is asked nothing about its columns"
    assert tab.course.preview is not None
    report = tab.course.preview.draft.report
    assert (report.new, report.changed, report.removed, report.problem_count) == (0, 0, 0, 0)
    assert desk.digest() == before


def test_a_grid_of_one_segment_is_not_written_as_if_it_were_the_whole_month(desk: Desk, tmp_path: Path) -> None:
    tab = desk.actuals("month").tab
    assert isinstance(tab, Month)
    assert desk.window.desk is not None
    tab.show_segment(desk.window.desk.do("Add a segment", create_segment, "Retail").id)
    desk.settle(desk.window)
    desk.export(tmp_path / "one.xlsx")
    assert openpyxl.load_workbook(tmp_path / "one.xlsx").worksheets[0].cell(1, 1).value == "Unit"


def test_the_list_of_entries_is_written_with_no_text_that_could_run(desk: Desk, tmp_path: Path) -> None:
    window = desk.window
    assert window.desk is not None
    snapshot = window.desk.snapshot
    person = next(row.id for row in snapshot.all(Unit) if row.name == "Zhou Lan")
    metric = next(row for row in snapshot.all(Metric) if row.code == "revenue")
    day = int(snapshot.entries.day[snapshot.entries.day < window.desk.day].max())
    window.desk.do("Enter an actual", enter_actual, Entry(person, metric.id, day, 12_345, note="=HYPERLINK(1)"))
    desk.actuals("entries")
    desk.export(tmp_path / "entries", "CSV (*.csv)")
    rows = list(csv.reader((tmp_path / "entries.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0][0] == LIST_MARK
    (mine,) = [row for row in rows if "HYPERLINK" in row[7]]
    assert mine[7] == "'=HYPERLINK(1)"
    assert mine[5] == "123.45"


def test_any_other_grid_is_written_as_it_is_shown_with_full_precision(desk: Desk, tmp_path: Path) -> None:
    page = desk.window.work.page
    assert isinstance(page, Monitor)
    grid = page.view.units
    grid.setFocus()
    desk.settle(desk.window)
    path = tmp_path / "units.xlsx"
    desk.export(path)
    table = list(openpyxl.load_workbook(path).worksheets[0].values)
    sheet = grid.cells.sheet
    assert [row[0] for row in table[1:]] == [sheet.cell(at, 0).text for at in range(len(sheet.rows))]
    figures = [(sheet.cell(0, at).precise, table[1][at]) for at, one in enumerate(sheet.columns) if one.right]
    assert any(isinstance(written, int | float) for _, written in figures)
    for precise, written in figures:
        if isinstance(written, int | float):
            assert float(precise) == written


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(desk: Desk, tmp_path: Path) -> None:
    desk.actuals("month")
    (tmp_path / "file").write_text("in the way")
    desk.export(tmp_path / "file" / "out.xlsx")
    said = [one.text() for one in desk.window.findChildren(QWidget) if hasattr(one, "text") and callable(one.text)]
    assert any("out.xlsx" in text and "was not written" in text for text in said)
    assert (tmp_path / "file").read_text() == "in the way"


def test_a_file_of_that_name_is_not_replaced_where_the_dialog_did_not_ask(desk: Desk, tmp_path: Path) -> None:
    desk.actuals("month")
    (tmp_path / "kept.csv").write_text("mine")
    desk.export(tmp_path / "kept", "CSV (*.csv)")
    assert (tmp_path / "kept.csv").read_text() == "mine"
    assert "kept.csv" in desk.said


def make_sheets(desk: Desk, folder: Path, *, each: bool = True) -> None:
    desk.actuals("month")
    desk.answer = (str(folder), "")
    desk.window.menus.actions["entry_sheets"].trigger()
    desk.settle(desk.window)
    (dialog,) = desk.window.findChildren(EntrySheets)
    if not each:
        desk.press(K.Key_Space, on=dialog.each)
    desk.press(K.Key_Return, on=dialog.make)


def test_each_person_gets_a_sheet_and_none_is_written_over(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "sheets"
    make_sheets(desk, folder)
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 10
    assert "Zhou Lan 2026-08.xlsx" in names
    assert "10 entry sheets were written" in desk.said
    (folder / "Zhou Lan 2026-08.xlsx").write_text("filled in")
    make_sheets(desk, folder)
    assert (folder / "Zhou Lan 2026-08.xlsx").read_text() == "filled in"
    assert (folder / "Zhou Lan 2026-08 (2).xlsx").exists()


def test_a_branch_gets_one_sheet_for_all_its_people_where_no_file_for_each_is_wanted(
    desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "sheets"
    make_sheets(desk, folder, each=False)
    (path,) = folder.iterdir()
    assert path.name == "Qinghe Trading 2026-08.xlsx"
    names = [row[2] for row in openpyxl.load_workbook(path).worksheets[0].iter_rows(min_row=5, values_only=True)]
    assert len(set(names)) == 10
    assert "1 entry sheet was written" in desk.said


def test_a_sheet_that_was_filled_in_is_known_when_it_is_dropped_and_imports_what_was_typed(
    desk: Desk, tmp_path: Path
) -> None:
    tab = desk.actuals("month").tab
    assert isinstance(tab, Month)
    tab.show_month(tab.month + 1)
    make_sheets(desk, tmp_path / "sheets")
    path = tmp_path / "sheets" / "Zhou Lan 2026-09.xlsx"
    book = openpyxl.load_workbook(path)
    book.worksheets[0].cell(5, 5).value = 4321
    book.save(path)
    assert desk.window.desk is not None
    count = len(desk.window.desk.snapshot.entries)
    importing = desk.drop(path)
    assert importing.course.is_ready
    desk.press(K.Key_Return, CTRL)
    entries = desk.window.desk.snapshot.entries
    assert len(entries) == count + 1
    assert 432_100 in entries.amount.tolist()


# --- what may go wrong while a file is imported


def test_a_file_that_changes_while_it_is_read_is_refused_with_one_sentence(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "growing.csv"
    before = desk.digest()
    course = desk.importing.course
    rows = "".join(f"2024-10-{1 + at % 28:02d},Zhou Lan,{at}.00\n" for at in range(60_000))
    path.write_text("Date,Owner,Revenue\n" + rows)
    desk.importing.begin(path)
    desk.settle(desk.window)
    desk.qtbot.keyClick(QApplication.focusWidget(), K.Key_Return, CTRL)  # type: ignore[arg-type] # something has it
    while course.busy and not course.said:
        with path.open("a") as file:
            file.write("2026-10-02,Zhou Lan,11.00\n")
        QApplication.processEvents()
    desk.settle(desk.window)
    assert "growing.csv was changed by another program" in course.said
    assert desk.digest() == before


def test_a_spreadsheet_that_would_fill_the_memory_is_refused_with_one_sentence(desk: Desk, tmp_path: Path) -> None:
    path, harmless = tmp_path / "bomb.xlsx", tmp_path / "harmless.xlsx"
    harmless.write_bytes(xlsx_bytes([OutTable("T", ("Date", "Owner", "Revenue"), [])]))
    name = "xl/worksheets/sheet1.xml"
    with (
        zipfile.ZipFile(harmless) as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed,
    ):
        for part in source.namelist():
            if part != name:
                packed.writestr(part, source.read(part))
        with packed.open(name, "w", force_zip64=True) as sheet:
            sheet.write(source.read(name))
            for _ in range(600):
                sheet.write(b" " * 1_000_000)
    before = desk.digest()
    desk.importing.begin(path)
    desk.settle(desk.window)
    course = desk.importing.course
    assert "bomb.xlsx is larger inside" in course.said
    assert course.step == "file"
    assert desk.digest() == before


def test_a_drive_that_is_full_leaves_the_workbook_as_it_was(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    rows = "".join(f"2024-10-{1 + at % 28:02d},Zhou Lan,{at}.00,note {at}\n" for at in range(5_000))
    path.write_text("Date,Owner,Revenue,Reference\n" + rows)
    assert desk.window.desk is not None
    file = desk.window.desk.workbook.path
    before = desk.digest()
    tab = desk.importing
    tab.begin(path)
    desk.settle(desk.window)
    desk.press(K.Key_Return, CTRL)
    assert tab.course.step == "check"
    content = file.read_bytes()
    soft, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (file.stat().st_size + 20_000, most))
    try:
        desk.press(K.Key_Return, CTRL)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, most))
    assert "all saved work is safe" in tab.course.said
    assert tab.course.step == "columns"
    assert desk.digest() == before
    assert file.read_bytes() == content
