"""Setup, Backups: the copies of this workbook, whether they are sound, and how to go back to one.

Going back is offered once a copy was read whole and compared, so that one sees before what it changes; what was there
becomes a copy itself, so it can be undone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget

from goaldesk.model.errors import Fault
from goaldesk.model.store.copies import Backup, backups_of
from goaldesk.model.store.restoring import Difference, differences, read_copy
from goaldesk.ui.desk import Desk
from goaldesk.ui.items.sizes import size_text
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.setup.backup_words import difference_lines
from goaldesk.ui.text import ElidedLabel, PlainLabel, set_role
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import BAR, INSIDE, NOTE, column, framed, ground, row
from goaldesk.ui.widgets.line_table import Line, LineTable
from goaldesk.ui.widgets.panel_edge import give_width, turn
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet
    from goaldesk.model.store.workbook import Workbook

PANEL, NARROW, NARROW_BELOW = 400, 340, 900


@dataclass(frozen=True, slots=True)
class Found:
    """A copy and its size in bytes."""

    backup: Backup
    size: int


class Backups(Part):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "A backup is made by itself before the first change of a day, every half hour of work and at closing. All of "
        "two days are kept, then one a day, a week, a month. Going back makes a backup of what is there first.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._found: dict[Path, Found] = {}
        self._read: dict[Path, list[Difference] | Fault] = {}
        self._listed, self._wants_panel = False, True
        self.count = ElidedLabel("", "small")
        self.back_up = KeyButton(self.look, "archive", "Ins")
        self.list = LineTable(self.look, right=(1, 2))
        self.empty = EmptyState(self.look, "archive")
        self._first = self.empty.offer(self.back_up_now, primary=True)
        self.body = QStackedWidget()
        self.head = ElidedLabel("", "head")
        self.status = PlainLabel("", "second", wrap=True)
        self.what = PlainLabel("", "panel")
        self.changes = LineTable(self.look, right=(1, 2, 3))
        self.verify = KeyButton(self.look, "check", "Enter")
        self.restore = KeyButton(self.look, "rotate-ccw", "Ctrl+Enter", "primary")
        self.panel = QFrame()
        self.note = PlainLabel("", "small", wrap=True)
        self._lay_out()
        self._connect()

    # --- what Setup asks

    def concerns(self, changes: "ChangeSet") -> bool:
        return True

    def refresh(self) -> None:
        self._say_texts()
        self._read = {path: what for path, what in self._read.items() if isinstance(what, Fault)}
        self._show_list()

    def take_focus(self) -> None:
        (self.list if self.body.currentWidget() is self.list else self._first).setFocus()

    def hints(self) -> Sequence[Hint]:
        return (
            Hint("↑ ↓", self.tr("choose")),
            Hint("Enter", self.tr("verify and compare")),
            Hint("Ctrl+Enter", self.tr("go back to it")),
            Hint("Ins", self.tr("back up now")),
        )

    def turn_panel(self) -> bool:
        if self.list.key() is None:
            return False
        self._wants_panel = self.panel.isHidden()
        return turn(self.panel, self.list)

    # --- what is done

    def back_up_now(self) -> None:
        """Make a backup in a job; where nothing was changed since the last one, that one is it."""
        self._start(self.tr("Making a backup"), self._backed_up, _back_up, self.desk.workbook)

    def read_chosen(self) -> None:
        """Read the chosen copy whole, in a job: is it sound, and what differs?"""
        path = self.list.key()
        if isinstance(path, Path):
            self._start(self.tr("Reading the backup"), self._compared, _compare, path, self.desk.workbook)

    def restore_chosen(self) -> None:
        """Go back to the chosen copy, once it was compared."""
        path = self.list.key()
        if isinstance(path, Path) and self.restore.isEnabled():
            self.desk.restore_wanted.emit(path)

    def _start(self, label: str, finished: object, *work: object) -> None:
        job = Job(label, *work)  # type: ignore[arg-type] # the first of `work` is the function, the rest its arguments
        job.finished.connect(finished)
        job.failed.connect(self.desk.surroundings.faults.show_error)
        self.desk.start(job)

    def _look(self) -> None:
        self._listed = True
        self._start(self.tr("Looking for the backups"), self._came, _list, self.desk.workbook)

    def _came(self, found: Sequence[Found]) -> None:
        self._found = {one.backup.path: one for one in found}
        self._show_list()

    def _backed_up(self, came: tuple[Path, Sequence[Found]]) -> None:
        path, found = came
        new = path not in self._found
        self._found = {one.backup.path: one for one in found}
        self._show_list(path)
        self.meaning.emit(
            self.tr("A backup was made and verified.")
            if new
            else self.tr("Nothing was changed since the newest backup, so that one still holds everything.")
        )

    def _compared(self, came: tuple[Path, list[Difference] | Fault]) -> None:
        path, what = came
        self._read[path], self._wants_panel = what, True
        self._show_list()
        (self.restore if self.restore.isEnabled() else self.list).setFocus()

    # --- what is shown

    def _show_list(self, current: Path | None = None) -> None:
        formats = self.wording.formats
        heads = (self.tr("Made"), self.tr("Entries"), self.tr("Size"), self.tr("State"))
        lines = [
            Line(
                path,
                (
                    formats.moment(one.backup.made_at.astimezone()),
                    formats.whole(one.backup.entries),
                    size_text(one.size, self.wording),
                    self._state(path)[1],
                ),
                mark=self._state(path)[0],
            )
            for path, one in self._found.items()
        ]
        self.list.show_lines(heads, lines, current)
        count = self.wording.translate("Backups", "%n backups", len(lines)) if lines else ""
        self.count.show_text(count)
        self.body.setCurrentWidget(self.list if lines or not self._listed else self.empty)
        self.back_up.setVisible(bool(lines))
        self._show_chosen()

    def _state(self, path: Path) -> tuple[str, str]:
        what = self._read.get(path)
        if what is None:
            return "met", self.tr("verified when made")
        return ("missed", self.tr("damaged")) if isinstance(what, Fault) else ("met", self.tr("verified now"))

    def _show_chosen(self) -> None:
        path = self.list.key()
        one = self._found.get(path) if isinstance(path, Path) else None
        self.panel.setVisible(one is not None and self._wants_panel)
        if one is None:
            return
        formats = self.wording.formats
        self.head.show_text(formats.moment(one.backup.made_at.astimezone()))
        what = self._read.get(one.backup.path)
        same = isinstance(what, list) and not what
        self.status.setText(self._status(what))
        set_role(self.status, "role", "error" if isinstance(what, Fault) else "second")
        differs = isinstance(what, list) and bool(what)
        for part in (self.what, self.changes):
            part.setVisible(differs)
        heads = (self.tr("What"), self.tr("come back"), self.tr("change"), self.tr("go"))
        lines = difference_lines(what, self.wording) if isinstance(what, list) else []
        self.changes.show_lines(heads, lines)
        self.changes.setFixedHeight(28 * min(12, len(lines)) + 28)
        self.restore.setEnabled(differs and not self.desk.workbook.read_only)
        self.verify.setEnabled(not same)

    def _status(self, what: list[Difference] | Fault | None) -> str:
        if isinstance(what, Fault):
            return self.desk.surroundings.faults.sentence(what)
        if what is None:
            return self.tr("Verify it first: it is read whole and compared, then you can go back to it.")
        if not what:
            return self.tr("It is sound and holds just what the workbook holds now.")
        if self.desk.workbook.read_only:
            return self.tr("It is sound. The workbook is read-only here, so it cannot go back.")
        return self.tr("It is sound. What is there now becomes a backup first, so that going back can be undone.")

    def _say_texts(self) -> None:
        self.back_up.say(self.tr("Back up now"))
        self.list.setAccessibleName(self.tr("Backups"))
        self.empty.say(
            self.tr("No backup yet"),
            self.tr(
                "One is made by itself before the first change of a day and at closing. You can make one now, too."
            ),
        )
        self.empty.set_button(self._first, self.tr("Back up now"), "archive")
        self.verify.say(self.tr("Verify and compare"))
        self.restore.say(self.tr("Go back to it"))
        self.what.setText(self.tr("What going back would change"))
        self.changes.setAccessibleName(self.what.text())
        self.note.setText(
            self.tr(
                "Backups lie on this computer, in your own folder. Keep a copy of the workbook on another drive too: a "
                "broken disk takes both."
            )
        )

    # --- inside

    def _connect(self) -> None:
        self.back_up.clicked.connect(self.back_up_now)
        self.verify.clicked.connect(self.read_chosen)
        self.restore.clicked.connect(self.restore_chosen)
        self.list.current.connect(lambda _: self._show_chosen())
        self.list.entered_line.connect(lambda _: self.read_chosen())

    def _lay_out(self) -> None:
        self.body.addWidget(self.list)
        self.body.addWidget(self.empty)
        left = Qt.AlignmentFlag.AlignLeft
        listed = column(
            row((self.count, 1), self.back_up, margins=BAR),
            (self.body, 1),
            column(framed("note", column(self.note, margins=NOTE)), margins=(16, 12, 16, 16)),
        )
        self.panel.setProperty("panel", "side")
        self.panel.setLayout(
            column(
                self.head,
                self.status,
                column((self.verify, left), (self.restore, left), spacing=8),
                self.what,
                self.changes,
                0,
                margins=INSIDE,
                spacing=10,
            )
        )
        self.setLayout(row((ground(listed), 1), self.panel, spacing=0))

    # --- what Qt calls

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        give_width(self.panel, NARROW if self.width() < NARROW_BELOW else PANEL)
        if not self._listed:
            self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Insert:
            self.back_up_now()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.restore_chosen()
        else:
            super().keyPressEvent(event)


def _list(report: Report, workbook: "Workbook") -> list[Found]:
    found = backups_of(workbook.path, workbook.key)
    return [Found(backup, backup.path.stat().st_size) for backup in found]


def _back_up(report: Report, workbook: "Workbook") -> tuple[Path, list[Found]]:
    made = workbook.back_up()
    return made, _list(report, workbook)


def _compare(report: Report, copy: Path, workbook: "Workbook") -> tuple[Path, list[Difference] | Fault]:
    try:
        return copy, differences(workbook.snapshot, read_copy(copy, workbook.key))
    except Fault as fault:
        return copy, fault
