"""When a copy is due by itself: before the first edit if the last one is old, every half hour of editing, at closing.

Looking at a workbook changes nothing, so the copy that is due at opening waits for the first edit. A copy that fails
stops no work: the fault is kept to be shown.
"""

import datetime as dt
from pathlib import Path

from goaldesk.model.errors import Fault, Trouble
from goaldesk.model.store import copies
from goaldesk.model.store.gate import Gate

_OLD = dt.timedelta(hours=20)
_WHILE_EDITING = dt.timedelta(minutes=30)


class Keeper:
    """Keeps copies of one open workbook."""

    def __init__(self, gate: Gate, *, new: bool = False) -> None:
        self._gate = gate
        self._edits = gate.edits
        self._last = gate.clock() if new else None
        self.fault: Fault | None = None

    def back_up(self) -> Path:
        """A copy now. Raises Trouble."""
        gate = self._gate
        path = copies.back_up(copies.Origin(gate.path, gate.connection, gate.facts, gate.key), gate.clock)
        self._edits, self._last, self.fault = gate.edits, gate.clock(), None
        return path

    def before_edit(self) -> None:
        """A copy of what there is, if it is time for one."""
        now = self._gate.clock()
        if self._last is None:
            newest = copies.newest_moment(self._gate.facts.uuid)
            self._last = (
                newest if newest is not None and now - newest < _OLD else dt.datetime.min.replace(tzinfo=dt.UTC)
            )
        if now - self._last > _WHILE_EDITING and (self._edits != self._gate.edits or now - self._last > _OLD):
            self._due(now)

    def closing(self) -> None:
        """A copy of what was changed."""
        if self._gate.stopped is None and self._edits != self._gate.edits:
            self._due(self._gate.clock())

    def _due(self, now: dt.datetime) -> None:
        self._last = now
        try:
            with self._gate.alone():
                self.back_up()
        except Trouble as trouble:
            self.fault = trouble
