"""The line below everything: the keys of what has the focus, what a figure means exactly, whether all is saved."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStatusBar, QWidget

from goaldesk.ui.jobs import Job, JobQueue
from goaldesk.ui.later import Later
from goaldesk.ui.text import ElidedLabel, PlainLabel, set_role

if TYPE_CHECKING:
    from goaldesk.ui.widgets.job_progress import JobProgress

PATIENCE = 300
"""Milliseconds before a job that is still running is shown."""

MOST_HINTS, NARROW_HINTS, NARROW_BELOW = 6, 4, 1200


class Hint(NamedTuple):
    """A key and what it does here."""

    key: str
    does: str


class StatusLine(QStatusBar):
    """`set_hints`, `set_meaning` and `set_saved` fill the three places; a running job puts itself between them."""

    progress: "Later[JobProgress]" = Later("goaldesk.ui.widgets.job_progress:JobProgress")

    def __init__(self, jobs: JobQueue) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.jobs = jobs
        self._hints: Sequence[Hint] = ()
        self.keys = QWidget()
        self._keys_row = QHBoxLayout(self.keys)
        self._keys_row.setContentsMargins(10, 0, 0, 0)
        self._keys_row.setSpacing(2)
        self.meaning = ElidedLabel()
        self.meaning.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.saved = PlainLabel()
        self.addWidget(self.keys)
        self.addPermanentWidget(self.meaning, 1)
        self.addPermanentWidget(self.saved)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PATIENCE)
        self._wait.timeout.connect(self._show_job)
        jobs.started.connect(self._started)
        jobs.idle.connect(self._idle)

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

    def _started(self, job: Job) -> None:
        job.progressed.connect(self.progress.show_progress)
        self.progress.begin(job.label)
        if not self._wait.isActive() and self.progress.isHidden():
            self._wait.start()

    def _show_job(self) -> None:
        self.progress.setVisible(self.jobs.busy)

    def _idle(self) -> None:
        self._wait.stop()
        self.progress.hide()
