"""What this program is, which version, and what it is made with."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from goaldesk import __version__
from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.marks import ProgramSign

WIDTH = 420


class About(QDialog):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self.setWindowTitle(self.tr("About GoalDesk"))
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(ProgramSign(look, 26))
        head.addWidget(PlainLabel(self.tr("GoalDesk {version}").format(version=__version__), "head"), 1)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(14)
        layout.addLayout(head)
        layout.addWidget(PlainLabel(self.tr("Plan, track, review and adjust sales targets, offline."), wrap=True))
        made = self.tr("Qt {version}. Fonts Inter and Noto Sans SC (OFL), icons Lucide (ISC). GoalDesk: MIT licence.")
        layout.addWidget(PlainLabel(made.format(version=qVersion()), "small", wrap=True))
        layout.addLayout(buttons)
