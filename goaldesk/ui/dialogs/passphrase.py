"""Asks for the passphrase of a workbook. It is kept nowhere: what is not known cannot be given away."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel, isolated
from goaldesk.ui.widgets.layouts import DIALOG, column, row
from goaldesk.ui.widgets.tick_box import TickBox

WIDTH = 420


class Passphrase(QDialog):
    """`given` tells what was typed."""

    given = Signal(str)

    def __init__(self, look: Look, path: Path, wrong: str, parent: QWidget) -> None:
        """`wrong` says why the last one did not open it; empty when it is asked for the first time."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("GoalDesk")
        self.setMinimumWidth(WIDTH)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(self.tr("Passphrase"))
        self.shown = TickBox(look)
        self.shown.setText(self.tr("Show what is typed"))
        self.shown.toggled.connect(self._show)
        self.wrong = PlainLabel(wrong, "error", wrap=True)
        self.wrong.setVisible(bool(wrong))
        self.open_it = QPushButton(self.tr("Open"))
        self.open_it.setProperty("kind", "primary")
        self.open_it.setDefault(True)
        self.open_it.setEnabled(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.field.textChanged.connect(lambda text: self.open_it.setEnabled(bool(text)))
        self.open_it.clicked.connect(self._give)
        self.cancel.clicked.connect(self.reject)
        self._lay_out(self.tr("Passphrase of {name}").format(name=isolated(path.name)))

    def _show(self, shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _give(self) -> None:
        typed = self.field.text()
        self.accept()
        self.given.emit(typed)

    def _lay_out(self, title: str) -> None:
        note = self.tr("It is not kept anywhere, and nobody can open the workbook without it.")
        self.setLayout(
            column(
                PlainLabel(title, "head", wrap=True),
                self.field,
                self.shown,
                self.wrong,
                PlainLabel(note, "small", wrap=True),
                row(0, self.cancel, self.open_it, spacing=12),
                margins=DIALOG,
                spacing=12,
            )
        )
