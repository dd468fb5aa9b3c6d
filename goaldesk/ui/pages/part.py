"""What a page and a tab within it have in common: a part of the window that shows the workbook and knows its keys."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from goaldesk.ui.desk import Desk
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.speech import QtWording
from goaldesk.ui.widgets.status_line import Hint

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet


class Part(Spoken, QWidget):
    """`help` is source text of the context "Help". `meaning` says in the status line what the current thing is."""

    help: ClassVar[str]

    meaning = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    @property
    def look(self) -> Look:
        return self.desk.surroundings.look

    @property
    def wording(self) -> QtWording:
        return self.desk.surroundings.language.wording

    def concerns(self, changes: "ChangeSet") -> bool:
        """Whether what was changed may show here."""
        return True

    def explain(self) -> str:
        """What help says here: source text of the context "Help"."""
        return self.help

    def refresh(self) -> None:
        """Show the workbook as it stands now, in the language of the screens."""

    def take_focus(self) -> None:
        """Give the focus to what one works with first."""

    def hints(self) -> Sequence[Hint]:
        """The keys of what has the focus here."""
        return ()

    def search(self) -> bool:
        """Let the user search here; False where there is nothing to search."""
        return False
