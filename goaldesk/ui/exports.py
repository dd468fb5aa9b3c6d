"""The table in front as a file for other programs.

The one rule: what the import of this program can read back is written so that it can; all else as it is shown, with
full precision.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QUrl

from goaldesk.model.sheets.grid import GridSheet
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.text import isolated

if TYPE_CHECKING:
    from goaldesk.model.spreadsheets import OutTable, Value
    from goaldesk.ui.main_window import MainWindow
    from goaldesk.wording import Wording

ENDINGS = (".xlsx", ".csv")
TOLD_ROWS = 1_000


@runtime_checkable
class ReadBack(Protocol):
    """A sheet that is written in another form than it is shown in, so that it reads back."""

    def own_table(self, today: int) -> "OutTable | None":
        """The table, with new figures dated by `today`; None where it would not read back into the same cells."""
        ...


def export_front(window: "MainWindow") -> None:
    """Ask where to, and write the grid in which one stands there."""
    from PySide6.QtWidgets import QFileDialog

    from goaldesk.model.outputs import safe_name
    from goaldesk.ui.new_workbook_fields import documents

    grid, desk = window.standpoint.grid, window.desk
    if grid is None or desk is None or grid.isHidden():
        return
    wording = window.surroundings.language.wording
    name = grid.accessibleName() or desk.workbook.path.stem
    proposed = documents().parent / safe_name(f"{desk.workbook.path.stem} {name}", ENDINGS[0])
    kinds = {"Excel (*.xlsx)": ENDINGS[0], "CSV (*.csv)": ENDINGS[1]}
    chosen, kind = QFileDialog.getSaveFileName(
        window, wording.translate("Exports", "Export this table"), str(proposed), ";;".join(kinds)
    )
    if not chosen:
        return
    path = ended(window, Path(chosen), ENDINGS, kinds.get(kind, ENDINGS[0]))
    if path is None:
        return
    label = wording.translate("Exports", "Writing {name}").format(name=path.name)
    job = Job(label, _write, grid.cells.sheet, name, desk.day, path, wording)
    job.finished.connect(lambda rows: _say_rows(window, path, rows))
    job.failed.connect(desk.surroundings.faults.show_error)
    desk.surroundings.jobs.start(job)


def ended(window: "MainWindow", path: Path, endings: Sequence[str], ending: str) -> Path | None:
    """The path with one of these endings, `ending` if it has none. None, and said, where that would be another file
    than the one that was chosen, and is there already.
    """
    if path.suffix.lower() in endings:
        return path
    path = path.with_name(path.name + ending)
    if not path.exists():
        return path
    text = window.surroundings.language.wording.translate(
        "Exports", "“{name}” is there already and was left as it is. Choose it by its whole name to replace it."
    )
    window.work.say(text.format(name=isolated(path.name)))
    return None


def say_written(window: "MainWindow", folder: Path, text: str) -> None:
    """Say what was written, with the way to where it lies."""
    way_on = window.surroundings.language.wording.translate("Exports", "Show the folder")
    window.work.say(text, way_on, lambda: _show(folder), done=True)


def _say_rows(window: "MainWindow", path: Path, rows: int) -> None:
    text = window.surroundings.language.wording.translate("Exports", "%n rows were written to “{path}”.", rows)
    say_written(window, path.parent, text.format(path=isolated(str(path))))


def _show(folder: Path) -> None:
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _write(report: Report, sheet: GridSheet, name: str, today: int, path: Path, wording: "Wording") -> int:
    from dataclasses import replace

    from goaldesk.model.outputs import write_file
    from goaldesk.model.sheets.grid_table import table_of
    from goaldesk.model.spreadsheets import csv_bytes, xlsx_bytes

    own = sheet.own_table(today) if isinstance(sheet, ReadBack) else None
    table = own or table_of(sheet, name)
    written = 0

    def counted() -> Iterator["Sequence[Value]"]:
        nonlocal written
        for written, row in enumerate(table.rows, 1):
            if written % TOLD_ROWS == 0:  # given up meanwhile: it raises, and nothing is written
                text = wording.translate("Exports", "Writing {name}: %n rows", written)
                report(0, 0, text.format(name=path.name))
            yield row

    rows = replace(table, rows=counted())
    content = csv_bytes(rows) if path.suffix.lower() == ENDINGS[1] else xlsx_bytes([rows])
    report(0, 0, "")
    write_file(path, content)
    return written
