"""What is done with a workbook that is not simply opened: read it, take over writing, look for it, go back to a backup.

The one rule: what could lose somebody's work is asked first, and the button that does it is never the one by Enter.
"""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from goaldesk.ui.start_words import moment
from goaldesk.ui.text import isolated

if TYPE_CHECKING:
    from goaldesk.model.store.standing import Standing
    from goaldesk.ui.main_window import MainWindow
    from goaldesk.ui.neighbours import Knock, Neighbours
    from goaldesk.ui.opening import NotOpened

PATIENCE = 30


def dropped(what: QMimeData) -> Path | None:
    """The one file that was dropped; None for several, or for what is no file."""
    urls = what.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def is_table(path: Path) -> bool:
    """Whether this is a file to import from, as its name says."""
    from goaldesk.model.store.standing import TABLES

    return path.suffix.casefold() in TABLES


class WaysOn(QObject):
    """Belongs to one window. `patience` is how many seconds are waited for a sign of who seems to be gone."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._neighbours: Neighbours | None = None
        self._asking: Knock | None = None
        self._knocking = Path()
        self._slow = False
        self.patience = PATIENCE
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def go(self, path: Path, way: str, standing: "Standing | None") -> None:
        """Go this way on; the keys are those of `start_words.WAYS`."""
        if way == "view":
            self._window.open_path(path, read_only=True)
        elif way == "take_over":
            self._ask_to_take_over(path, standing)
        elif way == "look_for":
            self._look_for(path)
        elif way == "unlock":
            self._ask_passphrase(path, "")
        elif way == "there" and standing is not None and standing.found is not None:
            self._window.surroundings.remembered.forget(str(path))
            self._window.open_path(standing.found)
        elif way == "backups":
            self._window.safekeeping.choose_backup(path)
        elif way == "trial":
            self._window.safekeeping.take_for_trial(path)
        elif way == "copy":
            self._window.safekeeping.rescue(path)
        elif way == "import_new":
            self._window.ask_new(path)
        elif way == "backup" and standing is not None and standing.backup is not None:
            self._restore(path, standing.backup.path)
        else:
            self._window.open_path(path)

    def not_opened(self, why: "NotOpened | None") -> None:
        """Say why a workbook was not opened: on the start page, with its ways on; for a new one at its form."""
        window = self._window
        if window.is_creating():
            if why is not None:
                window.form.say_why_not(window.surroundings.faults.sentence(why.fault), why.fault.code)
            return
        window.close_workbook()
        if why is not None:
            said = window.surroundings.faults.sentence(why.fault)
            window.start.say_why_not(why.path, why.standing, said)
            if why.standing.state == "passphrase":
                self._ask_passphrase(why.path, said if why.fault.code == "wrong_key" else "")

    def import_table(self, table: Path | None) -> None:
        """Go to the import of actuals with this table."""
        if table is not None and self._window.desk is not None:
            from goaldesk.ui.pages.actuals.importing.tab import Import

            self._window.go("actuals:import")
            tab = getattr(self._window.work.page, "tab", None)
            if isinstance(tab, Import):
                tab.begin(table)

    @property
    def busy(self) -> bool:
        """Whether it is still being asked who has a workbook open."""
        return self._asking is not None and self._asking.busy

    def knock(self, path: Path, go: Callable[[], object], there: Callable[[], object] | None = None) -> None:
        """Go on with `go`, unless another window of this person has the workbook open to write: that one comes to the
        front, and this one says so, or does what `there` says.
        """
        window = self._window
        self._knocking = path
        own = window.desk.workbook.path if window.desk is not None else None
        self._knock().ask(path, lambda answer: self._answered(answer.is_open, go, there), own=own)

    def arrived(self) -> None:
        """A workbook is open: where it can be written, answer for it."""
        from goaldesk.ui.neighbours import Neighbours

        desk = self._window.desk
        if desk is None or desk.workbook.read_only:
            return
        if self._neighbours is None:
            self._neighbours = Neighbours(self)
            self._neighbours.called.connect(self._come_to_front)
        self._neighbours.answer_for(desk.workbook.path)

    def left(self) -> None:
        """The workbook is about to be closed."""
        if self._neighbours is not None:
            self._neighbours.leave()

    # --- inside

    def _knock(self) -> "Knock":
        from goaldesk.ui.neighbours import Knock

        if self._asking is None:
            self._asking = Knock(self)
            self._asking.slow.connect(self._say_slow)
        return self._asking

    def _answered(self, is_open: bool, go: Callable[[], object], there: Callable[[], object] | None) -> None:
        window, name = self._window, isolated(self._knocking.name)
        if self._slow:
            self._slow = False
            window.notices.take_back()
        if not is_open:
            go()
        elif there is not None:
            there()
        else:
            window.notices.say(self.tr("{name} is open already: its window is in front.").format(name=name))

    def _say_slow(self) -> None:
        self._slow = True
        self._window.notices.say(
            self.tr("The drive of {name} does not answer yet; it opens as soon as it does.").format(
                name=isolated(self._knocking.name)
            ),
            self.tr("Do not wait"),
            self._do_not_wait,
        )

    def _do_not_wait(self) -> None:
        self._slow = False
        self._knock().drop()
        if self._window.desk is None and not self._window.is_creating():
            self._window.close_workbook()

    def _restore(self, path: Path, copy: Path) -> None:
        self._window.bring(path, lambda: self._window.opening.restore(path, copy))

    def _come_to_front(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        window.notices.say(self.tr("This workbook was opened once more; it is open in this window."))

    def _ask_to_take_over(self, path: Path, standing: "Standing | None") -> None:
        from goaldesk.ui.dialogs.trouble import TroubleDialog

        if standing is None or standing.holder is None:
            return
        window, holder = self._window, standing.holder
        wording, today = window.surroundings.language.wording, dt.datetime.now().astimezone().date()
        message = self.tr(
            "Is {who} really gone? The workbook is open for writing on {host} since {since}; the last change was saved "
            "{changed}, the last sign of that desk came {sign}. GoalDesk waits {seconds} s for a sign of it and makes "
            "a backup first; the take-over stands in the history. If the workbook is still open there, what is typed "
            "there from then on is not saved, and says so."
        ).format(
            seconds=self.patience,
            who=isolated(holder.user),
            host=isolated(holder.host),
            since=moment(holder.since, wording, today),
            changed=moment(standing.changed, wording, today) or "–",
            sign=moment(standing.sign, wording, today) or "–",
        )
        dialog = TroubleDialog(window.surroundings.look, message, "", window)
        dialog.name_leave(self.tr("Cancel"))
        dialog.offer(self.tr("Take over writing"), lambda: self._take_over(path, isolated(holder.user)))
        dialog.open()

    def _take_over(self, path: Path, who: str) -> None:
        waiting = self.tr("Waiting for a sign of {who}. After that a backup is made, then writing is taken over.")

        def start() -> None:
            self._window.work.say_waiting(waiting.format(who=who))
            self._window.opening.take_over(path, who, self.patience)

        self._window.bring(path, start)

    def _ask_passphrase(self, path: Path, wrong: str) -> None:
        from goaldesk.ui.dialogs.passphrase import Passphrase

        dialog = Passphrase(self._window.surroundings.look, path, wrong, self._window)
        dialog.given.connect(lambda key: self._window.open_path(path, key=key))
        dialog.open()

    def _look_for(self, path: Path) -> None:
        window = self._window
        found, _ = QFileDialog.getOpenFileName(
            window, self.tr("Where is {name} now?").format(name=path.name), "", "GoalDesk (*.goaldesk)"
        )
        if found:
            window.surroundings.remembered.forget(str(path))
            window.open_path(Path(found))

    # --- what Qt calls

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A file that is dropped on the window is opened; a table, where a workbook is open, imported into it."""
        path = dropped(event.mimeData()) if isinstance(event, QDropEvent) else None  # entering is a drop event too
        if path is None or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            if self._window.desk is not None and is_table(path):
                self.import_table(path)
            else:
                self._window.open_path(path)
        return True
