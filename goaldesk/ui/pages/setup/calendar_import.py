"""Importing the announcement of a year: what it would change month by month. Own closures stay."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from goaldesk.model.edits.calendar import take_announcement
from goaldesk.model.sheets.calendar_changes import MonthChange
from goaldesk.ui.desk import Desk
from goaldesk.ui.dialogs.file_import import FileImport, FileTexts
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.setup import calendar_words as words
from goaldesk.ui.widgets.line_table import LineTable
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.importers.announcement import Announcement
    from goaldesk.model.snapshot import Snapshot

WIDTH = 680
LABEL = QT_TRANSLATE_NOOP("Edit", "Import the announcement")


@dataclass(frozen=True, slots=True)
class Seen:
    """What a file says, and what that would change in its year of `now` and `then` working days."""

    announcement: "Announcement"
    changes: list[MonthChange]
    now: int
    then: int


class AnnouncementImport(FileImport[Seen]):
    """It says what the file has of the year, and what of the file is left out."""

    def __init__(self, desk: Desk, year: int, parent: QWidget) -> None:
        self._year = year
        super().__init__(desk, LineTable(desk.surroundings.look, stretched=4, right=(1, 2, 3)), WIDTH, parent)
        self.begin()

    def texts(self) -> FileTexts:
        return FileTexts(
            self.tr("Import the announcement of {year}").format(year=self._year),
            self.tr(
                "A calendar file, or a list with the columns Date, To, Kind (off or worked) and Name. It takes the "
                "place of what is known of the year; own closures stay."
            ),
            self.tr("an ICS, CSV, XLSX, XLS or ODS file"),
            self.tr("Calendars and lists (*.ics *.csv *.tsv *.txt *.xlsx *.xls *.ods)"),
            self.tr("What the file would change"),
        )

    def reading(self, path: Path) -> Job:
        return Job(self.tr("Reading the file"), _seen, self.desk.snapshot, path, self._year, self.desk.day)

    def show_found(self, seen: Seen | None) -> bool:
        wording = self.desk.surroundings.language.wording
        self.table.show_lines(*words.change_table(seen.changes if seen else [], self._year, wording))
        self.summary.setText("" if seen is None else self._sentence(seen))
        return seen is not None

    def write(self, seen: Seen) -> None:
        self.desk.do(LABEL, take_announcement, self._year, seen.announcement.days)
        self.accept()

    # --- inside

    def _sentence(self, seen: Seen) -> str:
        """What the file has, what it does to the year, what of it is left out."""
        off = sum(row.kind == "off" for row in seen.announcement.days)
        said = self.tr("Of {year} the file has: days off {off}, make-up days {worked}. Working days: {now} → {then}.")
        facts = {"off": off, "worked": len(seen.announcement.days) - off, "year": self._year}
        parts = [said.format(now=seen.now, then=seen.then, **facts)]
        if not seen.changes:
            parts.append(self.tr("No day changes; the year then counts as announced."))
        if seen.announcement.elsewhere:
            parts.append(
                self.tr("Days of other years are left out: {count}.").format(count=seen.announcement.elsewhere)
            )
        if seen.announcement.aside:
            text = self.tr("Events that say neither off nor worked are left out: {count}.")
            parts.append(text.format(count=seen.announcement.aside))
        return ("" if self.desk.surroundings.language.code == "zh" else " ").join(parts)


def _seen(report: Report, snapshot: "Snapshot", path: Path, year: int, today: int) -> Seen:
    from goaldesk.model.edits.trial import tried
    from goaldesk.model.importers.announcement import read_announcement
    from goaldesk.model.sheets.calendar_changes import calendar_changes
    from goaldesk.model.sheets.calendar_year import calendar_year

    found = read_announcement(path, year)
    after = tried(snapshot, today, take_announcement, year, found.days)
    now, then = calendar_year(snapshot, year), calendar_year(after, year)
    return Seen(found, calendar_changes(now, then), now.workdays.year, then.workdays.year)
