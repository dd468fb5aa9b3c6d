"""Target letters from the tab Proposals: of those that are chosen, else of everybody with whom something is agreed.

They are made in a job, by the same function as on the command line, in the workbook's language.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QFileDialog

from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.sheets.plan_grid import RowKey
from goaldesk.ui.exports import say_written
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.speech import QtWording
from goaldesk.ui.text import isolated

if TYPE_CHECKING:
    from goaldesk.model.periods import Period
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.reports.packing import PackOrder
    from goaldesk.ui.main_window import MainWindow
    from goaldesk.ui.pages.part import Part


def print_letters(tab: "Part", year: "Period", chosen: Sequence[int]) -> None:
    """Ask for a folder and make the letters of these units there, without any of all; a refusal is said on the tab."""
    from goaldesk.reports.pack import PackChoice
    from goaldesk.reports.packing import PackOrder, letters_for

    desk, wording, window = tab.desk, tab.wording, cast("MainWindow", tab.window())
    snapshot = desk.snapshot
    try:
        units = letters_for(snapshot, year)
    except Refusal as refusal:
        tab.meaning.emit(sentence(refusal, wording))
        return
    if chosen:
        units = [unit for unit in units if unit.id in chosen]
    if not units:
        tab.meaning.emit(wording.translate("Proposals", "Nothing is agreed yet with those that are chosen."))
        return
    title = wording.translate("Proposals", "Where the target letters go")
    folder = QFileDialog.getExistingDirectory(window, title, str(desk.workbook.path.absolute().parent))
    if not folder:
        return
    choice = PackChoice(desk.day, desk.workbook.path.name, snapshot.settings.paper)
    order = PackOrder(units, year, choice, Path(folder))
    label = wording.translate("Proposals", "Making target letters")
    job = Job(label, _make, snapshot, order, QtWording(snapshot.settings.language))
    job.finished.connect(lambda count: _say(window, Path(folder), count))
    job.failed.connect(desk.surroundings.faults.show_error)
    desk.surroundings.jobs.start(job)


def _say(window: "MainWindow", folder: Path, count: int) -> None:
    wording = window.surroundings.language.wording
    text = wording.translate("Proposals", "%n target letters were written to “{folder}”.", count)
    say_written(window, folder, text.format(folder=isolated(str(folder))))


def _make(report: Report, snapshot: "Snapshot", order: "PackOrder", wording: QtWording) -> int:
    from goaldesk.reports.packing import make_letters

    return sum(made.packs for made in make_letters(snapshot, order, wording, report))


def chosen_units(keys: Sequence[object]) -> list[int]:
    """The units of the chosen rows, if there are several."""
    units = dict.fromkeys(key.unit for key in keys if isinstance(key, RowKey) and not key.is_gap)
    return list(units) if len(units) > 1 else []
