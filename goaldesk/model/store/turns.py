"""Whose turn it is at the one connection of a workbook.

The one rule: who reads is soon done, so everybody else waits for that; who writes may take minutes, so everybody else
is refused at once, and nobody's window stands still over an import.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from goaldesk.model.errors import Refusal
from goaldesk.wording import QT_TRANSLATE_NOOP

_RUNNING = QT_TRANSLATE_NOOP(
    "Fault", "Another change or import is still running; nothing was changed: wait until it has ended."
)


class Turns:
    """One thread at a time has the turn."""

    def __init__(self) -> None:
        self._changing = threading.Condition()
        self._holder: int | None = None
        self._writes = False

    @contextmanager
    def taken(self, *, to_write: bool = False, wait: bool = False) -> Iterator[None]:
        """The turn is this thread's inside. Raises Refusal `busy_import` while another one writes, unless it is to
        `wait` for that too.
        """
        here = threading.get_ident()
        with self._changing:
            while self._holder is not None:
                # Who waits for itself waits for ever: a verb that asks the workbook instead of its edit is refused.
                if self._holder == here or (self._writes and not wait):
                    raise Refusal("busy_import", _RUNNING)
                self._changing.wait()
            self._holder, self._writes = here, to_write
        try:
            yield
        finally:
            with self._changing:
                self._holder = None
                self._changing.notify_all()
