"""What the window says above what is in front, whichever room that is, and how the open workbook stands.

Two bars, two rules: a message stays until it is put away or another one comes; why nothing can be written stays as long
as that is so, with the ways on from there.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goaldesk.ui.text import isolated

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk
    from goaldesk.ui.main_window import MainWindow
    from goaldesk.ui.widgets.message_bar import MessageBar


class Notices(QObject):
    """Belongs to one window; `ground` is what the window shows: its rooms, and above them a bar where it is needed."""

    def __init__(self, window: "MainWindow", rooms: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._lasting = ""
        self.ground = QWidget()
        self._column = QVBoxLayout(self.ground)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(rooms)

    @cached_property
    def above(self) -> "MessageBar":
        """The bar above a room that has none of its own: the start page, the form for a new workbook."""
        from goaldesk.ui.widgets.message_bar import MessageBar

        made = MessageBar(self._window.surroundings.look)
        self._column.insertWidget(0, made)
        made.put_away.clicked.connect(self._put_away)
        return made

    @cached_property
    def why(self) -> "MessageBar":
        """The bar that says why nothing can be written here."""
        from goaldesk.ui.widgets.message_bar import MessageBar

        made = MessageBar(self._window.surroundings.look, stays=True)
        self._window.work.put_above(made)
        return made

    # --- messages

    def say(
        self, sentence: str, text: str = "", way_on: Callable[[], object] | None = None, *, done: bool = False
    ) -> None:
        """Say this where one stands; `text` is what the button of a way on says, `done` that it went well."""
        self._front().say(sentence, text, way_on, done=done)

    def say_crashed(self) -> None:
        """Say how it ended the last time, until it is put away or a workbook was opened."""
        self._say_until_put_away(
            self.tr(
                "GoalDesk ended badly the last time. Every change up to then is in the file; "
                "it is checked when it opens."
            )
        )

    def _say_until_put_away(self, sentence: str) -> None:
        """Say this, and again wherever one goes, until it is put away."""
        if not self._lasting:
            self._window.work.bar.put_away.clicked.connect(self._put_away)
        self._lasting = sentence
        self.say(sentence)

    def opened(self, name: str) -> None:
        """A workbook was opened, which reads and checks all of it: the news, where the last end was a bad one."""
        if self._lasting:
            self._say_until_put_away(
                self.tr(
                    "GoalDesk ended badly the last time. {name} was checked and is sound; every change up to then is "
                    "in it."
                ).format(name=isolated(name))
            )

    def take_back(self) -> None:
        """What was said last is not so any more."""
        self._front().hide()

    def moved(self) -> None:
        """Another room came to the front."""
        if "above" in self.__dict__:
            self.above.hide()
        if self._lasting:
            self.say(self._lasting)

    # --- how the open workbook stands

    def renew(self) -> None:
        """Show whether the open workbook can be written, and where not, why."""
        window, desk = self._window, self._window.desk
        window.line.set_saved(self._saved(desk), wrong=desk is not None and desk.workbook.was_stopped)
        window.setWindowTitle(self._title(desk))
        if desk is not None and desk.workbook.read_only:
            self._say_why(desk)
        elif "why" in self.__dict__:
            self.why.hide()

    def _say_why(self, desk: "Desk") -> None:
        window, fault, path = self._window, desk.workbook.why_read_only, desk.workbook.path
        sentence = (
            window.surroundings.faults.sentence(fault) if fault else self.tr("This workbook was opened to be read.")
        )
        if fault is not None and fault.code == "newer":  # no trying again makes this GoalDesk a newer one
            self.why.say(sentence, self.tr("Open another…"), window.ask_open)
            return
        again = self.tr("Open again") if desk.workbook.was_stopped else self.tr("Open for writing")
        self.why.say(sentence, again, lambda: window.open_path(path))
        if fault is not None:
            self.why.offer(self.tr("Save a copy as…"), window.safekeeping.save_copy)

    def _saved(self, desk: "Desk | None") -> str:
        if desk is None:
            return self.tr("No workbook open")
        if desk.workbook.was_stopped:
            return self.tr("Nothing more is saved · last {time}").format(time=f"{desk.saved_at:%H:%M}")
        if desk.workbook.read_only:
            return self.tr("Read-only")
        return self.tr("All changes saved · {time}").format(time=f"{desk.saved_at:%H:%M}")

    def _title(self, desk: "Desk | None") -> str:
        if desk is None:
            return "GoalDesk"
        form = self.tr("{name} (read-only)") if desk.workbook.read_only else "{name}"
        return f"{form.format(name=desk.workbook.path.name)} – GoalDesk"

    # --- inside

    def _front(self) -> "MessageBar":
        work = self._window.work
        return work.bar if self._window.rooms.currentWidget() is work else self.above

    def _put_away(self) -> None:
        self._lasting = ""
