"""Trying out an intent beside the window; an older trial that is still on its way is dropped."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from goaldesk.model.errors import Refusal, sentence
from goaldesk.ui.desk import Desk
from goaldesk.ui.jobs import Job
from goaldesk.ui.pages.setup.org_preview import Intent, preview


class Trying(QObject):
    """`told` gives the intent and what it would do, `refused` the sentence that says why it cannot be done."""

    told = Signal(object, object)
    refused = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._job: Job | None = None

    def begin(self, intent: Intent) -> None:
        """Work out what this would do."""
        before, self._job = self._job, None
        if before is not None:
            before.cancel()
        label = QCoreApplication.translate("Org", "Working out what changes")
        job = self._job = Job(label, preview, self._desk.snapshot, self._desk.day, intent)
        job.finished.connect(lambda impact: self._tell(job, intent, impact))
        job.failed.connect(lambda error: self._refuse(job, error))
        self._desk.start(job)

    def _tell(self, job: Job, intent: Intent, impact: object) -> None:
        if job is self._job:
            self.told.emit(intent, impact)

    def _refuse(self, job: Job, error: BaseException) -> None:
        if job is not self._job:
            return
        if isinstance(error, Refusal):
            self.refused.emit(sentence(error, self._desk.surroundings.language.wording))
        else:
            self._desk.surroundings.faults.show_error(error)
