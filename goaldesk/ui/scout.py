"""Looks how the recent workbooks stand, beside the window, each for itself; one that is gone is looked for where the
others lie.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from goaldesk.ui.beside import Beside
from goaldesk.ui.settings import Recent

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

    def look(self, recents: Sequence[Recent]) -> None:
        """Look at these workbooks; at one that has not answered yet not a second time."""
        folders = {str(Path(recent.path).parent) for recent in recents}
        for recent in recents:
            if recent.path not in self._away:
                self._away.add(recent.path)
                self._look(recent, folders)

    def _look(self, recent: Recent, folders: set[str]) -> None:
        self._beside.ask(lambda: _standing(recent, folders), lambda standing: self._tell(recent.path, standing))

    def _tell(self, path: str, standing: "Standing") -> None:
        self._away.discard(path)
        self.found.emit(path, standing)


def _standing(recent: Recent, folders: set[str]) -> "Standing":
    from goaldesk.model.store.standing import find_again, look_at

    path = Path(recent.path)
    standing = look_at(path)
    if standing.state == "gone" and recent.uuid:
        return find_again(path, recent.uuid, map(Path, folders))
    return standing
