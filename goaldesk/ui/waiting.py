"""The list of what waits at this desk, kept up to date: worked out anew in a job after every edit."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from goaldesk.ui.jobs import Job, Report

if TYPE_CHECKING:
    from goaldesk.model.sheets.waiting import Waiting
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.ui.desk import Desk


class WaitingLines(QObject):
    """`lines` is None until they were worked out for the first time; `came` tells that they are new."""

    came = Signal()

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self.lines: tuple[Waiting, ...] | None = None
        self._job: Job | None = None
        desk.changed.connect(self.renew)

    def renew(self) -> None:
        """Work them out for the workbook and who sits here as they are now."""
        if self._job:
            self._job.cancel()
        # Asked for, not kept: a child that holds its parent makes a ring that Qt and Python cannot take apart together.
        desk = cast("Desk", self.parent())
        now = desk.surroundings.remembered.now
        failed = desk.workbook.why_no_backup is not None
        self._job = Job(
            self.tr("Looking what is waiting"),
            _waiting,
            desk.snapshot,
            desk.day,
            (now.desk_name, now.desk_role),
            failed,
        )
        self._job.finished.connect(self._take)
        self._job.failed.connect(desk.surroundings.faults.show_error)
        desk.start(self._job)

    def _take(self, lines: "tuple[Waiting, ...]") -> None:
        self._job = None
        self.lines = lines
        self.came.emit()


def _waiting(
    report: Report, snapshot: "Snapshot", today: int, sits: tuple[str, str], failed: bool
) -> "tuple[Waiting, ...]":
    from goaldesk.model.sheets.proposal_turns import Seat
    from goaldesk.model.sheets.waiting import waiting

    return waiting(snapshot, today, Seat(*sits), backup_failed=failed)
