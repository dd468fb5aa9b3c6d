"""The backups of a workbook that is not open, to choose one: it takes the workbook's place, or is saved elsewhere."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from goaldesk.ui.beside import Beside
from goaldesk.ui.language import Spoken
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import PlainLabel, caption, isolated
from goaldesk.ui.widgets.layouts import DIALOG, column, row
from goaldesk.ui.widgets.line_table import Line, LineTable

if TYPE_CHECKING:
    from goaldesk.model.store.copies import Backup

WIDTH, HEIGHT = 560, 420


class BackupList(Spoken, QDialog):
    """`chosen` and `copy_wanted` bring the path of a backup. They are looked for beside the window."""

    chosen = Signal(object)
    copy_wanted = Signal(object)

    def __init__(self, surroundings: Surroundings, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._surroundings = surroundings
        self._path = path
        self._found: Sequence[Backup] | None = None
        self.title = PlainLabel("", "head", wrap=True)
        self.said = PlainLabel("", "second", wrap=True)
        self.list = LineTable(surroundings.look, right=(1, 2))
        self.restore = QPushButton()
        self.save = QPushButton()
        self.leave = QPushButton()
        self._lay_out()
        self._connect()
        self.retranslate()
        Beside(self).ask(lambda: _backups(path), self._came)

    def retranslate(self) -> None:
        self.setWindowTitle("GoalDesk")
        self.title.setText(self.tr("Backups of {name}").format(name=isolated(self._path.name)))
        self.list.setAccessibleName(self.title.text())
        self.restore.setText(caption(self.tr("Put it in the workbook's place")))
        self.save.setText(caption(self.tr("Save a copy as…")))
        self.leave.setText(caption(self.tr("Close")))
        self._show()

    # --- inside

    def _came(self, found: "Sequence[Backup]") -> None:
        self._found = found
        self._show()
        (self.list if found else self.leave).setFocus()

    def _show(self) -> None:
        found = self._found
        heads = (self.tr("Made"), self.tr("Entries"), self.tr("Other rows"))
        lines = [Line(backup.path, self._cells(backup)) for backup in found or ()]
        self.list.show_lines(heads, lines)
        self.list.setVisible(bool(found))
        for button in (self.restore, self.save):
            button.setEnabled(bool(found))
        self.said.setText(self._sentence())

    def _cells(self, backup: "Backup") -> tuple[str, ...]:
        formats = self._surroundings.language.wording.formats
        made = formats.moment(backup.made_at.astimezone())
        return made, formats.whole(backup.entries), formats.whole(backup.rows)

    def _sentence(self) -> str:
        if self._found is None:
            return self.tr("Looking for them…")
        if not self._found:
            return self.tr(
                "There is none on this computer. A backup is made before the first change of a day and at closing, on "
                "the computer where the workbook is changed."
            )
        return self.tr(
            "What stands in the workbook now is kept: as a backup, or beside it under another name where it is damaged."
        )

    def _take(self) -> None:
        copy = self.list.key()
        if copy is not None:
            self.accept()
            self.chosen.emit(copy)

    def _save(self) -> None:
        copy = self.list.key()
        if copy is not None:
            self.accept()
            self.copy_wanted.emit(copy)

    def _connect(self) -> None:
        self.restore.clicked.connect(self._take)
        self.save.clicked.connect(self._save)
        self.leave.clicked.connect(self.reject)
        self.list.entered_line.connect(lambda _: self._take())

    def _lay_out(self) -> None:
        self.resize(WIDTH, HEIGHT)
        self.restore.setProperty("kind", "primary")
        self.restore.setDefault(True)
        self.setLayout(
            column(
                self.title,
                self.said,
                (self.list, 1),
                0,
                row(0, self.leave, self.save, self.restore),
                margins=DIALOG,
                spacing=12,
            )
        )


def _backups(path: Path) -> "Sequence[Backup]":
    from goaldesk.model.store.copies import backups_of

    return backups_of(path)
