"""What this program is, which version, and what it is made with."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from goaldesk import __version__
from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.layouts import DIALOG, column, row
from goaldesk.ui.widgets.marks import ProgramSign

WIDTH = 420


class About(QDialog):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self.setWindowTitle(self.tr("About GoalDesk"))
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        made = self.tr("Qt {version}. Fonts Inter and Noto Sans SC (OFL), icons Lucide (ISC). GoalDesk: MIT licence.")
        self.setLayout(
            column(
                row(
                    ProgramSign(look, 26),
                    (PlainLabel(self.tr("GoalDesk {version}").format(version=__version__), "head"), 1),
                    spacing=14,
                ),
                PlainLabel(self.tr("Plan, track, review and adjust sales targets, offline."), wrap=True),
                PlainLabel(made.format(version=qVersion()), "small", wrap=True),
                row(0, close, spacing=14),
                margins=DIALOG,
                spacing=14,
            )
        )
