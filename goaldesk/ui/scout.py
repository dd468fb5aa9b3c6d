"""Looks how workbooks stand, each in a thread of its own: a share that does not answer keeps nobody waiting.

These are not jobs: jobs wait for each other, and one that hangs would keep a workbook from being opened.
"""

import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal


class Scout(QObject):
    """`found` brings a path and how the workbook there stands, in the window's thread."""

    found = Signal(str, object)
    _came = Signal(str, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._away: set[str] = set()
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether an answer is still waited for."""
        return bool(self._away)

    def look(self, paths: Sequence[str]) -> None:
        """Look at these workbooks; at one that has not answered yet not a second time."""
        for path in paths:
            if path not in self._away:
                self._away.add(path)
                threading.Thread(target=self._look, args=(path,), name="scout", daemon=True).start()

    def _look(self, path: str) -> None:
        from goaldesk.model.store.standing import look_at

        standing = look_at(Path(path))
        try:
            self._came.emit(path, standing)
        except RuntimeError:
            return  # the window was closed while the drive took its time

    def _tell(self, path: str, standing: object) -> None:
        self._away.discard(path)
        self.found.emit(path, standing)
