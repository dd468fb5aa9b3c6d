"""Entry sheets: whose, for which month, one for each person or one for all of them."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton, QWidget

from goaldesk.model.periods import month_of_day, year_and_month
from goaldesk.model.rows import Unit
from goaldesk.ui.desk import Desk
from goaldesk.ui.exports import say_written
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.scopes import first_period, fiscal_years, label_of, unit_options
from goaldesk.ui.text import PlainLabel, isolated
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.layouts import DIALOG, column, row
from goaldesk.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.ui.main_window import MainWindow
    from goaldesk.wording import Wording

WIDTH = 460


class EntrySheets(QDialog):
    """`wanted` tells the units that get a sheet each, and the month."""

    wanted = Signal(object, int)

    def __init__(self, desk: Desk, month: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self.setWindowTitle(self.tr("Entry sheets"))
        self._desk = desk
        self._wording = desk.surroundings.language.wording
        look = desk.surroundings.look
        self.month = month
        self.units = ScopePicker(look, self._units)
        self.months = ScopePicker(look, self._months)
        self.each = TickBox(look)
        self.each.setText(self.tr("A file for each person"))
        self.each.setChecked(True)
        self.units.picked.connect(self._pick_unit)
        self.months.picked.connect(self._pick_month)
        self.form = FieldForm()
        self.make = QPushButton(self.tr("Choose a folder…"))
        self.make.setProperty("kind", "primary")
        self.make.setDefault(True)
        self.make.clicked.connect(self._make)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self._show_units()

    def chosen(self) -> list[Unit]:
        """The units that get a sheet."""
        units = self._desk.snapshot.table(Unit)
        key = int(str(self.units.key))
        if not self.each.isChecked():
            return [units[(key,)]]
        options = unit_options(self._desk.snapshot, self._desk.snapshot.fiscal.month(self.month))
        at = next(at for at, option in enumerate(options) if option.key == key)
        below = [options[at]]
        for option in options[at + 1 :]:
            if option.level <= options[at].level:
                break
            below.append(option)
        return [units[(int(str(option.key)),)] for option in below if not option.strong]

    # --- inside

    def _units(self) -> list[Option]:
        return unit_options(self._desk.snapshot, self._desk.snapshot.fiscal.month(self.month))

    def _months(self) -> list[Option]:
        years = fiscal_years(self._desk.snapshot, self._desk.day)
        last = max(years[-1].end, month_of_day(self._desk.day) + 1)
        return [Option(month, self._month_text(month)) for month in range(last - 1, years[0].first - 1, -1)]

    def _month_text(self, month: int) -> str:
        return self._wording.formats.month(dt.date(*year_and_month(month), 1))

    def _show_units(self) -> None:
        """Keep the unit that was chosen where it is there in this month, else take the first."""
        self.months.show_choice(self.month, self._month_text(self.month))
        options = self._units()
        key = self.units.key if any(one.key == self.units.key for one in options) else None
        if options:
            self._pick_unit(options[0].key if key is None else key)
        self.make.setEnabled(bool(options))

    def _pick_unit(self, key: object) -> None:
        options = self._units()
        option = next(one for one in options if one.key == key)
        self.units.show_choice(option.key, label_of(options, key))
        self.form.show_line("each", option.strong)

    def _pick_month(self, month: int) -> None:
        self.month = month
        self._show_units()

    def _make(self) -> None:
        self.wanted.emit(self.chosen(), self.month)
        self.accept()

    def _lay_out(self) -> None:
        self.form.add("units", self.units)
        self.form.add("months", self.months)
        self.form.add("each", self.each)
        self.form.name("units", self.tr("Who"))
        self.form.name("months", self.tr("Month"))
        self.form.name("each", "", self.each.text())
        self.each.setAccessibleName(self.each.text())
        note = self.tr("Filled in anywhere, a sheet is read back on Import: drop the file there.")
        self.setLayout(
            column(
                PlainLabel(self.windowTitle(), "head"),
                self.form,
                PlainLabel(note, "small", wrap=True),
                row(0, self.cancel, self.make, spacing=14),
                margins=DIALOG,
                spacing=14,
            )
        )


def ask_entry_sheets(window: "MainWindow") -> None:
    """Ask whose sheets are wanted and where, and make them."""
    desk = window.desk
    if desk is None:
        return
    from goaldesk.ui.pages.actuals.entry_tab import EntryTab

    tab = getattr(window.work.page, "tab", None)
    month = tab.month if isinstance(tab, EntryTab) else first_period(desk.snapshot, desk.day).first
    dialog = EntrySheets(desk, month, window)
    dialog.wanted.connect(lambda units, month: _ask_folder(window, units, month))
    dialog.open()
    dialog.units.setFocus()


def _ask_folder(window: "MainWindow", units: Sequence[Unit], month: int) -> None:
    from goaldesk.ui.new_workbook_fields import documents

    desk, wording = window.desk, window.surroundings.language.wording
    title = wording.translate("EntrySheets", "Where the entry sheets go")
    folder = QFileDialog.getExistingDirectory(window, title, str(documents().parent))
    if not folder or desk is None:
        return
    label = wording.translate("EntrySheets", "Making entry sheets")
    job = Job(label, _write, (desk.snapshot, units, month, desk.day), Path(folder), wording)
    job.finished.connect(lambda count: _say(window, Path(folder), count))
    job.failed.connect(desk.surroundings.faults.show_error)
    desk.surroundings.jobs.start(job)


def _say(window: "MainWindow", folder: Path, count: int) -> None:
    wording = window.surroundings.language.wording
    text = wording.translate("EntrySheets", "%n entry sheets were written to “{folder}”.", count)
    say_written(window, folder, text.format(folder=isolated(str(folder))))


def _write(report: Report, of: "tuple[Snapshot, Sequence[Unit], int, int]", folder: Path, wording: "Wording") -> int:
    from goaldesk.model.sheets.entry_sheet_folder import sheets_of, write_sheets

    sheets = sheets_of(*of)
    return len(write_sheets(sheets, folder, wording, lambda done, all_: report(done, all_, "")))
