"""The system ends the program: what is being typed is saved, the workbook closed, as if the window had been closed.

The one rule: nothing is asked, because nobody may be there to answer; what cannot be saved as it was typed is given up.
"""

import os
import signal
import sys
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from goaldesk.ui.main_window import MainWindow


class SessionEnd(QObject):
    """Belongs to one window. Hears the session's own word, and where there are such, the signals TERM and HUP."""

    def __init__(self, window: "MainWindow", application: QGuiApplication) -> None:
        super().__init__(window)
        self._window = window
        application.commitDataRequest.connect(self._end)
        if sys.platform != "win32":
            self._listen()

    def _listen(self) -> None:
        # Python runs what a signal calls only between two of its own steps; a byte in a pipe wakes Qt for that.
        self._heard, told = os.pipe()
        os.set_blocking(told, False)
        signal.set_wakeup_fd(told)
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, _nothing)
        self._notifier = QSocketNotifier(self._heard, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)

    def _wake(self) -> None:
        numbers = os.read(self._heard, 64)
        if {signal.SIGTERM, signal.SIGHUP}.intersection(numbers):
            self._end()

    def _end(self) -> None:
        self._window.leaving.without_asking()
        self._window.close()


def _nothing(number: int, frame: FrameType | None) -> None:
    """The signal is heard at the pipe."""
