"""The line below everything: the keys of what has the focus, what a figure means exactly, whether all is saved."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QStatusBar, QWidget

from goaldesk.ui.jobs import Job, JobQueue
from goaldesk.ui.language import Spoken
from goaldesk.ui.text import ElidedLabel, PlainLabel, set_role

PATIENCE = 300
"""Milliseconds before a job that is still running is shown."""

MOST_HINTS, NARROW_HINTS, NARROW_BELOW = 6, 4, 1200


@dataclass(frozen=True, slots=True)
class Hint:
    """A key and what it does here."""

    key: str
    does: str


class StatusLine(Spoken, QStatusBar):
    """`set_hints`, `set_meaning` and `set_saved` fill the three places; a running job puts itself between them."""

    def __init__(self, jobs: JobQueue) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._jobs = jobs
        self._job: Job | None = None
        self._hints: Sequence[Hint] = ()
        self.keys = QWidget()
        self._keys_row = QHBoxLayout(self.keys)
        self._keys_row.setContentsMargins(10, 0, 0, 0)
        self._keys_row.setSpacing(2)
        self.progress = QWidget()
        self.what = PlainLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.cancel = QPushButton()
        self.cancel.setProperty("kind", "flat")
        self.cancel.clicked.connect(self._cancel)
        self.meaning = ElidedLabel()
        self.meaning.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.saved = PlainLabel()
        self._lay_out()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PATIENCE)
        self._wait.timeout.connect(self._show_job)
        jobs.started.connect(self._started)
        jobs.idle.connect(self._idle)
        self.retranslate()

    def set_hints(self, hints: Sequence[Hint]) -> None:
        """Show these keys, six at most; where it is narrow the first three and the last, so that figures have room."""
        if len(hints) > NARROW_HINTS and self.width() < NARROW_BELOW:
            hints = (*hints[: NARROW_HINTS - 1], hints[-1])
        if hints == self._hints:
            return
        self._hints = hints
        while (item := self._keys_row.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        for hint in hints[:MOST_HINTS]:
            self._keys_row.addWidget(PlainLabel(hint.key, "key"))
            self._keys_row.addWidget(PlainLabel(hint.does, "does"))
            self._keys_row.addSpacing(6)
        self.keys.setAccessibleName(", ".join(f"{hint.key}: {hint.does}" for hint in hints[:MOST_HINTS]))

    def set_meaning(self, text: str) -> None:
        """What the current figure means exactly, or the sum of the selection."""
        self.meaning.show_text(text)

    def set_saved(self, text: str, *, wrong: bool = False) -> None:
        self.saved.setText(text)
        set_role(self.saved, "role", "error" if wrong else "")

    def retranslate(self) -> None:
        self.cancel.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("Progress"))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.progress)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.what, self.bar, self.cancel):
            row.addWidget(widget)
        self.progress.hide()
        self.addWidget(self.keys)
        self.addPermanentWidget(self.progress)
        self.addPermanentWidget(self.meaning, 1)
        self.addPermanentWidget(self.saved)

    def _started(self, job: Job) -> None:
        job.progressed.connect(self._progressed)
        self._job = job
        self.what.setText(job.label)
        self.bar.setRange(0, 0)
        if not self._wait.isActive() and self.progress.isHidden():
            self._wait.start()

    def _show_job(self) -> None:
        self.progress.setVisible(self._jobs.busy)

    def _progressed(self, done: int, total: int, what: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if what:
            self.what.setText(what)

    def _idle(self) -> None:
        self._wait.stop()
        self.progress.hide()

    def _cancel(self) -> None:
        self._jobs.cancel_all()
