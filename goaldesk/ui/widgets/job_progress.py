"""What the status line shows of a job: what it does, how far it is, and the button that ends it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from goaldesk.ui.language import Spoken
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.layouts import row

if TYPE_CHECKING:
    from goaldesk.ui.widgets.status_line import StatusLine


class JobProgress(Spoken, QWidget):
    """Stands in a status line between the keys and what is always at its right."""

    def __init__(self, line: "StatusLine") -> None:
        super().__init__()
        self.what = PlainLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.cancel = QPushButton()
        self.cancel.setProperty("kind", "flat")
        self.cancel.clicked.connect(line.jobs.cancel_all)
        self.setLayout(row(self.what, self.bar, self.cancel, spacing=6))
        self.hide()
        line.insertPermanentWidget(1, self)
        self.retranslate()

    def begin(self, label: str) -> None:
        """A job begins; how long it takes nobody knows yet."""
        self.what.setText(label)
        self.bar.setRange(0, 0)

    def show_progress(self, done: int, total: int, what: str) -> None:
        """So much of it is done; `what` says with what it is busy, if that changed."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if what:
            self.what.setText(what)

    def retranslate(self) -> None:
        self.cancel.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("Progress"))
