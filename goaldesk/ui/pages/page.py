"""What a page is: a title, a sign, whether an edit concerns it, and how it shows the workbook anew.

A page that is not on the screen only remembers that it is out of date, and refreshes when it is shown.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.record import PageRecord
from goaldesk.ui.widgets.page_header import PageHeader

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet


class Page(Part):
    """A part of the window with a head, one of which is in front."""

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        super().__init__(desk)
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

    def turn_tab(self, by: int) -> None:
        """Go to the next or the previous tab; a page without tabs has nothing to do."""

    def show_part(self, part: str) -> None:
        """Go to a part of the page, as it is named in a place; a page without parts has nothing to do."""

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
