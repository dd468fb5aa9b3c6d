"""What a page is: a title, a sign, whether an edit concerns it, and how it shows the workbook anew.

A page that is not on the screen only remembers that it is out of date, and refreshes when it is shown.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goaldesk.ui.desk import Desk
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.pages.record import PageRecord
from goaldesk.ui.speech import QtWording
from goaldesk.ui.widgets.page_header import PageHeader
from goaldesk.ui.widgets.status_line import Hint

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet


class Page(Spoken, QWidget):
    """`help` is source text of the context "Help". `meaning` says in the status line what the current figure is,
    `wanted` asks for another page by its key.
    """

    help: ClassVar[str]

    meaning = Signal(str)
    wanted = Signal(str)

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        super().__init__()
        self.desk = desk
        self.record = record
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "window")
        self.header = PageHeader()
        self._stale = True
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.header)
        desk.changed.connect(self._changed)

    @property
    def look(self) -> Look:
        return self.desk.surroundings.look

    @property
    def wording(self) -> QtWording:
        return self.desk.surroundings.language.wording

    def concerns(self, changes: "ChangeSet") -> bool:
        """Whether what was changed may show on this page."""
        return True

    def refresh(self) -> None:
        """Show the workbook as it stands now."""

    def take_focus(self) -> None:
        """Give the focus to what one works with first on this page."""

    def hints(self) -> Sequence[Hint]:
        """The keys of what has the focus on this page."""
        return ()

    def search(self) -> bool:
        """Let the user search on this page; False where there is nothing to search."""
        return False

    def copy(self) -> bool:
        """Put what is chosen on the clipboard; False where nothing is."""
        return False

    def step(self, by: int) -> bool:
        """Go to an earlier or later period; False where the page shows none."""
        return False

    def up(self) -> bool:
        """Go to the unit above; False where the page shows none."""
        return False

    def retranslate(self) -> None:
        self.header.title.setText(self.wording.translate("Page", self.record.title))
        self.renew()

    def renew(self) -> None:
        """Refresh now if the page is on the screen, else when it is shown."""
        self._stale = not self.isVisible()
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def _changed(self, changes: "ChangeSet") -> None:
        if self.concerns(changes):
            self.renew()
