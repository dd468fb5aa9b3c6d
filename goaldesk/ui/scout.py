"""Looks how workbooks stand, beside the window, each for itself."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from goaldesk.ui.beside import Beside

if TYPE_CHECKING:
    from goaldesk.model.store.standing import Standing


class Scout(QObject):
    """`found` brings a path and how the workbook there stands."""

    found = Signal(str, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._away: set[str] = set()
        self._beside = Beside(self)

    @property
    def busy(self) -> bool:
        """Whether an answer is still waited for."""
        return self._beside.busy

    def look(self, paths: Sequence[str]) -> None:
        """Look at these workbooks; at one that has not answered yet not a second time."""
        for path in paths:
            if path not in self._away:
                self._away.add(path)
                self._look(path)

    def _look(self, path: str) -> None:
        self._beside.ask(lambda: _standing(path), lambda standing: self._tell(path, standing))

    def _tell(self, path: str, standing: "Standing") -> None:
        self._away.discard(path)
        self.found.emit(path, standing)


def _standing(path: str) -> "Standing":
    from goaldesk.model.store.standing import look_at

    return look_at(Path(path))
