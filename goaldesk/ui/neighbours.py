"""One running window per file: a window that has a workbook open answers to its name, and comes to the front.

The name is a pipe or socket of this person on this computer, made from the file's path; nothing reaches a network.
"""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 200


class Neighbours(QObject):
    """Belongs to one window. `called` tells that another start of the program wanted the workbook that is open here."""

    called = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def answer_for(self, path: Path) -> None:
        """From now on this window has the workbook at this path. Where another one has it, that one answers."""
        self.leave()
        if not call(path):
            # A program that ended badly leaves its name behind on some systems.
            QLocalServer.removeServer(_name(path))
            self._server.listen(_name(path))

    def leave(self) -> None:
        """No workbook is open here any more."""
        self._server.close()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.disconnectFromServer()
            caller.deleteLater()
        self.called.emit()


def call(path: Path) -> bool:
    """Ask the window that has this workbook open to come to the front; whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(_name(path))
    there = socket.waitForConnected(PATIENCE_MS)
    socket.disconnectFromServer()
    return there


def _name(path: Path) -> str:
    return f"goaldesk-{hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:24]}"
