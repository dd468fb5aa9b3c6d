"""One running window per file: a window that has a workbook open answers to its name, and comes to the front.

The name is a pipe or socket of this person on this computer, made from the file's path; nothing reaches a network.
Which file a path means only its drive can tell, so it is asked for beside the window: one that does not answer keeps
nobody waiting.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from goaldesk.ui.beside import Beside

PATIENCE_MS, SLOW_MS = 200, 1000


@dataclass(frozen=True, slots=True)
class Answer:
    """The `whole` path of the file that is meant, and whether another window has it open."""

    whole: Path
    is_open: bool


class Knock(QObject):
    """Asks who has a workbook open, one at a time. `slow` tells that the answer takes its time."""

    slow = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked = 0
        self._beside = Beside(self)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SLOW_MS)
        self._wait.timeout.connect(self.slow)

    def ask(self, path: Path, then: Callable[[Answer], object], *, own: Path | None = None) -> None:
        """Call `then` with the answer, unless something else is asked before it comes. A file that is `own` (a whole
        path) is open in this very window and not asked about.
        """
        self.drop()
        self._wait.start()
        self._asked = self._beside.ask(lambda: _answer(path, own), lambda answer: self._tell(answer, then))

    @property
    def busy(self) -> bool:
        """Whether an answer is still waited for."""
        return self._beside.busy

    def drop(self) -> None:
        """The answer is not wanted any more."""
        self._beside.drop(self._asked)
        self._wait.stop()

    def _tell(self, answer: Answer, then: Callable[[Answer], object]) -> None:
        self._wait.stop()
        then(answer)


class Neighbours(QObject):
    """Belongs to one window. `called` tells that another start of the program wanted the workbook that is open here."""

    called = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._knock = Knock(self)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def answer_for(self, path: Path) -> None:
        """From now on this window has the workbook at this path. Where another one has it, that one answers."""
        self.leave()
        self._knock.ask(path, self._listen)

    def leave(self) -> None:
        """No workbook is open here any more."""
        self._knock.drop()
        self._server.close()

    def _listen(self, answer: Answer) -> None:
        if not answer.is_open:
            # A program that ended badly leaves its name behind on some systems.
            QLocalServer.removeServer(_name(answer.whole))
            self._server.listen(_name(answer.whole))

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.disconnectFromServer()
            caller.deleteLater()
        self.called.emit()


def call(whole: Path) -> bool:
    """Ask the window that has this workbook open to come to the front; whether there is one. Not for the window's
    thread: it waits.
    """
    socket = QLocalSocket()
    socket.connectToServer(_name(whole))
    there = socket.waitForConnected(PATIENCE_MS)
    socket.disconnectFromServer()
    return there


def _answer(path: Path, own: Path | None) -> Answer:
    whole = _whole(path)
    return Answer(whole, whole != own and call(whole))


def _whole(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # links that lead in a circle: opening says what is wrong
        return path.absolute()


def _name(whole: Path) -> str:
    return f"goaldesk-{hashlib.sha256(str(whole).encode()).hexdigest()[:24]}"
