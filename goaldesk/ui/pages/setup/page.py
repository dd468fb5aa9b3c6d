"""The page Setup: its tabs in a list at the left, the chosen one beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.record import PageRecord
from goaldesk.ui.pages.setup import TABS
from goaldesk.ui.pages.tabs import TabbedPage
from goaldesk.ui.widgets.layouts import row
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

WIDTH, ROW = 188, 32


class Setup(TabbedPage):
    """The focus begins in the list of the tabs."""

    records = TABS
    help = QT_TRANSLATE_NOOP(
        "Help",
        "Setup shapes the company. Up and Down choose a part in the list, Tab goes into it. Every change is saved at "
        "once and can be undone.",
    )

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        super().__init__(desk, record)
        self.list = QListWidget()
        self.list.setObjectName("tabs")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFixedWidth(WIDTH)
        self.list.setIconSize(QSize(16, 16))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for tab in TABS:
            item = QListWidgetItem(self.list)
            item.setSizeHint(QSize(WIDTH, ROW))
            item.setData(Qt.ItemDataRole.UserRole, tab.key)
        self.column.addLayout(row(self.list, (self.stack, 1), spacing=0), 1)
        self._draw_signs()
        self.look.changed.connect(self._draw_signs)
        self.list.currentRowChanged.connect(self.show_chosen)

    def at(self) -> int:
        return self.list.currentRow()

    def go(self, at: int) -> None:
        self.list.setCurrentRow(at)

    def name_tab(self, at: int, name: str) -> None:
        self.list.item(at).setText(name)

    def refresh(self) -> None:
        self.list.setAccessibleName(self.tr("Parts of Setup"))
        super().refresh()

    def take_focus(self) -> None:
        self.list.setFocus()

    def hints(self) -> Sequence[Hint]:
        if self.list.hasFocus():
            return (
                Hint("↑ ↓", self.tr("choose a part")),
                Hint("Tab", self.tr("into it")),
                Hint("Ctrl+Z", self.tr("undo")),
            )
        return super().hints()

    def explain(self) -> str:
        return self.help if self.tab is None or self.list.hasFocus() else self.tab.help

    def _draw_signs(self) -> None:
        for at, tab in enumerate(TABS):
            self.list.item(at).setIcon(self.look.icon(tab.sign))
