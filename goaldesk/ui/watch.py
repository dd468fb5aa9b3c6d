"""Whether this desk may still write in the open workbook: looked at beside the window, and when it comes to the front.
A backup that is due is made on the same occasion, so that no edit has to wait for it.

The one rule: the window's thread never touches the drive for it. A drive that does not answer keeps one thread waiting
and nobody else; until it does, it is not asked again.
"""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from goaldesk.model.errors import Fault

if TYPE_CHECKING:
    from goaldesk.model.store.workbook import Workbook
    from goaldesk.ui.main_window import MainWindow

EVERY_MS = 10_000
"""How often this desk shows that it is here; a desk that wants to take over waits three times as long."""


class Watch(QObject):
    """Belongs to one window. What it finds out the workbook tells its desk."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._errand = _Errand()
        self._beat = QTimer(self)
        self._beat.setInterval(EVERY_MS)
        self._beat.timeout.connect(self.look)
        window.installEventFilter(self)

    def begin(self) -> None:
        """A workbook is open."""
        self._beat.start()
        self.look()

    def end(self) -> None:
        """None is open any more."""
        self._beat.stop()

    def look(self) -> None:
        """Give a sign, and find out whether another desk has taken writing over."""
        desk = self._window.desk
        if desk is not None and not desk.workbook.read_only:
            self._errand.want(desk.workbook)

    # --- what Qt calls

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self.look()
        return super().eventFilter(watched, event)


class _Errand:
    """One thread at a time that asks the drive. What is wanted while it is under way is asked once more after it: the
    answer on its way may be older than the wish."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._wanted: Workbook | None = None
        self._under_way = False

    def want(self, workbook: "Workbook") -> None:
        with self._turn:
            self._wanted = workbook
            if self._under_way:
                return
            self._under_way = True
        threading.Thread(target=self._run, name="watch", daemon=True).start()

    def _run(self) -> None:
        while (workbook := self._next()) is not None:
            _ask(workbook)

    def _next(self) -> "Workbook | None":
        with self._turn:
            workbook, self._wanted = self._wanted, None
            self._under_way = workbook is not None
            return workbook


def _ask(workbook: "Workbook") -> None:
    try:
        workbook.give_sign()
        workbook.keep_backup()
    except OSError:
        return  # the drive is away just now; the next edit says what that means
    except Fault:
        return  # an edit is under way, or has met what stops the writing, and says so; a backup is asked for again
