"""Help on the page in front: what it is for, and its keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QWidget

from goaldesk.ui.pages.page import Page
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.layouts import DIALOG, column, row
from goaldesk.ui.widgets.status_line import Hint

WIDTH = 460


class PageHelp(QDialog):
    """Without a page it explains the start. Escape or Enter closes it."""

    def __init__(self, surroundings: Surroundings, page: Page | None, hints: Sequence[Hint], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self.setWindowTitle(self.tr("Help"))
        wording = surroundings.language.wording
        if page is None:
            title = self.tr("Start")
            text = self.tr(
                "One company is one workbook, one file on this computer. Make a new one, open one, "
                "or look around in the sample company."
            )
        else:
            title = wording.translate("Page", page.record.title)
            text = wording.translate("Help", page.explain())
        self.title = PlainLabel(title, "head")
        self.text = PlainLabel(text, wrap=True)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        keys = QGridLayout()
        keys.setHorizontalSpacing(16)
        keys.setVerticalSpacing(6)
        keys.setColumnStretch(1, 1)
        for at, hint in enumerate(hints):
            keys.addWidget(PlainLabel(hint.key, "row"), at, 0)
            keys.addWidget(PlainLabel(hint.does, "second"), at, 1)
        self.setLayout(column(self.title, self.text, keys, row(0, close, spacing=14), margins=DIALOG, spacing=14))
