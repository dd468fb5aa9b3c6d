"""Questions to a drive, each in a thread of its own: one that does not answer keeps nobody waiting.

These are not jobs: jobs wait for each other, and one that hangs would keep a workbook from being opened. The one rule:
what is asked changes nothing, so that an answer that comes too late can be thrown away.
"""

import threading
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

P = ParamSpec("P")
T = TypeVar("T")


class Beside(QObject):
    """Belongs to whoever asks; answers come in the window's thread, and none once the asker is gone."""

    _came = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked = 0
        self._waiting: dict[int, Callable[[Any], object]] = {}
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def ask(self, question: Callable[[], T], then: Callable[[T], object]) -> int:
        """Ask, and call `then` with the answer. The number is for `drop`."""
        self._asked += 1
        self._waiting[self._asked] = then
        threading.Thread(target=self._ask, args=(self._asked, question), name="beside", daemon=True).start()
        return self._asked

    @property
    def busy(self) -> bool:
        """Whether an answer is still waited for."""
        return bool(self._waiting)

    def drop(self, number: int) -> None:
        """The answer is not wanted any more."""
        self._waiting.pop(number, None)

    def _ask(self, number: int, question: Callable[[], object]) -> None:
        answer = question()
        try:
            self._came.emit(number, answer)
        except RuntimeError:
            return  # the window was closed while the drive took its time

    def _tell(self, number: int, answer: object) -> None:
        then = self._waiting.pop(number, None)
        if then is not None:
            then(answer)
