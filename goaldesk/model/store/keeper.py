"""When a copy is due by itself: before the first edit if the last one is old, every half hour of editing, at closing.

A copy that fails stops no work: the fault is kept to be shown. Whoever edits waits while pages are copied and no
longer; the copy is verified afterwards, by the thread that asked for it.
"""

import datetime as dt
import threading
from contextlib import ExitStack
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
        self._deciding = threading.Lock()
        self.fault: Fault | None = None

    def back_up(self, *, wait: bool = False) -> Path:
        """A copy now. Raises Trouble, and Refusal `busy_import` unless it is to `wait`."""
        with ExitStack() as pages:
            pages.enter_context(self._gate.alone(wait=wait))
            return self._copy(pages)

    def keep(self) -> None:
        """A copy of what there is, if it is time for one. Raises Refusal `busy_import`."""
        with ExitStack() as pages:
            with self._deciding:
                now = self._gate.clock()
                if not self._is_due(now):
                    return
                pages.enter_context(self._gate.alone())
                self._last = now
            try:
                self._copy(pages)
            except Trouble as trouble:
                self.fault = trouble

    def is_due_at_closing(self) -> bool:
        """Whether something was changed that no copy holds."""
        return self._gate.stopped is None and self._edits != self._gate.edits

    def closing(self) -> None:
        """A copy of what was changed."""
        try:
            self.back_up(wait=True)
        except Trouble as trouble:
            self.fault = trouble

    def _is_due(self, now: dt.datetime) -> bool:
        if self._last is None:
            newest = copies.newest_moment(self._gate.facts.uuid)
            self._last = (
                newest if newest is not None and now - newest < _OLD else dt.datetime.min.replace(tzinfo=dt.UTC)
            )
        since = now - self._last
        return since > _WHILE_EDITING and (self._edits != self._gate.edits or since > _OLD)

    def _copy(self, pages: ExitStack) -> Path:
        gate, edits = self._gate, self._gate.edits
        origin = copies.Origin(gate.path, gate.connection, gate.facts, gate.key)
        path = copies.back_up(origin, gate.clock, pages.close)
        self._edits, self._last, self.fault = edits, gate.clock(), None
        return path
